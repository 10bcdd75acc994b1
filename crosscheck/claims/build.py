"""How every kind makes a claim out of a predication, and a record out of a claim."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.reading import Argument, Phrase, Predication, Reading, Role
from crosscheck.model.report import SlotRecord, SpeakerRecord
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Polarity
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.value import Value

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})  # figures are compared as values, not as words
ID_DIGITS = 12
BESIDE = "dated"  # the role of a date that another clause of the sentence took


def claim_id(kind: str, span: Span, *parts: str) -> str:
    """A stable id: it depends on the article, the place and the kind, never on order."""
    key = "\x1f".join((kind, span.article, str(span.start), str(span.end), *parts))
    return hashlib.sha256(key.encode()).hexdigest()[:ID_DIGITS]


def slot_of(analysis: Analysis, argument: Argument, role: str = "") -> Slot:
    """The slot that an argument fills; it shows the whole phrase without its preposition."""
    value = argument.value
    return phrase_slot(
        analysis, argument.phrase, role or argument.role.value, value=value, case=argument.case
    )


def phrase_slot(
    analysis: Analysis, phrase: Phrase, role: str, *, value: Value | None = None, case: str = ""
) -> Slot:
    """The slot that a phrase fills in a role."""
    outside = _case_words(analysis, phrase) if case else frozenset()
    indices = [i for i in phrase.all if i not in outside] or [phrase.head]
    span = analysis.span_of(indices)
    return Slot(
        role=role,
        span=span,
        text=analysis.words(list(range(indices[0], indices[-1] + 1))),
        head=phrase.lemma,
        token=phrase.head,
        modifiers=phrase.modifiers,
        case=case,
        definite=phrase.definite,
        plural=phrase.plural,
        value=value,
    )


def predicate_slot(analysis: Analysis, predication: Predication) -> Slot:
    """The predicate's own words as a slot named ``wording``."""
    token = analysis.tokens[predication.index]
    words = sorted(predication.words)
    return Slot(
        role="wording",
        span=analysis.span_of(words),
        text=analysis.words(words),
        head=token.lemma,
        token=predication.index,
    )


def content_slots(reading: Reading, predication: Predication) -> Iterator[Slot]:
    """What a predicate is about when that is a clause: its complement's predicate, known by its frame."""
    for index in predication.content:
        token = reading.analysis.tokens[index]
        span = reading.analysis.span(index, index + 1)
        yield Slot("content", span, token.text, head=reading.frames.get(index, token.lemma), token=index)


def content_words(reading: Reading, span: Span) -> tuple[Word, ...]:
    """The content words inside a span; the words of a figure and its unit are a value, and left out."""
    analysis = reading.analysis
    first, last = analysis.from_offset(span.start), analysis.from_offset(span.end)
    return tuple([word for word in _words(reading)[first:last] if word is not None])


def _words(reading: Reading) -> Sequence[Word | None]:
    """The content word at each token, made once for all the clauses that hold it."""
    known = reading.analysis.known
    of, found = known.get("content words", (None, ()))
    if of is not reading.quantities:
        found = [_word(reading, token) for token in reading.analysis.tokens]
        known["content words"] = reading.quantities, found
    words: Sequence[Word | None] = found
    return words


def _word(reading: Reading, token: Token) -> Word | None:
    said = token.upos in CONTENT and (token.text.isalnum() or any(letter.isalnum() for letter in token.text))
    if not said or reading.quantities_in(token.start, token.start + 1):
        return None
    return Word(token.index, token.start, token.lemma, token.upos)


def tokens_in(analysis: Analysis, span: Span) -> list[Token]:
    """The tokens that lie inside a span."""
    first = analysis.from_offset(span.start)
    last = analysis.from_offset(span.end)
    return list(analysis.tokens[first:last])


def make(
    reading: Reading, predication: Predication, kind: str, slots: Iterable[Slot], span: Span | None = None
) -> Claim:
    """A claim of the given kind that a predication makes."""
    analysis = reading.analysis
    sentence = analysis.sentence_of(predication.index)
    where = span or predication.span
    return Claim(
        id=claim_id(kind, where, predication.frame, str(predication.span.start)),
        kind=kind,
        span=where,
        sentence=analysis.span(sentence.first, sentence.last),
        block=sentence.block,
        frame=predication.frame,
        predicate=predicate_slot(analysis, predication),
        slots=(*slots, *_dates_beside(reading, predication, sentence)),
        attribution=predication.attribution,
        commitment=predication.commitment,
        polarity=polarity_of(reading, predication),
        words=own_words(reading, predication, where),
    )


def polarity_of(reading: Reading, predication: Predication) -> Polarity:
    """*I do not feel that it works* denies that it works: some verbs raise the negation of their content."""
    if predication.polarity is Polarity.NEGATIVE:
        return predication.polarity
    if predication.outer < 0:
        return _of_thought(reading, predication)
    if reading.analysis.tokens[predication.outer].lemma.lower() not in word_class("raise their negation"):
        return predication.polarity
    outer = next((p for p in reading.predications if p.index == predication.outer), None)
    return outer.polarity if outer is not None else predication.polarity


def _of_thought(reading: Reading, predication: Predication) -> Polarity:
    """*I did not feel on the field we were playing well*: what a tree hangs on the last noun as a relative clause
    without a pronoun is what the thought lacks."""
    analysis = reading.analysis
    token = analysis.tokens[predication.index]
    contact = token.relation == "acl:relcl" and not any(
        t.tag in ("WP", "WDT", "IN") for t in analysis.children(token.index)
    )
    if not contact:
        return predication.polarity
    verb = analysis.tokens[analysis.tokens[token.head].head]
    raises = verb.upos == "VERB" and verb.lemma.lower() in word_class("raise their negation")
    if not raises or analysis.children(verb.index, "ccomp", "xcomp", "obj"):
        return predication.polarity
    outer = next((p for p in reading.predications if p.index == verb.index), None)
    return outer.polarity if outer is not None else predication.polarity


def _dates_beside(reading: Reading, predication: Predication, sentence: Sentence) -> Iterator[Slot]:
    """The dates of the sentence that the predicate did not take: they tell of which time the sentence speaks."""
    own = [a.span for a in predication.arguments if a.span is not None and a.role is Role.DATE]
    whole = reading.analysis.span(sentence.first, sentence.last)
    for located in reading.dates_in(whole.start, whole.end):
        taken = any(located.span.overlaps(span) for span in own)
        if isinstance(located.value, DateValue) and not taken:
            text = located.span.of(reading.analysis.article.text)
            yield Slot(BESIDE, located.span, text, value=located.value)


def own_words(reading: Reading, predication: Predication, span: Span) -> tuple[Word, ...]:
    """The content words of a predication's arguments; what is told between them is another claim's."""
    own = set(predication.content)  # the predicate itself is known by its frame
    own.update(i for argument in predication.arguments for i in argument.phrase.all)
    spans = [span, *(a.span for a in predication.arguments if a.span is not None)]
    whole = spans[0]
    for other in spans[1:]:
        whole = whole.join(other)
    own.difference_update(predication.words)
    words = _words(reading)
    first, last = reading.analysis.from_offset(whole.start), reading.analysis.from_offset(whole.end)
    told = (words[at] for at in sorted(own) if first <= at < last)
    return tuple([word for word in told if word is not None])


def slot_record(slot: Slot, text: str) -> SlotRecord:
    """A slot for the outside."""
    return SlotRecord(
        start=slot.span.start,
        end=slot.span.end,
        quote=slot.span.of(text),
        value=slot.value.show() if slot.value is not None else None,
    )


def common_fields(claim: Claim, text: str) -> dict[str, object]:
    """The fields that every record has, but for its slots."""
    return {
        "id": claim.id,
        "source": claim.span.article,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.span.of(text),
        "predicate": slot_record(claim.predicate, text),
        "attribution": tuple(
            SpeakerRecord(start=s.span.start, end=s.span.end, quote=s.span.of(text), cue=s.cue)
            for s in claim.attribution
        ),
        "commitment": claim.commitment.level.value,
        "polarity": claim.polarity.value,
    }


def records(claim: Claim, role: str, text: str) -> tuple[SlotRecord, ...]:
    """All slots of a role for the outside."""
    return tuple(slot_record(slot, text) for slot in claim.all(role))


def _case_words(analysis: Analysis, phrase: Phrase) -> frozenset[int]:
    return frozenset(
        i for child in analysis.children(phrase.head, "case") for i in analysis.subtree(child.index)
    )
