"""What lies before the judges: comparisons, claims, entities, articles and where each text comes from."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Reading


@attrs.frozen(slots=True)
class Docket:
    """``comparisons`` holds open and gated pairs; ``origins`` maps an article id to the origin of its text."""

    comparisons: tuple[Comparison, ...]
    claims: tuple[Claim, ...]
    entities: Entities
    articles: Mapping[str, Article]
    readings: Mapping[str, Reading]
    origins: Mapping[str, str]
