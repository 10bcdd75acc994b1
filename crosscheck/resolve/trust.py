"""Whether two names of one word that are spelled alike may be joined on their spelling alone.

One word has nothing beside it to bear it out. So it must be no ordinary word (Carrier, Courier) and no state
(Brazil, Brazille), and a surname must sound the same, not merely similar.
"""

from __future__ import annotations

from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.names import read_name
from crosscheck.lexicon.words import word_counts
from crosscheck.model.analysis import NameKind
from crosscheck.model.values.name_part import NamePart
from crosscheck.resolve.edges import Edge
from crosscheck.resolve.partition import NameForm
from crosscheck.similarity.sound import sound

RESPELLED = frozenset({"romanisation", "typo", "abbreviation"})


def trusted(edge: Edge) -> bool:
    """Whether the edge may join names; what is not spelled differently, or has more words, may."""
    one, two = (_words(form) for form in (edge.a, edge.b))
    if edge.related.sort in RESPELLED and _people_of(one) != _people_of(two):
        return False
    if edge.related.sort not in RESPELLED or min(len(one), len(two)) != 1:
        return True
    if any(_ordinary(part) for part in (one[0], two[0])) or not one or not two:
        return False
    if edge.related.sort == "abbreviation":
        return True
    if NameKind.PERSON in (edge.a[1], edge.b[1]):
        return edge.a[1] is edge.b[1] and sound(one[0].text).key == sound(two[0].text).key
    return _state(edge.a) is None and _state(edge.b) is None


def _people_of(words: list[NamePart]) -> int:
    """How many words tell where somebody is from: *West German* is no misspelling of *West Germany*."""
    return sum(gazetteer().is_demonym(part.text) for part in words)


def _words(form: NameForm) -> list[NamePart]:
    return [part for part in read_name(*form).parts if part.telling]


def _ordinary(part: NamePart) -> bool:
    low = part.text.lower()
    return low in word_counts() and gazetteer().polity(part.text) is None


def _state(form: NameForm) -> str | None:
    return gazetteer().polity(form[0])
