"""The house rules, run as tests, so that one command checks everything here and in CI."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "crosscheck"
TOP_LEVEL = {"pyproject.toml", "README.md", "seeds", "crosscheck", "tests", "docs", "LICENSE", "CHANGELOG.md"}
LONGEST_FILE = 300
CHECKS = {
    "format": ["ruff", "format", "--check", "crosscheck", "tests"],
    "lint": ["ruff", "check", "crosscheck", "tests"],
    "types": ["mypy"],
    "imports": ["lint-imports"],
}


@pytest.mark.parametrize("name", CHECKS)
def test_house_rule(name: str) -> None:
    command = CHECKS[name]
    program = Path(sys.executable).parent / command[0]
    found = str(program) if program.exists() else shutil.which(command[0])
    assert found, f"{command[0]} is missing: install the dev extra"
    done = subprocess.run([found, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_top_level_holds_only_what_belongs_there() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if tracked.returncode != 0:
        pytest.skip("not a git checkout")
    names = {line.split("/")[0] for line in tracked.stdout.splitlines()}
    assert {name for name in names if not name.startswith(".")} == TOP_LEVEL


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def test_no_inner_module_imports_the_package_root() -> None:
    guilty = []
    for path in _modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            plain = isinstance(node, ast.Import) and any(a.name == "crosscheck" for a in node.names)
            public = (
                isinstance(node, ast.ImportFrom)
                and node.module == "crosscheck"
                and path.name != "__init__.py"
            )
            submodules = public and all(
                (PACKAGE / a.name).exists() or (PACKAGE / f"{a.name}.py").exists() for a in node.names
            )
            if plain or (public and not submodules):
                guilty.append(str(path.relative_to(ROOT)))
    assert not guilty


def test_no_file_is_longer_than_a_reader_holds_in_mind() -> None:
    long = {
        str(p.relative_to(ROOT)): n
        for p in _modules()
        if (n := len(p.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert not long


def test_nothing_compares_with_difflib() -> None:
    assert not [p for p in _modules() if "difflib" in p.read_text("utf-8")]


def test_only_the_adapter_and_the_recipe_know_spacy() -> None:
    knows = {
        p.relative_to(PACKAGE).as_posix()
        for p in _modules()
        if "import spacy" in p.read_text("utf-8") or "from spacy" in p.read_text("utf-8")
    }
    assert {k for k in knows if not k.startswith("analyse/train/")} == {
        "analyse/adapter.py",
        "analyse/word_embed.py",
    }
