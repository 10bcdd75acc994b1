"""When one name is a short form of another that the words alone do not vouch for."""

from __future__ import annotations

from crosscheck.model.analysis import NameKind
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.name_part import NamePart, PartRole

MIN_OWN = 4  # letters before the first word of a body's name may stand for it


def telling(name: NameValue) -> tuple[NamePart, ...]:
    """The words of a name that tell one bearer from another."""
    return tuple(part for part in name.parts if part.telling)


def shortened(a: NameValue, b: NameValue) -> NameValue | None:
    """The shorter of two names that begin and end alike, if the last word is a noun that may stay behind."""
    short, full = sorted((a, b), key=lambda name: (len(telling(name)), name.text))
    few, many = telling(short), telling(full)
    if len(few) != 2 or len(many) != 3 or NameKind.PERSON in (a.kind, b.kind):
        return None
    ends = few[0].canonical == many[0].canonical and few[1].canonical == many[2].canonical
    return short if ends and few[1].omitted == "inner" else None


def of_ship(short: NameValue, full: NameValue) -> bool:
    """Whether a full name is a ship's prefix and just the one word of the short name."""
    few, many = telling(short), telling(full)
    if len(few) != 1 or len(many) != 1 or few[0].letters != many[0].letters:
        return False
    prefixed = full.parts[0].role is PartRole.TITLE and full.parts[0].text.lower() in full.words.ship_prefixes
    return prefixed and len(short.parts) == 1


def body(name: NameValue) -> str:
    """The first word of a body's name of several words, where it is a word of its own and the rest says what
    the body is (*Lorne Steel Company*); else empty.
    """
    words = telling(name)
    if name.kind is not NameKind.ORGANISATION or len(words) < 2:
        return ""
    if words[-1].role is not PartRole.NOUN and name.parts[-1].role is not PartRole.LEGAL:
        return ""
    first = words[0]
    own = (
        first.role is PartRole.WORD and not first.marks & {"word", "given"} and len(first.letters) >= MIN_OWN
    )
    return first.letters if own else ""
