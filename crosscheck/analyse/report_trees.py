"""The tree put right where a speaker's verb came to hang from what was said.

Takes: the trees of an article.
Gives: *said* above its *that*-clause, as Universal Dependencies have it.
Reads: the verbs of speech.
"""

from __future__ import annotations

from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.trees import Tree
from crosscheck.lexicon.speech import speaks

FINITE = frozenset({"VBD", "VBZ", "VBP"})
WRONG = frozenset({"advcl", "parataxis", "acl", "dep", "ccomp", "csubj"})
NO_SUBJECT = frozenset({"ccomp", "obj", "parataxis", "iobj", "dep"})
TOLD = frozenset({"ccomp", "obj", "xcomp"})
ASIDE = frozenset({"conj", "advcl", "ccomp", "appos", "dep", "acl"})
ASKING = frozenset({"WP", "WDT", "WRB", "WP$"})
FARTHEST_THAT = 12  # tokens from the verb: told the state news agency on Friday that


def raise_reporting(text: NameText, tree: Tree) -> None:
    """*Lee told reporters that talks would resume*: where *told* hangs from *resume*, turn the two round."""
    for verb, token in enumerate(text.tokens):
        known = text.words.cues.get(token.lemma, ())
        if "addressed" in known:
            _free_hearer(text, tree, verb)
        if token.tag not in FINITE:
            continue
        if speaks("clause", token.lemma):
            _settle_that(text, tree, verb)
        if "speech" not in known:
            continue
        _settle_words_told(text, tree, verb)
        clause = tree.heads[verb]
        that = _that(text, verb)
        if that is None or clause <= that or tree.base(verb) not in WRONG:
            continue
        below = [at for at in range(token_start(text, verb), verb) if tree.heads[at] == verb]
        if not any(tree.base(at) == "nsubj" for at in below) or any(tree.base(at) == "mark" for at in below):
            continue
        _turn_round(tree, verb, clause, that)


def _settle_words_told(text: NameText, tree: Tree, verb: int) -> None:
    """*Talks failed, Lee said*: what is told is no circumstance of telling, and telling no second event."""
    below = _below(text, tree, verb)
    roles = {tree.base(at) for at in below}
    if "nsubj" not in roles or roles & {"mark", "cc"} or any(text.tokens[at].tag in ASKING for at in below):
        return
    for at in below:
        if at < verb and tree.base(at) == "advcl" and _stands_alone(text, tree, at):
            tree.relations[at] = "ccomp"
            return
    if tree.base(verb) in ASIDE and not roles & TOLD and _set_off(text, verb, below):
        tree.relations[verb] = "parataxis"


def _settle_that(text: NameText, tree: Tree, verb: int) -> None:
    """*reported on Friday, citing Lee, that talks failed*: the clause is what was reported."""
    for at in _below(text, tree, verb):
        if at > verb and tree.base(at) == "advcl" and _that_marked(text, tree, at):
            tree.relations[at] = "ccomp"


def _that_marked(text: NameText, tree: Tree, clause: int) -> bool:
    """Whether *that*, and no *so that* or *now that*, begins a clause."""
    marks = [at for at in _below(text, tree, clause) if tree.base(at) == "mark"]
    return len(marks) == 1 and text.lower[marks[0]] == "that"


def _stands_alone(text: NameText, tree: Tree, clause: int) -> bool:
    """Whether a clause has a subject and nothing that makes it depend on another."""
    below = _below(text, tree, clause)
    roles = {tree.base(at) for at in below}
    asks = any(text.tokens[at].tag in ASKING for at in below)
    return "nsubj" in roles and "mark" not in roles and not asks


def _set_off(text: NameText, verb: int, below: list[int]) -> bool:
    """Whether a comma or a quotation mark stands before a verb and its own words, and a sign after them."""
    own = [verb, *(at for at in below if text.tokens[at].upos != "PUNCT")]
    sentence = text.analysis.sentence_of(verb)
    before, after = min(own) - 1, max(own) + 1
    if before < sentence.first:
        return after < sentence.last and text.written[after] == ","
    ended = after >= sentence.last or text.tokens[after].upos == "PUNCT"
    return ended and text.written[before] in {",", '"', "'"}


def _below(text: NameText, tree: Tree, at: int) -> list[int]:
    sentence = text.analysis.sentence_of(at)
    return [below for below in range(sentence.first, sentence.last) if tree.heads[below] == at != below]


def _free_hearer(text: NameText, tree: Tree, verb: int) -> None:
    """*told reporters that talks failed*: the clause is what was told, not which reporters."""
    that = _that(text, verb)
    if that is None or tree.heads[that - 1] != verb or tree.base(that - 1) not in {"obj", "iobj"}:
        return
    clause = tree.heads[that]
    subjects = (at for at in range(that + 1, clause) if tree.heads[at] == clause)
    if tree.heads[clause] == that - 1 and any(tree.base(at) == "nsubj" for at in subjects):
        tree.heads[clause], tree.relations[clause] = verb, "ccomp"
        tree.relations[that], tree.relations[that - 1] = "mark", "iobj"


def token_start(text: NameText, at: int) -> int:
    """The first token of the sentence."""
    return text.analysis.sentence_of(at).first


def _that(text: NameText, verb: int) -> int | None:
    last = min(text.analysis.sentence_of(verb).last, verb + 1 + FARTHEST_THAT)
    return next((at for at in range(verb + 1, last) if text.lower[at] == "that"), None)


def _turn_round(tree: Tree, verb: int, clause: int, that: int) -> None:
    above, relation = tree.heads[clause], tree.relations[clause]
    tree.heads[verb], tree.relations[verb] = (verb if above == clause else above), relation
    tree.heads[clause], tree.relations[clause] = verb, "ccomp"
    tree.heads[that], tree.relations[that] = clause, "mark"
    within = range(that + 1, clause)
    if any(tree.heads[at] == clause and tree.base(at) == "nsubj" for at in within):
        return
    stray = [at for at in within if tree.heads[at] == verb and tree.base(at) in NO_SUBJECT]
    nominal = next((at for at in stray if tree.tokens[at].upos in {"NOUN", "PROPN", "PRON"}), None)
    if nominal is not None:
        tree.heads[nominal], tree.relations[nominal] = clause, "nsubj"
