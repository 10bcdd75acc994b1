"""What verbs and event nouns mean in news: which words tell the same sort of event, and what else it is like.

Read from ``frames.tsv`` and ``wordings.tsv``; a folder with files of the same names extends them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

import attrs

from crosscheck.errors import UnreadableInput
from crosscheck.lexicon.tables import listed, packaged, rows

SAME = 1.0
FRAME_COLUMNS = 7
WORDING_COLUMNS = 4
KINDS = ("verb", "noun", "phrase", "adjective")
FILES = ("frames.tsv", "wordings.tsv")


@attrs.frozen(slots=True)
class Converse:
    """The same event from the other side: its frame, and for each role here the role there."""

    frame: str
    roles: Mapping[str, str]


@attrs.frozen(slots=True)
class Frame:
    """A sort of event. ``one`` are the roles whose question has a single answer for one such event.

    ``repeats``: the same participants commonly do it again. ``opposite`` frames cannot both be true of one
    matter at one time; ``undone`` frames end what this one began. ``near`` frames may tell the same event.
    """

    name: str
    one: frozenset[str] = frozenset()
    repeats: bool = True
    opposite: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()
    converse: Converse | None = None
    near: Mapping[str, float] = MappingProxyType({})


@attrs.frozen(slots=True)
class Wording:
    """One way to tell a frame. ``tone`` is empty, ``+``, ``-`` or the name of a colouring."""

    words: str
    kind: str
    frame: str
    tone: str = ""


_Key = tuple[str, str, str]  # kind, first word, the particles or the noun


@attrs.frozen(slots=False, eq=False)  # known by identity: answers that rest on it are remembered
class Frames:
    """Frames and wordings; lookups take lemmas in lower case and give ``None`` for words not listed."""

    by_name: Mapping[str, Frame]
    by_words: Mapping[_Key, Wording]

    def verb(self, lemma: str, particle: str = "") -> Wording | None:
        """The meaning of a verb, with its particle if that changes it.

        >>> frames().verb("hand", "over").frame, frames().verb("cede").frame
        ('hand_over', 'hand_over')
        """
        found = self.by_words.get(("verb", lemma, particle)) if particle else None
        return found or self.by_words.get(("verb", lemma, ""))

    def noun(self, lemma: str, modifier: str = "") -> Wording | None:
        """The meaning of an event noun, with the noun before it if that changes it (*phone call*)."""
        found = self.by_words.get(("noun", f"{modifier} {lemma}", "")) if modifier else None
        return found or self.by_words.get(("noun", lemma, ""))

    def phrase(self, verb: str, noun: str) -> Wording | None:
        """The meaning of a verb with a noun that carries it: *hold* … *talks*, *take* into *custody*."""
        return self.by_words.get(("phrase", verb, noun))

    def adjective(self, lemma: str) -> Wording | None:
        """The event that an adjective or participle is left over from: *dead*, *guilty*."""
        return self.by_words.get(("adjective", lemma, ""))

    def of_verb(self, lemma: str, particle: str = "") -> Wording:
        """Like ``verb``; a verb that is not listed is a frame of its own.

        >>> frames().of_verb("yodel").frame
        'yodel'
        """
        words = f"{lemma} {particle}".strip()
        return self.verb(lemma, particle) or Wording(words, "verb", words.replace(" ", "_"))

    def reading(self, lemma: str, particles: Iterable[str] = (), nouns: Iterable[str] = ()) -> Wording:
        """The meaning of a verb in its clause: with the first noun, else the first particle that changes it.

        ``particles`` may be adverbs or the prepositions of its phrases, ``nouns`` the heads of its objects
        and of those phrases. A verb that is not listed is a frame of its own.

        >>> frames().reading("take", ["into"], ["custody"]).frame, frames().reading("fire", ["at"]).frame
        ('arrest', 'shoot')
        """
        told = [self.phrase(lemma, noun) for noun in nouns]
        told += [self.by_words.get(("verb", lemma, particle)) for particle in particles]
        return next((wording for wording in told if wording is not None), None) or self.of_verb(lemma)

    def frame(self, name: str) -> Frame:
        """The frame of this name; one that is not listed has no single answers and repeats."""
        return self.by_name.get(name) or _unlisted(name)

    def antonyms(self, a: str, b: str) -> bool:
        """Whether the two frames cannot both be true of one matter at one time, in either order.

        >>> frames().antonyms("approve", "reject"), frames().antonyms("arrest", "release")
        (True, False)
        """
        return b in self.frame(a).opposite or a in self.frame(b).opposite

    def converse(self, name: str) -> Converse | None:
        """The frame that tells the same event from the other side, with the roles swapped."""
        return self.frame(name).converse

    def related(self, a: str, b: str) -> float:
        """How near two frames are, 0 to 1: 1 for one frame or its converse, 0 where nothing is in common.

        >>> frames().related("meet", "meet"), frames().related("kill", "murder") > 0.5
        (1.0, True)
        """
        converse = self.frame(a).converse
        if a == b or (converse is not None and converse.frame == b):
            return SAME
        return max(self.frame(a).near.get(b, 0.0), self.frame(b).near.get(a, 0.0))


@lru_cache(maxsize=65536)
def _unlisted(name: str) -> Frame:
    return Frame(name)


_OWN: ContextVar[Frames | None] = ContextVar("frames", default=None)


def frames() -> Frames:
    """The frames that hold here: those that come with the package, or what ``extended`` made of them."""
    own = _OWN.get()
    return _packaged() if own is None else own


@contextmanager
def extended(folder: str) -> Iterator[None]:
    """In this thread and block, the frames extended by those of a folder; ``""`` changes nothing."""
    token = _OWN.set(load_frames(Path(folder)) if folder else _OWN.get())
    try:
        yield
    finally:
        _OWN.reset(token)


@cache
def _packaged() -> Frames:
    """Read once."""
    return Frames(
        MappingProxyType({frame.name: frame for frame in _frames(packaged("frames.tsv"))}),
        MappingProxyType({_key(wording): wording for wording in wordings(packaged("wordings.tsv"))}),
    )


def load_frames(folder: Path) -> Frames:
    """The packaged frames, extended and replaced by ``frames.tsv`` and ``wordings.tsv`` there.

    Either file may be absent. Raises ``UnreadableInput`` for a folder with neither or a row without sense.
    """
    texts = {name: _text(folder / name) for name in FILES if (folder / name).is_file()}
    if not texts:
        raise UnreadableInput(str(folder), "holds neither frames.tsv nor wordings.tsv", "add one of them")
    try:
        own = {frame.name: frame for frame in _frames(texts.get("frames.tsv", ""))}
        words = {_key(wording): wording for wording in wordings(texts.get("wordings.tsv", ""))}
    except ValueError as error:
        raise UnreadableInput(str(folder), str(error), "see the header of the packaged word lists") from error
    base = _packaged()
    return Frames(
        MappingProxyType({**base.by_name, **own}),
        MappingProxyType({**base.by_words, **words}),
    )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableInput(str(path), "cannot be read as UTF-8 text", "check the file") from error


def _frames(text: str) -> Iterator[Frame]:
    for name, one, repeats, opposite, undone, converse, near in rows(text, FRAME_COLUMNS):
        if repeats not in ("yes", "no"):
            raise ValueError(f"frame {name}: repeats is {repeats!r}, not yes or no")
        yield Frame(
            name=name,
            one=frozenset(listed(one)),
            repeats=repeats == "yes",
            opposite=frozenset(listed(opposite)),
            undone=frozenset(listed(undone)),
            converse=_converse(converse),
            near=MappingProxyType({other: float(weight) for other, weight in map(_pair, listed(near))}),
        )


def _pair(item: str) -> tuple[str, str]:
    name, _, weight = item.partition(":")
    return name, weight


def _converse(cell: str) -> Converse | None:
    if not cell:
        return None
    name, *swaps = cell.split()
    return Converse(name, MappingProxyType(dict(swap.split("=", 1) for swap in swaps)))


def wordings(text: str) -> Iterator[Wording]:
    """Every wording of a table in its order, alternatives written out; ``ValueError`` for an unknown kind."""
    for frame, kind, tone, cell in rows(text, WORDING_COLUMNS):
        if kind not in KINDS:
            raise ValueError(f"frame {frame}: {kind!r} is not one of {', '.join(KINDS)}")
        for words in itertools.chain.from_iterable(map(_alternatives, listed(cell))):
            yield Wording(words, kind, frame, tone)


def _alternatives(words: str) -> Iterator[str]:
    """``hold/have talk`` as *hold talk* and *have talk*."""
    choices = (word.split("/") for word in words.split())
    return (" ".join(choice) for choice in itertools.product(*choices))


def _key(wording: Wording) -> _Key:
    if wording.kind in ("noun", "adjective"):
        return wording.kind, wording.words, ""
    first, *others = wording.words.split()
    return wording.kind, first, others[-1] if wording.kind == "phrase" and others else " ".join(others)
