"""Immutable word lists, loaded once from ``data/<language>/*.tsv``."""
