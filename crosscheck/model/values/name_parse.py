"""Cut a name into words and say what each does."""

from __future__ import annotations

import re
from types import MappingProxyType

import attrs

from crosscheck.model.analysis import NameKind
from crosscheck.model.values.name_part import NamePart, PartRole
from crosscheck.model.values.name_words import NameWords
from crosscheck.similarity.romanise import romanise, spaced

_POSSESSIVE = re.compile(r"['’]s?$")
_SPLIT = re.compile(r"[\s\-‐‑–—/()\[\]\"“”«»,;:]{1,8}")
_DOTTED = re.compile(r"^(?:\w\.){1,8}\w?\.?$")
_ROMAN = re.compile(r"^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_CIPHER = re.compile(r"^(?=.{0,6}\d)[A-Za-z]{0,3}\d{1,5}(?:st|nd|rd|th)?$")
_WAR_NUMBER = re.compile(r"^(WW)(I{1,2}|[12])$")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10}
_LINKS = frozenset({"of", "the", "and", "&", "for", "in", "on", "at", "to"})
_ARABIC = frozenset({"al", "el", "ibn", "bin"})  # particles in names of all kinds (al-Qaeda)
_COMPASS = MappingProxyType({"N.": "north", "S.": "south", "E.": "east", "W.": "west"})
_MAX_TITLE_WORDS = 4
_MIN_PLURAL = 5  # letters of a word whose last s can be the sign of a plural


def parse(text: str, kind: NameKind, words: NameWords) -> tuple[NamePart, ...]:
    """The words of a name in order, with their roles. ``Surname, Given`` is put into speaking order."""
    raw = _speaking_order(_tokens(text), text, kind, words)
    start = 0 if kind in _NO_TITLES else _title_words(raw, words)
    if len(raw) > 1 and raw[0].isupper() and raw[0].lower() in words.ship_prefixes:
        start = 1
    joined = raw[:start] + _join_legal_forms(raw[start:], words)
    parts = [_part(word, at < start, kind, words) for at, word in enumerate(joined)]
    parts = [part for part in parts if part.letters]
    if kind is NameKind.PERSON and len(parts) > 1:
        if _given(parts[0], text):
            parts[0] = attrs.evolve(parts[0], role=PartRole.WORD)
        if parts[-1].role is PartRole.PARTICLE:  # Jong-il, Chol Un: nothing follows that it could belong to
            parts[-1] = attrs.evolve(parts[-1], role=PartRole.WORD)
    return tuple(_unique_legal(parts, kind))


_NO_TITLES = frozenset({NameKind.PLACE, NameKind.EVENT, NameKind.WORK, NameKind.THING, NameKind.ORGANISATION})


def _given(part: NamePart, text: str) -> bool:
    """Al and Ash are given names where they stand first, alone and in ordinary case."""
    apart = not text.startswith(part.text + "-")
    return part.role is PartRole.PARTICLE and apart and part.text.istitle()


def _tokens(text: str) -> list[str]:
    cleaned = _POSSESSIVE.sub("", spaced(text).strip()).replace("&", " & ")
    found: list[str] = []
    for word in _SPLIT.split(cleaned):
        war = _WAR_NUMBER.match(word)
        if war:
            found += ["World", "War", war[2]]
        elif word:
            found.append(word)
    return found


def _join_legal_forms(raw: list[str], words: NameWords) -> list[str]:
    """Legal forms of several words (Public Limited Company) as one word each."""
    found: list[str] = []
    at = 0
    while at < len(raw):
        size = next((n for n in range(_MAX_TITLE_WORDS, 1, -1) if _is_legal(raw[at : at + n], words)), 1)
        found.append(" ".join(raw[at : at + size]))
        at += size
    return found


def _is_legal(run: list[str], words: NameWords) -> bool:
    return len(run) > 1 and " ".join(romanise(word) for word in run) in words.legal_forms


def _speaking_order(raw: list[str], text: str, kind: NameKind, words: NameWords) -> list[str]:
    head, comma, tail = text.partition(",")
    if not comma or "," in tail or kind not in (NameKind.PERSON, NameKind.UNKNOWN):
        return raw
    after = _tokens(tail)
    known = [romanise(word) in words.suffixes or romanise(word) in words.legal_forms for word in after]
    if not after or all(known) or len(_tokens(head)) > 2:
        return raw
    return after + _tokens(head)


def _title_words(raw: list[str], words: NameWords) -> int:
    """How many leading words are titles and forms of address; at least one word stays."""
    at = 0
    while (longest := _title_at(raw[at:], words)) and at + longest < len(raw):
        at += longest
    return at


def _title_at(raw: list[str], words: NameWords) -> int:
    """How many words the longest title has that stands first; 0 for none."""
    return next((n for n in range(_MAX_TITLE_WORDS, 0, -1) if _is_title(raw[:n], words)), 0)


def _is_title(run: list[str], words: NameWords) -> bool:
    phrase = " ".join(word.lower().rstrip(".") for word in run)
    return phrase in words.titles or phrase in words.honorifics


def _part(word: str, title: bool, kind: NameKind, words: NameWords) -> NamePart:
    low, letters = word.rstrip(".").lower(), romanise(word)
    role = PartRole.TITLE if title else _role(word, low, kind, words)
    number = _number(word, low, kind, words)
    if number and role in (PartRole.WORD, PartRole.INITIAL):
        return NamePart(word, PartRole.NUMBER, letters, number)
    letters = letters or ("and" if low == "&" else "")
    listed = words.legal_forms.get(" ".join(map(romanise, word.split()))) or words.spellings.get(low)
    if kind is NameKind.PLACE and word in _COMPASS:
        listed = _COMPASS[word]
    canonical = listed or _british(letters if kind is NameKind.PERSON else _singular(letters))
    omitted = words.nouns.get(low, "") if role is PartRole.NOUN else ""
    kin = words.given_names.get(low, frozenset())
    return NamePart(word, role, letters, canonical, kin, omitted, _marks(low, words))


def _marks(low: str, words: NameWords) -> frozenset[str]:
    lists = (
        ("given", words.first_names),
        ("abroad", words.given_abroad),
        ("noun", words.nouns),
        ("abbreviated", words.abbreviations),
        ("turning", words.turning),
        ("word", words.ordinary),
    )
    marks = {mark for mark, known in lists if low in known}
    return frozenset(marks | {words.first_names.get(low, "")} - {""})


def _role(word: str, low: str, kind: NameKind, words: NameWords) -> PartRole:
    plain = low.replace(".", "")
    if low in _LINKS:
        return PartRole.LINK
    person = kind is NameKind.PERSON
    if not person and " ".join(map(romanise, word.split())) in words.legal_forms:
        return PartRole.LEGAL
    if person and plain in words.suffixes:
        return PartRole.TITLE
    if _DOTTED.match(word) or (len(word) == 1 and word.isalpha() and word.isupper()):
        single = len(word.replace(".", "")) == 1 and kind in (NameKind.PERSON, NameKind.UNKNOWN)
        return PartRole.INITIAL if single or person else PartRole.WORD
    if plain in words.particles and (person or kind is NameKind.UNKNOWN or plain in _ARABIC):
        return PartRole.CHILD if words.particles[plain] == "child" else PartRole.PARTICLE
    return PartRole.NOUN if not person and plain in words.nouns else PartRole.WORD


def _number(word: str, low: str, kind: NameKind, words: NameWords) -> str:
    if _CIPHER.match(word):
        return low.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    if _ROMAN.match(word) and (len(word) > 1 or kind not in (NameKind.PERSON, NameKind.UNKNOWN)):
        values = [_ROMAN_VALUE[letter] for letter in word]
        total = sum(-v if any(w > v for w in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
        return str(total)
    return words.numerals.get(low, "") if kind is not NameKind.PERSON else ""


def _singular(letters: str) -> str:
    long_enough = len(letters) >= _MIN_PLURAL and not letters.endswith(("ss", "us", "is"))
    return letters.removesuffix("s") if long_enough else letters


def _british(letters: str) -> str:
    """One spelling for -ize and -ise, -ization and -isation."""
    for american, british in (
        ("ization", "isation"),
        ("izations", "isations"),
        ("ized", "ised"),
        ("ize", "ise"),
    ):
        if letters.endswith(american) and len(letters) > len(american) + 2:
            return letters.removesuffix(american) + british
    return letters


def _unique_legal(parts: list[NamePart], kind: NameKind) -> list[NamePart]:
    """A name made of nothing but legal forms and titles keeps them as words (the bank AB, the paper AS)."""
    if any(part.telling for part in parts) or kind is NameKind.PERSON:
        return parts
    return [NamePart(p.text, PartRole.WORD, p.letters, p.letters) for p in parts]
