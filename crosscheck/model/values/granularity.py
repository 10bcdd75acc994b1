"""How coarse a date is stated, and how the text ties an event to it."""

from __future__ import annotations

from enum import StrEnum


class Granularity(StrEnum):
    """How coarse a date is stated, finest first. ``PART`` is a named part of something (*early 2019*)."""

    TIME = "time"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    FISCAL_YEAR = "fiscal_year"
    DECADE = "decade"
    CENTURY = "century"
    PART = "part"


class Bound(StrEnum):
    """How the text ties an event to the date it names; the interval already says so in days."""

    AT = "at"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    BY = "by"
    UNTIL = "until"
    BETWEEN = "between"


MONTHS_IN = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.SEASON: 3, Granularity.HALF: 6}
