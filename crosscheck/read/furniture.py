"""What stands on a page beside the article: menus, share lines, captions, lists of other articles.

Rules over the page, on form and on the phrases of the lexicon; no outlet is known by name.
"""

from __future__ import annotations

import re

from crosscheck.lexicon import press
from crosscheck.model.article import BlockKind
from crosscheck.read.lines import Unit
from crosscheck.read.page import Page, is_prose

_MOST_PHRASE_WORDS = 20  # a longer line is no menu line, however it begins
_MOST_CAPTION_WORDS = 45
_MOST_CATEGORY_WORDS = 3
_LEAST_TEASER_WORDS = 4
_TAIL = re.compile(r"\s[-–—|]\s([^-–—|]{2,40})$")
_PHOTO_CREDIT = re.compile(r"(?:\b[A-Z][\w.'’-]+ [A-Z][\w.'’-]+|\bphoto)\s?/\s?([A-Z][\w .-]{1,30})\)?$")
_LONGEST_TAIL = 48
_NOT_WORDS = re.compile(r"[\W\d_]+")


def other_script(page: Page) -> None:
    """Lines in another alphabet on a page that is mostly Latin."""
    shares = [_latin(unit.words) for unit in page.units]
    latin, letters = sum(s[0] for s in shares), sum(s[1] for s in shares)
    if 2 * latin <= letters:
        return
    for index in page.open():
        if 2 * shares[index][0] < shares[index][1]:
            page.mark(index, BlockKind.FURNITURE)


def _latin(words: str) -> tuple[int, int]:
    letters = [letter for letter in words if letter.isalpha()]
    return sum(letter < "\u0250" or "\u1e00" <= letter < "\u1f00" for letter in letters), len(letters)


def phrases(page: Page) -> None:
    """Lines that say what only a page says: ``Subscribe``, ``Log in or register``, a bare number."""
    for index in page.open():
        if _is_phrase(page.units[index]):
            page.mark(index, BlockKind.FURNITURE)


def _is_phrase(unit: Unit) -> bool:
    if len(unit.tokens) > _MOST_PHRASE_WORDS:
        return False
    letters = _NOT_WORDS.sub(" ", unit.folded).strip()
    return (
        not letters
        or letters in press.furniture("line")
        or (unit.folded.startswith(press.starts("start")) and not _is_report(unit))
    )


def _is_report(unit: Unit) -> bool:
    """Whether a line that begins like furniture goes on as news: ``Follow us, the minister said.``"""
    return unit.stopped and any(mark in unit.folded for mark in (" said", " told ", '"', "”"))


def site_names(page: Page) -> frozenset[str]:
    """Names that different lines of the page end with after a dash: the site signs its captions so."""
    heads: dict[str, set[str]] = {}
    for index in page.open():
        unit = page.units[index]
        if len(unit.tokens) <= _MOST_CAPTION_WORDS and not unit.stopped:
            found = _TAIL.search(f" {unit.words}"[-_LONGEST_TAIL:])
            if found:
                heads.setdefault(found.group(1), set()).add(unit.folded)
    return frozenset(name for name, lines in heads.items() if len(lines) >= 2)


def site_lines(page: Page) -> None:
    """Lines that are nothing but the site's name; it is the outlet."""
    names = sorted(site_names(page))
    for index in page.open():
        bare = page.units[index].words.lstrip("-–—| ")
        if bare in names:
            page.facts.note("outlet", bare)
            page.mark(index, BlockKind.FURNITURE)


def captions(page: Page) -> None:
    """Captions and photo credits; of a caption that stands twice, beside its credit, one is kept."""
    names = tuple(f" {dash} {name}" for name in sorted(site_names(page)) for dash in "-–—|")
    kept: set[str] = set()
    for index in page.open():
        unit = page.units[index]
        if not _is_caption(unit, names) and not _is_beside_credit(page, index):
            continue
        if unit.folded.startswith(("©", "(c)")) or unit.folded in kept:
            page.mark(index, BlockKind.FURNITURE)
        else:
            page.mark(index, BlockKind.CAPTION)
        kept.add(unit.folded)


def _is_caption(unit: Unit, names: tuple[str, ...]) -> bool:
    if len(unit.tokens) > _MOST_CAPTION_WORDS:
        return False
    if unit.folded.startswith(press.starts("caption")):
        return True
    if any(phrase in unit.folded for phrase in press.starts("credit")):
        return True
    signed = _PHOTO_CREDIT.search(unit.words[-80:])
    by_agency = bool(signed and press.find_agency(signed.group(1)))
    return not unit.stopped and (unit.words.endswith(names) or by_agency)


def _is_beside_credit(page: Page, index: int) -> bool:
    """Whether a line without a stop stands right above a photo credit, or repeats the caption in it."""
    unit = page.units[index]
    if unit.stopped or len(unit.tokens) > _MOST_CAPTION_WORDS or len(unit.tokens) < 2:
        return False
    below = page.units[index + 1] if index + 1 < len(page.units) else None
    above = page.units[index - 1] if index else None
    if below and below.chunk == unit.chunk and below.words.startswith("©"):
        return True
    return bool(above and above.chunk == unit.chunk and _repeats(above, unit))


def _repeats(above: Unit, unit: Unit) -> bool:
    caption = above.folded if above.folded.startswith("©") else ""
    return bool(caption) and len(caption) > 20 and caption.endswith(unit.folded)


def boxes(page: Page) -> None:
    """Lists of other articles and comment boxes: all lines under their heading, until prose begins again."""
    inside, seen_prose = False, False
    for index in page.open():
        unit = page.units[index]
        prose = is_prose(unit)
        seen_prose = seen_prose or prose
        heading = unit.folded.rstrip(": ") in press.furniture("box")
        inside = (heading or inside) and not prose
        if heading or (inside and seen_prose):
            page.mark(index, BlockKind.FURNITURE)


def teasers(page: Page) -> None:
    """A picture of another article with its category and headline, in the middle of a page."""
    for index in page.open():
        unit = page.units[index]
        if index == 0 or is_prose(unit) or unit.stopped or page.units[index - 1].chunk != unit.chunk:
            continue
        above = page.kinds[index - 1]
        if above is BlockKind.CAPTION or (above is BlockKind.FURNITURE and _is_category(page, index - 1)):
            page.mark(index, BlockKind.FURNITURE)


def _is_category(page: Page, index: int) -> bool:
    return (
        index > 0
        and len(page.units[index].tokens) <= _MOST_CATEGORY_WORDS
        and page.kinds[index - 1] is BlockKind.CAPTION
        and page.units[index - 1].chunk == page.units[index].chunk
    )
