"""What the exit status says."""

FINE = 0
FOUND = 1  # findings that --fail-on names, and nothing else
UNUSABLE = 2  # bad usage, unreadable input, output that cannot be written
INTERRUPTED = 130
