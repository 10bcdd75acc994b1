"""One finding as a card: its answers side by side, under each of them who gives it, in which words, how firmly."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import deep_link, finding_anchor, mark_anchor
from crosscheck.report.page.context import Quotes, said
from crosscheck.report.page.differing import Stretch, differing
from crosscheck.report.page.limits import Limits
from crosscheck.report.page.pieces import Piece, pieces
from crosscheck.report.page.why import Why, why
from crosscheck.report.wording import WORDING, Wording, firmness, question

_AS_ROWS = frozenset({FindingKind.AGREEMENT, FindingKind.VARIANT})
_BY_WORDS = frozenset({FindingKind.VARIANT, FindingKind.FRAMING})  # here the words are what differs
_FIRMNESS, _WHO = "commitment", "attribution"  # slots whose answer is not among the words
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
    title: str
    title_rest: str  # the part of the summary that the answers below repeat
    answers: tuple[Answer, ...]
    more: tuple[Answer, ...]  # answers that are only named
    why: Why
    confidence: str

    @property
    def aside(self) -> str:
        """The first reason, where neither the answers nor their firmness show what sets them apart."""
        told = self.finding.slot == _FIRMNESS and not by_firmness(self.finding)
        return self.why.reasons[0] if told and self.why.reasons else ""

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


def answers(finding: Finding, quotes: Quotes) -> tuple[tuple[Evidence, ...], ...]:
    """The evidence of a finding by answer, in the order of the evidence.

    Two ways of writing one value are one answer; what two tell, or one more firmly, is two. An agreement has one
    answer, whatever parts of it the evidence holds.
    """
    if finding.kind is FindingKind.AGREEMENT:
        return (finding.evidence,) if finding.evidence else ()
    if by_firmness(finding):
        return _by_firmness(finding)
    groups: dict[tuple[str, str], list[Evidence]] = {}
    for item in finding.evidence:
        told = _told(item, finding.slot)
        key = said(item).casefold() if finding.kind in _BY_WORDS else quotes.normal(item)
        groups.setdefault((key, told), []).append(item)
    return tuple(map(tuple, groups.values()))


def by_firmness(finding: Finding) -> bool:
    """Whether the answers are how firmly something is said, and not the words in which it is said."""
    levels = {firmness(flat(item.commitment)) for item in finding.evidence}
    return finding.slot == _FIRMNESS and len(levels - {""}) > 1


def answer_in_words(finding: Finding, item: Evidence) -> str:
    """What an evidence answers to the question of its finding."""
    return firmness(flat(item.commitment)) if by_firmness(finding) else said(item)


def _by_firmness(finding: Finding) -> tuple[tuple[Evidence, ...], ...]:
    groups: dict[str, list[Evidence]] = {}
    for item in finding.evidence:
        groups.setdefault(firmness(flat(item.commitment)), []).append(item)
    return tuple(map(tuple, groups.values()))


def _told(item: Evidence, slot: str) -> str:
    """What sets two sides apart that use the same words."""
    if slot == _WHO:
        return flat(item.speaker) or "in its own voice"
    return firmness(flat(item.commitment)) if slot == _FIRMNESS else ""


@attrs.frozen(slots=True)
class _Maker:
    """What every card needs."""

    names: Names
    quotes: Quotes
    limits: Limits

    def card(self, finding: Finding) -> Card:
        groups = answers(finding, self.quotes)
        all_answers = tuple(self._answer(at, finding, groups) for at in range(len(groups)))
        shown, more = all_answers[: self.limits.answers], all_answers[self.limits.answers :]
        firsts = [
            item for group in groups[: len(shown)] for item in _one_a_source(group)[: self._sides(groups)]
        ]
        title, rest = _headline(finding.summary, [group[0].value for group in groups])
        return Card(
            anchor=finding_anchor(finding.id),
            finding=finding,
            question=question(finding.slot),
            title=title,
            title_rest=rest,
            answers=shown,
            more=more,
            why=why(finding, firsts, self.quotes.claims, self.names),
            confidence=f"{finding.confidence:.0%}",
        )

    def _sides(self, groups: Sequence[Sequence[Evidence]]) -> int:
        """How many quotes an answer has room for: one where many answers stand side by side."""
        if len(groups) == 1:
            return 2 * self.limits.sides
        return self.limits.sides if len(groups) < 3 or self.limits.sides > 2 else 1

    def _answer(self, at: int, finding: Finding, groups: Sequence[Sequence[Evidence]]) -> Answer:
        """Each answer is laid beside the first of the others: what differs is marked in both."""
        group = _one_a_source(groups[at], longest=finding.kind is FindingKind.AGREEMENT)
        rest = [*groups[:at], *groups[at + 1 :]]
        other = rest[0][0].quote if rest else None
        room = self._sides(groups)
        return Answer(
            value=self._value(at, finding, groups),
            sides=tuple(self._side(item, other, self._focus(item, groups[at])) for item in group[:room]),
            others=tuple(self._side(item, None, ()) for item in group[room:]),
        )

    def _focus(self, item: Evidence, group: Sequence[Evidence]) -> tuple[Stretch, ...]:
        """Where the values stand in a quote that stands for all that its source says of the answer."""
        parts = [one for one in group if one.source == item.source and _holds(item, one)]
        return tuple(
            (start + one.start - item.start, end + one.start - item.start)
            for one in parts
            for start, end in (self.quotes.focus(one) if one is item or self.quotes.is_placed(one) else ())
        )

    def _value(self, at: int, finding: Finding, groups: Sequence[Sequence[Evidence]]) -> str:
        """The answer as a heading; where two answers use the same words, with what sets it apart."""
        words = [answer_in_words(finding, group[0]) for group in groups]
        item, value = groups[at][0], _short(words[at], _LONGEST_ANSWER)
        if [word.casefold() for word in words].count(words[at].casefold()) < 2:
            return value
        apart = _told(item, finding.slot) or self.quotes.normal(item)
        return value if apart == words[at].casefold() else f"{value} ({_short(apart, _LONGEST_ANSWER)})"

    def _side(self, item: Evidence, other: str | None, focus: tuple[Stretch, ...]) -> Side:
        source = item.source
        published = self.names.sources[source].published
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


def _one_a_source(group: Sequence[Evidence], *, longest: bool = False) -> tuple[Evidence, ...]:
    """The first words of each source, or its longest: what it repeats is marked in its full text."""
    chosen: dict[str, Evidence] = {}
    for item in group:
        known = chosen.setdefault(item.source, item)
        if longest and len(item.quote) > len(known.quote):
            chosen[item.source] = item
    return tuple(chosen.values())


def _holds(whole: Evidence, part: Evidence) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _headline(summary: str, values: Sequence[str]) -> tuple[str, str]:
    """The summary, and apart from it the values at its end where the answers below it tell them again."""
    head, colon, rest = summary.partition(": “")
    if colon and len(values) > 1 and all(value in rest for value in values):
        return head, colon + rest
    return summary, ""


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
