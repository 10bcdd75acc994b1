"""The whole, on the seeds: what a reader expects of the report."""

import json
from pathlib import Path

import jsonschema
import pytest

from crosscheck import pipeline
from crosscheck.errors import NothingToRead, UnknownId, UnreadableInput
from crosscheck.report.published import Report

SEEDS = Path(__file__).parent.parent / "seeds"
PAIRS = Path(__file__).parent / "judge" / "pairs.jsonl"
RECALL_FLOOR = 0.55


@pytest.fixture(scope="module")
def report() -> Report:
    return pipeline.compare(SEEDS)


def _found(row: dict[str, object], report: Report) -> bool:
    """A finding of the kind touches the expected quotes, in two sources where two are expected."""
    quotes: dict[str, str] = row["quotes"]  # type: ignore[assignment]
    names = {source.id: Path(source.path or "").name for source in report.sources}
    texts = {name: (SEEDS / name).read_text("utf-8") for name in quotes}
    places = {
        name: (texts[name].find(quote), texts[name].find(quote) + len(quote))
        for name, quote in quotes.items()
    }
    for finding in report.findings:
        internal = row["kind"] == "internal"
        if (finding.scope != "within") if internal else (finding.kind != row["kind"]):
            continue
        touched = {
            names[e.source]
            for e in finding.evidence
            if names[e.source] in places
            and min(e.end, places[names[e.source]][1]) - max(e.start, places[names[e.source]][0]) > 0
        }
        if len(touched) >= min(2, len(places)):
            return True
    return False


def test_no_contradiction_is_claimed(report: Report) -> None:
    assert [f.summary for f in report.contradictions] == []


def test_most_of_what_a_reader_expects_is_found(report: Report) -> None:
    expected = json.loads((SEEDS / "expected.json").read_text("utf-8"))["findings"]
    wanted = [row for row in expected if row["kind"] != "none"]
    found = sum(_found(row, report) for row in wanted)
    assert found >= RECALL_FLOOR * len(wanted), f"{found} of {len(wanted)}"


def test_the_two_framings_of_what_was_undertaken_in_1956_are_set_side_by_side(report: Report) -> None:
    told = [f for f in report.findings if f.kind == "framing" and f.slot == "commitment"]
    quotes = [" ".join(e.quote for e in f.evidence) for f in told]
    assert any("ready" in quote and "possibility" in quote for quote in quotes)


def test_two_origins_stand_behind_five_articles(report: Report) -> None:
    assert {source.origin for source in report.sources} == {"Sputnik", "TASS"}


def test_the_report_fits_its_published_schema(report: Report) -> None:
    jsonschema.validate(json.loads(report.to_json()), pipeline.schema())


def test_every_finding_explains_itself(report: Report) -> None:
    for finding in report.findings[:5]:
        lines = pipeline.explain(SEEDS, finding.id)
        assert finding.summary in lines[0]


def test_a_claim_tells_with_what_it_was_compared(report: Report) -> None:
    claim = next(e.claim for f in report.findings for e in f.evidence if e.claim)
    assert len(pipeline.explain(SEEDS, claim)) > 1


def test_an_unknown_id_is_told_in_one_line() -> None:
    with pytest.raises(UnknownId, match="no such claim or finding"):
        pipeline.explain(SEEDS, "nothing")


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(NothingToRead):
        pipeline.compare(tmp_path)
    with pytest.raises(UnreadableInput):
        pipeline.compare(tmp_path / "missing.txt")


def test_claims_are_typed_and_in_place() -> None:
    articles = pipeline.read(SEEDS)
    texts = {article.id: article.text for article in articles}
    claims = pipeline.extract(articles)
    assert {claim.kind for claim in claims} >= {
        "event",
        "quantity",
        "office",
        "statement",
        "naming",
        "relation",
    }
    for claim in claims:
        assert claim.quote == texts[claim.source][claim.start : claim.end]


def test_a_pair_is_judged_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [json.loads(line) for line in PAIRS.read_text("utf-8").splitlines()]
    pairs = [(row["a"], row["b"]) for row in rows]
    together = pipeline.compare_pairs(pairs)
    monkeypatch.setattr(pipeline, "PAIRS_AT_ONCE", 3)
    assert pipeline.compare_pairs(reversed(pairs)) == together[::-1]
    assert [pipeline.compare_texts(a, b) for a, b in pairs[:12]] == together[:12]


def test_pairs_keep_their_order() -> None:
    pairs = [("Rain fell in Oslo.", "Rain fell in Oslo."), ("Rain fell in Oslo.", "Tin rose by 4%.")]
    assert [v.verdict for v in pipeline.compare_pairs(pairs)] == ["agreement", "unrelated"]
