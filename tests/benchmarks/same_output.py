"""Whether the language pipeline reads the same whatever the batch, the threads and the kernels of the machine.

``python tests/benchmarks/same_output.py FILE.jsonl [WORDS]``. Each variant reads the texts of FILE in a process of its
own; printed are the tokens, and how many of them differ in tag, head or relation from the first variant's.
"""

import json
import os
import subprocess
import sys
from itertools import chain
from pathlib import Path

import spacy

from crosscheck.analyse.adapter import WEIGHTS, SpacyAnalyzer
from crosscheck.model.article import Article

THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS")
ONE, TWO = dict.fromkeys(THREADS, "1"), dict.fromkeys(THREADS, "2")
VARIANTS = {
    "batch 64, one thread": ("64", ONE),
    "batch 1": ("1", ONE),
    "batch 128": ("128", ONE),
    "two threads": ("64", TWO),
    "no AVX-512 in numpy": ("64", ONE | {"NPY_DISABLE_CPU_FEATURES": "AVX512F AVX512_SKX X86_V4"}),
    "no AVX2 in numpy": ("64", ONE | {"NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3 X86_V3"}),
    **{
        f"kernels {core}": ("64", ONE | {"OPENBLAS_CORETYPE": core})
        for core in ("Prescott", "Nehalem", "Sandybridge", "Haswell", "Zen", "SkylakeX")
    },
}


def reading(path, limit, batch):
    articles, words = [], 0
    for line in Path(path).read_text("utf-8").splitlines():
        row = json.loads(line)
        articles.append(Article(id=row["id"], text=row["text"]))
        words += len(row["text"].split())
        if words >= limit:
            break
    analyses = SpacyAnalyzer(spacy.load(WEIGHTS), batch=batch).analyse(articles)
    for token in chain.from_iterable(analysis.tokens for analysis in analyses):
        print(token.start, token.end, token.upos, token.tag, token.head, token.relation, token.sentence)


def main(path, words="20000"):
    first = None
    for name, (batch, settings) in VARIANTS.items():
        command = [sys.executable, __file__, "--one", path, words, batch]
        done = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"{name}: not to be had here (status {done.returncode})")
            continue
        lines = done.stdout.splitlines()
        first = first or lines
        differ = abs(len(first) - len(lines)) + sum(a != b for a, b in zip(first, lines, strict=False))
        print(f"{name}: {len(lines)} tokens, {differ} differ", flush=True)


if __name__ == "__main__":
    if sys.argv[1] == "--one":
        reading(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    else:
        main(*sys.argv[1:])
