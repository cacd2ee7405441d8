"""Accounts with differences planted in them, and how many of those a collation finds: docs/reference/planted.md.

What is planted, and how the second account is worded, knows nothing of how findings are made: a test that shares the
rules of what it tests finds nothing.
"""
