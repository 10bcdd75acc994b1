"""The laws of who is who: chains never join two people, and a consistent renaming changes nothing."""

from collections.abc import Mapping
from itertools import combinations
from types import MappingProxyType

from build import analysis
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.entity import Entities
from crosscheck.model.relation import Relation
from crosscheck.resolve import resolve

# Words that sound like no other here; the second pool is the first one under other names.
GIVEN, SURNAMES = ("Tomas", "Ingrid", "Kenji"), ("Havelka", "Okonjo", "Lindqvist")
OTHER_GIVEN, OTHER_SURNAMES = ("Pedro", "Wilma", "Rashid"), ("Brakko", "Suzuwara", "Yelmini")
RENAMED = dict(zip(GIVEN + SURNAMES, OTHER_GIVEN + OTHER_SURNAMES, strict=True))
RENAMED |= {f"{old[0]}.": f"{new[0]}." for old, new in zip(GIVEN, OTHER_GIVEN, strict=True)}

FULL = st.builds(lambda one, two: f"{one} {two}", st.sampled_from(GIVEN), st.sampled_from(SURNAMES))
PEOPLE = st.lists(
    FULL
    | st.sampled_from(SURNAMES)
    | st.builds(lambda one, two: f"{one[0]}. {two}", st.sampled_from(GIVEN), st.sampled_from(SURNAMES)),
    min_size=1,
    max_size=6,
)
# Names that could be joined by steps, each of them small.
CHAINED = st.lists(
    st.sampled_from(
        ("Omar Patel", "Omar Patel Anshori", "Omar Patel Hakim", "O. Patel", "Patel", "Umar Patel", "Ana Patel",
         "Anna Patel", "Anna Maria Patel", "Aleksandr Petrov", "Alexander Petrov", "Alex Petrov", "Alexei Petrov",
         "Petrov", "A. Petrov", "Petrova")
    ),
    min_size=1,
    max_size=7,
)  # fmt: skip


def told(articles: list[list[str]], renamed: Mapping[str, str] = MappingProxyType({})) -> Entities:
    """Articles that say nothing but names, each word of them renamed."""
    new = [[" ".join(renamed.get(word, word) for word in name.split()) for name in one] for one in articles]
    texts = (" said . ".join(f"[{name}|person]" for name in names) for names in new)
    return resolve([analysis(text, f"a{number}") for number, text in enumerate(texts)])


def groups(found: Entities) -> set[frozenset[tuple[str, int]]]:
    """Which mentions are one: by article and position among its names, whatever they are called."""
    spans = sorted(span for entity in found.entities for form in entity.forms for span in form.spans)
    place = {span: (span.article, at) for at, span in enumerate(spans)}
    return {frozenset(place[s] for form in e.forms for s in form.spans) for e in found.entities}


@given(st.lists(PEOPLE, min_size=1, max_size=4))
def test_renaming_everybody_changes_nothing(articles: list[list[str]]) -> None:
    """The same texts under other names give the same groups and as many variants."""
    before, after = told(articles), told(articles, RENAMED)
    assert groups(before) == groups(after)
    assert [pair.sort for pair in before.pairs] == [pair.sort for pair in after.pairs]


@given(st.lists(CHAINED, min_size=1, max_size=4))
def test_no_chain_joins_what_the_names_tell_apart(articles: list[list[str]]) -> None:
    """Within one entity no two full names are APART, by whatever steps they could meet."""
    for entity in told(articles).entities:
        full = [form.text for form in entity.forms if " " in form.text]
        for one, two in combinations(full, 2):
            related = read_name(one, NameKind.PERSON).relate(read_name(two, NameKind.PERSON))
            assert related.relation is not Relation.APART, (one, two)
