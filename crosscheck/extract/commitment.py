"""How firmly a text stands behind one of its predicates, and whether it affirms or denies it.

Takes: an analysis and the index of a predicate (a verb, a predicative, an event noun).
Gives: the level, the polarity, and the words that set them.
Reads: the tree upwards from the predicate; the cues lexicon.

A clause starts with what the word above says of it (``refuse to``: denied), then its own modals and negators
apply. What is taken for granted (``regret that``) gets past negation and modals above it.
"""

from __future__ import annotations

import attrs

from crosscheck.extract.embedding import COMPLEMENTS, Link, clause_link, far_content, noun_link, singled_out
from crosscheck.extract.idioms import idiom
from crosscheck.extract.modality import TAKEN_FOR_GRANTED, conditional, local, weaker
from crosscheck.extract.sayings import is_insert
from crosscheck.lexicon.cues import Effect, cues
from crosscheck.lexicon.frames import frames
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Commitment, Level, Polarity

HIGHEST_CLIMB = 60  # clauses nested deeper are read as if they began there
HAPPENING = "happen"
UNKNOWN_TO = Effect(Level.POSSIBLE)
UNKNOWN_PURPOSE = Effect(Level.PLANNED)  # a team to find out; the headline *Minister to visit*
UNKNOWN_CONTENT = Effect(Level.REPORTED)
OPEN_QUESTION = Effect(Level.POSSIBLE)
LATER = frozenset({"when", "once", "after", "before", "until", "as", "whenever"})
PRESENT = frozenset({"VBZ", "VBP", "VB"})
DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my", "your"}
)


@attrs.frozen(slots=True)
class State:
    """What holds at a point of the tree, and the indices of the words that made it so."""

    level: Level = Level.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    words: tuple[int, ...] = ()

    def affirmed(self) -> State:
        """The same level for something that negation does not reach."""
        return attrs.evolve(self, polarity=Polarity.POSITIVE)

    def at_most(self, level: Level, *words: int) -> State:
        """No firmer than this level; the words are kept where they changed something."""
        if self.level.order <= level.order:
            return self
        return attrs.evolve(self, level=level, words=(*self.words, *words))


def commitment(analysis: Analysis, index: int) -> tuple[Commitment, Polarity, tuple[Span, ...]]:
    """The commitment to the predicate at a token, its polarity, and the spans of the cues in text order."""
    state = _own(analysis, index, handed_down(analysis, index))
    spans = tuple(analysis.span(at, at + 1) for at in sorted(set(state.words)))
    words = tuple(analysis.tokens[at].text.lower() for at in sorted(set(state.words)))
    return Commitment(state.level, words), state.polarity, spans


def handed_down(analysis: Analysis, index: int) -> State:
    """What the words above say of a predicate, before its own modals and negators are read."""
    return _inherited(analysis, index, HIGHEST_CLIMB)


def _own(analysis: Analysis, index: int, state: State, argument: int = -1) -> State:
    """A state after the predicate's own modals and negators; without those of an argument."""
    near = local(analysis, index, argument)
    polarity = state.polarity.opposite if near.negated else state.polarity
    return State(weaker(state.level, near.level), polarity, (*state.words, *near.words))


def _inherited(analysis: Analysis, index: int, climb: int) -> State:
    """What holds of a predicate before its own words are read."""
    token = analysis.tokens[index]
    if climb == 0:
        return State()
    if token.relation == "root" or token.head == index:
        return _quoted(analysis, token.index)
    if token.relation == "conj" and not far_content(analysis, token):
        return _inherited(analysis, token.head, climb - 1)
    if token.relation == "ccomp" and is_insert(analysis, token):
        return _inherited(analysis, token.head, climb - 1).affirmed() if climb > 1 else State()
    if _is_clause(analysis, token):
        return _of_clause(analysis, token, climb - 1)
    return _of_noun(analysis, token, climb - 1)


def _quoted(analysis: Analysis, index: int) -> State:
    """A clause with its speech verb beside it: *the talks failed, he said*."""
    for child in analysis.children(index, "parataxis", "ccomp"):
        inserted = child.upos == "VERB" and is_insert(analysis, child)
        signature = cues().signature("verb", "that", child.lemma.lower()) if inserted else None
        if signature is not None and analysis.child(child.index, "nsubj") is not None:
            effect = signature.affirmed
            level = Level.REPORTED if effect.factive else effect.level
            return State(level, effect.polarity, (child.index,))
    return State()


def _is_clause(analysis: Analysis, token: Token) -> bool:
    if token.upos in ("VERB", "AUX") or analysis.child(token.index, "cop") is not None:
        return True
    return token.relation.split(":")[0] in ("ccomp", "advcl", "csubj", "xcomp", "parataxis")


def _of_clause(analysis: Analysis, token: Token, climb: int) -> State:
    base = token.relation.split(":")[0]
    if token.relation in ("acl:relcl", "advcl:relcl"):
        return _clause_above(analysis, token.head, climb).affirmed()
    if base == "ccomp" and _granted(analysis, token):
        return _inherited(analysis, token.head, climb).affirmed()
    if base not in COMPLEMENTS and not far_content(analysis, token):
        return _combined(analysis, token, climb)
    link = clause_link(analysis, token.index)
    above = _inherited(analysis, link.governor, climb)
    if link.signature is not None and not _ordinary(analysis, token, link):
        return _under(analysis, above, link)
    if base == "advcl":
        return _adverbial(analysis, token, above)
    return _by_default(analysis, token, link, above)


def _granted(analysis: Analysis, token: Token) -> bool:
    """*did not know why they left*: a question for the reason takes for granted that they left."""
    asked = analysis.children(token.index, "advmod")
    return any(t.lemma.lower() in TAKEN_FOR_GRANTED and t.index < token.index for t in asked)


def _combined(analysis: Analysis, token: Token, climb: int) -> State:
    """Parataxis and what is left: as firm as the clause beside it, or reported where that one speaks."""
    state = _quoted(analysis, token.index)
    return state if state.words else _inherited(analysis, token.head, climb).affirmed()


def _ordinary(analysis: Analysis, token: Token, link: Link) -> bool:
    """An adverbial clause that only looks like a complement: *he came in order to …*, *met before …*."""
    if not token.relation.startswith("advcl"):
        return False
    if link.complement == "to" and token.tag == "VBG":
        return False  # *is committed to leaving* tells of no purpose
    return (
        link.complement in ("that", "ing", "whether", "to") and analysis.tokens[link.governor].upos != "ADJ"
    )


def _under(analysis: Analysis, above: State, link: Link, argument: int = -1) -> State:
    """What the signature of the governor makes of the state there."""
    assert link.signature is not None
    governor = _own(analysis, link.governor, above, argument)
    special = idiom(analysis, link.governor, governor.polarity) if link.complement == "that" else None
    effect = special or link.signature.under(governor.polarity)
    if effect.factive:
        return above.affirmed()
    if special is not None:
        return _applied(effect, above, link.governor)
    return _applied(effect, governor, link.governor)


def _applied(effect: Effect, governor: State, index: int) -> State:
    level = weaker(effect.level, governor.level)
    said = (index,) if effect != Effect() or governor.polarity is Polarity.NEGATIVE else ()
    return State(level, effect.polarity, (*governor.words, *said))


def _adverbial(analysis: Analysis, token: Token, above: State) -> State:
    marks = [t.text.lower() for t in analysis.children(token.index, "mark", "case")]
    known = cues()
    if conditional(analysis, token.index):
        return above.affirmed().at_most(Level.CONDITIONAL, token.index)
    if any(known.negates("subordinator", mark) for mark in marks):
        return State(above.level, Polarity.NEGATIVE, above.words)
    if "as" in marks and {"if", "though"} & set(marks):
        return above.affirmed().at_most(Level.POSSIBLE)
    if any(known.level("purpose", mark) for mark in marks) or marks[:2] == ["so", "that"]:
        return _purpose(analysis, token, above)
    governor = _own(analysis, token.head, above)
    if LATER.intersection(marks) and token.tag in PRESENT and governor.level is not Level.ASSERTED:
        return governor.affirmed()  # when he comes, they will meet: neither has happened
    return above.affirmed()


def _purpose(analysis: Analysis, token: Token, above: State) -> State:
    if singled_out(analysis, token.head):
        return above.affirmed()
    if any(t.text.lower() == "too" for t in analysis.children(token.head, "advmod")):
        return State(above.level, Polarity.NEGATIVE, (*above.words, token.head))
    return _own(analysis, token.head, above).affirmed().at_most(Level.PLANNED, token.index)


def _by_default(analysis: Analysis, token: Token, link: Link, above: State) -> State:
    """A governor the lexicon does not know."""
    governor = _own(analysis, link.governor, above)
    if link.complement == "to":
        if singled_out(analysis, link.governor):
            return above.affirmed()
        unknown = UNKNOWN_PURPOSE if token.relation == "acl" else UNKNOWN_TO
        return _applied(unknown, governor.affirmed(), link.governor)
    if link.complement == "whether":
        return _applied(OPEN_QUESTION, governor.affirmed(), link.governor)
    if link.complement == "that" and token.relation != "csubj":
        return _applied(UNKNOWN_CONTENT, governor.affirmed(), link.governor)
    if token.relation.startswith("acl"):
        return _clause_above(analysis, token.head, HIGHEST_CLIMB // 2).affirmed()
    return governor


def _of_noun(analysis: Analysis, token: Token, climb: int) -> State:
    """An event noun: what its verb or preposition does to it, else what holds of the clause it stands in."""
    link = noun_link(analysis, token.index)
    if link.signature is not None:
        return _under(analysis, _inherited(analysis, link.governor, climb), link, token.index)
    head = analysis.tokens[token.head]
    if not _is_clause(analysis, head):
        return _inherited(analysis, token.head, climb).affirmed()
    above = _inherited(analysis, token.head, climb)
    governor = _own(analysis, token.head, above, token.index)
    if token.relation.startswith("nsubj") and frames().of_verb(head.lemma.lower()).frame == HAPPENING:
        return governor
    if governor.level is Level.PLANNED and not _definite(analysis, token.index):
        return governor.affirmed()
    return above.affirmed()


def _clause_above(analysis: Analysis, index: int, climb: int) -> State:
    """What holds of the clause that a noun stands in, before the words of that clause."""
    for _ in range(climb):
        token = analysis.tokens[index]
        if _is_clause(analysis, token) or token.head == index:
            return _inherited(analysis, index, climb)
        index = token.head
    return State()


def _definite(analysis: Analysis, index: int) -> bool:
    words = {t.text.lower() for t in analysis.children(index, "det", "nmod:poss")}
    return bool(DEFINITE & words) or analysis.child(index, "nmod:poss") is not None
