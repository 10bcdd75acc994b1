"""Lemmas by ending and tag, from the packaged table."""

import pytest

from crosscheck.analyse.adapter import endings


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("treaties", "NNS", "treaty"),
        ("talks", "NNS", "talk"),
        ("women", "NNS", "woman"),
        ("crises", "NNS", "crisis"),
        ("held", "VBD", "hold"),
        ("Said", "VBD", "say"),
        ("agreed", "VBN", "agree"),
        ("planned", "VBD", "plan"),
        ("resuming", "VBG", "resume"),
        ("faded", "VBD", "fade"),
        ("underwent", "VBD", "undergo"),
        ("'s", "POS", "'s"),
        ("n't", "RB", "not"),
        ("is", "VBZ", "be"),
        ("bigger", "JJR", "big"),
        ("Geneva", "NNP", "Geneva"),
        ("strike", "", "strike"),
    ],
)
def test_lemma(word: str, tag: str, lemma: str) -> None:
    assert endings().lemma(word, tag) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("severed", "VBN", "sever"),
        ("flooded", "VBD", "flood"),
        ("intervened", "VBD", "intervene"),
        ("boycotted", "VBN", "boycott"),
        ("wandering", "VBG", "wander"),
        ("stopped", "VBD", "stop"),
        ("hoped", "VBD", "hope"),
        ("denied", "VBD", "deny"),
        ("grew", "VBD", "grow"),
    ],
)
def test_forms_of_known_verbs_are_of_these_verbs(form: str, tag: str, lemma: str) -> None:
    assert endings().lemma(form, tag) == lemma
