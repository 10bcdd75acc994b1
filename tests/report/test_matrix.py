from __future__ import annotations

from crosscheck.model.report import Evidence, Finding, FindingKind, Scope, SourceRecord
from crosscheck.report.matrix import LABELS, MARGIN, MOST_SOURCES, panels, shared
from crosscheck.report.naming import Names
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


def test_a_drawing_too_large_to_read_is_left_out() -> None:
    few = Report(sources=tuple(SourceRecord(id=str(n)) for n in range(MOST_SOURCES)))
    many = Report(sources=tuple(SourceRecord(id=str(n)) for n in range(MOST_SOURCES + 1)))
    assert len(panels(Names.of(few), {})) == 3
    assert panels(Names.of(many), {}) == ()
    assert panels(Names.of(Report()), {}) == ()
