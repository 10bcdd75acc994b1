"""What lies ready for every comparison.

Takes: the claims of all articles, the entities, the articles.
Gives: a desk, made once, that any two of these claims are compared on.
Reads: settings, lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import attrs

from crosscheck.align.answered import KIND, Answers
from crosscheck.align.concepts import Concepts
from crosscheck.align.foreground import Foreground
from crosscheck.align.rates import Rates, StatedRates
from crosscheck.align.represent import acting_for
from crosscheck.align.score import total
from crosscheck.align.story import Stories
from crosscheck.align.told import Told
from crosscheck.align.unique import Figures, Polarities
from crosscheck.align.vocabulary import ENTITY, state_of
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.entity import Entities
from crosscheck.model.span import Span
from crosscheck.settings import AlignSettings


@attrs.frozen(slots=True)
class Desk:
    """What lies ready for every comparison: it is made once of all claims."""

    look: Concepts
    bags: Mapping[str, dict[str, float]]
    totals: Mapping[str, float]
    told: Told
    sentences: Mapping[Span, set[str]]
    stories: Stories
    figures: Figures
    answers: Answers
    polarities: Polarities
    foreground: Foreground
    articles: Mapping[str, Article]
    limits: AlignSettings


@attrs.frozen(slots=True)
class Beyond:
    """What two articles need to know of all the others: who acts for which state, and rates of exchange."""

    offices: Mapping[str, str]
    rates: StatedRates


def prepare(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    entities: Entities,
    limits: AlignSettings,
    *,
    beyond: Beyond | None = None,
) -> Desk:
    """What comparing any two of these claims needs to know of all of them.

    ``beyond`` is what all articles say where these are only some of them.
    """
    look = Concepts(entities, beyond.offices if beyond else acting_for(claims, Concepts(entities)))
    bags = {claim.id: look.bag(claim) for claim in claims}
    told_once = [
        c for c in claims if c.kind != KIND
    ]  # what an answer tells, another claim of its clause tells too
    stories = Stories(told_once, bags, articles, limits, _named(entities))
    look = attrs.evolve(look, rates=beyond.rates if beyond else Rates(claims, stories))
    foreground = Foreground(claims, articles, entities, stories.opens, limits.days_of_one_story)
    figures = Figures([c for c in claims if c.slot("quantity")], look, foreground)
    answers = Answers([c for c in claims if c.kind == KIND], look, foreground)
    sentences: dict[Span, set[str]] = defaultdict(set)
    for claim in claims:
        sentences[claim.sentence].update(bags[claim.id])
    totals = {claim: total(bag) for claim, bag in bags.items()}
    told, polarities = Told(claims, articles), Polarities(claims)
    return Desk(
        look=look,
        bags=bags,
        totals=totals,
        told=told,
        sentences=sentences,
        stories=stories,
        figures=figures,
        answers=answers,
        polarities=polarities,
        foreground=foreground,
        articles=articles,
        limits=limits,
    )


def _named(entities: Entities) -> dict[str, list[tuple[int, str]]]:
    """The names of each article that stand for persons, bodies and places other than states."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (article, first, _), entity in entities.named.items():
        known = entities.get(entity)
        if known is not None and state_of(known.name) is None:
            found[article].append((first, ENTITY + entity))
    return found
