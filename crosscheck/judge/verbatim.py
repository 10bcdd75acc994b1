"""The same words in two articles on one matter: *at the intersection of Elm Street and Third*, wherever it stands.

No clause of the one need answer a clause of the other: whoever puts a thing into the same telling words tells of
the same thing. A name alone tells nothing, and what is denied in one is not what the other affirms.

Takes: the readings of the docket.
Gives: agreements on the wording, one for every run of words that tells enough.
Reads: how rare words are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import attrs

from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.together import Together, once, together
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Token
from crosscheck.model.article import BlockKind
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.report import FindingKind

WORDS = "sentences in words"
RUN = 3  # words in a row by which sentences are found
MOST_ALIKE = 60  # places of one run; what stands in more is a formula
COMMON = 0.3  # how rare a word must be to tell anything
NAMED = 0.5  # what a name weighs: all of a story name the same ones
LEAST_WEIGHT = 1.0
LEAST_PLAIN = 2  # words beside names, titles and what else has a capital
MOST_OFTEN = 4  # times that an article uses a word which is not what it is all about
LEAST_TOLD = 3  # words and names that tell something
SILENT = frozenset({"PUNCT", "SYM", "SPACE"})
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
EDGES = frozenset({"ADP", "CCONJ", "SCONJ", "AUX", "PART", "PRON", "PUNCT"})
CONFIDENCE = 0.7


@attrs.frozen(slots=True)
class _Sentence:
    """The words of a sentence as keys, where they stand, and whether anything in it is denied."""

    reading: Reading
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    denied: bool
    counts: Mapping[str, int]  # how often its article uses each word
    named: Mapping[int, int]  # the first token of the name in which each token stands


@attrs.frozen(slots=True)
class _Run:
    """A run of words that two sentences share: from where on in each, how many, how much they tell."""

    weight: float
    first: tuple[int, int]
    size: int


def told_in_the_same_words(docket: Docket) -> Iterator[Verdict]:
    """The agreements, two sentences at a time."""
    for two in together(docket, WORDS, lambda article: _runs(docket, article), MOST_ALIKE):
        if on_one_matter(docket, *two.articles):
            yield from two.remembered(WORDS, partial(_of_two, two))


def _of_two(two: Together) -> Iterator[Verdict]:
    mine, theirs = (_places(two.docket, article) for article in two.articles)
    for one, other in two.places:
        (a, i), (b, j) = mine[one], theirs[other]
        run = _run(a, b, i, j) if a.denied == b.denied else None
        if run is not None:
            first, second = (_side(at, start, run.size) for at, start in zip((a, b), run.first, strict=True))
            reason = f"the same {run.size} words"
            yield Verdict(FindingKind.AGREEMENT, "wording", first, second, CONFIDENCE, (reason,))


def _places(docket: Docket, article: str) -> Sequence[tuple[_Sentence, int]]:
    """Where in its sentences a run may begin."""

    def made() -> Iterator[tuple[_Sentence, int]]:
        for one in _sentences(docket.readings[article]):
            yield from ((one, start) for start in range(len(one.keys) - RUN + 1))

    return once(docket, WORDS, article, made)


def _runs(docket: Docket, article: str) -> list[list[str]]:
    return [[" ".join(one.keys[start : start + RUN])] for one, start in _places(docket, article)]


def _sentences(reading: Reading) -> Iterator[_Sentence]:
    analysis = reading.analysis
    counts = Counter(map(_key, analysis.tokens))
    named = {at: name.first for name in reversed(analysis.names) for at in range(name.first, name.last)}
    for sentence in analysis.sentences:
        if sentence.block is BlockKind.BODY:
            tokens = tuple(t for t in analysis.tokens[sentence.first : sentence.last] if t.upos not in SILENT)
            denied = any(
                t.lemma.lower() in word_class("deny by themselves") or t.lemma == "not" for t in tokens
            )
            yield _Sentence(reading, tokens, tuple(map(_key, tokens)), denied, counts, named)


def _key(token: Token) -> str:
    return spelling().canonical(token.lemma.lower())


def _run(a: _Sentence, b: _Sentence, i: int, j: int) -> _Run | None:
    """The whole of the run that begins there, without the links at its ends."""
    if i and j and a.keys[i - 1] == b.keys[j - 1]:
        return None  # it began before
    size = RUN
    while i + size < len(a.keys) and j + size < len(b.keys) and a.keys[i + size] == b.keys[j + size]:
        size += 1
    while size and a.tokens[i].upos in EDGES:
        i, j, size = i + 1, j + 1, size - 1
    while size and a.tokens[i + size - 1].upos in EDGES | {"DET"}:
        size -= 1
    weight = min(_weight(one, at, size) for one, at in ((a, i), (b, j)))
    return _Run(weight, (i, j), size) if weight >= LEAST_WEIGHT else None


def _weight(one: _Sentence, first: int, size: int) -> float:
    """How much the words tell beside the names among them, and beside what the article speaks of all the time."""
    names: set[int] = set()
    plain: list[str] = []
    for token, key in zip(one.tokens[first : first + size], one.keys[first : first + size], strict=True):
        name = one.named.get(token.index)
        if name is not None:
            names.add(name)
        elif _tells(token, key) and one.counts[key] <= MOST_OFTEN:
            plain.append(key)
    if len(plain) < LEAST_PLAIN or len(names) + len(plain) < LEAST_TOLD:
        return 0.0
    return NAMED * len(names) + sum(rarity(word) - COMMON for word in plain)


def _tells(token: Token, key: str) -> bool:
    return token.upos in TELLING and not token.text[:1].isupper() and rarity(key) > COMMON


def _side(one: _Sentence, first: int, size: int) -> Side:
    analysis = one.reading.analysis
    span = analysis.span(one.tokens[first].index, one.tokens[first + size - 1].index + 1)
    return Side(span, span.of(analysis.article.text))
