"""Time against length of every regular expression of the package: `python tests/benchmarks/pattern_times.py`.

Each reads runs of atoms, some made from the expression itself, up to a size at which a square would show. What takes
longer than the limit is named with its run and its exponent.
"""

from __future__ import annotations

import json
import math
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests" / "reliability"))
from runs import runs  # noqa: E402 - found by the line above

SIZES = (*range(16, 60, 2), 80, *(120 * 2**step for step in range(9)))  # small steps first: for exponentials
LIMIT = 0.15  # seconds of CPU for the largest size; a linear pass mostly takes a hundredth
STRANGE = "\x01"  # at the end of a run, it lets an expression fail that asks for the end of the text
STEEP = 1.5  # exponent between two sizes from which on time does not grow with length alone


class Slow(NamedTuple):
    """An expression that took too long: where it stands, the atom that was repeated, and how the time grew."""

    where: str
    atom: str
    size: int
    seconds: float
    exponent: float


def registry() -> list[tuple[str, int, str]]:
    """Every expression that the package compiles: pattern, flags, where."""
    program = [sys.executable, str(ROOT / "tests" / "reliability" / "patterns.py")]
    told = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=True)
    return [(pattern, flags, where) for pattern, flags, where in map(json.loads, told.stdout.splitlines())]


def slow(pattern: str, flags: int, where: str) -> Iterator[Slow]:
    """The runs on which an expression takes too long."""
    compiled = re.compile(pattern, flags)
    for atom, end in ((atom, end) for atom in runs(pattern, flags) for end in ("", STRANGE)):
        before = 0.0
        for size in SIZES:
            text = (atom * (size // len(atom) + 1))[:size] + end
            started = time.process_time()
            for _ in compiled.finditer(text):
                pass
            spent = time.process_time() - started
            growth = math.log2(spent / before) if before > 1e-4 else 0.0
            before = spent
            if spent > LIMIT:
                if growth > STEEP or size < SIZES[-1] / 8:
                    yield Slow(where, atom, size, spent, growth)
                break


def main() -> None:
    """Tell what is slow."""
    known = registry()
    found = [one for each in known for one in slow(*each)]
    for one in found:
        print(f"{one.where} {one.atom!r} {one.seconds:.2f} s at {one.size:,}, exponent {one.exponent:.2f}")
    print(f"{len(known)} expressions, {len({one.where for one in found})} slow")


if __name__ == "__main__":
    main()
