"""``python -m crosscheck.analyse.train TREEBANKS OUTPUT [--steps N]``."""

import argparse
from pathlib import Path

from crosscheck.analyse.train.recipe import train

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("treebanks", type=Path)
parser.add_argument("output", type=Path)
parser.add_argument("--width", type=int, default=96)
parser.add_argument("--depth", type=int, default=4)
parser.add_argument("--steps", type=int, default=14000)
options = parser.parse_args()
train(options.treebanks, options.output, width=options.width, depth=options.depth, steps=options.steps)
