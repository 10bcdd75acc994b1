"""A name where it stands."""

from __future__ import annotations

import attrs

from crosscheck.model.analysis import NameKind
from crosscheck.model.span import Span


@attrs.frozen(slots=True, order=True)
class Mention:
    """Tokens ``[first, last)`` that name something. ``text`` has single spaces and no leading article."""

    span: Span
    first: int
    last: int
    text: str
    kind: NameKind
