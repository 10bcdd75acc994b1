"""Who is who: within an article, across articles, and the laws."""

import pytest
from build import analysis
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.analysis import Analysis
from crosscheck.model.entity import Entities, Outcome
from crosscheck.resolve import resolve


def texts(found: Entities) -> set[frozenset[str]]:
    return {frozenset(form.text for form in entity.forms) for entity in found.entities}


def sorts(found: Entities, *analyses: Analysis) -> set[tuple[str, str, str]]:
    text = {one.article.id: one.article.text for one in analyses}
    return {
        (*sorted((pair.a.of(text[pair.a.article]), pair.b.of(text[pair.b.article]))), pair.sort)
        for pair in found.variants()
    }


def one(*marked: str) -> tuple[Entities, set[tuple[str, str, str]]]:
    analyses = [analysis(text, f"a{number}") for number, text in enumerate(marked)]
    found = resolve(analyses)
    return found, sorts(found, *analyses)


CASES = [
    # texts, the groups of names wanted, the variants wanted
    (["[Ann Lee|person] spoke . [Lee|person] left ."], [{"Ann Lee", "Lee"}], []),
    (
        ["[Ann Lee|person] met [Bo Lee|person] . [Lee|person] left ."],
        [{"Ann Lee"}, {"Bo Lee"}, {"Lee"}],
        [],
    ),
    (
        ["[Toyo Kozuki|person] spoke .", "[Toyo Kodzuki|person] spoke . [Kodzuki|person] left ."],
        [{"Toyo Kozuki", "Toyo Kodzuki", "Kodzuki"}],
        [("Toyo Kodzuki", "Toyo Kozuki", "romanisation")],
    ),
    (
        ["the end of [World War Two|event] and [World War II|event] ."],
        [{"World War II", "World War Two"}],
        [("World War II", "World War Two", "spelling")],
    ),
    (["[World War I|event] .", "[World War II|event] ."], [{"World War I"}, {"World War II"}], []),
    (["[Ann Lee|person] .", "[Anne Lee|person] ."], [{"Ann Lee"}, {"Anne Lee"}], []),
    (["[Michael Lee|person] .", "[Michelle Lee|person] ."], [{"Michael Lee"}, {"Michelle Lee"}], []),
    (["[Martin Lee|person] .", "[Marvin Lee|person] ."], [{"Martin Lee"}, {"Marvin Lee"}], []),
    (
        ["[Mao Zedong|person] .", "[Mao Tse-tung|person] ."],
        [{"Mao Zedong", "Mao Tse-tung"}],
        [("Mao Tse-tung", "Mao Zedong", "romanisation")],
    ),
    (["[Iturup|place] .", "[Etorofu|place] ."], [{"Iturup", "Etorofu"}], [("Etorofu", "Iturup", "alias")]),
    (["[West Germany|place] .", "[West German|place] ."], [{"West Germany"}, {"West German"}], []),
    (
        ["[Kelmor University|organisation] said . [Kelmor|organisation] won ."],
        [{"Kelmor University", "Kelmor"}],
        [],
    ),
    (
        ["[Kelmor University|organisation] and [Kelmor Bank|organisation] . [Kelmor|organisation] won ."],
        [{"Kelmor University"}, {"Kelmor Bank"}, {"Kelmor"}],
        [],
    ),
    (["[Shinzo Abe|person] .", "[Akie Abe|person] ."], [{"Shinzo Abe"}, {"Akie Abe"}], []),
    (["[Abe|person] .", "[Shinzo Abe|person] ."], [{"Abe", "Shinzo Abe"}], []),
    (
        ["[Abe|person] .", "[Shinzo Abe|person] .", "[Akie Abe|person] ."],
        [{"Abe"}, {"Shinzo Abe"}, {"Akie Abe"}],
        [],
    ),
    (
        ["the [World Health Organization|organisation] ( [WHO|organisation] ) said ."],
        [{"World Health Organization", "WHO"}],
        [],
    ),
    (
        ["[Lake Arn|place] , also known as [Silver Mere|place] , froze ."],
        [{"Lake Arn", "Silver Mere"}],
        [("Lake Arn", "Silver Mere", "alias")],
    ),
    (
        ["the [Ritz Garden Hotel|thing] .", "the [Ritz hotel|thing] ."],
        [{"Ritz Garden Hotel", "Ritz hotel"}],
        [("Ritz Garden Hotel", "Ritz hotel", "abbreviation")],
    ),
    (["[Japan|place] .", "the [Sea of Japan|place] ."], [{"Japan"}, {"Sea of Japan"}], []),
    (
        ["the [Okhotsk Sea|place] .", "the [Sea of Okhotsk|place] ."],
        [{"Okhotsk Sea", "Sea of Okhotsk"}],
        [("Okhotsk Sea", "Sea of Okhotsk", "order")],
    ),
    (
        ["[P.J. Harlan|person] left .", "[PJ Harlan|person] left ."],
        [{"P.J. Harlan", "PJ Harlan"}],
        [("P.J. Harlan", "PJ Harlan", "initials")],
    ),
    (
        ["[Corvin Roads|organisation] won .", "[Corvin Road|organisation] won ."],
        [{"Corvin Roads", "Corvin Road"}],
        [("Corvin Road", "Corvin Roads", "inflection")],
    ),
    (
        ["[Corvin Distribution|organisation] won .", "[Corvin Distributors|organisation] won ."],
        [{"Corvin Distribution", "Corvin Distributors"}],
        [("Corvin Distribution", "Corvin Distributors", "spelling")],
    ),
    (
        ["[Hotel Corvin|organisation] fell .", "the [Corvin Hotel|organisation] fell ."],
        [{"Hotel Corvin", "Corvin Hotel"}],
        [("Corvin Hotel", "Hotel Corvin", "order")],
    ),
    (
        ["[Corvin Industrial|organisation] won .", "[Corvin Insurance|organisation] won ."],
        [{"Corvin Industrial"}, {"Corvin Insurance"}],
        [],
    ),
]


@pytest.mark.parametrize(("marked", "groups", "variants"), CASES)
def test_names_become_entities(
    marked: list[str], groups: list[set[str]], variants: list[tuple[str, str, str]]
) -> None:
    found, pairs = one(*marked)
    assert texts(found) == {frozenset(group) for group in groups}
    assert pairs == set(variants)


def test_two_names_given_by_two_parties() -> None:
    text = (
        (
            "islands which [Arland|place] calls/VERB/root/3 the [Low Rocks|place]"
            " and [Borland|place] the [High Teeth|place] ."
        )
        .replace("[Arland|place]", "[Arland/PROPN/nsubj/3|place]")
        .replace("calls/", "call/")
    )
    text = text.replace("islands which", "islands which/PRON/obj/3")
    found, pairs = one(text)
    assert frozenset({"Low Rocks", "High Teeth"}) in texts(found)
    assert ("High Teeth", "Low Rocks", "alias") in pairs


def test_held_names_have_a_reason() -> None:
    found, _ = one("[Ann Lee|person] met [Bo Lee|person] . [Lee|person] left .")
    assert {decision.outcome for decision in found.reasons} == {Outcome.HELD}


def test_lookup_by_tokens() -> None:
    found, _ = one("Then [Ann Lee|person] spoke . [Lee|person] left .")
    entity = found.of("a0", 1, 3)
    assert entity is not None
    assert entity.name == "Ann Lee"
    assert found.of("a0", 5, 6) == entity
    assert found.at("a0", 2) == (entity,)
    assert found.at("a0", 0) == ()


PEOPLE = st.lists(
    st.sampled_from(
        ["Ann Lee", "Lee", "Bo Lee", "Toyo Kozuki", "Kodzuki", "Kozuki", "A. Lee", "Ann", "Anne Lee"]
    ),
    min_size=1,
    max_size=5,
)


@given(st.lists(PEOPLE, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_any_order(articles: list[list[str]], random: object) -> None:
    """The order in which articles are given changes nothing."""
    made = [
        analysis(" said . ".join(f"[{n}|person]" for n in names), f"a{i}") for i, names in enumerate(articles)
    ]
    shuffled = list(made)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(made) == resolve(shuffled)


@given(PEOPLE)
def test_twice_the_same(names: list[str]) -> None:
    """The same article under two ids has no variants that it does not have alone."""
    text = " said . ".join(f"[{name}|person]" for name in names)
    alone, both = one(text)[1], one(text, text)[1]
    assert both == alone


@given(st.lists(PEOPLE, min_size=1, max_size=4))
def test_two_given_names_never_meet(articles: list[list[str]]) -> None:
    """However names chain, no entity holds two full names with different given names."""
    found, _ = one(*(" said . ".join(f"[{name}|person]" for name in names) for names in articles))
    for group in texts(found):
        assert not {"Ann Lee", "Bo Lee"} <= group


def test_ships_and_their_short_names() -> None:
    found, pairs = one("the [INS Arland|thing] sank . the [Arland|place] burned .", "[Arland|place] voted .")
    assert frozenset({"INS Arland", "Arland"}) in texts(found)
    assert not pairs


def test_ordinary_words_need_more_than_a_likeness() -> None:
    found, _ = one("[Carrier|organisation] closed .", "[Courier|organisation] opened .")
    assert len(found.entities) == 2


def test_letters_of_two_names_stay_apart() -> None:
    found, _ = one(
        "[Central Borland League|organisation] ( [CBL|organisation] ) .",
        "[City Bank of Lorne|organisation] .",
        "[CBL|organisation] won .",
    )
    assert frozenset({"City Bank of Lorne"}) in texts(found)


def test_name_after_a_title_with_a_place() -> None:
    found, _ = one("the ambassador to [France Ann Lee|person] spoke . [Ann Lee|person] left .")
    assert texts(found) == {frozenset({"Ann Lee"})}
    assert found.of("a0", 3, 6) is not None


def test_a_noun_that_ends_a_name() -> None:
    found, _ = one("[Arland|place] Islands/PROPN/root/1 .")
    assert texts(found) == {frozenset({"Arland Islands"})}


def test_documents_by_their_year() -> None:
    year, noun = "1911/NUM/nummod/2", "declaration/NOUN/root/2"
    found, pairs = one(
        "the 1911/NUM/nummod/0 [Joint Declaration|work] .",
        f"the {year} {noun} .",
        "the [Joint Declaration|work] of 1974/NUM/nmod/0 .",
    )
    assert frozenset({"Joint Declaration", "1911 declaration"}) in texts(found)
    assert ("1911 declaration", "Joint Declaration", "description") in pairs
