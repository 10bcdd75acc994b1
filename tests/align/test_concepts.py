"""How two phrases relate by what they stand for, on phrases and names made by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cases import APART, COARSER, CONFLICT, FINER, OVERLAP, SAME, UNKNOWN, claim, number, slot

from crosscheck.align.concepts import Concepts
from crosscheck.align.rates import Rates
from crosscheck.align.wording import denies, narrowing, same_thing, shared_words, stands_in
from crosscheck.model.analysis import NameKind
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.entity import Entities, Entity
from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Quantity

NAMES = {
    "reed": ("Ann Reed", NameKind.PERSON),
    "silva": ("Bob Silva", NameKind.PERSON),
    "brill": ("Brill", NameKind.ORGANISATION),
    "corvo": ("Corvo", NameKind.ORGANISATION),
    "brill-bank": ("Brill Bank", NameKind.ORGANISATION),
}
TOKENS = {name: at for at, name in enumerate(NAMES)}
ENTITIES = Entities(
    tuple(Entity(name, *about, ()) for name, about in NAMES.items()),
    referred={(article, at): (name,) for article in "ab" for name, at in TOKENS.items()},
)
SIDES = (claim("a", "meet"), claim("b", "meet"))


def named(name: str, role: str = "agent", **more: Any) -> Slot:
    text = NAMES[name][0]
    return slot(text, role, token=TOKENS[name], **more)


def relation(
    one: Slot, other: Slot, offices: Mapping[str, str] | None = None, rates: Rates | None = None
) -> Relation:
    """How the first relates to the second, which says the converse."""
    look = Concepts(ENTITIES, offices or {}, rates)
    there = look.relate((SIDES[0], one), (SIDES[1], other))
    back = look.relate((SIDES[1], other), (SIDES[0], one))
    assert back.relation is there.relation.converse
    return there.relation


def test_names_are_the_same_or_at_odds() -> None:
    assert relation(named("reed"), named("reed")) is SAME
    assert relation(named("reed"), named("silva")) is CONFLICT
    assert relation(named("brill"), named("corvo")) is CONFLICT
    assert relation(named("reed"), named("brill")) is UNKNOWN  # names of different sorts
    assert relation(named("brill"), named("brill-bank")) is UNKNOWN  # names that share a word


def test_a_pronoun_that_was_led_back_is_too_weak_for_a_conflict() -> None:
    he = Slot("agent", SIDES[0].span, "he", "he", TOKENS["silva"])
    assert relation(named("reed"), he) is UNKNOWN
    she = Slot("agent", SIDES[0].span, "she", "she", TOKENS["reed"])
    assert relation(named("reed"), she) is SAME


def test_one_who_acts_for_a_state_is_told_more_closely_than_the_state() -> None:
    peru, chile = slot("Peru", "agent", token=90), slot("Chile", "agent", token=91)
    offices = {"entity:reed": "state:Peru"}
    assert relation(named("reed"), peru, offices) is FINER
    assert relation(peru, named("reed"), offices) is COARSER
    assert relation(named("reed"), chile, offices) is UNKNOWN
    assert relation(named("silva"), peru, offices) is UNKNOWN
    both = {**offices, "entity:silva": "state:Peru"}
    assert relation(named("reed"), named("silva"), both) is CONFLICT
    assert relation(peru, chile) is CONFLICT
    assert relation(slot("the Peruvian government", "agent", token=92, modifiers=("Peruvian",)), peru) is SAME


def test_a_state_and_the_one_that_carries_it_on() -> None:
    assert (
        relation(
            slot("Russia", "agent", token=90),
            slot("the Soviet Union", "agent", token=91, head="Soviet Union"),
        )
        is OVERLAP
    )


def test_what_is_named_by_one_and_described_by_the_other() -> None:
    group = slot("the bank", definite=True)
    assert relation(named("brill-bank"), group) is FINER
    assert relation(group, named("brill-bank")) is COARSER
    assert relation(named("brill-bank"), slot("a bank")) is UNKNOWN
    assert relation(named("brill-bank"), slot("the club", definite=True)) is UNKNOWN


def test_common_nouns() -> None:
    boat, ship = slot("boat", "patient"), slot("ship", "patient")
    assert relation(boat, boat) is SAME
    assert relation(slot("ferry", "patient"), ship) is FINER
    assert relation(ship, slot("ferry", "patient")) is COARSER
    assert relation(boat, slot("minister", "patient")) is UNKNOWN
    assert relation(slot("pirate", "patient", modifiers=("minister",)), slot("minister", "patient")) is SAME
    assert relation(slot("no boat", "patient", head="boat"), boat) is OVERLAP
    assert relation(slot("", "patient"), boat) is UNKNOWN


def test_what_narrows_a_noun() -> None:
    red, old = slot("red boat", modifiers=("red",)), slot("old boat", modifiers=("old",))
    both, plain, other = (
        slot("old red boat", modifiers=("red", "old")),
        slot("boat"),
        slot("other boat", modifiers=("other",)),
    )
    assert same_thing(red, red, named=False).relation is SAME
    assert same_thing(both, red, named=False).relation is FINER
    assert same_thing(plain, red, named=False).relation is COARSER
    assert same_thing(red, old, named=False).relation is OVERLAP
    assert same_thing(other, plain, named=False).relation is APART
    assert same_thing(red, old, named=True).relation is SAME
    assert same_thing(number(3), number(9), named=True).relation is APART
    assert narrowing(other) == {"other"}
    assert all(word.startswith("noun:") for word in narrowing(both))


def test_words_that_deny_stand_in_or_are_shared() -> None:
    assert denies(slot("no ship"))
    assert not denies(slot("a ship"))
    assert stands_in(slot("the ship", head="ship"))
    assert not stands_in(slot("the Brill ship", head="ship"))
    assert not stands_in(slot("Brill"))
    assert shared_words("Shikotan Island", "Habomai and Shikotan")
    assert not shared_words("people day", "day year")


def test_counts_and_values() -> None:
    three, nine = number(3), number(9)
    men = [Slot("agent", SIDES[0].span, f"{n} men", "man", value=v.value) for n, v in ((3, three), (9, nine))]
    assert relation(men[0], men[1]) is UNKNOWN
    assert relation(men[0], men[0]) is SAME
    assert relation(three, nine) is CONFLICT
    ak = slot("AK-47", "thing", modifiers=("AK-47",))
    assert relation(ak, slot("AK-47 rifle", "thing", modifiers=("AK-47",))) is SAME


class OneStory:
    """All articles but *c* are of one story."""

    def one(self, first: str, second: str) -> bool:
        return "c" not in (first, second)


def stated(article: str, one: Quantity, other: Quantity) -> Claim:
    value = Quantity(one.low, one.high, one.unit, also=(other,))
    return claim(article, "meet", slots=(slot("x", value=value),))


def test_a_rate_that_one_story_states_serves_its_articles_alone() -> None:
    euro, dollar, pound = Quantity.of(10, "EUR"), Quantity.of(20, "USD"), Quantity.of(5, "GBP")
    told = (stated("a", euro, dollar), stated("b", euro, pound), stated("c", euro, Quantity.of(90, "USD")))
    rates = Rates(told, OneStory())  # type: ignore[arg-type]
    assert rates.between("a", "b") == rates.between("b", "a")
    assert rates.between("a", "b")["EUR", "USD"] == 2.0
    assert rates.between("a", "b")["USD", "GBP"] == 0.25
    assert rates.between("a", "c") == {}
    money = [slot("x", "quantity", value=value) for value in (euro, dollar)]
    assert relation(money[0], money[1], rates=rates) is SAME
    assert relation(money[0], money[1]) is APART
    assert relation(number(3), number(3), rates=rates) is SAME


def test_a_clause_is_weighed_by_what_its_words_stand_for() -> None:
    """Names weigh most, common words little; a word inside a date or a known place tells nothing more."""
    words = (Word(TOKENS["reed"], 0, "Reed"), Word(77, 3, "ferry"), Word(78, 6, "day"))
    bag = Concepts(ENTITIES).bag(claim("a", "meet", words=words))
    assert bag["entity:reed"] == 0.9
    assert bag["entity:reed"] > bag["noun:ferry"] > bag["noun:day"] > 0
    assert bag["frame:meet"] >= 0.25
    dated = claim("a", "meet", words=words, slots=(slot("day", "date", span=SIDES[0].span),))
    assert set(Concepts(ENTITIES).bag(dated)) == {"frame:meet"}
