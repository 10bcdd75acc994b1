"""He and she: the subject that was spoken of last, where only one person fits."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.lexicon.names import given_name_genders, name_words
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.model.mention import Mention
from crosscheck.resolve.discourse import Discourse, Seen

GENDER = dict.fromkeys(("he", "him", "his", "himself"), "m")
GENDER |= dict.fromkeys(("she", "her", "hers", "herself"), "f")
REACH = 2  # sentences back
_OBJECTS = frozenset({"obj", "iobj", "obl", "nmod"})


def gender_of(analysis: Analysis, mention: Mention) -> str:
    """``m``, ``f``, or empty: by the form of address before a name, else by its first word."""
    words = name_words().honorifics
    for index in (mention.first - 1, mention.first):
        if index >= 0 and (gender := words.get(analysis.tokens[index].text.lower().rstrip("."), "")):
            return gender
    many = mention.last - mention.first > 1
    return given_name_genders().get(analysis.tokens[mention.first].text.lower(), "") if many else ""


def person_meant(discourse: Discourse, token: Token) -> Seen | None:
    """The person that a pronoun refers to, or ``None`` when two fit equally well."""
    gender = GENDER[token.text.lower()]
    here = [seen for seen in discourse.people(token.sentence) if _fits(discourse, seen, token, gender)]
    if len({seen.entity for seen in here}) > 1:
        return _nearest_clause(discourse.analysis, here, token)
    for sentence in range(token.sentence, max(-1, token.sentence - REACH - 1), -1):
        people = [seen for seen in discourse.people(sentence) if _fits(discourse, seen, token, gender)]
        if people:
            return _one(people)
    return None


def _nearest_clause(analysis: Analysis, people: Sequence[Seen], token: Token) -> Seen | None:
    """Of several people in the sentence: the subject, or its owner, of the innermost clause with one."""
    by_token = {seen.token: seen for seen in people}
    for above in analysis.ancestors(token.index):
        for subject in analysis.children(above.index, "nsubj"):
            owners = [child.index for child in analysis.children(subject.index, "nmod")]
            for index in (subject.index, *owners):
                if index in by_token and index < token.index:
                    return by_token[index]
    return None


def _fits(discourse: Discourse, seen: Seen, token: Token, gender: str) -> bool:
    if discourse.genders.get(seen.entity, gender) != gender:
        return False
    as_object = token.relation.split(":")[0] in _OBJECTS and token.text.lower() in ("him", "her")
    return not (as_object and seen.verb == token.head and seen.subject)


def _one(people: Sequence[Seen]) -> Seen | None:
    """The only person; else the only subject of a main clause; else the only subject."""
    for choice in (people, [s for s in people if s.top], [s for s in people if s.subject]):
        if len({seen.entity for seen in choice}) == 1:
            return choice[-1]
    return None


def thing_meant(discourse: Discourse, token: Token) -> Seen | None:
    """The named body, ship or firm that *it* refers to: the subject of the clause before, where it is the only
    one; ``None`` for an *it* that stands for nothing (*it rained*, *it is clear that*)."""
    if token.relation != "nsubj" or _stands_for_nothing(discourse.analysis, token):
        return None
    for sentence in (token.sentence, token.sentence - 1):
        before = [s for s in discourse.seen if s.sentence == sentence and s.token < token.index and s.subject]
        if any(s.kind is NameKind.PERSON for s in before):
            return None
        if before:
            return before[-1] if len({s.entity for s in before}) == 1 else None
    return None


def _stands_for_nothing(analysis: Analysis, token: Token) -> bool:
    verb = analysis.tokens[token.head]
    clausal = analysis.child(verb.index, "ccomp", "csubj", "xcomp", "expl") is not None
    return verb.upos != "VERB" or (clausal and analysis.child(verb.index, "obj") is None)
