"""The network, its training, and where the weights go.

Takes: a folder of treebanks, an output folder.
Gives: a trained spaCy pipeline (tok2vec, tagger, parser) written to the output folder.
Reads: ``CONFIG`` below; every number of the recipe stands there.
"""

from __future__ import annotations

import sys
from pathlib import Path

import spacy
from spacy.language import DEFAULT_CONFIG
from spacy.tokens import DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config_from_str
from thinc.api import NumpyOps, set_current_ops

from crosscheck.analyse import word_embed as _embed  # noqa: F401  (registers the first layer)
from crosscheck.analyse.train import augment as _augment  # noqa: F401  (registers the augmenter)
from crosscheck.analyse.train.resume import set_out_from
from crosscheck.analyse.train.tokens import part_as_treebanks
from crosscheck.analyse.train.treebank import documents

TRAIN = ("en_ewt-train.conllu.gz", "en_gum-open-train.conllu.gz")
DEV = ("en_ewt-dev.conllu", "en_gum-open-dev.conllu")

CONFIG = """
[paths]
train = "{train}"
dev = "{dev}"

[nlp]
lang = "en"
pipeline = ["tok2vec", "tagger", "parser"]
batch_size = 64

[components]

[components.tok2vec]
factory = "tok2vec"
[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"
[components.tok2vec.model.embed]
@architectures = "crosscheck.WordEmbed.v1"
width = 96
widths = [96, 96, 96, 96, 32, 32, 48, 64, 48]
rows = [6000, 1000, 2500, 1500, 2000, 800, 4000, 1500, 2500]
[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
window_size = 1
maxout_pieces = 3
depth = 4

[components.tagger]
factory = "tagger"
[components.tagger.model]
@architectures = "spacy.Tagger.v2"
[components.tagger.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96

[components.parser]
factory = "parser"
min_action_freq = 10
learn_tokens = false
update_with_oracle_cut_size = 0
[components.parser.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "parser"
extra_state_tokens = true
hidden_width = 96
maxout_pieces = 2
use_upper = true
[components.parser.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}
max_length = 0
[corpora.train.augmenter]
@augmenters = "crosscheck.news_letters.v1"
lower = 0.03
headline = 0.07
capitals = 0.02
curly = 0.0
unknown = 0.5
seed = 7

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}
max_length = 0

[training]
seed = 7
dropout = 0.3
accumulate_gradient = 1
patience = 0
max_epochs = 0
max_steps = {steps}
eval_frequency = {eval_frequency}
frozen_components = []
[training.score_weights]
tag_acc = 0.2
dep_uas = 0.1
dep_las = 0.6
sents_f = 0.1
[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2
[training.batcher.size]
@schedules = "compounding.v1"
start = 2000
stop = 2000
compound = 1.001
[training.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = true
eps = 0.00000001
[training.optimizer.learn_rate]
@schedules = "warmup_linear.v1"
warmup_steps = 60
total_steps = {steps}
initial_rate = {rate}
"""


def corpus(folder: Path, names: tuple[str, ...], target: Path) -> Path:
    """Write the named treebanks as one spaCy binary corpus; gives back its path."""
    vocab = spacy.blank("en").vocab
    DocBin(
        docs=(doc for name in names for doc in documents(folder / name, vocab)), store_user_data=False
    ).to_disk(target)
    return target


def train(
    folder: Path, output: Path, *, steps: int = 14000, rate: float = 0.0015, start: Path | None = None
) -> None:
    """Train the pipeline; the best weights on the dev parts are at ``output / "model-best"``.

    ``start`` is a folder of earlier weights of this make to set out from.
    """
    output.mkdir(parents=True, exist_ok=True)
    filled = CONFIG.format(
        train=corpus(folder, TRAIN, output / "train.spacy"),
        dev=corpus(folder, DEV, output / "dev.spacy"),
        steps=steps,
        rate=rate,
        eval_frequency=max(50, steps // 12),
    )
    set_current_ops(NumpyOps(use_blis=False))  # numpy's own products are three times as fast here
    nlp = init_nlp(DEFAULT_CONFIG.merge(load_config_from_str(filled)))
    part_as_treebanks(nlp)
    if start:
        set_out_from(nlp, start)
    train_loop(nlp, output, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
