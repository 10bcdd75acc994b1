"""A date as stated, before anything is resolved: the grammar builds it, ``resolve`` makes a value of it."""

from __future__ import annotations

import attrs

from crosscheck.model.values.date import Bound, Clock, Granularity


@attrs.frozen(slots=True)
class Moment:
    """What the words state. Everything that they leave open is ``None``.

    ``offset`` counts units from the reference date (*last month*: -1; with a weekday or month, *next June*:
    1). ``number`` says which quarter, half or week, within ``inside`` or the year; -1 is the last. ``span`` is
    the number of units of a stretch that reaches to the reference (*the last three months*: -3). ``part`` is
    early, mid or late. ``weekday`` picks a day, ``named`` is only written beside one. ``last`` is the other
    end of a range. ``holiday`` is the rule of a named day; ``nearest`` is
    *coming* or *past* rather than *next* or *last*. ``counted`` is the unit that a day was counted off in (*two months
    ago*: month), which it is known to. ``phrase`` stands for what only the rest of the text resolves.
    """

    unit: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    named: int | None = None
    number: int | None = None
    offset: int | None = None
    span: int | None = None
    part: str = ""
    clock: Clock | None = None
    bound: Bound = Bound.AT
    inside: Moment | None = None
    last: Moment | None = None
    approximate: bool = False
    phrase: str = ""
    holiday: str = ""
    nearest: bool = False
    counted: str = ""
