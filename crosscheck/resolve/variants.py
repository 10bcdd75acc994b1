"""For each entity, pairs of forms that differ in more than a title or a short form, with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.entity import Entity, Form, VariantPair
from crosscheck.model.relation import Related, Relation
from crosscheck.model.span import Span

SILENT = frozenset({"", "short", "title"})
MAX_FORMS = (
    40  # forms of one entity that are compared; an entity written in more ways is told by its first ones
)


def variant_pairs(
    entities: Iterable[Entity], stated: Mapping[frozenset[str], Related]
) -> tuple[VariantPair, ...]:
    """All pairs, in order. ``stated`` holds what texts or the joining said about two forms."""
    return tuple(sorted(pair for entity in entities for pair in _of_entity(entity, stated)))


def _of_entity(entity: Entity, stated: Mapping[frozenset[str], Related]) -> Iterator[VariantPair]:
    for one, two in combinations(entity.forms[:MAX_FORMS], 2):
        related = stated.get(frozenset({one.text, two.text})) or _related(one, two, entity.kind)
        if related.relation is not Relation.VARIANT or related.sort in SILENT:
            continue
        if related.sort == "acronym" and _articles(one) & _articles(two):
            continue  # the text itself gives the acronym beside the full name
        for a, b in _places(one, two):
            yield VariantPair(entity.id, related.sort, a, b, related.reason)


def _related(one: Form, two: Form, kind: NameKind) -> Related:
    return read_name(one.text, kind).relate(read_name(two.text, kind))


def _articles(form: Form) -> set[str]:
    return {span.article for span in form.spans}


def _places(one: Form, two: Form) -> Iterator[tuple[Span, Span]]:
    """A place of each form: in one article where it has both, else the first of the other form anywhere."""
    firsts, seconds = _first_in(one), _first_in(two)
    pairs = {tuple(sorted((span, seconds.get(at, two.spans[0])))) for at, span in firsts.items()}
    pairs |= {tuple(sorted((firsts.get(at, one.spans[0]), span))) for at, span in seconds.items()}
    yield from ((pair[0], pair[1]) for pair in sorted(pairs))


def _first_in(form: Form) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for span in form.spans:
        found.setdefault(span.article, span)
    return found
