"""What one article knows of all of them: who its names and phrases stand for, and whom they act for.

Takes: the entities of all articles, the offices that they name.
Gives: for each article the part that concerns it, as plain data with a digest; and from several parts entities
again, enough to compare the claims of these articles.
Reads: nothing else.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from crosscheck.engine.stamp import digest
from crosscheck.model.analysis import NameKind
from crosscheck.model.entity import Entities, Entity

ENTITY = "entity:"


@attrs.frozen(slots=True)
class View:
    """Plain data: ``named`` and ``referred`` by token, ``heads`` (name, kind) and ``offices`` by entity."""

    article: str
    named: tuple[tuple[int, int, str], ...] = ()
    referred: tuple[tuple[int, tuple[str, ...]], ...] = ()
    heads: tuple[tuple[str, str, str], ...] = ()
    offices: tuple[tuple[str, str], ...] = ()

    def plain(self) -> list[Any]:
        """As JSON holds it."""
        return [self.article, self.named, self.referred, self.heads, self.offices]

    @classmethod
    def of(cls, plain: list[Any]) -> View:
        """From what JSON held."""
        article, named, referred, heads, offices = plain
        return cls(
            article,
            tuple((first, last, one) for first, last, one in named),
            tuple((token, tuple(ids)) for token, ids in referred),
            tuple((one, name, kind) for one, name, kind in heads),
            tuple((one, state) for one, state in offices),
        )

    @property
    def digest(self) -> str:
        """Two views with one digest are equal."""
        return digest([json.dumps(self.plain())])


def views(articles: Iterable[str], entities: Entities, offices: Mapping[str, str]) -> dict[str, View]:
    """The view of each article."""
    named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    referred: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for (article, first, last), one in entities.named.items():
        named[article].append((first, last, one))
    for (article, token), ids in entities.referred.items():
        referred[article].append((token, ids))
    by_id = {entity.id: entity for entity in entities.entities}
    found: dict[str, View] = {}
    for article in articles:
        mine, phrases = sorted(named[article]), sorted(referred[article])
        known = sorted({one for *_, one in mine} | {one for _, ids in phrases for one in ids})
        found[article] = View(
            article,
            tuple(mine),
            tuple(phrases),
            tuple((one, by_id[one].name, by_id[one].kind.value) for one in known),
            tuple((ENTITY + one, offices[ENTITY + one]) for one in known if ENTITY + one in offices),
        )
    return found


def seen_by(some: Iterable[View]) -> tuple[Entities, dict[str, str]]:
    """The entities and offices that these articles know of; the entities without their written forms."""
    heads: dict[str, Entity] = {}
    named: dict[tuple[str, int, int], str] = {}
    referred: dict[tuple[str, int], tuple[str, ...]] = {}
    offices: dict[str, str] = {}
    for view in some:
        heads |= {one: Entity(one, name, NameKind(kind), ()) for one, name, kind in view.heads}
        named |= {(view.article, first, last): one for first, last, one in view.named}
        referred |= {(view.article, token): ids for token, ids in view.referred}
        offices |= dict(view.offices)
    return Entities(tuple(heads[one] for one in sorted(heads)), named, referred), offices
