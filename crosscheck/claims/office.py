"""Offices: who holds which office of which state or body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from crosscheck.claims.build import claim_id, common_fields, content_words, records, slot_of
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.offices import offices
from crosscheck.lexicon.places import gazetteer
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Token
from crosscheck.model.article import BlockKind
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.protocols import ClaimKind, Lookup

COUNTERPART = "counterpart"
WINDOW = 12
POLITY_CASES = frozenset({"of", "to", "for", "in", "at"})


class OfficeClaim(ClaimRecord):
    """Somebody holds, or held, an office."""

    kind: Literal["office"] = "office"
    holder: tuple[SlotRecord, ...] = ()
    office: tuple[SlotRecord, ...] = ()
    polity: tuple[SlotRecord, ...] = ()
    former: bool = False


@attrs.frozen(slots=True)
class _Title:
    """An office as it stands: tokens ``[first, last)``, its canonical name, the token that names its state."""

    first: int
    last: int
    office: str
    polity: int
    former: bool


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every person who is named beside a title."""
    analysis = reading.analysis
    previous: _Title | None = None
    for name in sorted((n for n in analysis.names if n.kind is NameKind.PERSON), key=lambda n: n.first):
        title = _title_before(analysis, name, previous) or _title_after(analysis, name)
        if title is not None:
            yield _claim(reading, name, title)
            previous = title


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The holder, or the office of a state."""
    holder, polity = claim.slot("holder"), claim.slot("polity")
    found = [f"holder|{c}" for c in look.concepts(claim, holder)] if holder else []
    if polity is not None:
        found += [f"office|{claim.frame}|{c}" for c in look.concepts(claim, polity)]
    return found


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """The same holder in one office, a holder who moved on, or an office that changed hands."""
    holders = _pair(a, b, "holder")
    if holders is None:
        return
    holder = look.relate((a, holders[0]), (b, holders[1]))
    office, polity = _offices(a, b), _polities(a, b, look)
    same_office = office.relation is Relation.SAME
    if holder.relation in (Relation.SAME, Relation.VARIANT):
        left = a.frame == b.frame and _former(a) != _former(b) and _single(a.frame)
        if polity.relation is Relation.SAME or ((same_office or left) and not _at_odds(polity)):
            yield SlotRelation(
                "office", a.slots[1], b.slots[1], office if same_office else _succession(office)
            )
            yield SlotRelation("holder", *holders, holder)
        elif (_other_branch(a, b) or _other_rank(a, b)) and not _at_odds(polity):
            told = Related(Relation.CONFLICT, f"{a.frame} against {b.frame}")
            yield SlotRelation("office", a.slots[1], b.slots[1], told, single=True)
            yield SlotRelation("holder", *holders, holder)
    elif same_office and polity.relation is Relation.SAME and _single(a.frame) and _others(holder):
        yield SlotRelation("holder", *holders, _succession(holder))
        dates = _pair(a, b, "date")
        if dates is not None:
            yield SlotRelation("date", *dates, look.relate((a, dates[0]), (b, dates[1])))


def _other_branch(a: Claim, b: Claim) -> bool:
    """*the finance minister*, *the economy minister*: one sort of office, in two branches."""
    mine, theirs = a.frame.split(), b.frame.split()
    if _former(a) or _former(b) or mine[-1:] != theirs[-1:] or mine[-1] not in word_class("head one branch"):
        return False
    ranks = word_class("rank an office")
    branches = set(mine[:-1]) - ranks, set(theirs[:-1]) - ranks
    return all(branches) and branches[0].isdisjoint(branches[1]) and not ranks & {*mine, *theirs}


def _other_rank(a: Claim, b: Claim) -> bool:
    """*the district attorney*, *an assistant district attorney*: an office, and one below it."""
    below = word_class("stand below an office")
    mine, theirs = a.frame.split(), b.frame.split()
    less, more = sorted((mine, theirs), key=len)
    return not (_former(a) or _former(b)) and less == more[1:] and more[0] in below


def publish(claim: Claim, text: str) -> OfficeClaim:
    """The record for the outside."""
    return OfficeClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        holder=records(claim, "holder", text),
        office=records(claim, "office", text),
        polity=records(claim, "polity", text),
        former=_former(claim),
    )


def _title_before(analysis: Analysis, name: NameMention, previous: _Title | None) -> _Title | None:
    """*Japanese Foreign Minister Taro Kono*; *Japan's new prime minister, Yoshihide Suga*."""
    start = max(analysis.sentence_of(name.first).first, name.first - WINDOW)
    words = list(range(start, name.first))
    while words and analysis.tokens[words[-1]].text in (",", "—", "-", "–"):
        words.pop()
    return _ending_at(analysis, words, previous)


def _ending_at(analysis: Analysis, words: list[int], previous: _Title | None) -> _Title | None:
    """The title that ends these words, perhaps with *to Russia* or *of the company* after the office itself."""
    end = len(words)
    polity = -1
    for back in range(5):
        last = end - back
        if last <= 0:
            return None
        token = analysis.tokens[words[last - 1]]
        if token.lemma.lower() == COUNTERPART and previous is not None:
            own = _polity_among(analysis, words[max(0, last - 4) : last])
            return attrs.evolve(
                previous, first=words[last - 1], last=words[last - 1] + 1, polity=own, former=False
            )
        found = _office_ending(analysis, words[:last])
        if found is not None:
            first, office = found
            before = words[max(0, first - 4) : first]
            former = any(
                analysis.tokens[i].lemma.lower() in word_class("no longer in office") for i in before
            )
            own = _polity_among(analysis, before)
            return _Title(words[first], words[last - 1] + 1, office, own if own >= 0 else polity, former)
        if not (token.upos in ("PROPN", "ADP", "DET") or token.lemma.lower() in POLITY_CASES):
            return None
        if any(n.kind is NameKind.PERSON and n.first <= token.index < n.last for n in analysis.names):
            return None  # *Governor Brown praised Reed*: the office is that of another
        polity = words[last - 1] if token.upos == "PROPN" else polity
    return None


def _office_ending(analysis: Analysis, words: list[int]) -> tuple[int, str] | None:
    for length in (5, 4, 3, 2, 1):
        if length <= len(words):
            lemmas = [analysis.tokens[i].lemma.lower() for i in words[-length:]]
            entry = offices().find(lemmas)
            if entry is not None and (entry.words == length or lemmas[entry.words] in POLITY_CASES):
                return _with_rank(analysis, words, len(words) - length, entry.name)
    return None


def _with_rank(analysis: Analysis, words: list[int], first: int, office: str) -> tuple[int, str]:
    """*assistant district attorney*: the office with what sets it below another."""
    rank = analysis.tokens[words[first - 1]].lemma.lower() if first else ""
    return (first - 1, f"{rank} {office}") if rank in word_class("stand below an office") else (first, office)


def _title_after(analysis: Analysis, name: NameMention) -> _Title | None:
    """*Yoshihide Suga, the prime minister of Japan, …* and *Toyohisa Kozuki is the Japanese ambassador*."""
    for token in _described_by(analysis, name):
        words = [
            i
            for i in analysis.subtree(token.index, "acl:relcl", "punct", "nsubj", "conj", "appos")
            if i >= name.last
        ]
        upto = [i for i in words if i <= token.index]
        found = _office_ending(analysis, upto)
        if found is None:
            continue
        first, office = found
        polity = _polity_among(analysis, [i for i in words if i not in upto[first:]])
        former = any(analysis.tokens[i].lemma.lower() in word_class("no longer in office") for i in words)
        return _Title(upto[first], token.index + 1, office, polity, former)
    return None


def _described_by(analysis: Analysis, name: NameMention) -> Iterator[Token]:
    for index in range(name.first, name.last):
        yield from analysis.children(index, "appos")
        token = analysis.tokens[index]
        head = analysis.tokens[token.head]
        if token.relation == "nsubj" and analysis.child(head.index, "cop") is not None:
            yield head


def _polity_among(analysis: Analysis, indices: list[int]) -> int:
    return next((i for i in reversed(indices) if gazetteer().polity(analysis.tokens[i].text) is not None), -1)


def _claim(reading: Reading, name: NameMention, title: _Title) -> Claim:
    analysis = reading.analysis
    sentence = analysis.sentence_of(name.first)
    ends = [name.first, name.last - 1, title.first, title.last - 1]
    ends += [title.polity] if title.polity >= 0 else []
    span = analysis.span(min(ends), max(ends) + 1)
    slots = [
        _slot(analysis, "holder", name.first, name.last, name.last - 1),
        _slot(analysis, "office", title.first, title.last, title.last - 1),
    ]
    if title.polity >= 0:
        slots.append(_slot(analysis, "polity", title.polity, title.polity + 1, title.polity))
    if title.former:
        slots.append(attrs.evolve(slots[1], role="former"))
    slots.extend(_dates(reading, title))
    return Claim(
        id=claim_id("office", span, title.office),
        kind="office",
        span=span,
        sentence=analysis.span(sentence.first, sentence.last),
        block=BlockKind(sentence.block),
        frame=title.office,
        predicate=attrs.evolve(slots[1], role="wording"),
        slots=tuple(slots),
        words=content_words(reading, span),
    )


def _dates(reading: Reading, title: _Title) -> Iterator[Slot]:
    """When the office is said to be held: the date of *In 2016 she was the foreign minister*."""
    for predication in reading.predications:
        if title.first <= predication.index < title.last:
            for argument in predication.arguments:
                if argument.role is Role.DATE:
                    yield slot_of(reading.analysis, argument)


def _slot(analysis: Analysis, role: str, first: int, last: int, head: int) -> Slot:
    span = analysis.span(first, last)
    words = analysis.words(list(range(first, last)))
    return Slot(role, span, words, head=analysis.tokens[head].lemma, token=head, definite=True)


def _pair(a: Claim, b: Claim, role: str) -> tuple[Slot, Slot] | None:
    mine, theirs = a.slot(role), b.slot(role)
    return (mine, theirs) if mine is not None and theirs is not None else None


def _former(claim: Claim) -> bool:
    return claim.slot("former") is not None


def _single(office: str) -> bool:
    entry = offices().find(office.split())
    return entry is not None and entry.single


def _offices(a: Claim, b: Claim) -> Related:
    if a.frame != b.frame:
        return Related(Relation.CONFLICT, f"{a.frame} against {b.frame}")
    if _former(a) != _former(b):
        return Related(Relation.CONFLICT, f"{a.frame}, of whom one source says that it is over")
    return Related(Relation.SAME, f"both say {a.frame}")


def _polities(a: Claim, b: Claim, look: Lookup) -> Related:
    pair = _pair(a, b, "polity")
    if pair is None:
        return Related(Relation.UNKNOWN, "one source does not say of which state or body")
    return look.relate((a, pair[0]), (b, pair[1]))


def _at_odds(polity: Related) -> bool:
    return polity.relation is Relation.CONFLICT


def _others(holder: Related) -> bool:
    return holder.relation in (Relation.CONFLICT, Relation.APART)


def _succession(related: Related) -> Related:
    return Related(Relation.CONFLICT, related.reason, sort="succession")


KIND = ClaimKind("office", OfficeClaim, extract, keys, relate, publish)
