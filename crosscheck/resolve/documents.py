"""Documents told by their year: *the 1956 declaration* is the Joint Declaration of 1956 if there is but one.

Takes: an analysis and its names.
Gives: mentions of documents that have a year and no name; the year that each named document is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crosscheck.lexicon.names import thing_groups
from crosscheck.model.analysis import Analysis, NameKind
from crosscheck.model.mention import Mention

_YEAR = re.compile(r"^(?:1[5-9]|20)\d\d$")
BEFORE = 4  # tokens before a document's name, and after it, among which its year is looked for
AFTER = 5
_BETWEEN = frozenset({"ADJ", "PROPN", "NOUN", "NUM"})


def unnamed(analysis: Analysis) -> Iterator[Mention]:
    """*The 1956 declaration*: a definite document noun right after a year."""
    for token in analysis.tokens[2:]:
        year, article = analysis.tokens[token.index - 1], analysis.tokens[token.index - 2]
        definite = article.text.lower() == "the" and article.sentence == token.sentence
        if (
            definite
            and token.upos in ("NOUN", "PROPN")
            and is_document(token.text)
            and _YEAR.match(year.text)
        ):
            span = analysis.span(year.index, token.index + 1)
            text = f"{year.text} {token.text}"
            yield Mention(span, year.index, token.index + 1, text, NameKind.WORK)


def is_document(noun: str) -> bool:
    """Whether a word is a noun for treaties, declarations and the like."""
    return "treaty" in thing_groups().groups.get(noun.lower(), ())


def years(analysis: Analysis, mentions: Iterable[Mention]) -> Iterator[tuple[Mention, str]]:
    """The year that stands in, right before or right after the name of a document."""
    for mention in mentions:
        if mention.kind is NameKind.WORK and (year := _year_of(analysis, mention)):
            yield mention, year


def _year_of(analysis: Analysis, mention: Mention) -> str:
    tokens, sentence = analysis.tokens, analysis.sentence_of(mention.first)
    inside = [t.text for t in tokens[mention.first : mention.last]]
    before: list[str] = []
    for token in reversed(tokens[max(sentence.first, mention.first - BEFORE) : mention.first]):
        if token.upos not in _BETWEEN and token.text not in ("-", "–"):
            break
        before.append(token.text)
    after = [t.text for t in tokens[mention.last : min(sentence.last, mention.last + AFTER)]]
    linked = after if after[:1] == ["of"] else []
    return next((word for word in (*inside, *before, *linked) if _YEAR.match(word)), "")
