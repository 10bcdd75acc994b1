"""A report too large for one page: which page of a folder shows which findings, and which article."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.model.report import FindingKind
from crosscheck.report.page.cards import Section
from crosscheck.report.page.layout import Page
from crosscheck.report.page.texts import Text

CARDS_A_PAGE = 200


@attrs.frozen(slots=True)
class Sheet:
    """One page beside the first: findings of one kind, or one article. ``file`` is its name in the folder."""

    file: str
    title: str
    section: Section | None = None
    text: Text | None = None

    @property
    def anchors(self) -> Iterator[str]:
        """Every place in it where a link may land."""
        if self.section:
            yield from (card.anchor for card in self.section.cards)
        if self.text:
            yield from self.text.anchors

    @property
    def kind(self) -> FindingKind | None:
        """The kind of its findings, if it has any."""
        return self.section.kind if self.section else None


def sheets(page: Page, folder: str) -> tuple[Sheet, ...]:
    """All findings and all articles of a page, in pages of a size that a browser opens at once."""
    return (*_of_findings(page, folder), *_of_articles(page, folder))


def _of_findings(page: Page, folder: str) -> Iterator[Sheet]:
    for section in page.found:
        for number, first in enumerate(range(0, len(section.cards), CARDS_A_PAGE), 1):
            cards = section.cards[first : first + CARDS_A_PAGE]
            part = attrs.evolve(section, cards=cards, left_out=0)
            title = f"{section.wording.many.capitalize()}, page {number}"
            yield Sheet(f"{folder}/{section.kind.value}-{number}.html", title, section=part)


def _of_articles(page: Page, folder: str) -> Iterator[Sheet]:
    for text in page.texts:
        yield Sheet(f"{folder}/source-{text.number}.html", f"{text.number} {text.label}", text=text)
