"""Aliases that a text states: ``X (XYZ)``, ``X, also known as Y``, ``which A calls the P and B the Q``.

Takes: one analysis and its mentions.
Gives: pairs of mentions that are one, and nouns that a name is given to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import attrs

from crosscheck.model.analysis import Analysis, NameKind
from crosscheck.model.mention import Mention
from crosscheck.resolve.mentions import head_of

KNOWN_AS = frozenset({"known", "called", "dubbed", "nicknamed", "renamed", "formerly", "alias"})
CALLS = frozenset({"call", "name", "dub", "term", "label", "rename"})
BETWEEN = frozenset(
    {"also", "as", "now", "better", "then", "locally", "officially", "the", "so", "-", "is", "was"}
)
OF_PEOPLE = frozenset({"known", "nicknamed", "alias"})  # a person that is *called* may just be phoned
FORMERLY = frozenset({"formerly", "renamed"})
MAX_GAP = 6  # tokens between a name and its alias
_OPEN, _CLOSE = frozenset("([-LRB-"), frozenset(")]-RRB-")


@attrs.frozen(slots=True)
class Alias:
    """Two mentions of one article that its text says are one."""

    a: Mention
    b: Mention
    sort: str
    reason: str


def aliases_of(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[Alias]:
    """Every stated alias, in text order."""
    for one, two in pairwise(mentions):
        yield from _bracket(analysis, one, two)
        yield from _known_as(analysis, one, two)
    yield from _called_by_each(analysis, mentions)


def _bracket(analysis: Analysis, one: Mention, two: Mention) -> Iterator[Alias]:
    between = [token.text for token in analysis.tokens[one.last : two.first]]
    after = analysis.tokens[two.last].text if two.last < len(analysis.tokens) else ""
    if len(between) == 1 and between[0] in _OPEN and after in _CLOSE and _abbreviates(two.text, one.text):
        yield Alias(one, two, "acronym", f"{one.text} ({two.text})")


def _abbreviates(short: str, full: str) -> bool:
    """Whether capitals in brackets can be made of the letters of a longer name, in order."""
    letters = short.replace(".", "")
    if not (letters.isupper() and letters.isalpha() and " " in full and letters[0] == full[0].upper()):
        return False
    rest = iter(full.upper())
    return all(letter in rest for letter in letters)


def _known_as(analysis: Analysis, one: Mention, two: Mention) -> Iterator[Alias]:
    between = [token.text.lower() for token in analysis.tokens[one.last : two.first]]
    words = [word for word in between if word.isalpha() or word == "-"]
    same_sentence = analysis.tokens[one.first].sentence == analysis.tokens[two.first].sentence
    if not (same_sentence and 0 < len(between) <= MAX_GAP and set(words) <= KNOWN_AS | BETWEEN):
        return
    cues = KNOWN_AS & set(words)
    by_comma = between[0] in {",", "(", "-", "–", "—"} or "is" in words or "was" in words
    people = [kind is NameKind.PERSON for kind in (one.kind, two.kind) if kind is not NameKind.UNKNOWN]
    if any(people) and not cues & OF_PEOPLE:
        return
    after = analysis.tokens[two.last].text if two.last < len(analysis.tokens) else ""
    if cues and by_comma and len(set(people)) < 2 and after not in ("'s", "’s", "'", "’"):
        sort = "former" if cues & FORMERLY else "alias"
        yield Alias(one, two, sort, f"the text says: {one.text} {' '.join(words)} {two.text}")


def _called_by_each(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[Alias]:
    """Two parties name one thing each in its own way: both names are names of that thing."""
    for token in analysis.tokens:
        if token.lemma not in CALLS or token.upos != "VERB" or analysis.child(token.index, "nsubj") is None:
            continue
        given = _names_given(analysis, token.index, mentions)
        for one, two in pairwise(given):
            yield Alias(one, two, "alias", f"the text says that some call it {one.text}, others {two.text}")


def _names_given(analysis: Analysis, verb: int, mentions: Sequence[Mention]) -> list[Mention]:
    """The name after ``calls`` and, after ``and``/``while`` and another subject, the second name."""
    sentence = analysis.sentence_of(verb)
    after = [m for m in mentions if verb < m.first and m.last <= sentence.last]
    found = [m for m in after[:1] if _gap(analysis, verb + 1, m.first) <= 2 and m.kind is not NameKind.PERSON]
    if len(found) == 1 and len(after) >= 3:
        subject, second = after[1], after[2]
        link = {token.text.lower() for token in analysis.tokens[found[0].last : subject.first]}
        if (
            link & {"and", "while", "but"}
            and len(link) <= 4
            and _gap(analysis, subject.last, second.first) <= 4
        ):
            found.append(second)
    return found


def _gap(analysis: Analysis, first: int, last: int) -> int:
    return sum(token.text[:1].isalnum() for token in analysis.tokens[first:last])


def described(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    """Nouns and the name they are given: *a craft called X*, *the destroyer X*, *X, a tanker*."""
    covered = {at for mention in mentions for at in range(mention.first, mention.last)}
    for noun, mention in _nouns(analysis, mentions):
        between = range(noun + 1, mention.first) if noun < mention.first else range(mention.last, noun)
        if covered.isdisjoint(between):
            yield noun, mention


def _nouns(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[tuple[int, Mention]]:
    for mention in mentions:
        head = head_of(analysis, mention)
        token = analysis.tokens[head]
        above = analysis.tokens[token.head]
        relation = token.relation.split(":")[0]
        if relation in ("appos", "flat") and above.upos == "NOUN":
            yield above.index, mention
        if relation in ("xcomp", "obj", "obl") and above.lemma in CALLS and above.relation.startswith("acl"):
            yield above.head, mention
        for noun in analysis.children(head, "appos", "compound"):
            if noun.upos == "NOUN" and not mention.first <= noun.index < mention.last:
                yield noun.index, mention
