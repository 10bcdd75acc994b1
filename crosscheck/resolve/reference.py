"""What the phrases of one article refer to: names first, then light coreference, precision before reach."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from crosscheck.model.analysis import Analysis
from crosscheck.model.mention import Mention
from crosscheck.resolve.mentions import head_of


@attrs.frozen(slots=True)
class References:
    """For one article: token → ids of the entities that the phrase headed by it refers to."""

    article: str
    tokens: Mapping[int, tuple[str, ...]]


def references(
    analysis: Analysis, mentions: Sequence[Mention], named: Mapping[tuple[str, int, int], str]
) -> References:
    """All references of one article."""
    article = analysis.article.id
    found: dict[int, tuple[str, ...]] = {}
    for mention in mentions:
        for token in range(mention.first, mention.last):
            found[token] = (named[article, mention.first, mention.last],)
    return References(article, found)
