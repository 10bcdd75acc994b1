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
    candidate_scores: dict[str, Share] = {"office": 0.0, "quantity": 0.1}  # where a kind's keys say enough
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
    """How files are read: the names under which JSON keeps what, by ``text``, ``title``, ``url`` and their like."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fields: dict[str, str] = {}
    most_bytes: Annotated[int, Field(ge=1)] = 5_000_000  # a larger text file is an archive, not an article


class Settings(BaseModel):
    """All settings; a name that does not exist is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    align: AlignSettings = AlignSettings()
    read: ReadSettings = ReadSettings()
    jobs: Annotated[int, Field(ge=1)] = 1  # processes that read the language of the articles
