"""How many faults that are put into the code the tests find: `python tests/benchmarks/mutants.py judge --sample 60`.

A fault is one changed comparison, sign, number, condition or answer (`mutating.py`); `--seed` chooses the sample. First
the tests of the area are run as they are, each with empty caches, to see which test reaches which line, and how long it
takes. Then each fault is put in, in a copy of this process, and the tests that reach its line are run, the quickest
first, until one fails. What the language pipeline read is kept from the first run, as no fault is in it. Before the
first fault the same is done without one, and must find nothing. A fault that no test of the area reaches, or finds,
has survived, and is named with its line. Not for Windows; needs coverage.

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
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import coverage
import pytest
from mutating import functions, mutants

ROOT = Path(__file__).parents[2]
PATIENCE = 150  # seconds of CPU after which a fault counts as found: the tests never end
SAID = ("tests/judge", "tests/kept", "tests/reliability/test_growth.py")
AREAS = {  # what is changed, and which tests are run
    "values": ("crosscheck/model/values", ("tests/model", "crosscheck/model")),
    "align": ("crosscheck/align", ("tests/align", "crosscheck/align", *SAID)),
    "judge": ("crosscheck/judge", ("tests/align", "crosscheck/judge", *SAID)),
}
FIRST = 40  # tests that are run before all others
NOT_RUN = {int(pytest.ExitCode.USAGE_ERROR), int(pytest.ExitCode.NO_TESTS_COLLECTED)}
PYTEST = ("-m", "not slow or kept", "-q", "--assert=plain", "-p", "no:cacheprovider", "-W", "ignore")
Reach = dict[
    tuple[str, int], set[str]
]  # which tests reach a line of a file; a whole file, where it is imported


class Watch:
    """A plug-in of pytest that tells coverage which test runs, and how long each takes."""

    def __init__(self, cover: coverage.Coverage) -> None:
        self._cover = cover
        self.seconds: dict[str, float] = {}
        self.failed: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        self._cover.switch_context(collector.nodeid.split("::")[0])
        return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        _forget()
        self._cover.switch_context(item.nodeid)
        started = time.process_time()
        try:
            return (yield)
        finally:
            self.seconds[item.nodeid] = time.process_time() - started

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            self.failed.append(report.nodeid)


class Only:
    """A plug-in of pytest that runs just these tests, in this order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._place = {test: place for place, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (one for one in items if one.nodeid in self._place), key=lambda one: self._place[one.nodeid]
        )


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
    given = options.parse_args()
    folder, tests = AREAS[given.area]
    _prepare()
    if given.area != "values":
        _keep_claims()
    reach, seconds = _reach(folder, [test for test in tests if given.without not in test])
    files = [path for path in sorted((ROOT / folder).rglob("*.py")) if given.file in path.name]
    every = [mutant for path in files for mutant in mutants(path)]
    chosen = random.Random(given.seed).sample(every, min(given.sample, len(every)))
    _control(files[0], _quickest(seconds, seconds))
    found = 0
    for number, mutant in enumerate(chosen, 1):
        reaching = _quickest(reach[str(mutant.path), mutant.line], seconds)
        killed = any(_fails(mutant.made()[1], mutant.path, some) for some in _in_two(reaching))
        found += killed
        if not killed:
            place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
            print(f"{'survived' if reaching else 'unreached'} {place} {mutant.made()[0]}", flush=True)
        if number % 20 == 0:
            print(f"{found} of {number} found", flush=True)
    print(f"{found} of {len(chosen)} found, of {len(every)} that there are: {found / len(chosen):.0%}")


def _quickest(reaching: Iterable[str], seconds: dict[str, float]) -> list[str]:
    """The tests that are named, those of a whole file too, the quickest first."""
    named = set(reaching)
    tests = {test for test in seconds if test in named or test.split("::")[0] in named}
    return sorted(tests, key=lambda test: (seconds[test], test))


def _in_two(tests: list[str]) -> list[list[str]]:
    """The first few, and the rest: most faults are found by the first, and fewer files are loaded for these."""
    return [some for some in (tests[:FIRST], tests[FIRST:]) if some]


def _control(path: Path, tests: Sequence[str]) -> None:
    """Exchange code for the same code: no test may fail of that alone."""
    same = compile(path.read_text("utf-8"), str(path), "exec")
    if _fails(same, path, tests):
        sys.exit("some test fails though no fault was put in")


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
    ended = _pytest(tests, watch)
    cover.stop()
    if ended not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
        sys.exit("the tests could not be collected")
    for test in watch.failed:
        print(f"left out, as it fails without any fault: {test}")
    data = cover.get_data()
    reach: Reach = defaultdict(set)
    for file in data.measured_files():
        for line, contexts in data.contexts_by_lineno(file).items():
            reach[file, line] |= {context for context in contexts if context}
    seconds = {test: spent for test, spent in watch.seconds.items() if test not in watch.failed}
    files: dict[str, float] = defaultdict(float)
    for test, spent in seconds.items():
        files[test.split("::")[0]] += spent
    slowest = sorted(files, key=lambda file: -files[file])[:12]
    told = ", ".join(f"{file} {files[file]:.1f}" for file in slowest)
    print(f"{len(seconds)} tests, {sum(files.values()):.0f} s; {told}", flush=True)
    return reach, seconds


def _pytest(tests: Sequence[str], *plugins: object) -> int:
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return int(pytest.main([*PYTEST, *tests], plugins=list(plugins)))


def _fails(code: CodeType, path: Path, tests: Sequence[str]) -> bool:
    """Whether some test fails with this code in place of that of a file."""
    child = os.fork()
    if child == 0:
        signal.setitimer(signal.ITIMER_PROF, PATIENCE)
        _put_in(code, str(path))
        os._exit(_pytest(["-x", *sorted({test.split("::")[0] for test in tests})], Only(tests)))
    _, status = os.waitpid(child, 0)
    ended = os.waitstatus_to_exitcode(status)
    if ended in NOT_RUN:
        sys.exit(f"none of these was run: {tests}")
    return ended != 0


def _put_in(code: CodeType, path: str) -> None:
    """Exchange the code of the functions of a file, and forget what they gave before."""
    changed = functions(code)
    for one in gc.get_objects():
        if isinstance(one, FunctionType) and one.__code__.co_filename == path:
            before = one.__code__
            one.__code__ = changed.get((before.co_qualname, before.co_firstlineno), before)
    _forget()
    for name in [name for name, module in sys.modules.items() if _of_tests(name, module)]:
        del sys.modules[name]  # the values that they hold know what they gave before


def _forget() -> None:
    """Empty every cache that a fault can be in."""
    for name, module in list(sys.modules.items()):
        for one in list(vars(module).values()) if name.startswith("crosscheck") else ():
            if isinstance(one, functools._lru_cache_wrapper) and not _of_words(one.__wrapped__):
                one.cache_clear()


def _of_tests(name: str, module: Any) -> bool:
    return name != "__main__" and str(getattr(module, "__file__", None)).startswith(f"{ROOT / 'tests'}/")


def _of_words(function: Any) -> bool:
    """Whether a cache holds words and trees, in which no fault is; names are read by the values."""
    kept: bool = function.__module__.startswith(("crosscheck.lexicon", "crosscheck.analyse"))
    return kept and function.__module__ != "crosscheck.lexicon.names"


if __name__ == "__main__":
    main()
