"""What one article says against itself."""

from crosscheck.model.report import Finding
from crosscheck.pipeline import compare
from crosscheck.read import read_text


def _within(text: str) -> list[Finding]:
    return [f for f in compare([read_text(text, "one")]).findings if f.scope == "within"]


def test_a_weekday_that_does_not_fit_its_date() -> None:
    found = _within("The envoys met in Oslo on Friday, November 14, 2018. They talked about fish.")
    assert [f.slot for f in found] == ["weekday"]
    assert "Friday" in found[0].evidence[0].quote


def test_a_weekday_that_fits() -> None:
    assert not _within("The envoys met in Oslo on Wednesday, November 14, 2018. They talked about fish.")


def test_parts_that_do_not_add_up() -> None:
    found = _within("Rescuers found 30 hikers (12 women and 15 men) in the valley.")
    assert [(f.kind.value, f.slot) for f in found] == [("contradiction", "count")]


def test_parts_that_add_up_or_are_not_all() -> None:
    assert not _within("Rescuers found 27 hikers (12 women and 15 men) in the valley.")
    assert not _within("Rescuers found 30 hikers (including 12 women and 15 men) in the valley.")


def test_two_spellings_of_one_name() -> None:
    text = "Ambassador Toyohisa Kozuki spoke in Lima. Later Toyohisa Kodzuki left the city."
    found = _within(text)
    assert {e.value for f in found for e in f.evidence} == {"Toyohisa Kozuki", "Toyohisa Kodzuki"}


def test_two_words_that_weigh() -> None:
    text = "The states want a peace treaty. Without a peace agreement, the envoy said, trade will suffer."
    assert any(f.kind == "variant" and f.slot == "wording" for f in _within(text))
