"""Where names may stand: words with a capital that grammar does not ask for, in runs.

Takes: the tokens of an analysis.
Gives: stretches of tokens ``[first, last)`` that may be names, titles and all.
Reads: capitals, tags, the cue lists.
"""

from __future__ import annotations

from crosscheck.analyse.name_joins import article_ahead, reach
from crosscheck.analyse.name_text import HYPHENS, NameText
from crosscheck.model.analysis import Sentence, Token

SMALL_SHARE = 0.1  # of the words of a sentence, at most, when it is written like a headline
FEW_WORDS = 4  # a sentence with fewer words shows no style
PROPER_TAGS = frozenset({"NNP", "NNPS"})
OPENERS = frozenset("\"'([-–—:;*•")


def runs_of(text: NameText) -> list[tuple[int, int]]:
    """Every run of an article; a word in a headline counts when the body, a list or the tagger knows it."""
    flags = [False] * len(text.tokens)
    headlines = []
    for sentence in text.analysis.sentences:
        if in_headline_case(text, sentence):
            headlines.append(sentence)
            continue
        for at in range(sentence.first, sentence.last):
            flags[at] = not text.written[at].islower() and _may_name(text, at, sentence.first)
    known = {word for word, flag in zip(text.written, flags, strict=True) if flag}
    for sentence in headlines:
        for at in range(sentence.first, sentence.last):
            flags[at] = _named_in_headline(text, at, known)
    return [run for sentence in text.analysis.sentences for run in _runs(text, flags, sentence)]


def in_headline_case(text: NameText, sentence: Sentence) -> bool:
    """Whether nearly every word but those of grammar is capitalised."""
    telling = small = 0
    most = SMALL_SHARE * (sentence.last - sentence.first)
    for at in range(sentence.first, sentence.last):
        word = text.written[at]
        if not word.isalpha() or len(word) < 2 or text.cue(at, "small"):
            continue
        telling += 1
        small += word[0].islower()
        if small > most:
            return False  # as in nearly every sentence, after a few words
    return telling >= FEW_WORDS and small <= SMALL_SHARE * telling


def _runs(text: NameText, flags: list[bool], sentence: Sentence) -> list[tuple[int, int]]:
    found = []
    at = sentence.first
    while at < sentence.last:
        if flags[at] or article_ahead(text, flags, at, sentence.last):
            end = reach(text, flags, at, sentence.last)
            found.append((at, end))
            at = end
        else:
            at += 1
    return found


def _may_name(text: NameText, at: int, first: int) -> bool:
    token, words = text.tokens[at], text.words
    if not _capital(token.text) or _dated(text, at):
        return False
    if text.cue(at, "letters") or _postnominal(text, at):
        return False
    if text.surname(at):
        return True
    if text.cue(at, "small"):
        return _acronym(token.text) and (_proper(token) or _listed(text, at))
    if not _opens(text, at, first):
        return _proper(token) or _soft(token)
    follows = at + 1 < len(text.tokens) and _proper(text.tokens[at + 1])
    if text.lower[at] in words.common:
        return _proper(token) and (follows or token.text in words.given or _acronym(token.text))
    given = token.text in words.given and token.upos != "VERB"
    return _proper(token) or given or (follows and _soft(token))


def _postnominal(text: NameText, at: int) -> bool:
    """Letters of rank or learning right after a name and a comma: *Ann Lee, QC*."""
    after_comma = at > 1 and text.written[at - 1] == "," and _capital(text.written[at - 2])
    return after_comma and text.written[at].isupper() and text.cue(at, "postnominal")


def _listed(text: NameText, at: int) -> bool:
    """WHO and US in capitals among words in small letters."""
    known = text.lower[at] in text.words.organisations or text.lower[at] in text.words.polities
    sentence = text.analysis.sentence_of(at)
    return known and any(word.islower() for word in text.written[sentence.first : sentence.last])


def _opens(text: NameText, at: int, first: int) -> bool:
    """Whether any word would have a capital here; the second half of a hyphenated word would not."""
    if at == first:
        return True
    glued = text.glued(at) and text.glued(at - 1) and text.written[at - 1] in HYPHENS
    return text.written[at - 1][-1:] in OPENERS and not glued


def _named_in_headline(text: NameText, at: int, known: set[str]) -> bool:
    token, words = text.tokens[at], text.words
    if not _capital(token.text) or _dated(text, at) or not _proper(token):
        return False
    listed = token.text in words.given or text.lower[at] in words.polities or token.text in known
    return listed or token.text.title() in known or text.lower[at] not in words.common


def _dated(text: NameText, at: int) -> bool:
    """Months, weekdays and time zones, and amounts written with a currency's letters (US$)."""
    return text.words.cue(text.lower[at].rstrip("."), "calendar") or "$" in text.written[at]


def _capital(word: str) -> bool:
    if word.islower():
        return False
    return word[:1].isupper() or (word[:1].isalpha() and (word[1:2].isupper() or word[2:3].isupper()))


def _proper(token: Token) -> bool:
    return token.upos == "PROPN" or token.tag in PROPER_TAGS


def _soft(token: Token) -> bool:
    """A capital where none is due: part of a name, whatever the tagger makes of a word it never saw."""
    return token.upos not in {"PUNCT", "NUM", "SYM"} and token.text[:1].isalpha()


def _acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()
