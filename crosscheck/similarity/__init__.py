"""Distances between words and names, all 0..1 unless they count edits. Strings in, numbers out."""
