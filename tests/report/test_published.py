from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.errors import BadRecord, BadSetting, UnwritableOutput
from crosscheck.model.article import Diagnostic
from crosscheck.model.report import (
    ClaimRecord,
    Counts,
    Evidence,
    Finding,
    FindingKind,
    Scope,
    SlotRecord,
    SourceRecord,
)
from crosscheck.report.published import Report
from crosscheck.report.renderers import RENDERERS

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBERS = st.integers(0, 99)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=4,
)
LATER = st.dictionaries(st.sampled_from(["x_new", "x_other"]), JSON_VALUES, max_size=2)


def _record(record: type, /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of one kind with fields of a later version beside the known ones."""
    return st.builds(lambda extra, **known: record(**known, **extra), LATER, **fields)


EVIDENCE = _record(Evidence, source=WORDS, start=NUMBERS, end=NUMBERS, quote=WORDS, value=WORDS, before=WORDS)
FINDINGS = _record(
    Finding,
    id=WORDS,
    kind=st.sampled_from(FindingKind),
    scope=st.sampled_from(Scope),
    slot=WORDS,
    summary=WORDS,
    confidence=st.floats(0, 1),
    evidence=st.lists(EVIDENCE, max_size=3).map(tuple),
    explanation=st.lists(WORDS, max_size=2).map(tuple),
)
SLOTS = _record(SlotRecord, start=NUMBERS, end=NUMBERS, quote=WORDS)
CLAIMS = _record(
    ClaimRecord, id=WORDS, source=WORDS, kind=WORDS, start=NUMBERS, end=NUMBERS, quote=WORDS, predicate=SLOTS
)
SOURCES = _record(SourceRecord, id=WORDS, path=st.none() | WORDS, published=st.none() | st.dates())
DIAGNOSTICS = _record(Diagnostic, code=WORDS, message=WORDS, source=st.none() | WORDS)
REPORTS = _record(
    Report,
    sources=st.lists(SOURCES, max_size=3).map(tuple),
    claims=st.lists(CLAIMS, max_size=2).map(tuple),
    findings=st.lists(FINDINGS, max_size=3).map(tuple),
    diagnostics=st.lists(DIAGNOSTICS, max_size=2).map(tuple),
    counts=st.builds(Counts, claims=NUMBERS),
)


@settings(max_examples=60)
@given(REPORTS)
def test_json_loads_back_the_same_report(report: Report) -> None:
    """What JSON holds is the report, with the fields that this version does not know."""
    again = Report.model_validate_json(report.to_json())
    assert again.model_dump() == report.model_dump()
    assert again.to_json() == report.to_json()


@settings(max_examples=40)
@given(REPORTS, st.randoms(use_true_random=False))
def test_order_of_arrival_changes_no_byte(report: Report, random: Any) -> None:
    """The same records in another order give the same bytes in every format."""
    data = report.model_dump(by_alias=True)
    for name in ("sources", "claims", "findings", "diagnostics"):
        keys = {json.dumps(item, default=str, sort_keys=True): item for item in data[name]}
        data[name] = [keys[key] for key in sorted(keys)]
    first = Report.model_validate(data)
    for name in ("sources", "claims", "findings", "diagnostics"):
        random.shuffle(data[name])
    other = Report.model_validate(data)
    for renderer in RENDERERS:
        assert renderer.render(first) == renderer.render(other)


def test_findings_that_say_the_same_are_ordered_by_id(sample: Report) -> None:
    first = sample.findings[0]
    twins = [first.model_copy(update={"id": name}) for name in ("f-b", "f-a")]
    assert [found.id for found in Report(findings=tuple(twins)).findings] == ["f-a", "f-b"]


@settings(max_examples=40, deadline=None)
@given(REPORTS)
def test_every_format_takes_every_report(report: Report) -> None:
    """No report makes a renderer fail, and every document ends in a line break."""
    for renderer in RENDERERS:
        assert renderer.render(report).endswith("\n")


def test_json_has_the_published_shape(sample: Report) -> None:
    text = sample.to_json()
    assert list(json.loads(text)) == [
        *("schema", "sources", "claims", "findings", "names", "diagnostics", "counts"),
    ]
    assert text.endswith("}\n")


def test_json_keeps_letters_readable() -> None:
    text = Report(sources=(SourceRecord(id="a", title="Ōsaka – 大阪"),)).to_json()
    assert "Ōsaka – 大阪" in text


def test_json_lines_are_tagged_and_start_with_the_run(sample: Report) -> None:
    text = RENDERERS[3].render(sample)
    records = [json.loads(line) for line in text.splitlines()]
    tags = [record["type"] for record in records]
    assert tags[0] == "run"
    assert tags == sorted(tags, key=["run", "source", "claim", "finding", "diagnostic"].index)
    assert len(records) == 1 + 4 + 2 + 11 + 2


def test_json_lines_hold_no_line_break_but_the_last(hostile: Report) -> None:
    for line in RENDERERS[3].render(hostile).splitlines():
        json.loads(line)


def test_claims_keep_the_slots_of_their_kind(sample: Report) -> None:
    claim = json.loads(sample.to_json())["claims"][0]
    assert claim["amount"] == {"start": 120, "end": 126, "quote": "twelve", "value": "12"}


def test_kinds_are_tuples_of_findings(sample: Report) -> None:
    kinds = (
        sample.contradictions,
        sample.disputes,
        sample.framings,
        sample.changes,
        sample.precisions,
        sample.variants,
        sample.agreements,
    )
    assert [len(found) for found in kinds] == [2, 1, 2, 1, 1, 2, 2]
    assert sum(kinds, ()) == sample.findings


@pytest.mark.parametrize("suffix", [suffix for renderer in RENDERERS for suffix in renderer.suffixes])
def test_the_suffix_chooses_the_format(sample: Report, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    sample.save(path)
    expected = next(renderer for renderer in RENDERERS if suffix in renderer.suffixes)
    assert path.read_bytes().decode() == expected.render(sample)
    assert os.listdir(tmp_path) == [path.name]


def test_shown_in_a_console_it_is_one_line(sample: Report) -> None:
    assert repr(sample) == str(sample)
    assert repr(sample).startswith("<Report: 4 sources, 64 claims, 57 pairs compared: 2 contradictions")


def test_names_and_suffixes_of_formats_are_unique() -> None:
    names = [renderer.name for renderer in RENDERERS]
    suffixes = [suffix for renderer in RENDERERS for suffix in renderer.suffixes]
    assert len(names) == len(set(names))
    assert len(suffixes) == len(set(suffixes))


def test_an_unknown_suffix_is_named(sample: Report, tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=r"r\.docx: no format has this suffix.*\.html"):
        sample.save(tmp_path / "r.docx")


def test_a_failed_save_leaves_the_old_file(
    sample: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.json"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UnwritableOutput, match=r"r\.json: no space left on device; "):
        sample.save(path)
    assert path.read_text() == "old"
    assert os.listdir(tmp_path) == ["r.json"]


def test_save_keeps_the_mode_and_follows_links(sample: Report, tmp_path: Path) -> None:
    path, way = tmp_path / "r.json", tmp_path / "way.json"
    path.write_text("old")
    path.chmod(0o640)
    way.symlink_to(path)
    sample.save(way)
    assert way.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert Report.load(path) == sample


def test_a_device_is_written_to_and_not_replaced(sample: Report, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        Report().save(pipe)
        assert os.read(reader, 9999).decode() == Report().to_json()
        assert pipe.is_fifo()
    finally:
        os.close(reader)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "not a report"),
        ("[]", "not a report"),
        ('{"schema": "crosscheck.report/2"}', "schema"),
        ('{"findings": [{"id": 3}]}', "findings.0"),
        ("\x00", "not a report"),
    ],
)
def test_what_is_not_a_report_is_named_on_one_line(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "r.json"
    path.write_text(content)
    with pytest.raises(BadRecord, match=problem) as caught:
        Report.load(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_missing_report_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match="no such file"):
        Report.load(tmp_path / "none.json")
