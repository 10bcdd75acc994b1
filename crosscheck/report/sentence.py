"""The sentence in which a quote stands: what a reader needs who sees nothing else of the article."""

from __future__ import annotations

import re

from crosscheck.model.report import Evidence, SourceRecord
from crosscheck.report.escape import flat

FURTHEST = 300  # letters before and after a quote in which an end is looked for
_END = re.compile(r"(?<=[a-z0-9)\]%]{2})[.!?][\"”’)]{0,2}(?=\s)|\n[^\S\n]{0,99}\n")


def sentence(item: Evidence, source: SourceRecord) -> str:
    """The sentence on one line, from the text of the source, or from what stands around the quote where it has none.

    Where no end is near, no more than the quote.

    >>> whole = SourceRecord(id="a", text="It was dark. Two people died on Monday. Nobody saw it.")
    >>> sentence(Evidence(source="a", start=13, end=23, quote="Two people"), whole)
    'Two people died on Monday.'
    """
    before, after = item.before, item.after
    if source.text[item.start : item.end] == item.quote:
        before = source.text[max(0, item.start - FURTHEST) : item.start]
        after = source.text[item.end : item.end + FURTHEST + 1]
    begins = [end.end() for end in _END.finditer(before)]
    ends = _END.search(after)
    reached = begins or len(before) == item.start
    head = before[begins[-1] if begins else 0 :] if reached else ""
    whole = after[: ends.end()] if ends else after if item.end + len(after) == len(source.text) else ""
    return flat(f"{head}{item.quote}{whole}").strip()
