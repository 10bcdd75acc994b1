import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.analyse import default_analyzer
from crosscheck.extract.attribution import Attributions, attributions
from crosscheck.extract.sayings import Saying
from crosscheck.lexicon.tables import rows
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article, Block, BlockKind
from crosscheck.model.quotations import quotations

Builder = Callable[..., Analysis]
CASES = list(rows(Path(__file__).with_name("attribution_cases.tsv").read_text("utf-8"), 2))


def _read(text: str) -> Analysis:
    block = Block(kind=BlockKind.BODY, start=0, end=len(text))
    return next(iter(default_analyzer().analyse([Article(id="a", text=text, blocks=(block,))])))


@pytest.mark.parametrize(("speakers", "marked"), CASES, ids=[case[1] for case in CASES])
def test_a_sentence_is_given_to_who_says_it(speakers: str, marked: str) -> None:
    bracket = re.search(r"\[(\w+)\]", marked)
    assert bracket is not None
    analysis = _read(marked.replace("[", "").replace("]", ""))
    index = next(t.index for t in analysis.tokens if t.start == bracket.start())
    chain = attributions(analysis).chain(index)
    assert (" < ".join(speaker.text for speaker in chain) or "-") == speakers
    assert all(s.span.of(analysis.article.text) == s.text for s in chain)


def test_a_quotation_may_run_over_sentences_and_end_with_its_paragraph() -> None:
    analysis = _read("“Nobody came. The hall was empty.\n\n“We went home,” she said.")
    found = quotations(analysis)
    assert [quotation.closed for quotation in found] == [False, True]
    assert {analysis.tokens[q.first].text for q in found} == {"Nobody", "We"}


def test_apostrophes_open_no_quotation() -> None:
    assert quotations(_read("The minister's aides didn't say whose idea it was, 'twas said.")) == ()


def test_a_relative_pronoun_stands_for_the_noun_before_it(built: Builder) -> None:
    analysis = built(
        "Smith/PROPN/nsubj>5 who/PRON.WP/nsubj>2 said=say/VERB.VBD/acl:relcl>0 it/PRON/nsubj>4"
        " works=work/VERB.VBZ/ccomp>2 left=leave/VERB.VBD/root>5"
    )
    found = attributions(analysis)
    assert [s.text for s in found.chain(4)] == ["Smith"]
    assert found.chain(5) == ()


@given(st.lists(st.frozensets(st.integers(0, 3), min_size=1), max_size=4))
def test_the_wider_content_is_the_outer_link(built: Builder, contents: list[frozenset[int]]) -> None:
    """Whatever the sayings, a chain runs from the widest content to the narrowest and leaves none out."""
    analysis = built("a/NOUN/root>0 b/NOUN/dep>0 c/NOUN/dep>0 d/NOUN/dep>0")
    said = tuple(Saying(cue, (cue,), content) for cue, content in enumerate(contents))
    chain = Attributions(analysis, said).chain(0)
    sizes = [len(contents["abcd".index(speaker.cue)]) for speaker in chain]
    assert sizes == sorted(sizes, reverse=True)
    assert len(chain) == sum(0 in content for content in contents)
