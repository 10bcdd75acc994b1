"""What other test tools load of crosscheck: the fixture for pytest, and the types that Hypothesis learns."""
