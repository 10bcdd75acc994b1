"""What stands around one predicate and says how firmly it is meant: modals, negators, adverbs, if-clauses.

Takes: an analysis and the index of a predicate.
Gives: the level that its own words set, whether they negate it, and which words those are.
Reads: the cues lexicon.
"""

from __future__ import annotations

import attrs

from crosscheck.lexicon.cues import Cues, cues
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.values.commitment import Level

SUBJECTS = ("nsubj", "csubj")
NEGATABLE = ("nsubj", "obj", "det", "obl")
PERFECT = ("have", "'ve", "’ve")
SHARED_FORMS = frozenset({"VB", "VBN", "VBG"})
ABILITY = frozenset({"can", "ca", "could"})
TAKEN_FOR_GRANTED = frozenset({"why", "when", "where", "how"})
PERCEIVED = frozenset(
    {"see", "hear", "feel", "tell", "smell", "sense", "imagine", "notice", "remember", "understand"}
)
LAST_WORDS = 3  # a question mark may be followed by a closing quotation mark and a bracket
CONTRAST = frozenset({"but", "yet"})


@attrs.frozen(slots=True)
class Local:
    """What a predicate's own words say of it; ``words`` are the indices of the tokens that say so."""

    level: Level = Level.ASSERTED
    negated: bool = False
    words: tuple[int, ...] = ()


def weaker(*levels: Level) -> Level:
    """The least firm of some levels."""
    return min(levels, key=lambda level: level.order)


def local(analysis: Analysis, index: int, without: int = -1) -> Local:
    """What the words around a predicate say of it, with what it shares with the verb it is coordinated to.

    ``without`` is the index of an argument whose own negation is left out (*no talks were held*).
    """
    key = ("firmness", index, without)
    found: Local | None = analysis.known.get(key)
    if found is None:
        found = analysis.known[key] = _local(analysis, index, without)
    return found


def _local(analysis: Analysis, index: int, without: int) -> Local:
    token = analysis.tokens[index]
    own = _own(analysis, index, without)
    head = analysis.tokens[token.head]
    if token.relation != "conj" or not _shares(analysis, token, head):
        return own
    shared = local(analysis, head.index) if head.index < index else Local()
    negated = own.negated or (shared.negated and not _contrast(analysis, index))
    return Local(weaker(own.level, shared.level), negated, (*shared.words, *own.words))


def _own(analysis: Analysis, index: int, without: int) -> Local:
    known = cues()
    negators = [i for i in _negators(analysis, known, index) if i != without]
    modal, words = _modal(analysis, known, index)
    if modal is Level.POSSIBLE and negators and any(_form(analysis.tokens[i]) in ABILITY for i in words):
        modal = Level.ASSERTED  # what cannot be done is not done
    levels = [modal]
    if _asked(analysis, index):
        levels.append(Level.POSSIBLE)
    for level, word in _beside(analysis, known, index):
        levels.append(level)
        words = (*words, word)
    return Local(weaker(*levels), len(negators) % 2 == 1, tuple(sorted({*words, *negators})))


def _modal(analysis: Analysis, known: Cues, index: int) -> tuple[Level, tuple[int, ...]]:
    token = analysis.tokens[index]
    auxiliaries = analysis.children(index, "aux", "cop")
    perfect = any(_form(a) in PERFECT for a in auxiliaries)
    for auxiliary in auxiliaries:
        form = _form(auxiliary)
        level = known.level("auxiliary", form)
        if level is None or auxiliary.relation == "cop" or (form in ("'d", "’d") and token.tag == "VBN"):
            continue
        if form in ABILITY and token.lemma.lower() in PERCEIVED and not perfect:
            level = Level.ASSERTED  # what one can see one sees
        if form in ("would", "'d", "’d") and perfect:
            level = Level.CONDITIONAL  # what would have been was not
        return level, (auxiliary.index,)
    return _infinitive(analysis, token)


def _asked(analysis: Analysis, index: int) -> bool:
    """Whether this is what a question asks; *why*, *when*, *where* and *how* take it for granted."""
    token = analysis.tokens[index]
    if token.relation != "root":
        return False
    sentence = analysis.sentences[token.sentence]
    tail = [t.text for t in analysis.tokens[max(sentence.first, sentence.last - LAST_WORDS) : sentence.last]]
    granted = any(t.lemma.lower() in TAKEN_FOR_GRANTED for t in analysis.children(index, "advmod"))
    return ("?" in tail or _inverted(analysis, index)) and not granted


def _inverted(analysis: Analysis, index: int) -> bool:
    """*Do you think …* without its question mark: nothing but an interjection stands before the auxiliary."""
    auxiliary, subject = analysis.child(index, "aux"), analysis.child(index, "nsubj")
    if auxiliary is None or subject is None or auxiliary.lemma != "do" or auxiliary.index > subject.index:
        return False
    before = [t for t in analysis.children(index) if t.index < auxiliary.index]
    return all(t.relation in ("cc", "discourse", "punct", "vocative") for t in before)


def _infinitive(analysis: Analysis, token: Token) -> tuple[Level, tuple[int, ...]]:
    """*The minister is to visit*, and the headline *Minister to visit*."""
    mark = analysis.child(token.index, "mark")
    if mark is None or mark.lemma != "to" or token.relation not in ("root", "parataxis", "conj"):
        return Level.ASSERTED, ()
    spoken_of = analysis.child(token.index, "cop", *SUBJECTS)
    return (Level.PLANNED, (mark.index,)) if spoken_of else (Level.ASSERTED, ())


def _beside(analysis: Analysis, known: Cues, index: int) -> list[tuple[Level, int]]:
    """Adverbs, adjectives before an event noun, *according to*, and an if-clause below."""
    found: list[tuple[Level, int]] = []
    for child in analysis.children(index):
        base, form = child.relation.split(":")[0], _form(child)
        place = {"advmod": "adverb", "amod": "adjective"}.get(base)
        level = known.level(place, form) if place else None
        if base in ("obl", "nmod"):
            level = _source(analysis, known, child)
        elif base == "advcl" and child.relation != "advcl:relcl" and conditional(analysis, child.index):
            level = Level.CONDITIONAL
        if level is not None:
            found.append((level, child.index))
    return found


def _source(analysis: Analysis, known: Cues, child: Token) -> Level | None:
    case = analysis.child(child.index, "case")
    return known.level("source", _form(case)) if case else None


def conditional(analysis: Analysis, index: int) -> bool:
    """Whether a clause is opened by *if* or its like; *even if* and *as if* open none."""
    marks = analysis.children(index, "mark")
    forms = [_form(mark) for mark in marks]
    before = analysis.tokens[marks[0].index - 1] if marks and marks[0].index else None
    if "as" in forms or (before is not None and _form(before) in ("even", "as")):
        return False
    return any(cues().level("condition", form) for form in forms)


def _negators(analysis: Analysis, known: Cues, index: int) -> list[int]:
    return [child.index for child in analysis.children(index) if _negator(analysis, known, child)]


def _negator(analysis: Analysis, known: Cues, child: Token) -> bool:
    base = child.relation.split(":")[0]
    if base in ("advmod", "cc"):
        return known.negates("adverb", _form(child)) or _pair(analysis, known, child)
    if base == "case":
        return known.negates("case", _form(child)) and analysis.child(child.head, "cop") is not None
    return base in NEGATABLE and _negative_phrase(analysis, known, child)


def _pair(analysis: Analysis, known: Cues, child: Token) -> bool:
    """*No longer*, *no more*: the negator stands before the adverb."""
    before = analysis.tokens[child.index - 1] if child.index else child
    return known.negates("pair", f"{_form(before)} {_form(child)}")


def _negative_phrase(analysis: Analysis, known: Cues, child: Token) -> bool:
    """*No talks*, *nobody*, *none of them*; a determiner only where the predicate is the noun itself."""
    form = _form(child)
    if child.relation.startswith("det"):
        return known.negates("determiner", form)
    determiners = analysis.children(child.index, "det")
    return known.negates("pronoun", form) or any(known.negates("determiner", _form(d)) for d in determiners)


def _shares(analysis: Analysis, token: Token, head: Token) -> bool:
    """Whether a coordinated verb goes on under the auxiliaries of the first: *will meet and sign*."""
    alone = analysis.child(token.index, "aux", "cop", "mark", *SUBJECTS) is None
    return alone and token.tag == head.tag and token.tag in SHARED_FORMS and token.upos == head.upos


def _contrast(analysis: Analysis, index: int) -> bool:
    return any(_form(t) in CONTRAST for t in analysis.children(index, "cc"))


def _form(token: Token) -> str:
    return token.text.lower()
