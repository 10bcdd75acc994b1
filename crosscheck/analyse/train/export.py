"""Turn a trained pipeline into package data: ``python -m crosscheck.analyse.train.export MODEL WEIGHTS``.

Takes: the folder of a trained pipeline.
Gives: a folder with what reading needs: the networks, their labels and settings.
Reads: nothing else.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import spacy
from spacy.language import Language

import crosscheck.analyse.train.augment  # noqa: F401  (registers the augmenter that the settings name)

TRAINING_ONLY = ("paths", "corpora", "training", "initialize", "pretraining", "system")
META = {
    "name": "crosscheck_news",
    "version": "1",
    "spacy_version": ">=3.8.2,<3.9.0",  # the oldest release on which the readings were found to be the same
    "description": "Tagger and parser of Universal Dependencies for English news.",
    "license": "CC BY-SA 4.0",
    "author": "the crosscheck developers",
}


def export(source: Path, target: Path) -> None:
    """Write the pipeline without training settings, seen words, scores or paths."""
    nlp = spacy.load(source)
    nlp.meta.update(META)
    for unwanted in ("performance", "sources", "url", "email"):
        nlp.meta.pop(unwanted, None)
    nlp.to_disk(target)
    labels = sorted({label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())})
    (target / "vocab" / "strings.json").write_text(json.dumps(labels), encoding="utf-8", newline="\n")
    (target / "config.cfg").write_text(_reading_settings(nlp), encoding="utf-8", newline="\n")


def _reading_settings(nlp: Language) -> str:
    config = nlp.config.copy()
    for section in TRAINING_ONLY:
        config.pop(section, None)
    return config.to_str(interpolate=False)


if __name__ == "__main__":
    export(Path(sys.argv[1]), Path(sys.argv[2]))
