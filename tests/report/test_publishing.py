from __future__ import annotations

from crosscheck.model.analysis import NameKind
from crosscheck.model.article import Article
from crosscheck.model.entity import Entity, Form
from crosscheck.model.span import Span
from crosscheck.report.publishing import name_records, source_record


def test_a_source_keeps_the_text_that_its_offsets_refer_to() -> None:
    article = Article(
        id="a", text="Twelve were hurt.", url="https://news.example/a", published_at="2031-03-01T10:00Z"
    )
    record = source_record(article, "Wire")
    assert (record.text, record.url, record.published_at, record.origin) == (
        article.text,
        article.url,
        article.published_at,
        "Wire",
    )


def _entity(*forms: str) -> Entity:
    spans = (Span("a", 0, 5),)
    return Entity(
        id="e", name=forms[0], kind=NameKind.PLACE, forms=tuple(Form(form, spans) for form in forms)
    )


def test_only_what_is_written_in_several_ways_is_told() -> None:
    told = name_records([_entity("Skelm Point", "Skelm"), _entity("Oslo"), _entity("Oslo", "OSLO")])
    assert [(record.name, [form.text for form in record.forms]) for record in told] == [
        ("Skelm Point", ["Skelm Point", "Skelm"])
    ]
    assert told[0].forms[0].places[0].model_dump() == {"source": "a", "start": 0, "end": 5}
