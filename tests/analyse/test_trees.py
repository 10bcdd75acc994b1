"""Trees put right around names and verbs of speech; the parser's own mistakes are written out by hand."""

from crosscheck.analyse.names import named
from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.article import Article, BlockKind


def parsed(rows: str) -> Analysis:
    """An analysis from lines of: text, UPOS, tag, head (counted from 1), relation, lemma."""
    cells = [line.split() for line in rows.strip().splitlines()]
    text = " ".join(row[0] for row in cells)
    tokens, at = [], 0
    for index, (form, upos, tag, head, relation, lemma) in enumerate(cells):
        tokens.append(Token(index, at, at + len(form), form, lemma, upos, tag, int(head) - 1, relation, 0))
        at += len(form) + 1
    return Analysis(
        Article(id="a", text=text), tuple(tokens), (Sentence(0, 0, len(tokens), BlockKind.BODY, 0),)
    )


def links(analysis: Analysis) -> list[str]:
    return [f"{t.text} {t.relation} {analysis.tokens[t.head].text}" for t in named(analysis).tokens]


def test_a_clause_under_the_title_of_its_subject_goes_above_it() -> None:
    found = links(
        parsed(
            """
            Ambassador NOUN NN 1 root ambassador
            to ADP IN 3 case to
            Peru PROPN NNP 1 nmod Peru
            Haruki PROPN NNP 6 nsubj Haruki
            Satoko VERB VB 4 flat satoko
            spoke VERB VBD 1 parataxis speak
            """
        )
    )
    assert found == [
        "Ambassador nmod:desc Haruki",
        "to case Peru",
        "Peru nmod Ambassador",
        "Haruki nsubj spoke",
        "Satoko flat Haruki",
        "spoke root spoke",
    ]


def test_a_verb_of_speech_goes_above_its_clause() -> None:
    found = links(
        parsed(
            """
            She PRON PRP 2 nsubj she
            said VERB VBD 5 advcl say
            that PRON DT 5 obj that
            talks NOUN NNS 5 nsubj talk
            failed VERB VBD 5 root fail
            """
        )
    )
    assert found == [
        "She nsubj said",
        "said root said",
        "that mark failed",
        "talks nsubj failed",
        "failed ccomp said",
    ]


def test_words_of_a_persons_name_are_proper_nouns() -> None:
    tokens = named(
        parsed(
            """
            lawmaker NOUN NN 3 obj lawmaker
            Maria VERB VB 3 xcomp maria
            left VERB VBD 3 root leave
            """
        )
    ).tokens
    assert (tokens[1].upos, tokens[1].tag, tokens[1].lemma) == ("PROPN", "NNP", "Maria")


def test_a_speaker_after_the_comma_is_an_aside() -> None:
    found = links(
        parsed(
            """
            Talks NOUN NNS 2 nsubj talk
            failed VERB VBD 2 root fail
            , PUNCT , 5 punct ,
            Lee PROPN NNP 5 nsubj Lee
            said VERB VBD 2 conj say
            """
        )
    )
    assert "said parataxis failed" in found


def test_what_is_told_is_no_circumstance_of_telling() -> None:
    rows = """
        {first}
        talks NOUN NNS 3 nsubj talk
        failed VERB VBD 6 advcl fail
        , PUNCT , 3 punct ,
        Lee PROPN NNP 6 nsubj Lee
        said VERB VBD 6 root say
        """
    assert "failed ccomp said" in links(parsed(rows.format(first="The DET DT 2 det the")))
    assert "failed advcl said" in links(parsed(rows.format(first="When ADV WRB 3 advmod when")))
    assert "failed advcl said" in links(parsed(rows.format(first="As SCONJ IN 3 mark as")))


def test_what_hangs_from_a_particle_hangs_from_its_verb() -> None:
    found = links(
        parsed(
            """
            Lee PROPN NNP 2 nsubj Lee
            handed VERB VBD 2 root hand
            keys NOUN NNS 2 obj key
            over ADV RB 2 advmod over
            to ADP IN 6 case to
            Ruiz PROPN NNP 4 obl Ruiz
            """
        )
    )
    assert "Ruiz obl handed" in found


def test_a_score_is_no_part_of_a_name() -> None:
    found = links(
        parsed(
            """
            Peru PROPN NNP 2 nsubj Peru
            lost VERB VBD 2 root lose
            0-2 NUM CD 2 obj 0-2
            to ADP IN 5 case to
            Chile PROPN NNP 2 obl Chile
            """
        )
    )
    assert "Chile obl lost" in found


def test_an_elected_president_is_elected() -> None:
    found = links(
        parsed(
            """
            Lee PROPN NNP 3 nsubj:pass Lee
            was AUX VBD 3 aux:pass be
            elected VERB VBN 4 amod elect
            president NOUN NN 4 root president
            in ADP IN 6 case in
            June PROPN NNP 4 obl June
            """
        )
    )
    assert "elected root elected" in found
    assert "president xcomp elected" in found
    assert "June obl elected" in found
