"""Drafts → what the stages take: articles with their text, or analyses and claims without a language pipeline."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import attrs

from crosscheck.claims.build import claim_id
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Sentence, Token
from crosscheck.model.article import Article, BlockKind
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value
from synthetic.world import ACTS, Draft, Fact, Telling

COUNTED = frozenset({"NOUN", "PROPN"})


@attrs.frozen(slots=True)
class Told:
    """One article with its analysis and claims; ``facts`` are the numbers of the facts that the claims tell."""

    article: Article
    analysis: Analysis
    claims: tuple[Claim, ...]
    facts: tuple[tuple[int, str], ...]


@attrs.define
class _Page:
    """An article under way."""

    id: str
    text: str = ""
    tokens: list[Token] = attrs.field(factory=list)
    names: list[NameMention] = attrs.field(factory=list)
    sentences: list[Sentence] = attrs.field(factory=list)

    def add(self, words: str, upos: str, relation: str, lemma: str = "") -> tuple[int, int, int, int]:
        """Write words of one part of speech; gives first and last token, start and end in the text."""
        first = len(self.tokens)
        start = len(self.text) + (0 if words == "." or not self.text else 1)
        for at, word in enumerate(words.split()):
            self.text += word if word == "." or not self.text else " " + word
            end = len(self.text)
            index = first + at
            role = relation if at == 0 else "flat"
            self.tokens.append(
                Token(
                    index,
                    end - len(word),
                    end,
                    word,
                    lemma or word,
                    upos,
                    "",
                    first,
                    role,
                    len(self.sentences),
                )
            )
        return first, len(self.tokens), start, len(self.text)

    def name(self, words: str, kind: NameKind, relation: str) -> tuple[int, int, int, int]:
        """Write a name."""
        place = self.add(words, "PROPN", relation)
        self.names.append(NameMention(place[0], place[1], kind))
        return place

    def slot(
        self, role: str, at: tuple[int, int, int, int], *, case: str = "", value: Value | None = None
    ) -> Slot:
        """What was just written, as a slot."""
        first, last, start, end = at
        return Slot(
            role=role,
            span=Span(self.id, start, end),
            text=self.text[start:end],
            head=self.tokens[first].lemma,
            token=first,
            modifiers=tuple(t.lemma for t in self.tokens[first + 1 : last]),
            case=case,
            definite=self.tokens[first].upos == "PROPN",
            value=value,
        )


def told(draft: Draft) -> Told:
    """An article with its analysis and one claim for each telling."""
    page = _Page(f"a{draft.number:07d}")
    claims = tuple(_tell(page, telling) for telling in draft.tellings)
    article = Article.model_construct(id=page.id, text=page.text, published=draft.day, outlet=draft.outlet)
    analysis = Analysis(article, tuple(page.tokens), tuple(page.sentences), tuple(page.names))
    return Told(article, analysis, claims, tuple((t.number, t.planted) for t in draft.tellings))


def _tell(page: _Page, telling: Telling) -> Claim:
    fact, first = telling.fact, len(page.tokens)
    lemma, past, participle = ACTS[fact.act][0][fact.wording]
    slots: list[Slot] = []
    if fact.passive:
        slots += _undergoer(page, fact, "nsubj:pass")
        page.add("were" if fact.count else "was", "AUX", "aux:pass")
        verb = page.add(participle, "VERB", "root", lemma)
        page.add("by", "ADP", "case")
        slots.append(page.slot("agent", page.name(" ".join(fact.who), NameKind.PERSON, "obl:agent")))
    else:
        slots.append(page.slot("agent", page.name(" ".join(fact.who), NameKind.PERSON, "nsubj")))
        verb = page.add(past, "VERB", "root", lemma)
        slots += _undergoer(page, fact, "obj")
    slots += _circumstances(page, fact)
    last = len(page.tokens)
    page.add(".", "PUNCT", "punct")
    _hang(page, first, verb[0])
    page.sentences.append(Sentence(len(page.sentences), first, last + 1, BlockKind.BODY, 0))
    return _claim(page, (first, last), verb, sorted(slots, key=lambda s: s.role != "quantity"))


def _undergoer(page: _Page, fact: Fact, relation: str) -> list[Slot]:
    if fact.whom is not None:
        return [page.slot("patient", page.name(" ".join(fact.whom), NameKind.PERSON, relation))]
    figure = page.add(str(fact.count), "NUM", "nummod")
    noun = page.add(fact.thing + "s", "NOUN", relation, fact.thing)
    count = attrs.evolve(page.slot("quantity", figure, value=_count(fact.count)), head="", token=-1)
    thing = attrs.evolve(page.slot("thing", noun), plural=True)
    return [count, thing]


def _circumstances(page: _Page, fact: Fact) -> list[Slot]:
    slots = []
    if fact.tells_place:
        page.add("in", "ADP", "case")
        where = page.name(fact.place, NameKind.PLACE, "obl")
        slots.append(page.slot("place", where, case="in", value=_place(fact.place)))
    if fact.tells_date:
        page.add("on", "ADP", "case")
        month = page.add(f"{fact.day:%B}", "PROPN", "obl")
        year = page.add(f"{fact.day.day}, {fact.day.year}", "NUM", "nummod")
        when = (month[0], year[1], month[2], year[3])
        slots.append(page.slot("date", when, case="on", value=_day(fact.day)))
    return slots


def _hang(page: _Page, first: int, verb: int) -> None:
    """Make the verb the head of every phrase of the sentence."""
    for at in range(first, len(page.tokens)):
        token = page.tokens[at]
        if token.relation != "flat":
            page.tokens[at] = attrs.evolve(token, head=verb)


def _claim(page: _Page, where: tuple[int, int], verb: tuple[int, int, int, int], slots: list[Slot]) -> Claim:
    first, last = where
    span = Span(page.id, page.tokens[first].start, page.tokens[last - 1].end)
    kind = "quantity" if slots[0].role == "quantity" else "event"
    lemma = page.tokens[verb[0]].lemma
    wording = frames().verb(lemma)
    frame = wording.frame if wording is not None else lemma
    words = tuple(
        Word(t.index, t.start, t.lemma, t.upos) for t in page.tokens[first:last] if t.upos in COUNTED
    )
    return Claim(
        id=claim_id(kind, span, frame),
        kind=kind,
        span=span,
        sentence=Span(page.id, span.start, len(page.text)),
        block=BlockKind.BODY,
        frame=frame,
        predicate=attrs.evolve(page.slot("wording", verb), definite=False),
        slots=tuple(slots),
        words=words,
    )


@cache
def _place(name: str) -> Value:
    return place_value(name)


@cache
def _day(day: date) -> Value:
    return DateValue(day, day + timedelta(days=1))


@cache
def _count(number: int) -> Value:
    return Quantity.of(number)
