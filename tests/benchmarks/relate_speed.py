"""Microseconds to relate a pair of values, by type: ``python tests/benchmarks/relate_speed.py [PAIRS]``.

Two medians and two 90th percentiles a type, in CPU time. *First*: both values are read and have never met;
what words sound like may be known from other pairs, as in a run over news. *Again*: the pair was asked before,
as ``model.values.value.relate`` remembers. *From nothing* empties every cache of words first. The pairs come
from a generator with a fixed seed and from lists that the package ships.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence

from crosscheck.extract.recognise.dates import find_dates
from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.names import name_words, read_name
from crosscheck.lexicon.places import place_value
from crosscheck.lexicon.tables import packaged, rows
from crosscheck.model.analysis import NameKind
from crosscheck.model.values import name_align
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.commitment import Commitment, Level
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate
from crosscheck.similarity import chinese, names, romanise, sound

PAIRS = 4000
MONTHS = ("March", "April", "June", "August")
UNITS = ("", "kilometre", "mile", "EUR", "percent", "kilogram")
TARGET = 20.0
Pairs = Sequence[tuple[Value, Value]]


def _names(chance: random.Random) -> Iterator[Value]:
    first = sorted(name_words().first_names)
    last = [word.capitalize() for (word,) in rows(packaged("common_words.tsv"), 1)]
    while True:
        words = [chance.choice(first).capitalize(), chance.choice(last)]
        yield read_name(" ".join(words[: chance.choice((1, 2, 2, 2))]), NameKind.PERSON)


def _places(chance: random.Random) -> Iterator[Value]:
    names_ = [row[2] for row in rows(packaged("polities.tsv"), 3)]
    names_ += [row[1].partition(",")[0] for row in rows(packaged("place_aliases.tsv"), 2)]
    while True:
        yield place_value(chance.choice(("", "", "near ", "northern ")) + chance.choice(names_))


def _dates(chance: random.Random) -> Iterator[Value]:
    while True:
        day = f"{chance.choice(MONTHS)} {chance.randint(1, 28)}, {chance.randint(1990, 2025)}"
        text = f"It was {chance.choice(('on ' + day, 'in ' + day[-4:], 'before ' + day))}."
        yield next(iter(find_dates(text, None))).value


def _quantities(chance: random.Random) -> Iterator[Value]:
    bounds = (Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT)
    while True:
        yield Quantity.of(chance.randint(1, 9999), chance.choice(UNITS), chance.choice(bounds))


def _commitments(chance: random.Random) -> Iterator[Value]:
    while True:
        yield Commitment(chance.choice(list(Level)))


TYPES: dict[str, Callable[[random.Random], Iterator[Value]]] = {
    "names": _names, "places": _places, "dates": _dates, "quantities": _quantities, "commitment": _commitments,
}  # fmt: skip


def _forget() -> None:
    """Empty the caches of what words sound like and how two of them differ."""
    for found in (
        *(sound.sound, names.name_words_alike, romanise.romanise, romanise.undiacritic),
        *(name_align._respelled, chinese.chinese_key),
    ):
        found.cache_clear()


def _micros(
    pairs: Pairs, ask: Callable[[Value, Value], object], before: Callable[[], None] | None = None
) -> str:
    taken = []
    for a, b in pairs:
        if before is not None:
            before()
        started = time.thread_time_ns()
        ask(a, b)
        taken.append((time.thread_time_ns() - started) / 1000)
    taken.sort()
    middle, ninth = taken[len(taken) // 2], taken[len(taken) * 9 // 10]
    return f"{middle:7.1f} {ninth:7.1f}{' ' if middle <= TARGET else '*'}"


def main(count: int) -> None:
    """Print the table; a star marks a median above the target."""
    gazetteer()
    print(f"{'microseconds: median, 90th of 100':34} {'from nothing':17}{'first':17}{'again':17}")
    for name, make in TYPES.items():
        values = make(random.Random(7))
        pairs = [(next(values), next(values)) for _ in range(count)]
        cold = _micros(pairs[: count // 4], lambda a, b: a.relate(b), _forget)  # type: ignore[arg-type]
        for a, b in pairs:  # what the words are like is known, the pairs have not been remembered
            a.relate(b)  # type: ignore[arg-type]
        first = _micros([(b, a) for a, b in pairs], lambda a, b: a.relate(b))  # type: ignore[arg-type]
        for a, b in pairs:
            relate(a, b)
        print(f"{name:34} {cold}  {first}  {_micros(pairs, relate)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAIRS)
