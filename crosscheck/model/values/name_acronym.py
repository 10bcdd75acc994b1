"""Acronyms: whether the letters of one name are the initials of the words of another."""

from __future__ import annotations

from crosscheck.model.values.name_part import NamePart, PartRole

MIN_LETTERS = 3  # two letters are the initials of too many names
MAX_LETTERS = 8


def acronym_of(short: str, full: tuple[NamePart, ...], least: int = MIN_LETTERS) -> bool:
    """Whether ``short`` (WHO, U.N.) spells the initials of ``full``, link words counted or not.

    Legal forms count or not as well. Shorter than ``least`` letters it is not taken for an acronym.
    """
    letters = short.replace(".", "")
    if not (least <= len(letters) <= MAX_LETTERS and letters.isascii() and letters.isupper()):
        return False
    words = [part for part in full if part.letters and part.role is not PartRole.TITLE]
    if len(words) < 2:
        return False
    small = {PartRole.LINK, PartRole.PARTICLE}
    without_links = [part for part in words if part.role not in small]
    bare = [part for part in without_links if part.role is not PartRole.LEGAL]
    wanted = letters.lower()
    return any(wanted == _initials(choice) for choice in (words, without_links, bare))


def _initials(parts: list[NamePart]) -> str:
    return "".join(part.letters[0] for part in parts)
