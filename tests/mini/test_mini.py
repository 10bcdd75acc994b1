"""The projects beside this file, run in an environment that has the built wheel and no source of ours.

What crosscheck needs is lent by the environment of this test, so nothing is downloaded.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
pytestmark = pytest.mark.skipif(find_spec("hatchling") is None, reason="no hatchling here to build the wheel")


@pytest.fixture(scope="session")
def bin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel installed."""
    folder = tmp_path_factory.mktemp("outside")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    [wheel] = folder.glob("crosscheck_news-*.whl")
    venv.create(folder / "env", with_pip=False)
    paths = sysconfig.get_paths("venv", vars={"base": str(folder / "env"), "platbase": str(folder / "env")})
    install = [sys.executable, "-m", "pip", "--python", str(Path(paths["scripts"]) / "python"), "install"]
    install += ["--quiet", "--no-deps", "--no-index", "--no-compile", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    # A plain path brings the libraries but not the links of editable installs, so none of our source is seen.
    Path(paths["purelib"], "lent.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    return Path(paths["scripts"])


def _project(name: str, folder: Path) -> Path:
    return Path(shutil.copytree(HERE / name, folder / name))


def _run(command: list[str], folder: Path, bin: Path) -> "subprocess.CompletedProcess[str]":
    env = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    env["PATH"] = os.pathsep.join([str(bin), env["PATH"]])
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_the_wheel_is_what_runs(bin: Path, tmp_path: Path) -> None:
    code = "import crosscheck, sys; print(crosscheck.__file__)"
    done = _run([str(bin / "python"), "-c", code], tmp_path, bin)
    assert Path(done.stdout.strip()).is_relative_to(bin.parent)


def test_a_desk_tests_its_articles(bin: Path, tmp_path: Path) -> None:
    done = _run([str(bin / "python"), "-m", "pytest", "-q"], _project("desk", tmp_path), bin)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "SUBFAILED" in done.stdout
    assert "FAILED test_desk.py::test_everything_agrees" in done.stdout
    assert "3 passed" in done.stdout
    assert "articles/evening.txt:4:1" in done.stdout
    assert "“Fourteen people”" in done.stdout


def test_a_library_tests_itself_with_our_strategies(bin: Path, tmp_path: Path) -> None:
    done = _run([str(bin / "python"), "-m", "pytest", "-q"], _project("laws", tmp_path), bin)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(
    find_spec("pre_commit") is None or shutil.which("git") is None, reason="no pre-commit or git"
)
def test_the_hook_stops_a_commit(bin: Path, tmp_path: Path) -> None:
    project = _project("hook", tmp_path)
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    # pre-commit would install the hook's environment from an index; the one with the wheel stands in for it.
    local = hook.replace("  language: python", '  language: system\n  args: ["articles"]')
    hooks = "".join(f"    {line}\n" for line in local.splitlines() if not line.startswith("#"))
    (project / ".pre-commit-config.yaml").write_text(f"repos:\n- repo: local\n  hooks:\n{hooks}")
    for command in (["git", "init", "-q"], ["git", "add", "."]):
        assert _run(command, project, bin).returncode == 0
    run = [sys.executable, "-m", "pre_commit", "run", "crosscheck"]
    stopped = _run(run, project, bin)
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "articles/first.txt:1:1 contradiction" in stopped.stdout
    (project / "articles" / "second.txt").unlink()
    assert _run(["git", "add", "."], project, bin).returncode == 0
    passed = _run(run, project, bin)
    assert passed.returncode == 0, passed.stdout + passed.stderr
