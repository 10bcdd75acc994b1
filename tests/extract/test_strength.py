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
    assert [strength(a) for a in (direct, hedged, linked)] == list(reversed(Strength))[:3]


def test_only_the_stretch_asked_about_counts(built: Callable[..., Analysis]) -> None:
    analysis = built(
        "Tea/NOUN/nsubj>2 may/AUX/aux>2 help/VERB/root>2 it/PRON/nsubj>4 works=work/VERB/parataxis>2"
    )
    assert strength(analysis, 3) is Strength.DIRECT
    assert strength(analysis) is Strength.HEDGED


def test_what_is_denied_claims_least(built: Callable[..., Analysis]) -> None:
    """*Tea does not prevent colds*, *Tea fails to prevent them*, *Tea may not prevent them*."""
    denied = built(
        "Tea/NOUN/nsubj>3 does=do/AUX/aux>3 not/PART/advmod>3 prevent/VERB/root>3 colds/NOUN/obj>3"
    )
    failed = built(
        "Tea/NOUN/nsubj>1 fails=fail/VERB/root>1 to/PART/mark>3 prevent/VERB/xcomp>1 it/PRON/obj>3"
    )
    doubted = built("Tea/NOUN/nsubj>3 may/AUX/aux>3 not/PART/advmod>3 prevent/VERB/root>3 it/PRON/obj>3")
    assert [strength(a) for a in (denied, failed, doubted)] == [Strength.NONE] * 3


def test_a_hedged_association_is_no_half_cause(built: Callable[..., Analysis]) -> None:
    """*May be linked to* claims no more than *is linked to*; *more likely* compares."""
    linked = built(
        "Tea/NOUN/nsubj:pass>3 may/AUX/aux>3 be/AUX/aux:pass>3 linked=link/VERB/root>3 to/ADP/case>5 sleep/NOUN/obl>3"
    )
    likely = built(
        "Men/NOUN/nsubj>3 are=be/AUX/cop>3 more/ADV/advmod>3 likely/ADJ/root>3 "
        "to/PART/mark>5 cause/VERB/xcomp>3 it/PRON/obj>5"
    )
    assert strength(linked) is strength(likely) is Strength.ASSOCIATION


def test_a_participle_before_a_noun_compares_states(built: Callable[..., Analysis]) -> None:
    """*Had a reduced risk* does not say what reduced it; *reduced the risk* does."""
    state = built("Men/NOUN/nsubj>1 had=have/VERB/root>1 reduced=reduce/VERB/amod>3 risk/NOUN/obj>1")
    deed = built("Tea/NOUN/nsubj>1 reduced=reduce/VERB/root>1 the/DET/det>3 risk/NOUN/obj>1")
    assert (strength(state), strength(deed)) == (Strength.ASSOCIATION, Strength.DIRECT)
