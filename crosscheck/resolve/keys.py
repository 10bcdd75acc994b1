"""Blocking: what two names must share to be looked at together at all. Never all pairs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from crosscheck.lexicon.names import name_words, read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.values.name_part import NamePart, PartRole
from crosscheck.similarity.chinese import chinese_key
from crosscheck.similarity.sound import sound

MIN_CONSONANTS = 2  # a sound key with fewer says too little to bring names together
MIN_ROUGH = 7  # letters of a lone word before its rough outline is a key as well


def keys(text: str, kind: NameKind) -> frozenset[str]:
    """The blocking keys of a name: sounds of its telling words, its initials, its known other names."""
    name = read_name(text, kind)
    telling = [part for part in name.parts if part.telling and part.role is not PartRole.NUMBER]
    found = set(_sounds(telling)) | set(_initials(name.parts)) | {"plain:" + name.plain.lower()}
    if len(telling) == 1 and len(telling[0].letters) >= MIN_ROUGH:
        found.add(f"rough:{telling[0].letters[:2]}{telling[0].letters[-1]}")
    if len(name.plain) <= 6 and name.plain.isupper():
        found.add("initials:" + name.plain.replace(".", "").lower())
    if kind in (NameKind.PERSON, NameKind.UNKNOWN) and (chinese := chinese_key(name.plain)):
        found.add("chinese:" + chinese)
    return frozenset(found | set(_known(name.plain.lower().replace(".", ""))))


def _sounds(parts: list[NamePart]) -> Iterable[str]:
    """Nouns that many names share (University, Islands) are keys only for names that have nothing else."""
    own = [part for part in parts if part.role is not PartRole.NOUN]
    for part in own or parts:
        if part.role is not PartRole.INITIAL:
            consonants = sound(part.canonical).consonants
            yield "sound:" + (consonants if len(consonants) >= MIN_CONSONANTS else part.letters)


def _initials(parts: tuple[NamePart, ...]) -> Iterable[str]:
    words = [part for part in parts if part.role is not PartRole.TITLE and part.letters]
    if len(words) > 1:
        small = (PartRole.LINK, PartRole.PARTICLE)
        yield "initials:" + "".join(part.letters[0] for part in words if part.role not in small)
        yield "initials:" + "".join(part.letters[0] for part in words)


def _known(plain: str) -> Iterable[str]:
    return (f"known:{'|'.join(pair)}" for pair in _listed().get(plain, ()))


@cache
def _listed() -> Mapping[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for pair in sorted(name_words().aliases):
        for side in pair:
            found.setdefault(side, []).append(pair)
    return {side: tuple(pairs) for side, pairs in found.items()}
