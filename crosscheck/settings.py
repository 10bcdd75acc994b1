"""What a user may set, validated, in one place. The defaults are chosen on development data."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(ge=0.0, le=1.0)]


class AlignSettings(BaseModel):
    """When two claims may be compared.

    Scores are shares of weight, 0..1: how much of what the shorter claim states the other one states too.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    candidate_score: Share = 0.25  # below it two claims are not even looked at closely
    candidate_scores: dict[str, Share] = {
        "answer": 0.0,
        "office": 0.0,
        "quantity": 0.1,
    }  # where a kind's keys say enough
    same_event_score: Share = 0.45  # from here on two claims tell of one event, if nothing is at odds
    conflict_both: Share = 0.45  # of the fuller clause's weight, that must fit before a conflict counts
    common_both: Share = 0.6  # the same, where the figures count something common
    pinned_weight: Annotated[float, Field(ge=0.0)] = 1.2  # weight that must be shared beside the predicate
    block_size: Annotated[int, Field(ge=2)] = (
        64  # in a larger block each claim meets so many of those that follow
    )
    partners: Annotated[int, Field(ge=1)] = (
        40  # with how many others a claim is compared at most, the likest first
    )
    days_of_one_story: Annotated[int, Field(ge=0)] = 14  # articles further apart tell of other days
    story_score: Share = 0.36  # share of each lead's weight that the other article must hold, to be one story
    topic_score: Share = 0.22  # the same, to be on one matter
    undated_story_score: Share = 0.48  # the same where only one of the two is dated
    dated_story_score: Share = 0.28  # the same where both are, and lie within the days of one story
    shared_names: Annotated[int, Field(ge=1)] = (
        2  # in both leads, that make one matter of those days one story
    )


class ReadSettings(BaseModel):
    """How files are read, and the limits of what is read; whatever a limit leaves out is a diagnostic.

    ``fields`` has the names under which JSON keeps what, by ``text``, ``title``, ``url`` and their like.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fields: dict[str, str] = {}
    follow: bool = True  # whether files are read through symbolic links; folders never are
    most_bytes: Annotated[int, Field(ge=1)] = 5_000_000  # of one article; a larger file is an archive
    most_bytes_of_records: Annotated[int, Field(ge=1)] = 200_000_000  # of a file that holds many articles
    longest_line: Annotated[int, Field(ge=1)] = 20_000_000  # characters of one row of JSON Lines
    deepest: Annotated[int, Field(ge=8, le=250)] = (
        200  # levels of nesting; HTML parsers drop text from 256 on
    )
    most_ratio: Annotated[int, Field(ge=2)] = (
        100  # times its size that a packed archive may become; texts become 10
    )
    longest_tag: Annotated[int, Field(ge=100)] = (
        20_000  # characters of an HTML tag; a longer one loses its attributes
    )
    most_tags: Annotated[int, Field(ge=1)] = 100_000  # of one page; what follows the last is left out
    most_doubts: Annotated[int, Field(ge=1)] = 200  # told one by one of each sort; the rest is counted


class LanguageSettings(BaseModel):
    """Limits of a sentence; what they leave out is counted in a diagnostic. A store reads with the defaults."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    longest_piece: Annotated[int, Field(ge=200)] = (
        4000  # characters; what has no sentence's end in them is cut
    )
    most_words: Annotated[int, Field(ge=10)] = 300  # the longest sentence of some 300 news articles has 96
    deepest: Annotated[int, Field(ge=5, le=200)] = (
        30  # heads above a word; the deepest of those articles has 15
    )
    most_names: Annotated[int, Field(ge=1)] = 100  # of one sentence; a list of more is no statement


class Settings(BaseModel):
    """All settings; a name that does not exist is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    align: AlignSettings = AlignSettings()
    read: ReadSettings = ReadSettings()
    language: LanguageSettings = LanguageSettings()
    lexicon: str = ""  # a folder with frames.tsv or wordings.tsv, which extend what verbs mean
    analyzer: str = ""  # another language pipeline: spacy:NAME, or the name of an installed one
    jobs: Annotated[int, Field(ge=1)] = 1  # processes that read the language of the articles
