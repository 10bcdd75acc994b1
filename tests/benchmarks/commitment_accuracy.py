"""Commitment against labelled data: ``python tests/benchmarks/commitment_accuracy.py DATA [--errors]``.

DATA holds ``verb_veridicality.jsonl``, ``commitmentbank.jsonl`` and ``exaggeration.jsonl``. The first two
ask what a text says of the content under a verb (held true, held false, left open), read from the words above
the content alone, as the prompts repeat its own negation. The last asks which of two reports claims more.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.extract.commitment import handed_down
from crosscheck.extract.strength import strength
from crosscheck.model.article import Article, Block, BlockKind
from crosscheck.model.values.commitment import Level, Polarity

HELD = (Level.ASSERTED, Level.REPORTED, Level.DENIED)
CONTENT = ("xcomp", "ccomp", "csubj", "acl", "advcl")


def read(texts):
    blocks = [(Block(kind=BlockKind.BODY, start=0, end=len(text)),) for text in texts]
    return default_analyzer().analyse(
        [Article(id=text[:40], text=text, blocks=block) for text, block in zip(texts, blocks, strict=True)]
    )


def content(analysis, lemma, prompt, mark=""):
    """The predicate of the content under a verb: the closest fit by relation, marker and words, else none."""
    found = []
    for token in analysis.tokens:
        if token.lemma.lower() not in (lemma, f"{lemma}ed", lemma.replace("ize", "ise"), f"{lemma}n"):
            continue
        for child in analysis.children(token.index, *CONTENT):
            marks = {m.lemma.lower() for m in analysis.children(child.index, "mark")}
            if child.relation != "acl:relcl":
                words = {analysis.tokens[i].text.lower() for i in analysis.subtree(child.index)}
                asked = len(words & prompt) / len(words | prompt)
                fit = 2 * (child.relation in ("xcomp", "ccomp")) + (mark in marks) + asked
                found.append((-fit, token.index, child.index))
    return min(found)[2] if found else None


def held(analysis, index, names):
    """True, false or open, by the names a data set has for them."""
    if index is None:
        return names[2]
    state = handed_down(analysis, index)
    if state.level not in HELD:
        return names[2]
    return names[0] if state.polarity is Polarity.POSITIVE else names[1]


def veridicality(rows):
    for row, analysis in zip(rows, read([row["a"] for row in rows]), strict=True):
        verb, mark = row["phenomenon"].rsplit(" (", 1)[0].split()
        yield (
            row["label"],
            held(
                analysis,
                content(analysis, verb, set(row["b"].lower().split()), mark),
                ("agree", "contradict", "neutral"),
            ),
            row,
        )


def commitmentbank(rows):
    for row, analysis in zip(rows, read([row["target"] for row in rows]), strict=True):
        yield (
            row["label"],
            held(
                analysis,
                content(analysis, row["verb"], set(row["prompt"].lower().split())),
                ("true", "false", "open"),
            ),
            row,
        )


def exaggeration(rows):
    firsts, seconds = read([row["a"] for row in rows]), read([row["b"] for row in rows])
    for row, first, second in zip(rows, firsts, seconds, strict=True):
        found, gold = strength(first) - strength(second), row["strength_a"] - row["strength_b"]
        yield (gold > 0) - (gold < 0), (found > 0) - (found < 0), row


SETS = {"verb_veridicality": veridicality, "commitmentbank": commitmentbank, "exaggeration": exaggeration}


def main(data, errors):
    for name, judge in SETS.items():
        rows = [json.loads(line) for line in (data / f"{name}.jsonl").open()]
        pairs = list(judge(rows))
        right = Counter(gold for gold, found, _ in pairs if gold == found)
        total = Counter(gold for gold, _, _ in pairs)
        balanced = sum(right[label] / total[label] for label in total) / len(total)
        accuracy = sum(right.values()) / len(pairs)
        print(f"{name}: accuracy {accuracy:.3f}, balanced {balanced:.3f}, n {len(pairs)}")
        if errors:
            wrong = Counter(
                (row.get("phenomenon") or row.get("verb"), gold, found) for gold, found, row in pairs
            )
            print(*[item for item in wrong.most_common() if item[0][1] != item[0][2]][:40], sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--errors" in sys.argv)
