from __future__ import annotations

import json

import pytest

from crosscheck.report.as_claimreview import ClaimReviewRenderer
from crosscheck.report.as_jsonld import JsonLdRenderer
from crosscheck.report.published import Report


def test_a_finding_targets_every_side_by_quote_and_by_place(sample: Report) -> None:
    graph = json.loads(JsonLdRenderer().render(sample))["@graph"]
    first = sample.findings[0]
    node = next(n for n in graph if n["@id"] == f"urn:crosscheck:finding:{first.id}")
    quote, place = node["oa:hasTarget"][0]["oa:hasSelector"]
    assert quote["oa:exact"] == first.evidence[0].quote
    assert (place["oa:start"], place["oa:end"]) == (first.evidence[0].start, first.evidence[0].end)


def test_the_sides_of_a_contradiction_disagree_with_one_another(sample: Report) -> None:
    graph = json.loads(JsonLdRenderer().render(sample))["@graph"]
    of = f"urn:crosscheck:claim:{sample.contradictions[0].id}:"
    claims = [n for n in graph if n["@id"].startswith(of)]
    assert len(claims) > 1
    assert {o["@id"] for n in claims for o in n["cito:disagreesWith"]} == {n["@id"] for n in claims}


def test_every_name_that_is_used_is_defined(sample: Report) -> None:
    graph = json.loads(JsonLdRenderer().render(sample))["@graph"]
    defined = {node["@id"] for node in graph}
    used = {
        node[key]["@id"]
        for node in graph
        for key in ("schema:appearance", "prov:wasGeneratedBy")
        if key in node
    }
    assert used <= defined


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_linked_data_is_read_by_rdflib(sample: Report, hostile: Report) -> None:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    for report in (sample, hostile):
        graph = rdflib.Graph().parse(data=JsonLdRenderer().render(report), format="json-ld")
        assert len(graph) > len(report.findings)


def test_a_draft_has_no_rating_and_no_author(sample: Report) -> None:
    drafts = json.loads(ClaimReviewRenderer().render(sample))["@graph"]
    assert drafts
    for draft in drafts:
        assert "reviewRating" not in draft
        assert "author" not in draft
        assert "reviewRating" in draft["draft"]
