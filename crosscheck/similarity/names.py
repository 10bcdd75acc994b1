"""How alike two single name words are, by letters, by sound and by consonants."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.similarity.sound import sound
from crosscheck.similarity.spelling import spelled_alike

# Weights of letters, sound key and consonants. Consonants weigh most: romanisations differ in vowels first.
LETTERS, KEY, CONSONANTS = 0.2, 0.3, 0.5
SAME_WORD = 0.77  # two words in Latin script at least this alike are taken for one name, spelled twice
SAME_ACROSS_SCRIPTS = 0.5  # a rough transliteration loses more than a romanisation does


@lru_cache(maxsize=65536)
def name_words_alike(a: str, b: str) -> float:
    """0..1, symmetric; 1 for equal words. In scripts without vowels the consonants alone are compared.

    >>> name_words_alike("Qadhafi", "Kadhafi") > SAME_WORD > name_words_alike("Morgulov", "Mori")
    True
    """
    one, two = sound(a), sound(b)
    if one.letters == two.letters:
        return 1.0
    consonants = spelled_alike(one.consonants, two.consonants)
    letters, key = spelled_alike(one.letters, two.letters), spelled_alike(one.key, two.key)
    return LETTERS * letters + KEY * key + CONSONANTS * consonants


def same_name_word(a: str, b: str) -> bool:
    """Whether two words are likely one name word, given no more than the words themselves."""
    across = a.isascii() != b.isascii() and (not _latin(a) or not _latin(b))
    return name_words_alike(a, b) >= (SAME_ACROSS_SCRIPTS if across else SAME_WORD)


def _latin(word: str) -> bool:
    return all(ord(letter) < 0x250 or not letter.isalpha() for letter in word)
