"""Where names stand: runs of capitalised words, joined where a small word belongs to the name.

Takes: the tokens of an analysis.
Gives: stretches of tokens ``[first, last)`` that may be names, titles and all.
Reads: capitals, tags, the cue lists.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.lexicon.proper import ProperWords
from crosscheck.model.analysis import Analysis, Token

TITLE_CASE_SHARE = 0.7  # of the longer words of a sentence, when it is written like a headline
LONG_WORD = 4
FEW_WORDS = 4  # a sentence with fewer longer words shows no style
SMALL_TAGS = frozenset("DT PRP PRP$ CC IN TO MD WDT WP WP$ WRB EX UH CD SYM POS PDT RB WRB LS".split())
OPENERS = frozenset("\"'([-–—:;*•")
HYPHENS = frozenset({"-", "–"})
ROMAN = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XXI XXII XXIII".split())
ARTICLES = frozenset("al el as ash ad an ar at az ul".split())
NUMBERED_BY_WORD = frozenset({"one", "two", "three"})


def runs_of(analysis: Analysis, words: ProperWords) -> list[tuple[int, int]]:
    """Every run of an article; words in headlines count only when the body, a list or the tagger knows them."""
    tokens = analysis.tokens
    flags = [False] * len(tokens)
    shouted = []
    for sentence in analysis.sentences:
        if in_headline_case(tokens[sentence.first : sentence.last]):
            shouted.append(sentence)
            continue
        for at in range(sentence.first, sentence.last):
            flags[at] = _may_name(tokens, at, sentence.first, words)
    known = {token.text for token, flag in zip(tokens, flags, strict=True) if flag}
    for sentence in shouted:
        for at in range(sentence.first, sentence.last):
            flags[at] = _named_in_headline(tokens[at], known, words)
    return [run for s in analysis.sentences for run in _runs(tokens, flags, (s.first, s.last), words)]


def in_headline_case(tokens: Sequence[Token]) -> bool:
    """Whether nearly every longer word is capitalised."""
    longer = [token for token in tokens if len(token.text) >= LONG_WORD and token.text.isalpha()]
    capital = sum(1 for token in longer if token.text[0].isupper())
    return len(longer) >= FEW_WORDS and capital >= TITLE_CASE_SHARE * len(longer)


def _capital(text: str) -> bool:
    return text[:1].isupper() or (text[:1].isalpha() and any(letter.isupper() for letter in text[1:3]))


def _may_name(tokens: Sequence[Token], at: int, first: int, words: ProperWords) -> bool:
    token = tokens[at]
    lower = token.text.lower()
    if not _capital(token.text) or words.cue(lower, "calendar") or words.cue(lower, "small"):
        return token.text == "US"
    follows = at + 1 < len(tokens) and tokens[at + 1].upos == "PROPN"
    if at == first or tokens[at - 1].text[-1:] in OPENERS:
        if lower in words.common and not follows:
            return token.upos == "PROPN" and (token.text in words.given or not token.text.islower() and _acronym(token.text))
        return token.upos == "PROPN" or (token.text in words.given and token.upos != "VERB") or follows and _soft(token)
    return token.upos == "PROPN" or _soft(token)


def _soft(token: Token) -> bool:
    """A capital where none is due: part of a name, whatever the tagger makes of a word it never saw."""
    return token.upos not in {"PUNCT", "NUM", "SYM"} and token.text[:1].isalpha()


def _acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def _named_in_headline(token: Token, known: set[str], words: ProperWords) -> bool:
    if not _capital(token.text) or words.cue(token.text.lower(), "calendar"):
        return False
    lower = token.text.lower()
    listed = token.text in words.given or lower in words.polities
    proper = token.upos == "PROPN" and token.tag not in SMALL_TAGS
    return proper and (token.text in known or token.text.title() in known or listed or not known)


def _runs(
    tokens: Sequence[Token], flags: list[bool], bounds: tuple[int, int], words: ProperWords
) -> Iterator[tuple[int, int]]:
    at, last = bounds
    while at < last:
        if not flags[at] and not _article_ahead(tokens, flags, at, last):
            at += 1
            continue
        end = at + 1 if flags[at] else at + 3
        while (step := _joined(tokens, flags, (at, end, last), words)) > end:
            end = step
        yield at, end
        at = end


def _article_ahead(tokens: Sequence[Token], flags: list[bool], at: int, last: int) -> bool:
    """*al* before a hyphen and a capital begins a name."""
    return (
        at + 2 < last
        and tokens[at].text in ARTICLES
        and tokens[at + 1].text in HYPHENS
        and tokens[at].end == tokens[at + 1].start
        and flags[at + 2]
    )


def _joined(
    tokens: Sequence[Token], flags: list[bool], bounds: tuple[int, int, int], words: ProperWords
) -> int:
    """The end of the run when what follows belongs to it, else ``end`` again."""
    start, end, last = bounds
    if end >= last:
        return end
    token = tokens[end]
    glued = token.start == tokens[end - 1].end
    if flags[end]:
        return end if glued and tokens[end - 1].text in HYPHENS | {"/"} else end + 1
    if (token.text in ROMAN and (token.text != "I" or _numbered(tokens[end - 1], words))) or (token.text.lower() in NUMBERED_BY_WORD and _numbered(tokens[end - 1], words)):
        return end + 1
    if glued and token.text in HYPHENS:
        return _hyphenated(tokens, flags, (end, last), words)
    if token.text in {".", ","} and end + 1 < last:
        form = tokens[end + 1].text.lower().rstrip(".")
        return end + 2 if token.text == "," and form in words.legal_forms and len(form) > 2 else end
    return end + 3 if _article_ahead(tokens, flags, end, last) else _across(tokens, flags, bounds, words)


def _numbered(before: Token, words: ProperWords) -> bool:
    head = words.heads.get(before.text.lower())
    return head is not None and head.value == "event"


def _hyphenated(
    tokens: Sequence[Token], flags: list[bool], bounds: tuple[int, int], words: ProperWords
) -> int:
    end, last = bounds
    if end + 1 >= last or tokens[end + 1].start != tokens[end].end:
        return end
    before, after = tokens[end - 1].text.lower(), tokens[end + 1].text.lower()
    if flags[end + 1]:
        apart = {before, after} <= words.polities | words.demonyms or before in words.polities | words.demonyms
        return end if apart else end + 2
    return end + 2 if words.cue(after, "part") and tokens[end - 1].text[:1].isupper() else end


def _across(tokens: Sequence[Token], flags: list[bool], bounds: tuple[int, int, int], words: ProperWords) -> int:
    """Over small words to the next capital, where the left side is one that takes such a tail."""
    start, end, last = bounds
    lower = tokens[end].text.lower()
    if lower == "'s":
        owner = words.cue(tokens[end - 1].text.lower(), "owner") and tokens[end - 1].text[:1].isupper()
        return end + 2 if owner and end + 1 < last and flags[end + 1] else end
    if not words.cue(lower, "join"):
        return end
    to = end + 1
    while to < min(last, end + 3) and words.cue(tokens[to].text.lower(), "join") and not flags[to]:
        to += 1
    if to >= last or not flags[to]:
        return end
    return to + 1 if _takes(tokens, flags, (start, end, to), words) else end


def _takes(tokens: Sequence[Token], flags: list[bool], at: tuple[int, int, int], words: ProperWords) -> bool:
    start, end, to = at
    small = " ".join(token.text.lower() for token in tokens[end:to])
    inside = [token.text.lower() for token in tokens[start:end]]
    head = inside[-1]
    if small in {"of", "of the"}:
        return head in words.heads or head in words.titles or tokens[end - 1].upos == "NOUN"
    if small in {"for", "on", "for the", "on the", "against", "to the"}:
        return head in words.heads and head not in words.polities
    if small in {"and", "&"}:
        if small == "&":
            return True
        whole = " ".join([*inside, small, *(t.text.lower() for t in tokens[to : to + 3])])
        if any(whole.startswith(name) for name in words.polities if " and " in name):
            return True
        if tokens[end - 1].text.lower() in words.common and head not in words.heads and _ends_in_head(tokens, flags, to, words):
            return True
        official = "of" in inside or "for" in inside or "on" in inside
        return official and head not in words.polities and not _place_like(tokens, end - 1)
    if small == "the":
        return False
    return tokens[end].text.islower() and " " not in small and small in {
        "de", "la", "del", "du", "des", "di", "da", "do", "dos", "le", "der", "van", "von", "den", "el", "al", "bin", "ibn"
    } or small in {"de la", "van der", "van den", "von der"}


def _ends_in_head(tokens: Sequence[Token], flags: list[bool], at: int, words: ProperWords) -> bool:
    """Whether the run that goes on at ``at`` ends in a word for an institution: Air *and* Space Museum."""
    while at + 1 < len(tokens) and flags[at + 1] and tokens[at + 1].sentence == tokens[at].sentence:
        at += 1
    return tokens[at].text.lower() in words.heads


def _place_like(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].upos == "PROPN" and tokens[at - 1].text.lower() == "of" and tokens[at].lemma == tokens[at].text
