"""What reading left out or doubted: the first of each sort one by one, the rest as a number."""

from __future__ import annotations

from collections import Counter

import attrs

from crosscheck.model.article import Diagnostic

ALWAYS = frozenset({"read-once"})  # a store needs each of them, to know which files hold an article


@attrs.frozen(slots=True)
class Doubts:
    """Collects diagnostics; a million bad rows cost no more than ``most`` of them and a count."""

    most: int
    _told: list[Diagnostic] = attrs.field(factory=list)
    _seen: Counter[str] = attrs.field(factory=Counter)

    def add(self, code: str, message: str, source: str | None = None) -> None:
        """Say one thing; it is told by itself while there are few of its sort.

        >>> doubts = Doubts(1)
        >>> for row in range(3): doubts.add("bad-row", f"row {row} is bad")
        >>> [(one.message, one.count) for one in doubts.told()]
        [('row 0 is bad', 1), ('2 more of this sort are not told one by one', 2)]
        """
        self._seen[code] += 1
        if self._seen[code] <= self.most or code in ALWAYS:
            self._told.append(Diagnostic(code=code, message=message, source=source))

    def told(self) -> list[Diagnostic]:
        """All that was said, in order, and for each sort how many more there were."""
        return [*self._told, *(self._rest(code) for code in self._seen if self._cut(code))]

    def _cut(self, code: str) -> int:
        return 0 if code in ALWAYS else max(0, self._seen[code] - self.most)

    def _rest(self, code: str) -> Diagnostic:
        more = self._cut(code)
        return Diagnostic(
            code=code, message=f"{more:,} more of this sort are not told one by one", count=more
        )
