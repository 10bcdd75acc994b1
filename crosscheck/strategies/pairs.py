"""Strategies of pairs of short texts whose verdict is known by construction.

One fact is drawn and told twice: with an answer of its own each time (a contradiction), in other words with the
same answer (an agreement), or with one name in two spellings (a variant). Nothing is compared to find that out,
so a pair may judge any tool that compares texts.
"""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from crosscheck.model.article import Article
from crosscheck.model.report import FindingKind
from crosscheck.read import read_text
from crosscheck.strategies.texts import CITIES, DAYS, PEOPLE

WORDS = ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
COUNTED = (
    "{n} people died when a ferry sank off {city} on {day}.",
    "{n} workers were injured in an explosion at a factory in {city} on {day}.",
    "{n} climbers were killed by an avalanche near {city} on {day}.",
    "{n} people were arrested by police at a protest in {city} on {day}.",
)
DATED = (
    "{name} was born on {day}.",
    "{name} died on {day}.",
    "The {city} bridge collapsed on {day}.",
    "The treaty of {city} was signed on {day}.",
)
OPPOSED = (
    ("The court in {city} acquitted the mayor on {day}.", "The court in {city} convicted the mayor on {day}."),
    ("The parliament in {city} approved the water treaty on {day}.",
     "The parliament in {city} rejected the water treaty on {day}."),
)  # fmt: skip
VOICES = (
    ("Police arrested {n} men in {city} on {day}.", "{N} men were arrested by police in {city} on {day}."),
    ("Soldiers freed {n} hostages in {city} on {day}.", "{N} hostages were freed by soldiers in {city} on {day}."),
    ("Rebels killed {n} soldiers in {city} on {day}.", "{N} soldiers were killed by rebels in {city} on {day}."),
)  # fmt: skip
LONG = ("The tunnel under {city} is {long} long.", "The new road to {city} is {long} long.")
LENGTHS = (("10 kilometres", "6.2 miles"), ("50 kilometres", "31 miles"), ("100 kilometres", "62 miles"))
SPELT = (
    "President {name} visited {city} on {day}.",
    "Ambassador {name} met reporters in {city} on {day}.",
    "Foreign Minister {name} spoke in {city} on {day}.",
)
SPELLINGS = (
    ("Kozuki", "Kodzuki"),
    ("Zelensky", "Zelenskyy"),
    ("Mohammed Aslan", "Muhammad Aslan"),
    ("Tchaikovsky", "Chaikovsky"),
    ("Søren Holm", "Soren Holm"),
)


@attrs.frozen(slots=True)
class Pair:
    """Two texts on one fact, and the verdict on them: ``compare_texts(a, b).verdict`` should be that.

    >>> Pair("Two died.", "Three died.", FindingKind.CONTRADICTION).mirrored.a
    'Three died.'
    """

    a: str
    b: str
    verdict: FindingKind

    @property
    def mirrored(self) -> Pair:
        """The same pair the other way round; the verdict stays."""
        return Pair(self.b, self.a, self.verdict)

    def articles(self) -> tuple[Article, Article]:
        """The two texts as articles."""
        return read_text(self.a, "a"), read_text(self.b, "b")


@st.composite
def _told(draw: st.DrawFn, /, one: str, other: str, **differing: tuple[str, str]) -> tuple[str, str]:
    """Two wordings of one fact, with the same city, day and person save where they are to differ."""
    shared = {
        "city": draw(st.sampled_from(CITIES)),
        "day": draw(st.sampled_from(DAYS)),
        "name": draw(st.sampled_from(PEOPLE))[1],
    }
    first, second = ({**shared, **{key: two[side] for key, two in differing.items()}} for side in (0, 1))
    return one.format(**first), other.format(**second)


@st.composite
def contradicting_pairs(draw: st.DrawFn) -> Pair:
    """Two texts that cannot both be true: another number, another day of what happens once, the opposite verb."""
    how = draw(st.sampled_from(("count", "day", "verb")))
    if how == "verb":
        told = draw(_told(*draw(st.permutations(draw(st.sampled_from(OPPOSED))))))
    else:
        key, values, texts = ("n", WORDS, COUNTED) if how == "count" else ("day", DAYS, DATED)
        text = draw(st.sampled_from(texts))
        first, second = draw(st.lists(st.sampled_from(values), min_size=2, max_size=2, unique=True))
        told = draw(_told(text, text, **{key: (first, second)}))
    return Pair(*told, FindingKind.CONTRADICTION)


@st.composite
def agreeing_pairs(draw: st.DrawFn) -> Pair:
    """Two texts that say one thing: in the passive voice, in other units, the number in figures."""
    number = draw(st.integers(min_value=2, max_value=len(WORDS) + 1))
    word = WORDS[number - 2]
    voices = [(a, b, {"n": (word.lower(), ""), "N": ("", word)}) for a, b in VOICES]
    figures = [(text, text, {"n": (word, str(number))}) for text in COUNTED]
    units = [(text, text, {"long": lengths}) for text in LONG for lengths in LENGTHS]
    one, other, differing = draw(st.sampled_from([*voices, *figures, *units]))
    pair = Pair(*draw(_told(one, other, **differing)), FindingKind.AGREEMENT)
    return pair.mirrored if draw(st.booleans()) else pair


@st.composite
def variant_spellings(draw: st.DrawFn) -> Pair:
    """Two texts that differ in nothing but the romanisation of one name."""
    text = draw(st.sampled_from(SPELT))
    first, second = draw(st.permutations(draw(st.sampled_from(SPELLINGS))))
    return Pair(*draw(_told(text, text, name=(first, second))), FindingKind.VARIANT)


def pairs() -> st.SearchStrategy[Pair]:
    """A pair of any verdict that is known by construction."""
    return st.one_of(contradicting_pairs(), agreeing_pairs(), variant_spellings())
