"""One finding as a card: its answers side by side, under each of them who gives it, in which words, how firmly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import deep_link, finding_anchor, mark_anchor
from crosscheck.report.page.context import Quotes
from crosscheck.report.page.differing import Stretch, differing
from crosscheck.report.page.limits import Limits
from crosscheck.report.page.pieces import Piece, pieces
from crosscheck.report.page.why import Why, why
from crosscheck.report.wording import WORDING, Wording, firmness, question

_AS_ROWS = frozenset({FindingKind.AGREEMENT, FindingKind.VARIANT})
_LONGEST_ANSWER = 60  # letters of an answer as a heading


@attrs.frozen(slots=True)
class Side:
    """One source's words in their context. ``mark`` is where they stand in its full text on the page."""

    number: int
    label: str
    published: str
    place: str
    file: str | None
    deep: str | None
    mark: str
    words: tuple[Piece, ...]
    reading: str  # the value, where the quote does not show it
    speaker: str
    firmly: str


@attrs.frozen(slots=True)
class Answer:
    """One value with the sides that give it; the ``others`` give it too and are only named."""

    value: str
    sides: tuple[Side, ...]
    others: tuple[Side, ...]


@attrs.frozen(slots=True)
class Card:
    """One finding. ``anchor`` is stable: it comes from the finding's id."""

    anchor: str
    finding: Finding
    question: str
    answers: tuple[Answer, ...]
    why: Why
    confidence: str

    @property
    def brief(self) -> str:
        """The answers against each other, in a few words."""
        return " / ".join(_short(answer.value, 28) for answer in self.answers[:3])


@attrs.frozen(slots=True)
class Section:
    """All findings of one kind; ``left_out`` of them stand elsewhere."""

    kind: FindingKind
    wording: Wording
    total: int
    cards: tuple[Card, ...]
    left_out: int
    as_rows: bool


def sections(report: ReportData, names: Names, limits: Limits) -> tuple[Section, ...]:
    """The findings by kind, worst first, as many of each as the limits allow."""
    quotes = Quotes.of(report)
    return tuple(_section(kind, report, _Maker(names, quotes, limits)) for kind in FindingKind)


def _section(kind: FindingKind, report: ReportData, maker: _Maker) -> Section:
    found = [finding for finding in report.findings if finding.kind is kind]
    cards = tuple(maker.card(finding) for finding in found[: maker.limits.findings[kind]])
    return Section(kind, WORDING[kind], len(found), cards, len(found) - len(cards), kind in _AS_ROWS)


def answers(finding: Finding) -> tuple[tuple[str, tuple[Evidence, ...]], ...]:
    """The different values of a finding, in the order of its evidence, each with who gives it."""
    groups: dict[str, list[Evidence]] = {}
    for item in finding.evidence:
        groups.setdefault(flat(item.value or item.quote).casefold(), []).append(item)
    return tuple((flat(group[0].value or group[0].quote), tuple(group)) for group in groups.values())


@attrs.frozen(slots=True)
class _Maker:
    """What every card needs."""

    names: Names
    quotes: Quotes
    limits: Limits

    def card(self, finding: Finding) -> Card:
        groups = [group for _, group in answers(finding)]
        shown = [item for group in groups for item in group[: self.limits.sides]]
        return Card(
            anchor=finding_anchor(finding.id),
            finding=finding,
            question=question(finding.slot),
            answers=tuple(self._answer(at, groups) for at in range(len(groups))),
            why=why(finding, shown, self.quotes.claims, self.names),
            confidence=f"{finding.confidence:.0%}",
        )

    def _answer(self, at: int, groups: Sequence[Sequence[Evidence]]) -> Answer:
        """Each answer is laid beside the first of the others: what differs is marked in both."""
        group, rest = groups[at], [*groups[:at], *groups[at + 1 :]]
        other = rest[0][0].quote if rest else None
        shown, named = group[: self.limits.sides], group[self.limits.sides :]
        return Answer(
            value=_short(flat(group[0].value or group[0].quote), _LONGEST_ANSWER),
            sides=tuple(self._side(item, other) for item in shown),
            others=tuple(_one_a_source(self._side(item, None) for item in named)),
        )

    def _side(self, item: Evidence, other: str | None) -> Side:
        source = item.source
        published = self.names.sources[source].published
        focus = self.quotes.focus(item)
        differs: tuple[Stretch, ...] = differing(item.quote, other) if other is not None else ()
        if differs and not self.quotes.is_placed(item):
            focus = ()
        return Side(
            number=self.names.numbers[source],
            label=self.names.label(source),
            published=published.isoformat() if published else "",
            place=self.names.place(item),
            file=self.names.link(source),
            deep=deep_link(item, self.names),
            mark=mark_anchor(self.names.numbers[source], item.start),
            words=pieces(item, focus, differs),
            reading="" if self.quotes.is_placed(item) else flat(item.value),
            speaker=flat(item.speaker),
            firmly=firmness(flat(item.commitment)),
        )


def _one_a_source(sides: Iterable[Side]) -> Iterable[Side]:
    return {side.number: side for side in reversed(tuple(sides))}.values()


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
