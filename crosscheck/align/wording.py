"""What the words of a phrase say about it: does it deny, stand in for a name, narrow its head?"""

from __future__ import annotations

from functools import lru_cache

from crosscheck.align.vocabulary import ENTITY, STATE, noun_concept
from crosscheck.lexicon.classes import denies_by_itself, word_class
from crosscheck.lexicon.words import rarity
from crosscheck.model.claim import Slot
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity

RARE_WORD = 0.7
MODIFIERS = "modifiers"  # sort of a relation that rests on describing words alone


def denies(slot: Slot) -> bool:
    """*nobody*, *no ship*: a phrase that denies by itself."""
    return denies_by_itself(slot.text)


def stands_in(slot: Slot) -> bool:
    """Whether a phrase is a pronoun or a description: who it means is a guess, too weak for a conflict."""
    return not slot.head[:1].isupper() and not _names_something(slot.text)


@lru_cache(maxsize=65536)
def _names_something(text: str) -> bool:
    """Whether a word after the first is written as a name."""
    return any(word[:1].isupper() for word in text.split()[1:])


def shared_words(a: str, b: str) -> bool:
    """Whether two names have a rare word in common: *Shikotan Island*, *Habomai and Shikotan*."""
    common = {w for w in a.lower().split() if rarity(w) >= RARE_WORD} & set(b.lower().split())
    return bool(common)


def narrowing(slot: Slot) -> set[str]:
    """The concepts that narrow a phrase's head."""
    return {
        noun_concept(m) if m.lower() not in word_class("others of a kind") else m.lower()
        for m in slot.modifiers
    }


def types(slot: Slot) -> frozenset[str]:
    """Names of types among the words that narrow a phrase: ``ak47``."""
    return _with_digits((slot.head, *slot.modifiers))


@lru_cache(maxsize=65536)
def _with_digits(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for word in words if any(letter.isdigit() for letter in word))


def names(concepts: tuple[str, ...]) -> bool:
    """Whether a phrase stands for names alone."""
    return all(c.startswith((ENTITY, STATE)) for c in concepts)


def other_numbers(mine: Slot, theirs: Slot) -> bool:
    """*three men* and *nine men*: whether both phrases count, and the counts cannot both be true."""
    left, right = mine.value, theirs.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    return left.relate(right).relation is Relation.CONFLICT


def same_thing(mine: Slot, theirs: Slot, *, named: bool) -> Related:
    """How two phrases for one concept relate: by their numbers, and by what narrows a common noun."""
    if other_numbers(mine, theirs):
        return Related(Relation.APART, "other numbers of them")
    if named:
        return Related(Relation.SAME, "the same name")
    left, right = narrowing(mine), narrowing(theirs)
    if left & word_class("others of a kind") != right & word_class("others of a kind"):
        return Related(Relation.APART, "one speaks of others of the kind")
    if left == right:
        return Related(Relation.SAME, "the same thing")
    if left < right:
        return Related(Relation.COARSER, "the other source says more closely which", MODIFIERS)
    if right < left:
        return Related(Relation.FINER, "this source says more closely which", MODIFIERS)
    return Related(Relation.OVERLAP, "described in different ways")


def unlisted(slot: Slot) -> bool:
    """A place that the gazetteer does not have: only its name tells which one it is."""
    return slot.head[:1].isupper() and isinstance(slot.value, PlaceValue) and not slot.value.id
