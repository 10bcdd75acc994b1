"""Plug-ins that a caller gives, or an installed package brings: each takes part in a run, and in no other run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import crosscheck
from crosscheck import Plugins, registry
from crosscheck.analyse import default_analyzer
from crosscheck.analyse.adapter import WEIGHTS
from crosscheck.errors import AnalyzerFailure, BadSetting
from crosscheck.lexicon.frames import extended, frames
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind, Scope
from crosscheck.protocols import ClaimKind, Judge
from crosscheck.read import read_text
from crosscheck.settings import Settings

TEXT = "OSLO, March 3, 2031 (Reuters) - The envoys met in Oslo on Monday."


class SlipReader:
    suffixes: tuple[str, ...] = (".slip",)

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        return [read_text(data.decode().replace("|", "\n\n"), path.stem)]


def _every_article(docket: Docket) -> Iterator[Finding]:
    for name in docket.articles:
        yield Finding(
            id=f"seen-{name}",
            kind=FindingKind.VARIANT,
            scope=Scope.WITHIN,
            slot="name",
            summary="seen",
            confidence=0.5,
            evidence=(Evidence(source=name, start=0, end=4, quote=docket.articles[name].text[:4]),),
        )


SEEN = Judge("seen", _every_article)


def _kind() -> ClaimKind:
    """The first built-in kind under another name, without anything to be compared by."""
    first = registry.kinds()[0]

    def extract(reading: object) -> Iterator[Claim]:
        yield from ()

    return ClaimKind("slip", first.record, extract, first.keys, first.relate, first.publish)


def test_a_judge_given_takes_part_in_this_run_alone() -> None:
    articles = [read_text(TEXT, "a"), read_text(TEXT + " They met again.", "b")]
    found = crosscheck.compare(articles, plugins=Plugins(judges=[SEEN])).findings
    assert sum(finding.summary == "seen" for finding in found) == 2
    assert all(finding.summary != "seen" for finding in crosscheck.compare(articles).findings)


def test_a_reader_given_comes_before_all_others(tmp_path: Path) -> None:
    (tmp_path / "a.slip").write_text(f"Envoys meet in the capital|{TEXT}")
    report = crosscheck.compare(tmp_path, plugins=Plugins(readers=[SlipReader()]))
    assert [source.id.partition("-")[0] for source in report.sources] == ["a"]


def test_kinds_given_are_known_while_the_run_lasts() -> None:
    with registry.using(Plugins(kinds=[_kind()])):
        assert registry.kinds()[-1].name == "slip"
        with registry.using(None):
            assert registry.kinds()[-1].name == "slip"
    assert registry.kinds()[-1].name != "slip"


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that brings a language pipeline, and one that does not keep to the protocol."""
    points = [
        EntryPoint("ours", "crosscheck.analyse:default_analyzer", registry.ANALYZER_GROUP),
        EntryPoint("broken", "builtins:dict", registry.ANALYZER_GROUP),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)


@pytest.mark.usefixtures("installed")
def test_an_installed_language_pipeline_is_chosen_by_name() -> None:
    assert registry.analyzers() == ("broken", "ours")
    assert registry.analyzer("ours") is default_analyzer()
    with pytest.raises(BadSetting, match=r"analyzer other: .+ broken, ours, spacy:NAME"):
        registry.analyzer("other")
    with pytest.raises(AnalyzerFailure, match="it has no method analyse"):
        registry.analyzer("broken")


def test_a_spacy_pipeline_is_chosen_by_its_name_or_folder() -> None:
    articles = [read_text(TEXT, "a"), read_text(TEXT + " They met again.", "b")]
    settings = Settings(analyzer=f"spacy:{WEIGHTS}")
    assert crosscheck.compare(articles, settings=settings) == crosscheck.compare(articles)
    with pytest.raises(AnalyzerFailure, match=r"spaCy pipeline no_such: .+; run: python -m spacy download"):
        crosscheck.compare(articles, settings=Settings(analyzer="spacy:no_such"))


def test_words_of_a_folder_hold_for_one_run(tmp_path: Path) -> None:
    (tmp_path / "wordings.tsv").write_text("arrest\tverb\t\tkettle\n")
    with extended(str(tmp_path)):
        known = frames().verb("kettle")
        assert known is not None
        assert known.frame == "arrest"
    assert frames().verb("kettle") is None
