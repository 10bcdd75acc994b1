"""The names of an article: found, freed of titles, and sorted by what they name.

Takes: the tokens and sentences of an analysis.
Gives: ``NameMention``s in text order that do not overlap.
Reads: the lists of name words, the gazetteer.
"""

from __future__ import annotations

from crosscheck.analyse.name_kinds import kinds_of
from crosscheck.analyse.name_parts import parts_of
from crosscheck.analyse.name_runs import runs_of
from crosscheck.analyse.name_text import NameText
from crosscheck.lexicon.proper import proper_words
from crosscheck.model.analysis import Analysis, NameMention


def names_of(analysis: Analysis) -> list[NameMention]:
    """All names of an article whose words are known; the analysis need not have names yet."""
    text = NameText.of(analysis, proper_words())
    parts = [part for run in runs_of(text) for part in parts_of(text, run)]
    kinds = kinds_of(text, parts)
    return [NameMention(part.first, part.last, kind) for part, kind in zip(parts, kinds, strict=True)]
