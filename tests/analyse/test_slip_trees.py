"""Slips of the parser that grammar alone can tell; the parser's own mistakes are written out by hand."""

import pytest

from crosscheck.analyse.names import named
from tests.analyse.test_trees import links, parsed

SLIPS = {
    "a time after an object tells when": (
        """
        She PRON PRP 2 nsubj she
        replaced VERB VBD 2 root replace
        the DET DT 4 det the
        captain NOUN NN 2 obj captain
        early ADJ JJ 6 amod early
        March PROPN NNP 4 appos March
        """,
        "March obl:unmarked replaced",
    ),
    "what stands between after and the verb is its subject": (
        """
        They PRON PRP 3 nsubj they
        would AUX MD 3 aux would
        leave VERB VB 3 root leave
        after ADP IN 6 case after
        the DET DT 6 det the
        deal NOUN NN 3 obl deal
        was AUX VBD 8 aux:pass be
        signed VERB VBN 3 advcl sign
        """,
        "deal nsubj:pass signed",
    ),
    "a number that waits for its unit counts the noun": (
        """
        They PRON PRP 2 nsubj they
        saw VERB VBD 2 root see
        a DET DT 4 det a
        12- NUM CD 2 obj 12-
        to ADP IN 9 case to
        15 NUM CD 8 nummod 15
        - PUNCT HYPH 6 punct -
        metre NOUN NN 9 compound metre
        mast NOUN NN 4 nmod mast
        """,
        "mast obj saw",
    ),
    "what has a preposition is no other name": (
        """
        They PRON PRP 2 nsubj they
        found VERB VBD 2 root find
        rings NOUN NNS 2 obj ring
        worth ADP IN 5 case worth
        millions NOUN NNS 3 appos million
        """,
        "millions nmod rings",
    ),
    "a phrase with a preposition is no sentence where a clause follows": (
        """
        At ADP IN 2 case at
        noon NOUN NN 2 root noon
        burglars NOUN NNS 4 nsubj burglar
        broke VERB VBD 2 acl break
        in ADV RB 4 advmod in
        """,
        "noon obl broke",
    ),
    "a clause with a tense joins no infinitive": (
        """
        They PRON PRP 2 nsubj they
        hoped VERB VBD 2 root hope
        to PART TO 4 mark to
        leave VERB VB 2 xcomp leave
        and CCONJ CC 7 cc and
        rain NOUN NN 7 nsubj rain
        fell VERB VBD 4 conj fall
        """,
        "fell conj hoped",
    ),
    "a name right after an object is that object's": (
        """
        They PRON PRP 2 nsubj they
        bought VERB VBD 2 root buy
        their PRON PRP$ 4 nmod:poss their
        rival NOUN NN 2 obj rival
        Zentrix PROPN NNP 2 obl Zentrix
        """,
        "Zentrix appos rival",
    ),
    "a number counts the noun right after it": (
        """
        It PRON PRP 2 nsubj it
        costs VERB VBZ 2 root cost
        2 NUM CD 4 compound 2
        million NUM CD 2 obl million
        crowns NOUN NNS 2 parataxis crown
        """,
        "million nummod crowns",
    ),
    "what is paid for goes with paying": (
        """
        They PRON PRP 2 nsubj they
        paid VERB VBD 2 root pay
        2 NUM CD 4 nummod 2
        crowns NOUN NNS 2 obj crown
        for ADP IN 6 case for
        Zentrix PROPN NNP 4 nmod Zentrix
        """,
        "Zentrix obl paid",
    ),
    "who said speaks on": (
        """
        Lee PROPN NNP 2 nsubj Lee
        said VERB VBD 2 root say
        nothing PRON NN 2 obj nothing
        , PUNCT , 5 punct ,
        adding VERB VBG 7 csubj add
        was AUX VBD 7 aux:pass be
        signed VERB VBN 2 ccomp sign
        """,
        "adding advcl said",
    ),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_it_is_put_right(slip: str) -> None:
    rows, link = SLIPS[slip]
    assert link in links(parsed(rows))


def test_a_day_that_is_named_twice_stays_one() -> None:
    rows = """
        She PRON PRP 2 nsubj she
        chose VERB VBD 2 root choose
        Friday PROPN NNP 2 obj Friday
        May PROPN NNP 3 appos May
        """
    assert "May appos Friday" in links(parsed(rows))


def test_a_common_word_at_the_start_is_no_name_for_its_capital() -> None:
    rows = """
        Fire PROPN NNP 2 nsubj Fire
        spreads VERB VBZ 2 root spread
        """
    (first, _) = named(parsed(rows)).tokens
    assert (first.upos, first.tag, first.lemma) == ("NOUN", "NN", "fire")
