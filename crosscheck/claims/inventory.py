"""Lists of counted things: *seven rifles, a launcher, three motors and mobile phones*.

Takes: the analysis of a sentence and the figures that were found in it.
Gives: the members of each list, with the number that an article or a plural tells of those without a figure.
Reads: the lexicon of things.

Whoever draws up a list means the number of each member: *a phone* is one, *phones* are two or more. Elsewhere an
article or a plural tells too little to be held against another source. The order of the words is read, not the tree:
long lists are where trees go wrong first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Located, Reading
from crosscheck.model.relation import Related, Relation
from crosscheck.model.span import Span
from crosscheck.model.values.quantity import Bound, Quantity

ONE_LIST = 2  # members beside a thing that two lists share, to be one list
FEWEST = 3  # members that make a list
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "SYM"})
INNER = frozenset({"ADV", "VERB"})  # *13 fully loaded magazines*: inside a phrase that has begun
PARTICIPLES = frozenset({"VBN", "VBG", "VBD", "JJ", "RB"})
NOUNS = frozenset({"NOUN", "PROPN"})
HYPHENS = frozenset({"-", "‑"})
SEPARATORS = frozenset({",", ";", "and", "&", "plus"})
JOINTS = SEPARATORS | {"along", "with", "as", "well"}  # *along with rockets*, *as well as cartridges*
BELOW = frozenset({"with", "of", "for", "from"})  # *a launcher with two rockets* goes on where it was
ONE = frozenset({"a", "an", "one"})


@attrs.frozen(slots=True)
class Member:
    """One thing in a list: its token, the span that tells its number, and that number where no figure does."""

    head: int
    span: Span
    number: Quantity | None


@attrs.frozen(slots=True)
class _Chunk:
    first: int
    head: int
    last: int  # exclusive; with what stands below it


def inventories(reading: Reading) -> Iterator[tuple[Member, ...]]:
    """Every list of three members or more of which at least one is counted by a figure."""
    analysis = reading.analysis
    for sentence in analysis.sentences:
        start, end = analysis.tokens[sentence.first].start, analysis.tokens[sentence.last - 1].end
        figures = reading.quantities_in(start, end)
        if not figures:
            continue
        for run in _runs(analysis, list(_chunks(analysis, sentence))):
            members = tuple(_member(analysis, chunk, figures) for chunk in run)
            if len(members) >= FEWEST and any(_counted(analysis, chunk, figures) for chunk in run):
                yield members


def kinds(analysis: Analysis, members: Sequence[Member], own: int) -> tuple[str, ...]:
    """What stands in a list beside one of its members, each in the plainest word; none where it stands there twice."""
    named = {member.head: _kind(analysis.tokens[member.head]) for member in members}
    beside = [kind for head, kind in named.items() if head != own]
    return () if named.get(own) in beside else tuple(sorted(set(beside)))


def beside(a: Claim, b: Claim) -> Iterator[SlotRelation]:
    """Whether both stand in a list of such things: two lists that share most of their members are one list."""
    mine, theirs = a.slot("list"), b.slot("list")
    if mine is None or theirs is None:
        return
    shared = set(mine.modifiers) & set(theirs.modifiers)
    one = len(shared) >= ONE_LIST or 2 * len(shared) >= min(len(mine.modifiers), len(theirs.modifiers))
    relation = Relation.SAME if one else Relation.UNKNOWN
    yield SlotRelation("list", mine, theirs, Related(relation, f"listed beside {', '.join(sorted(shared))}"))


def _kind(token: Token) -> str:
    return things().group(token.lemma.lower())


def _chunks(analysis: Analysis, sentence: Sentence) -> Iterator[_Chunk]:
    """Runs of words that may be one member: an article or a figure, what narrows the noun, the noun."""
    first, head = -1, -1
    for token in analysis.tokens[sentence.first : sentence.last]:
        opens = token.upos == "DET"
        inside = token.upos in MODIFIERS or (
            first >= 0 and (token.text in HYPHENS or (token.upos in INNER and token.tag in PARTICIPLES))
        )
        if opens or not inside:
            if head >= 0:
                yield _Chunk(first, head, token.index)
            first, head = (token.index if opens else -1), -1
        else:
            first = token.index if first < 0 else first
            head = token.index if token.upos in NOUNS else head
    if head >= 0:
        yield _Chunk(first, head, sentence.last)


def _runs(analysis: Analysis, chunks: Sequence[_Chunk]) -> Iterator[list[_Chunk]]:
    """Chunks with nothing but separators between them; brackets and what stands below a member belong to it."""
    run: list[_Chunk] = []
    for chunk in chunks:
        between = [t.text.lower() for t in analysis.tokens[run[-1].last : chunk.first]] if run else []
        if _bracketed(between):
            continue
        if len(between) == 1 and between[0] in BELOW:
            run[-1] = attrs.evolve(run[-1], last=chunk.last)
        elif run and set(_outside(between)) <= JOINTS and SEPARATORS & set(between):
            run.append(chunk)
        else:
            yield run
            run = [chunk]
    yield run


def _bracketed(between: Sequence[str]) -> bool:
    """Whether a bracket opens here that is not closed yet."""
    return between.count("(") > between.count(")")


def _outside(between: Sequence[str]) -> list[str]:
    """The words behind the last closed bracket."""
    return list(between[between.index(")") + 1 :]) if ")" in between else list(between)


def _member(analysis: Analysis, chunk: _Chunk, figures: Sequence[Located]) -> Member:
    first, head = analysis.tokens[chunk.first], analysis.tokens[chunk.head]
    number: Quantity | None = None
    if not _counted(analysis, chunk, figures):
        if first.text.lower() in ONE and head.tag == "NN":
            number = Quantity.of(1)
        elif first.upos != "DET" and head.tag == "NNS":
            number = Quantity.of(2, bound=Bound.AT_LEAST)
    told = first if number is not None and first.text.lower() in ONE else head
    return Member(chunk.head, analysis.span(told.index, told.index + 1), number)


def _counted(analysis: Analysis, chunk: _Chunk, figures: Sequence[Located]) -> bool:
    start, end = analysis.tokens[chunk.first].start, analysis.tokens[chunk.head].end
    return any(start <= one.span.end and one.span.start < end for one in figures)
