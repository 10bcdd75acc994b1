"""For each entity, pairs of forms that differ in more than a title or a short form, with their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.entity import Entity, Form, VariantPair
from crosscheck.model.relation import Related, Relation
from crosscheck.model.span import Span
from crosscheck.resolve.short_forms import shortened

SILENT = frozenset({"", "short", "title", "inflection"})
SHORTENED = frozenset({"acronym", "abbreviation"})
PERSONAL = frozenset({"middle", "nickname"})  # forms of one person, of which a text may have both
OUTSIDE = frozenset({"description", "order"})  # inside one article, names for a thing may take turns
INSIDE = frozenset({"case"})  # a house style across sources, an inconsistency inside one
LONG_WORD = 3  # letters; shorter ones are particles: the De Keysers
MAX_FORMS = (
    40  # forms of one entity that are compared; an entity written in more ways is told by its first ones
)


def variant_pairs(
    entities: Iterable[Entity], stated: Mapping[frozenset[str], Related]
) -> tuple[VariantPair, ...]:
    """All pairs, in order. ``stated`` holds what texts or the joining said about two forms."""
    found: list[VariantPair] = []
    for entity in entities:
        pairs = _of_entity(entity, stated)
        found += _fullest(entity, pairs) if entity.kind is NameKind.PERSON else pairs
    return tuple(sorted(found, key=_order))


def _of_entity(entity: Entity, stated: Mapping[frozenset[str], Related]) -> Iterator[VariantPair]:
    for one, two in combinations(entity.forms[:MAX_FORMS], 2):
        related = stated.get(frozenset({one.text, two.text})) or _related(one, two, entity.kind)
        told = _ends_otherwise(one.text, two.text, related, entity.kind) or _cased_inside(one.text, two.text)
        silent = related.sort in SILENT and not told
        if related.relation is not Relation.VARIANT or silent:
            continue
        if related.sort in SHORTENED and _articles(one) & _articles(two):
            continue  # a text that has both uses the short one for the long one, as all texts do
        places = _apart(one, two) if related.sort in PERSONAL else _places(one, two)
        for a, b in places:
            silent = related.sort in (OUTSIDE if a.article == b.article else INSIDE)
            if silent and not (_turned(related, entity) or _cased_inside(one.text, two.text)):
                continue
            yield VariantPair(entity.id, related.sort, a, b, related.reason)


def _turned(related: Related, entity: Entity) -> bool:
    """*Abe Shinzo* and *Shinzo Abe*: a person's name in two orders is an inconsistency wherever it stands."""
    return related.sort == "order" and entity.kind is NameKind.PERSON


def _ends_otherwise(one: str, two: str, related: Related, kind: NameKind) -> bool:
    """*Venta Roads*, *Venta Road*: of a body's full name the ending is part."""
    words = [sum(len(word) >= LONG_WORD for word in text.split()) for text in (one, two)]
    return related.sort == "inflection" and kind is NameKind.ORGANISATION and words[0] == words[1] > 1


def _dotted(one: str, two: str) -> bool:
    """*P.J. Reed*, *PJ Reed*: one name, its initials with and without their stops."""
    bare = [text.replace(".", "").replace(" ", "") for text in (one, two)]
    return bare[0] == bare[1] and ("." in one) != ("." in two)


def _cased_inside(one: str, two: str) -> bool:
    """*GlobalCom* and *Globalcom*: the capital inside a word is part of its spelling; *NATO*, *Nato* is a style."""
    written = {word.casefold(): word for word in one.split()}
    pairs = [(written[b.casefold()], b) for b in two.split() if b.casefold() in written]
    return any(a[1:] != b[1:] and not (a.isupper() or b.isupper()) for a, b in pairs)


def _fullest(entity: Entity, pairs: Iterable[VariantPair]) -> Iterator[VariantPair]:
    """Of people, one pair for each two articles and sort: of full names, the most frequent ones."""
    weight = {span: (_words(form), len(form.spans)) for form in entity.forms for span in form.spans}
    best: dict[tuple[str, str, str], VariantPair] = {}
    for pair in sorted(pairs, key=lambda pair: (*_heavier(weight[pair.a], weight[pair.b]), _order(pair))):
        best.setdefault((pair.sort, pair.a.article, pair.b.article), pair)
    yield from best.values()


def _order(pair: VariantPair) -> tuple[str | int, ...]:
    """The order of pairs, as plain values, which are compared faster."""
    a, b = pair.a, pair.b
    return pair.entity, pair.sort, a.article, a.start, a.end, b.article, b.start, b.end, pair.reason


def _words(form: Form) -> int:
    return min(2, form.text.count(" ") + 1)


def _heavier(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return -min(a[0], b[0]), -(a[1] + b[1])


def _related(one: Form, two: Form, kind: NameKind) -> Related:
    a, b = read_name(one.text, kind), read_name(two.text, kind)
    related = a.relate(b)
    if related.relation is Relation.SAME and kind is NameKind.PERSON and _dotted(one.text, two.text):
        return Related(
            Relation.VARIANT, f"{one.text} and {two.text} differ in the stops of initials", "initials"
        )
    if related.relation is Relation.UNKNOWN and _cased_inside(one.text, two.text):
        return Related(Relation.VARIANT, f"{one.text} and {two.text} differ in case", "case")
    if related.relation is Relation.UNKNOWN and shortened(a, b):
        return Related(
            Relation.VARIANT, f"{two.text} is short for {one.text}, or the reverse", "abbreviation"
        )
    return related


def _articles(form: Form) -> set[str]:
    return {span.article for span in form.spans}


def _places(one: Form, two: Form) -> Iterator[tuple[Span, Span]]:
    """A place of each form: in one article where it has both, else the first of the other form anywhere."""
    firsts, seconds = _first_in(one), _first_in(two)
    pairs = {tuple(sorted((span, seconds.get(at, two.spans[0])))) for at, span in firsts.items()}
    pairs |= {tuple(sorted((firsts.get(at, one.spans[0]), span))) for at, span in seconds.items()}
    yield from ((pair[0], pair[1]) for pair in sorted(pairs))


def _apart(one: Form, two: Form) -> Iterator[tuple[Span, Span]]:
    """A place of each form in articles that do not have the other one."""
    both = _articles(one) & _articles(two)
    firsts = [span for at, span in _first_in(one).items() if at not in both]
    seconds = [span for at, span in _first_in(two).items() if at not in both]
    if firsts and seconds:
        pairs = {tuple(sorted((span, seconds[0]))) for span in firsts}
        pairs |= {tuple(sorted((firsts[0], span))) for span in seconds}
        yield from ((pair[0], pair[1]) for pair in sorted(pairs))


def _first_in(form: Form) -> dict[str, Span]:
    found: dict[str, Span] = {}
    for span in form.spans:
        found.setdefault(span.article, span)
    return found
