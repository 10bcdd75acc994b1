"""``python -m crosscheck.analyse.train TREEBANKS START OUTPUT``; START is the folder of ``en_core_web_md``."""

import sys
from pathlib import Path

from crosscheck.analyse.train.recipe import train

train(*(Path(argument) for argument in sys.argv[1:4]))
