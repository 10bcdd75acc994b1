"""Whether an article tells a sort of act of one person alone, so that *the man* and *he* are the one who is named.

Takes: the tellings of all articles.
Gives: yes or no for two that met.
Reads: nothing else.
"""

from __future__ import annotations

from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.parties import NAME
from crosscheck.judge.told import Meeting, told_in
from crosscheck.model.docket import Docket

LONE = "named ones by article and sort of act"


def of_one_person(met: Meeting, docket: Docket) -> bool:
    """Whether both articles are on one matter, and neither tells such an act of two who have names."""
    both = [_named(docket, one.span.article, one.field) for one in (met.a, met.b)]
    return all(len(found) < 2 for found in both) and on_one_matter(
        docket, met.a.span.article, met.b.span.article
    )


def _named(docket: Docket, article: str, field: str) -> set[str]:
    known: dict[tuple[str, str], set[str]] = docket.known.setdefault(LONE, {})
    if (article, field) not in known:
        told = (one.who for one in told_in(docket, article) if one.field == field)
        known[article, field] = {c for who in told for c in who if c.startswith(NAME)}
    return known[article, field]
