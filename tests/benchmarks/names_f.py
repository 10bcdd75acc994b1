"""Names against labelled names, strict spans.

``python tests/benchmarks/names_f.py DATA TREEBANKS [SET] [--errors]``; DATA has ``entities_uner_ewt.jsonl``,
TREEBANKS the UD files and ``wikigold.txt``; sets are uner, unerdev, press, wikigold, gum, gumnews, trainnews.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "organization": "organisation"}
TYPED = {"person", "organisation", "place"}
PERSON_GLUE = {"de", "la", "von", "van", "al", "bin", "-", "'", "."}
GLUE = {"of", "the", "and", "for", "de", "la", "del", "von", "van", "al", "bin", "&", "-", "'s", "'", "."}


def uner(data, banks):
    for line in (data / "entities_uner_ewt.jsonl").open():
        row = json.loads(line)
        if row["id"].startswith("uner-ewt:"):
            yield row["id"], row["text"], [(s["start"], s["end"], KINDS[s["type"]]) for s in row["spans"]]


def uner_press(data, banks):
    return (row for row in uner(data, banks) if re.match(r"uner-ewt:(weblog|newsgroup)", row[0]))


def uner_dev(data, banks):
    """Names of the development sentences, in the text as it is written."""
    name, text, spans, previous, at = "", "", [], "O", 0
    for line in [*(banks / "uner-dev.iob2").open(), "# sent_id = end"]:
        if line.startswith("# sent_id"):
            if text:
                yield name, text, spans
            name, spans, previous, at = line.split("= ")[1].strip(), [], "O", 0
        elif line.startswith("# text = "):
            text = line.removeprefix("# text = ").rstrip("\n")
        elif line[:1].isdigit():
            _, word, label, *_ = line.split("\t")
            at = text.index(word, at)
            if label.startswith("I-") and previous != "O":
                spans[-1] = (spans[-1][0], at + len(word), KINDS[label[2:]])
            elif label != "O":
                spans.append((at, at + len(word), KINDS[label[2:]]))
            previous, at = label, at + len(word)


def wikigold(data, banks):
    blocks = (banks / "wikigold.txt").read_text().split("\n\n")
    for at, block in enumerate(blocks[len(blocks) * 9 // 10 :]):
        text, spans, previous = "", [], "O"
        for line in block.splitlines():
            word, _, label = line.rpartition(" ")
            if not word or word == "-DOCSTART-":
                continue
            text += (
                " "
                if text and not re.match(r"^[.,;:?!)\]%]$|^'", word) and not text.endswith(("(", "["))
                else ""
            )
            start, text = len(text), text + word
            kind = KINDS.get(label[2:], "other")
            if label != "O" and label == previous:
                spans[-1] = (spans[-1][0], len(text), kind)
            elif label != "O":
                spans.append((start, len(text), kind))
            previous = label
        if text:
            yield f"wikigold:{at}", text, spans


def gum(data, banks, only=""):
    for name in ("en_gum-open-dev.conllu", "en_gum-open-test.conllu"):
        yield from gum_file(banks / name, only)


def gum_news(data, banks):
    return gum(data, banks, only="news")


def gum_train_news(data, banks):
    return gum_file(banks / "en_gum-open-train.conllu.gz", "news")


def gum_file(path, only=""):
    """Proper names by tree and labels: the part of a labelled mention that its proper head spans."""
    document, rows = "", []
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt") as handle:
        for line in handle:
            if line.startswith("# newdoc"):
                if rows and only in document:
                    yield document, *mentions(rows)
                document, rows = line.split("=")[1].strip(), []
            elif line[:1].isdigit():
                columns = line.rstrip("\n").split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line.strip():
                rows.append(None)
    if rows and only in document:
        yield document, *mentions(rows)


def mentions(rows):
    text, found = "", {}
    sentence, opened = [], []
    for row in rows:
        if row is None:
            if sentence:
                close(sentence, opened, found)
                text = text.rstrip() + "\n\n"
            sentence, opened = [], []
            continue
        start = len(text)
        text += row[1]
        entity = re.search(r"Entity=([^|]*)", row[9])
        sentence.append((row, start, len(text), entity[1] if entity else ""))
        text += "" if "SpaceAfter=No" in row[9] else " "
    if sentence:
        close(sentence, opened, found)
    return text, sorted({(s, e, k) for (s, e), k in found.items()})


def close(sentence, opened, found):
    stack = []
    for at, (_, _, _, entity) in enumerate(sentence):
        for mark in re.finditer(r"\((\d+)-(\w+)-([^()]*)(\))?|(\d+)\)", entity):
            if mark[1]:
                stack.append((mark[1], mark[2], at))
                if mark[4]:
                    stack.pop()
                    core(sentence, at, at + 1, mark[2], found)
            else:
                hits = [i for i, open_ in enumerate(stack) if open_[0] == mark[5]]
                if hits:
                    _, kind, first = stack.pop(hits[-1])
                    core(sentence, first, at + 1, kind, found)


def core(sentence, first, last, kind, found):
    rows = [item[0] for item in sentence]
    kind = KINDS.get(kind, kind if kind in TYPED else "other")
    head = next((i for i in range(first, last) if not first <= int(rows[i][6]) - 1 < last), first)
    if rows[head][3] == "NOUN":  # *spokeswoman Ann Lee*: the name hangs from what its bearer is
        named_by = (i for i in range(head + 1, last) if int(rows[i][6]) - 1 == head)
        near = (i for i in named_by if rows[i][7] in {"appos", "flat"} and rows[i][3] == "PROPN")
        head = next((i for i in near if i == head + 1), head)
    if rows[head][4] not in {"NNP", "NNPS"} or kind == "other" or rows[head][7] == "nmod:desc":
        return
    if re.match(
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
        r"September|October|November|December",
        rows[head][1],
    ):
        return

    def named(i):
        return (rows[i][4] in {"NNP", "NNPS"} and rows[i][7] != "nmod:desc") or (
            rows[i][1][:1].isupper() and rows[i][7] in {"amod", "compound"} and rows[i][4] != "DT"
        )

    start, end = head, head + 1
    while start > first and (
        named(start - 1) or (rows[start - 1][1] == "-" and start - 2 >= first and named(start - 2))
    ):
        start -= 1
    while end < last:
        step = next(
            (
                k
                for k in range(3)
                if end + k < last
                and named(end + k)
                and all(
                    rows[j][1] in (GLUE if kind != "person" else PERSON_GLUE) for j in range(end, end + k)
                )
            ),
            None,
        )
        if step is None:
            break
        end += step + 1
    found[sentence[start][1], sentence[end - 1][2]] = kind


def innermost(spans):
    """Labelled data without nesting: the outer of two names counts."""
    return [s for s in spans if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in spans)]


SETS = {
    "uner": uner,
    "unerdev": uner_dev,
    "press": uner_press,
    "wikigold": wikigold,
    "gum": gum,
    "gumnews": gum_news,
    "trainnews": gum_train_news,
}


def main(data, banks, *only):
    show = "--errors" in only
    for name, rows in SETS.items():
        if only and name not in only and set(only) - {"--errors"}:
            continue
        gold = list(rows(data, banks))
        articles = [Article(id=str(at), text=text) for at, (_, text, _) in enumerate(gold)]
        counts, missed, extra, kinds = Counter(), Counter(), Counter(), Counter()
        for (_, text, spans), analysis in zip(gold, default_analyzer().analyse(articles), strict=True):
            wanted = {(s, e): k for s, e, k in innermost(spans)}
            got = {}
            for mention in analysis.names:
                span = analysis.span(mention.first, mention.last)
                got[span.start, span.end] = mention.kind.value
            if name != "wikigold":
                got = {s: k for s, k in got.items() if k in TYPED or k == "unknown" or s in wanted}
            counts["gold"] += len(wanted)
            counts["got"] += len(got)
            counts["hit"] += len(wanted.keys() & got.keys())
            for span in wanted.keys() & got.keys():
                right = wanted[span] == got[span] or (wanted[span] == "other" and got[span] not in TYPED)
                counts["typed"] += right
                kinds[wanted[span], got[span]] += 1
                if not right:
                    missed[text[span[0] : span[1]], wanted[span], "typed", got[span]] += 1
            for s, e in wanted.keys() - got.keys():
                missed[text[max(0, s - 25) : s] + "[" + text[s:e] + "]" + text[e : e + 15], wanted[s, e]] += 1
            for s, e in got.keys() - wanted.keys():
                extra[text[max(0, s - 25) : s] + "[" + text[s:e] + "]" + text[e : e + 15], got[s, e]] += 1
        spans_f = 2 * counts["hit"] / (counts["gold"] + counts["got"])
        typed_f = 2 * counts["typed"] / (counts["gold"] + counts["got"])
        print(
            f"{name:10} gold {counts['gold']:5} P {counts['hit'] / counts['got']:.3f} "
            f"R {counts['hit'] / counts['gold']:.3f} F {spans_f:.3f} typed F {typed_f:.3f}"
        )
        if show:
            for title, items in (("missed", missed), ("extra", extra)):
                print("--", title)
                for item, n in items.most_common(70):
                    print("  ", n, *map(repr, item))
            print(kinds.most_common(20))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
