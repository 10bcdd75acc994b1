"""Speech cues with who speaks and what is said: *X said that …*, *…, X said*, *X's claim that …*.

Takes: an analysis.
Gives: sayings: the cue, the tokens of the speaker, the tokens of the content.
Reads: the tree; the speech lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.extract.embedding import far_content
from crosscheck.lexicon.cues import cues
from crosscheck.lexicon.speech import speaks
from crosscheck.model.analysis import Analysis, Token

SUBJECT = ("nsubj", "nsubj:outer")
RELATIVE = frozenset({"who", "which", "that"})
EXPLETIVE = frozenset({"it", "there"})
SPOKEN_BY = frozenset({"by", "from", "of"})
OUTSIDE = ("acl", "advcl", "parataxis", "punct", "cc", "conj", "discourse")
PASSED_THROUGH = ("conj", "xcomp", "advcl", "acl", "parataxis", "ccomp")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
HEARD = frozenset({"tell", "ask", "inform", "remind", "assure", "warn", "advise", "notify", "brief"})
LEAST_CONTENT = 2  # tokens


@attrs.frozen(slots=True)
class Saying:
    """``cue`` is the index of the cue; ``rank`` orders sayings of one content: a lower one is further out."""

    cue: int
    source: tuple[int, ...]
    content: frozenset[int]
    rank: int = 0


def sayings(analysis: Analysis) -> list[Saying]:
    """All sayings that the tree shows, in the order of their cues."""
    found: list[Saying] = []
    for token in analysis.tokens:
        if token.upos == "VERB" and _is_cue(analysis, token, "clause", "to"):
            found.extend(_by_verb(analysis, token))
        elif token.upos == "NOUN" and speaks("noun", token.lemma.lower()):
            found.extend(_by_noun(analysis, token))
        else:
            found.extend(_by_case(analysis, token))
    return found


def _is_cue(analysis: Analysis, token: Token, *uses: str) -> bool:
    particle = analysis.child(token.index, "compound:prt")
    lemma, added = token.lemma.lower(), particle.lemma.lower() if particle else ""
    return any(speaks(use, lemma, added) for use in uses)


def is_speech(analysis: Analysis, token: Token) -> bool:
    """Whether a verb can stand beside a quotation as its cue."""
    return token.upos == "VERB" and _is_cue(analysis, token, "clause", "quote")


def _by_verb(analysis: Analysis, cue: Token) -> Iterator[Saying]:
    source = speaker(analysis, cue.index)
    content = _content(analysis, cue)
    content -= set(source)
    if not source or len(content) < LEAST_CONTENT:
        return
    yield Saying(cue.index, source, content)
    yield from _further(analysis, cue, content, source)


def _content(analysis: Analysis, cue: Token) -> frozenset[int]:
    found: set[int] = set()
    clausal = _is_cue(analysis, cue, "clause")
    for child in analysis.children(cue.index):
        base = child.relation.split(":")[0]
        wanted = base == "xcomp" and child.upos in ("VERB", "AUX") and _is_cue(analysis, cue, "to")
        if wanted or (clausal and base == "ccomp"):
            found.update(analysis.subtree(child.index))
    if clausal and not found:
        found = _stray(analysis, cue) or _aside(analysis, cue)
    for at in [i for i in found if is_insert(analysis, analysis.tokens[i])]:
        found -= set(analysis.subtree(at))  # *I hope so, she said*: what she says is not hoped
    found.discard(cue.index)
    return frozenset(found)


def _stray(analysis: Analysis, cue: Token) -> set[int]:
    """A *that*-clause which a date or a further source came before: *said on Monday that …*."""
    for child in analysis.children(cue.index, "obl", "advcl", "conj"):
        if far_content(analysis, child):
            return set(analysis.subtree(child.index))
        if child.relation == "conj" or (child.upos == "VERB" and not speaks("citing", child.lemma.lower())):
            continue
        for index in analysis.subtree(child.index, "acl:relcl"):
            mark = analysis.child(index, "mark")
            if index != child.index and mark is not None and mark.lemma.lower() == "that":
                return set(analysis.subtree(index))
    return set()


def _aside(analysis: Analysis, cue: Token) -> set[int]:
    """The clause beside a cue with no content clause of its own: *the deal is dead, she said*."""
    if _topic(analysis, cue):
        return set()
    mark = analysis.child(cue.index, "mark")
    as_said = cue.relation == "advcl" and mark is not None and mark.lemma.lower() == "as"
    between = cue.relation == "advcl" and mark is None and analysis.child(cue.index, *SUBJECT) is not None
    if as_said or between or cue.relation == "discourse" or is_insert(analysis, cue):
        return set(analysis.subtree(cue.head)) - set(analysis.subtree(cue.index))
    beside = analysis.child(cue.index, "parataxis")
    if beside is None or (beside.upos == "VERB" and _is_cue(analysis, beside, "clause")):
        return set()
    return set(analysis.subtree(beside.index))


def is_insert(analysis: Analysis, token: Token) -> bool:
    """Whether a clause only says who speaks, though it may hang on the tree as a second content clause."""
    if token.upos != "VERB" or not _is_cue(analysis, token, "clause"):
        return False
    if token.relation == "parataxis":
        return True
    earlier = [t for t in analysis.children(token.head, "ccomp") if t.index < token.index]
    bare = (
        analysis.child(token.index, "mark", "cc") is None
        and analysis.child(token.index, *SUBJECT) is not None
    )
    return token.relation == "ccomp" and bare and bool(earlier)


def _topic(analysis: Analysis, cue: Token) -> bool:
    """Whether the cue has an object that is no hearer: *recalling a visit* tells of no clause beside it."""
    topic = analysis.child(cue.index, "obj")
    return topic is not None and cue.lemma.lower() not in HEARD


def _further(
    analysis: Analysis, cue: Token, content: frozenset[int], source: tuple[int, ...]
) -> Iterator[Saying]:
    """*A reported, citing B*; *B, quoted by A, said*: one content, two speakers."""
    for child in analysis.children(cue.index, "advcl"):
        cited = analysis.child(child.index, "obj")
        if speaks("citing", child.lemma.lower()) and child.tag == "VBG" and cited is not None:
            yield Saying(child.index, phrase_of(analysis, cited.index), content, rank=1)
    subject = analysis.child(cue.index, *SUBJECT)
    for child in analysis.children(subject.index, "acl") if subject else ():
        quoter = _agent(analysis, child.index)
        if speaks("citing", child.lemma.lower()) and quoter:
            yield Saying(child.index, quoter, content, rank=-1)


def _by_noun(analysis: Analysis, cue: Token) -> Iterator[Saying]:
    """*Its claim that …*, *a warning from the bank that …*."""
    clause = analysis.child(cue.index, "acl")
    mark = analysis.child(clause.index, "mark") if clause else None
    if clause is None or mark is None or mark.lemma.lower() != "that":
        return
    source = _owner(analysis, cue.index) or _subject_above(analysis, cue)
    if source:
        yield Saying(cue.index, source, frozenset(analysis.subtree(clause.index)))


def _by_case(analysis: Analysis, token: Token) -> Iterator[Saying]:
    """*According to X*: the content is the clause it stands in."""
    case = analysis.child(token.index, "case")
    if case is None or cues().level("source", case.text.lower()) is None or token.head == token.index:
        return
    inside = set(analysis.subtree(token.index))
    content = frozenset(set(analysis.subtree(_clause_of(analysis, token))) - inside)
    yield Saying(case.index, phrase_of(analysis, token.index), content)


def _clause_of(analysis: Analysis, token: Token) -> int:
    """The clause that *according to X* stands in; beside a noun with no comma before it, the noun alone."""
    head = analysis.tokens[token.head]
    first = min(analysis.subtree(token.index))
    apart = first == analysis.sentence_of(token.index).first or analysis.tokens[first - 1].upos == "PUNCT"
    while (
        apart and head.upos in NOMINAL and head.head != head.index and not analysis.child(head.index, "cop")
    ):
        head = analysis.tokens[head.head]
    return head.index


def speaker(analysis: Analysis, cue: int) -> tuple[int, ...]:
    """The tokens of who speaks by this verb; a verb without a subject takes it from the one above."""
    for _ in range(len(PASSED_THROUGH)):
        agent, subject = _agent(analysis, cue), analysis.child(cue, *SUBJECT)
        token = analysis.tokens[cue]
        if agent:
            return agent
        if subject is not None and subject.relation == "nsubj:pass":
            return phrase_of(analysis, subject.index) if speaks("citing", token.lemma.lower()) else ()
        if subject is not None:
            return _named(analysis, cue, subject)
        if token.relation.startswith("acl"):
            return _of_document(analysis, analysis.tokens[token.head])
        if token.relation.split(":")[0] not in PASSED_THROUGH or token.head == cue:
            return ()
        cue = token.head
    return ()


def _named(analysis: Analysis, cue: int, subject: Token) -> tuple[int, ...]:
    """The subject; a relative pronoun stands for the noun before it, an expletive for nobody."""
    lemma = subject.lemma.lower()
    if lemma in EXPLETIVE and subject.relation == "expl":
        return ()
    if lemma in RELATIVE and analysis.tokens[cue].relation == "acl:relcl":
        return phrase_of(analysis, analysis.tokens[cue].head)
    return phrase_of(analysis, subject.index)


def _agent(analysis: Analysis, index: int) -> tuple[int, ...]:
    if analysis.child(index, "aux:pass", "nsubj:pass") is None and analysis.tokens[index].tag != "VBN":
        return ()
    for child in analysis.children(index, "obl"):
        case = analysis.child(child.index, "case")
        if case is not None and case.lemma.lower() == "by":
            return phrase_of(analysis, child.index)
    return ()


def _owner(analysis: Analysis, noun: int) -> tuple[int, ...]:
    """*The bank's* warning, a warning *from the bank*."""
    owner = analysis.child(noun, "nmod:poss")
    if owner is not None:
        return phrase_of(analysis, owner.index)
    for child in analysis.children(noun, "nmod"):
        case = analysis.child(child.index, "case")
        if case is not None and case.lemma.lower() in SPOKEN_BY:
            return phrase_of(analysis, child.index)
    return ()


def _of_document(analysis: Analysis, noun: Token) -> tuple[int, ...]:
    """Who speaks in *issued a statement saying …*: its owner, who issued it, else the document itself."""
    issuer = _subject_above(analysis, noun) if speaks("noun", noun.lemma.lower()) else ()
    return _owner(analysis, noun.index) or issuer or phrase_of(analysis, noun.index)


def _subject_above(analysis: Analysis, noun: Token) -> tuple[int, ...]:
    """*The bank repeated a warning that …*: the bank's."""
    return speaker(analysis, noun.head) if noun.relation == "obj" else ()


def phrase_of(analysis: Analysis, head: int) -> tuple[int, ...]:
    """The tokens of a speaker: the phrase with its appositions, without its preposition and clauses."""
    case = {t.index for t in analysis.children(head, "case")}
    found = [
        i for i in analysis.subtree(head, *OUTSIDE) if i not in case and analysis.tokens[i].head not in case
    ]
    return tuple(found)
