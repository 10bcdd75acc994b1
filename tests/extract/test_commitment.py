import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.analyse import default_analyzer
from crosscheck.extract.commitment import commitment, handed_down
from crosscheck.lexicon.tables import rows
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article, Block, BlockKind
from crosscheck.model.values.commitment import Level, Polarity

Builder = Callable[..., Analysis]
CASES = list(rows((Path(__file__).with_name("commitment_cases.tsv")).read_text("utf-8"), 3))


def _read(text: str) -> Analysis:
    block = Block(kind=BlockKind.BODY, start=0, end=len(text))
    return next(iter(default_analyzer().analyse([Article(id="a", text=text, blocks=(block,))])))


@pytest.mark.parametrize(("level", "polarity", "marked"), CASES, ids=[case[2] for case in CASES])
def test_a_sentence_is_read_as_a_person_reads_it(level: str, polarity: str, marked: str) -> None:
    bracket = re.search(r"\[(\w+)\]", marked)
    assert bracket is not None
    analysis = _read(marked.replace("[", "").replace("]", ""))
    index = next(t.index for t in analysis.tokens if t.start == bracket.start())
    found, sign, _ = commitment(analysis, index)
    assert (found.level.value, sign.value) == (level, polarity)


REFUSED = "They/PRON/nsubj>{v} {aux}refused=refuse/VERB.VBD/root>{v} to/PART/mark>{s} sign/VERB.VB/xcomp>{v}"


def test_negation_of_a_refusal_is_no_refusal(built: Builder) -> None:
    plain = built(REFUSED.format(v=1, s=3, aux=""))
    negated = built(REFUSED.format(v=3, s=5, aux="did=do/AUX/aux>3 not/PART/advmod>3 "))
    assert commitment(plain, 3)[1] is Polarity.NEGATIVE
    assert commitment(negated, 5)[:2][1] is Polarity.POSITIVE


def test_cues_are_spans_of_the_words_that_decide(built: Builder) -> None:
    analysis = built(REFUSED.format(v=1, s=3, aux=""))
    found, _, spans = commitment(analysis, 3)
    assert found.cues == ("refused",)
    assert [span.of(analysis.article.text) for span in spans] == ["refused"]


def test_what_the_words_above_say_leaves_out_the_predicates_own_negation(built: Builder) -> None:
    analysis = built("He/PRON/nsubj>3 did=do/AUX/aux>3 not/PART/advmod>3 sign/VERB.VB/root>3")
    assert handed_down(analysis, 3).polarity is Polarity.POSITIVE
    assert commitment(analysis, 3)[1] is Polarity.NEGATIVE


def test_shared_auxiliaries_reach_the_second_verb_unless_it_contrasts(built: Builder) -> None:
    both = "He/PRON/nsubj>3 did=do/AUX/aux>3 not/PART/advmod>3 come/VERB.VB/root>3"
    both += " {cc}/CCONJ/cc>5 call/VERB.VB/conj>3"
    assert commitment(built(both.format(cc="or")), 5)[1] is Polarity.NEGATIVE
    assert commitment(built(both.format(cc="but")), 5)[1] is Polarity.POSITIVE


@given(st.integers(min_value=1, max_value=70))
def test_deep_nesting_ends(built: Builder, depth: int) -> None:
    """A chain of content clauses of any depth is read, and each is at most reported."""
    chain = ["said=say/VERB.VBD/root>0"] + [f"said=say/VERB.VBD/ccomp>{i}" for i in range(depth)]
    found, sign, _ = commitment(built(" ".join(chain)), depth)
    assert found.level is Level.REPORTED
    assert sign is Polarity.POSITIVE


@given(st.integers(min_value=0, max_value=6))
def test_double_negation_cancels(built: Builder, times: int) -> None:
    """Under a chain of verbs that each undo their complement, the sign is that of the count."""
    chain = ["failed=fail/VERB.VBD/root>0"]
    for verb in range(times):
        chain += [f"to/PART/mark>{2 * verb + 2}", f"fail/VERB.VB/xcomp>{max(0, 2 * verb)}"]
    _, sign, _ = commitment(built(" ".join(chain)), len(chain) - 1)
    assert (sign is Polarity.NEGATIVE) == (times % 2 == 1)
