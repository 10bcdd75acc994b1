"""The names of an article: found, freed of titles, and sorted by what they name.

Takes: the tokens and sentences of an analysis.
Gives: the analysis with its ``NameMention``s, in text order, none overlapping; trees mended around persons.
Reads: the lists of name words, the gazetteer.
"""

from __future__ import annotations

from crosscheck.analyse.name_kinds import kinds_of
from crosscheck.analyse.name_parts import parts_of
from crosscheck.analyse.name_runs import runs_of
from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.name_trees import settle_persons
from crosscheck.analyse.report_trees import raise_reporting
from crosscheck.analyse.trees import Tree, restore_broken, tokens_of
from crosscheck.lexicon.proper import proper_words
from crosscheck.model.analysis import Analysis, NameMention


def named(analysis: Analysis) -> Analysis:
    """The same analysis with all names whose words are known."""
    text = NameText.of(analysis, proper_words())
    parts = [part for run in runs_of(text) for part in parts_of(text, run)]
    names = tuple(
        NameMention(part.first, part.last, kind)
        for part, kind in zip(parts, kinds_of(text, parts), strict=True)
    )
    tree = Tree.of(analysis.tokens)
    settle_persons(text, tree, names)
    raise_reporting(text, tree)
    restore_broken(tree, analysis.sentences)
    return Analysis(analysis.article, tokens_of(tree, names), analysis.sentences, names, analysis.diagnostics)
