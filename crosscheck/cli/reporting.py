"""``report`` writes the whole report; ``check`` says in a line each what fails a build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from crosscheck.cli.output import coloured, complain, quiet_option, write
from crosscheck.cli.status import FINE, FOUND
from crosscheck.errors import BadSetting

if TYPE_CHECKING:
    from crosscheck.model.report import FindingKind
    from crosscheck.report.published import Report

_paths = click.argument("paths", nargs=-1, metavar="PATH...")
_colour = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    help="Colour the text; auto asks the terminal and NO_COLOR.",
)
_from = click.option("--from", "saved", metavar="REPORT.json", help="Take a saved report; read no articles.")
_KINDS = "Kinds of finding, with commas between them, or any, or never"


@click.command(short_help="Compare articles and write the whole report.")
@_paths
@click.option(
    "--format",
    "form",
    metavar="FORMAT",
    help="text, markdown, json, jsonl, html, sarif, github, junit, csv, jsonld or claimreview.",
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write here, in the format of the suffix; may be given several times.",
)
@click.option("--fail-on", default="never", metavar="KIND,...", help=f"{_KINDS}; exit with 1 for one.")
@_from
@_colour
@quiet_option
def report(  # noqa: PLR0913, PLR0917 - one parameter for each option
    paths: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
    fail_on: str,
    saved: str | None,
    colour: str,
    quiet: bool,
) -> int:
    """Compare the articles of PATH... (files or folders) and report every finding.

    Nothing fails because of findings unless --fail-on names their kind.
    """
    from crosscheck.report.as_text import summary  # noqa: PLC0415 - help and version start without it

    failing = _kinds(fail_on)
    writing = _plan(form, outputs)
    found = _found(paths, saved)
    # All formats are made before the first file is touched: a failure leaves nothing half done.
    for path, text in [(path, _rendered(found, name, path, colour)) for path, name in writing]:
        write(text, path)
    if outputs and not quiet:
        complain(summary(found))
    return FOUND if any(finding.kind in failing for finding in found.findings) else FINE


@click.command(short_help="Compare articles and fail on contradictions.")
@_paths
@click.option(
    "--fail-on",
    default="contradiction",
    show_default=True,
    metavar="KIND,...",
    help=f"{_KINDS}; these are shown, and exit with 1.",
)
@_from
@_colour
@quiet_option
def check(paths: tuple[str, ...], fail_on: str, saved: str | None, colour: str, quiet: bool) -> int:
    """Compare the articles of PATH... and fail on contradictions, in one line each."""
    from crosscheck.report.as_text import headline, summary  # noqa: PLC0415 - help and version start without it
    from crosscheck.report.naming import Names  # noqa: PLC0415

    failing = _kinds(fail_on)
    found = _found(paths, saved)
    names, paint = Names.of(found), coloured(colour)
    lines = [headline(item, names, colour=paint) for item in found.findings if item.kind in failing]
    write("".join(f"{line}\n" for line in lines))
    if not quiet:
        complain(summary(found))
    return FOUND if lines else FINE


def _found(paths: tuple[str, ...], saved: str | None) -> Report:
    if bool(paths) == bool(saved):
        raise click.UsageError("name files or folders to compare, or one report with --from")
    if saved:
        from crosscheck.report.published import Report  # noqa: PLC0415 - see above

        return Report.load(saved)
    from crosscheck import pipeline  # noqa: PLC0415 - see above

    return pipeline.compare(list(paths))


def _kinds(names: str) -> frozenset[FindingKind]:
    """The kinds that fail. Raises ``BadSetting`` that lists them."""
    from crosscheck.model.report import FindingKind  # noqa: PLC0415 - see above

    chosen: set[FindingKind] = set()
    known = {kind.value: {kind} for kind in FindingKind} | {"any": set(FindingKind), "never": set()}
    for name in filter(None, (part.strip().lower() for part in names.split(","))):
        if name not in known:
            raise BadSetting(f"--fail-on {name}: no such kind of finding; choose from {', '.join(known)}")
        chosen |= known[name]
    return frozenset(chosen)


def _plan(form: str | None, outputs: tuple[str, ...]) -> list[tuple[str | None, str]]:
    """Each place to write to with its format, checked before anything is read."""
    from crosscheck.report.renderers import for_path, named  # noqa: PLC0415 - see above

    if form and len(outputs) > 1:
        raise click.UsageError("--format is for one output; several take their formats from their suffixes")
    if not outputs:
        return [(None, named(form or "text").name)]
    return [(path, (named(form) if form else for_path(path)).name) for path in outputs]


def _rendered(found: Report, name: str, path: str | None, colour: str) -> str:
    from crosscheck.report.as_text import TextRenderer  # noqa: PLC0415 - see above
    from crosscheck.report.renderers import named  # noqa: PLC0415

    if name == TextRenderer.name:
        to_screen = path in (None, "-")
        return TextRenderer().render(found, colour=coloured(colour) if to_screen else colour == "always")
    return named(name).render(found)
