"""Words a CPU second, one process, one thread: the language pipeline alone, and the whole of ``analyse``.

``python tests/benchmarks/analyse_speed.py DATA [WORDS]``. The texts are those of the JSON Lines files in DATA, each
once; words are what stands between spaces. Also the time of loading, and the size of the weights.
"""

import json
import os
import sys
import time
from pathlib import Path

for library in ("OMP", "OPENBLAS", "BLIS"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

from crosscheck.analyse.adapter import WEIGHTS, default_analyzer  # noqa: E402 (threads are set before numpy loads)
from crosscheck.analyse.blocks import readable  # noqa: E402
from crosscheck.model.article import Article  # noqa: E402


def articles(data, limit):
    seen, words = set(), 0
    for path in sorted(data.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            text = json.loads(line).get("text", "")
            if len(text) > 400 and text not in seen:
                seen.add(text)
                words += len(text.split())
                yield Article(id=str(len(seen)), text=text)
            if words >= limit:
                return


def timed(work):
    before = time.process_time()
    size = sum(1 for _ in work)
    return time.process_time() - before, size


def main(data, limit="120000"):
    before = time.process_time()
    analyzer = default_analyzer()
    print(f"loaded in {time.process_time() - before:.2f} s of CPU, imports left out")
    size = sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file())
    print(f"weights {size / 1e6:.1f} MB")
    read = list(articles(Path(data), int(limit)))
    words = sum(len(article.text.split()) for article in read)
    texts = [piece.plain.text for article in read for piece in readable(article)]
    whole, _ = timed(analyzer.analyse(read))
    alone, _ = timed(analyzer._nlp.pipe(texts, batch_size=64))
    print(
        f"{words} words: pipeline alone {words / alone:.0f}, whole of analyse {words / whole:.0f} a CPU second"
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
