"""What answers a question without a figure of its own: fate, rank, route, sums over others, none of a kind."""

import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.claims import KINDS
from crosscheck.extract import extract_claims, read_analysis
from crosscheck.model.claim import Claim
from crosscheck.read import read_text


def _answers(text: str) -> dict[str, Claim]:
    (analysis,) = default_analyzer().analyse([read_text(text, "one")])
    claims = extract_claims(read_analysis(analysis), KINDS)
    return {claim.frame: claim for claim in claims if claim.kind == "answer"}


def _told(claim: Claim) -> str:
    answer = claim.slots[1]
    return answer.value.show() if answer.value is not None and not answer.head else answer.head


@pytest.mark.parametrize(
    ("text", "question", "answer"),
    [
        ("The captain drowned.", "fate", "dead"),
        ("The captain was rescued by a helicopter.", "fate", "alive"),
        ("The gunman was shot dead by guards.", "how he was stopped", "killed"),
        ("The gunman was arrested on Monday.", "how he was stopped", "taken"),
        ("Adam Reed was denied bail.", "custody", "held"),
        ("Adam Reed was released on bail.", "custody", "free"),
        ("Acme is the largest brewer in Finland.", "rank: brewer by size", "1"),
        ("Acme is the third-biggest brewer in Finland.", "rank: brewer by size", "3"),
        ("The plane flew to Madrid.", "where it went", "Madrid"),
        ("The ship sailed from Copenhagen to Hamburg.", "where it left from", "Copenhagen"),
        ("The blast killed two policemen and three other people.", "dead", "5"),
        ("A guard and four others were killed.", "dead", "5"),
        ("There were no deaths.", "dead", "0"),
        ("No injuries were reported.", "injured", "0"),
        ("There were no casualties.", "injured", "0"),
        ("There were no casualties.", "dead", "0"),
        ("Shares of Acme fell by 4 percent.", "move of the shares", "-4%"),
        ("The ship is licensed to carry 200 passengers.", "capacity", "200"),
        ("Ann Reed, 36, of Oslo, was hurt.", "home", "Oslo"),
        ("Oslo resident Ann Reed was hurt.", "home", "Oslo"),
        ("Ann Reed, who lives in Oslo, was hurt.", "home", "Oslo"),
        ("The storm hit Narvik, home to 14,000 people.", "population", "14,000"),
        ("Narvik has about 14,000 residents.", "population", "about 14,000"),
        ("Narvik, with a population of more than 14,000, was hit.", "population", "more than 14,000"),
        ("Narvik lies 220 km north of Bergen.", "distance from Bergen", "220 km"),
        ("The blast killed 20 people and injured another 40.", "injured", "40"),
        ("Ten people are killed and about 50 hurt.", "injured", "about 50"),
        ("The court ruled 5-4 on Monday.", "vote", "5–4"),
        ("The ship was bound for Hamburg.", "where it went", "Hamburg"),
        ("The ship was on its way from Riga to Hamburg.", "where it left from", "Riga"),
        ("The plane was en route to Madrid.", "where it went", "Madrid"),
        ("All 48 people on board died.", "survivors", "0"),
        ("There were two survivors.", "survivors", "2"),
        ("The company has its headquarters in Oslo.", "seat", "Oslo"),
        ("The refinery was not damaged.", "whether it was damaged", "undamaged"),
        ("The refinery was damaged by the quake.", "whether it was damaged", "damaged"),
        ("The captain escaped unhurt.", "whether he was hurt", "unhurt"),
        ("The robbers fled in a black van.", "in what they fled", "van"),
        ("He was stabbed with a knife.", "with what he was hurt", "knife"),
        ("Acme will pay in cash.", "how it is paid", "cash"),
        ("The Red Front claimed responsibility for the attack.", "who says that they did it", "Front"),
        ("It was the strongest quake in the province since 2004.", "strong earthquake: since when", "2004"),
        ("Reed is the third minister to resign this year.", "which minister in a row: resign", "3"),
        ("The match went ahead.", "whether it was held", "held"),
        ("The driver remained at the scene.", "whether he stayed", "stayed"),
        ("No agreement was reached.", "whether there was: treaty", "there was none"),
        ("The navy issued a tsunami warning.", "whether there was: tsunami warning", "there was"),
    ],
)
def test_the_answer_is_read(text: str, question: str, answer: str) -> None:
    assert _told(_answers(text)[question]) == answer


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Acme is one of the largest brewers in Finland.", "rank: brewer by size"),
        ("It was the strongest quake in the country since 2004.", "rank: quake by strong"),
        ("Three captains drowned.", "fate"),
        ("There were no deaths among the police.", "dead"),
        ("There were no immediate reports of injuries.", "injured"),
        ("The captain may have drowned.", "fate"),
        ("The storm flattened seven villages.", "population"),
        ("The road runs 40 km along the coast of Norway.", "distance from Norway"),
        ("Ten people were hurt and another three were hurt later.", "dead"),
        ("There was no damage to the port.", "whether there was: damage"),
        ("The robbers fled in a van or on motorcycles.", "in what they fled"),
        ("He was stabbed with a knife and a hammer.", "with what he was hurt"),
        ("It was the third day of the trial.", "which day in a row: try"),
        ("There was no serious damage.", "whether there was: damage"),
        ("The navy may issue a tsunami warning.", "whether there was: tsunami warning"),
        ("The refinery may have been damaged.", "whether it was damaged"),
    ],
)
def test_what_tells_less_is_no_answer(text: str, question: str) -> None:
    assert question not in _answers(text)
