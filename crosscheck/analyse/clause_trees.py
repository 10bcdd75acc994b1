"""The tree put right where a clause, a time or an object came to hang from the wrong word.

Takes: the trees of an article.
Gives: the same trees with these few slips of the parser mended; a sentence that would break keeps its own.
Reads: the frames lexicon for verbs that have a particle, small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.trees import Tree
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.cues import cues
from crosscheck.lexicon.frames import frames

NOMINAL = frozenset({"NOUN", "PROPN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
STRAY = frozenset({"parataxis", "dep", "appos", "list"})
CASE, MARK = frozenset({"case"}), frozenset({"mark"})
SUBORDINATORS = frozenset({"after", "before", "until", "since"})
FARTHEST_THAT = 8  # tokens from a verb of speech to its clause: stated on numerous occasions that
MOST_CLIMBED = 6  # heads above an infinitive among which the verb in the perfect stands


def mend_clauses(text: NameText, tree: Tree) -> None:
    """Every repair, in the order of the tokens of each sentence; the lists of children are made afresh for each."""
    for sentence in text.analysis.sentences:
        members = range(sentence.first, sentence.last)
        _stray_times(tree, members)
        _opened_by_a_preposition(tree, members)
        _told_at_times(text, tree, members)
        _since(tree, members)
        _added(text, tree, members)
        _objects_of_particles(tree, members)
        _to_do_of_nouns(tree, members)


def _below(tree: Tree, head: int, members: range) -> Iterator[int]:
    return (at for at in members if tree.heads[at] == head and at != head)


def _stray_times(tree: Tree, members: range) -> None:
    """*received a call Saturday morning*: a time beside a clause is when it happened."""
    for at in tree.among(members, STRAY):
        token, head = tree.tokens[at], tree.heads[at]
        if token.upos not in NOMINAL or tree.tokens[head].upos != "VERB":
            continue
        below = [tree.base(child) for child in _below(tree, at, members)]
        if token.lemma.lower() in _times() and not {"nsubj", "cop", "case"} & set(below):
            tree.hang(at, head, "obl:unmarked")


@cache
def _times() -> frozenset[str]:
    return word_class("name a day or month") | word_class("name a time of day")


def _opened_by_a_preposition(tree: Tree, members: range) -> None:
    """*would get it after a treaty was signed*: *after* opens the clause, and the clause hangs on the verb before."""
    for at in tree.among(members, CASE):
        if tree.tokens[at].lemma.lower() not in SUBORDINATORS:
            continue
        noun = tree.heads[at]
        verb = tree.heads[noun]
        if tree.base(noun) != "nsubj" or not at < noun < verb or tree.tokens[verb].upos != "VERB":
            continue
        tree.hang(at, verb, "mark")
        if tree.base(verb) != "conj" or any(
            tree.base(child) == "cc" for child in _below(tree, verb, members)
        ):
            continue
        before = [v for v in range(members.start, at) if tree.tokens[v].upos == "VERB"]
        if before and tree.tokens[at - 1].text != ",":
            tree.hang(verb, before[-1], "advcl")


def _told_at_times(text: NameText, tree: Tree, members: range) -> None:
    """*stated many times that …*, *said on Monday that …*: the clause is what was said, not which times."""
    for that in members:
        if text.lower[that] != "that" or tree.base(that) != "mark":
            continue
        window = range(max(members.start, that - FARTHEST_THAT), that)
        verb = next((v for v in reversed(window) if tree.tokens[v].upos == "VERB"), None)
        if verb is None or not text.words.cue(tree.tokens[verb].lemma, "speech"):
            continue
        if any(tree.base(child) == "ccomp" for child in _below(tree, verb, members)):
            continue
        clause = _clause_of(tree, that)
        above = tree.heads[clause]
        timed = tree.tokens[above].lemma.lower() in _times() | word_class("count how often")
        if above == verb or (above < that and tree.heads[above] == verb and timed):
            tree.heads[clause], tree.relations[clause] = verb, "ccomp"


def _added(text: NameText, tree: Tree, members: range) -> None:
    """*said that he was ready, adding that …*: who speaks on is who spoke, not whom the first clause is about."""
    for verb in members:
        if tree.tokens[verb].tag != "VBG":
            continue
        _tell_speaker(text, tree, verb, members)
        clause = tree.heads[verb]
        speech = tree.heads[clause]
        if tree.base(verb) != "advcl" or tree.base(clause) != "ccomp":
            continue
        spoken = [text.words.cue(tree.tokens[at].lemma, "speech") for at in (verb, speech)]
        comma = verb > members.start and tree.tokens[verb - 1].text == ","
        if all(spoken) and comma and speech < clause < verb:
            tree.hang(verb, speech, "advcl")


def _tell_speaker(text: NameText, tree: Tree, verb: int, members: range) -> None:
    """*He said …, adding that …*: after a comma, no subject of a clause that comes later."""
    after_comma = verb > members.start and tree.tokens[verb - 1].text == ","
    if not after_comma or tree.base(verb) != "csubj" or not text.words.cue(tree.tokens[verb].lemma, "speech"):
        return
    before = range(members.start, verb)
    said = [
        at
        for at in before
        if tree.tokens[at].tag in FINITE and text.words.cue(tree.tokens[at].lemma, "speech")
    ]
    if said:
        tree.hang(verb, said[-1], "advcl")


def _clause_of(tree: Tree, that: int) -> int:
    """The clause that *that* opens: where it came to mark the subject, the word that this is the subject of."""
    marked = tree.heads[that]
    if tree.base(marked) == "nsubj" and tree.heads[marked] > marked:
        tree.hang(that, tree.heads[marked], "mark")
        return tree.heads[marked]
    return marked


def _since(tree: Tree, members: range) -> None:
    """*have been in talks to sign a treaty since May*: *since* goes with the perfect, not with what is still to do."""
    for case in tree.among(members, CASE):
        if tree.tokens[case].lemma.lower() != "since":
            continue
        time = tree.heads[case]
        verb = tree.heads[time]
        if tree.base(time) not in ("obl", "nmod") or tree.tokens[verb].tag != "VB":
            continue
        above = verb
        for _ in range(MOST_CLIMBED):
            above = tree.heads[above]
            if any(_is_perfect(tree, child) for child in _below(tree, above, members)):
                tree.hang(time, above, "obl")
                break


def _is_perfect(tree: Tree, at: int) -> bool:
    return tree.relations[at] == "aux" and tree.tokens[at].lemma.lower() == "have"


def _objects_of_particles(tree: Tree, members: range) -> None:
    """*to hand over the islands*: the particle belongs to the verb, and what follows is its object."""
    for case in tree.among(members, CASE):
        particle = tree.tokens[case].lemma.lower()
        thing = tree.heads[case]
        verb = tree.heads[thing]
        if verb != case - 1 or particle not in word_class("are particles of verbs"):
            continue
        if tree.base(thing) != "obl" or tree.tokens[verb].upos != "VERB" or not _has(tree, verb, particle):
            continue
        below = list(_below(tree, verb, members))
        cases = [at for at in _below(tree, thing, members) if tree.base(at) == "case"]
        if len(cases) == 1 and not any(tree.base(at) in ("obj", "nsubj:pass") for at in below):
            tree.hang(case, verb, "compound:prt")
            tree.hang(thing, verb, "obj")


def _to_do_of_nouns(tree: Tree, members: range) -> None:
    """*withdrew its promise to leave*: what is to be done hangs on the noun that promises it."""
    for mark in tree.among(members, MARK):
        clause = tree.heads[mark]
        noun = mark - 1
        if tree.tokens[mark].lemma.lower() != "to" or tree.base(clause) != "xcomp":
            continue
        if noun not in members or tree.base(noun) != "obj" or tree.heads[noun] != tree.heads[clause]:
            continue
        if cues().signature("noun", "to", tree.tokens[noun].lemma.lower()) is not None:
            tree.hang(clause, noun, "acl")


def _has(tree: Tree, verb: int, particle: str) -> bool:
    lemma = tree.tokens[verb].lemma.lower()
    with_particle = frames().verb(lemma, particle)
    return with_particle is not None and with_particle != frames().verb(lemma)
