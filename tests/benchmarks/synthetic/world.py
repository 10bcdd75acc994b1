"""Stories that happen, and how sources tell them: alike, at odds, in other words; and decoys that look alike.

A story has a cast, a place, a day and a few facts. Each source that tells it writes one article. Whatever a source
changes is planted, so that the truth about every pair of tellings of one fact is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

import attrs

from synthetic.names import People, noisy, words

FIRST_DAY = date(2021, 1, 4)
CITIES = words("cities")
PEOPLE_THINGS = words("people_things")
OBJECTS = words("objects")
# frame → wordings (lemma, past, participle); whether it may be done to people, and to objects
ACTS: tuple[tuple[tuple[tuple[str, str, str], ...], bool, bool], ...] = (
    ((("arrest", "arrested", "arrested"), ("detain", "detained", "detained")), True, False),
    ((("kill", "killed", "killed"), ("slay", "slew", "slain")), True, False),
    ((("injure", "injured", "injured"), ("wound", "wounded", "wounded")), True, False),
    ((("release", "released", "released"), ("free", "freed", "freed")), True, False),
    ((("fire", "fired", "fired"), ("sack", "sacked", "sacked")), True, False),
    ((("rescue", "rescued", "rescued"),), True, False),
    ((("evacuate", "evacuated", "evacuated"),), True, False),
    ((("buy", "bought", "bought"), ("purchase", "purchased", "purchased")), False, True),
    ((("destroy", "destroyed", "destroyed"),), False, True),
    ((("steal", "stole", "stolen"),), False, True),
    ((("fine", "fined", "fined"),), True, False),
    ((("accuse", "accused", "accused"),), True, False),
)
FACTS = 4  # of one story
MOST_SOURCES = 3
CLAIMS_A_DAY = 2000
AGREES, CONTRADICTS, VARIES = "agreement", "contradiction", "variant"


@attrs.frozen(slots=True)
class Fact:
    """Who did what to whom or to how many of what, where and when; ``wording`` is one of the act's."""

    act: int
    wording: int
    who: tuple[str, str]
    whom: tuple[str, str] | None
    count: int
    thing: str
    place: str
    day: date
    tells_place: bool = True
    tells_date: bool = True
    passive: bool = False


@attrs.frozen(slots=True)
class Telling:
    """A fact as one source tells it; ``number`` is that of the fact, ``planted`` what was changed."""

    number: int
    fact: Fact
    planted: str = AGREES


@attrs.frozen(slots=True)
class Draft:
    """An article to be written: its source, its day and what it tells, in order."""

    number: int
    outlet: str
    day: date
    tellings: tuple[Telling, ...]


@attrs.frozen(slots=True)
class World:
    """A corpus of about so many claims. The same arguments always give the same corpus."""

    claims: int
    seed: int = 1
    noise: float = 0.0  # share of names that are written with a slip
    claims_a_day: int = CLAIMS_A_DAY

    def drafts(self) -> Iterator[Draft]:
        """Every article, day by day."""
        random = Random(f"{self.seed}/{self.claims}/{self.noise}")
        people = People.of(random, self.claims)
        told, article, story = 0, 0, 0
        before: list[Fact] = []
        while told < self.claims:
            day = FIRST_DAY + timedelta(days=told // self.claims_a_day)
            facts = _story(random, people, day, before)
            for source in range(random.choice((1, 2, 2, MOST_SOURCES))):
                tellings = tuple(
                    self._tell(random, story * FACTS + at, fact, source) for at, fact in enumerate(facts)
                )
                told += len(tellings)
                published = day + timedelta(days=random.choice((0, 0, 1)))
                yield Draft(article, f"outlet {random.randrange(40)}", published, tellings)
                article += 1
            before, story = facts, story + 1

    def _tell(self, random: Random, number: int, fact: Fact, source: int) -> Telling:
        told = attrs.evolve(
            fact,
            wording=random.randrange(len(ACTS[fact.act][0])),
            tells_place=random.random() < 0.85,
            tells_date=random.random() < 0.75,
            passive=random.random() < 0.4,
        )
        planted = AGREES
        if source and random.random() < 0.25:
            told, planted = _changed(random, told)
        if random.random() < self.noise:
            told = attrs.evolve(told, who=(told.who[0], noisy(random, told.who[1])))
        if told.whom is not None and random.random() < self.noise:
            told = attrs.evolve(told, whom=(told.whom[0], noisy(random, told.whom[1])))
        return Telling(number, told, planted)


def _story(random: Random, people: People, day: date, before: list[Fact]) -> list[Fact]:
    """A new story; one in ten is a decoy: the cast of the story before, elsewhere."""
    cast = people.pick(random, 3)
    if before and random.random() < 0.1:
        cast = list(dict.fromkeys(fact.who for fact in before))[:3]
        cast += people.pick(random, 3)[: 3 - len(cast)]
    place = random.choice(CITIES)
    return [_fact(random, act, cast, (place, day)) for act in random.sample(range(len(ACTS)), FACTS)]


def _fact(random: Random, act: int, cast: list[tuple[str, str]], where: tuple[str, date]) -> Fact:
    who, other = random.sample(cast, 2)
    _, to_people, to_objects = ACTS[act]
    counted = to_objects or random.random() < 0.4
    thing = random.choice(OBJECTS if to_objects else PEOPLE_THINGS) if counted else ""
    whom = other if to_people and not counted else None
    return Fact(act, 0, who, whom, random.randrange(3, 90) if counted else 0, thing, *where)


def _changed(random: Random, fact: Fact) -> tuple[Fact, str]:
    """Another number, another place, or a name spelled by another romanisation."""
    if fact.count and random.random() < 0.5:
        return attrs.evolve(fact, count=fact.count * 2 + 1), CONTRADICTS
    if random.random() < 0.5:
        other = random.choice([city for city in CITIES if city != fact.place])
        return attrs.evolve(fact, place=other, tells_place=True), CONTRADICTS
    respelled = fact.who[1].replace("k", "c").replace("v", "w")
    return attrs.evolve(fact, who=(fact.who[0], respelled)), VARIES
