"""Measurements of the program: of time, and of what it finds."""
