"""The report as data: what is published, versioned, and described by a JSON Schema."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny

from crosscheck.model.article import Block, Diagnostic

SCHEMA: Literal["crosscheck.report/1"] = "crosscheck.report/1"


class FindingKind(StrEnum):
    """The closed set of what is reported, worst first."""

    CONTRADICTION = "contradiction"
    DISPUTE = "dispute"
    FRAMING = "framing"
    CHANGE = "change"
    PRECISION = "precision"
    VARIANT = "variant"
    AGREEMENT = "agreement"


class Scope(StrEnum):
    """Whether a finding is between sources or inside one article."""

    ACROSS = "across"
    WITHIN = "within"


class Record(BaseModel):
    """Base of the published records: immutable; unknown fields of a later version survive a round trip."""

    model_config = ConfigDict(frozen=True, extra="allow")


class SourceRecord(Record):
    """An article as the report names it. ``origin`` groups the sources that share one origin.

    ``text`` is what all offsets of claims and evidence refer to, and ``blocks`` what its stretches are, so that
    a page can be made from a report alone. Both are empty where whoever wrote the report left them out.
    """

    id: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    origin: str | None = None
    sha256: str = ""
    url: str | None = None
    author: str | None = None
    published_at: str | None = None  # with the time of day (ISO 8601), where the source states it
    modified_at: str | None = None
    lang: str | None = None
    lines: tuple[int, ...] = ()  # where the text is not the file as it is: see Article
    text: str = ""
    blocks: tuple[Block, ...] = ()


class SlotRecord(Record):
    """A slot as published; ``quote == text[start:end]``; ``value`` is the normal form where one was understood."""

    start: int
    end: int
    quote: str
    value: str | None = None


class SpeakerRecord(Record):
    """One link of the attribution chain, outermost first."""

    start: int
    end: int
    quote: str
    cue: str = ""


class ClaimRecord(Record):
    """What every published claim has; each kind adds its slots."""

    id: str
    source: str
    kind: str
    start: int
    end: int
    quote: str
    predicate: SlotRecord
    attribution: tuple[SpeakerRecord, ...] = ()
    commitment: str = "asserted"
    polarity: str = "positive"


class Evidence(Record):
    """One source's side of a finding, in context. ``line`` and ``column`` count from 1.

    ``quote == text[start:end]``; ``before`` and ``after`` are the words around it, for reading in context.
    """

    source: str
    claim: str | None = None
    start: int
    end: int
    quote: str
    value: str = ""
    line: int = 1
    column: int = 1
    before: str = ""
    after: str = ""
    speaker: str = ""
    commitment: str = ""


class Finding(Record):
    """One finding with its evidence and its reasons.

    ``confidence`` is the share of findings said at this level that turned out right on development data.
    ``origins`` is the number of independent origins behind the evidence.
    """

    id: str
    kind: FindingKind
    scope: Scope
    slot: str
    summary: str
    confidence: Annotated[float, Field(ge=0.0, le=1.0)]
    origins: int = 1
    evidence: tuple[Evidence, ...]
    explanation: tuple[str, ...] = ()


class Passage(Record):
    """A place ``[start, end)`` in the text of a source."""

    source: str
    start: int
    end: int


class NameForm(Record):
    """One way in which somebody or something is written, with every place it is written so."""

    text: str
    places: tuple[Passage, ...] = ()


class NameRecord(Record):
    """Somebody or something that is written in more than one way; ``name`` is the fullest common form."""

    id: str
    name: str
    kind: str = "unknown"
    forms: tuple[NameForm, ...] = ()


class Counts(Record):
    """How much was compared: so that silence can be read."""

    claims: int = 0
    candidates: int = 0
    compared: int = 0
    gated: int = 0


class ReportData(BaseModel):
    """Everything a run found out. The same articles give the same bytes, in any order of reading."""

    model_config = ConfigDict(frozen=True, extra="allow", populate_by_name=True)

    schema_: Annotated[Literal["crosscheck.report/1"], Field(alias="schema")] = SCHEMA
    sources: tuple[SourceRecord, ...] = ()
    claims: tuple[SerializeAsAny[ClaimRecord], ...] = ()
    findings: tuple[Finding, ...] = ()
    names: tuple[NameRecord, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    counts: Counts = Counts()


class PairVerdict(BaseModel):
    """How text B relates to text A: the finding that matters most, and all findings behind it.

    ``follows`` names the text that tells nothing which the other does not tell too: ``"a"``, ``"b"``, ``"both"``, or
    ``""`` for neither. Swapping the texts swaps it, and nothing else.
    """

    model_config = ConfigDict(frozen=True)

    verdict: Literal[
        "contradiction", "dispute", "agreement", "variant", "precision", "framing", "change", "unrelated"
    ]
    reason: str
    findings: tuple[Finding, ...] = ()
    id: str | None = None
    follows: Literal["a", "b", "both", ""] = ""
