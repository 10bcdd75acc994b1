"""What is kept of an article that was read, as JSON: nothing in it is ever executed.

Takes: the reading and the claims of one article.
Gives: bytes, and from bytes the same reading and claims, equal in every part.
Reads: nothing else. The article itself is kept apart, since its path may change and its text may not.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from operator import attrgetter
from typing import Any

import attrs
import cattrs

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Sentence, Token
from crosscheck.model.article import Article, BlockKind
from crosscheck.model.claim import Claim
from crosscheck.model.reading import Located, Predication, Reading
from crosscheck.model.values.commitment import Commitment
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value
from crosscheck.pipeline import Parsed

VALUES: tuple[type, ...] = (DateValue, Quantity, PlaceValue, Duration, Commitment)
LEVEL = 1  # of compression: more costs more time than the disk saves
_PARTS: dict[str, Any] = {
    "predications": tuple[Predication, ...],
    "dates": tuple[Located, ...],
    "quantities": tuple[Located, ...],
}
_CLAIMS: Any = tuple[Claim, ...]
_COLUMNS: dict[str, type] = {"tokens": Token, "sentences": Sentence, "names": NameMention}
_BAD = (zlib.error, KeyError, TypeError, AttributeError, cattrs.BaseValidationError)


class Unkept(ValueError):
    """A reading that holds what this package does not know: the value of an installed plug-in."""


def packed(parsed: Parsed) -> tuple[bytes, bytes]:
    """The reading of one article and its claims as bytes, the article left out.

    Raises ``Unkept`` for values of types that did not come with this package.
    """
    reading, analysis = parsed.reading, parsed.reading.analysis
    whole = {name: converter().unstructure(getattr(reading, name), kind) for name, kind in _PARTS.items()}
    whole |= {name: _columns(kind, getattr(analysis, name)) for name, kind in _COLUMNS.items()}
    return squeezed({**whole, "diagnostics": analysis.diagnostics}), packed_claims(parsed.claims)


def packed_claims(claims: Sequence[Claim]) -> bytes:
    """The claims of one article alone. Raises ``Unkept`` as ``packed`` does."""
    return squeezed(converter().unstructure(claims, _CLAIMS))


def unpacked(reading: bytes, claims: bytes, article: Article) -> Parsed:
    """The reading and the claims again. Raises ``ValueError`` for bytes that ``packed`` did not make."""
    return Parsed(unpacked_reading(reading, article), unpacked_claims(claims))


def unpacked_reading(data: bytes, article: Article) -> Reading:
    """The reading alone."""
    try:
        whole = expanded(data)
        parts = {name: converter().structure(whole[name], kind) for name, kind in _PARTS.items()}
        rows = {name: _rows(kind, whole[name]) for name, kind in _COLUMNS.items()}
        analysis = Analysis(article=article, diagnostics=tuple(whole["diagnostics"]), **rows)
        return Reading(analysis, **parts)
    except _BAD as error:
        raise ValueError(f"not a kept reading ({type(error).__name__})") from error


def unpacked_claims(data: bytes) -> tuple[Claim, ...]:
    """The claims alone."""
    try:
        whole = expanded(data)
        if not isinstance(whole, list):
            raise TypeError(type(whole).__name__)
        found: tuple[Claim, ...] = converter().structure(whole, _CLAIMS)
        return found
    except _BAD as error:
        raise ValueError(f"not kept claims ({type(error).__name__})") from error


def squeezed(whole: Any) -> bytes:
    """JSON, compressed."""
    return zlib.compress(json.dumps(whole, separators=(",", ":"), check_circular=False).encode(), LEVEL)


def expanded(data: bytes) -> Any:
    """What was squeezed."""
    return json.loads(zlib.decompress(data))


@cache
def converter() -> cattrs.Converter:
    """attrs values to plain JSON and back; what equals its default is left out."""
    made = cattrs.Converter(omit_if_default=True, detailed_validation=False)
    made.register_unstructure_hook(Fraction, str)
    made.register_structure_hook(Fraction, lambda told, _: Fraction(told))
    made.register_unstructure_hook(date, date.isoformat)
    made.register_structure_hook(date, lambda told, _: date.fromisoformat(told))
    made.register_unstructure_hook(NameValue, lambda name: [name.text, name.kind.value])
    made.register_structure_hook(NameValue, lambda told, _: read_name(told[0], NameKind(told[1])))
    for plain in (tuple[int, ...], tuple[str, ...]):  # by far the most tuples; asking each member is slow
        made.register_structure_hook_func(_is(plain), lambda told, _: tuple(told))
    known = {kind.__name__: kind for kind in (*VALUES, NameValue)}

    def told(value: Any) -> Any:
        if value is None:
            return None
        if known.get(type(value).__name__) is not type(value):
            raise Unkept(f"{type(value).__name__} is no value of this package")
        return {type(value).__name__: made.unstructure(value)}

    def meant(data: Any, _: Any) -> Any:
        return None if data is None else next(made.structure(one, known[name]) for name, one in data.items())

    for kind in (Value, Value | None):
        made.register_unstructure_hook_func(_is(kind), told)
        made.register_structure_hook_func(_is(kind), meant)
    return made


def _is(kind: Any) -> Callable[[Any], bool]:
    return lambda asked: bool(asked == kind)


def _columns(kind: type, rows: Sequence[Any]) -> list[list[Any]]:
    """Tokens are many and alike: a list a field costs a third of the time of an object a token."""
    return [list(map(attrgetter(field.name), rows)) for field in attrs.fields(kind)]


def _rows(kind: type, columns: list[list[Any]]) -> tuple[Any, ...]:
    enums = {"kind": NameKind, "block": BlockKind}
    names = [field.name for field in attrs.fields(kind)]
    told = [
        [enums[name](one) for one in column] if name in enums else column
        for name, column in zip(names, columns, strict=True)
    ]
    return tuple(kind(*row) for row in zip(*told, strict=True))
