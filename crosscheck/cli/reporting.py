"""``report`` writes the whole report; ``check`` says in a line each what fails a build."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from crosscheck.cli.choices import KINDS, Choices, choices, kinds
from crosscheck.cli.engines import Machinery, engine_options, on_engine
from crosscheck.cli.output import coloured, complain, quiet_option, write
from crosscheck.cli.progress import shown_progress
from crosscheck.cli.status import FINE, FOUND

if TYPE_CHECKING:
    from crosscheck.report.published import Report
    from crosscheck.settings import Settings

PARQUET = "parquet"  # the one format of bytes
Plan = list[tuple[str | None, str]]  # each place to write to, none for standard output, with its format


class Look(NamedTuple):
    """What of a report depends on the caller and not on the findings."""

    colour: str
    full: bool


def format_options(command: Any) -> Any:
    """``--format`` and ``--output`` for a command that writes a report."""
    form = click.option(
        "--format",
        "form",
        metavar="FORMAT",
        help="text, markdown, json, jsonl, html, sarif, github, junit, csv, jsonld, claimreview or parquet.",
    )
    output = click.option(
        "-o",
        "--output",
        "outputs",
        type=click.Path(),
        multiple=True,
        metavar="FILE",
        help="Write here, in the format of the suffix; may be given several times.",
    )
    full = click.option("--full", is_flag=True, help="HTML with everything, not only with the worst.")
    return form(output(full(command)))


@click.command(short_help="Compare articles and write the whole report.")
@choices("never")
@engine_options
@format_options
def report(chosen: Choices, form: str | None, outputs: tuple[str, ...], full: bool, **machinery: Any) -> int:
    """Compare the articles of PATH... (files or folders, - for standard input) and report every finding.

    Nothing fails because of findings unless --fail-on names their kind.
    """
    asked = Machinery(**machinery)
    made = _made if asked.plain else on_engine(asked, settings_for_engines)
    return deliver(made, chosen, plan(form, outputs), full=full)


def deliver(made: Callable[[Choices], Report], chosen: Choices, writing: Plan, *, full: bool) -> int:
    """Write a report as chosen, in every form asked for; the exit status."""
    from crosscheck.report.as_text import summary  # noqa: PLC0415 - help and version start without it

    failing = kinds("--fail-on", chosen.fail_on)
    found = _found(chosen, made)
    # All formats are made before the first file is touched: a failure leaves nothing half done.
    look = Look(chosen.colour, full)
    for path, text in [(path, _rendered(found, name, path, look)) for path, name in writing]:
        write(text, path)
    if any(path for path, _ in writing) and not chosen.quiet:
        complain(summary(found))
    return FOUND if any(finding.kind in failing for finding in found.findings) else FINE


@click.command(short_help="Compare articles and fail on contradictions.")
@choices("contradiction")
def check(chosen: Choices) -> int:
    """Compare the articles of PATH... and fail on contradictions, in one line each.

    What --fail-on names is shown, and makes the exit status 1.
    """
    from crosscheck.report.as_text import headline, summary  # noqa: PLC0415 - help and version start without it
    from crosscheck.report.naming import Names  # noqa: PLC0415

    failing = kinds("--fail-on", chosen.fail_on)
    found = _found(chosen, _made)
    names, paint = Names.of(found), coloured(chosen.colour)
    lines = [headline(item, names, colour=paint) for item in found.findings if item.kind in failing]
    write("".join(f"{line}\n" for line in lines))
    if not chosen.quiet:
        complain(summary(found))
    return FOUND if lines else FINE


@click.command(short_help="Say what two reports do not share.")
@click.argument("old", metavar="OLD.json")
@click.argument("new", metavar="NEW.json")
@click.option("--fail-on", default="never", metavar="KIND,...", help=f"{KINDS}; exit with 1 for a new one.")
@quiet_option
def diff(old: str, new: str, fail_on: str, quiet: bool) -> int:
    """Say which findings are new in NEW.json and which of OLD.json are gone."""
    from crosscheck.report.as_text import headline  # noqa: PLC0415 - see above
    from crosscheck.report.baseline import difference  # noqa: PLC0415
    from crosscheck.report.naming import Names  # noqa: PLC0415
    from crosscheck.report.published import Report  # noqa: PLC0415

    failing = kinds("--fail-on", fail_on)
    before, after = Report.load(old), Report.load(new)
    found = difference(before, after)
    lines = [f"new {headline(item, Names.of(after))}" for item in found.new]
    lines += [f"gone {headline(item, Names.of(before))}" for item in found.gone]
    write("".join(f"{line}\n" for line in lines))
    if not quiet:
        complain(f"{len(found.new)} new, {len(found.gone)} gone, {len(found.kept)} unchanged")
    return FOUND if any(item.kind in failing for item in found.new) else FINE


def _found(chosen: Choices, made: Callable[[Choices], Report]) -> Report:
    """The report to show; the baseline is written from what was found before anything was left out."""
    report = made(chosen)
    if chosen.write_baseline:
        from crosscheck.report.baseline import written  # noqa: PLC0415 - see above

        write(written(report), chosen.write_baseline)
    return chosen.shown(report)


def _made(chosen: Choices) -> Report:
    if bool(chosen.paths) == bool(chosen.saved):
        raise click.UsageError("name files or folders to compare, or one report with --from")
    if chosen.saved:
        from crosscheck.report.published import Report  # noqa: PLC0415 - see above

        return Report.load(chosen.saved)
    from crosscheck.engine import jobs  # noqa: PLC0415 - see above

    with shown_progress(chosen.progress) as progress:
        return jobs.compare(
            [Path(path) for path in chosen.paths], settings=settings_of(chosen), progress=progress
        )


def settings_of(chosen: Choices) -> Settings:
    """The settings of the files and flags."""
    read = {"follow": False} if chosen.no_follow else {}
    told = {"jobs": chosen.jobs, "analyzer": chosen.analyzer, "lexicon": chosen.lexicon}
    return chosen.file.settings(chosen.fields, **read).model_copy(update=told)


def settings_for_engines(chosen: Choices) -> Settings:
    """The same, for what is read on several machines or for a store: always as the package reads."""
    if chosen.analyzer or chosen.lexicon:
        told = "--analyzer and --lexicon are for plain runs on this machine; take away --engine or the store"
        raise click.UsageError(told)
    return settings_of(chosen)


def plan(form: str | None, outputs: tuple[str, ...]) -> Plan:
    """Each place to write to with its format, checked before anything is read."""
    from crosscheck.report.renderers import named  # noqa: PLC0415 - see above

    if form and len(outputs) > 1:
        raise click.UsageError("--format is for one output; several take their formats from their suffixes")
    if not outputs:
        if form == PARQUET:
            raise click.UsageError("Parquet is no text; name a file for it with --output")
        return [(None, named(form or "text").name)]
    planned: Plan = [(path, PARQUET if _is_parquet(path, form) else _named(path, form)) for path in outputs]
    if any(name == PARQUET for _, name in planned):
        from crosscheck.report.tables import library  # noqa: PLC0415 - see above

        library("pyarrow", "arrow")  # missing, it is told before anything is read
    return planned


def _named(path: str, form: str | None) -> str:
    from crosscheck.report.renderers import for_path, named  # noqa: PLC0415 - see above

    return (named(form) if form else for_path(path)).name


def _is_parquet(path: str, form: str | None) -> bool:
    return form == PARQUET or (form is None and path.lower().endswith(f".{PARQUET}"))


def _rendered(found: Report, name: str, path: str | None, look: Look) -> str | bytes | dict[str, str]:
    from crosscheck.report.as_html import HtmlRenderer  # noqa: PLC0415 - see above
    from crosscheck.report.as_text import TextRenderer  # noqa: PLC0415 - see above
    from crosscheck.report.renderers import named  # noqa: PLC0415

    if name == PARQUET:
        from crosscheck.report.tables import parquet  # noqa: PLC0415 - see above

        return parquet(found)
    if name == TextRenderer.name:
        to_screen = path in (None, "-")
        return TextRenderer().render(
            found, colour=coloured(look.colour) if to_screen else look.colour == "always"
        )
    if name == HtmlRenderer.name and look.full:
        if path is None or path == "-":
            return found.to_html(full=True)
        return HtmlRenderer().pages(found, PurePath(path).name)
    return named(name).render(found)
