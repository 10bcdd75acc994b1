"""What sort of thing a name names: from its words, then from what stands around it, then from the article.

Takes: the names of an article.
Gives: a kind for each.
Reads: the lists of name words, the gazetteer; verbs and prepositions beside the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from crosscheck.analyse.name_parts import Part
from crosscheck.analyse.name_text import NameText
from crosscheck.lexicon.proper import WELL_KNOWN
from crosscheck.model.analysis import NameKind

PERSON, PLACE, ORGANISATION, UNKNOWN = (
    NameKind.PERSON,
    NameKind.PLACE,
    NameKind.ORGANISATION,
    NameKind.UNKNOWN,
)
ACRONYM = range(2, 7)  # letters
LONGEST_PERSON = 5  # words
INTRODUCED = 4  # sentences: a longer text gives full names, so a lone unknown name is no person's
SOME_PLACE = 20_000.0  # people: enough where nothing else speaks for another kind
OF = frozenset({"of", "for", "on"})
PLACING = frozenset(["from", "to", "of", "for", "between", "and", ",", "via", "off"])
CODE = re.compile(r"[A-Z]{1,5}-\d{1,4}[A-Z]?")  # a model, a mission: F-16, STS-135
QUOTES = frozenset("\"'“”‘’`")
SHORTEST_NICK, LONGEST_NICK = 4, 7  # tokens from the given name to the surname, with the quotation marks
NUMBERS = frozenset(["i", "ii", "iii", "iv", "v", "vi", "one", "two"])


def kinds_of(text: NameText, parts: Sequence[Part]) -> list[NameKind]:
    """The kind of each name; names that tell nothing take the kind that the same name has elsewhere."""
    phrases = [text.phrase(part.first, part.last) for part in parts]
    sure = [PERSON if _nicknamed(text, part) else by_words(text, part) for part in parts]
    votes = _votes(phrases, sure)
    near = [by_neighbours(text, part) for part in parts]
    weak = _votes(phrases, near)
    kinds = []
    for phrase, own, part in zip(phrases, sure, parts, strict=True):
        surname = PERSON in votes.get(phrase, ()) and len(phrase.split()) == 1
        if surname and own in {UNKNOWN, PLACE, PERSON}:
            kinds.append(PERSON)
        elif own is not UNKNOWN:
            kinds.append(own)
        else:
            place = text.known_place(part.first, part.last)
            elsewhere = _elected(votes, phrase) or _by_place(place) or _elected(weak, phrase)
            kinds.append(elsewhere or _by_shape(text, part, place))
    return _with_surnames(phrases, sure, kinds)


def _nicknamed(text: NameText, part: Part) -> bool:
    """*Ann "The Hat" Lee*: a word right behind a nickname that stands behind a given name."""
    if part.last - part.first > 1 or part.first < SHORTEST_NICK:
        return False
    if text.written[part.first - 1][-1] not in QUOTES:
        return False
    for at in range(part.first - 2, max(part.first - LONGEST_NICK, 0), -1):
        if text.written[at][0] in QUOTES:
            return text.written[at - 1] in text.words.given
    return False


def _with_surnames(
    phrases: Sequence[str], sure: Sequence[NameKind], kinds: Sequence[NameKind]
) -> list[NameKind]:
    """A single word that tells nothing by itself is a person's where it ends a person's full name."""
    named = {
        phrase.rsplit(" ", 1)[-1]
        for phrase, kind in zip(phrases, kinds, strict=True)
        if kind is PERSON and " " in phrase
    }
    return [
        PERSON if phrase in named and own is UNKNOWN else kind
        for phrase, own, kind in zip(phrases, sure, kinds, strict=True)
    ]


def _votes(phrases: Sequence[str], kinds: Sequence[NameKind]) -> dict[str, Counter[NameKind]]:
    votes: dict[str, Counter[NameKind]] = {}
    for phrase, kind in zip(phrases, kinds, strict=True):
        if kind is not UNKNOWN:
            votes.setdefault(phrase, Counter())[kind] += 1
        if kind is PERSON and " " in phrase:
            votes.setdefault(phrase.rsplit(" ", 1)[-1], Counter())[kind] += 1
    return votes


def _elected(votes: dict[str, Counter[NameKind]], phrase: str) -> NameKind | None:
    found = votes.get(phrase)
    return min(found, key=lambda kind: (-found[kind], kind.value)) if found else None


def _by_place(known: float) -> NameKind | None:
    return PLACE if known >= WELL_KNOWN else None


def by_words(text: NameText, part: Part) -> NameKind:
    """What the words of the name say by themselves."""
    words = text.words
    names, lower = text.written[part.first : part.last], text.lower[part.first : part.last]
    whole = text.phrase(part.first, part.last).lower()
    if (words.cue(lower[0], "vessel") and len(lower) > 1 and names[0].isupper()) or CODE.fullmatch(
        "".join(names)
    ):
        return NameKind.THING
    if (
        (lower[-1].rstrip(".") in words.legal_forms and len(lower) > 1)
        or "&" in lower
        or whole in words.organisations
    ):
        return ORGANISATION
    if part.titled and not (len(lower) > 1 and lower[-1] in words.heads):
        return PERSON
    if whole in words.polities:
        return ORGANISATION if whole in words.unions else PLACE
    if len(lower) == 1:
        return _single(names[0], lower[0], text)
    if text.known_place(part.first, part.last) >= WELL_KNOWN:
        return PLACE
    if kind := words.heads.get(_head(lower)):
        return kind
    leading = next((word for word in lower[:2] if words.cue(word, "leading") and word in words.heads), None)
    if leading:
        return words.heads[leading]
    if names[0] in words.given and len(names) <= LONGEST_PERSON and not OF & set(lower):
        return PERSON
    return PERSON if _initials(names) else UNKNOWN


def _initials(names: Sequence[str]) -> bool:
    """J. K. Lee, Ann B. Lee."""
    return any(len(name) == 2 and name[0].isupper() and name[1] == "." for name in names[:-1])


def _head(lower: Sequence[str]) -> str:
    """The word that says what is named: the one before *of*, *for* or *on*, else the last without numbers."""
    for at, word in enumerate(lower):
        if at and word in OF:
            return lower[at - 1]
    letters = [word for word in lower if word.isalpha() and word not in NUMBERS]
    return letters[-1] if letters else lower[-1]


def _single(name: str, lower: str, text: NameText) -> NameKind:
    if lower in text.words.heads and name not in text.words.given:
        return text.words.heads[lower]
    plain = name.replace(".", "")
    if plain.isupper() and len(plain) in ACRONYM and text.words.place_length([name]) == 0:
        return ORGANISATION
    return UNKNOWN


def by_neighbours(text: NameText, part: Part) -> NameKind:
    """What the words around the name say."""
    sentence = text.analysis.sentence_of(part.first)
    before = text.lower[max(sentence.first, part.first - 2) : part.first]
    after = text.lower[part.last : min(sentence.last, part.last + 2)]
    cue = text.words.cue
    if before and cue(before[-1], "place_before"):
        return PLACE
    if after and cue(after[0], "person_after"):
        return PERSON
    if len(after) > 1 and after[0] == "," and (cue(after[1], "person_after") or _age(after[1])):
        return PERSON
    if text.written[part.first] in text.words.given:
        return PERSON
    head = next(
        (t for t in text.tokens[part.first : part.last] if not part.first <= t.head < part.last), None
    )
    alone = part.last - part.first == 1 and len(text.analysis.sentences) > INTRODUCED
    if (
        head
        and not alone
        and head.relation in {"nsubj", "obl:agent"}
        and cue(text.tokens[head.head].lemma, "speech")
    ):
        return ORGANISATION if before[-1:] == ("the",) else PERSON
    return UNKNOWN


def _age(word: str) -> bool:
    return word.isdigit() and len(word) == 2


def _by_shape(text: NameText, part: Part, place: float) -> NameKind:
    """Nothing tells: two or three plain words are mostly a person, *the* something mostly an organisation."""
    tokens = [token for token in text.tokens[part.first : part.last] if token.text not in {"-", "–"}]
    before = text.lower[part.first - 1] if part.first else ""
    if place >= SOME_PLACE and (before in PLACING or text.words.cue(before, "place_before")):
        return PLACE
    if before == "the" or text.place_length(part.first, part.last):
        return ORGANISATION  # the New York Mafia
    plain = all(token.text.isalpha() or token.text.endswith(".") for token in tokens)
    uncommon = sum(1 for token in tokens if token.text.lower() not in text.words.common)
    if plain and len(tokens) in {2, 3, 4} and uncommon >= max(2, len(tokens) - 1):
        return PERSON
    acting = any(token.relation in {"nsubj", "nmod:poss"} for token in tokens)
    acting = acting and len(text.analysis.sentences) <= INTRODUCED
    return PERSON if acting and plain and uncommon == len(tokens) == 1 else ORGANISATION
