from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosscheck import compare
from crosscheck.errors import UnreadableInput
from crosscheck.read import read_paths
from crosscheck.read.records import ALIASES, RecordReader
from crosscheck.report.renderers import named

TEXT = "The harbour board met on Monday. It approved the new quay by nine votes to two."


def _read(data: str, name: str = "dump.jsonl", **fields: str):
    return list(RecordReader(fields).read(data.encode(), Path(name)))


@pytest.mark.parametrize("alias", ALIASES["text"])
def test_the_usual_names_of_the_text_are_known(alias: str) -> None:
    (article,) = _read(
        json.dumps({alias: TEXT, "headline": "Quay approved", "publishedAt": "2031-03-04T10:00:00Z"})
    )
    assert article.text.endswith(TEXT)
    assert article.title == "Quay approved"
    assert article.published is not None
    assert article.published.isoformat() == "2031-03-04"
    assert article.published_at == "2031-03-04T10:00:00Z"


def test_the_outlet_is_told_or_taken_from_the_address() -> None:
    rows = [
        {"text": TEXT, "source": {"name": "Harbour Times"}},
        {"text": TEXT + " Later.", "url": "https://www.quay.example/a"},
    ]
    told, taken = _read("\n".join(map(json.dumps, rows)))
    assert (told.outlet, taken.outlet) == ("Harbour Times", "quay.example")


def test_a_field_of_another_name_is_taken_where_it_is_named() -> None:
    row = json.dumps({"story": {"words": TEXT}, "text": "a note of the desk"})
    (article,) = _read(row, text="story.words")
    assert article.text == TEXT


def test_bad_rows_in_the_middle_are_left_out_and_told() -> None:
    rows = [json.dumps({"text": TEXT}), "{broken", "[1]", json.dumps({"title": "no text"}), "[" * 100_000]
    rows.append(json.dumps({"text": TEXT + " Again."}))
    first, second = _read("\n".join(rows))
    assert second.path == "dump.jsonl#6"
    told = [d.code for d in first.diagnostics if d.code in ("bad-row", "record-without-text")]
    assert sorted(told) == ["bad-row", "bad-row", "bad-row", "record-without-text"]


@pytest.mark.parametrize("whole", [[{"body": TEXT}], {"articles": [{"body": TEXT}]}, {"body": TEXT}])
def test_a_json_document_is_one_article_or_a_list_of_them(whole: object) -> None:
    (article,) = _read(json.dumps(whole), "one.json")
    assert article.path == "one.json"


@pytest.mark.parametrize("data", ["", "{}", "[]", "7", '{"title": "x"}', "{"])
def test_a_file_without_an_article_is_one_line_with_the_cure(data: str) -> None:
    with pytest.raises(UnreadableInput, match=r"^d\.json: no article in it .*--field") as caught:
        _read(data, "d.json")
    assert "\n" not in str(caught.value)


def test_a_record_reads_like_the_file_with_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "date": "2031-03-04"}), "utf-8")
    (article,), doubts = read_paths([tmp_path])
    assert article.text == TEXT
    assert not doubts
    assert not [d for d in article.diagnostics if d.code == "no-date"]


def test_a_finding_names_the_row_of_its_record(tmp_path: Path) -> None:
    rows = [
        {"text": f"{n} people died when a ferry sank off Velmouth on Monday."} for n in ("Twelve", "Fourteen")
    ]
    (tmp_path / "dump.jsonl").write_text("\n".join(["", *map(json.dumps, rows)]))
    report = compare(tmp_path)
    finding = report.contradictions[0]
    assert [item.line for item in finding.evidence] == [2, 3] or [item.line for item in finding.evidence] == [
        3,
        2,
    ]
    first = finding.evidence[0]
    assert f"dump.jsonl:{first.line}:1" in report.to_text()
    log = json.loads(named("sarif").render(report))
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("dump.jsonl")
    assert place["region"]["startLine"] in (2, 3)
    assert "charOffset" not in place["region"]
