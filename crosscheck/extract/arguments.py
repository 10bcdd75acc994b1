"""Who did what to whom, where and when: the arguments of one predicate.

Takes: an analysis, the index of a predicate, the values located in the text.
Gives: arguments in roles.
Reads: dependency relations, prepositions, located dates and quantities, the gazetteer.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.extract.phrases import NOMINAL, case_of, conjuncts, phrase
from crosscheck.extract.values import Values
from crosscheck.lexicon.classes import role_of, word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.reading import Argument, Phrase, Role

SUBJECTS = ("nsubj", "csubj")
BORDERS = frozenset({"start", "end"})
DATED_BY = ("in", "on", "at", "")
MOVING = frozenset(
    {"to", "into", "from", "of", "out of", "away from"}
)  # a place behind them is an end of a way
CLAUSES = frozenset({Role.AFTER, Role.BEFORE, Role.CONDITION, Role.CAUSE})
NOUN_CASES = {
    "of": Role.PATIENT,
    "between": Role.AGENT,
    "by": Role.AGENT,
    "among": Role.AGENT,
    "with": Role.WITH,
}


@attrs.frozen(slots=True)
class Context:
    """What argument reading needs beside the predicate."""

    analysis: Analysis
    values: Values


def verb_arguments(context: Context, index: int) -> list[Argument]:
    """Arguments that stand below a verb or a copular predicate, and those it shares with its head."""
    analysis = context.analysis
    passive = _is_passive(analysis, index)
    found = [a for child in analysis.children(index) for a in _dependent(context, child, passive)]
    found.extend(_hung_on_object(context, index, {argument.role for argument in found}))
    if Role.DATE not in {argument.role for argument in found}:
        found.extend(_dates_below(context, index))
    roles = {argument.role for argument in found}
    subject = Role.PATIENT if passive else Role.AGENT
    if subject not in roles and (
        not analysis.children(index, *SUBJECTS) or analysis.tokens[index].relation == "acl:relcl"
    ):
        found.extend(_inherited_subject(context, index, subject))
    return found


def noun_arguments(context: Context, index: int) -> list[Argument]:
    """Arguments of an event noun: *Putin's visit to Japan in December*, *talks between A and B*."""
    analysis = context.analysis
    found: list[Argument] = []
    for child in analysis.children(index):
        base = child.relation.split(":")[0]
        if child.relation == "nmod:poss":
            found.extend(_arguments(context, child, Role.AGENT, ""))
        elif base in ("nmod", "obl"):
            case = case_of(analysis, child.index)
            role = NOUN_CASES.get(case, Role(role_of(case)))
            found.extend(_arguments(context, child, role, case))
        elif base in ("compound", "amod") and context.values.is_actor(child):
            found.extend(_arguments(context, child, Role.AGENT, ""))
        elif base == "compound":
            found.extend(_arguments(context, child, Role.PATIENT, ""))
    if Role.DATE not in {argument.role for argument in found}:
        found.extend([*_nested_dates(context, index), *_date_beside(context, index)][:1])
    return found


def only_placed(analysis: Analysis, token: Token) -> bool:
    """*islands located in the gulf* are there; *police located the car* found it."""
    if token.tag != "VBN" or token.lemma.lower() not in word_class("say where a thing is"):
        return False
    where = {case_of(analysis, child.index) for child in analysis.children(token.index, "obl")}
    return analysis.child(token.index, "obj") is None and bool(where & word_class("open a place"))


def _hung_on_object(context: Context, index: int, have: set[Role]) -> Iterator[Argument]:
    """*gave the keys to him*: a receiver that the tree hangs on the object is the verb's."""
    analysis = context.analysis
    for child in analysis.children(index, "obj"):
        if frames().noun(child.lemma.lower()) is not None:
            continue
        for below in (*analysis.children(child.index, "nmod"), *with_particle(analysis, index)):
            role = Role(role_of(case_of(analysis, below.index)))
            if role in (Role.RECIPIENT, Role.SOURCE) and role not in have:
                yield from _arguments(context, below, role, case_of(analysis, below.index))


def with_particle(analysis: Analysis, index: int) -> list[Token]:
    """Phrases below a verb that bear a particle and a preposition: *over to Japan*, wherever the tree hangs them."""
    below = (analysis.tokens[i] for i in analysis.subtree(index, "acl:relcl", "advcl", "ccomp", "parataxis"))
    return [t for t in below if t.head != index and len(analysis.children(t.index, "case")) > 1]


def _dates_below(context: Context, index: int) -> Iterator[Argument]:
    """A date hung on an object tells when the verb happened: *was appointed minister in May*."""
    for child in context.analysis.children(index, *SUBJECTS):
        found = phrase(context.analysis, child.index)
        date = next((d for d in map(context.values.dated, found.core) if d is not None), None)
        if date is not None:
            yield Argument(Role.DATE, found, "", date, context.analysis.span_of(list(found.core)))
            return
    for child in context.analysis.children(index, "obj", "xcomp", "obl"):
        if case_of(context.analysis, child.index) == "for":
            continue  # *sentenced for the killings of 2005*
        if child.upos in NOMINAL and frames().noun(child.lemma.lower()) is None:
            yield from _nested_dates(context, child.index)


def _nested_dates(context: Context, noun: int) -> Iterator[Argument]:
    """A date at the end of a phrase: *a vessel off the coast on Sunday*, *a visit to Peru on May 2*."""
    analysis = context.analysis
    for below in analysis.children(noun, "nmod", "obl"):
        found = phrase(analysis, below.index)
        date, case = context.values.date(found), case_of(analysis, below.index)
        if date is not None and case in DATED_BY:
            yield Argument(Role.DATE, found, case, date, analysis.span_of(list(found.all)))
        elif date is None and frames().noun(below.lemma.lower()) is None:
            yield from _nested_dates(context, below.index)


def _date_beside(context: Context, noun: int) -> Iterator[Argument]:
    """*the announcement of a visit to Peru on May 2*: a date hung on the outer noun dates the inner one that it
    follows at once."""
    analysis, token = context.analysis, context.analysis.tokens[noun]
    if not token.relation.startswith("nmod"):
        return
    end = max(analysis.subtree(noun))
    for beside in analysis.children(token.head, "nmod"):
        found = phrase(analysis, beside.index)
        date, case = context.values.date(found), case_of(analysis, beside.index)
        if date is not None and case in DATED_BY and min(found.all) == end + 1:
            yield Argument(Role.DATE, found, case, date, analysis.span_of(list(found.all)))


def _dependent(context: Context, child: Token, passive: bool) -> Iterator[Argument]:
    base = child.relation.split(":")[0]
    if base == "nsubj" and (child.lemma.lower() in word_class("relative") or _only_when(context, child)):
        return  # the noun before the clause is meant, or nobody
    if child.relation == "nsubj:pass" and passive:
        yield from _arguments(context, child, Role.PATIENT, "")
    elif base == "nsubj":
        yield from _arguments(context, child, Role.PATIENT if passive else Role.AGENT, "")
    elif base == "obj":
        yield from _arguments(context, child, Role.PATIENT, "")
    elif base == "iobj":
        yield from _arguments(context, child, Role.RECIPIENT, "")
    elif base == "obl":
        case = case_of(context.analysis, child.index)
        agent = child.relation == "obl:agent" or (case == "by" and passive)
        yield from _arguments(context, child, Role.AGENT if agent else Role(role_of(case)), case)
        yield from _other_end(context, child) if role_of(case) == Role.SOURCE else ()
    elif base == "advcl":
        mark = context.analysis.child(child.index, "mark")
        role = Role(role_of(mark.lemma.lower())) if mark is not None else Role.OTHER
        if role in CLAUSES:
            yield _clause(context.analysis, child, role)
    elif base == "xcomp" and child.upos in NOMINAL:
        yield from _arguments(context, child, Role.ATTRIBUTE, "")


def _other_end(context: Context, source: Token) -> Iterator[Argument]:
    """*sailed from Riga to Oslo*: where it went, though the tree hangs it on where it left from."""
    for below in context.analysis.children(source.index, "nmod"):
        if role_of(case := case_of(context.analysis, below.index)) == Role.RECIPIENT:
            yield from _arguments(context, below, Role.RECIPIENT, case)


def _only_when(context: Context, subject: Token) -> bool:
    """*A second theft saw a ring stolen*: an event that saw something did nothing."""
    verb = context.analysis.tokens[subject.head].lemma
    return verb in word_class("tell what a time brought") and frames().noun(subject.lemma.lower()) is not None


def _clause(analysis: Analysis, verb: Token, role: Role) -> Argument:
    """A clause that tells when or on which condition: known by its verb."""
    whole = tuple(analysis.subtree(verb.index, "punct"))
    found = Phrase(verb.index, (verb.index,), whole, verb.lemma)
    return Argument(role, found, span=analysis.span_of(list(whole)))


def _arguments(context: Context, head: Token, role: Role, case: str) -> Iterator[Argument]:
    if head.upos not in NOMINAL:
        return
    for index in conjuncts(context.analysis, head.index):
        found = phrase(context.analysis, index)
        yield _typed(context, Argument(role, found, case, span=context.analysis.span_of(list(found.all))))


def _typed(context: Context, argument: Argument) -> Argument:
    """Give the argument its value; a date, a length of time or a place decides the role of an oblique phrase."""
    values = context.values
    oblique = argument.role not in (Role.AGENT, Role.PATIENT, Role.RECIPIENT, Role.WITH)
    date = None if _dates_another(context.analysis, argument) else values.date(argument.phrase)
    if date is not None and (oblique or argument.case in ("in", "on", "at", "")):
        phrase = _without_clause(context.analysis, argument.phrase)
        return attrs.evolve(argument, role=Role.DATE, value=date, phrase=phrase)
    if (oblique or argument.role is Role.RECIPIENT) and values.duration(argument.phrase) is not None:
        return attrs.evolve(argument, role=Role.DURATION, value=values.duration(argument.phrase))
    place = values.place(argument.phrase, argument.case)
    if (
        place is not None
        and argument.case in word_class("open a place")
        and (oblique or argument.role is Role.RECIPIENT)
    ):
        moved = argument.role if argument.case in MOVING else Role.PLACE
        return attrs.evolve(argument, role=moved, value=place)
    if argument.case == "at" and oblique and _is_border(context.analysis, argument.phrase.head):
        return attrs.evolve(argument, role=Role.WHEN)
    quantity = values.quantity(argument.phrase)
    if argument.role is Role.AGENT and argument.case == "by" and quantity is not None and quantity.unit:
        return attrs.evolve(argument, role=Role.QUANTITY, value=quantity)
    return attrs.evolve(argument, value=quantity or place)


def _dates_another(analysis: Analysis, argument: Argument) -> bool:
    """*sentenced for the March 11 killings*: behind *for the* a date names which thing is meant."""
    first = analysis.tokens[argument.phrase.core[0]]
    return argument.case == "for" and first.upos == "DET"


def _is_border(analysis: Analysis, head: int) -> bool:
    """*at the end of the war*: the border of an event tells when."""
    known = frames().noun(analysis.tokens[head].lemma.lower())
    return known is not None and known.frame in BORDERS and analysis.child(head, "nmod") is not None


def _without_clause(analysis: Analysis, phrase: Phrase) -> Phrase:
    """*late Friday killing two*: what happened then is no part of the date."""
    verbs = (
        i for i in phrase.all if i > phrase.head and analysis.tokens[i].tag in ("VBG", "VBD", "VBZ", "VBP")
    )
    end = min(verbs, default=None)
    return phrase if end is None else attrs.evolve(phrase, all=tuple(i for i in phrase.all if i < end))


def _is_passive(analysis: Analysis, index: int) -> bool:
    if analysis.tokens[index].upos == "NOUN":  # *is under attack*: it is done to the subject
        return case_of(analysis, index) in ("under", "beyond")
    if only_placed(analysis, analysis.tokens[index]):
        return False
    if analysis.child(index, "aux:pass", "nsubj:pass") is not None:
        return analysis.tokens[index].upos == "VERB"
    return analysis.tokens[index].tag == "VBN" and analysis.tokens[index].relation in ("acl", "advcl")


def _inherited_subject(context: Context, index: int, role: Role) -> Iterator[Argument]:
    """The subject that a clause without one takes from its head."""
    analysis, token = context.analysis, context.analysis.tokens[index]
    if token.relation == "acl" and analysis.child(index, "mark", "case") is not None:
        yield from _controller(context, token.head, role)
        return
    if token.relation in ("acl", "acl:relcl"):
        if token.relation == "acl" or _relative_is_subject(analysis, index):
            wanted = role if token.tag != "TO" else Role.AGENT
            yield from _single(context, token.head, wanted)
        return
    if token.relation not in ("xcomp", "advcl", "conj", "ccomp") or token.head == token.index:
        return
    head = token.head
    shared = analysis.child(head, "obj", "iobj") if token.relation == "xcomp" else None
    subject = shared or analysis.child(head, *SUBJECTS)
    if subject is not None and subject.lemma.lower() not in word_class("relative"):
        yield from _arguments(context, subject, role, "")
    elif analysis.tokens[head].relation in ("xcomp", "advcl", "conj", "acl:relcl", "acl") and head < index:
        yield from _inherited_subject(context, head, role)


def _controller(context: Context, noun: int, role: Role) -> Iterator[Argument]:
    """Who is to do what a noun speaks of: in *agreed to consider the possibility of leaving*, those who agreed."""
    for above in context.analysis.ancestors(noun):
        subject = context.analysis.child(above.index, *SUBJECTS)
        if subject is not None and above.upos == "VERB":
            yield from _arguments(context, subject, role, "")
            return


def _relative_is_subject(analysis: Analysis, index: int) -> bool:
    subjects = analysis.children(index, *SUBJECTS)
    return not subjects or any(t.lemma.lower() in word_class("relative") for t in subjects)


def _single(context: Context, head: int, role: Role) -> Iterator[Argument]:
    found = phrase(context.analysis, head)
    yield _typed(context, Argument(role, found, "", span=context.analysis.span_of(list(found.core))))
