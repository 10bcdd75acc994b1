"""Pair the words of two names: which word of one is which of the other, and how their spellings differ."""

from __future__ import annotations

from functools import lru_cache

import attrs

from crosscheck.model.values.name_part import NamePart, PartRole
from crosscheck.similarity.names import name_words_alike
from crosscheck.similarity.romanise import drops_vowels, undiacritic
from crosscheck.similarity.sound import sound
from crosscheck.similarity.spelling import edits, spelled_alike

ROMANISED = 0.83  # words at least this alike differ only as two romanisations of one word do
ROMANISED_LETTERS = 0.5  # and share at least this much of their letters
ACROSS_SCRIPTS = 0.6  # for a word against one of another script, which is only roughly transliterated
UNLIKE = 0.34  # words in plain Latin letters that share less are never one word spelled twice
MAX_ABBREVIATED = 2  # letters of a standard abbreviation inside a name, which nobody would tell of
MIN_TYPO = 5  # letters a word must have before an edit counts as a typing error
MIN_TWO_TYPOS = 9  # and before two edits do
SHARED_START = 3  # letters that two short forms of one given name share: Kate, Katie
MIN_SOUND = 3  # letters a word must have before its sound counts

# Letters that romanisations of one sound swap. One such swap is a romanisation, not an error.
_SWAPS = tuple(map(frozenset, ("gkqc", "vwbf", "ijy", "ouw", "ei", "sz", "aeou", "dt", "xh", "cs")))
SOUNDED = frozenset("aiou")  # vowels that are heard at the end of a name: not those of Catherine, Kathryn
_FINAL_VOWELS = frozenset("aeo")

# From the difference that says most to the one that says least.
SORTS: tuple[str, ...] = (
    *("typo", "romanisation", "spelling", "diacritic", "acronym", "abbreviation", "inflection"),
    *("order", "nickname", "middle", "short", "title", "case", ""),
)


@attrs.frozen(slots=True)
class Alignment:
    """Pairs of positions with the sort of their difference (empty for none), and the positions left over."""

    pairs: tuple[tuple[int, int, str], ...]
    left: tuple[int, ...]
    right: tuple[int, ...]

    @property
    def crossed(self) -> bool:
        """Whether the paired words stand in another order."""
        rights = [pair[1] for pair in self.pairs]
        return rights != sorted(rights)

    @property
    def sort(self) -> str:
        """The sort of difference that says most."""
        return min((pair[2] for pair in self.pairs), key=SORTS.index, default="")


def align(a: tuple[NamePart, ...], b: tuple[NamePart, ...]) -> Alignment:
    """Pair words greedily, closest spelling first; ties go to the pair that stands in the same order."""
    found = [
        (i, j, sort)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if (sort := difference(x, y)) is not None
    ]
    if not found:
        return Alignment((), tuple(range(len(a))), tuple(range(len(b))))
    options = found if len(found) == 1 else _closest_first(a, b, found)
    pairs: dict[int, tuple[int, str]] = {}
    taken: set[int] = set()
    for i, j, sort in options:
        if i not in pairs and j not in taken:
            pairs[i] = (j, sort)
            taken.add(j)
    return Alignment(
        tuple((i, *pairs[i]) for i in sorted(pairs)),
        tuple(i for i in range(len(a)) if i not in pairs),
        tuple(j for j in range(len(b)) if j not in taken),
    )


def _closest_first(
    a: tuple[NamePart, ...], b: tuple[NamePart, ...], found: list[tuple[int, int, str]]
) -> list[tuple[int, int, str]]:
    options = sorted(
        (sort != "", -spelled_alike(a[i].letters, b[j].letters), abs(i - j), i, j, sort)
        for i, j, sort in found
    )
    return [option[3:] for option in options]


def difference(a: NamePart, b: NamePart) -> str | None:
    """How two words that may be one word differ (empty: not at all), or ``None`` when they are two words."""
    if a.letters == b.letters:
        return _surface(a.text, b.text)
    if a.role is PartRole.NUMBER or b.role is PartRole.NUMBER:
        return "spelling" if a.role is b.role and a.canonical == b.canonical else None
    if a.canonical == b.canonical:
        if min(len(a.letters), len(b.letters)) <= MAX_ABBREVIATED or "abbreviated" in a.marks | b.marks:
            return "short"  # Mt and Mount, St and Saint, Dept and Department
        return "inflection" if _plural(a.letters, b.letters) else "spelling"
    if a.role is PartRole.INITIAL or b.role is PartRole.INITIAL:
        return (
            "abbreviation"
            if a.letters[:1] == b.letters[:1] and 1 in (len(a.letters), len(b.letters))
            else None
        )
    if a.kin and b.kin and a.kin & b.kin:
        return _one_given_name(a, b)
    if a.role is PartRole.NOUN or b.role is PartRole.NOUN or _plural(a.letters, b.letters):
        return None
    if _unlike(a.letters, b.letters) and a.text.isascii() and b.text.isascii():
        return None
    if "given" in a.marks and "given" in b.marks:
        return _given_respelled(a, b)
    found = _respelled(a.text, b.text, bool(a.kin and b.kin))
    if found is not None and "word" in a.marks and "word" in b.marks:
        return "spelling" if sound(a.text).key == sound(b.text).key else None  # Independence, Independent
    return found


def _given_respelled(a: NamePart, b: NamePart) -> str | None:
    """Mohammed, Muhammad; but Michael and Michelle, Martin and Marvin are two given names."""
    one, two = sound(a.text), sound(b.text)
    if {"m", "f"} <= a.marks | b.marks or _gender(one.letters, two.letters):
        return None
    ends = (one.key[-1:] in SOUNDED) == (two.key[-1:] in SOUNDED)
    long_enough = min(len(one.letters), len(two.letters)) >= MIN_TYPO
    alike = one.consonants == two.consonants and ends and long_enough
    return "romanisation" if alike or (one.key == two.key and len(one.key) >= MIN_SOUND) else None


def _unlike(a: str, b: str) -> bool:
    """Whether two words share so few letters that nothing slower need look at them."""
    return spelled_alike(a, b) < UNLIKE


def _one_given_name(a: NamePart, b: NamePart) -> str | None:
    """Bill and William, Aleksandr and Alexander; Lisa and Beth are two, though Elizabeth may be either."""
    if a.letters not in b.kin and b.letters not in a.kin:
        abroad = "abroad" in a.marks and "abroad" in b.marks
        if not abroad and a.letters[:SHARED_START] != b.letters[:SHARED_START]:
            return None
    spelled = all("abroad" in one.marks or one.letters in one.kin for one in (a, b))
    return "spelling" if spelled else "nickname"


def _surface(a: str, b: str) -> str:
    if a == b:
        return ""
    a, b = a.replace(".", ""), b.replace(".", "")
    if a == b or a.isupper() or b.isupper():
        return "" if undiacritic(a).casefold() == undiacritic(b).casefold() else "spelling"
    if a.casefold() == b.casefold():
        return "case"
    if undiacritic(a).casefold() == undiacritic(b).casefold():
        return "diacritic"
    return "spelling" if _latin(a) == _latin(b) else "romanisation"


def _latin(word: str) -> bool:
    return word.isascii() or all(ord(letter) < 0x250 or not letter.isalpha() for letter in word)


def _plural(a: str, b: str) -> bool:
    return a + "s" == b or b + "s" == a


@lru_cache(maxsize=65536)
def _respelled(a: str, b: str, both_given: bool) -> str | None:
    one, two = sound(a), sound(b)
    if _latin(a) != _latin(b):
        alike = name_words_alike(a, b)
        if drops_vowels(a) != drops_vowels(b):
            alike = max(alike, spelled_alike(one.consonants, two.consonants))
        return "romanisation" if alike >= ACROSS_SCRIPTS else None
    short = min(len(one.letters), len(two.letters))
    if short < MIN_SOUND or _gender(one.letters, two.letters):
        return None
    if one.key == two.key:
        return "romanisation"
    if short < MIN_TYPO or both_given:
        return None
    if edits(one.letters, two.letters, at_most=1) == 1 and sorted(one.letters) == sorted(two.letters):
        return "typo"
    if name_words_alike(a, b) >= ROMANISED and spelled_alike(one.letters, two.letters) >= ROMANISED_LETTERS:
        return "romanisation"
    return _mistyped(one.letters, two.letters) or _swapped(one.key, two.key)


def _gender(a: str, b: str) -> bool:
    """Maria and Mario, Petrov and Petrova: an ending that tells two people apart."""
    longer, shorter = (a, b) if len(a) >= len(b) else (b, a)
    ending = longer[-1] in _FINAL_VOWELS
    if len(a) == len(b):
        return ending and shorter[-1] in _FINAL_VOWELS and a[:-1] == b[:-1] and a != b
    return ending and longer[:-1] == shorter


def _mistyped(a: str, b: str) -> str | None:
    allowed = 2 if min(len(a), len(b)) >= MIN_TWO_TYPOS else 1
    if edits(a, b, at_most=allowed) > allowed:
        return None
    if len(a) != len(b):
        return None if a.startswith(b) or b.startswith(a) else "typo"
    return _swapped(a, b) or "typo"


def _swapped(a: str, b: str) -> str | None:
    """One letter in another romanisation, the rest alike."""
    if len(a) != len(b) or len(a) < MIN_TYPO:
        return None
    pairs = [frozenset((x, y)) for x, y in zip(a, b, strict=True) if x != y]
    return "romanisation" if len(pairs) == 1 and any(pairs[0] <= swap for swap in _SWAPS) else None
