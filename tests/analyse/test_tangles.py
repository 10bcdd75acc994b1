"""Sentences that cannot be read are left out and counted."""

from __future__ import annotations

import attrs

from crosscheck.analyse import default_analyzer
from crosscheck.analyse.tangles import is_tangled
from crosscheck.analyse.words import Word
from crosscheck.read import read_text
from crosscheck.settings import LanguageSettings

LIMITS = LanguageSettings()
DEEPEST, MOST_WORDS = LIMITS.deepest, LIMITS.most_words

PLAIN = "The envoys met in Oslo on Monday."


def _chain(length: int, first: int = 0) -> list[Word]:
    return [Word("a", 0, 1, "VERB", "VB", max(first, first + at - 1), "dep") for at in range(length)]


def test_a_chain_of_heads_is_tangled_beyond_the_limit_only() -> None:
    assert not is_tangled(_chain(DEEPEST + 1), 0, LIMITS)
    assert is_tangled(_chain(DEEPEST + 2), 0, LIMITS)
    assert is_tangled(_chain(DEEPEST + 2, first=7), 7, LIMITS)


def test_a_flat_sentence_is_tangled_by_its_length_only() -> None:
    flat = [attrs.evolve(word, head=0) for word in _chain(MOST_WORDS + 1)]
    assert is_tangled(flat, 0, LIMITS)
    assert not is_tangled(flat[:-1], 0, LIMITS)


def test_a_circle_of_heads_is_tangled() -> None:
    circle = [attrs.evolve(word, head=1 - at) for at, word in enumerate(_chain(2))]
    assert is_tangled(circle, 0, LIMITS)


def test_sentences_beside_a_tangle_keep_their_places() -> None:
    text = f"{PLAIN} {'he said ' * 200}.\n\n{PLAIN}"
    [analysis] = default_analyzer().analyse([read_text(text)])
    assert any("sentence(s) of more than" in doubt for doubt in analysis.diagnostics)
    assert [token.index for token in analysis.tokens] == list(range(len(analysis.tokens)))
    assert all(0 <= token.head < len(analysis.tokens) for token in analysis.tokens)
    for sentence in analysis.sentences:
        members = analysis.tokens[sentence.first : sentence.last]
        assert {token.sentence for token in members} == {sentence.index}
        assert all(sentence.first <= token.head < sentence.last for token in members)
    last = analysis.sentences[-1]
    assert [t.text for t in analysis.tokens[last.first : last.last]] == [*PLAIN[:-1].split(), "."]
