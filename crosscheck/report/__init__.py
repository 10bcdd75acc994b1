"""Report: takes a ``ReportData``, gives text in one format; reads nothing else, no clock and no file."""
