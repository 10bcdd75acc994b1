"""How far a name reaches: over hyphens, numerals and the small words that belong to it.

Takes: the tokens with a flag on each that may be in a name.
Gives: the end of the run that begins at a token.
Reads: the cue lists, the words that names of institutions end in.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.analyse.name_text import HYPHENS, NameText
from crosscheck.model.analysis import NameKind

LONGEST_SYLLABLE = 6  # letters of the second part of a given name after a hyphen
SHORTEST_FORM = 3  # letters of a legal form that may follow a comma (Inc, Ltd, not AG)
OF = frozenset({"of", "of the"})
FOR = frozenset({"for", "for the"})
ABOUT = frozenset({"on", "on the", "against", "to the"})
AND = frozenset({"and", "&"})
GRAMMAR = OF | FOR | ABOUT | AND | {"the", "and the", "to"}

Flags = Sequence[bool]


def reach(text: NameText, flags: Flags, first: int, last: int) -> int:
    """The end of the run that begins at ``first``; ``last`` is the end of the sentence."""
    end = first + 1 if flags[first] else first + 3
    while end < last and (step := _step(text, flags, (first, end, last))):
        end += step
    while end - 1 > first and text.written[end - 1] in HYPHENS:
        end -= 1
    return end


def article_ahead(text: NameText, flags: Flags, at: int, last: int) -> bool:
    """Whether *al* stands here before a hyphen and a capital."""
    return at + 2 < last and flags[at + 2] and text.cue(at, "article") and text.hyphen(at + 1)


def _step(text: NameText, flags: Flags, bounds: tuple[int, int, int]) -> int:
    """How many more tokens belong to the run; 0 where it ends."""
    _, end, last = bounds
    if flags[end]:
        parted = text.glued(end) and text.written[end - 1] in HYPHENS | {"/"}
        return 0 if parted else 1
    if _numeral(text, end):
        return 1
    if end + 1 < last and text.hyphen(end):
        return _over_hyphen(text, flags, end, last)
    if text.written[end] == "," and end + 1 < last:
        form = text.lower[end + 1].rstrip(".")
        return 2 if form in text.words.legal_forms and len(form) >= SHORTEST_FORM else 0
    return 3 if article_ahead(text, flags, end, last) else _over_small_words(text, flags, bounds)


def _numeral(text: NameText, at: int) -> bool:
    """II after any name; I and Two only after an event (World War Two), as both are mostly other words."""
    after_event = text.words.heads.get(text.lower[at - 1]) is NameKind.EVENT
    if text.written[at].isupper() and text.cue(at, "roman"):
        return text.written[at] != "I" or after_event
    return after_event and text.lower[at] in {"one", "two", "three"}


def _over_hyphen(text: NameText, flags: Flags, at: int, last: int) -> int:
    before = text.lower[at - 1]
    if not flags[at + 1]:
        return 2 if _syllable(text, at) else 0
    goes_on = at + 2 < last and flags[at + 2]
    apart = before in text.words.polities or (before in text.words.demonyms and not goes_on)
    return 0 if apart else 2


def _syllable(text: NameText, at: int) -> bool:
    """Whether a small word after a hyphen ends a given name: Ka-ki, Jong-un, but not Oslo-based."""
    before, after = text.written[at - 1], text.lower[at + 1]
    family_name = at > 1 and text.written[at - 2][:1].isupper()
    if text.cue(at + 1, "part") and family_name:
        return True
    if text.cue(at + 1, "tail") or after in text.words.common or len(after) > LONGEST_SYLLABLE:
        return False
    return (
        after.isalpha()
        and before.isalpha()
        and not before.isupper()
        and before.lower() not in text.words.polities
    )


def _over_small_words(text: NameText, flags: Flags, bounds: tuple[int, int, int]) -> int:
    """Over small words to the next capital, where the left side is one that takes such a tail."""
    _, end, last = bounds
    if text.lower[end] == "'s":
        owner = text.cue(end - 1, "owner") and text.written[end - 1][:1].isupper()
        return 2 if owner and end + 1 < last and flags[end + 1] else 0
    to = end
    while to < min(last, end + 3) and text.cue(to, "join") and not flags[to]:
        to += 1
    if end < to < last and flags[to] and _takes(text, flags, (*bounds, to)):
        return to + 1 - end
    return 0


def _takes(text: NameText, flags: Flags, bounds: tuple[int, int, int, int]) -> bool:
    _, end, _, to = bounds
    small, head, words = " ".join(text.lower[end:to]), text.lower[end - 1], text.words
    if small in OF:
        return head in words.heads or head in words.titles or text.tokens[end - 1].upos == "NOUN"
    if small in FOR:
        return head in words.heads and head not in words.polities
    if small in ABOUT:
        return words.cue(head, "dealing") and text.written[to].isalpha()
    if small == "&":
        return True
    if small == "and":
        return _and(text, flags, bounds)
    return small not in GRAMMAR and text.written[end].islower() and text.cue(end, "particle")


def _and(text: NameText, flags: Flags, bounds: tuple[int, int, int, int]) -> bool:
    """Bosnia *and* Herzegovina; Air *and* Space Museum; Treaty of Aid *and* Security; never two names."""
    first, end, last, to = bounds
    if text.words.polity_length(text.lower[first:last]) > end - first:
        return True
    plain = text.lower[end - 1] in text.words.common
    if plain and any(text.lower[at] in {"of", "for", "on"} for at in range(first, end)):
        return True
    while to + 1 < last and flags[to + 1]:
        to += 1
    return plain and text.lower[end - 1] not in text.words.heads and text.lower[to] in text.words.heads
