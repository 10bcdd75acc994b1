"""Make the table of words that goes with the weights: ``python -m crosscheck.analyse.train.words TREEBANKS``.

Takes: the train parts of the treebanks, and the word lists of the package.
Gives: ``weights/words.tsv.gz``: the words seen more than once, and what words may be and mean.
Reads: nothing else.
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

import attrs
import spacy

from crosscheck.analyse.train.recipe import TRAIN
from crosscheck.analyse.train.treebank import documents
from crosscheck.analyse.word_table import TABLE, Known
from crosscheck.lexicon.senses import senses
from crosscheck.lexicon.tables import listed, packaged, rows

LEAST_SEEN = 2  # times in the treebanks; rarer words are read as unknown ones, so that those are learned too
MOST_TOLD = 9  # times seen: more are told as this many
DEPTH = {"n": 5, "v": 2}  # steps from the most general meaning: act, person, substance; move, tell
NAMES = (  # lists, the cells that hold words, and the mark of the list
    ("given_names.tsv", (0,), "g"),
    ("titles.tsv", (0,), "t"),
    ("demonyms.tsv", (0,), "d"),
    ("polities.tsv", (4,), "d"),
    ("polities.tsv", (2, 3), "p"),
    ("geography.tsv", (0, 1, 2), "p"),
    ("seats.tsv", (0, 1), "p"),
)
PLACES = Path(__file__).parents[2] / "lexicon" / "data" / "places.tsv.gz"
LEAST_PEOPLE = 100_000  # in a place that is no country
HEADER = """# The words that the language weights were trained with; made by crosscheck.analyse.train.words.
# word, in lower case.  seen: how often, up to nine; the network has rows of its own for these words.
# kinds: what it may be: n noun, v verb, a adjective, r adverb (WordNet 3.1), D and N past forms of a verb,
#   g given name, p place, d from a place, t title.  noun, verb: a general sense above its commonest one.
# word	seen	kinds	noun	verb
"""


def counts(folder: Path) -> Counter[str]:
    """How often each word stands in the train parts, as the pipeline's tokenizer writes it."""
    vocab = spacy.blank("en").vocab
    return Counter(
        token.norm_.lower() for name in TRAIN for doc in documents(folder / name, vocab) for token in doc
    )


def kinds() -> dict[str, Known]:
    """What words may be, and the general senses above their commonest ones."""
    known = senses()
    found: dict[str, Known] = defaultdict(Known)
    for (word, pos), lines in sorted(known.of.items()):
        if not word.isalpha():
            continue
        old = found[word]
        first = min(lines, key=lambda item: (item[1], item[0]))[0]
        general = _general(first, DEPTH.get(pos, 1))
        found[word] = attrs.evolve(
            old,
            kinds=old.kinds + pos,
            noun=general if pos == "n" else old.noun,
            verb=general if pos == "v" else old.verb,
        )
    for word, mark, base in [*_irregular(), *_names(frozenset(found))]:
        old = found[word]
        if mark not in old.kinds:
            verb = old.verb or found.get(base, Known()).verb
            found[word] = attrs.evolve(old, kinds=old.kinds + mark, verb=verb)
    return found


def _general(line: int, depth: int) -> str:
    chain = [line]
    above = senses().above
    while above.get(chain[-1]) and len(chain) < 40:
        chain.append(above[chain[-1]][0])
    return str(chain[max(0, len(chain) - depth)])


def _irregular() -> Iterator[tuple[str, str, str]]:
    for lemma, past, participle in rows(packaged("irregular_verbs.tsv"), 3):
        yield from ((form, "D", lemma) for form in listed(past))
        yield from ((form, "N", lemma) for form in listed(participle))


def _names(common: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    for name, cells, mark in NAMES:
        for row in rows(packaged(name), max(cells) + 1):
            words = (word for cell in cells for word in re.split("[;,|]", row[cell]))
            yield from ((word.lower(), mark, "") for word in words if word.isalpha())
    for _, word, _, _, people in rows(gzip.decompress(PLACES.read_bytes()).decode("utf-8"), 5):
        if word.isalpha() and word.lower() not in common and people.isdigit() and int(people) >= LEAST_PEOPLE:
            yield word.lower(), "p", ""


def build(folder: Path) -> None:
    """Write the table."""
    seen = {
        word: str(min(count, MOST_TOLD))
        for word, count in counts(folder).items()
        if count >= LEAST_SEEN and word.strip()
    }
    known = kinds()
    lines = []
    for word in sorted({*seen, *known}):
        own = known.get(word, Known())
        lines.append("\t".join((word, seen.get(word, ""), own.kinds, own.noun, own.verb)))
    with gzip.GzipFile(TABLE, "wb", mtime=0) as file:
        file.write((HEADER + "\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    build(Path(sys.argv[1]))
