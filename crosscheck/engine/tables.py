"""The two pure functions that every engine runs, from Arrow table to Arrow table.

``claims_of``: articles → their readings and claims. ``comparisons_of``: one block of claims → comparisons.

They depend on nothing but their argument and the installed package, so any machine may run them, any number of
times, in any order. What fails becomes a row that names it; the rest is done.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from crosscheck import pipeline, registry
from crosscheck.align import Beyond, Desk, compare, prepare
from crosscheck.analyse import default_analyzer
from crosscheck.engine.blocks import Block, Pair
from crosscheck.engine.compared import Row, row_of
from crosscheck.engine.rates import Stated
from crosscheck.engine.records import expanded, packed, squeezed, unpacked_claims
from crosscheck.engine.views import View, seen_by
from crosscheck.errors import EngineFailure, MissingExtra
from crosscheck.model.article import Article
from crosscheck.settings import AlignSettings

if TYPE_CHECKING:
    import pyarrow as pa

# Columns by name; a table of blocks has the rows of sort ``article``, ``claims``, ``view`` and ``pairs``.
ARTICLES = {"id": "string", "body": "string"}
READINGS = {"id": "string", "reading": "binary", "claims": "binary", "fault": "string"}
BLOCKS = {"block": "string", "sort": "string", "id": "string", "data": "binary"}
COMPARED = {"block": "string", "a": "string", "b": "string", "data": "binary", "fault": "string"}


def claims_of(articles: pa.Table) -> pa.Table:
    """What each article says: a row of ``READINGS`` for each row of ``ARTICLES``."""
    found = [Article.model_validate_json(body) for body in articles.column("body").to_pylist()]
    return table(READINGS, map(_read, found))


def comparisons_of(block: pa.Table) -> pa.Table:
    """What the pairs of one block gave: a row of ``COMPARED`` for any two articles that have such pairs."""
    rows = block.to_pylist()
    name = rows[0]["block"] if rows else ""
    try:
        return table(COMPARED, [(name, a, b, data, "") for a, b, data in _compared(rows)])
    except Exception as error:  # whatever it is, it must name the block and leave the others alone
        return table(COMPARED, [(name, "", "", b"", f"{type(error).__name__}: {error}")])


def pairs_row(block: Block, rates: Stated, limits: AlignSettings) -> tuple[str, str, str, bytes]:
    """The row of a block that says which pairs to compare, and how."""
    mine = {(pair[0], pair[2]) for pair in block.pairs}
    stated = [
        [one, two, [[*currencies, rate] for currencies, rate in sorted(known.items())]]
        for (one, two), known in sorted(rates.items())
        if (one, two) in mine or (two, one) in mine
    ]
    told = {"pairs": block.pairs, "rates": stated, "limits": limits.model_dump()}
    return block.name, "pairs", "", squeezed(told)


def table(columns: Mapping[str, str], rows: Iterable[tuple[Any, ...]]) -> pa.Table:
    """A table of these columns. Raises ``MissingExtra`` without pyarrow."""
    pa = pyarrow()
    schema = pa.schema([(name, pa.type_for_alias(sort)) for name, sort in columns.items()])
    told = list(zip(*rows, strict=True)) or [()] * len(columns)
    return pa.Table.from_arrays(
        [pa.array(c, f.type) for c, f in zip(told, schema, strict=True)], schema=schema
    )


def pyarrow() -> Any:
    """The library, or ``MissingExtra``."""
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("pyarrow", "arrow") from None
    return pa


def refuse_faults(rows: Iterable[tuple[str, str]]) -> None:
    """Raise ``EngineFailure`` that names every article or block that failed, with the reason."""
    faults = sorted({f"{name} ({' '.join(fault.split())})" for name, fault in rows if fault})
    if faults:
        more = f" and {len(faults) - 3} more" if len(faults) > 3 else ""
        raise EngineFailure(
            f"could not be worked on: {'; '.join(faults[:3])}{more}; everything else was done"
        )


@attrs.frozen(slots=True)
class _Rates:
    """Rates of exchange that were worked out beforehand."""

    known: Stated

    def between(self, first: str, second: str, /) -> Mapping[tuple[str, str], float]:
        """The rates known to the story of two articles."""
        return self.known.get((first, second)) or self.known.get((second, first)) or {}


def _read(article: Article) -> tuple[str, bytes, bytes, str]:
    try:
        (analysis,) = default_analyzer().analyse([article])
        return article.id, *packed(pipeline.parse(analysis)), ""
    except Exception as error:  # see comparisons_of
        return article.id, b"", b"", f"{type(error).__name__}: {error}"


def _compared(rows: list[dict[str, Any]]) -> list[tuple[str, str, bytes]]:
    sorts: dict[str, dict[str, bytes]] = {"article": {}, "claims": {}, "view": {}, "pairs": {}}
    for row in rows:
        sorts[row["sort"]][row["id"]] = row["data"]
    told = expanded(sorts["pairs"][""])
    claims = {name: unpacked_claims(data) for name, data in sorted(sorts["claims"].items())}
    entities, offices = seen_by(View.of(expanded(data)) for _, data in sorted(sorts["view"].items()))
    articles = {name: Article.model_validate_json(data) for name, data in sorts["article"].items()}
    rates = {(a, b): {(one, two): rate for one, two, rate in known} for a, b, known in told["rates"]}
    desk = prepare(
        [claim for own in claims.values() for claim in own],
        articles,
        entities,
        AlignSettings(**told["limits"]),
        beyond=Beyond(offices, _Rates(rates)),
    )
    return _by_articles(told["pairs"], claims, desk)


def _by_articles(
    pairs: Iterable[Pair], claims: Mapping[str, Any], desk: Desk
) -> list[tuple[str, str, bytes]]:
    kinds = {kind.name: kind for kind in registry.kinds()}
    found: dict[tuple[str, str], list[Row]] = {}
    for one, at, two, to in pairs:
        a, b = claims[one][at], claims[two][to]
        found.setdefault((one, two), []).append(row_of(at, to, compare(kinds[a.kind], a, b, desk)))
    return [(a, b, squeezed(rows)) for (a, b), rows in sorted(found.items())]
