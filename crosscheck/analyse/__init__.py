"""Articles → analyses: sentences, words with heads and relations, lemmas, names."""

from crosscheck.analyse.adapter import SpacyAnalyzer, default_analyzer

__all__ = ["SpacyAnalyzer", "default_analyzer"]
