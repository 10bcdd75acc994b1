"""Paths and strings → articles: decoding, blocks, metadata, and every doubt as a diagnostic."""

from crosscheck.read.folder import read_paths
from crosscheck.read.text import TextReader, read_text

__all__ = ["TextReader", "read_paths", "read_text"]
