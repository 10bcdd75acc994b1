"""Faults that can be put into a file: one changed comparison, sign, number, condition or answer.

What no reader could tell, or what stops at once whatever is tested, is no fault, and none is made of it: types,
``isinstance(a, X | Y)`` too; what stands in a message (an f-string, what is raised or logged) or in a decorator, such
as the size of a cache; ``strict=`` of a ``zip``, which only guards; ``None`` for ``False`` where a truth is asked: the
answer of a function that gives ``bool`` is turned round instead.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import CodeType
from typing import NamedTuple

COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
COUNTED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd, ast.FloorDiv: ast.Mult, ast.Mod: ast.Add,
}  # fmt: skip
Functions = dict[tuple[str, int], CodeType]  # by qualified name and first line


class Mutant(NamedTuple):
    """One fault: the file, the line, and which of the file's sites is changed in which way."""

    path: Path
    line: int
    site: int
    way: int

    def made(self) -> tuple[str, CodeType]:
        """What was changed, before and after, and the changed module."""
        tree = ast.parse(_source(self.path))
        what = _change(_sites(tree)[self.site], self.way)
        return what, compile(ast.fix_missing_locations(tree), str(self.path), "exec")


def mutants(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into a file."""
    for number, node in enumerate(_sites(ast.parse(_source(path)))):
        for way in range(_ways(node)):
            yield Mutant(path, node.lineno, number, way)  # type: ignore[attr-defined]


@cache
def _source(path: Path) -> str:
    """A file as it was when it was first read, like the modules that are loaded."""
    return path.read_text("utf-8")


def functions(code: CodeType) -> Functions:
    """The functions of a module or function, those inside others too."""
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    found = {(one.co_qualname, one.co_firstlineno): one for one in inner}
    return found | {key: one for each in inner for key, one in functions(each).items()}


def _sites(tree: ast.Module) -> list[ast.AST]:
    """Nodes inside functions, each once; what stands outside is a table."""
    found: dict[int, ast.AST] = {}
    silent: set[int] = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                found |= {id(node): node for node in ast.walk(statement)}
            _tell_truths(function)
        silent |= {id(node) for one in _silent(function) for node in ast.walk(one)}
    return [node for node in found.values() if _ways(node) and id(node) not in silent]


def _silent(node: ast.AST) -> list[ast.AST]:
    """What of a node is a type, a message or a guard."""
    if isinstance(node, ast.AnnAssign | ast.arg):
        return [node.annotation] if node.annotation is not None else []
    if isinstance(node, ast.FunctionDef):
        return [*node.decorator_list, *([node.returns] if node.returns is not None else [])]
    if isinstance(node, ast.JoinedStr | ast.Raise):
        return [node]
    if not isinstance(node, ast.Call):
        return []
    if isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "_LOG":
        return [node]
    types = node.args[1:] if getattr(node.func, "id", "") in ("isinstance", "issubclass", "cast") else []
    return [*types, *(word.value for word in node.keywords if word.arg == "strict")]


def _tell_truths(function: ast.FunctionDef) -> None:
    """Mark the answers of a function that gives a truth; a function inside it is asked later, and has its own say."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return):
            node.truth = getattr(function.returns, "id", "") == "bool"  # type: ignore[attr-defined]


def _ways(node: ast.AST) -> int:
    if isinstance(node, ast.Compare):
        return sum(type(op) in COMPARED for op in node.ops)
    if isinstance(node, ast.BinOp):
        return int(type(node.op) in COUNTED)
    if isinstance(node, ast.UnaryOp):
        return int(isinstance(node.op, ast.Not))
    if isinstance(node, ast.Constant):
        return int(isinstance(node.value, int | float))
    if isinstance(node, ast.Return):
        plain = isinstance(node.value, ast.Constant) and (
            node.value.value is None or isinstance(node.value.value, bool)
        )  # a truth that is written out is changed as a number
        return int(node.value is not None and not plain)
    return int(isinstance(node, ast.BoolOp | ast.If | ast.IfExp | ast.While))


def _change(node: ast.AST, way: int) -> str:
    before = ast.unparse(node).split("\n")[0]
    if isinstance(node, ast.Compare):
        which = [n for n, op in enumerate(node.ops) if type(op) in COMPARED][way]
        node.ops[which] = COMPARED[type(node.ops[which])]()
    elif isinstance(node, ast.BinOp):
        node.op = COUNTED[type(node.op)]()
    elif isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    elif isinstance(node, ast.UnaryOp):
        node.op, node.operand = ast.Not(), ast.UnaryOp(ast.Not(), copy.copy(node.operand))
    elif isinstance(node, ast.Constant):
        node.value = not node.value if isinstance(node.value, bool) else node.value + 1  # type: ignore[operator]
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        node.test = ast.UnaryOp(ast.Not(), node.test)
    elif isinstance(node, ast.Return):
        truth = node.value if getattr(node, "truth", False) else None
        node.value = ast.Constant(None) if truth is None else ast.UnaryOp(ast.Not(), truth)
    return f"{before[:90]}  →  {ast.unparse(ast.fix_missing_locations(node)).split(chr(10))[0][:90]}"
