"""The full text of each article, paragraph by paragraph, with what was found marked and linked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs

from crosscheck.model.article import BlockKind
from crosscheck.model.report import FindingKind, ReportData, SourceRecord
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import mark_anchor, name_anchor, source_anchor
from crosscheck.report.page.cards import Card, Section
from crosscheck.report.page.clusters import Cluster, first_places
from crosscheck.report.page.limits import Limits
from crosscheck.report.wording import WORDING

_BLANK_LINE = re.compile(r"\n[^\S\n]{0,99}\n\s{0,99}")
_RANK = {kind: rank for rank, kind in enumerate(FindingKind)}
_NAME_RANK = len(_RANK)
_AGREED = FindingKind.AGREEMENT.value


@attrs.frozen(slots=True)
class Mark:
    """A stretch of an article, what it is marked as, and the anchor of what tells of it."""

    start: int
    end: int
    css: str
    target: str
    rank: int


@attrs.frozen(slots=True)
class Stretch:
    """Words of one marking; ``anchor`` where a link may land, ``target`` where its own link leads."""

    text: str
    anchor: str = ""
    css: str = ""
    target: str = ""


@attrs.frozen(slots=True)
class Note:
    """What stands in the margin beside a paragraph."""

    css: str
    sign: str
    words: str
    target: str


@attrs.frozen(slots=True)
class Paragraph:
    """A block of the article: what it is, its words, and its notes; those of agreement are told in one line."""

    css: str
    stretches: tuple[Stretch, ...]
    notes: tuple[Note, ...]
    agreed: tuple[Note, ...]


@attrs.frozen(slots=True)
class Text:
    """One article. ``cut`` says how many of its letters are not shown."""

    anchor: str
    number: int
    label: str
    link: str | None
    record: SourceRecord
    paragraphs: tuple[Paragraph, ...]
    cut: int
    marked: int

    @property
    def anchors(self) -> Iterator[str]:
        """Every place in it where a link may land."""
        yield self.anchor
        for paragraph in self.paragraphs:
            yield from (stretch.anchor for stretch in paragraph.stretches if stretch.anchor)


def texts(
    report: ReportData, names: Names, shown: tuple[Sequence[Section], Sequence[Cluster]], limits: Limits
) -> tuple[Text, ...]:
    """The articles in the order of the report; those with the worst findings first where not all have room.

    ``shown`` are the findings and the names to mark.
    """
    marks, notes = _marks(report, *shown)
    letters = _shared_out(names, marks, limits)
    return tuple(
        _text(record, names, (marks.get(record.id, []), notes.get(record.id, [])), letters[record.id])
        for record in names.sources.values()
        if letters.get(record.id)
    )


Marks = dict[str, list[Mark]]
Notes = dict[str, list[tuple[int, Note]]]


def _marks(
    report: ReportData, sections: Sequence[Section], clusters: Sequence[Cluster]
) -> tuple[Marks, Notes]:
    marks: Marks = {}
    notes: Notes = {}
    for section in sections:
        for card in section.cards:
            note = _note(section.kind, card)
            for item in card.finding.evidence:
                mark = Mark(item.start, item.end, section.kind.value, card.anchor, _RANK[section.kind])
                marks.setdefault(item.source, []).append(mark)
                notes.setdefault(item.source, []).append((item.start, note))
    linked = {cluster.anchor for cluster in clusters}
    for record in report.names:
        target = name_anchor(record.id)
        for place in first_places(record) if target in linked else ():
            mark = Mark(place.start, place.end, "name", target, _NAME_RANK)
            marks.setdefault(place.source, []).append(mark)
    return marks, notes


def _note(kind: FindingKind, card: Card) -> Note:
    words = card.question if kind is FindingKind.AGREEMENT else f"{card.question}: {card.brief}"
    return Note(kind.value, WORDING[kind].sign, words, card.anchor)


def _shared_out(names: Names, marks: Marks, limits: Limits) -> dict[str, int]:
    """How many letters of each article are shown: the worst marked come first until the room is used up."""
    order = sorted(
        names.sources,
        key=lambda name: (sorted(mark.rank for mark in marks.get(name, []))[:3] or [99], names.numbers[name]),
    )
    left, given = limits.letters, {}
    for name in order:
        wanted = min(len(names.sources[name].text), limits.letters_each)
        if wanted <= left:
            given[name] = wanted
            left -= wanted
    return given


def _text(
    record: SourceRecord, names: Names, told: tuple[list[Mark], list[tuple[int, Note]]], letters: int
) -> Text:
    marks, notes = told
    number = names.numbers[record.id]
    kept = [m for m in marks if 0 <= m.start < m.end <= letters]
    blocks = [(css, start, min(end, letters)) for css, start, end in _blocks(record) if start < letters]
    return Text(
        anchor=source_anchor(number),
        number=number,
        label=names.label(record.id),
        link=names.link(record.id),
        record=record,
        paragraphs=tuple(_paragraph(record.text, block, (kept, notes), number) for block in blocks),
        cut=len(record.text) - letters,
        marked=len(notes),
    )


def _paragraph(
    text: str, block: tuple[str, int, int], told: tuple[list[Mark], list[tuple[int, Note]]], number: int
) -> Paragraph:
    css, start, end = block
    marks, notes = told
    here = tuple(dict.fromkeys(note for at, note in notes if start <= at < end))
    return Paragraph(
        css=css,
        stretches=tuple(_stretches(text, (start, end), marks, number)),
        notes=tuple(note for note in here if note.css != _AGREED),
        agreed=tuple(note for note in here if note.css == _AGREED),
    )


def _blocks(record: SourceRecord) -> Iterator[tuple[str, int, int]]:
    """The blocks as they were read, with what stands between them; paragraphs where no block is known."""
    at = 0
    for block in record.blocks:
        if block.start >= at and block.end <= len(record.text):
            yield from _paragraphs(record.text, at, block.start, BlockKind.META.value)
            yield from _paragraphs(record.text, block.start, block.end, block.kind.value)
            at = block.end
    rest = BlockKind.META if record.blocks else BlockKind.BODY
    yield from _paragraphs(record.text, at, len(record.text), rest.value)


def _paragraphs(text: str, start: int, end: int, css: str) -> Iterator[tuple[str, int, int]]:
    edges = [start]
    edges += [edge for gap in _BLANK_LINE.finditer(text, start, end) for edge in gap.span()]
    edges.append(end)
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        if text[first:last].strip():
            yield css, first, last


def _stretches(text: str, span: tuple[int, int], marks: Iterable[Mark], number: int) -> Iterator[Stretch]:
    """The paragraph cut wherever a mark begins or ends; each stretch is marked as the worst that covers it."""
    start, end = span
    here = [mark for mark in marks if mark.start < end and start < mark.end]
    begins = {max(mark.start, start) for mark in here}
    cuts = sorted({start, end, *begins, *(min(mark.end, end) for mark in here)})
    starts = {mark.start for mark in here}
    for first, last in pairwise(cuts):
        over = min(
            (mark for mark in here if mark.start <= first < mark.end),
            key=lambda mark: (mark.rank, mark.end - mark.start, mark.start, mark.target),
            default=None,
        )
        blank = not text[first:last].strip()  # between two marks: a link that nobody hears of
        yield Stretch(
            text=text[first:last],
            anchor=mark_anchor(number, first) if first in starts else "",
            css=over.css if over else "",
            target=over.target if over and not blank else "",
        )
