"""What stands in running text and is no sentence of it is parted from the sentences."""

import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article

CASES = [
    ("OSLO, Norway (AP) — The envoys met on Monday.", ["OSLO, Norway (AP) —", "The envoys met on Monday."]),
    ("Geneva - Two men were freed.", ["Geneva -", "Two men were freed."]),
    ("Ann Reed - the chair of the board - will leave.", ["Ann Reed - the chair of the board - will leave."]),
    (
        "Ann Reed 08/16/2000 12:05 PM The board will meet.",
        ["Ann Reed", "08/16/2000 12:05 PM", "The board will meet."],
    ),
    (
        "We will go on. (Applause.) We will not yield.",
        ["We will go on.", "(Applause.)", "We will not yield."],
    ),
    ("Please write soon. Kind regards, Ann Reed", ["Please write soon.", "Kind regards,", "Ann Reed"]),
    ("It is shut. ***** The bank will open.", ["It is shut. *****", "The bank will open."]),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_no_sentence_is_parted(text: str, wanted: list[str]) -> None:
    (analysis,) = default_analyzer().analyse([Article(id="a", text=text)])
    tokens = analysis.tokens
    assert [text[tokens[s.first].start : tokens[s.last - 1].end] for s in analysis.sentences] == wanted
    for sentence in analysis.sentences:
        members = range(sentence.first, sentence.last)
        assert sum(tokens[at].head == at for at in members) == 1
        assert all(tokens[at].head in members for at in members)


def test_a_quotation_mark_is_no_sentence() -> None:
    text = 'She said so. "We sold the boat." They left.'
    (analysis,) = default_analyzer().analyse([Article(id="a", text=text)])
    assert all(s.last - s.first > 1 for s in analysis.sentences)
