"""Faults that can be put into a file: one changed comparison, sign, number, condition or answer."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
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
        tree = ast.parse(self.path.read_text("utf-8"))
        what = _change(_sites(tree)[self.site], self.way)
        return what, compile(ast.fix_missing_locations(tree), str(self.path), "exec")


def mutants(path: Path) -> Iterator[Mutant]:
    """Every fault that can be put into a file."""
    for number, node in enumerate(_sites(ast.parse(path.read_text("utf-8")))):
        for way in range(_ways(node)):
            yield Mutant(path, node.lineno, number, way)  # type: ignore[attr-defined]


def functions(code: CodeType) -> Functions:
    """The functions of a module or function, those inside others too."""
    inner = [one for one in code.co_consts if isinstance(one, CodeType)]
    found = {(one.co_qualname, one.co_firstlineno): one for one in inner}
    return found | {key: one for each in inner for key, one in functions(each).items()}


def _sites(tree: ast.Module) -> list[ast.AST]:
    """Nodes inside functions, each once; what stands outside, or after a colon, is a table or a type."""
    found: dict[int, ast.AST] = {}
    types: set[int] = set()
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef):
            for statement in function.body:
                found |= {id(node): node for node in ast.walk(statement)}
        if isinstance(function, ast.AnnAssign | ast.arg) and function.annotation is not None:
            types |= {id(node) for node in ast.walk(function.annotation)}
        if isinstance(function, ast.FunctionDef) and function.returns is not None:
            types |= {id(node) for node in ast.walk(function.returns)}
    return [node for node in found.values() if _ways(node) and id(node) not in types]


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
        nothing = isinstance(node.value, ast.Constant) and node.value.value is None
        return int(node.value is not None and not nothing)
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
        node.value = ast.Constant(None)
    return f"{before[:90]}  →  {ast.unparse(ast.fix_missing_locations(node)).split(chr(10))[0][:90]}"
