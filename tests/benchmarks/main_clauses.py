"""Main clauses of sixty sentences, marked by hand: how many come out whole.

``python tests/benchmarks/main_clauses.py SHARED [--errors]``. ``main_clauses.jsonl`` beside this file says for each
sentence where, in the characters of its article, the subject, verb, complement, time and place of the main clause
stand; the articles themselves lie in SHARED. The sentences were taken by a fixed step through the articles and marked
before any output was seen. A part is right when its head word lies inside the mark and hangs from the right predicate.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article

MARKS = Path(__file__).with_suffix(".jsonl")
SUBJECTS = {"nsubj", "csubj"}
COMPLEMENTS = {"obj", "ccomp", "xcomp"}
ADJUNCTS = {"obl", "advmod", "nmod", "advcl"}
MAIN = {"root", "parataxis", "conj"}
PARTS = ("subject", "verb", "complement", "time", "place")


def texts(shared, wanted):
    for name in wanted:
        if name.endswith(".txt"):
            yield name, (shared / name).read_text("utf-8")
    for data in sorted({name.split(":")[0] for name in wanted if ":" in name}):
        file = {"gum": "gum_news"}.get(data, data)
        for line in (shared / "data" / f"{file}.jsonl").open():
            row = json.loads(line)
            if row["id"] in wanted:
                yield row["id"], row["text"]


def base(token):
    return token.relation.split(":")[0]


def predicate(analysis, span):
    """The token that carries the marked verb: itself, or what it is the copula or auxiliary of."""
    tokens = inside(analysis, span)
    verb = next((t for t in tokens if t.upos in {"VERB", "AUX"}), tokens[0] if tokens else None)
    while verb is not None and base(verb) in {"cop", "aux"}:
        verb = analysis.tokens[verb.head]
    return verb


def inside(analysis, span):
    return [t for t in analysis.tokens if span and span[0] <= t.start and t.end <= span[1]]


def wrong_parts(analysis, mark):
    """The names of the parts that did not come out."""
    verb = predicate(analysis, mark["verb"])
    if verb is None or base(verb) not in MAIN:
        return ["verb"]
    below = [t for t in analysis.tokens if t.head == verb.index and t is not verb]
    wrong = []
    subject = inside(analysis, mark["subject"])
    if not any(t in subject and base(t) in SUBJECTS for t in below):
        wrong.append("subject")
    if not complement_right(analysis, mark, verb, below):
        wrong.append("complement")
    for part in ("time", "place"):
        words = inside(analysis, mark[part])
        fits = verb in words or any(t in words and base(t) in ADJUNCTS for t in below)
        if words and not fits:
            wrong.append(part)
    return wrong


def complement_right(analysis, mark, verb, below):
    words = inside(analysis, mark["complement"])
    if not words:
        return not any(base(t) in {"obj", "ccomp"} for t in below)
    said = base(verb) == "parataxis" and analysis.tokens[verb.head] in words
    cased = {t.head for t in analysis.tokens if base(t) == "case"}
    held = any(
        t in words and (base(t) in COMPLEMENTS or (base(t) == "obl" and t.index in cased)) for t in below
    )
    return said or held or verb in words or any(base(t) == "parataxis" and t in words for t in below)


def main(shared, *options):
    marks = [json.loads(line) for line in MARKS.open()]
    found = dict(texts(shared, {mark["article"] for mark in marks}))
    articles = [Article(id=name, text=text) for name, text in sorted(found.items())]
    analyses = {a.article.id: a for a in default_analyzer().analyse(articles)}
    wrong, whole = Counter(), 0
    for number, mark in enumerate(marks):
        analysis = analyses[mark["article"]]
        parts = wrong_parts(analysis, mark)
        wrong.update(parts)
        whole += not parts
        if parts and "--errors" in options:
            start, end = mark["sentence"]
            print(number, *parts, "|", analysis.article.text[start:end])
            words = inside(analysis, mark["sentence"])
            print(
                "   ",
                " ".join(f"{t.text}/{t.tag}>{analysis.tokens[t.head].text}:{t.relation}" for t in words),
            )
    print(f"{whole} of {len(marks)} main clauses whole ({whole / len(marks):.0%});", end=" ")
    print("wrong:", ", ".join(f"{part} {wrong[part]}" for part in PARTS))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
