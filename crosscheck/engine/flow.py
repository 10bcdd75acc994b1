"""One run on an engine: the steps of the pipeline, with the two that cost most handed to other machinery.

Takes: articles, an engine.
Gives: the report of ``pipeline.compare``, byte for byte.
Reads: settings.

Reading the articles and comparing the blocks is the engine's. Who is who across articles and which claims meet
are decided here, over all articles at once: both are a small part of the work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from crosscheck import pipeline, registry
from crosscheck.align import Alignment, Desk, candidates, prepare
from crosscheck.engine.blocks import Block, blocks, pairs_of
from crosscheck.engine.compared import comparison_of
from crosscheck.engine.rates import Stated, rates_for
from crosscheck.engine.records import expanded, packed_claims, squeezed, unpacked
from crosscheck.engine.tables import ARTICLES, BLOCKS, pairs_row, refuse_faults, table
from crosscheck.engine.views import views
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.entity import Entities
from crosscheck.pipeline import Parsed, Progress
from crosscheck.report.published import Report
from crosscheck.resolve import resolve
from crosscheck.settings import AlignSettings, Settings

if TYPE_CHECKING:
    import pyarrow as pa

MEMBERS = {"block": "string", "id": "string"}
CLAIMS = {"id": "string", "claims": "binary"}
VIEWS = {"id": "string", "data": "binary"}


class Engine(Protocol):
    """Machinery that runs the two functions of ``tables``. It is entered before the first and left at the end."""

    def read(self, articles: pa.Table) -> Iterator[pa.RecordBatch]:
        """``claims_of`` over all articles; the engine keeps articles and claims at hand for the blocks."""

    def hold(self, articles: pa.Table, claims: pa.Table) -> None:
        """Articles and claims that were read elsewhere; ``claims`` has the columns ``id`` and ``claims``."""

    def compare(self, views: pa.Table, members: pa.Table, pairs: pa.Table) -> Iterator[pa.RecordBatch]:
        """``comparisons_of`` over each block: the rows of its members, and its row of pairs."""


def compare(
    sources: str | Path | Sequence[str | Path | Article],
    engine: Engine,
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Compare articles on an engine; ``progress`` is called as ``pipeline.compare`` calls it.

    Raises ``EngineFailure`` that names what could not be worked on.
    """
    chosen = settings or Settings()
    articles, doubts = pipeline.read_sources(sources, chosen.read)
    read = _read(articles, engine, progress)
    entities = resolve([one.reading.analysis for one in read])
    aligned = align_on(engine, read, entities, chosen.align)
    return pipeline.publish(pipeline.conclude(read, entities, aligned, doubts))


def align_on(engine: Engine, read: Sequence[Parsed], entities: Entities, limits: AlignSettings) -> Alignment:
    """Align on an engine that holds these articles and their claims."""
    claims = [claim for one in read for claim in one.claims]
    articles = {one.reading.analysis.article.id: one.reading.analysis.article for one in read}
    desk = prepare(claims, articles, entities, limits)
    pairs, cut = candidates(claims, registry.kinds(), desk)
    return Alignment(_compared(read, pairs, desk, engine), cut)


def hold(engine: Engine, read: Sequence[Parsed]) -> None:
    """Hand an engine what was read before."""
    articles = [one.reading.analysis.article for one in read]
    rows = [(article.id, packed_claims(one.claims)) for article, one in zip(articles, read, strict=True)]
    engine.hold(_table_of(articles), table(CLAIMS, rows))


def _read(articles: Sequence[Article], engine: Engine, progress: Progress | None) -> list[Parsed]:
    by_id = {article.id: article for article in articles}
    rows: list[Mapping[str, Any]] = []
    for batch in engine.read(_table_of(articles)):
        rows += batch.to_pylist()
        if progress is not None:
            progress(len(rows), len(articles))
    refuse_faults((row["id"], row["fault"]) for row in rows)
    found = {row["id"]: (row["reading"], row["claims"]) for row in rows}
    return [unpacked(*found[name], article) for name, article in by_id.items()]


def _table_of(articles: Sequence[Article]) -> pa.Table:
    return table(ARTICLES, [(one.id, one.model_dump_json()) for one in articles])


def _compared(
    read: Sequence[Parsed], pairs: Sequence[tuple[Claim, Claim]], desk: Desk, engine: Engine
) -> tuple[Comparison, ...]:
    by_article = {one.reading.analysis.article.id: one.claims for one in read}
    places = {claim.id: at for own in by_article.values() for at, claim in enumerate(own)}
    plan = blocks(pairs_of(pairs, places))
    if not plan:
        return ()
    seen = views(by_article, desk.look.entities, desk.look.offices)
    batches = engine.compare(
        table(VIEWS, [(name, squeezed(view.plain())) for name, view in seen.items()]),
        table(MEMBERS, [(block.name, name) for block in plan for name in block.articles]),
        _pairs(plan, rates_for(pairs, desk), desk.limits),
    )
    found = _told((row for batch in batches for row in batch.to_pylist()), by_article)
    # The order of the candidates, not of the machines: judges break ties by it.
    ordered = (found.get((a.id, b.id)) for a, b in pairs)
    return tuple(one for one in ordered if one is not None)


def _pairs(plan: Sequence[Block], rates: Stated, limits: AlignSettings) -> pa.Table:

    return table(BLOCKS, [pairs_row(block, rates, limits) for block in plan])


def _told(
    rows: Iterable[Mapping[str, Any]], claims: Mapping[str, Sequence[Claim]]
) -> dict[tuple[str, str], Comparison]:
    found: dict[tuple[str, str], Comparison] = {}
    faults: list[tuple[str, str]] = []
    for row in rows:
        if row["fault"]:
            faults.append((f"block {row['block']}", row["fault"]))
            continue
        for told in expanded(row["data"]):
            a, b = claims[row["a"]][told[0]], claims[row["b"]][told[1]]
            compared = comparison_of(told, a, b, whole=registry.judged_whole())
            if compared is not None:
                found[a.id, b.id] = compared
    refuse_faults(faults)
    return found
