"""Dates as texts print them: words of the calendar, days and clock times of header lines, datelines."""
