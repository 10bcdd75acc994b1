"""How rules rewrite a stretch of nodes: a pattern over kinds, and what the matched nodes become.

A pattern is a regular expression whose words are kinds (``month day (comma? year)?``). Rules run in the order
of their table, each over what the ones before it left; a match becomes one node with the value that was built.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.words import CODE, Node, codes


@attrs.frozen(slots=True)
class Parts:
    """The matched nodes, with the ones before and after them."""

    nodes: tuple[Node, ...]
    before: Node
    after: Node

    def __contains__(self, kind: str) -> bool:
        return any(node.kind == kind for node in self.nodes)

    def get(self, *kinds: str) -> Any:
        """The value of the first node of one of these kinds, or ``None``."""
        return next((node.value for node in self.nodes if node.kind in kinds), None)

    def all(self, *kinds: str) -> list[Any]:
        """The values of all nodes of these kinds."""
        return [node.value for node in self.nodes if node.kind in kinds]

    @property
    def dates(self) -> list[Moment]:
        """The dates among the matched nodes."""
        return [node.value for node in self.nodes if node.kind == "date"]

    @property
    def text(self) -> str:
        """The words in lower case with single spaces."""
        return " ".join(node.text.lower() for node in self.nodes)


@attrs.frozen(slots=True)
class Rule:
    """``pattern`` over kinds → a node of kind ``gives`` with what ``build`` returns; ``None`` refuses."""

    gives: str
    pattern: re.Pattern[str]
    needs: tuple[int, ...]  # all kinds of one of these sets of bits must be present for the pattern to match
    build: Callable[[Parts], Any]


def rule(gives: str, pattern: str, build: Callable[[Parts], Any]) -> Rule:
    """Make a rule; words in the pattern must be kinds, blanks are ignored."""
    coded = re.sub(r"\s+", "", re.sub(r"[a-z_]+", lambda word: CODE[word.group()], pattern))
    return Rule(gives, re.compile(coded), _needs(coded), build)


def _needs(coded: str) -> tuple[int, ...]:
    """For each top-level alternative of a pattern, the codes outside of its groups, sets and options."""
    bare, depth = "", 0
    for sign in coded:
        depth += sign in "(["
        bare += "" if depth else sign
        depth -= sign in ")]"
    return tuple(_bits(_REQUIRED.findall(branch)) for branch in bare.split("|"))


def _bits(line: Iterable[str]) -> int:
    """The kinds of a line as bits: each rule asks for some, and most rules of a stretch end there."""
    bits = 0
    for code in line:
        bits |= 1 << ord(code) - _FIRST_CODE
    return bits


_FIRST_CODE = min(map(ord, CODE.values()))
_REQUIRED = re.compile(r"[\uE000-\uF8FF](?!\?)")


def rewrite(nodes: list[Node], rules: Iterable[Rule]) -> list[Node]:
    """Apply the rules in order, each at every place where it matches."""
    line = codes(nodes)
    missing = ~_bits(line)
    for each in rules:
        for need in each.needs:
            if not need & missing:
                break
        else:
            continue
        if each.pattern.search(line):
            changed = _apply(nodes, line, each)
            if changed is not nodes:
                nodes = changed
                line = codes(nodes)
                missing = ~_bits(line)
    return nodes


def _apply(nodes: list[Node], line: str, each: Rule) -> list[Node]:
    out: list[Node] = []
    done = 0
    for match in each.pattern.finditer(line):
        first, last = match.span()
        parts = Parts(tuple(nodes[first:last]), nodes[max(first - 1, 0)], nodes[min(last, len(nodes) - 1)])
        value = each.build(parts)
        if value is None:
            continue
        text = " ".join(node.text for node in parts.nodes)
        whole = Node(each.gives, nodes[first].start, nodes[last - 1].end, text, value, parts.nodes)
        out += [*nodes[done:first], whole]
        done = last
    return [*out, *nodes[done:]] if done else nodes
