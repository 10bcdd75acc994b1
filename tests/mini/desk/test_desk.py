from crosscheck import Article, Report


def test_everything_agrees(crosscheck):
    crosscheck.assert_consistent("articles")


def test_the_morning_agrees_with_the_zoo(crosscheck):
    report = crosscheck.assert_consistent("articles/morning.txt", "articles/zoo.txt")
    assert isinstance(report, Report)
    assert [source.title for source in report.sources] == ["Ferry sinks off Lisbon", "An old tortoise"]


def test_the_toll_is_known_to_be_in_doubt(crosscheck):
    conflicts = crosscheck.conflicts("articles/morning.txt", "articles/evening.txt")
    assert {conflict.slot for conflict in conflicts} == {"count"}


def test_an_article_that_was_never_a_file(crosscheck):
    note = Article(id="note", text="Bakers in the old harbour sell rye bread with caraway.")
    crosscheck.assert_consistent(note, "articles/zoo.txt", fail_on="any")
