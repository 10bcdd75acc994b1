from collections.abc import Callable

from crosscheck.extract.strength import Strength, strength
from crosscheck.model.analysis import Analysis


def test_a_plain_claim_is_stronger_than_a_hedge_and_a_hedge_than_an_association(
    built: Callable[..., Analysis],
) -> None:
    direct = built("Tea/NOUN/nsubj>1 prevents=prevent/VERB/root>1 colds=cold/NOUN/obj>1")
    hedged = built("Tea/NOUN/nsubj>2 may/AUX/aux>2 prevent/VERB/root>2 colds=cold/NOUN/obj>2")
    linked = built(
        "Tea/NOUN/nsubj:pass>2 is=be/AUX/aux:pass>2 linked=link/VERB/root>2 to/ADP/case>4 health/NOUN/obl>2"
    )
    assert [strength(a) for a in (direct, hedged, linked)] == list(reversed(Strength))


def test_only_the_stretch_asked_about_counts(built: Callable[..., Analysis]) -> None:
    analysis = built(
        "Tea/NOUN/nsubj>2 may/AUX/aux>2 help/VERB/root>2 it/PRON/nsubj>4 works=work/VERB/parataxis>2"
    )
    assert strength(analysis, 3) is Strength.DIRECT
    assert strength(analysis) is Strength.HEDGED
