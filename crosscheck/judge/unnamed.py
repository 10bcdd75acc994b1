"""Where one article names whom or what another one only calls by a noun: *a nearby church*, *St Mary's Church*.

Takes: the readings of all articles, the entities.
Gives: verdicts.
Reads: the lexicons of words, things, frames and given names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial

import attrs

from crosscheck.judge.callings import callings, is_calling
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.meeting import between, tell
from crosscheck.judge.stated import NAME, Weights, beside, weights_of
from crosscheck.judge.together import Together, keys_of, once
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.names import given_name_genders
from crosscheck.lexicon.offices import offices
from crosscheck.model.analysis import NameKind, NameMention, Token
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entity
from crosscheck.model.reading import Reading
from crosscheck.model.report import FindingKind
from crosscheck.model.span import Span

TOLD, NAMES = "named and unnamed ones", "names by article"
CONFIDENCE = 0.6
MOST_PLACES = 40  # under one noun and one word beside it
ANYBODY = {
    "man": "m",
    "woman": "f",
    "person": "",
    "victim": "",
    "suspect": "",
}  # nouns that fit whoever is named
SAME_PART, BESIDE = 0.25, 0.5  # weight of what stands around both, where one thing befell them, and where not
FEWEST = 2  # words beside both; one name will do
NAME_ENOUGH = 0.35
FARTHER = ("acl", "nmod", "appos", "conj", "punct", "case", "parataxis")  # no part of a short phrase
LEADING = 2  # the rank of those who lead a state or a ministry
INDEFINITE = frozenset({"a", "an", "one"})
LONE, LONE_WEIGHT = "lone", 0.2  # the key, and the weight, of the only one of a sort in two stories
PARTS = frozenset({"agent", "patient", "recipient"})
Part = tuple[str, str]


@attrs.frozen(slots=True)
class Told:
    """Somebody or something at one place: the noun, whether it is named, what stands around it, what befell it."""

    span: Span
    noun: str
    entity: Entity | None
    around: Mapping[str, float]
    parts: frozenset[Part]

    @property
    def keys(self) -> Iterator[str]:
        """Under which of another article may meet it."""
        yield from (f"{self.noun}\t{concept}" for concept in self.around)
        yield from (f"{self.noun}\t{frame} {role}" for frame, role in sorted(self.parts))
        if self.may_be_lone:
            yield f"{self.noun}\t{LONE}"

    @property
    def may_be_lone(self) -> bool:
        """Whether a story may have but one of the sort."""
        return self.noun not in ANYBODY and self.noun not in word_class("are seldom alone in a story")


def named_elsewhere(docket: Docket) -> Iterator[Verdict]:
    """Whom or what one article does not name anywhere, and another one does in like words."""
    keys = keys_of(docket, TOLD, partial(_keys, docket))
    nouns = {noun for own in keys.values() for noun, named, *_ in own if named}
    told = {article: [own[2:] if own[0] in nouns else [] for own in keys[article]] for article in keys}
    found, common = between(told, MOST_PLACES)
    tell(docket, "values-cut", common)
    for articles, places in found.items():
        two = Together(articles, places, docket)
        yield from two.remembered(TOLD, partial(_of_two, two))


def _of_two(two: Together) -> Iterator[Verdict]:
    """Each unnamed one beside the named one of the other article that is most like it."""
    docket = two.docket
    best: dict[Span, tuple[float, Told, Told]] = {}
    for plain, named in _met(two):
        weight = _weight(plain, named) or (LONE_WEIGHT if _are_lone(plain, named, docket) else 0.0)
        if weight > 0 and (plain.span not in best or weight > best[plain.span][0]):
            best[plain.span] = weight, plain, named
    for _, (_, plain, named) in sorted(best.items()):
        shared = sorted(plain.around.keys() & named.around.keys())
        reason = f"“{plain.noun}” beside {', '.join(shared)}" if shared else f"the only {plain.noun} of both"
        yield Verdict(
            FindingKind.PRECISION, "name", _side(plain, docket), _side(named, docket), CONFIDENCE, (reason,)
        )


def _met(two: Together) -> Iterator[tuple[Told, Told]]:
    """Each unnamed one with each named one that the other article never names."""
    all_told = [_told(two.docket, article) for article in two.articles]
    names = [_names(two.docket, article) for article in two.articles]
    for first, second in two.places:
        a, b = all_told[0][first], all_told[1][second]
        for plain, named, known in ((b, a, names[1]), (a, b, names[0])):
            if named.entity is not None and plain.entity is None and named.entity.id not in known:
                yield plain, named


def _are_lone(plain: Told, named: Told, docket: Docket) -> bool:
    """*a firefighter*, *the firefighter Ann Reed*: each the only one of the sort in an article on one matter."""
    words = plain.span.of(docket.articles[plain.span.article].text).lower().split()
    if not plain.may_be_lone or not word_class("pick one out of several").isdisjoint(words):
        return False
    mine, theirs = (
        {one.entity.id for one in _told(docket, article) if one.entity is not None and one.noun == plain.noun}
        for article in (plain.span.article, named.span.article)
    )
    return not mine and len(theirs) == 1 and on_one_matter(docket, plain.span.article, named.span.article)


def _names(docket: Docket, article: str) -> Collection[str]:
    """Whom an article names anywhere."""
    if NAMES not in docket.known:
        made: dict[str, set[str]] = defaultdict(set)
        for entity in docket.entities.entities:
            for place in {span.article for form in entity.forms for span in form.spans}:
                made[place].add(entity.id)
        docket.known[NAMES] = made
    found: Mapping[str, Collection[str]] = docket.known[NAMES]
    return found.get(article, ())


def _told(docket: Docket, article: str) -> Sequence[Told]:
    """Those whom an article names by what they are, and those whom it only calls by a noun."""

    def made() -> Iterator[Told]:
        scene = _scene(docket.readings[article], docket)
        yield from _named(scene, docket)
        yield from _called_after(scene, docket)
        yield from _plain(scene, docket)

    return once(docket, TOLD, article, made)


def _keys(docket: Docket, article: str) -> list[list[str]]:
    """The noun of each, whether it is named, and under what it meets others."""
    return [
        [one.noun, "named" if one.entity is not None else "", *one.keys] for one in _told(docket, article)
    ]


def _weight(plain: Told, named: Told) -> float:
    """How much both share; 0 where that is not enough to take them for one."""
    assert named.entity is not None
    shared = plain.around.keys() & named.around.keys() - {plain.noun}
    weight = sum(min(plain.around[c], named.around[c]) for c in shared)
    one_part = any(not frames().frame(frame).repeats for frame, _ in plain.parts & named.parts)
    if plain.noun in ANYBODY:
        first = named.entity.name.split()[0].lower()
        gender = given_name_genders().get(first, "")
        fits = not gender or ANYBODY[plain.noun] in ("", gender)
        return weight if fits and one_part and weight >= SAME_PART else 0.0
    known = any(c.startswith(NAME) for c in shared) and weight >= NAME_ENOUGH
    told = known or (len(shared) >= FEWEST and weight >= BESIDE) or (one_part and weight >= SAME_PART)
    return weight if told else 0.0


@attrs.frozen(slots=True)
class _Scene:
    """One article, the weight of each concept in it, and what befell what a token stands for."""

    reading: Reading
    weights: Weights
    parts: Mapping[int, set[Part]]


def _scene(reading: Reading, docket: Docket) -> _Scene:
    return _Scene(reading, weights_of(reading, docket.entities), _parts(reading))


def _named(scene: _Scene, docket: Docket) -> Iterator[Told]:
    reading, entities = scene.reading, docket.entities
    analysis, nouns = reading.analysis, _nouns(reading, docket)
    for name in analysis.names:
        entity = entities.of(analysis.article.id, name.first, name.last)
        told = nouns.get(entity.id, frozenset()) if entity is not None else frozenset()
        if told:
            own = analysis.tokens[name.first : name.last]
            around = scene.weights.of(_others(reading, own))
            took = frozenset(part for t in own for part in scene.parts.get(t.index, ()))
            span = analysis.span(name.first, name.last)
            yield from (Told(span, noun, entity, around, took) for noun in sorted(told))


def _called_after(scene: _Scene, docket: Docket) -> Iterator[Told]:
    """*the Casty store*, *the Bauska bypass*: a building or a road that has a name right before it."""
    analysis = scene.reading.analysis
    for name in analysis.names:
        entity = docket.entities.of(analysis.article.id, name.first, name.last)
        if entity is None or name.last >= len(analysis.tokens) or name.kind is NameKind.PERSON:
            continue
        token = analysis.tokens[name.last]
        noun = token.lemma.lower()
        if token.upos == "NOUN" and token.tag == "NN" and noun in word_class("name a building or a division"):
            own = analysis.tokens[name.first : name.last + 1]
            around = scene.weights.of(_others(scene.reading, own))
            took = frozenset(scene.parts.get(token.index, ()))
            yield Told(analysis.span(name.first, name.last + 1), noun, entity, around, took)


def _plain(scene: _Scene, docket: Docket) -> Iterator[Told]:
    """The nouns for one thing that no name stands for here, and a name may stand for elsewhere."""
    reading, entities = scene.reading, docket.entities
    analysis = reading.analysis
    named = {token for name in analysis.names for token in range(name.first, name.last)}
    for token in analysis.tokens:
        noun = token.lemma.lower()
        if token.upos != "NOUN" or token.tag == "NNS" or token.index in named or not _may_be_named(noun):
            continue
        if entities.at(analysis.article.id, token.index) or not _is_new(reading, token):
            continue
        if analysis.child(token.index, "cop") or any(t.tag == "POS" for t in analysis.children(token.index)):
            continue  # *she is a teacher* says so of one who was told of before; *a sheriff's deputy* is no sheriff
        own = [t for t in analysis.subtree(token.index, *FARTHER) if t <= token.index]
        if token.index - 1 in named and noun in word_class("name a building or a division"):
            continue  # the Casty store
        around = scene.weights.of(_others(reading, [analysis.tokens[t] for t in own]))
        took = frozenset(scene.parts.get(token.index, ()))
        yield Told(analysis.span(min(own), token.index + 1), noun, None, around, took)


@cache
def _may_be_named(noun: str) -> bool:
    """Whether a name may be met by this noun: what a person is, or the last word of a place's name."""
    return noun in ANYBODY or is_calling(noun) or noun in word_class("name a building or a division")


def _is_new(reading: Reading, token: Token) -> bool:
    """*a church*; or *the judge*, whom an office tells that does not pass on between two articles."""
    below = reading.analysis.children(token.index, "det", "nummod")
    opener, noun = below[0].text.lower() if below else "", token.lemma.lower()
    office = offices().find([noun])
    passes = noun in ANYBODY or (office is not None and office.rank <= LEADING)
    return opener in INDEFINITE or (opener == "the" and is_calling(noun) and not passes)


def _others(reading: Reading, own: Sequence[Token]) -> list[Token]:
    inside = {t.index for t in own}
    return [t for t in beside(reading.analysis, own) if t.index not in inside]


def _parts(reading: Reading) -> dict[int, set[Part]]:
    """What befell what a token stands for, and in which part."""
    found: dict[int, set[Part]] = defaultdict(set)
    for told in reading.predications:
        for argument in told.arguments:
            if argument.role.value in PARTS:
                found[argument.phrase.head].add((told.frame, argument.role.value))
    return found


def _nouns(reading: Reading, docket: Docket) -> dict[str, frozenset[str]]:
    """The nouns that fit each entity of an article: what it calls a person, and the last word of a place's name."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in callings(reading, docket.entities):
        found[one.person] |= {noun for noun in one.nouns if is_calling(noun)}
    for name in reading.analysis.names:
        entity = docket.entities.of(reading.analysis.article.id, name.first, name.last)
        if entity is not None and entity.kind is NameKind.PERSON:
            found[entity.id] |= ANYBODY.keys()
        elif entity is not None and (noun := _last_word(reading, name)):
            found[entity.id].add(noun)
    return {entity: frozenset(nouns) for entity, nouns in found.items()}


def _last_word(reading: Reading, name: NameMention) -> str:
    if name.last - name.first < 2:
        return ""
    words = [t.text.lower() for t in reading.analysis.tokens[name.first : name.last]]
    ends = [word for word in (words[-1], words[0]) if word in word_class("name a building or a division")]
    return ends[0] if ends else ""


def _side(one: Told, docket: Docket) -> Side:
    return Side(one.span, one.span.of(docket.articles[one.span.article].text))
