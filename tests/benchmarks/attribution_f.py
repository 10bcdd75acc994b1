"""Who says what against PolNeAR: ``python tests/benchmarks/attribution_f.py DATA [EVERY]``.

DATA holds ``polnear.jsonl``; every EVERY-th article is read (6). Prints, for the labelled attributions whose
cue is found, the share with the right source (any overlap), and source and content F over words. The baseline
reads only direct quotations, each given to the nearest name after it, else before it, in its sentence.
"""

import json
import sys
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.extract.attribution import attributions
from crosscheck.model.article import Article, Block, BlockKind
from crosscheck.model.quotations import quotations


def words(analysis, spans):
    return {
        t.index for t in analysis.tokens for s, e in spans if t.start < e and s < t.end and t.upos != "PUNCT"
    }


def real(analysis, indices):
    return {i for i in indices if analysis.tokens[i].upos != "PUNCT"}


def f(found, gold):
    shared = len(found & gold)
    return 2 * shared / (len(found) + len(gold)) if shared else 0.0


def ours(analysis):
    return [({s.cue}, set(s.source), real(analysis, s.content)) for s in attributions(analysis).sayings]


def baseline(analysis):
    for quotation in quotations(analysis):
        sentence = analysis.sentence_of(quotation.last - 1)
        around = [*range(quotation.last, sentence.last), *range(quotation.first - 1, sentence.first - 1, -1)]
        names = [i for i in around if analysis.tokens[i].upos == "PROPN"]
        verbs = {i for i in around if analysis.tokens[i].upos == "VERB"}
        if names:
            yield verbs, set(names[:1]), real(analysis, range(quotation.first, quotation.last))


def measure(rows, analyses, read):
    total = cued = sourced = right = 0
    source_f = content_f = everything = 0.0
    for row, analysis in zip(rows, analyses, strict=True):
        found = list(read(analysis))
        for gold in row["attributions"]:
            cue, source, content = (words(analysis, gold[part]) for part in ("cue", "source", "content"))
            if not content:
                continue
            total += 1
            fits = [(f(c, content), -min(k, default=0), s) for k, s, c in found if k & cue]
            if not fits:
                continue
            fit, _, speakers = max(fits, key=lambda item: item[:2])
            cued, content_f = cued + 1, content_f + fit
            if source:
                sourced += 1
                right, source_f = right + bool(speakers & source), source_f + f(speakers, source)
                everything += f(speakers, source) > 0 and fit > 0.5
    print(f"  cue found {cued / total:.3f} of {total}; source right {right / sourced:.3f};", end=" ")
    print(f"source F {source_f / sourced:.3f}; content F {content_f / cued:.3f};", end=" ")
    print(f"of all, source right and content F > 0.5: {everything / total:.3f}")


def main(data, every):
    rows = [json.loads(line) for line in (data / "polnear.jsonl").open()][::every]
    blocks = [(Block(kind=BlockKind.BODY, start=0, end=len(row["text"])),) for row in rows]
    pairs = zip(rows, blocks, strict=True)
    articles = [Article(id=row["id"], text=row["text"], blocks=block) for row, block in pairs]
    analyses = list(default_analyzer().analyse(articles))
    for name, read in (("direct quotations only", baseline), ("sayings and quotations", ours)):
        print(name)
        measure(rows, analyses, read)


if __name__ == "__main__":
    numbers = [int(a) for a in sys.argv[2:] if a.isdigit()]
    main(Path(sys.argv[1]), numbers[0] if numbers else 6)
