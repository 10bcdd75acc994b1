"""Made-up people and their use: a few are named all the time, most are named once."""

from __future__ import annotations

from pathlib import Path
from random import Random

import attrs


def words(name: str) -> tuple[str, ...]:
    """A list of ``words.txt``."""
    lines = Path(__file__).with_name("words.txt").read_text("utf-8").splitlines()
    return next(tuple(line.split()[1:]) for line in lines if line.startswith(f"{name}: "))


GIVEN = words("given")
ONSETS = words("onsets")
VOWELS = words("vowels")
CODAS = words("codas")
HEAD = 10  # how far the most used names stand out: fewer of them as this grows


@attrs.frozen(slots=True)
class People:
    """A vocabulary of names that grows as the 0.6th power of the claims, used by Zipf and Mandelbrot's law."""

    names: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, random: Random, claims: int) -> People:
        """The people of a corpus of so many claims."""
        found: dict[tuple[str, str], None] = {}
        while len(found) < int(8 * claims**0.6):
            found[random.choice(GIVEN), surname(random)] = None
        return cls(tuple(found))

    def pick(self, random: Random, count: int) -> list[tuple[str, str]]:
        """So many different people."""
        chosen: dict[tuple[str, str], None] = {}
        while len(chosen) < count:
            rank = int(HEAD * ((len(self.names) + HEAD) / HEAD) ** random.random()) - HEAD
            chosen[self.names[min(max(rank, 0), len(self.names) - 1)]] = None
        return list(chosen)


def surname(random: Random) -> str:
    """A word that no dictionary has."""
    syllables = (random.choice(ONSETS) + random.choice(VOWELS) for _ in range(random.choice((2, 2, 3))))
    return ("".join(syllables) + random.choice(CODAS)).capitalize()


def noisy(random: Random, word: str) -> str:
    """The word with one letter dropped, doubled, swapped with the next, or replaced by another."""
    at = random.randrange(1, max(2, len(word) - 1))
    before, letter, after = word[:at], word[at : at + 1], word[at + 1 :]
    slips = (
        before + after,
        before + letter * 2 + after,
        before + after[:1] + letter + after[1:],
        before + random.choice("abcdefghijklmnopqrstuvwxyz") + after,
    )
    return random.choice(slips)
