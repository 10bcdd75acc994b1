"""How far a run is: one line on a terminal, for work that takes longer than a moment."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

PATIENCE = 1.0  # seconds before anything is shown
WIDTH = 24


@contextmanager
def shown_progress(wanted: bool) -> Iterator[Callable[[int, int], None] | None]:
    """A function to call with what is done and what there is to do; ``None`` where nobody would see it."""
    stream = sys.stderr
    if not wanted or stream is None or not stream.isatty():
        yield None
        return
    started, shown = time.monotonic(), [False]

    def progress(done: int, total: int) -> None:
        spent = time.monotonic() - started
        if spent < PATIENCE or total <= 0:
            return
        full = WIDTH * done // total
        left = f", about {spent / done * (total - done):.0f} s left" if done else ""
        shown[0] = True
        with suppress(OSError, UnicodeEncodeError):
            stream.write(f"\r\x1b[K[{'#' * full}{'.' * (WIDTH - full)}] {done} of {total} articles{left}")
            stream.flush()

    try:
        yield progress
    finally:
        if shown[0]:
            with suppress(OSError):
                stream.write("\r\x1b[K")
                stream.flush()
