"""What sort of thing a name names: from its words, then from what stands around it, then from the article.

Takes: the names of an article.
Gives: a kind for each.
Reads: the lists of name words; verbs and prepositions beside the name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosscheck.analyse.name_parts import Part
from crosscheck.lexicon.proper import ProperWords
from crosscheck.model.analysis import Analysis, NameKind

PERSON, PLACE, ORGANISATION = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION
ACRONYM = range(2, 7)  # letters
LONGEST_PERSON = 5  # words


def kinds_of(analysis: Analysis, parts: Sequence[Part], words: ProperWords) -> list[NameKind]:
    """The kind of each name; names that tell nothing take the kind their like has elsewhere in the article."""
    sure = [by_words(analysis, part, words) for part in parts]
    texts = [_text(analysis, part) for part in parts]
    votes: dict[str, Counter[NameKind]] = {}
    for text, kind in zip(texts, sure, strict=True):
        if kind is not NameKind.UNKNOWN:
            votes.setdefault(text, Counter())[kind] += 1
            if kind is PERSON:
                votes.setdefault(text.rsplit(" ", 1)[-1], Counter())[kind] += 1
    around = [by_neighbours(analysis, part, words) for part in parts]
    for text, kind, near in zip(texts, sure, around, strict=True):
        if kind is NameKind.UNKNOWN and near is not NameKind.UNKNOWN and text not in votes:
            votes.setdefault("?" + text, Counter())[near] += 1
    return [
        kind if kind is not NameKind.UNKNOWN else _elected(votes, text) or near or _by_shape(analysis, part)
        for text, kind, near, part in zip(
            texts, sure, [k if k is not NameKind.UNKNOWN else None for k in around], parts, strict=True
        )
    ]


def _elected(votes: dict[str, Counter[NameKind]], text: str) -> NameKind | None:
    found = votes.get(text) or votes.get("?" + text)
    return min(found, key=lambda kind: (-found[kind], kind.value)) if found else None


def _text(analysis: Analysis, part: Part) -> str:
    return " ".join(token.text for token in analysis.tokens[part.first : part.last])


def by_words(analysis: Analysis, part: Part, words: ProperWords) -> NameKind:
    """What the words of the name say by themselves."""
    names = [token.text for token in analysis.tokens[part.first : part.last]]
    lower = [name.lower() for name in names]
    whole = " ".join(lower)
    if words.cue(lower[0], "vessel") and len(lower) > 1 and names[0].isupper():
        return NameKind.THING
    if lower[-1].rstrip(".") in words.legal_forms and len(lower) > 1 or "&" in lower:
        return ORGANISATION
    if whole in words.polities:
        return PLACE
    if whole in words.agencies:
        return ORGANISATION
    if part.titled and not (len(lower) > 1 and lower[-1] in words.heads):
        return PERSON
    head = _head(lower)
    if len(lower) > 1 and (kind := words.heads.get(head)):
        return kind
    if names[0] in words.given and len(names) in range(2, LONGEST_PERSON + 1) and "of" not in lower:
        return PERSON
    return _single(names[0], lower[0], words) if len(names) == 1 else NameKind.UNKNOWN


def _head(lower: Sequence[str]) -> str:
    """The word that says what is named: the one before *of*, *for* or *on*, else the last that is not a number."""
    for at, word in enumerate(lower):
        if at and word in {"of", "for", "on"}:
            return lower[at - 1]
    letters = [word for word in lower if word.isalpha() and word not in {"i", "ii", "iii", "iv", "v", "one", "two"}]
    return letters[-1] if letters else lower[-1]


def _single(name: str, lower: str, words: ProperWords) -> NameKind:
    if lower in words.heads and lower not in words.given:
        return words.heads[lower]
    plain = name.replace(".", "")
    if plain.isupper() and len(plain) in ACRONYM:
        return ORGANISATION
    return NameKind.UNKNOWN


def by_neighbours(analysis: Analysis, part: Part, words: ProperWords) -> NameKind:
    """What the words around the name say."""
    tokens = analysis.tokens
    sentence = analysis.sentence_of(part.first)
    before = [tokens[at].text.lower() for at in range(max(sentence.first, part.first - 2), part.first)]
    after = [tokens[at].text.lower() for at in range(part.last, min(sentence.last, part.last + 2))]
    if before and words.cue(before[-1], "place_before"):
        return PLACE
    if after and words.cue(after[0], "person_after"):
        return PERSON
    if len(after) > 1 and after[0] == "," and (words.cue(after[1], "person_after") or _age(after[1])):
        return PERSON
    if any(tokens[at].text in words.given for at in (part.first,)):
        return PERSON
    head = next((t for t in tokens[part.first : part.last] if not part.first <= t.head < part.last), None)
    if head and head.relation in {"nsubj", "obl:agent"}:
        verb = tokens[head.head]
        if words.cue(verb.lemma, "speech"):
            return PERSON if before[-1:] != ["the"] else ORGANISATION
    return NameKind.UNKNOWN


def _age(word: str) -> bool:
    return word.isdigit() and 1 < len(word) < 3


def _by_shape(analysis: Analysis, part: Part) -> NameKind:
    """Nothing tells: two or three plain words are mostly a person, *the* something mostly an organisation."""
    tokens = analysis.tokens[part.first : part.last]
    before = analysis.tokens[part.first - 1].text.lower() if part.first else ""
    if before == "the":
        return ORGANISATION
    plain = all(token.text.isalpha() or token.text.endswith(".") for token in tokens)
    if plain and len(tokens) in {2, 3} and all(token.upos == "PROPN" for token in tokens):
        return PERSON
    return PLACE if len(tokens) == 1 and before in {"from", "to", "of"} else ORGANISATION
