from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import UnreadableInput
from crosscheck.lexicon.frames import frames, load_frames, wordings
from crosscheck.lexicon.tables import packaged
from crosscheck.model.reading import Role

NAMES = sorted(frames().by_name)
some_frame = st.sampled_from(NAMES)


@pytest.mark.parametrize(
    "words",
    [
        ["speed up", "intensify", "accelerate", "step up"],
        ["transfer", "hand over", "cede"],
        ["nab", "capture", "arrest", "detain", "catch"],
        ["meet"],
        ["begin", "start"],
        ["increase", "rise"],
    ],
)
def test_verbs_that_readers_take_for_synonyms_share_a_frame(words: list[str]) -> None:
    found = {frames().verb(*w.split(" ", 1)) for w in words}
    assert len({wording.frame for wording in found if wording}) == 1
    assert None not in found


def test_nouns_and_light_verbs_tell_the_frame_of_their_verb() -> None:
    known = frames()
    for noun, verb in [
        ("visit", "visit"),
        ("arrest", "arrest"),
        ("meeting", "meet"),
        ("resignation", "resign"),
    ]:
        assert known.noun(noun).frame == known.verb(verb).frame  # type: ignore[union-attr]
    assert known.phrase("hold", "meeting").frame == "meet"  # type: ignore[union-attr]
    assert known.phrase("take", "custody").frame == "arrest"  # type: ignore[union-attr]
    assert known.phrase("hold", "breath") is None


def test_a_noun_before_a_noun_may_change_its_meaning() -> None:
    assert frames().noun("call", "phone").frame == "phone"  # type: ignore[union-attr]
    assert frames().noun("call").frame == "call_for"  # type: ignore[union-attr]


def test_tone_tells_loaded_words_from_plain_ones() -> None:
    known = frames()
    assert known.verb("seize").tone == "-"  # type: ignore[union-attr]
    assert known.verb("liberate").tone == "+"  # type: ignore[union-attr]
    assert known.verb("transfer").tone == ""  # type: ignore[union-attr]


def test_opposites_conflict_and_sequels_do_not() -> None:
    known = frames()
    assert known.antonyms("rise", "fall")
    assert "release" in known.frame("arrest").undone
    assert not known.antonyms("release", "arrest")


def test_a_purchase_is_a_sale_with_the_roles_swapped() -> None:
    converse = frames().converse("buy")
    assert converse is not None
    assert (converse.frame, dict(converse.roles)) == ("sell", {"agent": "recipient", "source": "agent"})


def test_every_frame_that_is_referred_to_exists_and_has_words() -> None:
    known = frames()
    told = {wording.frame for wording in known.by_words.values()}
    assert told == set(NAMES)
    for frame in known.by_name.values():
        others = {*frame.opposite, *frame.undone, *frame.near}
        others |= {frame.converse.frame} if frame.converse else set()
        assert others <= told, frame.name
        assert frame.name not in others
        assert frame.one <= {role.value for role in Role}, frame.name


def test_no_wording_stands_twice() -> None:
    read = list(wordings(packaged("wordings.tsv")))
    assert len(read) == len(frames().by_words)


@given(some_frame, some_frame)
def test_relatedness_is_symmetric_and_bounded(a: str, b: str) -> None:
    """The order of two frames changes nothing, and only a frame and its converse are fully related."""
    known = frames()
    assert known.related(a, b) == known.related(b, a)
    assert 0 <= known.related(a, b) <= 1
    assert known.antonyms(a, b) == known.antonyms(b, a)
    assert known.related(a, a) == 1


@given(some_frame)
def test_converse_is_its_own_inverse(name: str) -> None:
    """Telling an event from the other side twice gives the first telling where the way back is listed."""
    known = frames()
    there = known.converse(name)
    back = known.converse(there.frame) if there else None
    if there and back and back.frame == name:
        assert all(back.roles.get(other, role) == role for role, other in there.roles.items())


def test_a_folder_of_ones_own_extends_the_frames(tmp_path: Path) -> None:
    (tmp_path / "frames.tsv").write_text("brew\tdate\tno\n")
    (tmp_path / "wordings.tsv").write_text("brew\tverb\t\tbrew, mash/boil up\n")
    own = load_frames(tmp_path)
    assert own.verb("mash", "up").frame == "brew"  # type: ignore[union-attr]
    assert own.frame("brew").one == {"date"}
    assert own.verb("meet") == frames().verb("meet")


@pytest.mark.parametrize("text", ["brew\tdate\tperhaps\n", "brew\tdate\tno\t\t\t\tmeet:much\n"])
def test_a_row_that_makes_no_sense_names_the_folder(tmp_path: Path, text: str) -> None:
    (tmp_path / "frames.tsv").write_text(text)
    with pytest.raises(UnreadableInput, match=tmp_path.name):
        load_frames(tmp_path)


def test_a_folder_without_word_lists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput):
        load_frames(tmp_path)
