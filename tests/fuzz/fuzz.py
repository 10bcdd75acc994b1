"""Coverage-guided fuzzing: `python tests/fuzz/fuzz.py TARGET [-max_total_time=600] [CORPUS...]`; needs atheris.

Targets: text, dates, quantities, page, records, pieces. What is found is kept as a case in
`tests/fuzz/cases/TARGET/` and read again by `tests/fuzz/test_cases.py`. No exception but our own may escape.
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["crosscheck"]):
    from targets import TARGETS  # type: ignore[import-not-found]


def main() -> None:
    """Run the target that is named first; the rest goes to libFuzzer."""
    name = sys.argv.pop(1)
    target = TARGETS[name]
    atheris.Setup(sys.argv, target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
