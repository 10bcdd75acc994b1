from __future__ import annotations

from crosscheck.model.report import Evidence, Finding, FindingKind, Scope, SourceRecord
from crosscheck.report.naming import Names
from crosscheck.report.page.matrix import CELL, MARGIN, MOST_SOURCES, panel, shared
from crosscheck.report.published import Report


def _finding(kind: FindingKind, *said: tuple[str, str]) -> Report:
    evidence = tuple(Evidence(source=s, start=0, end=1, quote=value, value=value) for s, value in said)
    scope = Scope.ACROSS if len({source for source, _ in said}) > 1 else Scope.WITHIN
    finding = Finding(id="f", kind=kind, scope=scope, slot="s", summary="", confidence=1, evidence=evidence)
    return Report(findings=(finding,))


def test_sources_on_one_side_do_not_contradict_each_other() -> None:
    report = _finding(FindingKind.CONTRADICTION, ("a", "12"), ("b", "15"), ("c", "12"))
    assert set(shared(report)) == {("a", "b"), ("b", "c")}


def test_all_who_agree_agree_with_each_other() -> None:
    report = _finding(FindingKind.AGREEMENT, ("c", "12"), ("a", "12"), ("b", "twelve"))
    assert list(shared(report)) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_one_article_shares_nothing_with_itself() -> None:
    assert shared(_finding(FindingKind.VARIANT, ("a", "x"), ("a", "y"))) == {}


def _words(report: Report, *sorts: str) -> dict[tuple[int, int], str]:
    drawing = panel(Names.of(report), shared(report))
    assert drawing
    rows = {(row.y - MARGIN) // CELL: row.number for row in drawing.rows}
    return {
        (rows[square.y // CELL], rows[square.x // CELL]): square.words
        for square in drawing.squares
        if square.sort in sorts
    }


def test_agreement_stands_below_the_diagonal_and_difference_above(sample: Report) -> None:
    below, above = _words(sample, "agree"), _words(sample, "contradict", "differ")
    assert below
    assert all(row > column for row, column in below)
    assert above
    assert all(row < column for row, column in above)


def test_a_contradiction_has_its_sign_and_hides_milder_differences() -> None:
    report = _finding(FindingKind.CONTRADICTION, ("a", "12"), ("b", "15"))
    milder = _finding(FindingKind.FRAMING, ("a", "x"), ("b", "y")).findings
    both = report.model_copy(update={"findings": (*report.findings, *milder)})
    assert _words(both, "contradict", "differ") == {(1, 2): "≠1"}


def test_every_square_is_filled_once(sample: Report) -> None:
    drawing = panel(Names.of(sample), shared(sample))
    assert drawing
    assert sum(outline.count("M") for *_, outline in drawing.fills) == len(drawing.squares)
    assert drawing.empty.count("M") == len(drawing.rows) * (len(drawing.rows) - 1)


def test_nothing_shared_is_no_drawing() -> None:
    assert panel(Names.of(Report()), {}) is None
    assert panel(Names.of(Report(sources=(SourceRecord(id="a"), SourceRecord(id="b")))), {}) is None


def test_only_the_busiest_of_many_sources_are_drawn() -> None:
    sources = tuple(SourceRecord(id=f"{n:03}") for n in range(MOST_SOURCES + 5))
    cited = sources[2:]
    agreed = _finding(FindingKind.AGREEMENT, *((source.id, "12") for source in cited)).findings
    differ = _finding(FindingKind.CONTRADICTION, (cited[-1].id, "12"), (cited[-2].id, "15")).findings
    report = Report(sources=sources, findings=(*agreed, *differ))
    drawing = panel(Names.of(report), shared(report))
    assert drawing
    numbers = [row.number for row in drawing.rows]
    assert numbers == [*range(3, MOST_SOURCES + 1), MOST_SOURCES + 4, MOST_SOURCES + 5]
    assert (
        drawing.note == f"The {MOST_SOURCES} sources with the most findings, of {len(cited)} that share any."
    )
