"""Decide which names are one: first inside each article, then across articles, surest evidence first.

Takes: the distinct names of every article, the aliases that texts state.
Gives: a partition of those names and the decisions that led to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import attrs

from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.entity import Decision, Outcome
from crosscheck.model.values.name_align import difference
from crosscheck.model.values.name_part import PartRole
from crosscheck.resolve.edges import Edge, edges
from crosscheck.resolve.locals import Local
from crosscheck.resolve.partition import NameForm, Partition
from crosscheck.resolve.short_forms import body, of_ship, shortened
from crosscheck.resolve.trust import trusted
from crosscheck.similarity.sound import sound

BODIES = frozenset({NameKind.ORGANISATION, NameKind.UNKNOWN})
LONG_ACRONYM = 4  # letters of an acronym that stands for its only candidate without an article that has both


@attrs.frozen(slots=True)
class Stated:
    """A text says that two of its names are one; ``a`` and ``b`` are positions in the list of names."""

    a: int
    b: int
    sort: str
    reason: str


@attrs.frozen(slots=True)
class Dated:
    """A document's name, by position in the list of names, is given a year."""

    item: int
    year: str


class Joiner:
    """Joins names step by step and keeps every decision."""

    def __init__(self, names: Sequence[Local]) -> None:
        self.names = names
        self.partition = Partition([frozenset({name.form}) for name in names])
        self.decisions: set[Decision] = set()
        self._waiting: set[int] = set()
        met, self.cut = edges(name.form for name in names)
        self._edges = [edge for edge in met if trusted(edge)]
        self._items: dict[NameForm, list[int]] = {}
        self._articles: dict[NameForm, dict[str, int]] = {}
        for item, name in enumerate(names):
            self._items.setdefault(name.form, []).append(item)

    def run(self, stated: Iterable[Stated], dated: Iterable[Dated] = ()) -> None:
        """All steps. A later step relies on the groups that the earlier ones built."""
        self._within()
        for alias in stated:  # a statement may join what no letters would, so it comes before bare names
            self._join(alias.a, alias.b, alias.reason, alias.sort, stated=True)
        self._bare_within()
        self._first_words()
        self._across()
        self._documents(dated)
        self._bare_across()  # last: whether a surname has one bearer shows only when full names are joined

    def _within(self) -> None:
        for edge in self._edges:
            if edge.joins and not _acronym(edge):
                for a, b in self._same_article(edge):
                    self._join(a, b, edge.related.reason, edge.related.sort)
        self._acronyms([pair for edge in self._edges if _acronym(edge) for pair in self._same_article(edge)])

    def _acronyms(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Letters stand for a name if it is the only one here that they can stand for."""
        full: dict[int, list[int]] = {}
        for pair in pairs:
            short, long = sorted(pair, key=lambda item: (len(self.names[item].text), item))
            full.setdefault(short, []).append(long)
        for short, candidates in sorted(full.items()):
            if len({self.partition.find(item) for item in candidates}) == 1:
                text = self.names[candidates[0]].text
                self._join(
                    short, candidates[0], f"{self.names[short].text} are initials of {text}", "acronym"
                )

    def _borne_out(self, edge: Edge) -> bool:
        """Whether an article has both, or the letters are too many to be another name's by chance."""
        letters = min(len(edge.a[0].replace(".", "")), len(edge.b[0].replace(".", "")))
        return letters >= LONG_ACRONYM or bool(self._same_article(edge))

    def _same_article(self, edge: Edge) -> list[tuple[int, int]]:
        mine, theirs = self._by_article(edge.a), self._by_article(edge.b)
        fewer = mine if len(mine) <= len(theirs) else theirs
        return sorted((mine[at], theirs[at]) for at in fewer if at in mine and at in theirs)

    def _by_article(self, form: NameForm) -> Mapping[str, int]:
        """The item that is written so, for each article that has one."""
        found = self._articles.get(form)
        if found is None:
            found = self._articles[form] = {self.names[item].article: item for item in self._items[form]}
        return found

    def _bare_within(self) -> None:
        by_article: dict[str, list[int]] = {}
        for item, name in enumerate(self.names):
            if name.full_person:
                by_article.setdefault(name.article, []).append(item)
        for item, name in enumerate(self.names):
            if name.lone and not self._has_full(item):
                self._adopt(item, by_article.get(name.article, []))
        self._ships()

    def _first_words(self) -> None:
        """*Lorne* is the Lorne Steel Company where its article has no other name that begins so."""
        begin: dict[tuple[str, str], list[int]] = {}
        for item, name in enumerate(self.names):
            if len(name.telling) > 1:
                begin.setdefault((name.article, name.telling[0].letters), []).append(item)
        for item, name in enumerate(self.names):
            if len(name.telling) != 1 or name.kind not in BODIES or gazetteer().find(name.text):
                continue
            longer = begin.get((name.article, name.telling[0].letters), [])
            bodies = {self.partition.find(one) for one in longer if body(self.names[one].value)}
            if len(bodies) == 1 and all(body(self.names[one].value) for one in longer):
                self._join(item, longer[0], f"the only {self.names[longer[0]].text} here", "short")

    def _ships(self) -> None:
        """*The Arland* is the INS Arland where its article has that ship, whatever else bears the name."""
        ships: dict[tuple[str, str], int] = {}
        for item, name in enumerate(self.names):
            if of_ship(read_name(name.telling[-1].text) if name.telling else name.value, name.value):
                ships[name.article, name.telling[-1].letters] = item
        for item, name in enumerate(self.names):
            ship = ships.get((name.article, name.telling[-1].letters)) if name.telling else None
            if ship is not None and of_ship(name.value, self.names[ship].value):
                self._join(item, ship, "the ship of that name", "short", stated=True)

    def _across(self) -> None:
        for items in self._items.values():
            for a, b in pairwise(items):
                if not self.names[a].lone:
                    self._join(a, b, "the same name", "")
        short: dict[NameForm, list[Edge]] = {}
        acronyms: list[tuple[int, int]] = []
        for edge in self._edges:
            a, b = self._items[edge.a][0], self._items[edge.b][0]
            if _acronym(edge):
                if self._borne_out(edge):
                    acronyms.append((a, b))
            elif edge.joins and not self.names[a].lone and not self.names[b].lone:
                self._join(a, b, edge.related.reason, edge.related.sort)
            elif not edge.joins and (form := _short_form(self.names[a], self.names[b])):
                short.setdefault(form, []).append(edge)
        self._acronyms(acronyms)
        for form in sorted(short):
            self._shorten(short[form])

    def _documents(self, dated: Iterable[Dated]) -> None:
        """Documents of one year and one noun are one where the fullest name holds all words of the others."""
        groups: dict[tuple[str, str], list[int]] = {}
        for document in dated:
            noun = self.names[document.item].text.split()[-1].lower()
            groups.setdefault((document.year, noun), []).append(document.item)
        for (year, noun), items in sorted(groups.items()):
            words = [{part.letters for part in self.names[item].telling} - {year} for item in items]
            fullest = max(words, key=len)
            if all(found <= fullest for found in words):
                for item in items[1:]:
                    self._join(items[0], item, f"the only {noun} of {year}", "description")

    def _shorten(self, found: list[Edge]) -> None:
        """A shorter name with the same noun at its end joins the longer one if there is but one such."""
        items = [(self._items[edge.a][0], self._items[edge.b][0]) for edge in found]
        if len({self.partition.find(i) for pair in items for i in pair}) == 2:
            self._join(*items[0], "the shorter name fits only this one", "abbreviation")

    def _bare_across(self) -> None:
        full: dict[str, dict[tuple[NameForm, int], int]] = {}  # of one form in one group, the first item
        for item, name in enumerate(self.names):
            if name.full_person:
                same = name.form, self.partition.find(item)
                for key in _surname_keys(name):
                    full.setdefault(key, {}).setdefault(same, item)
        bare = [item for item, name in enumerate(self.names) if name.lone and not self._has_full(item)]
        for item in bare:
            close = {other for key in _surname_keys(self.names[item]) for other in full.get(key, {}).values()}
            self._adopt(item, sorted(close))
        self._bare_together([item for item in bare if not self._has_full(item)])

    def _bare_together(self, bare: list[int]) -> None:
        free = {item for item in bare if item not in self._waiting}
        for items in self._items.values():
            alike = [item for item in items if item in free]
            for a, b in pairwise(alike):
                self._join(a, b, "the same name", "")
        for edge in self._edges:
            if edge.joins and not _acronym(edge):
                one = [i for i in self._items[edge.a] if i in free or not self.names[i].lone][:1]
                two = [i for i in self._items[edge.b] if i in free or not self.names[i].lone][:1]
                if one and two and free & {one[0], two[0]}:
                    self._join(one[0], two[0], edge.related.reason, edge.related.sort)

    def _adopt(self, item: int, candidates: list[int]) -> None:
        """Join a bare name to its only possible bearer; hold it when there are several."""
        for exact in (True, False):
            fits = [other for other in candidates if _ends_with(self.names[other], self.names[item], exact)]
            bearers = {self.partition.find(other) for other in fits}
            if len(bearers) == 1:
                self._join(item, fits[0], "the only bearer of this name", "short")
                return
            if bearers:
                self._waiting.add(item)
                for other in fits:
                    self._decide(Outcome.HELD, item, other, "more than one bearer of this name", "")
                return

    def _has_full(self, item: int) -> bool:
        return any(form[1] is NameKind.PERSON and " " in form[0] for form in self.partition.forms(item))

    def _join(self, a: int, b: int, reason: str, sort: str, *, stated: bool = False) -> None:
        if self.partition.find(a) == self.partition.find(b):
            return
        joined = self.partition.join(a, b, stated=stated)
        self._decide(
            Outcome.MERGED if joined else Outcome.APART,
            a,
            b,
            reason if joined else "joining them would chain two different people",
            sort if joined else "",
        )

    def _decide(self, outcome: Outcome, a: int, b: int, reason: str, sort: str) -> None:
        spans = (self.names[i].mentions[0].span for i in (a, b))
        one, two = sorted(spans, key=lambda span: (span.article, span.start, span.end))
        self.decisions.add(Decision(outcome, one, two, reason, sort))


def _surname_keys(name: Local) -> set[str]:
    return {sound(part.text).consonants for part in name.telling}


def _ends_with(full: Local, bare: Local, exact: bool) -> bool:
    """Whether the bare name is the last word of the full one (or, as exactly written, its first)."""
    if not bare.telling or gazetteer().polity(bare.text):
        return False
    word, last = bare.telling[0], full.telling[-1]
    if exact:
        return word.letters == last.letters or (
            word.letters == full.telling[0].letters and len(full.telling) == 2
        )
    return word.role is PartRole.WORD and difference(word, last) in ("romanisation", "diacritic", "case")


def _acronym(edge: Edge) -> bool:
    return edge.related.sort == "acronym"


def _short_form(a: Local, b: Local) -> NameForm | None:
    found = shortened(a.value, b.value)
    return (found.text, found.kind) if found else None
