"""What pronouns, common nouns and short names refer to: ``python tests/benchmarks/coreference.py DATA [--errors]``.

DATA holds ``gum_news.jsonl``, stories in which every mention is labelled with what it refers to. A reference is right
when the name that it was led back to stands, somewhere in the story, in a mention of the same label. Recall is over the
labelled pronouns of the third person whose label some name bears. Names: pairs of different forms taken for one.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article
from crosscheck.resolve import resolve

PERSONAL = {"he", "him", "his", "she", "her", "hers", "himself", "herself"}
PLURAL = {"they", "them", "their"}


def cluster(mentions, start, end):
    """The label of the smallest mention around a stretch."""
    around = [m for m in mentions if m["start"] <= start and end <= m["end"]]
    return min(around, key=lambda m: (m["end"] - m["start"], m["start"]))["cluster"] if around else None


def sort_of(token):
    word = token.text.lower()
    if word in PERSONAL:
        return "he, she"
    return "they" if word in PLURAL else "it" if word == "it" else "noun"


def main(data, *options):
    counts, errors = Counter(), []
    for line in (data / "gum_news.jsonl").open():
        row = json.loads(line)
        analysis = next(default_analyzer().analyse([Article(id=row["id"], text=row["text"])]))
        entities = resolve([analysis])
        labels, named = {}, set()
        for entity in entities.entities:
            spans = [span for form in entity.forms for span in form.spans]
            labels[entity.id] = [cluster(row["mentions"], s.start, s.end) for s in spans]
            named.update((s.start, s.end) for s in spans)
            first = labels[entity.id][0]
            for span, label in zip(spans[1:], labels[entity.id][1:], strict=True):
                counts["name"] += 1
                counts["name right"] += label == first
                if label != first:
                    errors.append((row["id"], "name", entity.name, span.of(row["text"])))
        names = {label for found in labels.values() for label in found}
        inside = {t.index for t in analysis.tokens if any(s <= t.start and t.end <= e for s, e in named)}
        for token in analysis.tokens:
            label = cluster(row["mentions"], token.start, token.end)
            gold = token.text.lower() in PERSONAL and label in names
            counts["personal"] += gold
            if token.index in inside:
                continue
            found = entities.at(row["id"], token.index)
            if not found:
                continue
            right = any(label is not None and label in labels[entity.id] for entity in found)
            counts[sort_of(token)] += 1
            counts[sort_of(token) + " right"] += right
            if not right:
                about = row["text"][max(0, token.start - 60) : token.start] + "[" + token.text + "]"
                errors.append((row["id"], sort_of(token), [e.name for e in found], about))
    for name in ("he, she", "they", "it", "noun", "name"):
        print(f"{name:8} {counts[name + ' right']} of {counts[name]} right")
    print(f"personal pronouns found and right: {counts['he, she right']} of {counts['personal']}")
    if "--errors" in options:
        for error in errors:
            print("  ", *error)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
