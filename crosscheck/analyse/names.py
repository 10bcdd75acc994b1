"""The names of an article: found, freed of titles, and sorted by what they name.

Takes: the tokens and sentences of an analysis.
Gives: the analysis with its ``NameMention``s, in text order, none overlapping; trees mended around persons.
Reads: the lists of name words, the gazetteer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from crosscheck.analyse.clause_trees import mend_clauses
from crosscheck.analyse.name_kinds import kinds_of
from crosscheck.analyse.name_parts import Part, parts_of
from crosscheck.analyse.name_runs import runs_of
from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.name_trees import settle_persons
from crosscheck.analyse.particle_trees import free_particles, free_scores, raise_participles
from crosscheck.analyse.report_trees import raise_reporting
from crosscheck.analyse.slip_trees import mend_slips
from crosscheck.analyse.trees import Tree, restore_broken, tokens_of
from crosscheck.analyse.word_table import word_table
from crosscheck.lexicon.proper import proper_words
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.settings import LanguageSettings

MOST = LanguageSettings().most_names


def named(analysis: Analysis, most: int = MOST) -> Analysis:
    """The same analysis with all names whose words are known, of each sentence the first ``most``."""
    text = NameText.of(analysis, proper_words())
    found = _parts(text)
    parts = list(_first_of_each(analysis, found, most))
    names = _mentions(text, parts)
    again = attrs.evolve(text, surnames=_surnames(text, names))
    if _left_out(again, names):
        text, found = again, _parts(again)
        parts = list(_first_of_each(analysis, found, most))
        names = _mentions(text, parts)
    tree = Tree.of(analysis.tokens)
    settle_persons(text, tree, names)
    raise_reporting(text, tree)
    raise_participles(text, tree)
    free_particles(text, tree)
    free_scores(text, tree)
    mend_clauses(text, tree)
    mend_slips(text, tree)
    restore_broken(tree, analysis.sentences)
    doubts = analysis.diagnostics
    if len(parts) < len(found):
        doubts = (
            *doubts,
            f"{len(found) - len(parts)} name(s) beyond the first {most} of a sentence are left out",
        )
    tokens = tokens_of(tree, names, _plain(text, names))
    return Analysis(analysis.article, tokens, analysis.sentences, names, doubts)


def _parts(text: NameText) -> list[Part]:
    return [part for run in runs_of(text) for part in parts_of(text, run)]


def _mentions(text: NameText, parts: Sequence[Part]) -> tuple[NameMention, ...]:
    return tuple(
        NameMention(part.first, part.last, kind)
        for part, kind in zip(parts, kinds_of(text, parts), strict=True)
    )


def _surnames(text: NameText, names: Sequence[NameMention]) -> frozenset[str]:
    """The last words of persons' full names, but for those that stand in small letters too, or name a people, a
    party or a month."""
    full = (n for n in names if n.kind is NameKind.PERSON and n.last - n.first > 1)
    last = {text.written[n.last - 1] for n in full} - set(map(str.title, filter(str.islower, text.written)))
    return frozenset(
        word
        for word in last
        if word[:1].isupper()
        and word.lower() not in text.words.demonyms
        and not any(text.words.cue(word.lower(), cue) for cue in ("ideology", "calendar", "small", "rank"))
    )


def _left_out(text: NameText, names: Sequence[NameMention]) -> bool:
    """Whether such a surname stands somewhere as no part of a name."""
    if not text.surnames:
        return False
    named = {at for name in names for at in range(name.first, name.last)}
    return any(at not in named and text.surname(at) for at in range(len(text.tokens)))


def _plain(text: NameText, names: Sequence[NameMention]) -> frozenset[int]:
    """Words that a tagger took for names because a sentence begins with them: *Fire at bakery*."""
    named = {at for name in names for at in range(name.first, name.last)}
    return frozenset(
        at
        for at in (sentence.first for sentence in text.analysis.sentences)
        if text.tokens[at].tag == "NNP"
        and at not in named
        and text.written[at].istitle()
        and text.lower[at] in text.words.common
        and "n" in word_table().readings(text.lower[at])[0]
        and not text.words.cue(text.lower[at], "calendar")
    )


def _first_of_each(analysis: Analysis, parts: Sequence[Part], most: int) -> Iterator[Part]:
    seen: Counter[int] = Counter()
    for part in parts:
        sentence = analysis.tokens[part.first].sentence
        seen[sentence] += 1
        if seen[sentence] <= most:
            yield part
