"""A name where it stands."""

from __future__ import annotations

import attrs

from crosscheck.model.analysis import NameKind
from crosscheck.model.span import Span


@attrs.frozen(slots=True, order=True)
class Mention:
    """Tokens ``[first, last)`` of an article that name something. ``text``: single spaces, no leading article."""

    span: Span
    first: int
    last: int
    text: str
    kind: NameKind
