"""What is set and what is installed: ``config`` and ``plugins``, for people who wonder why a run differs."""

from __future__ import annotations

from pathlib import Path

import click

from crosscheck.cli.configuration import OPTIONS, find, from_environment
from crosscheck.cli.output import write
from crosscheck.cli.status import FINE


@click.command(short_help="Say what is set, and where.")
def config() -> int:
    """Say which configuration file holds here and what it and the environment set, in TOML.

    Files are crosscheck.toml, or pyproject.toml with [tool.crosscheck], in this folder or the nearest above it.
    """
    found = find(Path.cwd())
    lines = [f"# {found.path or 'no configuration file'}"]
    for name in OPTIONS:
        told = from_environment(name)
        if told is not None:
            lines.append(f"{name} = {_toml(_number(name, told))}  # from the environment")
        elif name in found.options:
            lines.append(f"{name} = {_toml(found.options[name])}")
    for table, values in (("align", found.align), ("fields", found.fields)):
        if values:
            lines += ["", f"[{table}]", *(f"{name} = {_toml(value)}" for name, value in values.items())]
    write("".join(f"{line}\n" for line in lines))
    return FINE


@click.command(short_help="List what takes part in a run.")
def plugins() -> int:
    """List what takes part in a run: readers, claim kinds, judges, language pipelines and formats."""
    from crosscheck import registry  # noqa: PLC0415 - help and version start without it
    from crosscheck.report.renderers import all_renderers  # noqa: PLC0415

    lines = [f"reader {', '.join(reader.suffixes)} ({_home(reader)})" for reader in registry.readers()]
    lines += [f"kind {kind.name} ({kind.extract.__module__})" for kind in registry.kinds()]
    lines += [f"judge {judge.name} ({judge.judge.__module__})" for judge in registry.judges()]
    lines += [f"analyzer {name}" for name in registry.analyzers()]
    lines += [f"format {renderer.name} ({_home(renderer)})" for renderer in all_renderers()]
    write("".join(f"{line}\n" for line in lines))
    return FINE


@click.command(short_help="Print the completion script of a shell.")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print the script by which SHELL completes commands, options and paths; let it run at the start of a shell."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - for this command alone

    found = get_completion_class(shell)
    context = click.get_current_context().find_root()
    assert found is not None  # the three are click's own
    write(found(context.command, {}, "crosscheck", "_CROSSCHECK_COMPLETE").source() + "\n")
    return FINE


def _home(plugin: object) -> str:
    return type(plugin).__module__


def _number(name: str, text: str) -> str | float:
    return text if OPTIONS[name] is str else OPTIONS[name](text)


def _toml(value: object) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + " }"
    return str(value)
