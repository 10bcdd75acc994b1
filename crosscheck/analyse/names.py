"""The names of an article: found, freed of titles, and sorted by what they name.

Takes: the tokens and sentences of an analysis.
Gives: ``NameMention``s in text order that do not overlap.
Reads: the lists of name words.
"""

from __future__ import annotations

from crosscheck.analyse.name_kinds import kinds_of
from crosscheck.analyse.name_parts import parts_of
from crosscheck.analyse.name_runs import runs_of
from crosscheck.lexicon.proper import proper_words
from crosscheck.model.analysis import Analysis, NameMention


def names_of(analysis: Analysis) -> list[NameMention]:
    """All names of an article whose words are known; the analysis need not have names yet."""
    words = proper_words()
    runs = runs_of(analysis, words)
    parts = [part for run in runs for part in parts_of(analysis.tokens, run, words)]
    kinds = kinds_of(analysis, parts, words)
    return [NameMention(part.first, part.last, kind) for part, kind in zip(parts, kinds, strict=True)]
