"""ClaimReview drafts: what a desk may publish after a person has rated it. A contradiction is no verdict."""

from __future__ import annotations

import json
from typing import Any

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData
from crosscheck.report.escape import json_text
from crosscheck.report.naming import Names
from crosscheck.report.sentence import sentence

RATING = "to be rated by a person"


class ClaimReviewRenderer:
    """A draft for each side of each contradiction, without a rating and without an author."""

    name = "claimreview"
    suffixes: tuple[str, ...] = (".claimreview",)

    def render(self, report: ReportData) -> str:
        """JSON-LD of schema.org; ``draft`` says what a person has to fill in before it may be published."""
        names = Names.of(report)
        drafts = [
            _draft(finding, item, names)
            for finding in report.findings
            if finding.kind is FindingKind.CONTRADICTION
            for item in finding.evidence
        ]
        whole = json.dumps({"@context": "https://schema.org", "@graph": drafts}, ensure_ascii=False, indent=1)
        return json_text(whole) + "\n"


def _draft(finding: Finding, item: Evidence, names: Names) -> dict[str, Any]:
    source = names.sources[item.source]
    told = sentence(item, source)
    appearance = {"@type": "NewsArticle", "headline": source.title, "url": names.link(item.source)}
    claim: dict[str, Any] = {
        "@type": "Claim",
        "text": told,
        "appearance": {name: value for name, value in appearance.items() if value},
    }
    if item.speaker:
        claim["author"] = {"@type": "Person", "name": item.speaker}
    if source.published:
        claim["datePublished"] = source.published.isoformat()
    return {
        "@type": "ClaimReview",
        "draft": f"{RATING}: add reviewRating, author, url and datePublished, then take this line out",
        "claimReviewed": told,
        "itemReviewed": claim,
        "identifier": finding.id,
        "description": finding.summary,
    }
