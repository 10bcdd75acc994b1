"""JSON-LD: findings as linked data, in the terms of Web Annotation, schema.org, PROV-O and CiTO.

The context is written into the document: nothing has to be fetched to read it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, SourceRecord
from crosscheck.report.escape import json_text, link
from crosscheck.version import __version__

NEAR = 32  # characters before and after a quote by which a selector finds it again
CONTEXT: dict[str, Any] = {
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "cito": "http://purl.org/spar/cito/",
    "xc": "urn:crosscheck:",
    "dcterms": "http://purl.org/dc/terms/",
}
_RELATIONS = {
    FindingKind.CONTRADICTION: "cito:disagreesWith",
    FindingKind.DISPUTE: "cito:disputes",
    FindingKind.AGREEMENT: "cito:agreesWith",
    FindingKind.PRECISION: "cito:qualifies",
    FindingKind.FRAMING: "cito:qualifies",
    FindingKind.CHANGE: "cito:updates",
    FindingKind.VARIANT: "cito:citesAsRelated",
}
_RUN, _TOOL = "urn:crosscheck:run", f"urn:crosscheck:tool:{__version__}"


class JsonLdRenderer:
    """One graph: the run, the articles, a claim for each side, an annotation for each finding."""

    name = "jsonld"
    suffixes: tuple[str, ...] = (".jsonld",)

    def render(self, report: ReportData) -> str:
        """Offsets count code points, as Web Annotation asks."""
        cited = {item.source for finding in report.findings for item in finding.evidence}
        known = {source.id for source in report.sources}
        sources = [*report.sources, *(SourceRecord(id=name) for name in sorted(cited - known))]
        graph = [*_run(sources), *(_article(source) for source in sources)]
        graph += [node for finding in report.findings for node in _nodes(finding)]
        whole = json.dumps({"@context": CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1)
        return json_text(whole) + "\n"


def _run(sources: list[SourceRecord]) -> Iterator[dict[str, Any]]:
    yield {"@id": _TOOL, "@type": "prov:SoftwareAgent", "schema:name": f"crosscheck {__version__}"}
    yield {
        "@id": _RUN,
        "@type": "prov:Activity",
        "prov:wasAssociatedWith": {"@id": _TOOL},
        "prov:used": [{"@id": _urn("source", source.id)} for source in sources],
    }


def _article(source: SourceRecord) -> dict[str, Any]:
    facts = {
        "schema:headline": source.title,
        "schema:publisher": {"schema:name": source.outlet} if source.outlet else None,
        "schema:datePublished": source.published.isoformat() if source.published else None,
        "schema:url": link(source.url),
        "schema:isBasedOn": source.origin if source.origin != source.id else None,
        "schema:sha256": source.sha256 or None,
        "dcterms:identifier": source.path,
    }
    kept = {name: value for name, value in facts.items() if value}
    return {"@id": _urn("source", source.id), "@type": ["schema:NewsArticle", "prov:Entity"], **kept}


def _nodes(finding: Finding) -> Iterator[dict[str, Any]]:
    sides = [_urn("claim", f"{finding.id}:{number}") for number, _ in enumerate(finding.evidence, 1)]
    relation = _RELATIONS.get(finding.kind, "cito:citesAsRelated")
    for own, item in zip(sides, finding.evidence, strict=True):
        others = [{"@id": other} for other in sides if other != own]
        yield {**_claim(own, item), **({relation: others} if others else {})}
    yield {
        "@id": _urn("finding", finding.id),
        "@type": ["oa:Annotation", f"xc:{finding.kind.value.capitalize()}"],
        "oa:motivatedBy": {"@id": "oa:linking"},
        "oa:hasTarget": [_target(item) for item in finding.evidence],
        "oa:hasBody": {"@type": "oa:TextualBody", "schema:text": finding.summary},
        "xc:about": [{"@id": own} for own in sides],
        "xc:slot": finding.slot,
        "xc:scope": finding.scope.value,
        "xc:confidence": finding.confidence,
        "xc:origins": finding.origins,
        "prov:wasGeneratedBy": {"@id": _RUN},
    }


def _claim(own: str, item: Evidence) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@id": own,
        "@type": ["schema:Claim", "prov:Entity"],
        "schema:text": item.quote,
        "schema:appearance": {"@id": _urn("source", item.source)},
        "prov:wasDerivedFrom": {"@id": _urn("source", item.source)},
        "prov:wasGeneratedBy": {"@id": _RUN},
    }
    if item.speaker:
        node["schema:author"] = {"schema:name": item.speaker}
    return node


def _target(item: Evidence) -> dict[str, Any]:
    quote = {
        "@type": "oa:TextQuoteSelector",
        "oa:exact": item.quote,
        "oa:prefix": item.before[-NEAR:],
        "oa:suffix": item.after[:NEAR],
    }
    place = {"@type": "oa:TextPositionSelector", "oa:start": item.start, "oa:end": item.end}
    return {"oa:hasSource": {"@id": _urn("source", item.source)}, "oa:hasSelector": [quote, place]}


def _urn(sort: str, name: str) -> str:
    """A name that needs no authority; what a URN may not hold is written in percent signs."""
    safe = "".join(c if c.isascii() and (c.isalnum() or c in "-._:") else _percent(c) for c in name)
    return f"urn:crosscheck:{sort}:{safe}"


def _percent(letter: str) -> str:
    return "".join(f"%{byte:02X}" for byte in letter.encode("utf-8", "surrogatepass"))
