"""*The ambassador*, *the vessel*, *the two leaders*: common nouns that refer back to what was named."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.lexicon.names import NounGroups, name_words, pair_nouns, thing_groups, title_groups
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.resolve.discourse import Discourse, Introduction

MAX_TITLE = 4  # words of a title
NEAR = 2  # sentences within which having been the subject breaks a tie
_DEFINITE = frozenset({"the", "this", "that"})
_BOTH = frozenset({"both", "two"})
_POLITIES = frozenset({NameKind.PLACE, NameKind.ORGANISATION, NameKind.UNKNOWN})
_KINDS = {
    "person": frozenset({NameKind.PERSON}),
    "place": _POLITIES - {NameKind.ORGANISATION},
    "party": _POLITIES,
}
_FORMER = frozenset({"former", "ex", "late", "next", "new", "other", "another", "future", "previous"})


def one_meant(discourse: Discourse, token: Token) -> str | None:
    """The entity that a singular definite noun refers to, or ``None``."""
    if not _definite(discourse.analysis, token) or _other(discourse.analysis, token):
        return None
    title = _title(discourse.analysis, token)
    if title in title_groups().groups and (
        found := _chosen(discourse, token, title, discourse.titles, title_groups())
    ):
        return found
    lemma = token.lemma.lower()
    if discourse.analysis.child(token.index, "compound", "amod") is not None:
        return None  # *the peace agreement*, *the Danish ship*: which one, the name alone does not tell
    if lemma in thing_groups().groups:
        return _chosen(discourse, token, lemma, discourse.things, thing_groups())
    return None


def pair_meant(discourse: Discourse, token: Token) -> tuple[str, str] | None:
    """The two that a plural noun refers to: the last two of the right sort that were named together."""
    sort = pair_nouns().get(token.text.lower())
    if sort is None or not _two(discourse.analysis, token):
        return None
    kinds = _KINDS[sort]
    states = sort == "place" or NameKind.PLACE in kinds
    fitting = (
        pair for pair in reversed(discourse.pairs) if pair.kinds <= kinds and (pair.states or not states)
    )
    last = next(fitting, None)
    return last.entities if last else None


def _two(analysis: Analysis, token: Token) -> bool:
    """*Both countries*, *the two leaders*, *the sides*: two of them, and known ones."""
    before = {t.text.lower() for t in analysis.children(token.index, "det", "nummod")}
    numbers = {t.text.lower() for t in analysis.children(token.index, "nummod")}
    narrowed = analysis.child(token.index, "amod", "acl", "nmod", "compound") is not None
    return numbers <= {"two"} and (bool(before & _BOTH) or (before == {"the"} and not narrowed))


def _definite(analysis: Analysis, token: Token) -> bool:
    before = {child.text.lower() for child in analysis.children(token.index, "det")}
    return bool(before & _DEFINITE) and token.tag not in ("NNS", "NNPS")


def _other(analysis: Analysis, token: Token) -> bool:
    """*The former president*, *the minister of another country*: it is somebody else, or a new one."""
    if any(child.text.lower() in _FORMER for child in analysis.children(token.index, "amod", "compound")):
        return True
    if analysis.child(token.index, "nmod", "acl", "nummod") is not None:
        return True
    return any(
        child.upos != "NUM" for child in analysis.children(token.index, "appos")
    )  # *the minister, 54,*


def _title(analysis: Analysis, token: Token) -> str:
    """The longest title that ends at this token."""
    known = name_words().titles
    for size in range(MAX_TITLE, 0, -1):
        first = token.index - size + 1
        if first >= 0:
            phrase = " ".join(t.text.lower() for t in analysis.tokens[first : token.index + 1])
            if phrase in known:
                return phrase
    return ""


def _chosen(
    discourse: Discourse, token: Token, noun: str, given: Sequence[Introduction], groups: NounGroups
) -> str | None:
    """The only entity given this very noun; else the only one given a noun that it can stand for."""
    narrowing = {
        child.text.lower()
        for child in discourse.analysis.children(token.index, "amod")
        if child.text[0].isupper()
    }
    usable = [
        one for one in given if not narrowing or narrowing <= one.around or not _capitals(one, discourse)
    ]
    exact = [one.entity for one in usable if one.noun == noun or one.noun.endswith(" " + noun)]
    return _one(discourse, token, exact or [one.entity for one in usable if groups.fits(noun, one.noun)])


def _capitals(one: Introduction, discourse: Discourse) -> bool:
    """Whether the introduction itself tells a nationality or the like."""
    nearby = discourse.analysis.tokens[max(0, one.token - 3) : one.token]
    return any(token.upos == "ADJ" and token.text[:1].isupper() for token in nearby)


def _one(discourse: Discourse, token: Token, entities: list[str]) -> str | None:
    found = set(entities)
    if len(found) > 1:
        found = discourse.recent(found, token.sentence - NEAR)
    return found.pop() if len(found) == 1 else None
