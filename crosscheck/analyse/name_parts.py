"""The proper name alone: titles, demonyms and offices taken off a run, and what they leave told apart.

Takes: a run of tokens.
Gives: the names in it, each with whether a title says that it is a person's.
Reads: the lists of titles, demonyms, polities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from crosscheck.lexicon.proper import ProperWords
from crosscheck.model.analysis import NameKind, Token

# Titles that are as often a part of the name itself when another name stands before them.
ALSO_SURNAMES = frozenset("king prince bishop pope judge marshal justice lord major earl duke baron coach chair "
                          "sheriff priest count general captain cook champion student page driver pilot".split())
LINKS = frozenset({"of", "to", "for"})
NO_PERSON = frozenset({NameKind.PLACE, NameKind.ORGANISATION, NameKind.EVENT, NameKind.WORK, NameKind.THING})


@attrs.frozen(slots=True)
class Part:
    """A stretch of tokens that is one name; ``titled`` when a title or form of address leads it."""

    first: int
    last: int
    titled: bool = False


def parts_of(tokens: Sequence[Token], run: tuple[int, int], words: ProperWords) -> Iterator[Part]:
    """Yield the names of a run, in order."""
    first, last = run
    lower = [token.text.lower() for token in tokens]
    titled = _title_before(lower, first, words)
    if titled and (split := _after_place(tokens, lower, run, words)):
        yield Part(first, split)
        yield Part(split, last, titled=True)
        return
    found = _title_inside(lower, run, words)
    if found is None:
        yield from _plain(lower, run, words, titled)
        return
    start, end = found
    if start > first:
        yield from _plain(lower, (first, start), words, titled)
    if end < last:
        yield from _named(tokens, lower, (end, last), words)


def _title_before(lower: Sequence[str], first: int, words: ProperWords) -> bool:
    """Whether a title in small letters, or one with *of* or *to*, leads the run."""
    for length in range(1, 5):
        if first >= length and " ".join(lower[first - length : first]) in words.titles:
            return True
    at = first - 1
    return at > 0 and lower[at] in LINKS and lower[at - 1] in words.titles


def _after_place(
    tokens: Sequence[Token], lower: Sequence[str], run: tuple[int, int], words: ProperWords
) -> int | None:
    """*Ambassador to* Russia | Ann Lee: where the person begins, if a place stands before."""
    first, last = run
    if first == 0 or lower[first - 1] not in LINKS:
        return None
    length = words.polity_length(lower[first:last])
    rest = first + length
    if not length or rest >= last or lower[last - 1] in words.heads:
        return None
    return rest


def _title_inside(lower: Sequence[str], run: tuple[int, int], words: ProperWords) -> tuple[int, int] | None:
    first, last = run
    head = words.heads.get(lower[last - 1])
    at = first
    while at < last:
        length = words.title_length(lower[:last], at)
        if not length:
            at += 1
            continue
        end = at + length
        while end < last and (more := words.title_length(lower[:last], end)) and end + more < last:
            end += more
        start = at
        while start > first and words.cue(lower[start - 1], "rank"):
            start -= 1
        if _is_name_itself(lower, (first, start, end, last), words) or (head and end < last and not _linked(lower, end)):
            return None
        return start, end
    return None


def _linked(lower: Sequence[str], end: int) -> bool:
    return lower[end] in LINKS


def _is_name_itself(lower: Sequence[str], bounds: tuple[int, int, int, int], words: ProperWords) -> bool:
    first, start, end, last = bounds
    surname = end - start == 1 and lower[start] in ALSO_SURNAMES
    return surname and start > first and lower[start - 1] not in words.demonyms | words.polities


def _named(
    tokens: Sequence[Token], lower: Sequence[str], run: tuple[int, int], words: ProperWords
) -> Iterator[Part]:
    """What follows a title: a person, or *of* with what the office belongs to and perhaps a person after it."""
    first, last = run
    if lower[first] not in LINKS:
        yield Part(first, last, titled=True)
        return
    first += 1
    while first < last and lower[first] in {"the", *LINKS}:
        first += 1
    length = words.polity_length(lower[:last], first)
    person = next((at for at in range(first + 1, last) if tokens[at].text in words.given), last)
    split = first + length if length else person
    if words.cue(lower[first], "portfolio"):
        while first < split and (words.cue(lower[first], "portfolio") or lower[first] in {"and", "of", "the"}):
            first += 1
        split = max(first, split if split < last else first)
    if first < split:
        yield Part(first, split)
    if split < last:
        yield Part(split, last, titled=True)


def _plain(lower: Sequence[str], run: tuple[int, int], words: ProperWords, titled: bool) -> Iterator[Part]:
    """A run without titles; demonyms and words of faith and party are no names when they stand alone."""
    first, last = run
    while first < last and lower[first] in {"the", "a", "an", "former", "ex", "late", "mr", "mrs", "ms"}:
        first += 1
    if first == last:
        return
    if all(_no_name(word, words) for word in lower[first:last]):
        return
    while last - first > 1 and _loose(lower, first, last, words):
        first += 1
    yield Part(first, last, titled)


def _no_name(word: str, words: ProperWords) -> bool:
    return word in words.demonyms or words.cue(word, "ideology") or words.cue(word, "rank") or word in {"-", "and", "'s"}


def _loose(lower: Sequence[str], first: int, last: int, words: ProperWords) -> bool:
    """A demonym before a name that is not an organisation's: *Japanese* Shinzo Abe, but Japanese Communist Party."""
    return lower[first] in words.demonyms and not any(word in words.heads for word in lower[first + 1 : last])
