"""What the judges read around figures, names, predicates and words; invented sentences, each read by eye.

`read_from_texts.tsv` has a line for each thing read: what sort, the text, and the rest in the order of the functions
below. Words and concepts stand in the order of the alphabet, names of entities in place of their ids.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from read_cases import docket_of, named, read

from crosscheck.judge.beside import beside
from crosscheck.judge.callings import callings
from crosscheck.judge.edits import _edits
from crosscheck.judge.kinship import is_short, signs
from crosscheck.judge.kinship import told as kin
from crosscheck.judge.nuances import _nuance, _silent
from crosscheck.judge.parting import part_twice
from crosscheck.judge.quoted import _sentences
from crosscheck.judge.stance import Stance
from crosscheck.judge.stated import stated_in
from crosscheck.judge.superlatives import _claimed
from crosscheck.judge.terms import _uses, _written_twofold
from crosscheck.judge.told import Telling, told_in
from crosscheck.judge.units import Unit, row_of
from crosscheck.model.docket import Docket

LINES = Path(__file__).with_name("read_from_texts.tsv").read_text("utf-8").splitlines()
ROWS = [
    row for row in csv.reader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")
]


def words(some: Iterable[str]) -> str:
    return ", ".join(sorted(some))


def figures(text: str) -> Iterator[list[str]]:
    """Each value with its clause, what it counts, what narrows that, what stands before, its predicate, the one that
    this completes, the years beside it, and what stands around."""
    reading, docket = read(text)
    told = reading.analysis.article.text
    for one in stated_in(reading, docket.entities, {}):
        around = words(named(docket, c) for c in one.around)
        yield [
            one.located.span.of(told), one.span.of(told), one.thing, words(one.narrowed), words(one.before - {","}),
            one.frame, one.outer, words(one.years), around,
        ]  # fmt: skip


def people(text: str) -> Iterator[list[str]]:
    """Each one who is called something, with the words, the nouns among them, and where."""
    reading, docket = read(text)
    for one in callings(reading, docket.entities):
        span = one.span.of(reading.analysis.article.text)
        yield [named(docket, one.person), words(one.words), words(one.nouns), span]


def predicates(text: str) -> Iterator[list[str]]:
    """Each predicate by what it means, with its roles, whose story it is, the years, and what stands around."""
    _, docket = read(text)
    for one in told_of(docket):
        roles = "; ".join(
            f"{role} {words(named(docket, c) for c in who)}"
            for role, who in sorted(one.parties.roles.items())
            if who
        )
        around = words(named(docket, c) for c in one.parties.around)
        yield [one.token.text, one.field, roles, one.whose, words(one.years), around]


def told_of(docket: Docket) -> Iterator[Telling]:
    """The predicates of the one article, each in every meaning."""
    for article in docket.readings:
        yield from told_in(docket, article)


def stances(text: str) -> Iterator[list[str]]:
    """Each predicate with the words that doubt, concede or weaken it, and whether it is to come or has come about."""
    _, docket = read(text)
    for one in told_of(docket):
        if one.shade is None and one.token.upos == "VERB":
            told = Stance(one, docket)
            time = "to come" if told.to_come else "" if told.reached else "not reached"
            yield [one.token.text, words(told.doubts), words(told.conceded), words(told.partly), time]


def units(text: str) -> Iterator[list[str]]:
    """The text in units, those that tell nothing in brackets."""
    reading, docket = read(text)
    yield [" ".join(_shown(one, docket) for one in row_of(reading, docket.entities).units)]


def _shown(one: Unit, docket: Docket) -> str:
    shown = named(docket, one.key).replace(" ", "_")
    return shown if one.telling else f"({shown})"


def gaps(text: str, other: str) -> Iterator[list[str]]:
    """Where two texts part, how many telling units are common, and their share of the longer one."""
    docket = docket_of(text, other)
    laid = beside(docket, *_in_order(docket, text))
    shown = [
        f"{' '.join(_shown(u, docket) for u in gap.mine)} / {' '.join(_shown(u, docket) for u in gap.theirs)}"
        for gap in laid.gaps
    ]
    yield [
        "; ".join(shown),
        str(laid.met),
        f"{laid.likeness:.2f}",
        words(named(docket, k) for k in laid.moved),
    ]


def edits(text: str, other: str) -> Iterator[list[str]]:
    """What was changed between two texts that are otherwise one: the question, both sides, and why."""
    docket = docket_of(text, other)
    for one in _edits(beside(docket, *_in_order(docket, text))):
        yield [one.slot, one.mine.token.text, one.theirs.token.text, one.reason]


def nuances(text: str, other: str) -> Iterator[list[str]]:
    """What each gap of two texts says of the telling, and whether the two part in two places."""
    docket = docket_of(text, other)
    laid = beside(docket, *_in_order(docket, text))
    for gap in laid.gaps:
        found = _nuance(gap)
        yield [found.slot if found else "", found.reason if found else "", "silent" if _silent(gap) else ""]
    yield ["parted twice" if part_twice(laid) else "one text", str(laid.telling_gaps)]


def kinships(text: str, other: str) -> Iterator[list[str]]:
    """The signs of one event: words in common; whether people, names and figures are others."""
    docket = docket_of(text, other)
    one, two = (docket.readings[name] for name in _in_order(docket, text))
    found = signs(kin(one), kin(two))
    assert signs(kin(two), kin(one)) == found
    assert is_short(one)
    others = [name for name in ("people", "names", "figures") if getattr(found, name)]
    yield [f"{found.words:.2f}", words(others)]


def _in_order(docket: Docket, first: str) -> list[str]:
    return sorted(docket.readings, key=lambda name: docket.articles[name].text != first)


def terms(text: str) -> Iterator[list[str]]:
    """Words for which there are others, with the phrases that they stand in."""
    reading, _ = read(text)
    analysis = reading.analysis
    for one in _uses(analysis, _written_twofold([analysis])):
        yield [one.key, one.word, one.shown, one.span.of(analysis.article.text)]


def superlatives(text: str) -> Iterator[list[str]]:
    """Superlatives of what is told, with the words that hedge them."""
    reading, _ = read(text)
    for one in _claimed(reading.analysis):
        yield [one.key, one.hedge, one.span.of(reading.analysis.article.text)]


def quotations(text: str) -> Iterator[list[str]]:
    """Sentences that stand between quotation marks, by their words."""
    reading, _ = read(text)
    for one in _sentences(reading.analysis, defaultdict(frozenset)):
        yield [one.span.of(reading.analysis.article.text), " ".join(one.words), words(one.telling)]


ONE: dict[str, Callable[[str], Iterator[list[str]]]] = {
    "figures": figures, "people": people, "predicates": predicates, "stances": stances, "units": units,
    "terms": terms, "superlatives": superlatives, "quotations": quotations,
}  # fmt: skip
TWO: dict[str, Callable[[str, str], Iterator[list[str]]]] = {
    "gaps": gaps, "kinships": kinships, "edits": edits, "nuances": nuances,
}  # fmt: skip


def lines_of(sort: str, *texts: str) -> list[list[str]]:
    """What is read, a line each; a single dash where nothing is."""
    found = ONE[sort](texts[0]) if sort in ONE else TWO[sort](*texts)
    return [[sort, *texts, *one] for one in found] or [[sort, *texts, "-"]]


GROUPS: dict[tuple[str, ...], list[list[str]]] = defaultdict(list)
for row in ROWS:
    GROUPS[tuple(row[: 2 if row[0] in ONE else 3])].append(row)


@pytest.mark.parametrize("asked", GROUPS, ids=" / ".join)
def test_what_is_read(asked: tuple[str, ...]) -> None:
    assert lines_of(*asked) == GROUPS[asked]
