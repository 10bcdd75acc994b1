"""How many verbs of news the lexicon of frames knows: ``python tests/benchmarks/frames_coverage.py FILE``.

FILE is ``data/ecbplus_documents.jsonl``. Reads the predicates of main clauses (roots that are verbs, and the verbs
joined to them) of every document, or of every n-th with a number after the path. Prints the share that a frame of
``frames.tsv`` tells, and the commonest that none does. Verbs of saying, and verbs that tell no event, are known by
other lists and counted as known.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.speech import speaks
from crosscheck.read import read_text

SHOWN = 60


def main(path: Path, step: int = 1) -> None:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()][::step]
    found: Counter[str] = Counter()
    for analysis in default_analyzer().analyse(
        [read_text(row["text"], f"d{at}") for at, row in enumerate(rows)]
    ):
        for token in analysis.tokens:
            joined = token.relation == "conj" and analysis.tokens[token.head].relation == "root"
            if token.upos == "VERB" and (token.relation == "root" or joined):
                found[token.lemma.lower()] += 1
    known = {verb: count for verb, count in found.items() if _known(verb)}
    print(
        f"{len(frames().by_name)} frames; main verbs told by one: {sum(known.values()) / found.total():.1%}"
    )
    framed = sum(count for verb, count in found.items() if frames().verb(verb) is not None)
    print(f"without the verbs that other lists know: {framed / found.total():.1%} of all")
    print(
        "most common unknown:", ", ".join(f"{v} {c}" for v, c in found.most_common() if v not in known)[:1500]
    )


def _known(verb: str) -> bool:
    return frames().verb(verb) is not None or speaks("clause", verb) or verb in word_class("tell no event")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
