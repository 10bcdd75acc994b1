"""How often places of news are put in the right state, and their containment is judged right.

Run: ``python tests/benchmarks/places_accuracy.py FILE.jsonl [-v]``. Each line has ``text`` and ``spans``; a
span has ``text`` and, where it was located, ``country`` (an English name). Other spans are its context.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from itertools import combinations
from pathlib import Path

from crosscheck.lexicon.places import gazetteer, place_value
from crosscheck.model.relation import Relation

PAIRS_PER_ARTICLE = 40


def located(article: dict) -> list[tuple[str, str, tuple[str, ...]]]:
    """The located spans of an article, once each: words, state, the other places of the article."""
    texts = [span["text"] for span in article["spans"]]
    near = tuple(dict.fromkeys(texts))
    kept = {(span["text"], span["country"]) for span in article["spans"] if span.get("country")}
    return [(text, country, near) for text, country in sorted(kept)]


def main() -> None:
    """Print the shares."""
    lines = Path(sys.argv[1]).read_text("utf-8").split("\n")
    articles = [json.loads(line) for line in lines if line]
    started = time.perf_counter()
    places = gazetteer()
    print(f"load {time.perf_counter() - started:.3f} s")
    tally, errors, contained, split = Counter(), Counter(), Counter(), Counter()
    started = time.perf_counter()
    for article in articles:
        values = []
        for text, country, near in located(article):
            state = places.polity_id(country)
            count = sum(span["text"] == text for span in article["spans"])
            value = place_value(text, near=near)
            if places.is_demonym(text):
                home = places.home(text)
                got = home.country if home else ""
            else:
                got = value.country
            kind = "right" if got == state else "unknown" if not got else "wrong"
            tally[kind] += count
            if kind != "right":
                errors[(kind, text, country, got)] += count
            if kind == "right" and value.id:
                values.append((value, state))
                if value.id != state:
                    contained[value.relate(place_value(country)).relation] += 1
        for (a, of_a), (b, of_b) in list(combinations(values, 2))[:PAIRS_PER_ARTICLE]:
            split[("two states" if of_a != of_b else "one state"), a.relate(b).relation] += 1
    total = sum(tally.values())
    print(f"{total} mentions in {time.perf_counter() - started:.1f} s")
    print({kind: f"{count / total:.3f}" for kind, count in sorted(tally.items())})
    right = contained[Relation.FINER] + contained[Relation.SAME] + contained[Relation.VARIANT]
    print(f"place in its state: {right}/{sum(contained.values())}", dict(contained))
    for (sort, relation), count in sorted(split.items()):
        print(f"{sort}: {relation.value} {count}")
    if "-v" in sys.argv:
        for (kind, text, country, got), count in errors.most_common(100):
            print(count, kind, repr(text), country, "->", got)


if __name__ == "__main__":
    main()
