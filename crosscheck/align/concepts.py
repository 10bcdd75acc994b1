"""What words stand for: an entity, a state, a frame, a group of nouns; and how phrases relate by it.

Takes: the entities of all articles.
Gives: concepts of phrases and of clauses, and relations between phrases.
Reads: the lexicons of frames, things, places and spellings.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from crosscheck.align.happenings import HAPPENINGS, relate_happenings
from crosscheck.align.phrases import MONEY, MOST_KNOWN, Phrases
from crosscheck.align.predicates import relate_predicates
from crosscheck.align.rates import StatedRates
from crosscheck.align.vocabulary import (
    COUNTRY_WEIGHT,
    DATE,
    DATE_WEIGHT,
    ENTITY,
    FRAME,
    NAME_WEIGHT,
    NOUN,
    PLACE,
    PLACE_WEIGHT,
    STATE,
    TELLING,
    TYPE,
    lineage,
    noun_concept,
    state_after_of,
    state_of,
    weight,
    word_concept,
)
from crosscheck.align.wording import (
    MODIFIERS,
    denies,
    names,
    narrowing,
    other_numbers,
    same_thing,
    shared_words,
    stands_in,
    types,
    unlisted,
)
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.names import read_name, related_names
from crosscheck.lexicon.places import gazetteer
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import NameKind
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.entity import Entities, Entity
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate

DAYS = frozenset({Granularity.DAY, Granularity.TIME, Granularity.PART_OF_DAY})
ACTORS = frozenset({"agent", "recipient", "with", "speaker", "polity", "patient", "source"})


@attrs.frozen(slots=False)
class Concepts:
    """The look-ups that claim kinds and the aligner ask; implements the ``Lookup`` protocol."""

    entities: Entities
    offices: Mapping[str, str] = attrs.field(factory=dict)
    rates: StatedRates | None = None
    _phrases: Phrases = attrs.field(init=False, repr=False, eq=False)
    _apart_names: dict[tuple[str, str], Related] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    @_phrases.default
    def _none_yet(self) -> Phrases:
        return Phrases(self._concepts)

    def of_word(self, claim: Claim, word: Word) -> tuple[str, ...]:
        """The concepts of one word, by what it refers to in its article."""
        found = self.entities.at(claim.span.article, word.token)
        if found:
            return tuple(self._entity(entity, actor=False) for entity in found)
        return (word_concept(word.lemma, word.upos),)

    def concepts(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        """The concepts that a phrase stands for."""
        return self._phrases.concepts(claim, slot)

    def _concepts(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        if slot.token < 0:
            return (noun_concept(slot.head),) if slot.head else ()
        found = self.entities.at(claim.span.article, slot.token)
        actor = slot.role in ACTORS
        inside = self._named_inside(claim, slot) if slot.plural else ()
        if len(inside) > 1:
            return inside
        if found:
            return tuple(self._entity(entity, actor) for entity in found)
        state = state_of(slot.head) or (
            gazetteer().seat_of(slot.head) if actor and slot.head[:1].isupper() else None
        )
        if state is None and slot.head.lower() in word_class("stand for their state"):
            state = next((s for m in slot.modifiers if (s := state_of(m)) is not None), None)
            state = state or state_after_of(slot.text)
        if state is not None:
            return (STATE + state,)
        return self._named_inside(claim, slot) or (noun_concept(slot.head),)

    def _named_inside(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        """*the Habomai and Shikotan islands*, *the Casty store*: the names before the noun say which."""
        names = {m for m in slot.modifiers if m[:1].isupper() and state_of(m) is None}
        inside = [w for w in claim.words if slot.span.start <= w.start < slot.span.end and w.lemma in names]
        found = (entity for w in inside for entity in self.entities.at(claim.span.article, w.token))
        wanted = (
            e
            for e in found
            if e.kind in (NameKind.PLACE, NameKind.THING, NameKind.UNKNOWN, NameKind.ORGANISATION)
        )
        return tuple(dict.fromkeys(self._entity(entity, actor=False) for entity in wanted))

    def content(self, claim: Claim) -> tuple[str, ...]:
        """The telling concepts of what a claim says, heaviest first."""
        bag = {c: w for c, w in self.bag(claim).items() if not c.startswith(FRAME) and w >= TELLING}
        return tuple(sorted(bag, key=lambda c: (-bag[c], c)))

    def handles(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        """The concepts by which a phrase is looked up."""
        own = self.concepts(claim, slot)
        return tuple(dict.fromkeys((*own, *map(lineage, own))))

    def bag(self, claim: Claim) -> dict[str, float]:
        """The concepts of a clause with their weights; its frame is always among them."""
        found: dict[str, float] = {}
        dates = (
            *claim.all("date"),
            *(s for s in claim.all("place") if isinstance(s.value, PlaceValue) and s.value.id),
        )
        acting = {s.token: self.concepts(claim, s) for s in claim.slots if s.role in ACTORS and s.token >= 0}
        for word in claim.words:
            if not any(d.span.start <= word.start < d.span.end for d in dates):
                for concept in acting.get(word.token) or self.of_word(claim, word):
                    found[concept] = max(found.get(concept, 0.0), weight(concept, word.lemma))
        for place in claim.all("place"):
            if isinstance(place.value, PlaceValue) and place.value.id:
                found[PLACE + place.value.id] = PLACE_WEIGHT
                found[PLACE + place.value.country] = COUNTRY_WEIGHT
        for thing in claim.all("thing"):
            found.update({TYPE + m: NAME_WEIGHT for m in types(thing)})
        for date in dates:
            if isinstance(date.value, DateValue) and date.value.granularity in DAYS:
                found[DATE + date.value.show()] = DATE_WEIGHT
        for concept in [c for c in found if lineage(c) != c]:
            found.setdefault(lineage(concept), found[concept])
        frame = FRAME + claim.frame
        found.setdefault(frame, weight(frame, claim.predicate.head))
        return found

    def relate(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Related:
        """How two phrases relate: by value where both have one, else by what they refer to."""
        return self._phrases.related(a, b, self._relate)

    def _relate(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Related:
        mine, theirs = a[1], b[1]
        if unlisted(mine) and unlisted(theirs) and self.concepts(*a) == self.concepts(*b):
            return Related(Relation.SAME, "the same name")
        if mine.value is not None and theirs.value is not None and mine.role not in ACTORS:
            return self._values(a[0].span.article, mine.value, b[0].span.article, theirs.value)
        if mine.role in ACTORS and other_numbers(mine, theirs):
            return Related(Relation.UNKNOWN, "other numbers of them")
        if mine.role == "thing" and types(mine) & types(theirs):
            return Related(Relation.SAME, "they name one type")
        if {mine.role, theirs.role} <= HAPPENINGS:
            return relate_happenings(a, b, self.of_word)
        if denies(mine) != denies(theirs):
            return Related(Relation.OVERLAP, "nobody against somebody")
        left, right = self.concepts(*a), self.concepts(*b)
        if not left or not right:
            return Related(Relation.UNKNOWN, "one phrase was not understood")
        if set(left) == set(right):
            return same_thing(mine, theirs, named=not left[0].startswith(NOUN))
        if set(left) & set(right):
            finer = set(right) < set(left)
            return Related(Relation.FINER if finer else Relation.COARSER, "one names more of them")
        apart = self._apart(mine, theirs, left, right)
        if apart.relation is Relation.CONFLICT and (stands_in(mine) or stands_in(theirs)):
            return Related(Relation.UNKNOWN, "a pronoun, which may mean another")
        return apart

    def _values(self, first: str, mine: Value, second: str, theirs: Value) -> Related:
        if self.rates is None or not (isinstance(mine, Quantity) and isinstance(theirs, Quantity)):
            return relate(mine, theirs)
        if MONEY not in (mine.dimension, theirs.dimension):
            return mine.relate(theirs)
        return mine.relate_with(theirs, self.rates.between(first, second))

    def relate_all(self, a: Claim, mine: Sequence[Slot], b: Claim, theirs: Sequence[Slot]) -> Related | None:
        """How two coordinations relate as wholes: the two leaders, and the states that they act for."""
        if len(mine) == len(theirs) == 1 and len(self.concepts(a, mine[0])) < 2 > len(
            self.concepts(b, theirs[0])
        ):
            return None
        left = tuple(dict.fromkeys(c for slot in mine for c in self.concepts(a, slot)))
        right = tuple(dict.fromkeys(c for slot in theirs for c in self.concepts(b, slot)))
        if len(left) < 2 and len(right) < 2:
            return None
        return None if set(left) & set(right) else self._represent(left, right)

    def relate_lone(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Related:
        """How two phrases relate that each stand alone: as the leaders of states, or as phrases."""
        return self._phrases.related(a, b, self._relate_lone, lone=True)

    def _relate_lone(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Related:
        whole = self.relate_all(a[0], (a[1],), b[0], (b[1],))
        return self.relate(a, b) if whole is None else whole

    def frame(self, a: Claim, b: Claim) -> Related:
        """How two predicates relate: SAME, OVERLAP (near in meaning), CONFLICT (antonyms), APART."""
        return relate_predicates(a, b)

    def _entity(self, entity: Entity, actor: bool) -> str:
        if entity.kind in (NameKind.PLACE, NameKind.UNKNOWN, NameKind.ORGANISATION):
            state = state_of(entity.name) or (gazetteer().seat_of(entity.name) if actor else None)
            if state is not None:
                return STATE + state
        return ENTITY + entity.id

    def _apart(self, mine: Slot, theirs: Slot, left: tuple[str, ...], right: tuple[str, ...]) -> Related:
        represented = self._represent(left, right)
        if represented is not None:
            return represented
        both = [names(left), names(right)]
        if all(both):
            return self._names_apart(left[0], right[0])
        if not any(both):
            if left[0] in narrowing(theirs) or right[0] in narrowing(mine):
                return Related(Relation.SAME, "one names the sort of the other")
            related = things().related(mine.head.lower(), theirs.head.lower())
            if related in ("narrower", "broader"):
                finer = related == "narrower"
                return Related(Relation.FINER if finer else Relation.COARSER, "one is a kind of the other")
            return Related(Relation.UNKNOWN, "described in words that may mean one thing or two")
        named, described = (mine, theirs) if both[0] else (theirs, mine)
        noun = named.text.split()[-1].lower() if named.text else ""
        if described.definite and noun_concept(described.head) in (
            noun_concept(noun),
            noun_concept(named.head),
        ):
            finer = both[0]
            relation = Relation.FINER if finer else Relation.COARSER
            return Related(relation, "named by one source, described by the other", MODIFIERS)
        return Related(Relation.UNKNOWN, "named by one source, described by the other")

    def _represent(self, left: tuple[str, ...], right: tuple[str, ...]) -> Related | None:
        """A state and its office holder, a state and the one that carries it on."""
        mine, theirs = (
            {lineage(self._stands_for(c)) for c in left},
            {lineage(self._stands_for(c)) for c in right},
        )
        if mine != theirs or not all(c.startswith(STATE) for c in mine):
            return None
        if all(c.startswith(ENTITY) for c in (*left, *right)):
            return None
        people = [sum(c.startswith(ENTITY) for c in side) for side in (left, right)]
        if people[0] != people[1]:
            finer = people[0] > people[1]
            return Related(Relation.FINER if finer else Relation.COARSER, "a state and who acts for it")
        return Related(Relation.OVERLAP, "a state and the one that carries it on")

    def _stands_for(self, concept: str) -> str:
        return self.offices.get(concept, concept)

    def _names_apart(self, left: str, right: str) -> Related:
        found = self._apart_names.get((left, right))
        if found is None:
            if len(self._apart_names) >= MOST_KNOWN:
                self._apart_names.clear()
            found = self._apart_names[left, right] = self._names_related(left, right)
        return found

    def _names_related(self, left: str, right: str) -> Related:
        one, two = self._name(left), self._name(right)
        if one is None or two is None or one.kind is not two.kind:
            return Related(Relation.UNKNOWN, "names of different sorts")
        if shared_words(one.text, two.text):
            return Related(Relation.UNKNOWN, "names that share a word")
        related = related_names(one.text, one.kind, two.text, two.kind)
        if related.relation is Relation.APART:
            return Related(Relation.CONFLICT, related.reason or "other names")
        return related

    def _name(self, concept: str) -> NameValue | None:
        if concept.startswith(STATE):
            return read_name(concept[len(STATE) :], NameKind.PLACE)
        entity = self.entities.get(concept[len(ENTITY) :])
        return read_name(entity.name, entity.kind) if entity is not None else None
