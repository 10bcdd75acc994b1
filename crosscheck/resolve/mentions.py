"""The names of one article as mentions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.names import name_words
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.article import BlockKind
from crosscheck.model.mention import Mention
from crosscheck.resolve.documents import unnamed

# A compass word before a place name narrows it, in lower case as well: southern Kuril Islands.
COMPASS = frozenset(["north", "south", "east", "west", "northern", "southern", "eastern", "western"])
# Nouns after a name in lower case that are as good as part of it.
GEOGRAPHIC = frozenset({"island", "islands", "peninsula", "river", "archipelago", "hotel"})
MIN_KNOWN = 4  # letters of a place name that counts wherever it stands
NO_NAMES: Mapping[str, NameKind] = MappingProxyType({})
_ARTICLES = frozenset({"the", "a", "an"})
_UNREAD = frozenset({BlockKind.FURNITURE})


def mentions_of(analysis: Analysis, known: Mapping[str, NameKind] = NO_NAMES) -> list[Mention]:
    """Every name outside page furniture, in text order, without a leading article; the whole of it.

    ``known`` are names of one word that other articles bear out: they count where nobody took them for names.
    """
    found = _mentions(analysis, analysis.names)
    again = dict.fromkeys(_surnames(found), NameKind.PERSON)
    return _apart(
        found + list(unnamed(analysis)) + _mentions(analysis, _again(analysis, found, {**known, **again}))
    )


def known_names(analyses: Sequence[Analysis]) -> Mapping[str, NameKind]:
    """Places of one word that any of the articles names, with their kind."""
    found: dict[str, NameKind] = {}
    for analysis in analyses:
        for name in analysis.names:
            token = analysis.tokens[name.first]
            if name.kind is NameKind.PLACE and name.last - name.first == 1 and len(token.text) >= MIN_KNOWN:
                found[token.text] = NameKind.PLACE
    return found


def _mentions(analysis: Analysis, names: Iterable[NameMention]) -> list[Mention]:
    return [
        mention
        for name in names
        if analysis.sentence_of(name.first).block not in _UNREAD
        and (mention := _mention(analysis, name)) is not None
    ]


def _surnames(mentions: Iterable[Mention]) -> set[str]:
    return {m.text.split()[-1] for m in mentions if m.kind is NameKind.PERSON and m.last - m.first > 1}


def _again(
    analysis: Analysis, found: Iterable[Mention], known: Mapping[str, NameKind]
) -> Iterator[NameMention]:
    """Words that are names elsewhere and stand alone where nobody took them for one."""
    covered = {at for m in found for at in range(m.first, m.last)}
    for token in analysis.tokens:
        if token.text in known and token.text.istitle() and token.index not in covered:
            yield NameMention(token.index, token.index + 1, known[token.text])


def _apart(mentions: list[Mention]) -> list[Mention]:
    """Without mentions that lie inside, or overlap the end of, an earlier one."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.first, -m.last, m.text)):
        if not kept or mention.first >= kept[-1].last:
            kept.append(mention)
    return kept


def _mention(analysis: Analysis, name: NameMention) -> Mention | None:
    first = name.first
    while first < name.last and analysis.tokens[first].text.lower() in _ARTICLES:
        first += 1
    first, last = first + _place_before(analysis, first, name), name.last
    if first >= last:
        return None
    if _narrowed(analysis, first, name):
        first -= 1
    first -= _words_before(analysis, first, name)
    more = _noun_after(analysis, name)
    last += more
    kind = NameKind.UNKNOWN if more and name.kind is NameKind.PERSON else name.kind
    span = analysis.span(first, last)
    text = " ".join(span.of(analysis.article.text).split())
    return Mention(span, first, last, text, kind) if any(c.isalnum() for c in text) else None


def _place_before(analysis: Analysis, first: int, name: NameMention) -> int:
    """Words that belong to the title and not to the name: *ambassador to Arland Ann Lee*."""
    tokens = analysis.tokens
    if name.kind is not NameKind.PERSON or first < 2 or tokens[first - 1].text.lower() not in ("to", "of"):
        return 0
    words = [tokens[at].text for at in range(first, name.last - 1)]
    polity = max((n for n in range(1, len(words) + 1) if gazetteer().polity(" ".join(words[:n]))), default=0)
    titled = tokens[first - 2].text.lower() in name_words().titles
    return polity or int(titled and len(words) == 2 and bool(gazetteer().find(words[0])))


def _words_before(analysis: Analysis, first: int, name: NameMention) -> int:
    """How many capitalised words stand before a name that is but a noun: *Solovki* before *Islands*."""
    nouns, tokens = name_words().nouns, analysis.tokens
    if any(tokens[at].text.lower() not in nouns for at in range(first, name.last)):
        return 0
    count, start = 0, analysis.sentence_of(first).first
    while first - count > start and tokens[first - count - 1].upos == "PROPN":
        count += 1
    return count


def _noun_after(analysis: Analysis, name: NameMention) -> int:
    """How many common nouns right after a name are the end of it: *Ritz hotel*, *Arland news Agency*."""
    tokens, nouns = analysis.tokens, name_words().nouns
    after = tokens[name.last : min(name.last + 2, analysis.sentence_of(name.first).last)]
    words = [token.text.lower() for token in after]
    if (
        not after
        or (nouns.get(words[0], "never") == "never" and words[0] != "news")
        or tokens[name.last - 1].text.lower() in nouns
    ):
        return 0
    if after[0].text[0].isupper():
        return 1
    if len(after) > 1 and after[1].text[0].isupper() and nouns.get(words[1], "never") != "never":
        return 2
    head = tokens[name.last - 1]
    return int(words[0] in GEOGRAPHIC and head.head == after[0].index and head.relation == "compound")


def _narrowed(analysis: Analysis, first: int, name: NameMention) -> bool:
    if first == 0 or name.kind is NameKind.PERSON:
        return False
    before, head = analysis.tokens[first - 1], analysis.tokens[first]
    return (
        before.text.lower() in COMPASS
        and before.sentence == head.sentence
        and before.upos in ("ADJ", "PROPN")
    )


def head_of(analysis: Analysis, mention: Mention) -> int:
    """The token of a mention whose head lies outside it; the last one where the tree says nothing."""
    inside = range(mention.first, mention.last)
    for index in inside:
        token = analysis.tokens[index]
        if token.head == index or token.head not in inside:
            return index
    return mention.last - 1
