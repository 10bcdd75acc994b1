"""How many faults that are put into the code the tests find: `python tests/benchmarks/mutants.py judge --sample 60`.

A fault is one changed comparison, sign, number, condition or answer; `--seed` chooses the sample. First the tests of
the area are run as they are, to see which file of tests reaches which line, and how long it takes. Then each fault is
put in, in a copy of this process, and the files that reach its line are run, the quickest first, until one fails.
What the language pipeline read is kept from the first run, as no fault is in it. A fault that no test of the area
reaches, or finds, has survived, and is named with its line. Not for Windows; needs coverage.

What is made at import and kept is not made again with the fault: such a fault looks like a survivor.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import gc
import io
import os
import random
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

import coverage
import pytest
from mutating import Mutant, functions, mutants

ROOT = Path(__file__).parents[2]
PATIENCE = 150  # seconds of CPU after which a fault counts as found: the tests never end
WHOLE = tuple(
    f"tests/{name}" for name in ("judge", "claims", "seeds", "clusters", "test_laws.py", "test_pipeline.py")
)
PAIRS = ("by_hand", "told", "differences", "within", "otherwise", "meeting", "following", "edits", "figures")
SHORT = ("tests/kept", *(f"tests/judge/test_{name}.py" for name in PAIRS))
AREAS = {  # what is changed, and which tests are run; WHOLE takes ten times as long
    "values": ("crosscheck/model/values", ("tests/model", "crosscheck/model")),
    "align": ("crosscheck/align", ("tests/align", "crosscheck/align", *SHORT)),
    "judge": ("crosscheck/judge", ("tests/reliability/test_growth.py", "crosscheck/judge", *SHORT)),
}
PYTEST = ("-m", "not slow or kept", "-q", "--assert=plain", "-p", "no:cacheprovider", "-W", "ignore")
Reach = dict[tuple[str, int], set[str]]  # which files of tests reach a line of a file


class Watch:
    """A plug-in of pytest that tells coverage which file of tests runs, and how long each takes."""

    def __init__(self, cover: coverage.Coverage) -> None:
        self._cover = cover
        self.seconds: dict[str, float] = defaultdict(float)
        self.failed: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        file = item.nodeid.split("::")[0]
        self._cover.switch_context(file)
        started = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[file] += time.process_time() - started

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


def main() -> None:
    """Sample faults, look for each, and tell the share that was found."""
    options = argparse.ArgumentParser()
    options.add_argument("area", choices=AREAS)
    options.add_argument("--sample", type=int, default=60)
    options.add_argument("--seed", type=int, default=20190504)
    options.add_argument("--file", default="", help="only files whose name holds this")
    options.add_argument(
        "--without", default="none", help="leave out tests whose path holds this, such as kept"
    )
    options.add_argument("--whole", action="store_true", help="with all tests that may find such faults")
    given = options.parse_args()
    folder, tests = AREAS[given.area]
    tests = (*tests, *WHOLE) if given.whole else tests
    _prepare()
    if given.area != "values":
        _keep_claims()
    reach, seconds = _reach(folder, [test for test in tests if given.without not in test])
    files = [path for path in sorted((ROOT / folder).rglob("*.py")) if given.file in path.name]
    every = [mutant for path in files for mutant in mutants(path)]
    chosen = random.Random(given.seed).sample(every, min(given.sample, len(every)))
    found = 0
    for number, mutant in enumerate(chosen, 1):
        reaching = sorted(reach[str(mutant.path), mutant.line], key=lambda file: (seconds[file], file))
        killed = bool(reaching) and _fails(mutant, reaching)
        found += killed
        if not killed:
            place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
            print(f"{'survived' if reaching else 'unreached'} {place} {mutant.made()[0]}", flush=True)
        if number % 20 == 0:
            print(f"{found} of {number} found", flush=True)
    print(f"{found} of {len(chosen)} found, of {len(every)} that there are: {found / len(chosen):.0%}")


def _prepare() -> None:
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "quick"
    sys.path.insert(0, str(ROOT))


def _keep_claims() -> None:
    """Read each text once, and share what was read with all copies of this process."""
    from crosscheck import pipeline  # noqa: PLC0415 - after the path is set
    from crosscheck.analyse.adapter import SpacyAnalyzer  # noqa: PLC0415

    read: dict[Any, Any] = {}
    parsed: dict[int, Any] = {}
    analyse, parse = SpacyAnalyzer.analyse, pipeline.parse

    def analyse_once(self: SpacyAnalyzer, articles: Sequence[Any]) -> Iterator[Any]:
        keys = [(id(self), article.model_dump_json()) for article in articles]
        new = {key: article for key, article in zip(keys, articles, strict=True) if key not in read}
        read.update(zip(new, analyse(self, list(new.values())), strict=True))
        return iter([read[key] for key in keys])

    def parse_once(analysis: Any) -> Any:
        if id(analysis) not in parsed:
            parsed[id(analysis)] = (parse(analysis), analysis)  # held, so that its id stays its own
        return parsed[id(analysis)][0]

    SpacyAnalyzer.analyse, pipeline.parse = analyse_once, parse_once  # type: ignore[method-assign]


def _reach(folder: str, tests: Sequence[str]) -> tuple[Reach, dict[str, float]]:
    cover = coverage.Coverage(data_file=None, include=[f"{ROOT / folder}/*"])
    watch = Watch(cover)
    cover.start()
    _pytest(tests, watch)
    cover.stop()
    if watch.failed:
        sys.exit(f"these fail without any fault: {watch.failed}")
    data = cover.get_data()
    reach: Reach = defaultdict(set)
    for file in data.measured_files():
        for line, contexts in data.contexts_by_lineno(file).items():
            reach[file, line] |= {context for context in contexts if context}
    total = sum(watch.seconds.values())
    slowest = sorted(watch.seconds, key=lambda file: -watch.seconds[file])[:8]
    told = ", ".join(f"{file} {watch.seconds[file]:.1f}" for file in slowest)
    print(f"{len(watch.seconds)} files of tests, {total:.0f} s; {told}", flush=True)
    return reach, watch.seconds


def _pytest(tests: Sequence[str], *plugins: object) -> int:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return int(pytest.main([*PYTEST, *tests], plugins=list(plugins)))


def _fails(mutant: Mutant, tests: Sequence[str]) -> bool:
    """Whether some test fails with the fault put in."""
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, PATIENCE)
        _put_in(mutant)
        os._exit(_pytest(["-x", *tests]))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def _put_in(mutant: Mutant) -> None:
    """Exchange the code of the functions of the changed file, and forget what they gave before."""
    changed = functions(mutant.made()[1])
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == str(mutant.path):
            code = one.__code__
            one.__code__ = changed.get((code.co_qualname, code.co_firstlineno), code)
        elif isinstance(one, functools._lru_cache_wrapper) and not _of_words(one.__wrapped__):
            one.cache_clear()

    for name in [name for name, module in sys.modules.items() if _of_tests(name, module)]:
        del sys.modules[name]  # the values that they hold know what they gave before


def _of_tests(name: str, module: Any) -> bool:
    return name != "__main__" and str(getattr(module, "__file__", None)).startswith(f"{ROOT / 'tests'}/")


def _of_words(function: Any) -> bool:
    """Whether a cache holds words and trees, in which no fault is; names are read by the values."""
    kept = function.__module__.startswith(("crosscheck.lexicon", "crosscheck.analyse"))
    return kept and function.__module__ != "crosscheck.lexicon.names"


if __name__ == "__main__":
    main()
