"""Values where they stand in articles *a* and *b*, made by hand, before the judges that look at their surroundings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import SimpleNamespace
from typing import Any

from crosscheck.judge.matter import NAMED
from crosscheck.judge.stated import Stated, _rare
from crosscheck.judge.surroundings import STATED
from crosscheck.model.article import Article
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Located
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.value import Value

WORDS = {"mill": 0.4, "flood": 0.3}
ORDER = iter(range(0, 10**9, 100))


def stated(article: str, value: Value, around: Mapping[str, float] = WORDS, **more: Any) -> Stated:
    """A value; two of one call never stand in one place, or in one sentence unless it is given."""
    at = next(ORDER) % 10_000
    span = Span(article, at, at + 9)
    sets = {name: frozenset(more.pop(name, ())) for name in ("narrowed", "before", "years")}
    told = {"thing": "", "frame": "", "outer": "", "claim": None, "sentence": at, **more}
    return Stated(span, Located(span, value), rare=_rare(value), around=around, **told, **sets)


def docket(*values: Stated, days: Iterable[date | None] = (None, None), one_matter: bool = True) -> Docket:
    """All that two articles of these days state; ``one_matter`` is whether they are long and name the same ones."""
    articles = {
        name: Article(id=name, text="x" * 10_100, published=day) for name, day in zip("ab", days, strict=True)
    }
    sentences = range(4 if one_matter else 3)
    unread: Any = {name: SimpleNamespace(analysis=SimpleNamespace(sentences=sentences)) for name in "ab"}
    made = Docket((), (), Entities(()), articles, unread, {})
    made.known[STATED] = {name: tuple(v for v in values if v.span.article == name) for name in "ab"}
    made.known[NAMED] = {name: {"acme", "brill"} for name in "ab"}
    return made


def of_year(year: int) -> DateValue:
    return DateValue(date(year, 1, 1), date(year + 1, 1, 1), Granularity.YEAR)
