"""Made-up news for measuring growth: sources that tell events, with the truth about every pair known."""
