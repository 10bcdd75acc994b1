"""Every predicate of an article with its arguments, its meaning, how firmly it is said and by whom.

Takes: an analysis and its located values.
Gives: predications, in text order.
Reads: the frames lexicon; commitment and attribution.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.extract.arguments import Context, noun_arguments, only_placed, verb_arguments, with_particle
from crosscheck.extract.attribution import Attributions, attributions
from crosscheck.extract.commitment import commitment
from crosscheck.extract.phrases import NOMINAL
from crosscheck.extract.values import Values
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.reading import Argument, Predication, Role
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Commitment, Level

AUXILIARY = ("aux", "aux:pass", "cop")
COPULA = "be"
LOCATED = "be_located"
SHARED_BY_HOST = (Role.PLACE, Role.DATE)
NEVER_A_CLAIM = frozenset({"amod", "compound", "case", "mark", "fixed", "flat", "discourse"})


@attrs.frozen(slots=True)
class _Predicate:
    """A predicate token, its words, its frame, and the noun that a light verb leaves its meaning to."""

    index: int
    words: tuple[int, ...]
    frame: str
    nominal: bool
    noun: int = -1


def predications(analysis: Analysis, values: Values) -> tuple[Predication, ...]:
    """Read every verb, copular predicate and event noun of the article."""
    context = Context(analysis, values)
    said = attributions(analysis)
    predicates = list(_predicates(analysis))
    by_index = {p.index: p for p in predicates}
    bare = {p.index: _bare(context, p) for p in predicates}
    return tuple(_full(context, said, by_index, bare, p) for p in predicates)


def _predicates(analysis: Analysis) -> Iterator[_Predicate]:
    absorbed: set[int] = set()
    for token in analysis.tokens:
        if token.relation in NEVER_A_CLAIM or token.relation in AUXILIARY or token.index in absorbed:
            continue
        if token.upos == "VERB":
            predicate = _verb(analysis, token)
            absorbed.add(predicate.noun)
            yield predicate
        elif analysis.child(token.index, "cop") is not None:
            yield _Predicate(
                token.index, _verb_group(analysis, token), _copular_frame(analysis, token), nominal=False
            )
        elif token.upos in ("NOUN", "PROPN"):
            wording = frames().noun(token.lemma.lower()) if token.upos == "NOUN" else None
            if wording is not None:
                yield _Predicate(token.index, (token.index,), wording.frame, nominal=True)


def _copular_frame(analysis: Analysis, token: Token) -> str:
    """*are in talks* tells of talking; *is a doctor* tells what somebody is."""
    wording = frames().noun(token.lemma.lower()) if analysis.child(token.index, "case") is not None else None
    return wording.frame if wording is not None else COPULA


def _verb(analysis: Analysis, token: Token) -> _Predicate:
    known = frames()
    particle = _particle(analysis, token)
    words = _verb_group(analysis, token)
    for target in _carriers(analysis, token):
        phrase = known.phrase(token.lemma.lower(), target.lemma.lower())
        if phrase is not None:
            return _Predicate(token.index, (*words, target.index), phrase.frame, False, target.index)
    if only_placed(analysis, token):
        return _Predicate(token.index, words, LOCATED, nominal=False)
    wording = known.of_verb(token.lemma.lower(), particle or _preposition(analysis, token))
    return _Predicate(token.index, words, wording.frame, nominal=False)


def _carriers(analysis: Analysis, token: Token) -> list[Token]:
    """The nouns that may carry the meaning: what is done, else where to: *took the man into custody*."""
    done = analysis.children(token.index, "obj", "nsubj:pass")
    return [*done[:1], *(t for t in analysis.children(token.index, "obl") if t.upos == "NOUN")]


def _preposition(analysis: Analysis, token: Token) -> str:
    """The preposition that makes a verb another one: *fired at the ship*, *looked for the boy*."""
    verb, bound = token.lemma.lower(), word_class("bind to their verb")
    for child in analysis.children(token.index, "obl"):
        case = _case(analysis, child.index)
        if case == "to" and child.upos != "PROPN":
            continue  # *fell to 5 %* is no *fell to the rebels*
        if case in bound and child.upos in NOMINAL and frames().verb(verb, case) != frames().verb(verb):
            return case
    for child in analysis.children(token.index, "advcl", "xcomp", "ccomp"):
        mark = analysis.child(child.index, "mark")
        case = mark.lemma.lower() if mark is not None and child.tag == "VBG" else ""
        if case in bound and frames().verb(verb, case) != frames().verb(verb):
            return case  # *is committed to leaving*
    return ""


def _particle(analysis: Analysis, token: Token) -> str:
    """The particle that belongs to a verb's meaning, wherever it stands: *hand the islands over to Japan*."""
    near = analysis.children(token.index, "compound:prt", "advmod")
    near.extend(analysis.children(t.index, "case")[0] for t in with_particle(analysis, token.index))
    for child in analysis.children(token.index, "obl", "obj", "advmod"):
        cases = analysis.children(child.index, "case")
        near.extend(cases[:1] if len(cases) > 1 or child.upos in ("ADV", "ADP") else [])
    verb = token.lemma.lower()
    plain = frames().verb(verb)
    for found in near:
        wording = frames().verb(verb, found.lemma.lower())
        if wording is not None and wording != plain:
            return found.lemma.lower()
    return ""


def _verb_group(analysis: Analysis, token: Token) -> tuple[int, ...]:
    parts = [t.index for t in analysis.children(token.index, "aux", "cop", "compound:prt")]
    parts += [
        t.index
        for t in analysis.children(token.index, "advmod")
        if t.lemma.lower() in ("not", "never", "n't")
    ]
    return tuple(sorted({token.index, *parts}))


def _bare(context: Context, predicate: _Predicate) -> list[Argument]:
    if predicate.nominal:
        return noun_arguments(context, predicate.index)
    found = verb_arguments(context, predicate.index)
    if predicate.noun < 0:
        return found
    # A light verb leaves its meaning to its noun: *held talks with B on X* is about meeting B, about X.
    have = {(a.role, a.phrase.head) for a in found}
    taken = [a for a in noun_arguments(context, predicate.noun) if (a.role, a.phrase.head) not in have]
    return found + [a for a in taken if a.role is not Role.PATIENT or a.case]


def _full(
    context: Context,
    said: Attributions,
    by_index: dict[int, _Predicate],
    bare: dict[int, list[Argument]],
    predicate: _Predicate,
) -> Predication:
    analysis = context.analysis
    arguments = bare[predicate.index] + _from_neighbours(analysis, bare, predicate, by_index)
    firmness, polarity, _ = commitment(analysis, predicate.index)
    tokens = [
        *predicate.words,
        *(i for a in arguments if _local(analysis, a, predicate) for i in a.phrase.all),
    ]
    content = tuple(
        t.index
        for t in analysis.children(predicate.index, "ccomp", "xcomp")
        if t.upos not in NOMINAL - {"ADJ"}
    )
    token = analysis.tokens[predicate.index]
    span = analysis.span_of(tokens)
    return Predication(
        index=predicate.index,
        frame=predicate.frame,
        words=predicate.words,
        nominal=predicate.nominal,
        arguments=tuple(arguments),
        span=span,
        commitment=_lowered(analysis, span, firmness, token),
        polarity=polarity,
        attribution=said.chain(predicate.index),
        content=content,
        outer=token.head if token.relation in ("ccomp", "xcomp") else -1,
    )


def _lowered(analysis: Analysis, span: Span, firmness: Commitment, token: Token) -> Commitment:
    """*would get it after a treaty was signed*: what only dates a plan is not told as a fact, even where the
    tree hangs the clause elsewhere."""
    if firmness.level is not Level.ASSERTED:
        return firmness
    first = analysis.from_offset(span.start)
    opener = next((t for t in analysis.tokens[max(0, first - 1) : first + 1] if _subordinates(t)), None)
    sentence = analysis.sentence_of(first)
    words = analysis.tokens[sentence.first : sentence.last]
    modals = {t.lemma.lower() for t in words if t.tag == "MD"} & word_class("put off")
    if opener is None or not modals:
        return firmness
    if token.tag == "VBD" and not modals & word_class("put off the past"):
        return firmness  # *will be tried after police found the gun*: what is told as past is past
    return Commitment(Level.CONDITIONAL, (opener.text,))


def _subordinates(token: Token) -> bool:
    return token.lemma.lower() in word_class("date or condition a plan")


def _local(analysis: Analysis, argument: Argument, predicate: _Predicate) -> bool:
    """Whether an argument stands close enough to be quoted with its predicate."""
    return analysis.tokens[argument.phrase.head].sentence == analysis.tokens[predicate.index].sentence


def _from_neighbours(
    analysis: Analysis,
    bare: dict[int, list[Argument]],
    predicate: _Predicate,
    by_index: dict[int, _Predicate],
) -> list[Argument]:
    """What a host and its verb lend each other: *agreed at a meeting in Geneva* happened in Geneva, and the
    meeting was of those who agreed."""
    own = {a.role for a in bare[predicate.index]}
    token = analysis.tokens[predicate.index]
    lent: list[Argument] = []
    if predicate.nominal and token.relation.startswith("obl") and token.head in by_index:
        if _case(analysis, token.index) in word_class("lend place and day") and Role.AGENT not in own:
            lent += [a for a in bare[token.head] if a.role is Role.AGENT]
        lent += [a for a in bare[token.head] if a.role in SHARED_BY_HOST and a.role not in own]
    elif not predicate.nominal:
        if token.relation == "conj" and token.head in bare:
            fronted = [a for a in bare[token.head] if a.role in SHARED_BY_HOST and a.phrase.head < token.head]
            lent += [a for a in fronted if a.role not in own]
        lent += [a for a in _at_that_time(analysis, bare, token) if a.role not in own]
        for child in analysis.children(predicate.index, "obl"):
            if child.index in by_index and _case(analysis, child.index) in ("at", "during"):
                lent += [a for a in bare[child.index] if a.role in SHARED_BY_HOST and a.role not in own]
    return [a for a in lent if a.phrase.head != predicate.index]


def _at_that_time(analysis: Analysis, bare: dict[int, list[Argument]], token: Token) -> Iterator[Argument]:
    """*it began at noon when the ship called*, *it struck on Sunday, killing two*: what a clause with *when* or a
    bare participle tells happens when its host does."""
    if not token.relation.startswith("advcl"):
        return
    mark = analysis.child(token.index, "mark", "advmod")
    bare_participle = token.tag == "VBG" and analysis.child(token.index, "mark") is None
    if bare_participle or (mark is not None and mark.lemma.lower() == "when"):
        yield from (a for a in bare.get(token.head, ()) if a.role is Role.DATE)


def _case(analysis: Analysis, index: int) -> str:
    found = analysis.children(index, "case")
    return found[-1].lemma.lower() if found else ""
