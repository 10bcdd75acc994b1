"""One run on several processes of this machine: articles are read, and pairs of claims compared, side by side.

Takes: sources, settings with ``jobs``.
Gives: the report of ``pipeline.compare``, byte for byte, whatever the number of processes.
Reads: settings.

Only plain data crosses between processes: texts one way, JSON and rows the other. What fails in a process is done
again in this one, so that it is told as if there were no others.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import warnings
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from typing import Any

from crosscheck import pipeline, registry
from crosscheck.align import Alignment, Desk, candidates, prepare
from crosscheck.align import compare as compare_two
from crosscheck.analyse import default_analyzer
from crosscheck.collector import rested
from crosscheck.engine.compared import Row, comparison_of, row_of
from crosscheck.engine.records import packed, unpacked
from crosscheck.errors import EngineFailure
from crosscheck.judge import TOGETHER, found_by, settled
from crosscheck.lexicon.frames import extended
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison, Gate, Gated
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.report import Finding
from crosscheck.pipeline import Parsed, Progress, Source
from crosscheck.protocols import Analyzer, Judge
from crosscheck.read.strings import with_texts
from crosscheck.report.published import Report
from crosscheck.resolve import resolve
from crosscheck.settings import AlignSettings, Settings

AT_ONCE = 8  # articles that a process is handed at a time
PAIRS = 2000  # pairs of claims, the same
FEWEST_PAIRS = 4000  # below it starting processes costs more than they spare
FORK = "fork"  # a process that starts with all that this one knows; not to be had on every system

Packed = tuple[bytes, bytes]  # a reading and its claims
Brief = Row | tuple[float, str, str] | None  # what was compared; a score, a gate and a reason; no pair

_shared: dict[str, Any] = {}  # what forked processes find: nothing of it is sent


def compare(
    sources: Source | Sequence[Source],
    *,
    settings: Settings | None = None,
    analyzer: Analyzer | None = None,
    plugins: registry.Plugins | None = None,
    progress: Progress | None = None,
) -> Report:
    """Compare articles, paths to articles, and texts; gives the report.

    A path names a file or folder, and ``-`` standard input. A string of whole sentences, or of several lines, is a
    text where no file has that name. The order of the sources changes nothing, nor does ``settings.jobs``, the
    number of processes. ``progress`` is called with the articles that were read so far and
    with how many there are. ``plugins`` are readers, claim kinds and judges for this call. Raises ``EngineFailure``
    where a process dies.
    """
    chosen, sources = settings or Settings(), with_texts(sources)
    reader = analyzer or pipeline.analyzer_of(chosen)
    with registry.using(plugins), extended(chosen.lexicon), rested():
        if chosen.jobs == 1 or not _forks():
            return pipeline.compare(sources, settings=chosen, analyzer=reader, progress=progress)
        articles, doubts = pipeline.read_sources(sources, chosen.read)
        read = list(parsed(articles, chosen, reader, progress))
        entities = resolve([one.reading.analysis for one in read])
        aligned = _aligned(read, entities, chosen.align, chosen.jobs)
        judging = partial(judged, jobs=chosen.jobs)
        return pipeline.publish(pipeline.conclude(read, entities, aligned, doubts, judging))


def parsed(
    articles: Sequence[Article],
    settings: Settings,
    analyzer: Analyzer | None = None,
    progress: Progress | None = None,
) -> Iterator[Parsed]:
    """The readings and claims of the articles, in their order, read by ``settings.jobs`` processes."""
    for some, read in packed_parts(articles, settings, analyzer, progress):
        yield from (
            one if isinstance(one, Parsed) else unpacked(*one, article)
            for article, one in zip(some, read, strict=True)
        )


def packed_parts(
    articles: Sequence[Article],
    settings: Settings,
    analyzer: Analyzer | None = None,
    progress: Progress | None = None,
) -> Iterator[tuple[Sequence[Article], Sequence[Parsed | Packed]]]:
    """A few articles at a time with what was read of them, packed where another process read it."""
    reader = analyzer or default_analyzer(settings.language)
    parts = [(0, 1), *((at, min(at + AT_ONCE, len(articles))) for at in range(1, len(articles), AT_ONCE))]
    jobs = min(settings.jobs, len(parts)) if _forks() else 1
    # The first article is read before the processes are forked: they find loaded what reading it has loaded.
    first = [pipeline.parse(analysis) for analysis in reader.analyse(articles[:1])]
    rest = _spread(_read, (reader, articles), parts[1:], jobs) if jobs > 1 else itertools.repeat(None)
    for (start, end), read in zip(parts, itertools.chain([first], rest), strict=False):
        some = articles[start:end]
        yield some, [pipeline.parse(one) for one in reader.analyse(some)] if read is None else read
        if progress is not None:
            progress(end, len(articles))


def _aligned(read: Sequence[Parsed], entities: Entities, limits: AlignSettings, jobs: int) -> Alignment:
    claims = [claim for one in read for claim in one.claims]
    articles = {one.reading.analysis.article.id: one.reading.analysis.article for one in read}
    desk = prepare(claims, articles, entities, limits)
    pairs, cut = candidates(claims, registry.kinds(), desk)
    parts = [(at, min(at + PAIRS, len(pairs))) for at in range(0, len(pairs), PAIRS)]
    rows = _spread(_compared, (desk, pairs), parts, jobs if len(pairs) >= FEWEST_PAIRS else 1)
    found: list[Comparison] = []
    for (first, last), part in zip(parts, rows, strict=True):
        told = (_told(row, a, b) for row, (a, b) in zip(part, pairs[first:last], strict=True))
        found += (one for one in told if one is not None)
    return Alignment(tuple(found), cut)


def judged(docket: Docket, judges: Sequence[Judge], *, jobs: int) -> list[Finding]:
    """What ``judge.judge`` finds. The judges of this package are heard by so many processes, others in this one."""
    ours = [at for at, one in enumerate(judges) if one.judge.__module__.startswith(registry.OURS)]
    if len(docket.comparisons) < FEWEST_PAIRS:
        return settled([found_by(one, docket) for one in judges])
    groups = [[at for at in ours if judges[at].name in names] for names in TOGETHER]
    groups += [[at] for at in ours if not any(at in group for group in groups)]
    found: dict[int, list[Finding]] = {}
    for made, left_out in _spread(_heard, (docket, judges), groups, jobs):
        found.update(made)
        for code, keys in left_out.items():
            docket.left_out.setdefault(code, set()).update(keys)
    others = (at for at in range(len(judges)) if at not in found)
    found.update({at: found_by(judges[at], docket) for at in list(others)})
    return settled([found[at] for at in sorted(found)])


def _spread(work: Callable[[Any, Any], Any], known: Any, parts: Iterable[Any], jobs: int) -> Iterator[Any]:
    """What ``work`` makes of each part, in order. The processes are forked here: they have ``known`` already."""
    if jobs <= 1:
        yield from (work(known, part) for part in parts)
        return
    _shared["work"] = work, known
    try:
        with _frozen(), ProcessPoolExecutor(jobs, multiprocessing.get_context(FORK)) as pool:
            yield from pool.map(_task, parts)
    except BrokenProcessPool as error:
        raise EngineFailure("a process was ended from outside; use fewer --jobs or more memory") from error
    finally:
        _shared.clear()


def _task(part: Any) -> Any:
    work, known = _shared["work"]
    return work(known, part)


def _read(known: tuple[Analyzer, Sequence[Article]], part: tuple[int, int]) -> list[Packed] | None:
    """The articles packed; nothing where one of them fails, or holds a value that only a plug-in knows."""
    reader, articles = known
    try:
        return [packed(pipeline.parse(analysis)) for analysis in reader.analyse(articles[slice(*part)])]
    except Exception:  # whatever it is, it is raised again where it can be told
        return None


def _compared(known: tuple[Desk, Sequence[tuple[Claim, Claim]]], part: tuple[int, int]) -> list[Brief]:
    desk, pairs = known
    kinds, whole = {kind.name: kind for kind in registry.kinds()}, registry.judged_whole()
    return [_brief(compare_two(kinds[a.kind], a, b, desk, whole=whole)) for a, b in pairs[part[0] : part[1]]]


def _brief(compared: Comparison | None) -> Brief:
    """Of most pairs there is nothing to tell but the gate that keeps them apart."""
    if compared is None:
        return None
    if compared.gated is None or compared.slots or compared.shared:
        # Both places are 0: the claims of a row are known by its place among the pairs.
        return row_of(0, 0, compared)
    return compared.score, compared.gated.gate.value, compared.gated.reason


def _told(row: Brief, a: Claim, b: Claim) -> Comparison | None:
    if isinstance(row, tuple):
        score, gate, reason = row
        return Comparison(a, b, score, (), Gated(Gate(gate), reason))
    return None if row is None else comparison_of(row, a, b)


def _heard(
    known: tuple[Docket, Sequence[Judge]], group: Sequence[int]
) -> tuple[dict[int, list[Finding]], dict[str, set[Hashable]]]:
    """What some of the judges find, and what limits kept them from looking at."""
    docket, judges = known
    return {at: found_by(judges[at], docket) for at in group}, docket.left_out


@contextmanager
def _frozen() -> Iterator[None]:
    """Objects that are there already are left alone by the collector, so that processes share their memory."""
    gc.freeze()
    try:
        with warnings.catch_warnings():
            # Threads of linear algebra sleep between calls, and start anew in a forked process.
            warnings.filterwarnings("ignore", "This process .* is multi-threaded", DeprecationWarning)
            yield
    finally:
        gc.unfreeze()


def _forks() -> bool:
    return FORK in multiprocessing.get_all_start_methods()
