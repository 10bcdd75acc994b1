"""What reports call the kinds of finding, with a sign beside the colour and one sentence for readers."""

from __future__ import annotations

import attrs

from crosscheck.model.questions import question as question
from crosscheck.model.report import FindingKind


@attrs.frozen(slots=True)
class Wording:
    """One kind in words: one of it, many of it, a sign, and what it means."""

    one: str
    many: str
    sign: str
    meaning: str

    def counted(self, number: int) -> str:
        """The number with its noun.

        >>> WORDING[FindingKind.DISPUTE].counted(2)
        '2 disputes'
        """
        return f"{number} {self.one if number == 1 else self.many}"


WORDING: dict[FindingKind, Wording] = {
    FindingKind.CONTRADICTION: Wording(
        "contradiction", "contradictions", "≠", "Answers to one question that cannot both be true."
    ),
    FindingKind.DISPUTE: Wording(
        "dispute", "disputes", "⇄", "The sources agree that two parties hold opposite positions."
    ),
    FindingKind.FRAMING: Wording(
        "framing",
        "framings",
        "≈",
        "One fact, told with another commitment, word, condition, cause or attribution.",
    ),
    FindingKind.CHANGE: Wording("change", "changes", "→", "No conflict: time passed between the accounts."),
    FindingKind.PRECISION: Wording(
        "difference in precision",
        "differences in precision",
        "⊂",
        "One answer contains the other: both can be true, one says more.",
    ),
    FindingKind.VARIANT: Wording("variant", "variants", "~", "One thing under several names or spellings."),
    FindingKind.AGREEMENT: Wording(
        "agreement", "agreements", "=", "Sources that answer one question the same way."
    ),
}


FIRMNESS: dict[str, str] = {
    "asserted": "told as fact",
    "reported": "reported",
    "planned": "planned",
    "conditional": "on a condition",
    "possible": "only possible",
    "considered": "only considered",
    "denied": "denied",
}


def firmness(level: str) -> str:
    """How firmly something is said, in words; a level of another version stands for itself.

    >>> firmness("asserted"), firmness("")
    ('told as fact', '')
    """
    return FIRMNESS.get(level, level)


DOUBTS: dict[str, str] = {
    "analysis": "passages not read",
    "blocks-cut": "common claims met the nearest only",
    "encoding-guessed": "encoding guessed",
    "encoding-replaced": "letters lost",
    "names-cut": "common names met the likest only",
    "no-date": "no date",
    "other-language": "not in English",
    "other-language-part": "partly not in English",
    "tellings-cut": "common acts passed over",
    "texts-cut": "common words passed over",
    "values-cut": "common figures passed over",
    "year-inferred": "year inferred",
}


def doubt(code: str) -> str:
    """A doubt in a few words; one that has none here, as the words of its code.

    >>> doubt("encoding-replaced"), doubt("line-too-long")
    ('letters lost', 'line too long')
    """
    return DOUBTS.get(code, code.replace("-", " "))
