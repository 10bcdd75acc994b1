"""Which words a figure stands with: what it counts, what it is told of, and the predicate above it.

*a toll of 24*, *24 dead*, *24 people were killed*, *a $2 billion takeover*: the order of the words is read beside the
tree, as treebanks have little of figures.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.claims.build import tokens_in
from crosscheck.claims.counted import Counted, context, counted
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.reading import Located, Predication, Reading
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity

NOMINAL = frozenset({"NOUN", "PROPN"})
LINKING = frozenset({"AUX", "ADV", "DET", "PART"})
FURTHEST_BEFORE, FURTHEST_AFTER = 6, 4  # tokens between a figure and the noun or adjective it is told of
PUNCTUATION = "PUNCT"
DURATION, CLOCK, DAY, COUNT, AGE = "duration", "clock", "day", "count", "age"
YEAR = "year"
TIMES = frozenset({DURATION, CLOCK, DAY})


@attrs.frozen(slots=True)
class Evidence:
    """A figure with the words around it, by lemma. ``linked`` is the token of the noun that it is said of, or -1."""

    located: Located
    thing: int
    linked: int
    host: Predication
    words: frozenset[str]
    verbs: frozenset[str]


def evidence(reading: Reading) -> Iterator[Evidence]:
    """Every figure of an article, part of a known whole or not."""
    for located in (*reading.quantities, *reading.dates, *_alone(reading.analysis)):
        of = _counted(reading.analysis, located)
        if of is not None:
            host = context(reading, of, located.span) or _none(of, located)
            yield stand_with(reading.analysis, located, of.thing, host)


def sort_of(value: object) -> str:
    """What sort of answer a value is, as ``asked.tsv`` names them; empty for what nobody asks for."""
    if isinstance(value, Quantity):
        return value.dimension if value.unit != "ordinal" else ""
    if isinstance(value, DateValue):
        return CLOCK if value.time is not None else DAY
    return DURATION if isinstance(value, Duration) else ""


def is_year(value: object) -> bool:
    """Whether it is a date by the year or the month."""
    return isinstance(value, DateValue) and value.granularity in (Granularity.YEAR, Granularity.MONTH)


def _alone(analysis: Analysis) -> Iterator[Located]:
    """*a lone gunman*: one, told without a figure."""
    for token in analysis.tokens:
        if token.upos == "ADJ" and token.lemma.lower() in word_class("are one alone"):
            yield Located(analysis.span(token.index, token.index + 1), Quantity.of(1))


def _none(of: Counted, located: Located) -> Predication:
    """A predication that tells nothing but that the figure stands there: *bail set at $5,000*, in a headline."""
    return Predication(of.anchor, "be", (of.anchor,), True, (), located.span)


def _counted(analysis: Analysis, located: Located) -> Counted | None:
    if isinstance(located.value, Quantity):
        return counted(analysis, located)
    if not isinstance(located.value, (Duration, DateValue)):
        return None
    inside = tokens_in(analysis, located.span)
    return Counted(-1, inside[-1].index) if inside else None


def stand_with(analysis: Analysis, located: Located, thing: int, host: Predication) -> Evidence:
    """The words that a figure stands with."""
    inside = tokens_in(analysis, located.span)
    linked = _before(analysis, inside[0])
    words = {t.lemma.lower() for t in (*inside, *_after(analysis, inside[-1]))}
    for index in (thing, linked):
        if index >= 0:
            token = analysis.tokens[index]
            words.update((token.lemma.lower(), token.text.lower()))  # *sales* are not *a sale*
    if (
        sort_of(located.value) in TIMES
    ):  # *went to prison for three years*: where the time was spent is told apart
        words.update(a.phrase.lemma.lower() for a in host.arguments)
    head = analysis.tokens[host.index]
    verbs = {head.lemma.lower()} if head.upos == "VERB" else {"be"}
    before = analysis.tokens[inside[0].index - 1] if inside[0].index else inside[0]
    if before.upos == "VERB" and before.sentence == inside[0].sentence:
        verbs.add(before.lemma.lower())  # *a ferry carrying 186 passengers*, wherever the tree hangs them
    return Evidence(located, thing, linked, host, frozenset(words), frozenset(verbs))


def _before(analysis: Analysis, first: Token) -> int:
    """The noun of *a toll of 24*, *the toll rose to 24*, *turnout was 68 percent*: nothing but links stands between."""
    start = analysis.sentence_of(first.index).first
    linked = False
    for token in reversed(analysis.tokens[max(start, first.index - FURTHEST_BEFORE) : first.index]):
        if token.upos in NOMINAL or token.lemma.lower() == "home":
            return token.index if linked else -1
        if token.upos not in LINKING and token.lemma.lower() not in word_class("lead to a figure"):
            return -1
        linked = True
    return -1


def _after(analysis: Analysis, last: Token) -> Iterator[Token]:
    """The words right behind a figure, up to the next comma, conjunction, figure or preposition."""
    end = analysis.sentence_of(last.index).last
    for token in analysis.tokens[last.index + 1 : min(end, last.index + 1 + FURTHEST_AFTER)]:
        if token.upos in (PUNCTUATION, "CCONJ", "NUM") and token.text not in ("-", "‑"):
            return
        if token.upos == "ADP" and token.lemma.lower() not in word_class("go on behind a figure"):
            return
        if token.relation != "compound":  # *nine pro-death jurors* are no deaths
            yield token
