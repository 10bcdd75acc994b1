"""Where two short texts part beside the place that is judged: then each may tell of an event of its own.

*Police arrested three men over a robbery*, *nine men over a stabbing*: the numbers are of other arrests. A longer text
that is nearly the same throughout is one text, whatever was changed in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge.beside import Beside, Gap
from crosscheck.judge.units import Unit
from crosscheck.lexicon.senses import senses
from crosscheck.lexicon.things import things
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.model.values.value import relate

SAME_TEXT = 12  # telling units in common, from which a text with several edits is still one text
ONE_BUILD = (
    0.4  # of the longer text that is common, from which gaps face each other and are not mere rewording
)
POS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}
FITTING = frozenset({Relation.SAME, Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.VARIANT})


def parts_elsewhere(laid: Beside, mine: Span, theirs: Span) -> bool:
    """Whether both texts tell something of their own outside the two given places."""
    if laid.met >= SAME_TEXT:
        return False
    return any(any(_own(gap, laid.moved, mine, theirs)) for gap in laid.gaps)


def part_twice(laid: Beside) -> bool:
    """Whether two short texts of one build face each other with other figures or names, and with other words too."""
    if laid.met >= SAME_TEXT or laid.likeness < ONE_BUILD:
        return False
    apart = [gap for gap in laid.gaps if any(_own(gap, laid.moved))]
    return len(apart) > 1 and any(_identifies(u) for gap in apart for u in (*gap.mine, *gap.theirs))


def alike(mine: Unit, theirs: Unit) -> bool:
    """Whether two units may say the same: words near in meaning, values that fit each other."""
    if mine.value is not None and theirs.value is not None:
        return relate(mine.value, theirs.value).relation in FITTING
    if mine.key == theirs.key or things().related(mine.key, theirs.key):
        return True
    pos = POS.get(mine.token.upos, "")
    return senses().alike(mine.key, theirs.key, pos) or senses().kin(mine.key, theirs.key, pos)


def _own(
    gap: Gap, moved: frozenset[str], mine: Span | None = None, theirs: Span | None = None
) -> Iterator[tuple[Unit, Unit]]:
    """The telling units of both sides that have no like on the other, outside the two places."""
    left, right = (
        [u for u in units if u.telling and u.key not in moved and not (place and u.stands_in(place))]
        for units, place in ((gap.mine, mine), (gap.theirs, theirs))
    )
    only_left = [u for u in left if not any(alike(u, other) for other in right)]
    only_right = [u for u in right if not any(alike(other, u) for other in left)]
    yield from ((a, b) for a in only_left for b in only_right)


def _identifies(unit: Unit) -> bool:
    return unit.value is not None or unit.named
