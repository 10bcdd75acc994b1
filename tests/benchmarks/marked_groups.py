"""Findings on real news that nobody tuned for: ``python tests/benchmarks/marked_groups.py ../shared/data [GROUP …]``.

Twelve groups of articles on one event each, of the ECB+ documents (``ecbplus_documents.jsonl``), with the findings and
traps that careful readers marked without knowing the program. ``marked_groups.jsonl`` holds the marks as offsets, with
what each is about in the readers' words: no text of the articles. Rules were written after looking at the groups in
``LOOKED_AT``; the others were only counted. A finding is found as ``gold_scores.py`` counts it: one of its kind
overlaps the mark in two articles (inside one article: in one place) by 0.3 of the shorter of the two.
"""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from crosscheck.pipeline import compare
from crosscheck.read import read_text

MARKS = Path(__file__).with_suffix(".jsonl")
LOOKED_AT = frozenset(
    {
        "3_ecb",
        "14_ecb",
        "30_ecb",
        "5_ecb",
        "18_ecb",
        "20_plus",
        "19_ecb",
        "21_ecb",
        "33_ecb",
        "34_plus",
        "13_ecb",
        "26_plus",
    }
)
SHARE = 0.3


def overlap(one, other):
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and shared >= SHARE * min(one[1] - one[0], other[1] - other[0])


def touched(found, wanted):
    return sum(any(overlap(w, f) for w in spans for f in found.get(doc, ())) for doc, spans in wanted.items())


def met(found, mark):
    own = {doc: [span] for doc, span in mark["at"].items()}
    also = mark.get("also", {})
    if len(own) > 1:
        return touched(found, own) > 1
    if also and mark["kind"] == "none":
        return touched(found, own) == 1 and touched(found, also) > 0
    both = {doc: own.get(doc, []) + also.get(doc, []) for doc in own.keys() | also.keys()}
    return touched(found, both) > 0


def said(texts):
    articles = [read_text(text, doc) for doc, text in sorted(texts.items())]
    names = {article.id: doc for article, doc in zip(articles, sorted(texts), strict=True)}
    for finding in compare(articles).findings:
        spans = defaultdict(list)
        for one in finding.evidence:
            spans[names[one.source]].append((one.start, one.end))
        yield "internal" if finding.scope == "within" else str(finding.kind), spans


def score(texts, marks, total):
    findings = list(said(texts))
    right = set()
    for mark in marks:
        kind = mark["kind"]
        wanted = "contradiction" if kind == "none" else kind
        hits = [at for at, (told, spans) in enumerate(findings) if told == wanted and met(spans, mark)]
        total[kind, "marked"] += 1
        total[kind, "found"] += bool(hits)
        right.update(hits if kind != "none" else ())
    for at, (kind, _) in enumerate(findings):
        total[kind, "said"] += 1
        total[kind, "right"] += at in right


def show(name, total):
    kinds = sorted({kind for kind, _ in total} - {"none"})
    print(f"== {name}; traps {total['none', 'found']} of {total['none', 'marked']}")
    for kind in kinds:
        counts = [total[kind, what] for what in ("found", "marked", "right", "said")]
        print(f"{kind:14} found {counts[0]} of {counts[1]}, of {counts[3]} said {counts[2]} were marked")
    sums = [sum(total[kind, what] for kind in kinds) for what in ("found", "marked", "right", "said")]
    print(f"{'all':14} found {sums[0]} of {sums[1]}, of {sums[3]} said {sums[2]} were marked")


def main(data, *only):
    marks = defaultdict(list)
    for line in MARKS.read_text("utf-8").splitlines():
        mark = json.loads(line)
        if not only or mark["group"] in only:
            marks[mark["group"]].append(mark)
    wanted = {doc for group in marks.values() for mark in group for doc in mark["at"]}
    texts = {}
    for line in (Path(data) / "ecbplus_documents.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        texts[row["id"].partition(":")[2]] = row["text"]
    totals = {"looked at": Counter(), "only counted": Counter()}
    for group, own in sorted(marks.items()):
        documents = {doc: texts[doc] for doc in sorted(wanted) if any(doc in mark["at"] for mark in own)}
        score(documents, own, totals["looked at" if group in LOOKED_AT else "only counted"])
    for name, total in totals.items():
        show(name, total)


if __name__ == "__main__":
    main(*sys.argv[1:])
