"""ClearNLP trees, written by hand, come out as Universal Dependencies."""

import pytest

from crosscheck.analyse.labels import Scheme, scheme_of
from crosscheck.analyse.words import Word


def tree(rows: str) -> list[Word]:
    """Words from lines of: text, UPOS, head (counted from 1, itself for the root), relation, lemma."""
    words = []
    for line in rows.strip().splitlines():
        text, upos, head, relation, *lemma = line.split()
        words.append(Word(text, 0, 0, upos, "TO" if text == "to" else "", int(head) - 1, relation, *lemma))
    return words


def links(words: list[Word]) -> list[str]:
    return [f"{w.text} {w.relation} {words[w.head].text}" for w in Scheme.CLEARNLP.universal(words)]


CASES = {
    "a preposition hangs from its noun": (
        """
        Abe NOUN 2 nsubj
        spoke VERB 2 ROOT speak
        in ADP 2 prep
        Geneva PROPN 3 pobj
        """,
        ["Abe nsubj spoke", "spoke root spoke", "in case Geneva", "Geneva obl spoke"],
    ),
    "prepositions in a chain": (
        """
        talks NOUN 1 ROOT
        on ADP 1 prep
        control NOUN 2 pobj
        of ADP 3 prep
        islands NOUN 4 pobj
        """,
        [
            "talks root talks",
            "on case control",
            "control nmod talks",
            "of case islands",
            "islands nmod control",
        ],
    ),
    "to be hangs from its predicate": (
        """
        Lee PROPN 2 nsubj
        is AUX 2 ROOT be
        envoy NOUN 2 attr
        to ADP 3 prep
        Peru PROPN 4 pobj
        """,
        ["Lee nsubj envoy", "is cop envoy", "envoy root envoy", "to case Peru", "Peru nmod envoy"],
    ),
    "a passive with its agent": (
        """
        Islands NOUN 3 nsubjpass
        were AUX 3 auxpass be
        taken VERB 3 ROOT take
        by ADP 3 agent
        troops NOUN 4 pobj
        """,
        [
            "Islands nsubj:pass taken",
            "were aux:pass taken",
            "taken root taken",
            "by case troops",
            "troops obl:agent taken",
        ],
    ),
    "conjuncts hang from the first": (
        """
        Ann PROPN 1 ROOT
        , PUNCT 1 punct
        Bob PROPN 1 conj
        and CCONJ 3 cc
        Cy PROPN 3 conj
        """,
        ["Ann root Ann", ", punct Ann", "Bob conj Ann", "and cc Cy", "Cy conj Ann"],
    ),
    "a clause under a preposition": (
        """
        thanked VERB 1 ROOT thank
        her PRON 1 dobj
        for ADP 1 prep
        coming VERB 3 pcomp
        """,
        ["thanked root thanked", "her obj thanked", "for mark coming", "coming advcl thanked"],
    ),
    "there is something": (
        """
        There PRON 2 expl
        is AUX 2 ROOT be
        hope NOUN 2 attr
        for ADP 3 prep
        peace NOUN 4 pobj
        """,
        ["There expl is", "is root is", "hope nsubj is", "for case peace", "peace nmod hope"],
    ),
    "a receiver after a preposition, and one without": (
        """
        gave VERB 1 ROOT give
        keys NOUN 1 dobj
        to ADP 1 dative
        Ann PROPN 3 pobj
        """,
        ["gave root gave", "keys obj gave", "to case Ann", "Ann obl gave"],
    ),
    "a relative clause that begins with a preposition": (
        """
        room NOUN 1 ROOT
        in ADP 5 prep
        which PRON 2 pobj
        they PRON 5 nsubj
        met VERB 1 relcl meet
        """,
        ["room root room", "in case which", "which obl met", "they nsubj met", "met acl:relcl room"],
    ),
    "a sentence said, a copula inside": (
        """
        Lee PROPN 2 nsubj
        said VERB 2 ROOT say
        that SCONJ 6 mark
        Ann PROPN 6 poss
        's PART 4 case
        is AUX 2 ccomp be
        n't PART 6 neg
        ready ADJ 6 acomp
        """,
        [
            "Lee nsubj said",
            "said root said",
            "that mark ready",
            "Ann nmod:poss ready",
            "'s case Ann",
            "is cop ready",
            "n't advmod ready",
            "ready ccomp said",
        ],
    ),
    "predicates joined": (
        """
        Ann PROPN 2 nsubj
        is AUX 2 ROOT be
        ill ADJ 2 acomp
        and CCONJ 2 cc
        stays VERB 2 conj stay
        home NOUN 5 npadvmod
        """,
        [
            "Ann nsubj ill",
            "is cop ill",
            "ill root ill",
            "and cc stays",
            "stays conj ill",
            "home obl:unmarked stays",
        ],
    ),
    "the infinitive": (
        """
        wants VERB 1 ROOT want
        to PART 3 aux
        sign VERB 1 xcomp
        """,
        ["wants root wants", "to mark sign", "sign xcomp wants"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_clearnlp_becomes_universal(name: str) -> None:
    rows, wanted = CASES[name]
    assert links(tree(rows)) == wanted


def test_the_scheme_is_told_by_labels() -> None:
    assert scheme_of(["nsubj", "obj", "obl", "case"]) is Scheme.UNIVERSAL
    assert scheme_of(["nsubj", "dobj", "pobj"]) is Scheme.CLEARNLP
    assert scheme_of([]) is Scheme.NONE


def test_universal_trees_stay_as_they_are() -> None:
    words = tree("She PRON 2 nsubj\nleft VERB 2 ROOT leave")
    assert [(w.head, w.relation) for w in Scheme.UNIVERSAL.universal(words)] == [(1, "nsubj"), (1, "root")]


def test_without_a_parser_words_hang_from_the_first_of_their_sentence() -> None:
    words = tree("She PRON 1 x\nleft VERB 1 x\nHe PRON 1 x\nstayed VERB 1 x")
    words[0].opens = words[2].opens = True
    assert [(w.head, w.relation) for w in Scheme.NONE.universal(words)] == [
        (0, "root"),
        (0, "dep"),
        (2, "root"),
        (2, "dep"),
    ]
