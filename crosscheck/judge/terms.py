"""Terms: one thing under two common words, or two spellings of one word.

*Peace treaty* beside *peace agreement*, *jewelry* beside *jewellery*; where one of the two words colours what it
names (*regime* for *government*), it is framing. Only words that weigh in law or in politics count: news calls a
ship a vessel for the sound of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

import attrs

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

CONFIDENCE = 0.5
RARE_MODIFIER = 0.55  # how telling the shared first word must be: *peace* says which treaty, *new* does not
MOST_USES = 3  # of one word in one article that are shown
LONGEST_PHRASE = 12  # tokens of the phrase in which a word is shown
OUTSIDE = ("acl", "acl:relcl", "advcl", "appos", "parataxis", "punct", "conj", "cc", "dep")
SPELLING = "spelling|"  # how the keys of such words begin
LONG_WORD = 6  # letters of a word that is made of two
SHORTEST = 5  # letters; shorter words that differ by spelling are mostly other words
PART_OF = frozenset({"nmod", "compound", "nmod:desc", "nmod:poss"})
MODIFYING = frozenset({"compound", "amod"})


@attrs.frozen(slots=True)
class _Use:
    """A term as one article uses it: the key that says which thing, the word's lemma, the term as
    written, the phrase it stands in, and further such phrases."""

    key: str
    word: str
    shown: str
    span: Span
    again: tuple[Span, ...] = ()


_ByArticle = Mapping[str, Mapping[str, _Use]]


def judge(docket: Docket) -> list[Finding]:
    """Words that articles use for one thing, across sources and within one."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    by_key: dict[str, dict[str, dict[str, _Use]]] = defaultdict(lambda: defaultdict(dict))
    analyses = [docket.readings[article].analysis for article in sorted(docket.readings)]
    twofold = _written_twofold(analyses)
    for article in sorted(docket.readings):
        for use in _uses(docket.readings[article].analysis, twofold):
            _keep(by_key[use.key][article], use)
    for key in sorted(by_key):
        yield from _within(by_key[key])
    yield from _most_used({key: list(_across(by_key[key])) for key in sorted(by_key)}, by_key)


def _most_used(
    across: Mapping[str, Sequence[Verdict]], by_key: Mapping[str, _ByArticle]
) -> Iterator[Verdict]:
    """Of the words that two articles spell differently, the one that stands in them most: a style is told once."""
    best: dict[frozenset[str], tuple[int, str]] = {}
    for key, verdicts in across.items():
        for pair in {_articles(one) for one in verdicts} if key.startswith(SPELLING) else ():
            uses = sum(1 + len(use.again) for article in pair for use in by_key[key][article].values())
            best[pair] = min(best.get(pair, (0, "")), (-uses, key))
    for key, verdicts in across.items():
        for one in verdicts:
            if not key.startswith(SPELLING) or best[_articles(one)][1] == key:
                yield one


def _articles(one: Verdict) -> frozenset[str]:
    return frozenset({one.a.span.article, one.b.span.article})


def _keep(words: dict[str, _Use], use: _Use) -> None:
    """The first use of a word, and the places of the next few."""
    first = words.setdefault(use.word, use)
    places = (first.span, *first.again)
    if use.span not in places and len(places) < MOST_USES:
        words[use.word] = attrs.evolve(first, again=(*first.again, use.span))


def _within(articles: Mapping[str, Mapping[str, _Use]]) -> Iterator[Verdict]:
    for words in articles.values():
        first, *others = [words[word] for word in sorted(words)]
        for other in others:
            yield from _verdicts_on(first, other)


def _across(articles: Mapping[str, Mapping[str, _Use]]) -> Iterator[Verdict]:
    """For each pair of words that tells two articles apart, every article that uses the one or the other."""
    words = sorted({word for used in articles.values() for word in used})
    for at, one in enumerate(words):
        for other in words[at + 1 :]:
            with_one = [a for a in sorted(articles) if one in articles[a]]
            with_other = [a for a in sorted(articles) if other in articles[a]]
            pair = next(
                ((a, b) for a in with_one for b in with_other if a != b and _tell(articles, a, b)), None
            )
            if pair is not None:
                first, second = articles[pair[0]][one], articles[pair[1]][other]
                yield from _verdicts_on(first, second)
                for article in with_other:
                    yield from _verdicts_on(first, articles[article][other]) if article != pair[0] else ()
                for article in with_one:
                    yield from _verdicts_on(articles[article][one], second) if article != pair[1] else ()


def _tell(articles: Mapping[str, Mapping[str, _Use]], a: str, b: str) -> bool:
    """Two articles that use the same words for the thing do not differ in them."""
    return articles[a].keys() != articles[b].keys()


def _written_twofold(analyses: Sequence[Analysis]) -> frozenset[str]:
    """The words of which some article has a spelling that is not the plain one, and those written apart and as one."""
    nouns = [t for analysis in analyses for t in analysis.tokens if t.upos == "NOUN"]
    spelt = {c for t in nouns if (c := spelling().canonical(t.lemma)) != t.lemma.lower()}
    whole = {t.lemma.lower() for t in nouns if len(t.lemma) >= LONG_WORD and "-" not in t.lemma}
    apart = {
        j
        for analysis in analyses
        for t in analysis.tokens
        if t.upos == "NOUN" and (j := _joined(analysis, t)[0])
    }
    return frozenset(spelt | (whole & apart))


def _uses(analysis: Analysis, twofold: Collection[str]) -> Iterator[_Use]:
    for token in analysis.tokens:
        if token.upos != "NOUN":
            continue
        yield from _spelt(analysis, token, twofold)
        modifier = _modifier(analysis, token)
        group = things().group(token.lemma)
        if modifier is not None and token.lemma.lower() in word_class("weigh in law or in politics"):
            key = f"term|{modifier.lemma.lower()}|{group}"
            yield _Use(key, token.lemma.lower(), f"{modifier.text} {token.text}", _phrase(analysis, token))


def _spelt(analysis: Analysis, token: Token, twofold: Collection[str]) -> Iterator[_Use]:
    """A word that British and American English spell differently, or that is written as one word and as two."""
    word, canonical = token.lemma.lower(), spelling().canonical(token.lemma)
    begins = token.index == analysis.sentence_of(token.index).first
    plain = token.text[:1].islower() or begins
    if not plain or token.text[:2].lower() != word[:2]:  # *2m* is no *metre*
        return
    joined, shown = _joined(analysis, token)
    if joined in twofold:
        word = (
            shown.lower().removesuffix(token.text.lower()) + word
        )  # *web sites* is no other word than *web site*
        yield _Use(SPELLING + joined, word, shown, _phrase(analysis, token))
    elif canonical in twofold and len(word) >= SHORTEST:
        yield _Use(SPELLING + canonical, word, token.text, _phrase(analysis, token))


def _joined(analysis: Analysis, token: Token) -> tuple[str, str]:
    """*coast guard*, *cease-fire*: as one word, and as it stands; nothing where it is one word already."""
    if "-" in token.lemma:
        return token.lemma.lower().replace("-", ""), token.text
    before = analysis.tokens[token.index - 1] if token.index else token
    if before.head != token.index or before.relation.split(":")[0] != "compound" or not before.text.isalpha():
        return "", ""
    return (before.text + token.lemma).lower(), f"{before.text} {token.text}"


def _phrase(analysis: Analysis, token: Token) -> Span:
    """The largest phrase around a noun that is still short: *the signing of a peace treaty with Peru*."""
    top, found = token, _words(analysis, token)
    while (
        analysis.tokens[top.head].upos in ("NOUN", "PROPN")
        and top.relation in PART_OF
        and top.head != top.index
    ):
        top = analysis.tokens[top.head]
        wider = _words(analysis, top)
        if token.index not in wider or len(wider) > LONGEST_PHRASE:
            break
        found = wider
    return analysis.span(found[0], found[-1] + 1)


def _words(analysis: Analysis, token: Token) -> range:
    """The unbroken run of tokens of a phrase, without its preposition."""
    own = set(analysis.subtree(token.index, *OUTSIDE))
    own -= {i for case in analysis.children(token.index, "case") for i in analysis.subtree(case.index)}
    first = last = token.index
    while first - 1 in own:
        first -= 1
    while last + 1 in own:
        last += 1
    return range(first, last + 1)


def _modifier(analysis: Analysis, token: Token) -> Token | None:
    """The telling word right before a noun."""
    if token.index == 0:
        return None
    before = analysis.tokens[token.index - 1]
    linked = before.head == token.index and before.relation.split(":")[0] in MODIFYING
    common = before.upos in ("NOUN", "ADJ") and before.text[:1].islower()
    return before if linked and common and rarity(before.lemma) >= RARE_MODIFIER else None


def _verdicts_on(a: _Use, b: _Use) -> Iterator[Verdict]:
    """One verdict, and further ones that show where else the two words stand."""
    coloured = things().tone(a.word) != things().tone(b.word)
    kind = FindingKind.FRAMING if coloured else FindingKind.VARIANT
    sort = "two spellings of one word" if a.key.startswith(SPELLING) else "two words for one thing"
    pairs = [(a.span, b.span), *((a.span, s) for s in b.again), *((s, b.span) for s in a.again)]
    for mine, theirs in pairs:
        sides = Side(mine, a.shown), Side(theirs, b.shown)
        yield Verdict(kind, "wording", *sides, confidence=CONFIDENCE, reasons=(sort,))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"{verdict.reasons[0].capitalize()}: {against([e.value for e in evidence])}"


JUDGE = Judge("terms", judge)
