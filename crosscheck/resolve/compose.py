"""Groups of names → entities: canonical name, kind, forms, an id that depends on content only."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from crosscheck.lexicon.names import name_words
from crosscheck.model.analysis import NameKind
from crosscheck.model.entity import Entity, Form
from crosscheck.model.values.name_part import PartRole
from crosscheck.resolve.locals import Local

ID_LENGTH = 12


def compose(names: Sequence[Local]) -> Entity:
    """The entity that these names, all one thing, name."""
    spans: dict[str, list[Local]] = {}
    for name in names:
        spans.setdefault(name.text, []).append(name)
    forms = tuple(
        Form(text, tuple(sorted(m.span for name in found for m in name.mentions)))
        for text, found in sorted(spans.items())
    )
    kind = _kind(names)
    canonical = min(names, key=lambda name: _rank(name, kind, len(spans_of(forms, name.text)))).text
    first = min(form.spans[0] for form in forms)
    content = "\x1f".join((canonical, *(form.text for form in forms), first.article, str(first.start)))
    return Entity(hashlib.sha256(content.encode()).hexdigest()[:ID_LENGTH], canonical, kind, forms)


def spans_of(forms: Sequence[Form], text: str) -> tuple[object, ...]:
    """The places of one form."""
    return next(form.spans for form in forms if form.text == text)


def _kind(names: Sequence[Local]) -> NameKind:
    votes: Counter[NameKind] = Counter()
    for name in names:
        votes[name.kind] += len(name.mentions) * (name.kind is not NameKind.UNKNOWN)
    if any(_prefixed(name) for name in names):
        return NameKind.THING  # the prefix of a ship says more than what else bears its name
    return min(votes, key=lambda kind: (-votes[kind], kind.value))


def _prefixed(name: Local) -> bool:
    first = name.value.parts[:1]
    ship = first and first[0].role is PartRole.TITLE and first[0].text.lower() in name_words().ship_prefixes
    return bool(ship) and name.kind is not NameKind.PERSON


def _rank(name: Local, kind: NameKind, count: int) -> tuple[int, int, int, str]:
    """Best first: not shouted; the most frequent, of people one of two words; then the alphabet."""
    shouted = int(name.text.isupper() and len(name.telling) > 1)
    bare = int(kind is NameKind.PERSON and len(name.telling) < 2)
    bare += int(kind is NameKind.THING and not _prefixed(name))
    return (shouted + bare, -count, -len(name.telling), name.text)
