"""The options that ``report`` and ``check`` share: what is compared, what is shown, what fails."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from crosscheck.cli.configuration import OPTIONS, Configuration, find, from_environment, load
from crosscheck.cli.output import tell
from crosscheck.errors import BadSetting

if TYPE_CHECKING:
    from crosscheck.model.report import Finding, FindingKind
    from crosscheck.report.published import Report

KINDS = "Kinds of finding, with commas between them, or any, or never"
Command = TypeVar("Command", bound=Callable[..., Any])


@attrs.frozen(slots=True)
class Choices:
    """What the user chose, by flag, environment, file or default."""

    paths: tuple[str, ...]
    saved: str | None
    fail_on: str
    only: str
    skip: str
    min_confidence: float
    baseline: str | None
    write_baseline: str | None
    colour: str
    jobs: int
    analyzer: str
    lexicon: str
    quiet: bool
    progress: bool
    file: Configuration
    fields: dict[str, str]
    no_follow: bool

    def shown(self, report: Report) -> Report:
        """The report with the findings that are to be shown: of the chosen kinds, sure enough, and not known."""
        from crosscheck.report.baseline import known, unknown  # noqa: PLC0415 - the command starts without it

        kept: tuple[Finding, ...] = report.findings
        only, skip = kinds("--only", self.only), kinds("--skip", self.skip)
        kept = tuple(f for f in kept if (not self.only or f.kind in only) and f.kind not in skip)
        kept = tuple(f for f in kept if f.confidence >= self.min_confidence)
        if self.baseline:
            kept = unknown(kept, report, known(self.baseline))
        return report if kept == report.findings else report.model_copy(update={"findings": kept})


def choices(fail_on: str) -> Callable[[Command], Command]:
    """Add the shared options to a command, which is called with one ``Choices`` and its own parameters."""

    def wrap(command: Command) -> Command:
        def call(**given: Any) -> Any:
            own = {name: given.pop(name) for name in list(given) if name not in _OWN}
            return command(_chosen(given, fail_on), **own)

        call.__name__, call.__doc__ = command.__name__, command.__doc__
        call.__click_params__ = list(getattr(command, "__click_params__", []))  # type: ignore[attr-defined]
        wrapped: Any = call
        for option in reversed(_options(fail_on)):
            wrapped = option(wrapped)
        return wrapped  # type: ignore[no-any-return]

    return wrap


def no_follow_option(command: Any) -> Any:
    """``--no-follow`` for a command that reads files that somebody else may have put there."""
    return click.option("--no-follow", is_flag=True, help="Read no file through a symbolic link.")(command)


def kinds(option: str, names: str) -> frozenset[FindingKind]:
    """The kinds that an option names. Raises ``BadSetting`` that lists them."""
    from crosscheck.model.report import FindingKind  # noqa: PLC0415 - see above

    chosen: set[FindingKind] = set()
    known = {kind.value: {kind} for kind in FindingKind} | {"any": set(FindingKind), "never": set()}
    for name in filter(None, (part.strip().lower() for part in names.split(","))):
        if name not in known:
            raise BadSetting(f"{option} {name}: no such kind of finding; choose from {', '.join(known)}")
        chosen |= known[name]
    return frozenset(chosen)


_OWN = frozenset(
    (
        "paths", "saved", "fail_on", "only", "skip", "min_confidence", "baseline", "write_baseline", "colour",
        "jobs", "analyzer", "lexicon", "quiet", "verbose", "no_progress", "config", "isolated", "field", "no_follow",
    )
)  # fmt: skip


def _options(fail_on: str) -> list[Callable[[Any], Any]]:
    shown = "" if fail_on == "never" else f" [default: {fail_on}]"
    option = click.option
    return [
        click.argument("paths", nargs=-1, metavar="PATH...", type=click.Path()),
        option(
            "--from",
            "saved",
            type=click.Path(),
            metavar="REPORT.json",
            help="Take a saved report; read no articles.",
        ),
        option("--fail-on", metavar="KIND,...", help=f"{KINDS}; exit with 1 for one.{shown}"),
        option("--only", metavar="KIND,...", help="Show these kinds of finding and no others."),
        option("--skip", metavar="KIND,...", help="Leave out these kinds of finding."),
        option(
            "--min-confidence", type=float, metavar="0..1", help="Leave out findings less sure than this."
        ),
        option(
            "--baseline", metavar="FILE", help="Leave out the findings that this baseline or report holds."
        ),
        option("--write-baseline", metavar="FILE", help="Write what was found as a baseline."),
        option(
            "--color",
            "colour",
            type=click.Choice(["auto", "always", "never"]),
            help="Colour the text; auto asks the terminal and NO_COLOR.",
        ),
        option("--jobs", type=int, metavar="N", help="Read the articles with N processes; changes no byte."),
        option("--analyzer", metavar="NAME", help="Read the language with this: spacy:NAME, or a plug-in."),
        option("--lexicon", metavar="FOLDER", help="Extend what verbs mean by the word lists there."),
        option("--field", multiple=True, metavar="NAME=FIELD", help="Where JSON keeps text, title, url, …"),
        no_follow_option,
        option("--config", metavar="FILE", help="Take the configuration from here."),
        option("--isolated", is_flag=True, help="Take no configuration file."),
        option("--no-progress", is_flag=True, help="Never show how far it is."),
        option("-q", "--quiet", is_flag=True, help="Only results and errors."),
        option("-v", "--verbose", count=True, help="Tell of each stage; twice, of each file and judge."),
    ]


def _chosen(given: dict[str, Any], fail_on: str) -> Choices:
    tell(given["verbose"])
    file = _file(given["config"], given["isolated"])
    fields = dict(_pair(text) for text in given["field"])

    def value(name: str, default: Any) -> Any:
        flag = given[{"color": "colour"}.get(name, name.replace("-", "_"))]
        if flag is not None:
            return flag
        told = from_environment(name)
        return _typed(name, told) if told is not None else file.options.get(name, default)

    return Choices(
        paths=given["paths"],
        saved=given["saved"],
        fail_on=value("fail-on", fail_on) if fail_on != "never" else given["fail_on"] or fail_on,
        only=value("only", ""),
        skip=value("skip", ""),
        min_confidence=float(value("min-confidence", 0.0)),
        baseline=value("baseline", None),
        write_baseline=given["write_baseline"],
        colour=_colour(value("color", "auto")),
        jobs=int(value("jobs", 1)),
        analyzer=value("analyzer", ""),
        lexicon=value("lexicon", ""),
        quiet=given["quiet"],
        progress=not (given["no_progress"] or given["quiet"]),
        file=file,
        fields=fields,
        no_follow=given["no_follow"],
    )


def _file(config: str | None, isolated: bool) -> Configuration:
    if config:
        return load(Path(config)) or Configuration(config)
    return Configuration() if isolated else find(Path.cwd())


def _pair(text: str) -> tuple[str, str]:
    from crosscheck.read.records import ALIASES  # noqa: PLC0415 - see above

    name, sign, field = text.partition("=")
    if not sign or name not in ALIASES or not field:
        raise BadSetting(f"--field {text}: write it as NAME=FIELD, with a name from {', '.join(ALIASES)}")
    return name, field


def _typed(name: str, text: str) -> Any:
    try:
        return OPTIONS[name](text)
    except ValueError:
        variable = f"CROSSCHECK_{name.upper().replace('-', '_')}"
        raise BadSetting(f"{variable}={text}: not a number; set it to one, or take it away") from None


def _colour(choice: str) -> str:
    if choice not in ("auto", "always", "never"):
        raise BadSetting(f"color {choice}: no such choice; choose from auto, always, never")
    return choice
