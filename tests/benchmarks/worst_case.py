"""Time against length on adversarial text: `python tests/benchmarks/worst_case.py [SUBJECT...] [--most 1000000]`.

Each subject reads runs of one atom, in which a # counts up and a ~ spells it, of a 64th of the largest size and then of
four times as much, until the largest size or the time limit (`--patience`, seconds of one measurement). The exponent
is the slope of the logarithms over the last step; 1 is linear. The worst of each subject are named, and all that are
steep.
"""

from __future__ import annotations

import argparse
import gc
import math
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
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
STEPS = (64, 16, 4, 1)  # into how many parts of the largest size
WORST = 3  # of each subject that are named
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
    "tolls": "Police said # people were killed in Lima. ", "counters": "# 1/#/20# ", "shares": "$# million or #.5 %; ",
    "people": "The envoy Ann R~er and the other one met Bob S~en of Oslo there. ",
    "speakers": "“We won # of the games,” said Ann R~er of the club. ",
    "days": "On May #, 20# the mayor resigned. ", "prices": "The price was $#. ",
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
    options.add_argument("--atom", nargs="*", default=[])
    options.add_argument("--patience", type=float, default=2.0)
    given = options.parse_args()
    for name in given.subjects or SUBJECTS:
        subject, atoms = SUBJECTS[name]
        chosen = given.atom or atoms
        every = sorted((_growth(subject, atoms[one], given.most, given.patience), one) for one in chosen)
        told = max(WORST, sum(exponent > STEEP for (exponent, _, _), _ in every))
        for (exponent, seconds, size), label in reversed(every[-told:]):
            print(f"{name:12} {label:14} exponent {exponent:5.2f}  {seconds:7.2f} s at {size:,}", flush=True)


def _growth(
    subject: Callable[[str], object], atom: str, most: int, patience: float
) -> tuple[float, float, int]:
    times = dict(_times(subject, atom, most, patience))
    *_, small, size = [0, *times]
    for _ in range(AGAIN):
        if _exponent(times, small, size) <= STEEP:
            break
        for one in (small, size):  # what other processes do makes no text slower every time
            times[one] = min(times[one], _spent(subject, run(atom, one)))
    return _exponent(times, small, size), times[size], size


def _exponent(times: dict[int, float], small: int, size: int) -> float:
    if times[size] < TOO_SHORT or not small:
        return 0.0
    return math.log(times[size] / max(times[small], 1e-4)) / math.log(size / small)


def run(atom: str, size: int) -> str:
    """So many characters of an atom again and again."""
    times = size // len(atom) + 1
    return "".join(map(partial(_counted, atom), range(1, times + 1)))[:size]


def _counted(atom: str, number: int) -> str:
    spelt = str(number).translate(str.maketrans("0123456789", "aeioulnrst"))
    return atom.replace("#", str(number)).replace("~", spelt)


def _times(
    subject: Callable[[str], object], atom: str, most: int, patience: float
) -> Iterator[tuple[int, float]]:
    subject(run(atom, most // STEPS[0]))  # what is loaded once is no growth
    for parts in STEPS:
        spent = _spent(subject, run(atom, most // parts))
        yield most // parts, spent
        if spent > patience:
            return


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
