"""Tags, heads and lemmas against treebanks, from text with one sentence a paragraph.


``python tests/benchmarks/parse_scores.py TREEBANKS [dev|test]``. A word counts when the same
characters form a token in both; UPOS, UAS and LAS are F over all words, lemmas the share of words found.
"""

import sys
from collections import Counter
from itertools import groupby
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.analyse.train.treebank import sentences
from crosscheck.model.article import Article


def documents(path, only=""):
    for name, group in groupby(sentences(path), key=lambda s: s.document):
        if only in name:
            yield list(group)


def gold(document):
    text, rows = "", []
    for sentence in document:
        base = len(rows)
        for at, word in enumerate(sentence.words):
            start = len(text)
            text += word.form + (" " if word.space or at == len(sentence.words) - 1 else "")
            head = base + (word.head - 1 if word.head else at)
            rows.append((start, start + len(word.form), word, head, at == 0))
        text = text.rstrip() + "\n\n"
    return text, rows


def score(path, only=""):
    counts = Counter()
    read = [gold(document) for document in documents(path, only)]
    articles = [Article(id=str(at), text=text) for at, (text, _) in enumerate(read)]
    for (_, rows), analysis in zip(read, default_analyzer().analyse(articles), strict=True):
        spans = {(t.start, t.end): t for t in analysis.tokens}
        counts["gold"] += len(rows)
        counts["got"] += len(analysis.tokens)
        for start, end, word, head, _ in rows:
            token = spans.get((start, end))
            if token is None:
                continue
            counts["words"] += 1
            counts["upos"] += token.upos == word.upos
            counts["lemma"] += token.lemma == word.lemma
            ours = analysis.tokens[token.head]
            same = (ours.start, ours.end) == rows[head][:2]
            counts["uas"] += same
            counts["las"] += same and token.relation.split(":")[0] == word.relation.split(":")[0]
    both = counts["gold"] + counts["got"]
    figures = {name: 200 * counts[name] / both for name in ("words", "upos", "uas", "las")}
    figures["lemma"] = 100 * counts["lemma"] / counts["words"]
    return " ".join(f"{name} {value:.1f}" for name, value in figures.items())


def main(banks, part="test"):
    for name, only in (("en_ewt", ""), ("en_gum-open", ""), ("en_gum-open", "news")):
        print(f"{name} {only:5}", score(banks / f"{name}-{part}.conllu", only))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
