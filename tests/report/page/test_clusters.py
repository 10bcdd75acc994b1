from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.model.report import NameForm, NameRecord, Passage
from crosscheck.report.naming import Names
from crosscheck.report.page.clusters import clusters
from crosscheck.report.published import Report

if TYPE_CHECKING:
    from tests.report.page.conftest import Story


def _name(name: str, **forms: str) -> NameRecord:
    return NameRecord(
        id=name,
        name=name,
        kind="unknown",
        forms=tuple(
            NameForm(
                text=text,
                places=tuple(Passage(source=s, start=at, end=at + 1) for at, s in enumerate(sources)),
            )
            for text, sources in forms.items()
        ),
    )


def test_the_commonest_form_and_the_widest_name_come_first(story: Story) -> None:
    report = story().model_copy(update={"names": (_name("Aa", A="a", Aa="a"), _name("Bb", B="ab", Bb="bbc"))})
    first, second = clusters(report, Names.of(report), 8)
    assert (first.name, first.sources, second.name) == ("Bb", 3, "Aa")
    assert [(form.text, form.count, [w.mark for w in form.writers]) for form in first.forms] == [
        ("Bb", 3, ["t2-0", "t3-2"]),
        ("B", 2, ["t1-0", "t2-1"]),
    ]


def test_sources_beyond_the_limit_are_counted(story: Story) -> None:
    report = story().model_copy(update={"names": (_name("Bb", B="abc", Bb="a"),)})
    (cluster,) = clusters(report, Names.of(report), 2)
    assert [(len(form.writers), form.more) for form in cluster.forms] == [(2, 1), (1, 0)]


def test_a_report_without_names_shows_the_variants_of_its_findings(sample: Report) -> None:
    assert clusters(sample, Names.of(sample), 8)
