"""Lengths of time, apart from dates: *three hours*, *60 years*, *more than a fortnight*."""

from __future__ import annotations

from enum import StrEnum

import attrs

from crosscheck.model.relation import Related, Relation

_DAY = 86400
_SHORT_MONTH, _LONG_MONTH = 28 * _DAY, 31 * _DAY


class Scale(StrEnum):
    """What a length counts. Months have no fixed number of seconds, so the two scales only meet in bounds."""

    SECONDS = "seconds"
    MONTHS = "months"


@attrs.frozen(slots=True)
class Duration:
    """A length between ``low`` and ``high``, both included, in seconds or months; ``None`` is open upwards.

    ``approximate`` says that the middle was stated and the bounds only allow for *about*.

    >>> Duration(10800, 10800).show()
    'PT3H'
    >>> Duration(720, 720, Scale.MONTHS).show()
    'P60Y'
    """

    low: float
    high: float | None
    scale: Scale = Scale.SECONDS
    approximate: bool = False

    def bounds(self, scale: Scale) -> tuple[float, float]:
        """Low and high on a scale; months become the seconds that they may at least and at most have."""
        high = float("inf") if self.high is None else self.high
        if self.scale is Scale.MONTHS and scale is Scale.SECONDS:
            return self.low * _SHORT_MONTH, high * _LONG_MONTH
        return self.low, high

    def relate(self, other: Duration) -> Related:
        """SAME, FINER, COARSER, OVERLAP, or CONFLICT where no length fits both."""
        reason = f"{self.show()} against {other.show()}"
        scale = self.scale if self.scale is other.scale else Scale.SECONDS
        (low, high), (least, most) = self.bounds(scale), other.bounds(scale)
        if (low, high) == (least, most):
            return Related(Relation.SAME, reason)
        if high < least or most < low:
            return Related(Relation.CONFLICT, reason)
        if least <= low and high <= most:
            return Related(Relation.FINER, reason)
        if low <= least and most <= high:
            return Related(Relation.COARSER, reason)
        return Related(Relation.OVERLAP, reason)

    def show(self) -> str:
        """ISO 8601; two lengths where it is not exact (``P4D/..``), ``P7D~`` for about a week."""
        if self.high == self.low:
            return _iso(self.low, self.scale)
        if self.approximate and self.high is not None:
            return f"{_iso((self.low + self.high) / 2, self.scale)}~"
        return f"{_iso(self.low, self.scale)}/{'..' if self.high is None else _iso(self.high, self.scale)}"


def _iso(amount: float, scale: Scale) -> str:
    if scale is Scale.MONTHS:
        years, months = divmod(amount, 12)
        return "P" + (_count(years, "Y") + _count(months, "M") or "0M")
    days, rest = divmod(amount, _DAY)
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    clock = _count(hours, "H") + _count(minutes, "M") + _count(seconds, "S")
    return "P" + _count(days, "D") + (f"T{clock}" if clock else "") if days or clock else "PT0S"


def _count(amount: float, unit: str) -> str:
    return f"{amount:g}{unit}" if amount else ""
