"""What a thing is the first of, and since when: *the strongest quake since 2004*, *the third minister to resign*.

Takes: a reading.
Gives: answer claims: the year since when, the place in the row.
Reads: the tree, numerals.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import MAXYEAR, date

import attrs

from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.claims.evidence import is_year
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.numbers import numbers
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Located, Predication, Reading
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.granularity import Bound, Granularity
from crosscheck.model.values.quantity import Quantity

TIME = "time"
REACH = 14  # tokens between the superlative and *since*
SUPERLATIVE = frozenset({"JJS", "RBS"})
MARKS = ("of event", "stands")
DOING = frozenset({"acl", "acl:relcl", "advcl"})  # how *to resign*, *fired this season* hangs on its noun


def firsts(reading: Reading) -> Iterator[Claim]:
    """One claim for every such year, and for every place in a row of those who did the like."""
    for located in reading.dates:
        year = _year(located.value)
        if year is not None:
            yield from _since(reading, attrs.evolve(located, value=year))
    for token in reading.analysis.tokens:
        if token.upos == "ADJ" and _ordinal(token) > 1:
            yield from _place(reading, token)


def _since(reading: Reading, located: Located) -> Iterator[Claim]:
    """*the strongest quake in the province since 2004*, *for the first time since 2005*."""
    analysis = reading.analysis
    at = analysis.from_offset(located.span.start)
    start = max(analysis.sentence_of(at).first, at - REACH)
    for token in reversed(analysis.tokens[start:at]):
        noun = analysis.tokens[token.head]
        if (
            (token.tag in SUPERLATIVE or _ordinal(token) == 1)
            and noun.upos == "NOUN"
            and noun.index > token.index
        ):
            what = _done(reading, noun) if noun.lemma.lower() == TIME else things().group(noun.lemma.lower())
            if what:
                yield _claim(reading, f"{token.lemma.lower()} {what}: since when", located, noun)
            return


def _year(value: object) -> DateValue | None:
    """*since 2004*: the year itself."""
    if not isinstance(value, DateValue) or value.bound is not Bound.SINCE or value.start is None:
        return None
    if value.start.year == MAXYEAR:
        return None
    first, after = date(value.start.year, 1, 1), date(value.start.year + 1, 1, 1)
    return DateValue(first, after, Granularity.YEAR) if is_year(value) else None


def _done(reading: Reading, time: Token) -> str:
    """What is done for the first time: the verb, and the noun it is done to."""
    analysis = reading.analysis
    verb = analysis.tokens[time.head]
    patient = analysis.child(verb.index, "obj")
    if verb.upos != "VERB":
        return ""
    return " ".join(
        [frames().of_verb(verb.lemma.lower()).frame, patient.lemma.lower() if patient else ""]
    ).strip()


def _place(reading: Reading, token: Token) -> Iterator[Claim]:
    """*the third minister to resign this year*, *the fifth coach fired this season*."""
    analysis = reading.analysis
    noun = analysis.tokens[token.head]
    if noun.upos != "NOUN" or noun.tag != "NN" or noun.index < token.index:
        return
    done = next((t for t in analysis.children(noun.index) if t.relation in DOING and t.upos == "VERB"), None)
    if done is None:
        return
    frame = frames().of_verb(done.lemma.lower()).frame
    question = f"which {things().group(noun.lemma.lower())} in a row: {frame}"
    span = analysis.span(token.index, token.index + 1)
    yield _claim(reading, question, Located(span, Quantity.of(_ordinal(token))), noun)


def _ordinal(token: Token) -> int:
    word = numbers().words.get(token.lemma.lower())
    return word.value if word is not None and word.kind == "ordinal" else 0


def _claim(reading: Reading, question: str, located: Located, token: Token) -> Claim:
    analysis = reading.analysis
    whole = located.span.join(analysis.span(token.index, token.index + 1))
    slots = [
        Slot(QUESTION, located.span, question, head=question, modifiers=MARKS),
        Slot(ANSWER, located.span, located.span.of(analysis.article.text), value=located.value),
    ]
    host = Predication(token.index, "be", (token.index,), True, (), whole)
    return answering(make(reading, host, "answer", slots, whole), question)
