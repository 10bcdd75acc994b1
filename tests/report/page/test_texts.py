from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.article import Block, BlockKind
from crosscheck.model.report import (
    Evidence,
    Finding,
    FindingKind,
    NameForm,
    NameRecord,
    Passage,
    Scope,
    SourceRecord,
)
from crosscheck.report.naming import Names
from crosscheck.report.page.cards import sections
from crosscheck.report.page.clusters import clusters
from crosscheck.report.page.limits import CAPPED, FULL, Limits
from crosscheck.report.page.texts import Text, texts
from crosscheck.report.published import Report

if TYPE_CHECKING:
    from tests.report.page.conftest import Story


def _texts(report: Report, limits: Limits = CAPPED) -> tuple[Text, ...]:
    names = Names.of(report)
    shown = sections(report, names, limits), clusters(report, names, limits.writers)
    return texts(report, names, shown, limits)


def _marked(text: Text) -> list[tuple[str, str, str]]:
    pieces = (piece for paragraph in text.paragraphs for piece in paragraph.stretches)
    return [(piece.text, piece.anchor, piece.target) for piece in pieces if piece.css]


def test_what_was_found_is_marked_where_it_stands(story: Story) -> None:
    first, *_ = _texts(story())
    assert _marked(first) == [("Twelve people were hurt on Monday", "t1-15", "f-f1")]
    assert [len(paragraph.notes) for paragraph in first.paragraphs] == [0, 1, 0]
    assert first.paragraphs[1].notes[0].words == "how many: Twelve / 15"


def test_agreement_is_told_in_one_line(story: Story) -> None:
    first, *_ = _texts(story(kind=FindingKind.AGREEMENT))
    assert first.paragraphs[1].notes == ()
    assert [note.words for note in first.paragraphs[1].agreed] == ["how many"]


def test_blocks_say_what_a_paragraph_is(story: Story) -> None:
    report = story()
    blocks = (Block(kind=BlockKind.HEADLINE, start=0, end=13), Block(kind=BlockKind.BODY, start=15, end=63))
    source = report.sources[0].model_copy(update={"blocks": blocks})
    first, *_ = _texts(report.model_copy(update={"sources": (source, *report.sources[1:])}))
    assert [paragraph.css for paragraph in first.paragraphs] == ["headline", "body", "meta"]


def test_a_name_is_marked_where_each_source_first_uses_a_form(story: Story) -> None:
    form = NameForm(
        text="Monday", places=(Passage(source="a", start=42, end=48), Passage(source="a", start=1, end=3))
    )
    other = NameForm(text="Mon", places=(Passage(source="b", start=32, end=35),))
    report = story().model_copy(update={"names": (NameRecord(id="n", name="Monday", forms=(form, other)),)})
    marked = [mark for mark in _marked(_texts(report)[0]) if mark[2] == "n-n"]
    assert marked == [("er", "t1-1", "n-n")]


def test_the_worst_articles_have_room_first_and_long_ones_are_cut(story: Story) -> None:
    calm = SourceRecord(id="0", path="0.txt", text="Calm. " * 10)
    report = story().model_copy(update={"sources": (calm, *story().sources)})
    assert [text.number for text in _texts(report, attrs.evolve(CAPPED, letters=100))] == [2]
    cut = _texts(report, attrs.evolve(CAPPED, letters_each=20))
    assert [text.cut for text in cut] == [len(source.text) - 20 for source in report.sources]
    assert _marked(cut[1]) == []
    assert [text.cut for text in _texts(report, FULL)] == [0, 0, 0, 0]


def test_a_report_without_texts_has_none(sample: Report) -> None:
    assert _texts(sample) == ()


@given(
    st.text(alphabet="ab \n.", max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6),
)
def test_marking_changes_no_word(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever is marked, the words of an article are all there, once and in order, and no anchor comes twice."""
    evidence = tuple(
        Evidence(source="a", start=start, end=start + length, quote=text[start : start + length])
        for start, length in places
        if start + length <= len(text)
    )
    finding = Finding(
        id="f",
        kind=FindingKind.FRAMING,
        scope=Scope.WITHIN,
        slot="",
        summary="",
        confidence=1,
        evidence=evidence,
    )
    report = Report(sources=(SourceRecord(id="a", text=text),), findings=(finding,) if evidence else ())
    shown = _texts(report, FULL)
    stretches = [piece for one in shown for paragraph in one.paragraphs for piece in paragraph.stretches]
    words = [piece.text for piece in stretches]
    assert all(
        piece.text.strip() for piece in stretches if piece.target
    )  # nobody hears of a link without a word
    assert "".join("".join(words).split()) == "".join(text.split())
    anchors = [anchor for one in shown for anchor in one.anchors]
    assert len(anchors) == len(set(anchors))
