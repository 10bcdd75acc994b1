"""Tokens, sentences, tags and heads against treebanks, from raw text, as the CoNLL shared task of 2018 counts them.

``python tests/benchmarks/raw_parse_scores.py TREEBANKS [dev|test] [DATA]``. Sentences of a paragraph stand in one
line, paragraphs are parted by a blank line. A token, or a sentence, counts when the same characters (spaces aside)
form one in both; UPOS, UAS and LAS are F over all words, subtypes of relations left out. With DATA, the sentences of
``sentences_ewt.jsonl`` are scored as well.
"""

import gzip
import json
import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.analyse.train.treebank import sentences
from crosscheck.model.article import Article

FIGURES = ("tokens", "sentences", "upos", "uas", "las")


def banked(path, only=""):
    """Yield the text, the words and the sentences of each document, with offsets that leave out the spaces."""
    marked = zip(sentences(path), sentence_marks(path), strict=True)
    for name, group in groupby(marked, key=lambda pair: pair[0].document):
        if only in name:
            yield written(list(group))


def sentence_marks(path):
    opener = gzip.open if path.suffix == ".gz" else open
    opens, inside = False, False
    with opener(path, "rt", encoding="utf-8") as handle:
        for line in handle:
            if line.startswith(("# newpar", "# newdoc")) and "newpar_block" not in line:
                opens = True
            elif line[:1].isdigit() and not inside:
                yield opens
                opens, inside = False, True
            elif not line.strip():
                inside = False


def written(marked):
    text, words, bounds, at = "", [], [], 0
    for sentence, opens in marked:
        if opens and text:
            text = text.rstrip() + "\n\n"
        base, begin = len(words), at
        for word in sentence.words:
            length = len(word.form.replace(" ", ""))
            head = base + (word.head - 1 if word.head else -1)
            words.append((at, at + length, word.upos, head if word.head else None, word.relation))
            at += length
            text += word.form + (" " if word.space else "")
        bounds.append((begin, at))
    return text, words, bounds


def packed(analysis):
    """The tokens and sentences of an analysis, with offsets that leave out the spaces."""
    at, place = 0, []
    for letter in analysis.article.text:
        place.append(at)
        at += not letter.isspace()
    place.append(at)
    words = [
        (place[t.start], place[t.end], t.upos, None if t.head == t.index else t.head, t.relation)
        for t in analysis.tokens
    ]
    starts = [words[s.first][0] for s in analysis.sentences]
    ends = [words[s.last - 1][1] for s in analysis.sentences]
    return words, list(zip(starts, ends, strict=True))


def compare(gold, got, counts):
    (words, bounds), (ours, marks) = gold, got
    counts["gold tokens"] += len(words)
    counts["got tokens"] += len(ours)
    counts["gold sentences"] += len(bounds)
    counts["got sentences"] += len(marks)
    counts["sentences"] += len(set(bounds) & set(marks))
    found = {word[:2]: word for word in ours}
    for start, end, upos, head, relation in words:
        if (start, end) not in found:
            continue
        _, _, tag, above, label = found[start, end]
        counts["tokens"] += 1
        counts["upos"] += tag == upos
        same = (words[head][:2] if head is not None else None) == (
            ours[above][:2] if above is not None else None
        )
        counts["uas"] += same
        counts["las"] += same and label.split(":")[0] == relation.split(":")[0]


def figures(counts):
    out = []
    for name in FIGURES:
        of = "sentences" if name == "sentences" else "tokens"
        out.append(f"{name} {200 * counts[name] / (counts[f'gold {of}'] + counts[f'got {of}']):.1f}")
    return " ".join(out)


def score(path, only="", analyzer=None):
    read = list(banked(path, only))
    articles = [Article(id=str(at), text=text) for at, (text, _, _) in enumerate(read)]
    counts = Counter()
    analyses = (analyzer or default_analyzer()).analyse(articles)
    for (_, words, bounds), analysis in zip(read, analyses, strict=True):
        compare((words, bounds), packed(analysis), counts)
    return figures(counts)


def main(banks, part="test", data=None):
    for name, only in (("en_ewt", ""), ("en_gum-open", ""), ("en_gum-open", "news")):
        print(f"{name} {only:5}", score(banks / f"{name}-{part}.conllu", only), flush=True)
    if data:
        print("sentences_ewt.jsonl", sentences_score(Path(data) / "sentences_ewt.jsonl"))


def sentences_score(path):
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    articles = [Article(id=row["id"], text=row["text"]) for row in rows]
    counts = Counter()
    for row, analysis in zip(rows, default_analyzer().analyse(articles), strict=True):
        spans = {tuple(span) for span in row["sentences"]}
        ours = {(analysis.tokens[s.first].start, analysis.tokens[s.last - 1].end) for s in analysis.sentences}
        counts["both"] += len(spans & ours)
        counts["all"] += len(spans) + len(ours)
    return f"sentences {200 * counts['both'] / counts['all']:.1f}"


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
