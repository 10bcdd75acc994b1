"""Trees put right where a clause, a time or an object hangs from the wrong word; the slips are written out by hand."""

from crosscheck.analyse.names import named
from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.article import Article, BlockKind


def links(rows: str) -> list[str]:
    """The links after the repairs, from lines of: text, UPOS, tag, head (counted from 1), relation, lemma."""
    cells = [line.split() for line in rows.strip().splitlines()]
    text = " ".join(row[0] for row in cells)
    tokens, at = [], 0
    for index, (form, upos, tag, head, relation, lemma) in enumerate(cells):
        tokens.append(Token(index, at, at + len(form), form, lemma, upos, tag, int(head) - 1, relation, 0))
        at += len(form) + 1
    sentence = Sentence(0, 0, len(tokens), BlockKind.BODY, 0)
    analysis = named(Analysis(Article(id="a", text=text), tuple(tokens), (sentence,)))
    return [f"{t.text} {t.relation} {analysis.tokens[t.head].text}" for t in analysis.tokens]


def test_a_time_beside_a_clause_is_when_it_happened() -> None:
    found = links(
        """
        They PRON PRP 2 nsubj they
        heard VERB VBD 2 root hear
        shots NOUN NNS 2 obj shot
        Friday PROPN NNP 5 compound Friday
        night NOUN NN 2 parataxis night
        """
    )
    assert "night obl:unmarked heard" in found


def test_a_preposition_that_opens_a_clause_makes_it_one() -> None:
    found = links(
        """
        Workers NOUN NNS 3 nsubj worker
        would AUX MD 3 aux would
        return VERB VB 3 root return
        after ADP IN 6 case after
        a DET DT 6 det a
        deal NOUN NN 8 nsubj:pass deal
        was AUX VBD 8 aux:pass be
        signed VERB VBN 3 conj sign
        """
    )
    assert "after mark signed" in found
    assert "signed advcl return" in found


def test_what_is_said_often_is_no_sort_of_time() -> None:
    found = links(
        """
        She PRON PRP 2 nsubj she
        said VERB VBD 2 root say
        many ADJ JJ 4 amod many
        times NOUN NNS 2 obj time
        that SCONJ IN 7 mark that
        talks NOUN NNS 7 nsubj talk
        failed VERB VBD 4 acl fail
        """
    )
    assert "failed ccomp said" in found


def test_since_goes_with_the_perfect() -> None:
    found = links(
        """
        They PRON PRP 3 nsubj they
        have AUX VBP 3 aux have
        tried VERB VBN 3 root try
        to PART TO 5 mark to
        merge VERB VB 3 xcomp merge
        since ADP IN 7 case since
        May PROPN NNP 5 obl May
        """
    )
    assert "May obl tried" in found


def test_a_particle_belongs_to_its_verb_and_leaves_the_object() -> None:
    found = links(
        """
        Rebels NOUN NNS 2 nsubj rebel
        handed VERB VBD 2 root hand
        over ADP IN 5 case over
        the DET DT 5 det the
        town NOUN NN 2 obl town
        """
    )
    assert "over compound:prt handed" in found
    assert "town obj handed" in found


def test_who_speaks_on_is_who_spoke() -> None:
    found = links(
        """
        Lee PROPN NNP 2 nsubj Lee
        said VERB VBD 2 root say
        crews NOUN NNS 4 nsubj crew
        waited VERB VBD 2 ccomp wait
        , PUNCT , 6 punct ,
        adding VERB VBG 4 advcl add
        that SCONJ IN 9 mark that
        roads NOUN NNS 9 nsubj road
        flooded VERB VBD 6 ccomp flood
        """
    )
    assert "adding advcl said" in found


def test_what_is_to_be_done_hangs_on_the_noun_that_promises_it() -> None:
    found = links(
        """
        They PRON PRP 2 nsubj they
        broke VERB VBD 2 root break
        a DET DT 4 det a
        promise NOUN NN 2 obj promise
        to PART TO 6 mark to
        leave VERB VB 2 xcomp leave
        """
    )
    assert "leave acl promise" in found
