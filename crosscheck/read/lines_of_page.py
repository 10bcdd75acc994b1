"""On which line of a page each line of its text stands, so that editors are sent to the right place.

Takes the text as read, and every stretch of the page with the line where it begins. Reads nothing else.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

PROBE = 40  # letters and digits of a line that are looked for
REACH = 200_000  # letters ahead of the last place found; what is further on is not looked for


def lines_in_page(text: str, spots: Sequence[tuple[str, int]]) -> tuple[int, ...]:
    """A line of the page for each line of the text; a line that is not found has that of the one before it.

    >>> lines_in_page("Talks resume\\n\\nThe envoys met.", [("Talks  resume", 3), ("The ", 9), ("envoys met.", 9)])
    (3, 3, 9)
    """
    letters: list[str] = []
    starts: list[int] = []
    numbers: list[int] = []
    length = 0
    for stretch, line in spots:
        for at, part in enumerate(stretch.split("\n")):
            kept = _letters(part)
            if kept:
                letters.append(kept)
                starts.append(length)
                numbers.append(line + at)
                length += len(kept)
    page, at, last, found = "".join(letters), 0, 1, []
    for row in text.split("\n"):
        wanted = _letters(row)[:PROBE]
        place = page.find(wanted, at, at + REACH) if wanted else -1
        if place >= 0:
            at, last = place + len(wanted), numbers[bisect_right(starts, place) - 1]
        found.append(last)
    return tuple(found)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
