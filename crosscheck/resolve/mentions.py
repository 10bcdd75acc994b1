"""The names of one article as mentions."""

from __future__ import annotations

from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.article import BlockKind
from crosscheck.model.mention import Mention

# A compass word before a place name narrows it, in lower case as well: southern Kuril Islands.
COMPASS = frozenset(
    ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central"]
)
_ARTICLES = frozenset({"the", "a", "an"})
_UNREAD = frozenset({BlockKind.FURNITURE})


def mentions_of(analysis: Analysis) -> list[Mention]:
    """Every name outside page furniture, in text order, without a leading article, with compass words."""
    found = (
        _mention(analysis, name)
        for name in analysis.names
        if analysis.sentence_of(name.first).block not in _UNREAD
    )
    return sorted({mention for mention in found if mention is not None})


def _mention(analysis: Analysis, name: NameMention) -> Mention | None:
    first = name.first
    while first < name.last and analysis.tokens[first].text.lower() in _ARTICLES:
        first += 1
    if first >= name.last:
        return None
    if _narrowed(analysis, first, name):
        first -= 1
    span = analysis.span(first, name.last)
    text = " ".join(span.of(analysis.article.text).split())
    return Mention(span, first, name.last, text, name.kind) if any(c.isalnum() for c in text) else None


def _narrowed(analysis: Analysis, first: int, name: NameMention) -> bool:
    if first == 0 or name.kind is NameKind.PERSON:
        return False
    before, head = analysis.tokens[first - 1], analysis.tokens[first]
    return (
        before.text.lower() in COMPASS
        and before.sentence == head.sentence
        and before.upos in ("ADJ", "PROPN")
    )


def head_of(analysis: Analysis, mention: Mention) -> int:
    """The token of a mention whose head lies outside it; the last one where the tree says nothing."""
    inside = range(mention.first, mention.last)
    for index in inside:
        token = analysis.tokens[index]
        if token.head == index or token.head not in inside:
            return index
    return mention.last - 1
