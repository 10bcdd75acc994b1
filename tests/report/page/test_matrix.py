from __future__ import annotations

from crosscheck.model.report import Evidence, Finding, FindingKind, Scope, SourceRecord
from crosscheck.report.naming import Names
from crosscheck.report.page.matrix import LABELS, MARGIN, MOST_SOURCES, panels, shared
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


def test_drawings_are_symmetric_and_numbered_by_source(sample: Report) -> None:
    agree, contradict, _ = panels(Names.of(sample), shared(sample))
    for panel in (agree, contradict):
        cells = {(cell.x - LABELS, cell.y - MARGIN): cell.number for cell in panel.cells}
        assert cells == {(y, x): number for (x, y), number in cells.items()}
    assert {cell.title for cell in contradict.cells} == {
        "Coast Wire and Harbour Times: 1",
        "Harbour Times and Coast Wire: 1",
    }


def test_a_drawing_of_nothing_is_left_out() -> None:
    assert panels(Names.of(Report()), {}) == ()
    report = _finding(FindingKind.CONTRADICTION, ("a", "12"), ("b", "15"))
    assert [panel.css for panel in panels(Names.of(report), shared(report))] == ["contradict"]


def test_only_the_busiest_of_many_sources_are_drawn() -> None:
    sources = tuple(SourceRecord(id=f"{n:03}") for n in range(MOST_SOURCES + 5))
    said = tuple(
        (source.id, "12" if n % 2 else "15") for n, source in enumerate(sources[3 : 3 + MOST_SOURCES])
    )
    report = Report(sources=sources, findings=_finding(FindingKind.CONTRADICTION, *said).findings)
    (panel,) = panels(Names.of(report), shared(report))
    assert [row.number for row in panel.rows] == list(range(4, 4 + MOST_SOURCES))
    assert panel.note == f"the {MOST_SOURCES} busiest of {MOST_SOURCES + 5} sources"
    assert max(cell.x for cell in panel.cells) < panel.width
