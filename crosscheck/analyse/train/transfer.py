"""What is known of words beforehand: a table of word vectors, and layers that start from a trained pipeline.

Takes: the folder of spaCy's ``en_core_web_md`` (MIT licence; its vectors CC0).
Gives: a small table of vectors; a network whose layers hold what that pipeline had learned.
Reads: that folder.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, cast

import numpy as np
import spacy
from spacy.language import Language
from spacy.vectors import Vectors
from thinc.model import Model

LONGEST_WORD = 16
_WORD = re.compile(r"[a-z]+(?:['.][a-z]+)*\.?")

Network = Model[Any, Any]


def vectors(source: Path, target: Path) -> Path:
    """Write a pipeline that holds nothing but vectors of words in lower case; gives back its path.

    A vector is what the source's first layer makes of the source's own: 96 numbers instead of 300, of which
    nothing is lost that this layer sees. Words with figures, hyphens or foreign letters are left out.
    """
    whole = spacy.load(source)
    rows = {whole.vocab.strings[key]: row for key, row in whole.vocab.vectors.key2row.items()}
    words = sorted(word for word in rows if len(word) <= LONGEST_WORD and _WORD.fullmatch(word))
    seen = whole.vocab.vectors.data @ _static(_embedding(whole)).get_param("W").T
    table, places = np.unique(
        seen[[rows[word] for word in words]].astype(np.float16), axis=0, return_inverse=True
    )
    nlp = spacy.blank("en")
    keys = [nlp.vocab.strings.add(word) for word in words]
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings, data=table.astype(np.float32), attr="LOWER", name="words"
    )
    for key, row in zip(keys, places.ravel().tolist(), strict=True):
        nlp.vocab.vectors.add(key, row=row)
    nlp.to_disk(target)
    return target


def start_from(nlp: Language, source: Path) -> None:
    """Let the embedding and the convolutions start from those of the source, where the shapes are alike."""
    ours, theirs = _embedding(nlp), _embedding(spacy.load(source))
    for mine, other in zip(ours.walk(), theirs.walk(), strict=True):
        if mine.name != other.name:
            raise ValueError(f"the layers differ: {mine.name} is not {other.name}")
        for name in mine.param_names:
            if mine.name == "static_vectors":
                mine.set_param(name, cast("Any", np.eye(*mine.get_param(name).shape, dtype=np.float32)))
            elif mine.has_param(name) and mine.get_param(name).shape == other.get_param(name).shape:
                mine.set_param(name, other.get_param(name).copy())


def resume(nlp: Language, folder: Path) -> None:
    """Go on from the weights of a pipeline of the same build."""
    for name in nlp.pipe_names:
        cast("Any", nlp.get_pipe(name)).from_disk(folder / name, exclude=["vocab"])


def _embedding(nlp: Language) -> Network:
    return cast("Network", getattr(nlp.get_pipe("tok2vec"), "model"))  # noqa: B009 (spaCy calls it a plain function)


def _static(network: Network) -> Network:
    return next(layer for layer in network.walk() if layer.name == "static_vectors")
