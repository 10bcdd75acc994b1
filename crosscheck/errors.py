"""Everything crosscheck raises on purpose: one base, one class a situation, each with what to do next.

Doubtful *content* is never an error: it becomes a diagnostic of the report.
"""

from __future__ import annotations


class CrosscheckError(Exception):
    """Base of all errors that crosscheck raises for input it cannot serve.

    ``str(error)`` is one line: what is wrong, and the cure.
    """


class UnreadableInput(CrosscheckError):
    """A path that cannot be read as an article.

    >>> print(UnreadableInput("a.txt", "no such file", "check the path"))
    a.txt: no such file; check the path
    """

    def __init__(self, path: str, problem: str, cure: str) -> None:
        super().__init__(f"{_line(path)}: {_line(problem)}; {_line(cure)}")
        self.path, self.problem, self.cure = path, problem, cure


class NothingToRead(UnreadableInput):
    """A folder or list of paths that holds no article."""


class OwnFile(UnreadableInput):
    """A file that crosscheck wrote itself, such as a report: no article, and passed over in folders."""


class BadRecord(UnreadableInput):
    """A row or a report that is not of the published schema."""


class UnwritableOutput(CrosscheckError):
    """A file that cannot be written."""

    def __init__(self, path: str, problem: str, cure: str) -> None:
        super().__init__(f"{_line(path)}: {_line(problem)}; {_line(cure)}")
        self.path, self.problem, self.cure = path, problem, cure


class BadSetting(CrosscheckError):
    """A setting that has no such name or no such value."""


class UnknownId(CrosscheckError):
    """An id that names no claim and no finding of this run."""


class AnalyzerFailure(CrosscheckError):
    """A language pipeline that could not be loaded, or gave back what cannot be used."""


class EngineFailure(CrosscheckError):
    """An engine that could not do its work; it is never exchanged for another one in silence."""


class MissingExtra(CrosscheckError):
    """A library that an extra of this package brings is not installed.

    >>> print(MissingExtra("pyarrow", "arrow"))
    pyarrow is not installed; run: pip install 'crosscheck-news[arrow]'
    """

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(f"{library} is not installed; run: pip install 'crosscheck-news[{extra}]'")
        self.library, self.extra = library, extra


def _line(text: str) -> str:
    """Text from outside made fit for one line of a terminal: control characters become their escapes."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text
    )
