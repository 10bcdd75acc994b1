from __future__ import annotations

from crosscheck.report.as_github import MOST_SHOWN, GithubRenderer
from crosscheck.report.published import Report


def test_a_contradiction_is_an_error_at_each_of_its_places(sample: Report) -> None:
    lines = GithubRenderer().render(sample).splitlines()
    assert lines[0].startswith("::error file=articles/harbour-times.txt,line=3,col=1,title=contradiction::")
    assert lines[1].startswith("::error file=articles/coast-wire.txt,line=2,col=14,title=contradiction::")
    assert "“twelve” (articles/harbour-times.txt:3:1) ↔ “15” (articles/coast-wire.txt:2:14)" in lines[0]


def test_only_what_is_shown_is_written(sample: Report) -> None:
    lines = GithubRenderer().render(sample).splitlines()
    assert sum(line.startswith("::notice") for line in lines) == MOST_SHOWN
    assert not any("title=agreement" in line for line in lines)
    assert lines[-1].startswith("4 sources")


def test_hostile_text_gives_no_command_and_no_property(hostile: Report) -> None:
    for line in GithubRenderer().render(hostile).splitlines()[:-1]:
        command, properties, _ = line.removeprefix("::").replace(" ", "::", 1).split("::", 2)
        assert command in ("error", "notice")
        assert properties.count(",") == 3
