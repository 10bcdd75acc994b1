"""Text → page → blocks: what every stretch of an article is.

The order of the rules is the meaning: each rule sees only the units that no earlier one has claimed.
"""

from __future__ import annotations

import attrs

from crosscheck.model.article import Block, BlockKind
from crosscheck.read import furniture, metadata
from crosscheck.read.dateline import Dateline, find_dateline, find_inner
from crosscheck.read.lines import Unit, units
from crosscheck.read.page import PROSE_LEAST, Facts, Page, is_prose

_DATELINE_REACH = 60  # units from the top in which the dateline must stand
_MOST_PROSE_ABOVE = 4  # paragraphs above the dateline: a standfirst and what goes with it, not a report
_LEAST_HEADLINE_WORDS = 4
_MOST_HEADLINE_WORDS = 30
_MOST_STOPPED_HEADLINE = 16  # words of a headline that ends in a full stop
_LEAST_STANDFIRST_WORDS = 5
_LEAST_SENTENCE_WORDS = 3
_MOST_HEADING_WORDS = 12
_LEAST_BODY = 3  # paragraphs below which a first sentence with its stop is no headline


def read_page(text: str) -> Page:
    """The units of a text with their kinds, and the facts found on the way."""
    page = _with_dateline(_parted(units(text), text), text)
    for rule in _RULES:
        rule(page)
    return page


def blocks(page: Page, text: str) -> tuple[Block, ...]:
    """The blocks of a page in order. A header line that gives the title shows its value as the headline."""
    found: list[Block] = []
    for index, (unit, kind) in enumerate(zip(page.units, page.kinds, strict=True)):
        start = unit.start
        if page.titled and page.titled[0] == index:
            end, start = _where(text, unit, page.titled[1])
            found.append(Block(kind=BlockKind.META, start=unit.start, end=end))
        shown = BlockKind.HEADLINE if start > unit.start else kind or BlockKind.BODY
        found.append(Block(kind=shown, start=start, end=unit.end))
    return tuple(found)


def _parted(found: list[Unit], text: str) -> list[Unit]:
    """The units with a dateline that furniture was run into begun anew."""
    for index, unit in enumerate(found[:_DATELINE_REACH]):
        at = None if find_dateline(unit.words) else find_inner(unit.words)
        if at:
            end, start = _where(text, unit, at)
            before = attrs.evolve(unit, end=end, words=unit.words[:at].strip())
            return [
                *found[:index],
                before,
                attrs.evolve(unit, start=start, words=unit.words[at:]),
                *found[index + 1 :],
            ]
    return found


def _with_dateline(found: list[Unit], text: str) -> Page:
    """A page whose dateline is a unit of its own, cut from the paragraph that it opens."""
    prose = 0
    for index, unit in enumerate(found[:_DATELINE_REACH]):
        dateline = find_dateline(unit.words)
        prose += is_prose(unit)
        if prose > _MOST_PROSE_ABOVE + 1:
            break
        if dateline and (index + 1 < len(found) or dateline.end < len(unit.words)):
            page = Page(_cut(found, index, dateline, text), [], Facts(), dateline)
            page.kinds = [None] * len(page.units)
            page.kinds[index] = BlockKind.DATELINE
            page.lead = index + 1
            return page
    return Page(found, [None] * len(found), Facts())


def _cut(found: list[Unit], index: int, dateline: Dateline, text: str) -> list[Unit]:
    unit = found[index]
    end, start = _where(text, unit, dateline.end)
    head = attrs.evolve(unit, end=end, words=unit.words[: dateline.end].strip())
    rest = attrs.evolve(unit, start=start, words=unit.words[dateline.end :].strip())
    return [*found[:index], head, *([rest] if start < unit.end else []), *found[index + 1 :]]


def _where(text: str, unit: Unit, length: int) -> tuple[int, int]:
    """Where the first ``length`` characters of a unit's words end in the text, and where the next begin."""
    seen, at, end = 0, unit.start, unit.start
    wanted = sum(not letter.isspace() for letter in unit.words[:length])
    while seen < wanted:
        seen += not text[at].isspace()
        at += 1
        end = at
    while at < unit.end and text[at].isspace():
        at += 1
    return end, at


def _dateline_facts(page: Page) -> None:
    """What the dateline says; a header line may have said it first."""
    if page.dateline:
        day = page.dateline.day
        page.facts.note("published", day and day.date)
        for field in ("place", "outlet", "credit"):
            page.facts.note(field, getattr(page.dateline, field))


def _lead(page: Page) -> None:
    """Find where the body begins: after the dateline, else at the first prose that is no headline."""
    if page.dateline:
        return
    prose = page.prose()
    if not prose:  # a line or two of text: nothing tells headline from body
        return
    page.lead = prose[1] if _is_stopped_headline(page, prose) else prose[0]


def _is_stopped_headline(page: Page, prose: list[int]) -> bool:
    """Whether the first line is a headline with a full stop: short, apart, above several paragraphs."""
    first = prose[0]
    if page.open()[0] != first or len(prose) <= _LEAST_BODY or page.facts.title:
        return False
    unit, below = page.units[first], page.units[prose[1]]
    single = not any(mark in unit.words[:-1] for mark in (". ", "? ", "! ", '"', "“"))
    return single and len(unit.tokens) <= _MOST_STOPPED_HEADLINE and below.chunk != unit.chunk


def _headline(page: Page) -> None:
    """The first line above the body that is long enough; lines that repeat it are headlines too."""
    size = [len(unit.tokens) for unit in page.units[: page.lead]]
    above = [i for i in page.open() if i < page.lead and size[i] <= _MOST_HEADLINE_WORDS]
    long_enough = [i for i in above if _different_words(page.units[i]) >= _LEAST_HEADLINE_WORDS]
    if page.facts.title or not above:
        return
    longest = max(above, key=lambda i: (size[i], -i))
    chosen = page.units[long_enough[0] if long_enough else longest]
    page.facts.note("title", chosen.words)
    for index in above:
        if page.units[index].folded.rstrip(".") == chosen.folded.rstrip("."):
            page.mark(index, BlockKind.HEADLINE)


def _different_words(unit: Unit) -> int:
    return len({token for token in unit.folded.split(" ") if token[0].isalpha()})


def _standfirst(page: Page) -> None:
    """Between headline and body: longer lines are the standfirst, short ones menus; above it, all is menu."""
    heads = [i for i, kind in enumerate(page.kinds[: page.lead]) if kind is BlockKind.HEADLINE]
    for index in page.open():
        if index >= page.lead:
            return
        unit = page.units[index]
        below = not heads or index > heads[0]
        least = _LEAST_SENTENCE_WORDS if unit.stopped else _LEAST_STANDFIRST_WORDS
        wanted = below and (is_prose(unit) or (len(unit.tokens) >= least and unit.lower > 0))
        page.mark(index, BlockKind.STANDFIRST if wanted else BlockKind.FURNITURE)


def _tail(page: Page) -> None:
    """Short lines after the last paragraph are headlines and menus; a single one may be a last sentence."""
    prose = page.prose()
    after = [i for i in page.open() if i > prose[-1]] if prose else []
    for index in after:
        unit = page.units[index]
        listed = page.units[prose[-1]].words.endswith(":")
        sentence = (
            unit.stopped or listed or (len(after) == 1 and unit.lower * 2 >= len(unit.tokens) >= PROSE_LEAST)
        )
        page.mark(index, BlockKind.BODY if sentence else BlockKind.FURNITURE)


def _headings(page: Page) -> None:
    """Short lines without a stop between paragraphs."""
    if not page.prose():
        return
    for index in page.open():
        unit = page.units[index]
        if not is_prose(unit) and not unit.stopped and len(unit.tokens) <= _MOST_HEADING_WORDS:
            page.mark(index, BlockKind.HEADING)


_RULES = (
    metadata.header,  # before all else: its lines look like anything
    _dateline_facts,
    furniture.other_script,
    metadata.labelled_values,  # before phrases: its labels are menu words too
    metadata.date_lines,
    furniture.site_lines,
    furniture.phrases,
    metadata.bylines,
    metadata.dated_lines,
    metadata.wire_credits,
    furniture.boxes,  # before captions: a list of headlines ends alike
    furniture.captions,
    furniture.teasers,  # after captions, on which it leans
    metadata.signature,
    _lead,
    _headline,
    _standfirst,
    _tail,  # before headings: a heading stands between paragraphs
    _headings,
)
