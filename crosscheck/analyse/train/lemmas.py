"""Learn the table of endings: ``python -m crosscheck.analyse.train.lemmas TREEBANKS OUTPUT.tsv``.

Takes: the train parts of the treebanks.
Gives: for each Penn tag the endings that decide how a word becomes its lemma, and the exceptions.
Reads: nothing else.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from crosscheck.analyse.lemma import LONGEST_ENDING, PROPER_TAGS, WHOLE, Change, Lemmatizer
from crosscheck.analyse.train.recipe import TRAIN
from crosscheck.analyse.train.treebank import Word, sentences

IRREGULAR = Path(__file__).with_name("irregular.tsv")
UNTAUGHT = frozenset({"", "GW", "ADD", "FW", "CD", "NNP", "NFP", "SYM"})  # their words are their own lemmas
DOUBLING = re.compile(
    r"(?:^|[^aeiou])[aeiou][bdglmnprtv]$"
)  # one vowel, one consonant: often doubled, so left alone
LEAST_WORDS = 2  # different words that must share an ending before it counts
HEADER = """# How a word becomes its lemma: Penn tag, ending (^ marks a whole word), letters off, letters on.
# The longest ending that fits decides. Learned from UD English EWT and UD English GUM; CC BY-SA 4.0.
"""


def change(word: str, lemma: str) -> Change:
    """What turns the one into the other.

    >>> change("held", "hold")
    Change(off=3, on='old')
    """
    shared = 0
    while shared < min(len(word), len(lemma)) and word[shared] == lemma[shared]:
        shared += 1
    return Change(len(word) - shared, lemma[shared:])


def learn(words: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], Change]:
    """From (word, tag, lemma), the table: each line says something that shorter endings do not."""
    seen: dict[tuple[str, str], Counter[Change]] = defaultdict(Counter)
    for word, tag, lemma in words:
        seen[tag, word.lower()][change(word.lower(), lemma if tag not in PROPER_TAGS else lemma.lower())] += 1
    usual = {key: changes.most_common(1)[0][0] for key, changes in sorted(seen.items())}
    table: dict[tuple[str, str], Change] = {}
    for length in range(LONGEST_ENDING + 1):
        for (tag, ending), changes in sorted(_by_ending(usual, length).items()):
            best, count = min(changes.items(), key=lambda item: (-item[1], item[0].off, item[0].on))
            if not best.on.islower() and best.on:
                continue
            if (length == 0 or count >= LEAST_WORDS) and best != _so_far(table, ending, tag):
                table[tag, ending] = best
    for (tag, word), best in usual.items():
        if Lemmatizer(table).lemma(word, tag) != best.apply(word):
            table[tag, WHOLE + word] = best
    return table


def _by_ending(usual: dict[tuple[str, str], Change], length: int) -> dict[tuple[str, str], Counter[Change]]:
    found: dict[tuple[str, str], Counter[Change]] = defaultdict(Counter)
    for (tag, word), best in usual.items():
        if len(word) > length:
            found[tag, word[len(word) - length :]][best] += 1
    return found


def _so_far(table: dict[tuple[str, str], Change], ending: str, tag: str) -> Change | None:
    for at in range(len(ending) + 1):
        if (tag, ending[at:]) in table:
            return table[tag, ending[at:]]
    return None


def _of_treebanks(words: Iterable[Word]) -> Iterator[tuple[str, str, str]]:
    for word in words:
        if word.xpos not in UNTAUGHT and word.lemma != "_":
            yield word.form, word.xpos, word.lemma


def regular_forms(verb: str) -> Iterator[tuple[str, str, str]]:
    """The forms of a verb by the rule, so that verbs seen only in the present teach the others too.

    >>> [form for form, tag, verb in regular_forms("fade")]
    ['faded', 'faded', 'fading']
    """
    if not verb.isalpha() or DOUBLING.search(verb):
        return
    if verb.endswith("e"):
        past, going = verb + "d", (verb if verb.endswith(("ee", "ye", "oe")) else verb[:-1]) + "ing"
    elif verb.endswith("y") and verb[-2:-1] not in "aeiou":
        past, going = verb[:-1] + "ied", verb + "ing"
    else:
        past, going = verb + "ed", verb + "ing"
    yield from ((past, "VBD", verb), (past, "VBN", verb), (going, "VBG", verb))


def _irregular() -> list[tuple[str, str, str]]:
    lines = (
        line.split("\t") for line in IRREGULAR.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    return [(form, tag, lemma) for tag, form, lemma in lines]


def main(folder: Path, target: Path) -> None:
    """Write the table learned from the treebanks of a folder."""
    words = list(_of_treebanks(w for name in TRAIN for s in sentences(folder / name) for w in s.words))
    known = {(form.lower(), tag) for form, tag, _ in words}
    irregular = [row for row in _irregular() if row[:2] not in known]
    own_way = {lemma for _, tag, lemma in _irregular() if tag == "VBD"}
    verbs = sorted({lemma for _, tag, lemma in words if tag in {"VB", "VBP"}} - own_way)
    extra = [row for verb in verbs for row in regular_forms(verb) if row[:2] not in known]
    with target.open("w", encoding="utf-8", newline="\n") as out:
        out.write(HEADER)
        for (tag, ending), best in sorted(learn([*words, *irregular, *extra]).items()):
            out.write(f"{tag}\t{ending}\t{best.off}\t{best.on}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
