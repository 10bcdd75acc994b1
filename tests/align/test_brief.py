"""What is kept of a pair in brief says of it what the whole says, as far as judges look."""

from pathlib import Path

import pytest

from crosscheck import pipeline, registry
from crosscheck.align import candidates, compare, prepare
from crosscheck.resolve import resolve
from crosscheck.settings import Settings

CLUSTERS = Path(__file__).parents[1] / "clusters"


@pytest.fixture(scope="module")
def both():
    """Every pair of an invented cluster, in brief and whole."""
    analyses = list(pipeline.default_analyzer().analyse(pipeline.read(CLUSTERS / "ferry_sinking")))
    read = [pipeline.parse(analysis) for analysis in analyses]
    entities = resolve(analyses)
    claims = [claim for one in read for claim in one.claims]
    desk = prepare(claims, {one.article.id: one.article for one in analyses}, entities, Settings().align)
    kinds = {kind.name: kind for kind in registry.kinds()}
    pairs, _ = candidates(claims, registry.kinds(), desk)
    return [[compare(kinds[a.kind], a, b, desk, whole=whole) for whole in (False, True)] for a, b in pairs]


def test_the_gate_is_as_open_in_brief(both):
    assert all((brief is None) == (whole is None) for brief, whole in both)
    told = [(brief, whole) for brief, whole in both if whole is not None]
    assert all((brief.gated is None) == (whole.gated is None) for brief, whole in told)


def test_an_open_pair_is_whole_and_of_a_closed_one_what_is_at_odds_is_kept(both):
    assert all(brief == whole.brief for brief, whole in both if whole is not None)
