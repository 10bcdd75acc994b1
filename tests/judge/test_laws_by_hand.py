"""What the judges stand on keeps its promises at the edges: who meets, what is short, what is quoted, what is alike."""

from __future__ import annotations

from itertools import combinations
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from read_cases import read

from crosscheck.judge.beside import MOST_SENTENCES as ROWS_SENTENCES
from crosscheck.judge.beside import MOST_TOKENS as ROWS_TOKENS
from crosscheck.judge.beside import _short
from crosscheck.judge.kinship import MOST_SENTENCES, MOST_TOKENS, Signs, is_short, log_odds
from crosscheck.judge.matter import NAMED, on_one_matter
from crosscheck.judge.meeting import between, pairs
from crosscheck.judge.parting import alike
from crosscheck.judge.stated import stated_in
from crosscheck.judge.told import told_in
from crosscheck.judge.units import Unit, row_of
from crosscheck.judge.verdicts import _found_again

MOST = 3
KEYS = st.frozensets(st.sampled_from(["sea", "sky", "say", "see"]))
ARTICLES = st.dictionaries(st.sampled_from("abcd"), st.lists(KEYS, max_size=4), max_size=4)


@given(ARTICLES)
def test_what_stands_in_two_articles_meets_as_if_each_stood_alone(
    articles: dict[str, list[frozenset[str]]],
) -> None:
    """Just those places of two articles meet that ``pairs`` brings together among all."""
    places = [(name, at) for name in sorted(articles) for at in range(len(articles[name]))]
    holders: dict[str, list[int]] = {}
    for number, (name, at) in enumerate(places):
        for key in sorted(articles[name][at]):
            holders.setdefault(key, []).append(number)
    met, common = pairs(holders, MOST)
    wanted: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for one, other in met:
        (a, i), (b, j) = places[one], places[other]
        if a != b:
            wanted.setdefault((a, b), []).append((i, j))
    found, cut = between(articles, MOST)
    assert {two: sorted(some) for two, some in found.items()} == {
        two: sorted(some) for two, some in wanted.items()
    }
    assert cut == common


@pytest.mark.parametrize("many", [MOST - 1, MOST, MOST + 1])
def test_a_key_brings_as_many_together_as_the_limit_says(many: int) -> None:
    articles = {f"a{at}": [["ferry"]] for at in range(many)}
    found, cut = between(articles, MOST)
    together = list(combinations(sorted(articles), 2)) if many <= MOST else []
    assert sorted(found) == together
    assert cut == ({"ferry"} if many > MOST else set())
    assert pairs({"ferry": sorted(articles)}, MOST) == (together, cut)


def text(sentences: int, tokens: int, figures: int = 0) -> Any:
    analysis = SimpleNamespace(sentences=range(sentences), tokens=range(tokens))
    return SimpleNamespace(analysis=analysis, quantities=range(figures))


def test_short_texts_have_few_sentences_words_and_figures() -> None:
    assert is_short(text(MOST_SENTENCES, MOST_TOKENS, MOST_TOKENS))
    assert not is_short(text(MOST_SENTENCES + 1, 9))
    assert not is_short(text(1, MOST_TOKENS + 1))
    assert not is_short(text(1, 9, MOST_TOKENS + 1))
    assert _short(text(ROWS_SENTENCES, ROWS_TOKENS))
    assert not _short(text(ROWS_SENTENCES + 1, 9))
    assert not _short(text(1, ROWS_TOKENS + 1))


def test_words_in_common_speak_for_one_event_and_others_against_it() -> None:
    nothing = Signs(0.0, 0.0, 0.0, 0.0)
    assert log_odds(nothing) < 0.0 < log_odds(Signs(1.0, 0.0, 0.0, 0.0))
    for against in (Signs(1.0, 1.0, 0.0, 0.0), Signs(1.0, 0.0, 1.0, 0.0), Signs(1.0, 0.0, 0.0, 1.0)):
        assert 0.0 < log_odds(against) < log_odds(Signs(1.0, 0.0, 0.0, 0.0))


@pytest.mark.parametrize(
    ("sentences", "shared", "expected"),
    [((4, 4), 2, True), ((3, 4), 2, False), ((4, 3), 2, False), ((4, 9), 1, False), ((9, 9), 3, True)],
)
def test_articles_on_one_matter_are_stories_and_name_the_same_ones(
    sentences: tuple[int, int], shared: int, expected: bool
) -> None:
    readings = {name: text(many, 99) for name, many in zip("ab", sentences, strict=True)}
    both = {f"n{at}" for at in range(shared)}
    docket: Any = SimpleNamespace(readings=readings, known={NAMED: {"a": both | {"x"}, "b": both | {"y"}}})
    assert on_one_matter(docket, "a", "b") is on_one_matter(docket, "b", "a") is expected


@pytest.mark.parametrize(
    ("written", "value", "quoted"),
    [
        ("The works paid 50 euros. It rained. Brill sold 50 boats there.", "50 boats", "50 boats"),
        ("The works sold 50. It rained. Nobody sold 50", "50", "Nobody sold 50"),
        ("Brill sold 50 and 50.", "50.", "50."),
        ("It rained. Nine men left. Nine men left.", "Nine", "Nine men left."),
        ("Brill sold 50 boats.", "50", "50"),
    ],
)
def test_a_quote_that_stands_in_the_text_before_is_quoted_with_the_words_around_it(
    written: str, value: str, quoted: str
) -> None:
    """Those behind it first, to the end of its sentence; then those before."""
    reading, _ = read(written)
    start = written.rindex(value)
    first, last = _found_again(start, start + len(value), reading)
    assert written[first:last] == quoted


def unit(written: str) -> Unit:
    """The last telling unit of a sentence."""
    reading, docket = read(written)
    return [one for one in row_of(reading, docket.entities).units if one.telling][-1]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Brill sold 12.", "Brill sold 15.", False),
        ("Brill sold about 12.", "Brill sold 12.", True),
        ("Brill sold 12.", "Brill sold boats.", False),
        ("Brill sold boats.", "Brill sold boats.", True),
        ("Brill sold ferries.", "Brill sold ships.", True),
        ("Brill sold ships.", "Brill sold mills.", False),
        ("Police jailed him after the robbery.", "Police jailed him after the theft.", True),
        ("Police jailed him after the robbery.", "Police jailed him after the wedding.", False),
    ],
)
def test_which_units_may_say_the_same(a: str, b: str, expected: bool) -> None:
    assert alike(unit(a), unit(b)) is alike(unit(b), unit(a)) is expected


@pytest.mark.parametrize(
    ("written", "role", "sorts"),
    [
        ("A man sank the boat.", "agent", {"some man"}),
        ("A sister sank the boat.", "agent", {"some woman"}),
        ("A pilot sank the boat.", "agent", {"some man", "some woman"}),
        ("Ann Reed sank the boat.", "agent", {"some man", "some woman"}),
        ("Pilots sank the boat.", "agent", set()),
        ("The ferry sank the boat.", "agent", set()),
    ],
)
def test_what_sort_of_somebody_a_phrase_names(written: str, role: str, sorts: set[str]) -> None:
    _, docket = read(written)
    (article,) = docket.readings
    told = next(one for one in told_in(docket, article) if one.token.upos == "VERB")
    assert told.parties.sorts.get(role, frozenset()) & {"some man", "some woman"} == sorts


def test_a_concept_weighs_less_the_more_sentences_it_stands_in() -> None:
    once, _ = read("Brill sold 12 ferries.")
    one, docket = read("Brill sold 12 ferries. The ferries left. The ferries sank.")
    alone = next(stated_in(once, read("Brill sold 12 ferries.")[1].entities, {})).around["ferry"]
    spread = next(stated_in(one, docket.entities, {})).around["ferry"]
    assert spread == pytest.approx(alone / 3**0.5)
