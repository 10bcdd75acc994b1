"""Where sentences begin and end."""

import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.analyse.sentences import settle_quotes
from crosscheck.analyse.words import Word
from crosscheck.model.article import Article


def _words(text: str, openings: set[int], heads: list[int]) -> list[Word]:
    words, at = [], 0
    for number, (piece, head) in enumerate(zip(text.split("·"), heads, strict=True)):
        word = piece.strip(" ")
        start = at + piece.index(word)
        words.append(Word(word, start, start + len(word), "X", "X", head, "dep", opens=number in openings))
        at += len(piece)
    return words


def test_a_closing_quote_stays_with_the_sentence_that_it_touches() -> None:
    words = _words('"·Go·.·"· They·went', {0, 3}, [1, 1, 1, 5, 5, 5])
    settle_quotes(words)
    assert [word.opens for word in words] == [True, False, False, False, True, False]
    assert (words[3].head, words[3].relation) == (1, "punct")


def test_an_opening_quote_goes_to_the_sentence_that_it_touches() -> None:
    words = _words('They·went·.· "·Go·.', {0, 4}, [1, 1, 1, 1, 4, 4])
    settle_quotes(words)
    assert [at for at, word in enumerate(words) if word.opens] == [0, 3]
    assert words[3].head == 4


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ('He said: "We will go." She will not.', ['go."', "not."]),
        ('"We left. We saw nothing." The report names J. P. Smith of Acme Inc. as owner.', None),
        ("The U.S. envoy left at 5 p.m. on Monday. Talks go on ...", ["Monday.", "..."]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(read, text, ends) -> None:
    analysis = read(text)
    found = [text[: analysis.tokens[s.last - 1].end].split()[-1] for s in analysis.sentences]
    assert found == (ends or ["left.", 'nothing."', "owner."])


def test_the_credit_of_a_picture_begins_a_sentence() -> None:
    text = "Crowds wait at the gate of the harbour Image: Ann Lee. They had come early."
    (analysis,) = default_analyzer().analyse([Article(id="a", text=text)])
    starts = [analysis.tokens[sentence.first].text for sentence in analysis.sentences]
    assert starts == ["Crowds", "Image", "They"]
    for sentence in analysis.sentences:
        members = range(sentence.first, sentence.last)
        assert sum(analysis.tokens[at].head == at for at in members) == 1
        assert all(analysis.tokens[at].head in members for at in members)
