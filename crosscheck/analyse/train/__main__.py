"""``python -m crosscheck.analyse.train TREEBANKS OUTPUT [--start WEIGHTS] [--steps N] [--rate R]``."""

import argparse
from pathlib import Path

from crosscheck.analyse.train.recipe import train

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("treebanks", type=Path)
parser.add_argument("output", type=Path)
parser.add_argument("--start", type=Path, help="weights of an earlier round to set out from")
parser.add_argument("--steps", type=int, default=6000, help="of 2,000 words each")
parser.add_argument("--rate", type=float, default=0.0015, help="the highest rate of learning")
options = parser.parse_args()
train(options.treebanks, options.output, steps=options.steps, rate=options.rate, start=options.start)
