"""Two articles on one event: one answer against another is found, and what goes beside it is not."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

DAY = "March 4, 2012\n\n"
RAID = "Robbers raided a bank in the centre of Lyon on Monday and escaped with cash. "
SEA = "A cargo ship, the Nordwind, sank on Saturday in a storm off the coast of Denmark. "
DEAL = "Norwegian brewer Havnar agreed on Monday to buy Finnish rival Kuura. "
BLAST = "A suicide bomber attacked a police checkpoint in the city of Quetta on Thursday, officials said. "
FIRST = " Officials promised an inquiry. Neighbours spoke of a loud noise. The mayor came in the evening."
SECOND = " Reporters were kept away. Shops stayed closed for a while. The weather was mild."


def _found(lead: str, one: str, other: str) -> list[str]:
    first, second = (read_text(DAY + lead + words, words) for words in (one + FIRST, other + SECOND))
    return [finding.summary for finding in compare([first, second]).contradictions]


@pytest.mark.parametrize(
    ("lead", "one", "other"),
    [
        (RAID, "Nobody was hurt.", "A guard was hurt."),
        (RAID, "No shots were fired.", "The robbers fired several shots."),
        (SEA, "The captain was rescued.", "The captain drowned."),
        (SEA, "The Nordwind, built in 1987, was new to him.", "The ship was built in 1992."),
        (DEAL, "Kuura is the largest brewer in Finland.", "Kuura is the second-largest brewer in Finland."),
        (DEAL, "Shares of Havnar rose 4 percent.", "Havnar shares fell 4 percent."),
        (BLAST, "The blast killed two policemen and three other people.", "The blast killed four people."),
        (BLAST, "There were no deaths.", "Two guards were killed."),
        (SEA, "The coastguard issued a storm warning.", "There was no storm warning."),
        (RAID, "District Attorney Adam Reed was there.", "Assistant District Attorney Adam Reed was there."),
        (RAID, "Adam Reed was walking into the bank.", "Adam Reed was walking out of the bank."),
        (SEA, "The Nordwind had sailed from Riga.", "The Nordwind was sailing from Oslo to Riga."),
        (RAID, "Adam Reed was arrested at his home.", "Adam Reed was arrested at his office."),
        (DEAL, "The strike at Kuura was caused by negligence.", "The strike at Kuura was caused by a storm."),
        (RAID, "The robbers fled in a black van.", "The robbers fled on motorcycles."),
        (SEA, "It was the worst storm since 1999.", "It was the worst storm since 1991."),
        (BLAST, "The Red Front claimed responsibility.", "The Sons of Quetta claimed responsibility."),
        (SEA, "The bridge of Skagen was not damaged.", "The bridge of Skagen was wrecked."),
        (BLAST, "The attacker was shot dead.", "The attacker was arrested."),
        (RAID, "Adam Reed, 36, of Marseille, was arrested.", "Police arrested Adam Reed, of Grenoble."),
        (
            BLAST,
            "A bomb killed more than 60 people in the city of Lahore in July 2005.",
            "In July 2005, a blast in Lahore killed more than 200 people.",
        ),
    ],
)
def test_one_answer_against_another_is_found(lead: str, one: str, other: str) -> None:
    assert _found(lead, one, other)


@pytest.mark.parametrize(
    ("lead", "one", "other"),
    [
        (RAID, "No shots were fired when they were arrested.", "The robbers fired several shots."),
        (RAID, "Nobody was hurt.", "A guard was hurt in 2009 at another bank."),
        (SEA, "The captain was rescued.", "The cook drowned."),
        (SEA, "The Nordwind had sailed from Riga.", "The Nordwind sailed from Riga to Oslo."),
        (RAID, "Adam Reed was arrested at his home.", "Adam Reed was arrested at his house."),
        (RAID, "Mayor Ann Brown praised Adam Reed.", "Deputy Mayor Adam Reed was there."),
        (SEA, "The coastguard issued a storm warning.", "There was no storm warning from the harbour."),
        (SEA, "The bridge of Skagen was not damaged.", "The lighthouse was wrecked."),
        (DEAL, "Kuura is the largest brewer in Finland.", "Kuura is the second-largest brewer in Europe."),
        (DEAL, "Kuura is the largest brewer in Finland.", "Kuura is one of the largest brewers in Finland."),
        (BLAST, "The blast killed two policemen and three other people.", "The blast killed five people."),
        (BLAST, "There were no deaths among the police.", "Two people were killed."),
        (DEAL, "Shares of Havnar rose 4 percent.", "Shares of Kuura fell 4 percent."),
        (
            RAID,
            "Adam Reed, 36, of Marseille, was arrested.",
            "Police arrested Adam Reed, of southern France.",
        ),
        (BLAST, "More than 20 people were hurt.", "The blast hurt 27 people."),
    ],
)
def test_what_fits_beside_it_is_none(lead: str, one: str, other: str) -> None:
    assert not _found(lead, one, other)


def test_a_toll_of_another_day_is_a_change() -> None:
    first = read_text("March 4, 2012\n\n" + BLAST + "Eleven people died in the blast." + FIRST, "first")
    second = read_text("March 5, 2012\n\n" + BLAST + "Fourteen people died in the blast." + SECOND, "second")
    report = compare([first, second])
    assert not report.contradictions
    assert any((f.kind, f.slot) == ("change", "count") for f in report.findings)


@pytest.mark.parametrize(
    ("earlier", "later", "at_odds"),
    [
        ("The bridge of Skagen was not damaged.", "The bridge of Skagen was wrecked.", False),
        ("The bridge of Skagen was wrecked.", "The bridge of Skagen was not damaged.", True),
        ("The captain was rescued.", "The captain died.", False),
        ("Adam Reed was denied bail.", "Adam Reed was released on bail.", False),
        ("Adam Reed was released on bail.", "Adam Reed was denied bail.", False),
    ],
)
def test_another_day_may_bring_another_answer(earlier: str, later: str, at_odds: bool) -> None:
    first = read_text("March 4, 2012\n\n" + SEA + earlier + FIRST, "first")
    second = read_text("March 7, 2012\n\n" + SEA + later + SECOND, "second")
    assert bool(compare([first, second]).contradictions) is at_odds
