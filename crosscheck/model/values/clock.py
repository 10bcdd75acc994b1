"""Times of day: stretches of the minutes of a day."""

from __future__ import annotations

import attrs

from crosscheck.model.values.edtf import show_clock

DAY_MINUTES = 1440
_ALL_MINUTES = (1 << DAY_MINUTES) - 1


@attrs.frozen(slots=True)
class Clock:
    """A stretch of the day in minutes ``[start, end)``; an ``end`` past 1440 runs into the next morning.

    ``zone`` is the abbreviation as written (``IST``), "" where none is given. ``show`` is its ISO form.

    >>> Clock(660, 661, "IST").show()
    'T11:00 IST'
    """

    start: int
    end: int
    zone: str = ""
    name: str = ""  # a part of the day in words, "" for a time by the clock
    round: bool = (
        False  # a point stated roughly or in whole hours, so that the interval reaches to both sides
    )

    @property
    def middle(self) -> int:
        """The minute in the middle: the time itself where the interval only allows for rounding."""
        return (self.start + self.end) // 2

    @property
    def minutes(self) -> int:
        """The minutes of the day as bits."""
        wide = ((1 << (self.end - self.start)) - 1) << (self.start % DAY_MINUTES)
        return (wide & _ALL_MINUTES) | (wide >> DAY_MINUTES)

    def show(self) -> str:
        """ISO 8601 time of day, or the name of the part of the day."""
        return show_clock(self)
