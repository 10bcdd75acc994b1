"""Names of all articles → entities, and what every phrase refers to.

Takes: the analyses of all articles.
Gives: ``Entities``; claims are never rewritten, they are looked up in it.
Reads: word lists for names, titles and nouns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.model.analysis import Analysis
from crosscheck.model.entity import Decision, Entities, Entity
from crosscheck.model.mention import Mention
from crosscheck.model.relation import Related, Relation
from crosscheck.resolve.compose import compose
from crosscheck.resolve.documents import years
from crosscheck.resolve.joining import Dated, Joiner, Stated
from crosscheck.resolve.locals import Local, locals_of
from crosscheck.resolve.mentions import known_names, mentions_of
from crosscheck.resolve.reference import References, nouns_told, references
from crosscheck.resolve.stated import Alias, aliases_of
from crosscheck.resolve.variants import variant_pairs


def resolve(analyses: Sequence[Analysis]) -> Entities:
    """Who is who across articles. The order of the articles does not matter."""
    ordered = sorted(analyses, key=lambda analysis: analysis.article.id)
    known = known_names(ordered)
    mentions = [mentions_of(analysis, known) for analysis in ordered]
    names = [name for found in mentions for name in locals_of(found)]
    at = {(name.article, name.text): item for item, name in enumerate(names)}
    aliases = [alias for a, m in zip(ordered, mentions, strict=True) for alias in aliases_of(a, m)]
    joiner = Joiner(names)
    dated = {
        (m.span.article, m.text): y
        for a, found in zip(ordered, mentions, strict=True)
        for m, y in years(a, found)
    }
    joiner.run(
        (_stated(alias, at) for alias in aliases), [Dated(at[name], year) for name, year in dated.items()]
    )
    groups = [[names[item] for item in group] for group in joiner.partition.groups()]
    entities = tuple(sorted((compose(group) for group in groups), key=_by_first_place))
    named = _named(entities, mentions)
    decisions = tuple(sorted(joiner.decisions, key=_place))
    told = _told(ordered, mentions, named)
    referred = [references(a, m, named, told) for a, m in zip(ordered, mentions, strict=True)]
    return Entities(
        entities,
        _by_tokens(ordered, named),
        _referred(referred),
        variant_pairs(entities, _said(decisions, names)),
        decisions,
        joiner.cut,
    )


def _stated(alias: Alias, at: Mapping[tuple[str, str], int]) -> Stated:
    article = alias.a.span.article
    return Stated(at[article, alias.a.text], at[article, alias.b.text], alias.sort, alias.reason)


def _by_first_place(entity: Entity) -> tuple[str, int, str]:
    first = min(form.spans[0] for form in entity.forms)
    return first.article, first.start, entity.id


def _named(
    entities: Sequence[Entity], mentions: Sequence[Sequence[Mention]]
) -> dict[tuple[str, int, int], Entity]:
    by_span = {span: entity for entity in entities for form in entity.forms for span in form.spans}
    return {(m.span.article, m.first, m.last): by_span[m.span] for found in mentions for m in found}


def _told(
    analyses: Sequence[Analysis],
    mentions: Sequence[Sequence[Mention]],
    named: Mapping[tuple[str, int, int], Entity],
) -> dict[str, list[str]]:
    """The nouns that any article gives to an entity: an unnamed ship may be one that another article named."""
    found: dict[str, set[str]] = {}
    for analysis, own in zip(analyses, mentions, strict=True):
        for entity, noun in nouns_told(analysis, own, named):
            found.setdefault(entity, set()).add(noun)
    return {entity: sorted(nouns) for entity, nouns in found.items()}


def _by_tokens(
    analyses: Sequence[Analysis], named: Mapping[tuple[str, int, int], Entity]
) -> dict[tuple[str, int, int], str]:
    """Names by their tokens: as mentions have them, and as the analyses cut them where that is less."""
    found = {place: entity.id for place, entity in named.items()}
    at = {
        (article, token): e.id for (article, first, last), e in named.items() for token in range(first, last)
    }
    for analysis in analyses:
        for name in analysis.names:
            whole = at.get((analysis.article.id, name.last - 1))
            if whole is not None:
                found.setdefault((analysis.article.id, name.first, name.last), whole)
    return found


def _referred(found: Sequence[References]) -> dict[tuple[str, int], tuple[str, ...]]:
    return {(one.article, token): ids for one in found for token, ids in one.tokens.items()}


def _said(decisions: Sequence[Decision], names: Sequence[Local]) -> dict[frozenset[str], Related]:
    """What was said about two written forms when they were joined, where the names alone do not tell."""
    text = {name.mentions[0].span: name.text for name in names}
    return {
        frozenset({text[d.a], text[d.b]}): Related(Relation.VARIANT, d.reason, d.sort)
        for d in decisions
        if d.outcome == "merged" and d.sort in ("alias", "former", "abbreviation", "acronym", "description")
    }


def _place(decision: Decision) -> tuple[str, int, int, str, int, int, str, str]:
    a, b = decision.a, decision.b
    return a.article, a.start, a.end, b.article, b.start, b.end, decision.outcome.value, decision.reason
