"""Frozen records, ids, precision dates and errors; imports nothing else of ours."""
