"""The tree put right where the parser's slip can be told by the grammar alone.

Takes: the trees of an article.
Gives: the same trees with phrases, times and clauses hung as Universal Dependencies have it.
Reads: the names of days and months.
"""

from __future__ import annotations

from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.trees import Tree
from crosscheck.lexicon.classes import word_class

FINITE = frozenset({"VBD", "VBZ", "VBP"})
OPENING = frozenset({"after", "before", "until", "since"})
NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
CASE, APPOSED, JOINED = frozenset({"case"}), frozenset({"appos"}), frozenset({"conj"})
LOOSE = frozenset({"parataxis", "dep", "appos", "list"})
PAYING = frozenset({"pay", "offer", "bid", "spend"})
OBJECT = frozenset({"obj"})
INFINITIVE = frozenset({"to", "due"})  # due to be lent: both may be read as marks
OF_A_ROOT = frozenset({"acl", "parataxis", "advcl", "appos", "conj", "dep", "ccomp"})
OF_A_VERB = frozenset({"obj", "obl", "nsubj:pass"})


def mend_slips(text: NameText, tree: Tree) -> None:
    """Every repair, sentence by sentence."""
    for sentence in text.analysis.sentences:
        members = range(sentence.first, sentence.last)
        _suspended(text, tree, members)
        _raise_clause(tree, members)
        _give_subject(text, tree, members)
        _part_from_infinitive(text, tree, members)
        _free_times(text, tree, members)
        _no_apposition(tree, members)
        _name_its_bearer(tree, members)
        _count_what_follows(tree, members)
        _pay_for(tree, members)


def _below(tree: Tree, head: int, members: range) -> dict[str, int]:
    """The first token below a head by relation without subtype."""
    found: dict[str, int] = {}
    for at in members:
        if tree.heads[at] == head != at:
            found.setdefault(tree.base(at), at)
    return found


def _suspended(text: NameText, tree: Tree, members: range) -> None:
    """*a 24- to 30-foot boat*: a number that waits for its unit counts the boat, and is not what it is."""
    for at in members:
        word = text.written[at]
        if not (word[-1:] == "-" and word[:1].isdigit() and text.lower[at + 1 : at + 2] == ("to",)):
            continue
        noun = next((n for n in members if n > at and tree.heads[n] == at and tree.base(n) == "nmod"), None)
        if noun is None or tree.tokens[noun].upos not in NOMINAL or tree.heads[at] == at:
            continue
        above, relation = tree.heads[at], tree.relations[at]
        for child in members:
            if tree.heads[child] == at:
                tree.heads[child] = noun
        tree.heads[noun], tree.relations[noun] = above, relation
        tree.heads[at], tree.relations[at] = noun, "compound"


def _raise_clause(tree: Tree, members: range) -> None:
    """*At 4:30 a.m. thieves rammed a car*: a phrase with a preposition is no sentence where a clause follows it."""
    root = next((at for at in members if tree.heads[at] == at), None)
    if root is None or tree.tokens[root].upos not in NOMINAL:
        return
    below = _below(tree, root, members)
    if below.get("case", members.stop) > root or "nsubj" in below or "cop" in below:
        return
    for verb in range(root + 1, members.stop):
        if tree.tokens[verb].tag not in FINITE or tree.base(verb) not in OF_A_ROOT:
            continue
        own = _below(tree, verb, members)
        if tree.relations[verb] == "acl:relcl" or own.get("nsubj", 0) <= root or {"mark", "cc"} & own.keys():
            continue
        tree.heads[verb], tree.relations[verb] = verb, "root"
        tree.heads[root], tree.relations[root] = verb, "obl"
        return


def _give_subject(text: NameText, tree: Tree, members: range) -> None:
    """*would get it after a treaty was signed*: what stands between *after* and the verb is its subject."""
    for case in tree.among(members, CASE):
        noun = tree.heads[case]
        if text.lower[case] not in OPENING or not case < noun or noun + 1 not in members:
            continue
        verb = tree.heads[noun + 1]
        if tree.base(noun + 1) != "aux" or not noun < verb or tree.base(noun) not in ("obl", "nmod"):
            continue
        if tree.base(verb) not in ("advcl", "acl", "parataxis", "conj", "ccomp") or "nsubj" in _below(
            tree, verb, members
        ):
            continue
        above = tree.heads[noun]
        passive = tree.relations[noun + 1] == "aux:pass"
        tree.hang(verb, above, "advcl")
        tree.hang(noun, verb, "nsubj:pass" if passive else "nsubj")
        tree.hang(case, verb, "mark")


def _part_from_infinitive(text: NameText, tree: Tree, members: range) -> None:
    """*were due to be lent and a thief took one*: a clause with a subject and a tense joins no infinitive."""
    for verb in tree.among(members, JOINED):
        above = tree.heads[verb]
        if (
            tree.tokens[verb].tag not in FINITE
            or not above < _below(tree, verb, members).get("nsubj", 0) < verb
        ):
            continue
        for _ in members:
            mark = _below(tree, above, members).get("mark")
            if mark is None or text.lower[mark] not in INFINITIVE or tree.heads[above] == above:
                break
            above = tree.heads[above]
        if above != tree.heads[verb]:
            tree.hang(verb, above, "conj")


def _free_times(text: NameText, tree: Tree, members: range) -> None:
    """*replaced the frigate early December*: a time after an object tells when, and is no other name for it."""
    for at in tree.among(members, APPOSED):
        noun = tree.heads[at]
        verb = tree.heads[noun]
        if text.lower[at] not in _times() or text.lower[noun] in _times() or not noun < at:
            continue
        if (
            tree.tokens[verb].upos != "VERB"
            or tree.base(noun) not in OF_A_VERB
            or "," in text.written[noun:at]
        ):
            continue
        if "case" not in _below(tree, at, members):
            tree.hang(at, verb, "obl:unmarked")


def _name_its_bearer(tree: Tree, members: range) -> None:
    """*took over its rival Acme*: a name right after an object, with no preposition, is that object's."""
    for noun in tree.among(members, OBJECT):
        name = noun + 1
        if name not in members or tree.heads[name] != tree.heads[noun] or tree.tokens[name].upos != "PROPN":
            continue
        apart = tree.base(name) not in ("obl", "obj", "xcomp") or "case" in _below(tree, name, members)
        if not apart and tree.tokens[noun].upos == "NOUN" and tree.tokens[name].text.lower() not in _times():
            tree.hang(name, noun, "appos")


def _count_what_follows(tree: Tree, members: range) -> None:
    """*is worth 2 billion euros*: a number counts the noun right after it."""
    for noun in tree.among(members, LOOSE):
        number = noun - 1
        if number not in members or tree.tokens[noun].upos != "NOUN" or tree.tokens[number].tag != "CD":
            continue
        if tree.heads[number] == tree.heads[noun] != noun and tree.base(number) in ("obl", "obj", "nmod"):
            tree.relations[noun] = tree.relations[number]
            tree.hang(number, noun, "nummod")


def _pay_for(tree: Tree, members: range) -> None:
    """*pay 2 billion euros for Acme*: what is paid for goes with paying, not with the money."""
    for thing in tree.among(members, frozenset({"nmod"})):
        sum_paid = tree.heads[thing]
        verb = tree.heads[sum_paid]
        if tree.base(sum_paid) != "obj" or tree.tokens[verb].lemma.lower() not in PAYING:
            continue
        case = _below(tree, thing, members).get("case", thing)
        if tree.tokens[case].lemma.lower() == "for" and "nummod" in _below(tree, sum_paid, members):
            tree.hang(thing, verb, "obl")


def _times() -> frozenset[str]:
    return word_class("name a day or month")


def _no_apposition(tree: Tree, members: range) -> None:
    """*a necklace worth $2m*: what has a preposition of its own is never another name for the word before."""
    for at in tree.among(members, APPOSED):
        case = _below(tree, at, members).get("case", at)
        if tree.heads[at] < case < at and tree.tokens[at].upos in NOMINAL | {"SYM"}:
            tree.relations[at] = "nmod"
