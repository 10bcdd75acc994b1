"""Every plug point, on one page. An installed object that fits the protocol is all that a plug-in needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

import attrs

from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Related
from crosscheck.model.report import ClaimRecord, Finding, ReportData


@runtime_checkable
class Reader(Protocol):
    """Bytes of one file → its articles. Doubts go into ``Article.diagnostics``; it raises ``UnreadableInput``."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """Read the articles of one file; ``path`` only names it, nothing is opened."""


@runtime_checkable
class Analyzer(Protocol):
    """Articles → sentences, tokens with offsets, lemma, UPOS, head, UD relation, names; same order, same number."""

    def analyse(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        """Read the language of each article; offsets are those of ``article.text``."""


class Lookup(Protocol):
    """What a claim kind may ask while it relates two claims: who is who, what is what."""

    def concepts(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        """The concepts that a phrase stands for: entities, states, groups of nouns."""

    def handles(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        """The concepts by which a phrase is looked up: its own, and those of states that carry a state on."""

    def content(self, claim: Claim) -> tuple[str, ...]:
        """The telling concepts of what a claim says, heaviest first."""

    def relate(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Related:
        """How two phrases relate: by value where both have one, else by what they refer to."""

    def relate_all(self, a: Claim, mine: Sequence[Slot], b: Claim, theirs: Sequence[Slot]) -> Related | None:
        """How two coordinations relate as wholes (the leaders, their states), or ``None`` to go one by one."""

    def relate_lone(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Related:
        """``relate_all`` of two phrases that each stand alone, else ``relate``."""

    def frame(self, a: Claim, b: Claim) -> Related:
        """How the predicates of two claims relate: SAME, OVERLAP (near), CONFLICT (antonyms), APART."""


@attrs.frozen(slots=True)
class ClaimKind:
    """One kind of claim. A value that holds functions; a new kind is one file that makes one of these.

    ``extract`` finds the claims of a reading, ``keys`` gives what two claims must share to be compared at all,
    ``relate`` tells how two claims answer each question that both answer, ``publish`` makes the record for the
    outside, of the pydantic type ``record``.
    """

    name: str
    record: type[ClaimRecord]
    extract: Callable[[Reading], Iterator[Claim]]
    keys: Callable[[Claim, Lookup], Iterable[str]]
    relate: Callable[[Claim, Claim, Lookup], Iterable[SlotRelation]]
    publish: Callable[[Claim, str], ClaimRecord]


@attrs.frozen(slots=True)
class Judge:
    """One kind of finding: what lies on the docket in, findings out. It reads relations, never a claim's kind."""

    name: str
    judge: Callable[[Docket], Iterable[Finding]]


Judging = Callable[[Docket, Sequence[Judge]], list[Finding]]  # asks judges, one after another or side by side


@runtime_checkable
class Renderer(Protocol):
    """A report → text in one format. It sees only the report and escapes all text that comes from outside."""

    name: str
    suffixes: tuple[str, ...]

    def render(self, report: ReportData) -> str:
        """The whole document, ending in a line break."""
