"""Strategies of sentences, texts and articles on invented people in real cities."""

from __future__ import annotations

from hypothesis import strategies as st

from crosscheck.model.article import Article
from crosscheck.read import read_text

PEOPLE = (
    ("President", "Maria Lindqvist"),
    ("Foreign Minister", "Tomas Havel"),
    ("Prime Minister", "Adaeze Okafor"),
    ("Ambassador", "Kenji Morita"),
    ("Mayor", "Rosa Delgado"),
)
CITIES = ("Oslo", "Geneva", "Nairobi", "Lima", "Seoul", "Ottawa")
ACTIONS = (
    "met {other} in {city} on {day} to discuss the water treaty",
    "said that {number} people were injured when a bridge collapsed in {city} on {day}",
    "signed an agreement with {other} in {city} on {day}",
    "will visit {city} on {day}, officials said",
    "rejected the proposal of {other} at a summit in {city} on {day}",
    "told reporters that exports rose by {number} percent",
    "opened a hospital with {number} beds in {city} on {day}",
)
DAYS = ("March 3, 2021", "March 4, 2021", "April 17, 2021", "June 9, 2021")
UNRELATED = (
    "The zoo's oldest tortoise was weighed by its keepers. It had grown by two grams over winter.",
    "Bakers in the old harbour sell rye bread with caraway. The recipe is older than the ovens.",
    "A violin maker varnished his last instrument. Apprentices swept the shavings from the floor.",
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A news sentence on invented people in real cities."""
    title, name = draw(st.sampled_from(PEOPLE))
    other_title, other = draw(st.sampled_from(PEOPLE))
    action = draw(st.sampled_from(ACTIONS)).format(
        other=f"{other_title} {other}",
        city=draw(st.sampled_from(CITIES)),
        day=draw(st.sampled_from(DAYS)),
        number=draw(st.integers(min_value=3, max_value=99)),
    )
    return f"{title} {name} {action}."


@st.composite
def texts(draw: st.DrawFn, max_sentences: int = 5) -> str:
    """A short article's text, one paragraph or more."""
    body = draw(st.lists(sentences(), min_size=1, max_size=max_sentences))
    breaks = draw(st.lists(st.sampled_from((" ", "\n\n")), min_size=len(body), max_size=len(body)))
    return "".join(sentence + gap for sentence, gap in zip(body, breaks, strict=True)).strip() + "\n"


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article as ``read`` gives it."""
    name = draw(st.sampled_from(("morning", "evening", "weekly", "wire")))
    return read_text(draw(texts()), name)


def stories(max_articles: int = 4) -> st.SearchStrategy[list[Article]]:
    """Several articles that may tell of the same events, each once."""
    return st.lists(articles(), min_size=1, max_size=max_articles, unique_by=lambda a: a.id)
