"""The analyzer as others see it: offsets, order, batches, foreign pipelines."""

import time
from collections.abc import Callable
from itertools import islice

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from crosscheck.analyse import SpacyAnalyzer, default_analyzer
from crosscheck.analyse.adapter import WEIGHTS
from crosscheck.analyse.normalise import tidy
from crosscheck.errors import AnalyzerFailure
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article, Block, BlockKind
from crosscheck.protocols import Analyzer

Read = Callable[[str], Analysis]

TEXTS = [
    "Envoys from Peru and Chile met in Geneva on Friday. “We made progress,” said Ann Lee.",
    "",
    "The minister, who\u00a0took office in May, didn’t reply.\n\nA second paragraph stands alone.",
    "Talks Resume In Geneva\n\nGENEVA — Talks resumed on Monday, two officials said…",
]


def articles() -> list[Article]:
    return [Article(id=str(at), text=text) for at, text in enumerate(TEXTS)]


def plain(analysis: Analysis) -> tuple[object, ...]:
    return analysis.tokens, analysis.sentences, analysis.names


def test_it_is_an_analyzer() -> None:
    assert isinstance(default_analyzer(), Analyzer)


def test_one_analysis_an_article_in_order() -> None:
    read = list(default_analyzer().analyse(articles()))
    assert [analysis.article.id for analysis in read] == ["0", "1", "2", "3"]
    assert read[1].tokens == ()


def test_offsets_are_those_of_the_article(read: Read) -> None:
    analysis = read(TEXTS[2])
    shown = [analysis.article.text[t.start : t.end] for t in analysis.tokens]
    assert shown[:6] == ["The", "minister", ",", "who", "took", "office"]
    assert "n’t" in shown
    assert [t.text for t in analysis.tokens if t.lemma == "not"] == ["n't"]


def test_the_reading_does_not_depend_on_the_batch() -> None:
    nlp = spacy.load(WEIGHTS)
    many = [Article(id=str(at), text=TEXTS[at % len(TEXTS)]) for at in range(12)]
    first, second = (
        [plain(analysis) for analysis in SpacyAnalyzer(nlp, batch=size).analyse(many)] for size in (1, 7)
    )
    assert first == second
    assert plain(next(SpacyAnalyzer(nlp).analyse(many))) == first[0]


def test_silent_blocks_are_not_read() -> None:
    text = "Menu Search\n\nTalks began.\n\nBy Ann Lee"
    blocks = (
        Block(kind=BlockKind.FURNITURE, start=0, end=11),
        Block(kind=BlockKind.BODY, start=13, end=25),
        Block(kind=BlockKind.BYLINE, start=27, end=37),
    )
    analysis = next(default_analyzer().analyse([Article(id="a", text=text, blocks=blocks)]))
    assert [t.text for t in analysis.tokens] == ["Talks", "began", "."]
    assert analysis.sentences[0].block is BlockKind.BODY


PARTS = [
    "President",
    "Ann Lee",
    "of",
    "Peru",
    "said",
    "that",
    "and",
    "the",
    "talks",
    "told",
    ",",
    ".",
    "envoy",
    "to",
]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PARTS), max_size=25))
def test_mended_trees_are_trees(parts: list[str]) -> None:
    """However titles, names and verbs of speech are mixed, each token leads up to its sentence's root."""
    analysis = next(default_analyzer().analyse([Article(id="a", text=" ".join(parts))]))
    for token in analysis.tokens:
        above = [up.index for up in islice(analysis.ancestors(token.index), len(analysis.tokens) + 1)]
        assert len(above) <= len(analysis.tokens)
        assert all(analysis.tokens[up].sentence == token.sentence for up in above)


@settings(max_examples=25)
@given(st.text(st.sampled_from(list("abcde AB.,'\"“’-–…\u00a0\u200b\ufffd\n1?!()")), max_size=300))
def test_any_text_is_read_whole(text: str) -> None:
    """Tokens are in order, heads stay in their sentence, each sentence has one root."""
    analysis = next(default_analyzer().analyse([Article(id="a", text=text)]))
    ends = [0] + [t.end for t in analysis.tokens]
    for at, token in enumerate(analysis.tokens):
        assert token.index == at
        assert token.start < token.end <= len(text)
        assert token.start >= ends[at] or token.start == analysis.tokens[at - 1].start
        assert analysis.tokens[token.head].sentence == token.sentence
    for sentence in analysis.sentences:
        members = analysis.tokens[sentence.first : sentence.last]
        assert sum(t.head == t.index for t in members) == 1
        assert all((t.relation == "root") == (t.head == t.index) for t in members)


@settings(max_examples=25)
@given(st.text(st.sampled_from(list("abAB .,'“”’…\u00a0\u00ad\u200b\ufffd\n–")), max_size=200))
def test_each_token_stands_where_it_says(text: str) -> None:
    """What stands at a token's offsets is the token, but for quotes, dashes and characters that nobody sees."""
    analysis = next(default_analyzer().analyse([Article(id="a", text=text)]))
    for token in analysis.tokens:
        stretch = tidy(text, token.start, token.end).text
        assert token.text in stretch or stretch in token.text or "\ufffd" in text[token.start : token.end]


@pytest.mark.parametrize("hostile", ['"' * 20_000, "(" * 20_000, "a." * 10_000, "-a" * 10_000, ":)" * 10_000])
def test_runs_of_signs_take_linear_time(hostile: str) -> None:
    begun = time.process_time()
    list(default_analyzer().analyse([Article(id="a", text=hostile)]))
    assert time.process_time() - begun < 8


def test_a_pipeline_without_parser_still_gives_words_and_sentences() -> None:
    analyzer = SpacyAnalyzer(spacy.blank("en"))
    analysis = next(analyzer.analyse([Article(id="a", text="Ann left. Bob stayed.")]))
    assert [t.text for t in analysis.tokens] == ["Ann", "left", ".", "Bob", "stayed", "."]
    assert len(analysis.sentences) == 2
    assert analysis.diagnostics == ("no-parser",)


def test_a_pipeline_of_another_scheme_is_translated() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("parser").add_label("pobj")  # type: ignore[attr-defined]

    def annotated(text: str) -> Doc:
        words, heads = ["Ann", "spoke", "in", "Peru", "."], [1, 1, 1, 2, 1]
        deps = ["nsubj", "ROOT", "prep", "pobj", "punct"]
        pos, lemmas = ["PROPN", "VERB", "ADP", "PROPN", "PUNCT"], ["Ann", "speak", "in", "Peru", "."]
        spaces = [True, True, True, False, False]
        return Doc(nlp.vocab, words=words, heads=heads, deps=deps, spaces=spaces, pos=pos, lemmas=lemmas)

    analyzer = SpacyAnalyzer(nlp)
    nlp.remove_pipe("parser")
    nlp.make_doc = annotated  # type: ignore[method-assign,assignment]
    analysis = next(analyzer.analyse([Article(id="a", text="Ann spoke in Peru.")]))
    assert [(t.relation, t.head) for t in analysis.tokens] == [
        ("nsubj", 1), ("root", 1), ("case", 3), ("obl", 1), ("punct", 1)
    ]  # fmt: skip
    assert analysis.tokens[1].lemma == "speak"


def test_a_pipeline_that_fails_says_so_in_one_line() -> None:
    nlp = spacy.blank("en")

    @spacy.Language.component("crosscheck-test-failing")
    def failing(doc: Doc) -> Doc:
        raise ValueError("no\nwords")

    nlp.add_pipe("crosscheck-test-failing")
    with pytest.raises(AnalyzerFailure) as caught:
        list(SpacyAnalyzer(nlp).analyse(articles()))
    assert "\n" not in str(caught.value)
