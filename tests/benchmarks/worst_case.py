"""Time against length on adversarial text: `python tests/benchmarks/worst_case.py [SUBJECT...] [--most 1000000]`.

Each subject reads runs of one atom, doubled until the largest size or the time limit. The exponent is the slope
of the logarithms from a quarter of the largest size on; 1 is linear. The worst of each subject is named.
"""

from __future__ import annotations

import argparse
import gc
import math
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from crosscheck.analyse import default_analyzer
from crosscheck.analyse.normalise import pieces
from crosscheck.errors import CrosscheckError
from crosscheck.extract import extract_claims, read_analysis
from crosscheck.extract.recognise.dates import find_dates
from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.pipeline import compare
from crosscheck.read import read_text
from crosscheck.read.markup import PageReader
from crosscheck.read.records import RecordReader
from crosscheck.registry import kinds
from crosscheck.resolve import resolve

Atoms = dict[str, str]
SMALLEST = 8_000  # characters
PATIENCE = 2.0  # seconds of one measurement after which no larger one is made
STEEP, AGAIN = 1.15, 4  # the exponent from which on a measurement is made again, and how often
TOO_SHORT = 0.02  # seconds below which a measurement is noise

TEXT: Atoms = {
    "a": "a", "space": " ", "line": "\n", "tiny lines": "a\n", "blank lines": "a\n\n", "digit": "1",
    "quote": '"', "typographic": "“", "apostrophe": "'", "backtick": "`", "bracket": "(", "dash": "-",
    "long dash": "—", "stop": ".", "stop space": ". ", "comma": "1,", "numbers": "12 ", "colon": "a: ",
    "capitals": "Ab ", "name of": "Bank of ", "person": "John Smith ", "said": "he said ", "that": "said that ",
    "and": "Smith and ", "quoted": '"a" ', "pairs": "“a” said b. ", "month": "May ", "march": "March 3 ",
    "monday": "on Monday ", "last": "last ", "from to": "from 3 to ", "hundred": "hundred ", "twenty": "twenty ",
    "percent": "5 % ", "million": "3 million ", "dollar": "$", "between": "between 3 and ", "clock": "11:30 ",
    "iso": "2020-01-01 ", "at": "@", "url": "http://a.b/", "amp": "&amp;", "zero width": "\u200b",
    "combining": "é\u0301",
    "emoji": "👩‍👩‍👧 ", "hebrew": "שלום ", "astral": "𝟙", "cr": "\r", "separator": "\u2028", "tab": "\t", "nul": "\x00",
    "sentence": "The envoys met in Oslo on 3 March 2020. ",
    "paragraph": "The envoys met in Oslo on 3 March 2020, he said.\n\n",
    "killed": "Police said 12 people were killed in Lima. ",
    "run-on": "the envoys met in Oslo and ",
}  # fmt: skip
PAGES: Atoms = {
    "open": "<div>", "close": "</div>", "less": "<", "comment": "<!--", "attribute": "<p a=1 ", "entity": "&#x41;",
    "paragraphs": "<p>The envoys met in Oslo on Monday.</p>", "tables": "<table><tr><td>", "cdata": "<![CDATA[",
    "script": "<script>", "quote": '<a b="', "font": "<b><i>", "doctype": "<!", "instruction": "<?",
}  # fmt: skip
RECORDS: Atoms = {
    "array": "[",
    "object": '{"a":',
    "string": '"',
    "rows": '{"text": "The envoys met."}\n',
    "bad": "{\n",
}


def main() -> None:
    """Measure the subjects that were named, or all."""
    options = argparse.ArgumentParser()
    options.add_argument("subjects", nargs="*")
    options.add_argument("--most", type=int, default=1_000_000)
    options.add_argument("--atom")
    given = options.parse_args()
    for name in given.subjects or SUBJECTS:
        subject, atoms = SUBJECTS[name]
        chosen = {given.atom: atoms[given.atom]} if given.atom else atoms
        worst = sorted((_growth(subject, atom, given.most), label) for label, atom in chosen.items())[-3:]
        for (exponent, seconds, size), label in reversed(worst):
            print(f"{name:12} {label:14} exponent {exponent:5.2f}  {seconds:7.2f} s at {size:,}", flush=True)


def _growth(subject: Callable[[str], object], atom: str, most: int) -> tuple[float, float, int]:
    times = dict(_times(subject, atom, most))
    size = max(times)
    small = next(one for one in times if one * 4 >= size)
    for _ in range(AGAIN):
        if _exponent(times, small, size) <= STEEP:
            break
        for one in (small, size):  # what other processes do makes no text slower every time
            times[one] = min(times[one], _spent(subject, _run(atom, one)))
    return _exponent(times, small, size), times[size], size


def _exponent(times: dict[int, float], small: int, size: int) -> float:
    if times[size] < TOO_SHORT or small == size:
        return 0.0
    return math.log(times[size] / max(times[small], 1e-4)) / math.log(size / small)


def _run(atom: str, size: int) -> str:
    return (atom * (size // len(atom) + 1))[:size]


def _times(subject: Callable[[str], object], atom: str, most: int) -> Iterator[tuple[int, float]]:
    size, spent = SMALLEST, 0.0
    while size <= most and spent < PATIENCE:
        spent = _spent(subject, _run(atom, size))
        yield size, spent
        size *= 2


def _spent(subject: Callable[[str], object], text: str) -> float:
    """CPU seconds without the collector, whose first rounds would look like a steeper growth."""
    gc.collect()
    gc.disable()
    started = time.process_time()
    try:
        subject(text)
        return time.process_time() - started
    finally:
        gc.enable()


def _page(text: str) -> object:
    return _tried(lambda: list(PageReader().read(text.encode(), Path("a.html"))))


def _record(text: str) -> object:
    return _tried(lambda: list(RecordReader().read(text.encode(), Path("a.jsonl"))))


def _tried(work: Callable[[], object]) -> object:
    try:
        return work()
    except CrosscheckError:
        return None


def _analysis(text: str) -> object:
    return list(default_analyzer().analyse([read_text(text)]))


def _claims(text: str) -> object:
    analyses = list(default_analyzer().analyse([read_text(text)]))
    resolve(analyses)
    return [extract_claims(read_analysis(analysis), kinds()) for analysis in analyses]


def _whole(text: str) -> object:
    return compare([read_text(text, "a"), read_text(f"{text} It is so.", "b")])


DAY = date(2020, 3, 4)
SUBJECTS: dict[str, tuple[Callable[[str], object], Atoms]] = {
    "dates": (lambda text: find_dates(text, DAY), TEXT),
    "quantities": (find_quantities, TEXT),
    "pieces": (lambda text: list(pieces(text, 0, len(text))), TEXT),
    "text": (read_text, TEXT),
    "page": (_page, PAGES),
    "records": (_record, RECORDS),
    "analysis": (_analysis, TEXT),
    "claims": (_claims, TEXT),
    "whole": (_whole, TEXT),
}

if __name__ == "__main__":
    main()
