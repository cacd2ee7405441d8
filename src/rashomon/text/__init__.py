"""Pure functions on text. Offsets are half-open, in Unicode code points."""
