"""``claims``, ``explain`` and ``schema``: what was read, why it was judged so, and the shape of a report."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from crosscheck.cli.choices import no_follow_option
from crosscheck.cli.output import one_line, write

if TYPE_CHECKING:
    from crosscheck.settings import Settings

_paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())


@click.command(short_help="List the claims of articles.")
@_paths
@click.option("--format", "form", type=click.Choice(["jsonl", "json"]), default="jsonl", show_default=True)
@click.option("-o", "--output", metavar="FILE", help="Write here; whole or not at all.")
@no_follow_option
def claims(paths: tuple[str, ...], form: str, output: str | None, no_follow: bool) -> None:
    """List every claim of the articles of PATH..., typed, with the place of each part."""
    from crosscheck import pipeline  # noqa: PLC0415 - help and version start without it
    from crosscheck.report.as_json import line  # noqa: PLC0415
    from crosscheck.report.order import by_place  # noqa: PLC0415

    articles = pipeline.read(list(paths), settings=_reading(no_follow))
    found = sorted(pipeline.extract(articles), key=by_place)
    records = [claim.model_dump(mode="json", by_alias=True) for claim in found]
    write("".join(map(line, records)) if form == "jsonl" else _document(records), output)


@click.command(short_help="Say why a claim or finding was judged so.")
@_paths
@click.argument("name", metavar="ID")
@no_follow_option
def explain(paths: tuple[str, ...], name: str, no_follow: bool) -> None:
    """Say why a claim or finding of PATH... was judged as it was, or why it was not compared.

    ID is the id of a claim or of a finding, as reports and claims show them.
    """
    from crosscheck import pipeline  # noqa: PLC0415 - see above

    told = pipeline.explain(list(paths), name, settings=_reading(no_follow))
    write("".join(f"{one_line(text)}\n" for text in told))


@click.command()
def schema() -> None:
    """Print the JSON Schema (2020-12) of a report."""
    from crosscheck import pipeline  # noqa: PLC0415 - see above

    write(_document(pipeline.schema()))


def _reading(no_follow: bool) -> Settings:
    from crosscheck.settings import ReadSettings, Settings  # noqa: PLC0415 - see above

    return Settings(read=ReadSettings(follow=not no_follow))


def _document(value: object) -> str:
    from crosscheck.report.escape import json_text  # noqa: PLC0415 - see above

    return json_text(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"
