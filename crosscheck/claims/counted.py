"""What a quantity counts or measures, and which predicate it stands under.

The tree is asked first, then the order of the words: treebanks have little of money and measures, and a parser
that never saw *€2 million ($2.6 million) booty* still leaves the words in their places.
"""

from __future__ import annotations

import attrs

from crosscheck.claims.attributes import bearer, is_attribute
from crosscheck.claims.build import tokens_in
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import gazetteer
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.reading import Located, Predication, Reading
from crosscheck.model.span import Span
from crosscheck.model.values.quantity import Quantity

ATTRIBUTIVE = ("compound", "amod", "nummod", "nmod:unmarked", "nmod:desc", "nmod:poss", "flat")
NOMINAL = frozenset({"NOUN", "PROPN"})
INSIDE_PHRASE = frozenset({"ADJ", "NOUN", "PROPN", "ADV"})
PARTICIPLES = frozenset({"VBN", "VBG"})
SUBJECTS = ("nsubj", "nsubj:pass")
PREDICATIVE = ("obj", "obl", "root", "xcomp", "nmod", "dep", "acl")
BEFORE_AN_AGE = frozenset({"age", "aged", "both", "who", "be"})
PARTS_OF_NAMES = frozenset({"flat", "flat:name"})
LONGEST_PHRASE = 7  # words between a figure and the noun it counts


@attrs.frozen(slots=True)
class Counted:
    """The token of the thing (-1 where only the amount is told) and the token where the amount hangs."""

    thing: int
    anchor: int


def counted(analysis: Analysis, located: Located) -> Counted | None:
    """What the quantity at this place counts; ``None`` where its words were not read at all."""
    inside = tokens_in(analysis, located.span)
    if not inside:
        return None
    own = {t.index for t in inside}
    top = next(
        (t for t in inside if (t.head not in own or t.head == t.index) and t.upos not in ("PUNCT", "ADP")),
        inside[-1],
    )
    value = located.value
    if isinstance(value, Quantity) and is_attribute(value):
        borne = bearer(analysis, inside, value)
        if borne is not None:
            return Counted(borne, top.index)
    plain = isinstance(value, Quantity) and value.unit == ""
    if isinstance(value, Quantity) and value.dimension == "age":
        aged = _aged(analysis, inside[0])
        if aged is not None:
            return Counted(aged, aged)
    if plain and _narrows_by_age(analysis, inside):
        return None
    found = _by_count(analysis, inside, own) if plain else _by_measure(analysis, top, inside, own)
    return Counted(found if found is not None else -1, top.index)


def _aged(analysis: Analysis, first: Token) -> int | None:
    """Whose age stands behind a comma: *Scott Russell, 46,*, *a boy, aged six*."""
    words = analysis.tokens[analysis.sentence_of(first.index).first : first.index]
    while words and words[-1].lemma.lower() in BEFORE_AN_AGE:
        words = words[:-1]
    if len(words) < 2 or words[-1].text != "," or words[-2].upos not in NOMINAL:
        return None
    named = words[-2]
    while named.relation in PARTS_OF_NAMES and analysis.tokens[named.head].index < named.index:
        named = analysis.tokens[named.head]
    return named.index


def _narrows_by_age(analysis: Analysis, inside: list[Token]) -> bool:
    """*voters under 25*: a figure behind a noun, with nothing after it to count, says which of them are meant."""
    first, last = inside[0], inside[-1]
    bound = first if first.upos != "NUM" else analysis.tokens[max(0, first.index - 1)]
    before = analysis.tokens[max(0, bound.index - 1)]
    after = analysis.tokens[last.index + 1 : last.index + 2]
    counts = bool(after) and after[0].upos in ("NOUN", "PROPN", "ADJ")
    return bound.text.lower() in word_class("narrow by age") and before.upos == "NOUN" and not counts


def context(reading: Reading, of: Counted, span: Span) -> Predication | None:
    """The smallest predication that the thing or its amount takes part in, else the nearest before it."""
    analysis = reading.analysis
    wanted = {of.thing, of.anchor} - {-1}
    sentences = sorted({analysis.tokens[at].sentence for at in wanted})
    beside = [p for sentence in sentences for p in reading.in_sentence(sentence)]
    hosts = [p for p in beside if any(not wanted.isdisjoint(a.phrase.all) for a in p.arguments)]
    verbal = [p for p in hosts if not p.nominal]
    if verbal or hosts:
        return min(verbal or hosts, key=lambda p: (p.span.end - p.span.start, p.index))
    near = [p for p in reading.in_sentence(analysis.tokens[of.anchor].sentence) if not p.nominal]
    return min(near, key=lambda p: (abs(p.index - of.anchor), p.index), default=None)


def _by_count(analysis: Analysis, inside: list[Token], own: set[int]) -> int | None:
    """A plain number counts the noun of its phrase: the last one of the run of words after it."""
    number = next((t for t in inside if t.upos == "NUM"), inside[-1])
    head = analysis.tokens[number.head]
    if number.relation == "nummod" and head.upos in NOMINAL and head.index not in own:
        return _last_member(analysis, head)
    return (
        _of(analysis, inside[-1]) if _followed_by(analysis, inside[-1], "of") else _run(analysis, inside[-1])
    )


def _by_measure(analysis: Analysis, top: Token, inside: list[Token], own: set[int]) -> int | None:
    """A measure or a sum belongs to the noun it stands before, the one called *worth* it, or the subject."""
    last = inside[-1]
    after = (
        _run(analysis, last) if not _followed_by(analysis, last, "worth", "of", "in") else _of(analysis, last)
    )
    if after is not None:
        return after
    return _before(analysis, inside[0]) or _upward(analysis, top, own) or _subject(analysis, top, own)


def _run(analysis: Analysis, last: Token) -> int | None:
    """The last noun of the unbroken run of adjectives and nouns that follows a token."""
    end = analysis.sentence_of(last.index).last
    found = None
    for token in analysis.tokens[last.index + 1 : min(end, last.index + 1 + LONGEST_PHRASE)]:
        if designator(analysis, token.index) or (
            token.upos in NOMINAL and not (found is not None and token.relation in ("obl:unmarked", "nsubj"))
        ):
            found = token.index
        elif token.text != "-" and token.upos not in INSIDE_PHRASE and token.tag not in PARTICIPLES:
            break
    return found


def designator(analysis: Analysis, index: int) -> str:
    """The type that letters and figures name together: ``ak47`` for the last word of *AK-47s*, else ``""``."""
    token = analysis.tokens[index]
    if not any(letter.isdigit() for letter in token.text):
        return ""
    first = index
    while (
        first > 0 and analysis.tokens[first - 1].end >= analysis.tokens[first].start - 1 and first > index - 3
    ):
        before = analysis.tokens[first - 1]
        if before.text not in ("-", "‑") and not before.text.isupper():
            break
        first -= 1
    letters = "".join(c for t in analysis.tokens[first : index + 1] for c in t.text if c.isalnum())
    return letters.lower().rstrip("s") if letters[:1].isalpha() else ""


def _of(analysis: Analysis, last: Token) -> int | None:
    """The noun of *worth of gems*, *of the haul*, *in gems and watches*."""
    end = analysis.sentence_of(last.index).last
    for token in analysis.tokens[last.index + 1 : min(end, last.index + 4)]:
        if token.lemma.lower() in ("of", "in"):
            skip = token.index + 1
            if skip < end and analysis.tokens[skip].upos in ("DET", "PRON"):
                return _run(analysis, analysis.tokens[skip])
            return _run(analysis, token)
    return None


def _before(analysis: Analysis, first: Token) -> int | None:
    """The noun before *worth*, *valued at*, *estimated at*; the dimension of *a depth of 10 km*."""
    start = analysis.sentence_of(first.index).first
    if first.index - 2 >= start and analysis.tokens[first.index - 1].lemma.lower() == "of":
        measured = analysis.tokens[first.index - 2]
        if measured.lemma.lower() in word_class("measure a thing"):
            return measured.index
    seen = False
    for token in reversed(analysis.tokens[max(start, first.index - 6) : first.index]):
        if token.lemma.lower() in word_class("carry a price"):
            seen = True
        elif seen and token.upos in NOMINAL:
            return token.index
        elif token.upos not in ("ADP", "DET", "ADV", "PART", "AUX", "VERB", "ADJ"):
            return None
    return None


def _upward(analysis: Analysis, top: Token, own: set[int]) -> int | None:
    token = top
    for _ in range(4):
        head = analysis.tokens[token.head]
        if head.index == token.index or not (
            token.relation in ATTRIBUTIVE or token.lemma.lower() in word_class("carry a price")
        ):
            return None
        token = head
        if (
            token.upos in NOMINAL
            and token.index not in own
            and token.lemma.lower() not in word_class("carry a price")
        ):
            return token.index
    return None


def _subject(analysis: Analysis, top: Token, own: set[int]) -> int | None:
    subject = analysis.child(top.index, *SUBJECTS) or analysis.child(top.head, *SUBJECTS)
    if subject is None and analysis.tokens[top.head].relation == "acl":
        subject = analysis.tokens[analysis.tokens[top.head].head]
    if subject is not None and subject.index not in own and top.relation.split(":")[0] in PREDICATIVE:
        return _what_is_numbered(analysis, subject)
    return None


def _what_is_numbered(analysis: Analysis, subject: Token) -> int:
    """*the number of visitors rose by 5 %* tells of visitors."""
    if subject.lemma.lower() in word_class("say how many"):
        for below in analysis.children(subject.index, "nmod"):
            if below.upos in NOMINAL:
                return below.index
    return subject.index


def _last_member(analysis: Analysis, token: Token) -> int:
    """*23 Somali and Yemeni pirates*: a people's name that heads its phrase is an adjective of the last member."""
    if gazetteer().polity(token.text) is None or token.tag in ("NNS", "NNPS"):
        return token.index
    last = analysis.sentence_of(token.index).last
    following = analysis.tokens[token.index + 1 : min(last, token.index + 3)]
    joined = [t for t in following if gazetteer().polity(t.text) is not None]
    if len(following) == 2 and following[0].lemma.lower() in ("and", "or") and joined:
        found = _run(analysis, joined[-1])
        return found if found is not None else token.index
    return token.index


def _followed_by(analysis: Analysis, last: Token, *lemmas: str) -> bool:
    at = last.index + 1
    return at < analysis.sentence_of(last.index).last and analysis.tokens[at].lemma.lower() in lemmas
