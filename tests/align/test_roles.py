"""Roles and denials before the gate. Pairs are made by hand."""

from __future__ import annotations

from typing import Any

from cases import (
    CONFLICT,
    FINER,
    OVERLAP,
    SAME,
    UNKNOWN,
    Pair,
    closed,
    count,
    crossed,
    pair,
    slot,
    told,
    wording,
)

from crosscheck.align.denials import nobody_did, nothing_of_the_kind
from crosscheck.align.roles import in_another_role, other_participants, swapped, turned_round
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import Gate, Gated
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Polarity


def test_giver_and_receiver_in_exchanged_roles_are_one_conflict() -> None:
    assert swapped(crossed("agent", "recipient").case(), ["agent", "recipient"])
    assert not swapped(crossed("agent", "patient").case(), ["agent", "patient"])
    half = pair(told("agent", CONFLICT, "Reed", "Silva"), told("recipient", CONFLICT, "Silva", "Corvo"))
    assert not swapped(half.case(), ["agent", "recipient"])


def test_who_sued_whom_is_one_conflict_on_one_day() -> None:
    sued = crossed("agent", "patient", frame="sue")
    both = ["agent", "patient"]
    assert turned_round(sued.case(), both)
    assert not turned_round(sued.case(whole=False), both)
    dated = pair(*sued.slots.values(), told("date", FINER), frame="sue")
    assert turned_round(dated.case(whole=False), both)
    assert not turned_round(crossed("agent", "patient", frame="meet").case(), both)
    assert not turned_round(sued.case(), ["agent"])
    half = pair(
        told("agent", CONFLICT, "Reed", "Silva"), told("patient", CONFLICT, "Silva", "Corvo"), frame="sue"
    )
    assert not turned_round(half.case(), both)


def test_others_may_have_done_the_like() -> None:
    for role in ("agent", "patient", "recipient", "speaker"):
        other = pair(told(role, CONFLICT, "Reed", "Silva"))
        assert other_participants(other.case()) is None
        for known in ({"one_story": False}, {"rest": 0.74}):
            found = other_participants(other.case(**known))
            assert found == Gated(Gate.OTHER_PARTICIPANTS, "Reed and Silva are not the same")
        assert other_participants(other.case(rest=0.75)) is None
    assert other_participants(pair(told("date", CONFLICT)).case(one_story=False)) is None
    assert other_participants(crossed("agent", "recipient").case(one_story=False)) is None
    assert other_participants(crossed("agent", "patient", frame="sue").case(one_story=False)) is None


def test_who_is_named_in_both_sentences_takes_part_in_both() -> None:
    other = pair(told("agent", CONFLICT, "Reed", "Silva"))
    assert closed(in_another_role(other.case(named_by_both=True))) is Gate.NOT_STATED
    assert in_another_role(other.case()) is None
    assert in_another_role(crossed("agent", "recipient").case(named_by_both=True)) is None


def denied(
    role: str = "patient", none: str | Slot = "nobody", some: str | Slot = "people", **more: Any
) -> Pair:
    sides = [slot(one, role, head=one.split()[-1]) if isinstance(one, str) else one for one in (none, some)]
    who = told(role, more.pop("related", UNKNOWN), *sides)
    slots = (who, wording(more.pop("word", SAME)), told("polarity", more.pop("polarity", CONFLICT)))
    mine = {"polarity": Polarity.NEGATIVE, **more.pop("mine", {})}
    return pair(*slots, *more.pop("others", ()), frame=more.pop("frame", "hurt"), mine=mine, **more)


def test_nobody_and_somebody_did_one_rare_thing() -> None:
    def case(
        agent: str = "no group", what: str = "bail", related: Relation = SAME, word: Relation = SAME
    ) -> bool:
        slots = told("agent", UNKNOWN, slot(agent, head="group"), slot("the rebels", head="rebel"))
        return nobody_did(pair(slots, told("patient", related, what, what), wording(word)).case())

    assert case()
    assert case(related=FINER)
    assert not case(agent="a group")
    assert not case(what="house")
    assert not case(related=OVERLAP)
    assert not case(word=OVERLAP)


def test_who_denies_all_of_it_denies_each() -> None:
    assert nothing_of_the_kind(denied().case())
    assert nothing_of_the_kind(denied(some="Reed").case())
    assert nothing_of_the_kind(denied("agent").case())
    assert not nothing_of_the_kind(denied(some="house").case())
    assert not nothing_of_the_kind(denied(none="people").case())
    assert not nothing_of_the_kind(denied(word=OVERLAP).case())
    assert not nothing_of_the_kind(denied(polarity=SAME).case())
    assert not nothing_of_the_kind(denied(others=[count(CONFLICT)]).case())
    for known in ({"outright": False}, {"foreground": False}, {"elsewhere": True}):
        assert not nothing_of_the_kind(denied().case(**known))
    assert nothing_of_the_kind(denied().case(days_apart=True))
    assert not nothing_of_the_kind(denied(frame="kill").case(days_apart=True))
    assert nothing_of_the_kind(denied(frame="kill").case())


def test_a_denial_of_a_part_denies_no_other() -> None:
    """*nobody among the police*; *nobody was hurt when he was arrested*; but a day and a place are of all."""
    for role, case, holds in (
        ("when", "", False),
        ("place", "in", True),
        ("date", "", True),
        ("other", "on", True),
        ("other", "among", False),
    ):
        narrowed = denied(mine={"slots": (slot("x", role, case=case),)})
        assert nothing_of_the_kind(narrowed.case()) is holds, (role, case)


def test_no_shots_are_shots() -> None:
    shots = slot("no shots", head="shot")
    assert nothing_of_the_kind(denied(none=shots, some=slot("several shots", head="shot")).case())
    assert not nothing_of_the_kind(denied(none=shots, some=slot("boats", head="boat")).case())
    live = slot("no live shots", head="shot", modifiers=("live",))
    assert not nothing_of_the_kind(denied(none=live, some=slot("shots", head="shot")).case())
    assert nothing_of_the_kind(
        denied(none=live, some=slot("live shots", head="shot", modifiers=("live", "two"))).case()
    )
