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
        last = analysis.tokens[mention.last - 1]
        if (
            mention.kind is not NameKind.PERSON
            and last.text.lower() in groups
            and mention.last - mention.first > 1
        ):
            found.setdefault(mention.first, []).append((last.index, last.text.lower()))
    return found
