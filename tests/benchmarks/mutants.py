"""How many faults that are put into the code the tests find: `python tests/benchmarks/mutants.py values`.

A fault is one changed comparison, sign, number, condition or answer. A sample of them with a fixed seed is put in one
at a time, in a process of its own, and the tests concerned are run until one fails. Survivors are named with their
line. Libraries are loaded once and inherited, so that a fault costs little more than its tests. Not for Windows.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import importlib
import importlib.machinery
import io
import os
import random
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LIBRARIES = (
    "pytest",
    "hypothesis",
    "pydantic",
    "attrs",
    "cattrs",
    "rapidfuzz",
    "anyascii",
    "sybil",
    "charset_normalizer",
)
SEED, PATIENCE = 20190504, 300  # seconds of CPU after which a fault counts as found: the tests never end
END_TO_END = ("tests/judge", "tests/claims", "tests/test_laws.py", "tests/seeds", "tests/clusters")
AREAS = {  # what is changed, what is loaded before, which tests are run
    "values": (("crosscheck/model/values",), (), ("tests/model", "crosscheck/model/values")),
    "align": (("crosscheck/align",), ("spacy",), ("tests/align", "crosscheck/align", *END_TO_END)),
    "judge": (("crosscheck/judge",), ("spacy",), ("crosscheck/judge", *END_TO_END)),
}
QUICK = {  # a lower bound in a tenth of the time
    "values": ("tests/model",),
    "align": ("tests/align", "tests/judge/test_differences.py", "tests/judge/test_within.py"),
    "judge": tuple(
        f"tests/judge/test_{n}.py"
        for n in ("differences", "within", "figures", "otherwise", "meeting", "edits")
    ),
}
FIRST = {  # the tests that know a file best, by how its name begins; the others are run where these find nothing
    "date": "test_date.py", "timex": "test_timex.py", "edtf": "test_timex.py", "clock": "test_timex.py",
    "interval": "test_interval.py", "commitment": "test_interval.py", "name": "test_name.py", "place": "test_place.py",
    "quantity": "test_quantity.py", "unit": "test_quantity.py", "bound": "test_quantity.py",
    "duration": "test_duration.py", "gate": "test_gate.py", "figures": "test_gate.py", "": "test_differences.py",
}  # fmt: skip
_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd, ast.FloorDiv: ast.Mult, ast.Mod: ast.Add,
}  # fmt: skip


class Mutant(NamedTuple):
    """One fault: the file, the line, what was changed, and the whole changed source."""

    path: Path
    line: int
    what: str
    source: str


def main() -> None:
    """Sample faults, look for each, and tell the share that was found."""
    options = argparse.ArgumentParser()
    options.add_argument("area", choices=AREAS)
    options.add_argument("--sample", type=int, default=200)
    options.add_argument("--file", default="", help="only files whose name holds this")
    options.add_argument("--quick", action="store_true", help="with the quick tests of the area alone")
    given = options.parse_args()
    folders, loaded, tests = AREAS[given.area]
    tests = QUICK[given.area] if given.quick else tests
    for library in (*LIBRARIES, *loaded):
        importlib.import_module(library)
    files = [p for folder in folders for p in sorted((ROOT / folder).rglob("*.py")) if given.file in p.name]
    every = [mutant for path in files for mutant in mutants(path)]
    chosen = random.Random(SEED).sample(every, min(given.sample, len(every)))
    found = 0
    for number, mutant in enumerate(chosen, 1):
        killed = is_found(mutant, tests)
        found += killed
        if not killed:
            place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
            print(f"survived {place} {mutant.what}", flush=True)
        if number % 20 == 0:
            print(f"{found} of {number} found", flush=True)
    print(f"{found} of {len(chosen)} found, of {len(every)} that there are: {found / len(chosen):.0%}")


def mutants(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into a file."""
    tree = ast.parse(path.read_text("utf-8"))
    sites = [(node, at) for node in _code(tree) for at in range(_ways(node))]
    for node, at in sites:
        changed = copy.deepcopy(tree)
        twin = next(n for n in ast.walk(changed) if _same(n, node))
        what = _change(twin, at)
        yield Mutant(path, node.lineno, what, ast.unparse(ast.fix_missing_locations(changed)))  # type: ignore[attr-defined]


def _same(a: ast.AST, b: ast.AST) -> bool:
    place = ("lineno", "col_offset", "end_lineno", "end_col_offset")
    return type(a) is type(b) and all(getattr(a, name, None) == getattr(b, name, None) for name in place)


def _code(tree: ast.Module) -> Iterator[ast.AST]:
    """Nodes inside functions, without annotations, decorators and defaults that only tell a type."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                yield from ast.walk(statement)


def _ways(node: ast.AST) -> int:
    if isinstance(node, ast.Compare):
        return sum(type(op) in _COMPARED for op in node.ops)
    if isinstance(node, ast.BinOp):
        return int(type(node.op) in _COUNTED)
    if isinstance(node, ast.BoolOp):
        return 1
    if isinstance(node, ast.UnaryOp):
        return int(isinstance(node.op, ast.Not))
    if isinstance(node, ast.Constant):
        return int(isinstance(node.value, int | float))
    if isinstance(node, ast.If | ast.IfExp | ast.While):
        return 1
    if isinstance(node, ast.Return):
        return int(
            node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None)
        )
    return 0


def _change(node: ast.AST, at: int) -> str:
    before = ast.unparse(node).split("\n")[0]
    if isinstance(node, ast.Compare):
        which = [n for n, op in enumerate(node.ops) if type(op) in _COMPARED][at]
        node.ops[which] = _COMPARED[type(node.ops[which])]()
    elif isinstance(node, ast.BinOp):
        node.op = _COUNTED[type(node.op)]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), node.operand)
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1  # type: ignore[operator]
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Return):
        node.value = ast.Constant(None)
    return f"{before[:80]}  →  {ast.unparse(ast.fix_missing_locations(node)).split(chr(10))[0][:80]}"


def is_found(mutant: Mutant, tests: tuple[str, ...]) -> bool:
    """Whether some test fails with the fault put in."""
    known = next((name for stem, name in FIRST.items() if mutant.path.name.startswith(stem)), "")
    best = [str(path.relative_to(ROOT)) for test in tests for path in (ROOT / test).rglob(known or "none")]
    return any(_fails(mutant, some) for some in (tuple(best), tests) if some)


def _fails(mutant: Mutant, tests: tuple[str, ...]) -> bool:
    child = os.fork()
    if child == 0:
        os._exit(_run(mutant, tests))
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) != 0


def _run(mutant: Mutant, tests: tuple[str, ...]) -> int:
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "quick"
    sys.path.insert(0, str(ROOT))
    plain = importlib.machinery.SourceFileLoader.get_code

    def get_code(self: importlib.machinery.SourceFileLoader, name: str) -> object:
        if Path(self.path) == mutant.path:
            return compile(mutant.source, str(mutant.path), "exec")
        return plain(self, name)

    importlib.machinery.SourceFileLoader.get_code = get_code  # type: ignore[method-assign, assignment]
    import pytest  # noqa: PLC0415 - loaded before, by the parent

    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return int(
            pytest.main(["-x", "-q", "--assert=plain", "-p", "no:cacheprovider", "-W", "ignore", *tests])
        )


if __name__ == "__main__":
    main()
