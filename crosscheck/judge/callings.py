"""What articles call a person beside the name, where one says more: *federal agent X*, *federal customs agent X*.

Takes: the readings of all articles, the entities.
Gives: verdicts.
Reads: the lexicons of offices, places, things, and classes of words.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.names import name_words, title_groups
from crosscheck.lexicon.offices import offices
from crosscheck.lexicon.senses import senses
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Token
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Reading
from crosscheck.model.report import FindingKind
from crosscheck.model.span import Span

CONFIDENCE = 0.6
LONGEST = 9  # tokens of a title
TITLE = frozenset({"NOUN", "PROPN", "ADJ"})
NOUNS = frozenset({"NOUN", "PROPN"})
LINKS = frozenset({"and", "of", "-", "/", "&", "’s", "'s"})
AGED = 3  # tokens before what stands behind an age
COMMAS = frozenset({",", "-", "–", "—", "--"})


@attrs.frozen(slots=True)
class Calling:
    """One place where a person is named with what he or she is: the words that say it, in lower case, and where."""

    person: str
    words: frozenset[str]
    nouns: frozenset[str]
    span: Span


def called_closer(docket: Docket) -> Iterator[Verdict]:
    """Where all that one article calls a person is part of what another one does."""
    by: dict[str, dict[str, list[Calling]]] = defaultdict(lambda: defaultdict(list))
    for article in sorted(docket.readings):
        for one in callings(docket.readings[article], docket.entities):
            by[one.person][article].append(one)
    for person in sorted(by):
        for mine, theirs in itertools.permutations(by[person].values(), 2):
            if _says_more(mine, theirs):
                a, b = (_side(_fullest(one), docket) for one in (mine, theirs))
                yield Verdict(
                    FindingKind.PRECISION, "office", a, b, CONFIDENCE, ("one office holds the other",)
                )


def _says_more(mine: Sequence[Calling], theirs: Sequence[Calling]) -> bool:
    """Whether the second ones say all that the first do, and a noun more that is no place and makes no other office."""
    less, more = (frozenset[str]().union(*(one.words for one in told)) for told in (mine, theirs))
    nouns = frozenset[str]().union(*(one.nouns for one in theirs))
    added = more - less
    past, below = word_class("no longer in office"), word_class("stand below an office")
    return (
        less < more
        and bool((added - below) & nouns)
        and not added & past
        and _fullest(mine).words < _fullest(theirs).words
    )


def _fullest(told: Sequence[Calling]) -> Calling:
    return max(told, key=lambda one: (len(one.words), -one.span.start))


def _side(one: Calling, docket: Docket) -> Side:
    return Side(one.span, one.span.of(docket.articles[one.span.article].text))


def callings(reading: Reading, entities: Entities) -> Iterator[Calling]:
    """Every office or calling that an article gives a person right before or behind the name, in text order."""
    analysis = reading.analysis
    named = {token for name in analysis.names for token in range(name.first, name.last)}
    people = {t for n in analysis.names if n.kind is NameKind.PERSON for t in range(n.first, n.last)}
    for name in analysis.names:
        person = entities.of(analysis.article.id, name.first, name.last)
        if person is None or person.kind is not NameKind.PERSON:
            continue
        for run in (_before(analysis, name, named), _after(analysis, name, people)):
            told = [t for t in run if t.index not in named and _tells(t) and not _owns(analysis, t)]
            if any(is_calling(_word(t)) for t in told):
                first, last = min(run[0].index, name.first), max(run[-1].index + 1, name.last)
                nouns = frozenset(_word(t) for t in told if t.upos in NOUNS and _is_common(t))
                yield Calling(person.id, frozenset(map(_word, told)), nouns, analysis.span(first, last))


def _before(analysis: Analysis, name: NameMention, named: set[int]) -> list[Token]:
    """The nouns and adjectives right before a name; what stands before *and* may be of somebody else."""
    found: list[Token] = []
    comma = name.first > 0 and analysis.tokens[name.first - 1].text == ","
    end = name.first - comma
    for token in reversed(analysis.tokens[max(0, end - LONGEST) : end]):
        word = token.text.lower()
        after_of = word == "the" and token.index > 0 and analysis.tokens[token.index - 1].text.lower() == "of"
        fits = token.upos in TITLE or after_of or (word in LINKS and (found or word != "of"))
        if token.sentence != analysis.tokens[name.first].sentence or not fits:
            break
        if word == "and" and (token.index - 1 in named or not found):
            break
        if word == "of" and any(is_calling(_word(t)) for t in found):
            break  # the daughter of reporter X
        found.insert(0, token)
    linked = [at for at, t in enumerate(found) if t.text.lower() == "and"]
    if linked and not any(is_calling(_word(t)) for t in found[: linked[0]]):
        found = found[linked[-1] + 1 :]  # on the line and actor X
    opener = analysis.tokens[found[0].index - 1].text.lower() if found and found[0].index else ""
    return [] if comma and opener not in word_class("open one thing") else found  # a customs agent, X


def _after(analysis: Analysis, name: NameMention, people: set[int]) -> list[Token]:
    """The apposition right behind a name, up to where it says of what house."""
    tokens = analysis.tokens[name.last : name.last + LONGEST]
    if len(tokens) < 2 or tokens[0].text not in COMMAS:
        return []
    if len(tokens) > AGED and tokens[1].upos == "NUM" and tokens[2].text in COMMAS:
        tokens = tokens[2:]  # Ann Reed, 34, the coach
    found: list[Token] = []
    for token in tokens[1:]:
        word = token.text.lower()
        if not found and word in word_class("open one thing"):
            continue
        if token.sentence != tokens[0].sentence or not (token.upos in TITLE or word in LINKS):
            break
        found.append(token)
    end = found[-1].index + 1 if found else 0
    closed = found and end < len(analysis.tokens) and analysis.tokens[end].upos in ("PUNCT", "ADP", "PRON")
    return found if closed and people.isdisjoint(t.index for t in found) else []


def _tells(token: Token) -> bool:
    """Whether a word says what somebody is: no form of address, no people, no place, no link."""
    if token.upos not in TITLE or token.text.lower() in LINKS or gazetteer().is_demonym(token.text):
        return False
    return _word(token) not in word_class("say nothing of an office")


def _owns(analysis: Analysis, token: Token) -> bool:
    """*the bank's director*, *the sheriff's deputy*: whose somebody is."""
    after = analysis.tokens[token.index + 1 : token.index + 2]
    return bool(after) and after[0].tag == "POS"


def _is_common(token: Token) -> bool:
    """Whether a noun is no name, written small or known as what somebody is."""
    return token.text[:1].islower() or is_calling(_word(token)) or _word(token) in name_words().honorifics


@cache
def is_calling(noun: str) -> bool:
    """Whether a noun says what somebody is: an office, or one who does something."""
    known = offices().find([noun]) is not None or noun in title_groups().groups
    return known or things().is_kind_of(noun, "person") or senses().is_kind_of(noun, "person", "n")


def _word(token: Token) -> str:
    return token.lemma.lower().rstrip(".")
