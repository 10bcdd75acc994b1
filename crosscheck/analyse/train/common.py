"""Count which words are common ones: ``python -m crosscheck.analyse.train.common TREEBANKS OUTPUT.tsv``.

Takes: the train parts of the treebanks.
Gives: the words that stand in small letters far more often than as names.
Reads: nothing else.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from crosscheck.analyse.train.recipe import TRAIN
from crosscheck.analyse.train.treebank import sentences

LEAST = 3  # times in small letters
TIMES_MORE = 3  # than with a capital inside a sentence
HEADER = """# word: a word that general English writes in small letters; a capital at a sentence's start
#   makes it no name.
# Counted in the training parts of UD English EWT and UD English GUM (crosscheck.analyse.train.common).
# Left out: words that are often names too (bush, hope).
"""


def common_words(folder: Path) -> list[str]:
    """The words of the treebanks in a folder, sorted."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for name in TRAIN:
        for sentence in sentences(folder / name):
            for at, word in enumerate(sentence.words):
                if word.form.isalpha() and word.form.islower() and word.upos != "PROPN":
                    small[word.form] += 1
                elif at and word.form.isalpha() and word.upos == "PROPN":
                    capital[word.form.lower()] += 1
    return sorted(
        word for word, count in small.items() if count >= LEAST and count >= TIMES_MORE * capital[word]
    )


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(HEADER + "\n".join(common_words(Path(sys.argv[1]))) + "\n", encoding="utf-8")
