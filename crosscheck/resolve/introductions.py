"""Under which title or noun a name is brought up: *the Japanese ambassador X*, *X, a tanker*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.lexicon.names import NounGroups, thing_groups, title_groups
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.model.mention import Mention
from crosscheck.resolve.discourse import Introduction
from crosscheck.resolve.stated import described

WINDOW = 10  # tokens before a name, or of an apposition after it, in which its title is looked for
MAX_TITLE = 4  # words of a title
FURTHEST_NOUN = 8  # tokens from a name to the noun of its apposition: *X, the second-largest private lender*
_STOPS = frozenset({"VERB", "AUX", "PRON", "CCONJ", "SCONJ", "NUM"})


def titles_before(analysis: Analysis, mention: Mention, entity: str) -> Iterator[Introduction]:
    """Titles right before a person's name, without a comma between."""
    if mention.kind is not NameKind.PERSON:
        return
    window: list[Token] = []
    for index in range(mention.first - 1, max(-1, mention.first - 1 - WINDOW), -1):
        token = analysis.tokens[index]
        if token.sentence != analysis.tokens[mention.first].sentence or _stops(token):
            break
        window.insert(0, token)
    yield from _introductions(window, entity, title_groups())


def titles_after(analysis: Analysis, mention: Mention, entity: str) -> Iterator[Introduction]:
    """Titles in an apposition after a person's name: *X, the Japanese ambassador to Paris,*."""
    tokens = analysis.tokens
    if mention.kind is not NameKind.PERSON or mention.last >= len(tokens) or tokens[mention.last].text != ",":
        return
    window: list[Token] = []
    for token in tokens[mention.last + 1 : mention.last + 1 + WINDOW]:
        if token.sentence != tokens[mention.first].sentence or _stops(token):
            break
        window.append(token)
    else:
        return
    heads = [
        token for token in window if token.upos in ("NOUN", "PROPN") and not token.relation.startswith("nmod")
    ]
    if heads and any(token.head == h.index or h.relation == "appos" for h in heads for token in window):
        yield from _introductions(window, entity, title_groups())


def _stops(token: Token) -> bool:
    return token.upos in _STOPS or (token.upos == "PUNCT" and token.text not in ("-", "–", "’", "'"))


def _introductions(window: Sequence[Token], entity: str, groups: NounGroups) -> Iterator[Introduction]:
    around = frozenset(token.text.lower() for token in window)
    at = 0
    while at < len(window):
        size = next(
            (n for n in range(MAX_TITLE, 0, -1) if _phrase(window[at : at + n], n) in groups.groups), 0
        )
        if size:
            last = window[at + size - 1]
            yield Introduction(last.index, entity, _phrase(window[at : at + size], size), around)
        at += size or 1


def _phrase(tokens: Sequence[Token], size: int) -> str:
    return " ".join(token.text.lower() for token in tokens) if len(tokens) == size else ""


def nouns_given(analysis: Analysis, mentions: Sequence[Mention]) -> dict[int, list[tuple[int, str]]]:
    """For the first token of each mention of a thing: nouns that the text gives it, with their tokens."""
    groups = thing_groups().groups
    found: dict[int, list[tuple[int, str]]] = {}
    for noun, mention in described(analysis, mentions):
        lemma = analysis.tokens[noun].lemma.lower()
        if mention.kind is not NameKind.PERSON and lemma in groups:
            found.setdefault(mention.first, []).append((noun, lemma))
    for mention in mentions:
        for beside in (_noun_before(analysis, mention), _noun_after(analysis, mention)):
            if beside is not None and beside not in {at for at, _ in found.get(mention.first, ())}:
                found.setdefault(mention.first, []).append((beside, analysis.tokens[beside].lemma.lower()))
        last = analysis.tokens[mention.last - 1]
        first = analysis.tokens[mention.first]
        if mention.kind is not NameKind.PERSON and mention.last - mention.first > 1:
            for token in {last.index: last, first.index: first}.values():
                if token.text.lower() in groups:
                    found.setdefault(mention.first, []).append((token.index, token.text.lower()))
    return found


def _noun_before(analysis: Analysis, mention: Mention) -> int | None:
    """*the ferry X*: a noun right before the name, however the tree hangs them."""
    at = mention.first - 1
    if at < 0 or analysis.tokens[at].sentence != analysis.tokens[mention.first].sentence:
        return None
    return at if _may_name(analysis.tokens[at], mention) else None


def _noun_after(analysis: Analysis, mention: Mention) -> int | None:
    """*X, a family firm*, *X is the largest lender*: the noun of what is said of the name right after it."""
    end = analysis.sentence_of(mention.first).last
    after = analysis.tokens[mention.last : min(end, mention.last + FURTHEST_NOUN)]
    if len(after) < 3 or after[0].lemma not in (",", "be") or after[1].text.lower() not in ("a", "an", "the"):
        return None
    for token in after[2:]:
        if token.upos == "NOUN":
            following = analysis.tokens[token.index + 1 : token.index + 2]
            if following and following[0].upos == "NOUN":
                continue  # *a family firm*: the last noun of the run
            if following and following[0].tag == "POS":
                return None  # *X, the firm's director*
            return token.index if _may_name(token, mention) else None
        if token.upos not in ("ADJ", "ADV", "PROPN", "NUM", "PUNCT"):
            return None
    return None


def _may_name(token: Token, mention: Mention) -> bool:
    """Whether a noun is of those that things have; a word for who does something may also be a person's."""
    lemma = token.lemma.lower()
    person = mention.kind is NameKind.PERSON and lemma.endswith(("er", "or"))
    return token.upos == "NOUN" and lemma in thing_groups().groups and not person
