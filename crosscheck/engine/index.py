"""Adding articles to a store, and the report on all that it holds.

Takes: a store, paths.
Gives: how many articles were read; a report that is, byte for byte, that of a run over the same files at once.
Reads: what the store keeps; only what is new goes through the language pipeline.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import attrs

from crosscheck import pipeline
from crosscheck.analyse import default_analyzer
from crosscheck.collector import rested
from crosscheck.engine.flow import Engine, align_on, hold
from crosscheck.engine.growth import align_kept
from crosscheck.engine.jobs import Packed, packed_parts
from crosscheck.engine.records import Unkept, packed, unpacked
from crosscheck.engine.remembered import Remembered, judged
from crosscheck.engine.stamp import content_of, reading_stamp
from crosscheck.engine.store import Kept, Store
from crosscheck.errors import BadSetting
from crosscheck.model.article import Article, Diagnostic
from crosscheck.pipeline import Parsed
from crosscheck.report.published import Report
from crosscheck.resolve import resolve
from crosscheck.settings import Settings

Progress = Callable[[int, int], None]
TWICE = "read-once"  # what reading says of an article that it has met before
BATCH = 64  # articles read between two savings: so much work a kill can cost
_PLACE = re.compile(r"#\d{1,12}$")


@attrs.frozen(slots=True)
class Added:
    """What adding did: articles that are new, that were there, that are gone, and that the store now holds."""

    new: int
    known: int
    gone: int
    total: int

    def __str__(self) -> str:
        return f"{self.new} added, {self.known} known, {self.gone} gone, {self.total} articles in the store"


def add(
    store: Store,
    paths: Sequence[str | Path],
    *,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Added:
    """Read the files that are new or changed and keep what they say.

    A file that is added again takes the place of what it held before. Where the run is killed, the list of
    articles is as before, and what was read is not read again. Raises ``UnreadableInput`` as a run does, and
    ``BadSetting`` for a language pipeline or word lists of one's own.
    """
    told = _as_the_package_reads(settings)
    chosen = Settings(read=told.read, jobs=told.jobs)
    found, doubts = _found(paths, chosen)
    kept = {(file_of(article), article.id): Kept(article, content_of(article)) for article in found}
    before = store.ids()
    _read_new(store, list(kept.values()), chosen, progress)
    files = {file for file, _ in kept} | {doubt.source or "" for doubt in doubts}
    gone = store.replace(sorted(files), [(file, one) for (file, _), one in kept.items()], doubts)
    store.forget()
    names = {one.article.id for one in kept.values()}
    return Added(len(names - before), len(names & before), gone, len(store.ids()))


def _as_the_package_reads(settings: Settings | None) -> Settings:
    """The settings, where they leave reading to the package: what a store keeps must hold for every later run."""
    chosen = settings or Settings()
    for name in ("analyzer", "lexicon"):
        if getattr(chosen, name):
            raise BadSetting(
                f"{name}: a store is read as the package reads; leave it out, or compare the files without a store"
            )
    return chosen


def report(
    store: Store,
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
    progress: Progress | None = None,
) -> Report:
    """The report on all articles of the store. An engine compares all claims anew; without one, only what is new.

    Raises ``BadSetting`` for a language pipeline or word lists of one's own.
    """
    chosen = _as_the_package_reads(settings)
    kept, doubts = _each_once(store.articles())
    with rested():
        read = list(_read(store, kept, progress))
        entities = resolve([one.reading.analysis for one in read])
        contents = {one.article.id: one.content for one in kept}
        told = [*store.doubts(), *doubts]
        if engine is not None:
            hold(engine, read)
            aligned = align_on(engine, read, entities, chosen.align)
            return pipeline.publish(pipeline.conclude(read, entities, aligned, told))
        aligned, stamps = align_kept(store, read, contents, entities, chosen.align)
        claims = {one.reading.analysis.article.id: one.claims for one in read}
        judging = partial(judged, memory=Remembered(store, stamps, claims))
        return pipeline.publish(pipeline.conclude(read, entities, aligned, told, judging))


def file_of(article: Article) -> str:
    """The file that an article was read from, without its place in there; "" where it has none.

    >>> file_of(Article(id="a", text="", path="news.jsonl#12"))
    'news.jsonl'
    """
    return _PLACE.sub("", article.path or "")


def _found(paths: Sequence[str | Path], settings: Settings) -> tuple[list[Article], list[Diagnostic]]:
    """The articles of the files, those that lie in several files once for each; and what was left out."""
    articles, doubts = pipeline.read_sources([Path(path) for path in paths], settings.read)
    again = [doubt.source for doubt in doubts if doubt.code == TWICE and doubt.source]
    more = [article for file in again for article in pipeline.read_sources(file, settings.read)[0]]
    return [*articles, *more], [doubt for doubt in doubts if doubt.code != TWICE]


def _each_once(kept: Sequence[Kept]) -> tuple[list[Kept], list[Diagnostic]]:
    """Of an article that lies in several files the first, and for each further one what a run would say of it."""
    found: dict[str, Kept] = {}
    doubts: list[Diagnostic] = []
    for one in kept:
        first = found.setdefault(one.article.id, one)
        if first is not one:
            message = f"the same article as {first.article.path}; read once"
            doubts.append(Diagnostic(code=TWICE, message=message, source=file_of(one.article)))
    return list(found.values()), doubts


def _read_new(store: Store, kept: Sequence[Kept], settings: Settings, progress: Progress | None) -> None:
    """Read and keep what the store has no reading of."""
    known = store.has_readings([one.content for one in kept], reading_stamp())
    new = list({one.content: one for one in kept if one.content not in known}.values())
    contents = iter([one.content for one in new])
    waiting: list[tuple[str, bytes, bytes]] = []
    for some, read in packed_parts([one.article for one in new], settings, progress=progress):
        waiting += _packed(list(itertools.islice(contents, len(some))), read)
        if len(waiting) >= BATCH:
            store.keep_readings(waiting, reading_stamp())
            waiting.clear()
    store.keep_readings(waiting, reading_stamp())


def _read(store: Store, kept: Sequence[Kept], progress: Progress | None) -> Iterator[Parsed]:
    """The readings in the order asked for: from the store, and for what it lacks from the language pipeline."""
    done = 0
    for at in range(0, len(kept), BATCH):
        batch = kept[at : at + BATCH]
        found = _known(store, batch)
        for one in _fresh(store, [one for one in batch if one.article.id not in found]):
            found[one.reading.analysis.article.id] = one
        done += len(batch)
        if progress is not None:
            progress(done, len(kept))
        yield from (found[one.article.id] for one in batch)


def _known(store: Store, kept: Sequence[Kept]) -> dict[str, Parsed]:
    """What the store has; a reading that is damaged counts as none, and is made again."""
    data = store.readings([one.content for one in kept], reading_stamp())
    found: dict[str, Parsed] = {}
    for one in kept:
        try:
            if one.content in data:
                found[one.article.id] = unpacked(*data[one.content], one.article)
        except ValueError:
            continue
    return found


def _fresh(store: Store, kept: Sequence[Kept]) -> list[Parsed]:
    if not kept:
        return []
    read = [pipeline.parse(analysis) for analysis in default_analyzer().analyse([k.article for k in kept])]
    store.keep_readings(_packed([one.content for one in kept], read), reading_stamp())
    return read


def _packed(contents: Sequence[str], read: Sequence[Parsed | Packed]) -> Iterator[tuple[str, bytes, bytes]]:
    for content, one in zip(contents, read, strict=True):
        try:
            yield content, *(packed(one) if isinstance(one, Parsed) else one)
        except Unkept:  # a plug-in's own values are not ours to write down: its articles are read every time
            continue


__all__ = ["Added", "add", "file_of", "report"]
