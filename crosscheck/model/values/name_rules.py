"""How two names relate, as a list of rules; the first that has an answer decides."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import attrs

from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.name_acronym import acronym_of
from crosscheck.model.values.name_align import SORTS, Alignment, align
from crosscheck.model.values.name_part import NamePart, PartRole
from crosscheck.similarity.chinese import chinese_key, older_spelling
from crosscheck.similarity.romanise import syllabic
from crosscheck.similarity.sound import sound
from crosscheck.similarity.spelling import spelled_alike

PERSONAL = frozenset({NameKind.PERSON, NameKind.UNKNOWN})
MIN_LONE = 4  # letters before a word alone can be another romanisation of a word alone
MIN_LONE_TYPO = 7  # letters that a name of one word needs before an edit inside it counts as a typing error
LONE_KEY = 0.85  # sound keys of two lone words must be this alike to be one word romanised twice
STEM, ENDING = 7, 4  # letters that two words of one stem share, and the most that the shorter one has beside
MIN_JOINED = 6  # letters before two names that differ only in where they are cut count as one


@attrs.frozen(slots=True, eq=False)
class Side:
    """One name as the rules see it, with what they ask again and again worked out once."""

    text: str
    plain: str
    kind: NameKind
    parts: tuple[NamePart, ...]
    listed: str = attrs.field(init=False)  # as lists of known names have it
    telling: tuple[NamePart, ...] = attrs.field(init=False)  # the words that tell one bearer from another
    letters: str = attrs.field(init=False)  # of all words but titles, without spaces
    roles: frozenset[PartRole] = attrs.field(init=False)
    syllabic: bool = attrs.field(init=False)
    capitals: bool = attrs.field(init=False)  # nothing but capitals: it may be an acronym
    older: bool = attrs.field(init=False)  # has the look of an older romanisation of Chinese

    def __attrs_post_init__(self) -> None:
        """Work out the rest."""
        settle = partial(object.__setattr__, self)
        settle("listed", self.plain.lower().replace(".", ""))
        settle("telling", tuple(part for part in self.parts if part.telling))
        settle("letters", "".join(p.letters for p in self.parts if p.role is not PartRole.TITLE))
        settle("roles", frozenset(part.role for part in self.parts))
        settle("syllabic", syllabic(self.plain))
        settle("capitals", self.plain.isupper())
        settle("older", self.kind in PERSONAL and older_spelling(self.plain))


SMALL = ((PartRole.LEGAL, "short"), (PartRole.TITLE, "title"), (PartRole.PARTICLE, "spelling"))
SMALL_ROLES = frozenset(role for role, _ in SMALL)

Rule = Callable[[Side, Side, str], Related | None]


def _same(a: Side, b: Side, listed: str) -> Related | None:
    if a.plain == b.plain:
        return Related(Relation.SAME, "the same words")
    if a.syllabic and b.syllabic:
        return Related(Relation.APART, "other signs of one script")
    return None


def _listed(a: Side, b: Side, listed: str) -> Related | None:
    return _variant(listed, f"{a.text} and {b.text} are known names of one thing") if listed else None


def _acronym(a: Side, b: Side, listed: str) -> Related | None:
    one, two = (a.capitals and acronym_of(a.plain, b.parts)), (b.capitals and acronym_of(b.plain, a.parts))
    if one or two:
        return _variant("acronym", f"{a.text} and {b.text}: one spells the initials of the other")
    return None


def _kinds(a: Side, b: Side, listed: str) -> Related | None:
    if a.kind is b.kind or a.kind is NameKind.UNKNOWN or b.kind is NameKind.UNKNOWN:
        return None
    known = {a.kind, b.kind}
    if NameKind.PERSON in known or known == {NameKind.PLACE, NameKind.THING}:
        return Related(Relation.APART, f"a {a.kind.value} and a {b.kind.value}")
    return None


def _chinese(a: Side, b: Side, listed: str) -> Related | None:
    """*Mao Zedong* and *Mao Tse-tung*: one name in two systems, where one bears the marks of the older."""
    if a.older != b.older and a.kind in PERSONAL and b.kind in PERSONAL:
        key = chinese_key(a.plain)
        if key and key == chinese_key(b.plain):
            return _variant(
                "romanisation", f"{a.text} and {b.text} are one Chinese name in two romanisations"
            )
    return None


def _cut_otherwise(a: Side, b: Side, listed: str) -> Related | None:
    """*J. K. Rowling*, *JK Rowling*; *COP26*, *COP-26*: the same letters, cut at initials or figures."""
    if a.letters != b.letters or not a.letters:
        return None
    figures = any(letter.isdigit() for letter in a.letters)
    return (
        Related(Relation.SAME, "the same letters")
        if figures or _has_initials(a) or _has_initials(b)
        else None
    )


def _words(a: Side, b: Side, listed: str) -> Related | None:
    one, two = a.telling, b.telling
    found = align(one, two)
    if not found.left and not found.right:
        return _all_paired(a, b, found)
    if found.left and found.right:
        return _both_left(a, b, found)
    return _one_left(a, b, found)


RULES: tuple[Rule, ...] = (_same, _kinds, _listed, _acronym, _cut_otherwise, _chinese, _words)


def relate_sides(a: Side, b: Side, listed: str) -> Related:
    """The answer of the first rule that has one; ``listed`` is the sort under which a list joins the two."""
    for rule in RULES:
        if (related := rule(a, b, listed)) is not None:
            return related
    return Related(Relation.UNKNOWN, "nothing to compare")


def _all_paired(a: Side, b: Side, found: Alignment) -> Related | None:
    if not found.pairs:
        return None
    if len(found.pairs) == 1 and (held := _lone_word(a, b, found)):
        return held
    if sum(sort == "typo" for *_, sort in found.pairs) > 1:
        return Related(Relation.APART, f"{a.text} and {b.text} differ in more than one word")
    if found.crossed and (reason := _order_matters(a, b)):
        return Related(*reason)
    sort = min((found.sort, "order" if found.crossed else _small_words(a, b)), key=SORTS.index)
    if not sort:
        return Related(Relation.SAME, "the same words")
    return _variant(sort, f"{a.text} and {b.text} differ in {sort}")


def _lone_word(a: Side, b: Side, found: Alignment) -> Related | None:
    """A name of one word has nothing else to bear it out: hold what is not clearly one spelling."""
    (i, j, sort) = found.pairs[0]
    one, two = a.telling[i].letters, b.telling[j].letters
    if sort in ("abbreviation", "short"):
        return Related(Relation.UNKNOWN, f"{a.text} could be short for {b.text} or not")
    if sort == "romanisation" and not _sounds_one(a.telling[i].text, b.telling[j].text):
        return Related(Relation.UNKNOWN, f"{a.text} and {b.text} could be two romanisations of one name")
    if sort != "typo":
        return None
    borne_out = _of(a, PartRole.LEGAL) == _of(b, PartRole.LEGAL) != () and len(one) != len(two)
    least = MIN_LONE_TYPO - borne_out  # one company form beside both: Chevon Corp, Chevron Corp
    if min(len(one), len(two)) < least or one[0] != two[0] or one[-1] != two[-1]:
        return Related(Relation.APART, f"{a.text} and {b.text} are too short to be one name mistyped")
    return None


def _sounds_one(a: str, b: str) -> bool:
    """Whether two words alone sound so alike that they are one: Kozuki, Kodzuki, not Niger, Nigeria."""
    one, two = sound(a), sound(b)
    if min(len(one.letters), len(two.letters)) < MIN_LONE:
        return False
    if one.key == two.key or not (a.isascii() and b.isascii()):
        return True
    vowels = abs((len(one.key) - len(one.consonants)) - (len(two.key) - len(two.consonants)))
    if min(len(one.letters), len(two.letters)) < MIN_LONE_TYPO - 1 or vowels > 1:
        return False
    return one.consonants == two.consonants if not vowels else spelled_alike(one.key, two.key) >= LONE_KEY


def _order_matters(a: Side, b: Side) -> tuple[Relation, str] | None:
    if any(part.role is PartRole.CHILD for part in a.parts + b.parts):
        return Relation.APART, "child and parent change places"
    if NameKind.ORGANISATION in (a.kind, b.kind) and not _turned(a, b):
        return Relation.UNKNOWN, f"{a.text} and {b.text} have the same words in another order"
    return None


def _turned(a: Side, b: Side) -> bool:
    """*The Ministry of Defence*, *the Defence Ministry*: one body, as *Hotel X*, *the X Hotel*; *the Bank of X*, *the X
    Bank* are mostly two."""
    of = [any(part.letters == "of" for part in side.parts) for side in (a, b)]
    first, last = (a, b) if of[0] or "turning" in a.telling[0].marks else (b, a)
    heads = first.telling[0], last.telling[-1]
    return not all(of) and heads[0].letters == heads[1].letters and "turning" in heads[0].marks


def _small_words(a: Side, b: Side) -> str:
    """What differs in the words that do not tell: titles, legal forms, particles."""
    if SMALL_ROLES.isdisjoint(a.roles) and SMALL_ROLES.isdisjoint(b.roles):
        return ""
    for role, sort in SMALL:
        one, two = _of(a, role), _of(b, role)
        if one != two:
            return sort if one and two else min(sort, "short", key=("title", "short", sort).index)
    return ""


def _of(side: Side, role: PartRole) -> tuple[str, ...]:
    return tuple(part.letters for part in side.parts if part.role is role)


def _both_left(a: Side, b: Side, found: Alignment) -> Related | None:
    if min(len(a.letters), len(b.letters)) >= MIN_JOINED and a.letters == b.letters:
        return _variant("spelling", f"{a.text} and {b.text} are cut into words differently")
    left = [a.telling[i] for i in found.left]
    right = [b.telling[j] for j in found.right]
    if found.pairs and NameKind.PLACE not in (a.kind, b.kind) and (sort := _omissible(left + right)):
        return _variant(sort, f"{a.text} and {b.text} differ in what they call the thing")
    if found.pairs and (_initials(left, right) or _initials(right, left)):
        return _variant("acronym", f"{a.text} and {b.text} differ in an acronym")
    if found.pairs and _one_stem(a, b, left, right):
        return _variant("spelling", f"{a.text} and {b.text} differ in how a word ends")
    if found.pairs:
        words = " ".join(part.text for part in left), " ".join(part.text for part in right)
        return Related(Relation.APART, f"{words[0]} is not {words[1]}")
    return Related(Relation.APART, f"{a.text} and {b.text} share no word")


def _one_stem(a: Side, b: Side, left: list[NamePart], right: list[NamePart]) -> bool:
    """*Acme Distribution*, *Acme Distributors*: bodies of which one word has another ending and all others agree."""
    if not a.kind is b.kind is NameKind.ORGANISATION or len(left) != 1 or len(right) != 1:
        return False
    one, two = left[0].letters, right[0].letters
    stem = next(
        (i for i, (x, y) in enumerate(zip(one, two, strict=False)) if x != y), min(len(one), len(two))
    )
    return stem >= STEM and min(len(one), len(two)) - stem <= ENDING


def _one_left(a: Side, b: Side, found: Alignment) -> Related | None:
    if not found.pairs:
        return Related(Relation.APART, "one of them names nothing")
    over = [a.telling[i] for i in found.left] + [b.telling[j] for j in found.right]
    if (omitted := _omissible(over)) and all(
        sort not in ("typo", "romanisation") for *_, sort in found.pairs
    ):
        return _variant(omitted, f"{a.text} and {b.text} differ in {' '.join(p.text for p in over)}")
    person = NameKind.PERSON in (a.kind, b.kind)
    if person and all(_has_initials(side) for side in (a, b)):
        return Related(Relation.UNKNOWN, f"{a.text} and {b.text} have other initials")
    solid = [pair for pair in found.pairs if pair[2] not in ("abbreviation", "typo")]
    kept = _ends_kept(a, b, found) or _goes_on(a, b, over)
    if person and len(solid) >= 2 and not found.crossed and kept:
        between = _ends_kept(a, b, found) and (0, 0) in {pair[:2] for pair in found.pairs}
        sort = min(found.sort, "middle" if between else "short", key=SORTS.index)
        return _variant(sort, f"{a.text} and {b.text}: a name left out")
    return Related(Relation.UNKNOWN, f"{a.text} and {b.text} could be one or two")


def _has_initials(side: Side) -> bool:
    return PartRole.INITIAL in side.roles


def _initials(short: list[NamePart], full: list[NamePart]) -> bool:
    return len(short) == 1 and acronym_of(short[0].text, tuple(full), least=2)


def _ends_kept(a: Side, b: Side, found: Alignment) -> bool:
    """Whether the last word is the same: what follows a person's name (Ann Lee Fund) makes another name."""
    return (len(a.telling) - 1, len(b.telling) - 1) in {pair[:2] for pair in found.pairs}


def _goes_on(a: Side, b: Side, over: list[NamePart]) -> bool:
    """Whether a full personal name only goes on: *Omar Patel*, *Omar Patel Anshori*; not *Juan Carlos*, *… Ferrer*."""
    if not a.kind is b.kind is NameKind.PERSON:
        return False
    surname = min(a.telling, b.telling, key=len)[-1]
    things = any("noun" in part.marks or part.role is not PartRole.WORD for part in over)
    return not things and not surname.kin and "given" not in surname.marks


def _omissible(parts: list[NamePart]) -> str:
    """The sort of leaving these words out, or empty where they are needed."""
    if all(part.omitted in ("may", "quietly") for part in parts):
        return "abbreviation" if any(part.omitted == "may" for part in parts) else "short"
    return ""


def _variant(sort: str, reason: str) -> Related:
    return Related(Relation.VARIANT, reason, sort)
