"""What a recogniser of plain text gives back: a value, and where it stands."""

from __future__ import annotations

import attrs

from crosscheck.model.values.value import Value


@attrs.frozen(slots=True)
class Found:
    """A value read at ``text[start:end]`` of the text given; ``reason`` says what was assumed."""

    start: int
    end: int
    value: Value
    reason: str = ""

    def of(self, text: str) -> str:
        """The words that the value was read from."""
        return text[self.start : self.end]
