"""What an adapter hands on: the words of one piece, in Universal Dependencies, with no pipeline behind."""

from __future__ import annotations

import attrs


@attrs.define(slots=True)
class Word:
    """A word of one piece of plain text: ``start`` and ``end`` are offsets there, ``head`` an index."""

    text: str
    start: int
    end: int
    upos: str
    tag: str
    head: int
    relation: str
    lemma: str = ""
    opens: bool = False  # the first word of a sentence
