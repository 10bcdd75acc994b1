"""The order of the stages: read → analyse → extract → resolve → align → judge → report."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from crosscheck import registry
from crosscheck.align import Alignment, align
from crosscheck.align.origins import origins
from crosscheck.analyse import default_analyzer
from crosscheck.collector import rested
from crosscheck.errors import UnknownId
from crosscheck.extract import extract_claims, read_analysis
from crosscheck.judge import judge
from crosscheck.judge.following import which_follows
from crosscheck.judge.meeting import CUT as TOO_COMMON
from crosscheck.lexicon.frames import extended
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article, Diagnostic
from crosscheck.model.claim import Claim
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Reading
from crosscheck.model.report import ClaimRecord, Counts, Finding, FindingKind, PairVerdict
from crosscheck.protocols import Analyzer, Judging
from crosscheck.read import read_paths, read_text
from crosscheck.read.strings import Source as Source
from crosscheck.read.strings import with_texts
from crosscheck.report.explained import explained
from crosscheck.report.published import Report
from crosscheck.report.publishing import name_records, source_record
from crosscheck.resolve import resolve
from crosscheck.settings import LanguageSettings, ReadSettings, Settings

Progress = Callable[[int, int], None]  # called with the articles done and the articles there are
CUT = (
    "claims with very common keys were compared with the nearest only; raise align.block_size to compare more"
)
NAMES_CUT = "names that share a word with very many others met only those that are alike in another word too"
PAIRS_AT_ONCE = 256  # whose texts are read together; changes the speed, never a verdict
VERDICT_ORDER = (
    FindingKind.CONTRADICTION,
    FindingKind.DISPUTE,
    FindingKind.CHANGE,
    FindingKind.FRAMING,
    FindingKind.PRECISION,
    FindingKind.VARIANT,
    FindingKind.AGREEMENT,
)
OPPOSED = frozenset({FindingKind.CONTRADICTION, FindingKind.DISPUTE})


@attrs.frozen(slots=True)
class Parsed:
    """One article read by itself: its reading and its claims, in text order."""

    reading: Reading
    claims: tuple[Claim, ...]


@attrs.frozen(slots=True)
class Run:
    """Everything one run found out, before it is published."""

    articles: tuple[Article, ...]
    docket: Docket
    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...]


def read(paths: str | Path | Sequence[str | Path], *, settings: Settings | None = None) -> list[Article]:
    """Read the articles of files and folders, in an order that does not depend on the machine.

    Raises ``UnreadableInput`` where nothing of a path that was named can be read.
    """
    return list(read_sources(paths, (settings or Settings()).read)[0])


def extract(articles: Source | Sequence[Source], *, analyzer: Analyzer | None = None) -> list[ClaimRecord]:
    """The typed claims of the articles, in the order of the articles and of their text.

    Takes what ``compare`` takes; paths and texts are read first, and then in order of their ids.
    """
    given = with_texts(articles)
    read_before = [one for one in given if isinstance(one, Article)]
    articles = read_before if len(read_before) == len(given) else read_sources(given, ReadSettings())[0]
    kinds = {kind.name: kind for kind in registry.kinds()}
    texts = {article.id: article.text for article in articles}
    return [
        kinds[claim.kind].publish(claim, texts[claim.span.article])
        for analysis in (analyzer or default_analyzer()).analyse(articles)
        for claim in extract_claims(read_analysis(analysis), registry.kinds())
    ]


def compare(
    sources: Source | Sequence[Source],
    *,
    settings: Settings | None = None,
    analyzer: Analyzer | None = None,
    progress: Progress | None = None,
) -> Report:
    """Compare articles, paths to articles, and texts; gives the report.

    A path names a file or folder, and ``-`` standard input. A string of whole sentences, or of several lines, is a
    text where no file has that name. The order of the sources changes nothing.
    ``progress`` is called with the articles that were read so far and with how many there are.
    """
    chosen, whole = settings or Settings(), registry.judged_whole()
    reader = analyzer or analyzer_of(chosen)
    with rested():
        return publish(_run(with_texts(sources), chosen, reader, progress, whole=whole))


def compare_texts(a: str, b: str) -> PairVerdict:
    """How short text B relates to short text A; swapping them gives the same verdict."""
    return compare_pairs([(a, b)])[0]


def compare_pairs(pairs: Iterable[tuple[str, str]]) -> list[PairVerdict]:
    """The verdict on each pair of short texts, in the same order; no pair has a say in another's verdict.

    Their language is read in batches, a text that stands in several pairs of a batch once.
    """
    waiting = iter(pairs)
    batches = iter(lambda: tuple(itertools.islice(waiting, PAIRS_AT_ONCE)), ())
    return [verdict for batch in batches for verdict in _verdicts(batch)]


def explain(
    paths: str | Path | Sequence[str | Path], wanted: str, *, settings: Settings | None = None
) -> list[str]:
    """Why a finding was made, or with what a claim was compared and why not.

    Raises ``UnknownId`` for an id that this run does not have.
    """
    chosen = settings or Settings()
    run = _run(paths, chosen, analyzer_of(chosen))
    lines = explained(run.docket, run.findings, wanted)
    if not lines:
        raise UnknownId(
            f"{wanted}: no such claim or finding in these articles; see the ids of the JSON report"
        )
    return lines


def analyzer_of(settings: Settings) -> Analyzer:
    """The language pipeline that the settings name, else the one of this package with their limits."""
    if settings.analyzer:
        return registry.analyzer(settings.analyzer)
    return default_analyzer(None if settings.language == LanguageSettings() else settings.language)


def schema() -> dict[str, Any]:
    """The JSON Schema of the report."""
    return registry.schema()


def read_sources(
    sources: Source | Sequence[Source], settings: ReadSettings
) -> tuple[tuple[Article, ...], tuple[Diagnostic, ...]]:
    """The articles in order of their ids, each once, and what was left out."""
    given = [sources] if isinstance(sources, Source) else list(sources)
    paths = [s for s in given if not isinstance(s, Article)]
    readers = registry.readers(settings)
    articles, diagnostics = read_paths(paths, readers=readers, settings=settings) if paths else ([], [])
    articles = [*articles, *(s for s in given if isinstance(s, Article))]
    unique = {article.id: article for article in articles}
    return tuple(unique[key] for key in sorted(unique)), tuple(diagnostics)


def _told(analyses: Iterable[Analysis], total: int, progress: Progress | None) -> Iterator[Analysis]:
    """The analyses as they come, each of them told to whoever waits."""
    for done, analysis in enumerate(analyses, 1):
        if progress is not None:
            progress(done, total)
        yield analysis


def _run(
    sources: Source | Sequence[Source],
    settings: Settings,
    analyzer: Analyzer,
    progress: Progress | None = None,
    *,
    whole: bool = True,
) -> Run:
    articles, diagnostics = read_sources(sources, settings.read)
    with extended(settings.lexicon):
        read = [parse(analysis) for analysis in _told(analyzer.analyse(articles), len(articles), progress)]
        return _concluded(read, settings, diagnostics, whole=whole)


def _concluded(
    read: Sequence[Parsed], settings: Settings, diagnostics: Sequence[Diagnostic], *, whole: bool = True
) -> Run:
    """What follows once all articles are read; they come in order of their ids."""
    entities = resolve([one.reading.analysis for one in read])
    claims = [claim for one in read for claim in one.claims]
    by_id = {one.reading.analysis.article.id: one.reading.analysis.article for one in read}
    aligned = align(claims, registry.kinds(), by_id, entities, settings.align, whole=whole)
    return conclude(read, entities, aligned, diagnostics)


def parse(analysis: Analysis) -> Parsed:
    """What can be read out of one article alone: everything that may be kept for the next run."""
    reading = read_analysis(analysis)
    claims = tuple(extract_claims(reading, registry.kinds()))
    analysis.forget()
    return Parsed(reading, claims)


def conclude(
    read: Sequence[Parsed],
    entities: Entities,
    aligned: Alignment,
    diagnostics: Sequence[Diagnostic],
    judging: Judging = judge,
) -> Run:
    """The findings, once all articles, in order of their ids, are read and aligned; ``judging`` asks the judges."""
    analyses = [one.reading.analysis for one in read]
    articles = tuple(analysis.article for analysis in analyses)
    docket = Docket(
        comparisons=aligned.comparisons,
        claims=tuple(claim for one in read for claim in one.claims),
        entities=entities,
        articles={article.id: article for article in articles},
        readings={one.reading.analysis.article.id: one.reading for one in read},
        origins=origins(analyses),
    )
    found = judging(docket, registry.judges())
    doubts = [d for article in articles for d in article.diagnostics]
    doubts += [
        Diagnostic(code="analysis", message=text, source=a.article.id)
        for a in analyses
        for text in a.diagnostics
    ]
    if entities.cut:
        doubts.append(Diagnostic(code="names-cut", message=NAMES_CUT, count=entities.cut))
    if aligned.cut:
        doubts.append(Diagnostic(code="blocks-cut", message=CUT, count=aligned.cut))
    for code, keys in sorted(docket.left_out.items()):
        if keys:
            doubts.append(Diagnostic(code=code, message=TOO_COMMON[code], count=len(keys)))
    return Run(articles, docket, tuple(found), (*diagnostics, *doubts))


def publish(run: Run) -> Report:
    """The report of a run."""
    kinds = {kind.name: kind for kind in registry.kinds()}
    compared = run.docket.comparisons
    return Report(
        sources=tuple(source_record(article, run.docket.origins[article.id]) for article in run.articles),
        claims=tuple(
            kinds[c.kind].publish(c, run.docket.articles[c.span.article].text) for c in run.docket.claims
        ),
        findings=run.findings,
        names=name_records(run.docket.entities.entities),
        diagnostics=run.diagnostics,
        counts=Counts(
            claims=len(run.docket.claims),
            candidates=len(compared),
            compared=sum(c.gated is None for c in compared),
            gated=sum(c.gated is not None for c in compared),
        ),
    )


def _verdicts(pairs: Sequence[tuple[str, str]]) -> Iterator[PairVerdict]:
    sides = list(dict.fromkeys(side for a, b in pairs for side in (("a", a), ("b", b))))
    articles = [read_text(text, name) for name, text in sides]
    analyses = default_analyzer().analyse(articles)
    parsed = dict(zip(sides, map(parse, analyses), strict=True))
    for a, b in pairs:
        yield _verdict((parsed["a", a], parsed["b", b]))


def _verdict(read: Sequence[Parsed]) -> PairVerdict:
    """Compare two short texts as two articles; what matters most comes first."""
    run = _concluded(read, Settings(), ())
    across = [f for f in run.findings if f.scope == "across"]
    best = min(across, key=lambda f: (VERDICT_ORDER.index(f.kind), -f.confidence, f.id), default=None)
    follows = which_follows(*(one.reading for one in read))
    if best is None:
        return PairVerdict(verdict="unrelated", reason=_why_not(run), follows=follows)
    follows = "" if best.kind in OPPOSED else follows
    return PairVerdict(verdict=best.kind.value, reason=best.summary, findings=tuple(across), follows=follows)


def _why_not(run: Run) -> str:
    gated = [c for c in run.docket.comparisons if c.gated is not None]
    best = max(gated, key=lambda c: (c.score, c.a.id, c.b.id), default=None)
    if best is None or best.gated is None:
        return "the texts share nothing that could be compared"
    return f"{best.gated.gate.value}: {best.gated.reason}"
