"""The verb of a headline that a tagger took for another word: *Gang nabs $2 million*, *Minister quit on Monday*.

Takes: the words of one sentence.
Gives: the same words; where none was read as a verb and one can be nothing else, that one is the root.
Reads: the lists of frames and of senses.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.analyse.words import Word
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.senses import senses

VERBAL = frozenset({"VERB", "AUX"})
DOERS = frozenset({"NOUN", "PROPN"})
OPENING = frozenset({"NUM", "DET", "PROPN", "SYM", "PRON"})  # of what is done to
AFTER = OPENING | {"ADP", "NOUN", "ADJ"}
SHORTEST = 3  # letters


def give_verb(words: Sequence[Word], first: int, last: int) -> None:
    """Read as a verb the one word of the sentence ``[first, last)`` that can be nothing else, where it has none."""
    members = range(first, last)
    if any(words[at].upos in VERBAL for at in members):
        return
    for at in members[1:-1]:
        tag = _tag(words[at].text)
        if tag and words[at - 1].upos in DOERS and words[at + 1].upos in AFTER:
            _root(words, members, at, tag)
            return


def _tag(form: str) -> str:
    """The tag of a form that is a verb's and no noun's; empty for others."""
    word = form.lower()
    if word != form or len(word) < SHORTEST or not word.isalpha():
        return ""
    for lemma, tag in ((word, "VBP"), (word.removesuffix("s"), "VBZ")):
        known = frames().verb(lemma) is not None and (lemma != word or tag == "VBP")
        if known and not any(senses().known(lemma, pos) for pos in "nar"):
            return tag
    return ""


def _root(words: Sequence[Word], members: range, at: int, tag: str) -> None:
    """Make it the root: the noun before is its subject, and what stood behind under the old root is its own."""
    old = next((i for i in members if words[i].head == i), at - 1)
    words[at].upos, words[at].tag = "VERB", tag
    words[at].head, words[at].relation = at, "root"
    subject = at - 1
    for i in members:
        if i == at:
            continue
        outside = words[i].head == old or i == old
        if i == old and old != subject:
            words[i].head, words[i].relation = at, "nsubj" if i < at else "obj"
        elif outside and i > at:
            words[i].head = at
            if words[i].upos in OPENING | DOERS and words[i].relation != "punct":
                placed = any(words[j].head == i and words[j].relation == "case" for j in members)
                words[i].relation = "obl" if placed else "obj"
    if old == subject or words[subject].head in (at, old):
        words[subject].head, words[subject].relation = at, "nsubj"
