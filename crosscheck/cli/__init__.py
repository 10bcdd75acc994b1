"""The command: arguments in, exit status out. Everything heavy is imported by the command that needs it."""

from crosscheck.cli.app import main

__all__ = ["main"]
