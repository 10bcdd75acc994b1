"""Python's cyclic collector, told to rest where many small values are made that all stay."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

YOUNG, MIDDLE, OLD = 200_000, 20, 50  # how many new objects, and rounds of the younger ones, start a round


@contextmanager
def rested() -> Iterator[None]:
    """In this block the collector looks seldom: it finds nothing there, and looking took a fifth of a run.

    It still runs, so that what a plug-in leaves in cycles does not pile up without bound.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(YOUNG, before[0]) if before[0] else 0, MIDDLE, OLD)
    try:
        yield
    finally:
        gc.set_threshold(*before)
