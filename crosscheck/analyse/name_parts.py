"""The proper name alone: titles, demonyms and offices taken off a run, and what they leave told apart.

Takes: a run of tokens.
Gives: the names in it, each with whether a title says that it is a person's.
Reads: the lists of titles, demonyms, polities.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.analyse.name_text import NameText

LINKS = frozenset({"of", "to", "for"})
DROPPED = frozenset({"the", "a", "an", "former", "ex", "late", "then"})
BETWEEN = frozenset({"-", "–", "and", "'s"})
BRACKETS = frozenset({"[", "("})  # President [of Peru Ann] Lee
LONGEST_TITLE = 4


@attrs.frozen(slots=True)
class Part:
    """A stretch of tokens that is one name; ``titled`` when a title or form of address leads it."""

    first: int
    last: int
    titled: bool = False


def parts_of(text: NameText, run: tuple[int, int]) -> Iterator[Part]:
    """Yield the names of a run, in order."""
    first, last = run
    titled = _title_before(text, first)
    if split := _after_place(text, run):
        yield Part(first, split)
        yield Part(split, last, titled=True)
        return
    found = _title_inside(text, run)
    if found is None:
        yield from _plain(text, run, titled)
        return
    start, end = found
    if start > first:
        yield from _plain(text, (first, start), titled)
    if end < last:
        yield from _named(text, (end, last))


def _title_before(text: NameText, first: int) -> bool:
    """Whether a title in small letters leads the run."""
    room = first - text.analysis.sentence_of(first).first
    return any(
        " ".join(text.lower[first - length : first]) in text.words.titles
        for length in range(1, min(LONGEST_TITLE, room) + 1)
    )


def _after_place(text: NameText, run: tuple[int, int]) -> int | None:
    """*Ambassador to* Russia | Ann Lee: where the person begins, if a place stands before."""
    first, last = run
    start = text.analysis.sentence_of(first).first
    before = [word for word in text.lower[max(start, first - 3) : first] if word not in BRACKETS][-2:]
    if len(before) < 2 or before[1] not in LINKS or before[0] not in text.words.titles:
        return None
    rest = first + text.place_length(first, last)
    return rest if first < rest < last and text.lower[last - 1] not in text.words.heads else None


def _title_inside(text: NameText, run: tuple[int, int]) -> tuple[int, int] | None:
    """The first title of the run with the words of rank before it, unless it is part of the name itself."""
    first, last = run
    words, lower = text.words, text.lower
    for at in range(first, last):
        length = words.title_length(lower[at:last])
        if not length:
            continue
        end = at + length
        while end < last and (more := words.title_length(lower[end:last])) and end + more < last:
            end += more
        start = at
        while start > first and words.cue(lower[start - 1], "rank"):
            start -= 1
        institution = lower[last - 1] in words.heads and end < last and lower[end] not in LINKS
        return None if institution or _own_word(text, (first, start, end)) else (start, end)
    return None


def _own_word(text: NameText, bounds: tuple[int, int, int]) -> bool:
    """Whether a title after other words is a surname or a given name: Martin King, Ali Sheikh Omar."""
    first, start, end = bounds
    if start == first or end - start > 1:
        return False
    before = text.lower[start - 1]
    if text.written[first] in text.words.given:
        return True
    if before in text.words.heads:
        return False  # Superior Court Judge Ann Lee
    return (
        text.words.cue(text.lower[start], "surname_too")
        and before not in text.words.demonyms
        and before not in text.words.polities
    )


def _named(text: NameText, run: tuple[int, int]) -> Iterator[Part]:
    """What follows a title: a person, or *of* with what the office belongs to and perhaps a person."""
    first, last = run
    if text.lower[first] not in LINKS:
        yield Part(first, last, titled=True)
        return
    while first < last and text.lower[first] in {"the", *LINKS}:
        first += 1
    length = text.place_length(first, last)
    person = next((at for at in range(first + 1, last) if text.written[at] in text.words.given), last)
    split = first + length if length else person
    while first < last and (
        text.words.cue(text.lower[first], "portfolio") or text.lower[first] in {"and", "of"}
    ):
        first += 1
        split = first if split == last else max(first, split)
    if first < split:
        yield Part(first, split)
    if split < last:
        yield Part(split, last, titled=True)


def _plain(text: NameText, run: tuple[int, int], titled: bool) -> Iterator[Part]:
    """A run without titles; demonyms and words of faith and party are no names when they stand alone."""
    first, last = run
    while first < last and text.lower[first] in DROPPED:
        first += 1
    if all(_no_name(text, at) for at in range(first, last)):
        return
    while last - first > 1 and _loose(text, first, last):
        first += 1
    split = _person_at_end(text, first, last)
    if last - first > 1 or not _bare_noun(text, first):
        yield Part(first, split or last, titled)
    if split:
        yield Part(split, last)


def _person_at_end(text: NameText, first: int, last: int) -> int | None:
    """University of Texas | Ann Lee: where a full name begins that stands right after an institution's."""
    for at in range(max(first + 2, last - 3), last - 1):
        rest = text.lower[at:last]
        free = not text.words.cue(text.lower[at - 1], "linked") and not any(
            w in text.words.heads for w in rest
        )
        institution = any(word in text.words.heads for word in text.lower[first:at])
        if (
            free
            and institution
            and text.written[at] in text.words.given
            and rest[-1] not in text.words.common
        ):
            return at
    return None


def _no_name(text: NameText, at: int) -> bool:
    word, words = text.lower[at], text.words
    return (
        word in words.demonyms or words.cue(word, "ideology") or words.cue(word, "rank") or word in BETWEEN
    ) and word not in words.polities


def _bare_noun(text: NameText, at: int) -> bool:
    """A single common word with a capital (*the Islands*, *Laughter*): no name that could be looked up."""
    token, lower = text.tokens[at], text.lower[at]
    if text.surname(at):
        return False
    if lower.removesuffix("s") in text.words.titles:
        return True
    if text.written[at] in text.words.given or (token.text.isupper() and len(token.text) > 1):
        return False
    return lower in text.words.common and (token.upos != "PROPN" or lower in text.words.heads)


def _loose(text: NameText, first: int, last: int) -> bool:
    """A demonym before a name that is no organisation's: *Dutch* Ann Lee, but Dutch Labour Party."""
    rest = text.lower[first + 1 : last]
    institution = any(word in text.words.heads or text.words.cue(word, "ideology") for word in rest)
    return text.lower[first] in text.words.demonyms and not institution
