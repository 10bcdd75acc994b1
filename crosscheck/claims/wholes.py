"""Figures that no figure tells: *two policemen and three other people* are five, *there were no deaths* is none.

Takes: a reading.
Gives: such figures, with the thing that they count.
Reads: the tree, small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.claims.build import tokens_in
from crosscheck.claims.counted import counted
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.reading import Located, Predication, Reading
from crosscheck.model.values.commitment import Polarity
from crosscheck.model.values.quantity import Bound, Quantity

OTHERS = frozenset({"other", "others", "more"})
JOINING = frozenset({"and", "plus", ","})
ONE = frozenset({"a", "an"})
NOUNS = frozenset({"NOUN", "PROPN"})
NEXT = 2  # tokens


def wholes(reading: Reading) -> Iterator[tuple[Located, int]]:
    """The sum of what is counted before *and N others* and of those; and the token of the thing."""
    analysis = reading.analysis
    for at, last in enumerate(reading.quantities):
        if not _plain(last.value) or not _of_others(analysis, last):
            continue
        thing = _thing(analysis, last)
        first = _before(analysis, reading.quantities[:at], last)
        if first is None or thing < 0:
            continue
        one, other = first.value, last.value
        assert isinstance(one, Quantity)
        assert isinstance(other, Quantity)
        total = Quantity.of((one.value or 0) + (other.value or 0))
        end = analysis.tokens[max(thing, tokens_in(analysis, last.span)[-1].index + 1)]
        yield Located(first.span.join(analysis.span(end.index, end.index + 1)), total), thing


def nones(reading: Reading) -> Iterator[tuple[Located, int, Predication]]:
    """*there were no deaths*, *no injuries were reported*: none of what the noun names, and the predication."""
    analysis = reading.analysis
    for host in reading.predications:
        verb = analysis.tokens[host.index].lemma.lower()
        if host.polarity is not Polarity.NEGATIVE or verb not in word_class("tell that there is"):
            continue
        for argument in host.arguments:
            head = analysis.tokens[argument.phrase.head]
            opening = analysis.children(head.index, "det")
            none = len(opening) == 1 and opening[0].lemma.lower() == "no" and not argument.phrase.modifiers
            if none and not _among(analysis, head):
                yield (
                    Located(analysis.span(opening[0].index, opening[0].index + 1), Quantity.of(0)),
                    head.index,
                    host,
                )


def _among(analysis: Analysis, head: Token) -> bool:
    """*no casualties among the police*: of some only."""
    behind = analysis.tokens[head.index + 1 : head.index + 1 + NEXT]
    return any(t.lemma.lower() in ("among", "amongst", "for", "to") for t in behind)


def _plain(value: object) -> bool:
    return (
        isinstance(value, Quantity)
        and value.unit == ""
        and value.bound is Bound.EXACT
        and value.value is not None
    )


def _of_others(analysis: Analysis, located: Located) -> bool:
    inside = tokens_in(analysis, located.span)
    behind = analysis.tokens[inside[-1].index + 1 : inside[-1].index + 2] if inside else ()
    return any(t.text.lower() in OTHERS for t in behind)


def _thing(analysis: Analysis, located: Located) -> int:
    """The noun behind *three other*; *others* itself where there is none."""
    of = counted(analysis, located)
    if of is not None and of.thing >= 0:
        return of.thing
    return tokens_in(analysis, located.span)[-1].index + 1


def _before(analysis: Analysis, told: Sequence[Located], last: Located) -> Located | None:
    """The figure whose noun stands right before *and three others*, or the article of that noun as one."""
    at = tokens_in(analysis, last.span)[0].index - 1
    joined = False
    while at > 0 and analysis.tokens[at].text.lower() in JOINING:
        joined, at = True, at - 1
    if not joined or analysis.tokens[at].upos not in NOUNS:
        return None
    noun = analysis.tokens[at]
    start = analysis.sentence_of(at).first
    own = [q for q in told if analysis.tokens[start].start <= q.span.start and q.span.end <= noun.start]
    if own and _plain(own[-1].value) and not _of_others(analysis, own[-1]):
        between = analysis.tokens[tokens_in(analysis, own[-1].span)[-1].index + 1 : at]
        if all(_inside(t) for t in between):
            return own[-1]
    return _single(analysis, start, noun)


def _single(analysis: Analysis, start: int, noun: Token) -> Located | None:
    """*a guard and three others*."""
    for token in reversed(analysis.tokens[max(start, noun.index - 3) : noun.index]):
        if token.text.lower() in ONE and noun.tag == "NN":
            return Located(analysis.span(token.index, token.index + 1), Quantity.of(1))
        if not _inside(token):
            return None
    return None


def _inside(token: Token) -> bool:
    return token.upos in ("ADJ", "NOUN", "PROPN") or token.text in ("-", "‑")
