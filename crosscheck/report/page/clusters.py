"""Names with all the ways in which they are written: who writes them so, and where first."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from crosscheck.model.report import Finding, FindingKind, NameForm, NameRecord, Passage, ReportData
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import mark_anchor, name_anchor
from crosscheck.report.page.cards import answers
from crosscheck.report.page.context import Quotes, said


@attrs.frozen(slots=True)
class Writer:
    """A source that writes a name so, with the first place where it does."""

    number: int
    label: str
    mark: str


@attrs.frozen(slots=True)
class Form:
    """One way of writing a name."""

    text: str
    count: int
    writers: tuple[Writer, ...]
    more: int  # sources that write it so and are not named


@attrs.frozen(slots=True)
class Cluster:
    """One name with its forms, the commonest first."""

    anchor: str
    name: str
    kind: str
    forms: tuple[Form, ...]
    sources: int


def clusters(report: ReportData, names: Names, writers: int) -> tuple[Cluster, ...]:
    """The names that are written in several ways, those in most sources first.

    A report without names gives those that its findings call variants.
    """
    records = report.names or tuple(_of_findings(report.findings, Quotes.of(report)))
    found = [_cluster(record, names, writers) for record in records]
    return tuple(sorted(found, key=lambda c: (-c.sources, -len(c.forms), c.name.casefold(), c.anchor)))


def first_places(record: NameRecord) -> Iterable[Passage]:
    """Where each source first uses each form of the name: what its cluster links to."""
    for form in record.forms:
        yield from _by_source(form).values()


def _of_findings(findings: Iterable[Finding], quotes: Quotes) -> Iterable[NameRecord]:
    for finding in findings:
        if finding.kind is FindingKind.VARIANT and finding.slot == "name":
            forms = tuple(
                NameForm(
                    text=said(group[0]),
                    places=tuple(Passage(source=e.source, start=e.start, end=e.end) for e in group),
                )
                for group in answers(finding, quotes)
            )
            yield NameRecord(id=finding.id, name=forms[0].text, kind="", forms=forms)


def _cluster(record: NameRecord, names: Names, writers: int) -> Cluster:
    forms = sorted(record.forms, key=lambda form: (-len(form.places), form.text))
    return Cluster(
        anchor=name_anchor(record.id),
        name=flat(record.name),
        kind="" if record.kind == "unknown" else flat(record.kind),
        forms=tuple(_form(form, names, writers) for form in forms),
        sources=len({place.source for form in record.forms for place in form.places}),
    )


def _form(form: NameForm, names: Names, most: int) -> Form:
    first = _by_source(form)
    writers = sorted(
        (
            Writer(
                names.numbers[source], names.label(source), mark_anchor(names.numbers[source], place.start)
            )
            for source, place in first.items()
            if source in names.numbers
        ),
        key=lambda one: one.number,
    )
    return Form(flat(form.text), len(form.places), tuple(writers[:most]), len(writers[most:]))


def _by_source(form: NameForm) -> dict[str, Passage]:
    first: dict[str, Passage] = {}
    for place in sorted(form.places, key=lambda place: (place.source, place.start)):
        first.setdefault(place.source, place)
    return first
