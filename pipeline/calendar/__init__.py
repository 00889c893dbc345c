"""Dates as texts print them, and the clues that settle a year. The outline is pipeline/dates.py."""
