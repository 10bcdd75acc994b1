from __future__ import annotations

import io

import pytest

from crosscheck.cli import progress


class Screen(io.StringIO):
    """A terminal that may go away."""

    broken = False

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if self.broken:
            raise OSError("gone")
        return super().write(text)


def _screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    """Set in the test itself: before it, pytest exchanges the stream once more."""
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    return screen


def test_long_work_shows_a_line_and_takes_it_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with progress.shown_progress(True) as told:
        assert told is not None
        told(0, 4)
        told(2, 4)
        assert "2 of 4 articles" in screen.getvalue()
        assert screen.getvalue().count("#") == progress.WIDTH // 2
    assert screen.getvalue().endswith("\r\x1b[K")
    assert "\n" not in screen.getvalue()


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    with progress.shown_progress(True) as told:
        assert told is not None
        told(1, 4)
        told(0, 0)
    assert screen.getvalue() == ""


def test_nobody_is_shown_what_nobody_asked_for_or_sees(monkeypatch: pytest.MonkeyPatch) -> None:
    _screen(monkeypatch)
    with progress.shown_progress(False) as told:
        assert told is None
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with progress.shown_progress(True) as told:
        assert told is None


def test_a_terminal_that_goes_away_ends_no_work(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = _screen(monkeypatch)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    screen.broken = True
    with progress.shown_progress(True) as told:
        assert told is not None
        told(1, 4)
