"""Set out from earlier weights of the same make, that knew fewer features of a word.

Takes: a new pipeline, the folder of an earlier one.
Gives: the new pipeline with the numbers of the earlier one; what the new features say counts for nothing yet.
Reads: nothing else.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model

Layer = Model[Any, Any]

Numbers = NDArray[np.float32]


def set_out_from(nlp: Language, start: Path) -> None:
    """Copy layer by layer; rows of numbers that grew are filled with nought."""
    old = spacy.load(start)
    for name in ("tagger", "parser"):
        pipe: Any = nlp.get_pipe(name)
        cut = pipe.cfg.get("update_with_oracle_cut_size")
        pipe.from_bytes(cast("Any", old.get_pipe(name)).to_bytes())
        pipe.cfg["update_with_oracle_cut_size"] = cut
    theirs = _weighted(cast("Any", old.get_pipe("tok2vec")).model)
    mine = _without_new_tables(_weighted(cast("Any", nlp.get_pipe("tok2vec")).model), theirs)
    for new, known in zip(mine, theirs, strict=True):
        for param in known.param_names:
            new.set_param(param, _grown(known.get_param(param), new.get_param(param).shape))


def _weighted(model: Layer) -> list[Layer]:
    return [layer for layer in model.walk(order="dfs_pre") if any(map(layer.has_param, layer.param_names))]


def _without_new_tables(mine: list[Layer], theirs: list[Layer]) -> list[Layer]:
    tables = sum(layer.name == "hashembed" for layer in theirs)
    seen, kept = 0, []
    for layer in mine:
        seen += layer.name == "hashembed"
        if layer.name != "hashembed" or seen <= tables:
            kept.append(layer)
    return kept


def _grown(known: Any, shape: tuple[int, ...]) -> Any:
    out: Numbers = np.zeros(shape, dtype="float32")
    out[tuple(slice(size) for size in known.shape)] = known
    return out
