"""The first layer of the network: each word as a row of numbers, from its form and from what is known of it.

Takes: spaCy documents.
Gives: one row of numbers for each token, whatever stands around it.
Reads: the table of words.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import NORM, ORTH
from spacy.lang.lex_attrs import word_shape
from spacy.strings import hash_string  # type: ignore[attr-defined]  # compiled, and without a stub
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate

from crosscheck.analyse.word_table import word_table

MOST_KEPT = 200_000  # words whose features are kept at a time
UNKNOWN = "<unknown>"  # in the place of a word that the network has no row of its own for
PIECES = 3
Keys = NDArray[np.uint64]
Rows = NDArray[np.float32]


class Features:
    """The features of words as numbers, found once for each word and norm."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._at: dict[tuple[int, int], int] = {}
        self.keys: Keys = np.zeros((1024, len(FEATURES)), dtype="uint64")

    def rows(self, docs: Sequence[Doc]) -> tuple[NDArray[np.intp], Keys]:
        """For each token of the documents its row in the table of keys, and that table."""
        found = []
        with self._lock:
            if len(self._at) > MOST_KEPT:
                self._at, self.keys = {}, np.zeros_like(self.keys)
            for doc in docs:
                for orth, norm in doc.to_array([ORTH, NORM]).tolist():
                    at = self._at.get((orth, norm))
                    found.append(self._new(doc, orth, norm) if at is None else at)
            return np.array(found, dtype=np.intp), self.keys

    def _new(self, doc: Doc, orth: int, norm: int) -> int:
        at = self._at[orth, norm] = len(self._at)
        if at == len(self.keys):
            self.keys = np.concatenate([self.keys, np.zeros_like(self.keys)])
        strings = doc.vocab.strings
        self.keys[at] = [hash_string(part) for part in features(strings[orth], strings[norm])]
        return at


def features(word: str, norm: str) -> tuple[str, ...]:
    """What the network is told of a word, in the order of ``FEATURES``."""
    lower, table = word.lower(), word_table()
    kinds, meaning = table.readings(lower)
    plain = norm.lower()
    return (
        plain if plain in table.seen else UNKNOWN,
        word[:1],
        word[-3:],
        word_shape(word),
        lower[:3],
        lower[-2:],
        lower[-4:],
        kinds,
        meaning,
    )


FEATURES = (
    "norm",
    "first letter",
    "ending 3",
    "shape",
    "beginning",
    "ending 2",
    "ending 4",
    "kinds",
    "meaning",
)


@registry.architectures("crosscheck.WordEmbed.v1")  # type: ignore[untyped-decorator]
def word_embed(width: int, widths: list[int], rows: list[int]) -> Model[Any, Any]:
    """Hashed rows of the width and number given for each feature, mixed into one row of ``width`` numbers."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(wide, many, column=at, seed=8 + at)
        for at, (wide, many) in enumerate(zip(widths, rows, strict=True))
    ]
    mixed: Model[Any, Any] = chain(
        concatenate(*tables), Maxout(width, sum(widths), nP=PIECES, normalize=True)
    )
    return Model("word_embed", _forward, init=_initialise, layers=[mixed], dims={"nO": width}, attrs={})


@cache
def _features() -> Features:
    """One for all networks: what is told of a word depends on nothing else."""
    return Features()


def _forward(
    model: Model[Any, Any], docs: Sequence[Doc], is_train: bool
) -> tuple[list[Rows], Callable[..., Any]]:
    at, keys = _features().rows(docs)
    ends = np.cumsum([len(doc) for doc in docs])[:-1]
    if is_train:
        out, back = model.layers[0](keys[at], is_train)
        return np.split(out, ends), lambda steps: (back(np.concatenate(steps)), [])[1]
    different, again = np.unique(at, return_inverse=True)  # each word once: most words come again and again
    return np.split(model.layers[0].predict(keys[different])[again], ends), lambda steps: []


def _initialise(model: Model[Any, Any], X: object = None, Y: object = None) -> None:
    model.layers[0].initialize(X=np.zeros((2, len(FEATURES)), dtype="uint64"))
