"""Recognisers of values in plain text: dates and durations, quantities. They need no parser."""
