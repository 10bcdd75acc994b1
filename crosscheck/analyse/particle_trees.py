"""Trees put right around particles, scores and participles, where parsers hang a verb's words from the wrong one.

Takes: the trees of an article.
Gives: what belongs to a verb hangs from it, as Universal Dependencies have it.
Reads: nothing else.
"""

from __future__ import annotations

from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.trees import Tree

PARTICLES = frozenset({"over", "back", "up", "down", "out", "off"})
CONTESTS = frozenset({"win", "lose", "beat", "defeat", "draw", "trail", "lead"})
ADJUNCTS = frozenset({"obl", "nmod"})


def free_particles(text: NameText, tree: Tree) -> None:
    """Hang the adjuncts of each verb's particle from the verb."""
    for at in tree.among(range(len(text.tokens)), ADJUNCTS):
        token, above = text.tokens[at], tree.heads[at]
        if text.lower[above] not in PARTICLES or above > at:
            continue
        verb = tree.heads[above]
        if (
            tree.base(above) in {"advmod", "compound"}
            and text.tokens[verb].upos == "VERB"
            and token.upos != "ADV"
        ):
            tree.hang(at, verb, "obl")


def free_scores(text: NameText, tree: Tree) -> None:
    """*lost 0-2 to Peru*, *beat Peru 2-0*: the score is how, not whom, and Peru is none of its parts."""
    for at in range(len(text.tokens) - 2):
        if not (text.written[at].isdigit() and text.hyphen(at + 1) and text.written[at + 2].isdigit()):
            continue
        verb = _contest(text, tree, at)
        if verb is None or tree.heads[at] > at:
            continue
        tree.hang(at, verb, "obl:unmarked")
        for below in range(at + 3, text.analysis.sentence_of(at).last):
            if tree.heads[below] == at and tree.base(below) == "nmod":
                tree.hang(below, verb, "obl")


def _contest(text: NameText, tree: Tree, at: int) -> int | None:
    """The verb of winning or losing above a word, itself or over one name."""
    above = tree.heads[at]
    for verb in (above, tree.heads[above]):
        if text.tokens[verb].upos == "VERB" and text.tokens[verb].lemma in CONTESTS:
            return verb
    return None


def raise_participles(text: NameText, tree: Tree) -> None:
    """*was elected president*: a participle with a subject and an auxiliary of its own describes no noun."""
    for verb, token in enumerate(text.tokens):
        if token.tag != "VBN" or tree.base(verb) != "amod" or tree.heads[verb] <= verb:
            continue
        noun = tree.heads[verb]
        sentence = text.analysis.sentence_of(verb)
        below = range(sentence.first, verb)
        roles = {tree.base(at) for at in below if tree.heads[at] == verb}
        if not {"nsubj", "aux"} <= roles:
            continue
        above, relation = tree.heads[noun], tree.relations[noun]
        tree.heads[verb], tree.relations[verb] = (verb if above == noun else above), relation
        tree.heads[noun], tree.relations[noun] = verb, "xcomp"
        for at in range(noun + 1, sentence.last):
            if tree.heads[at] == noun and tree.base(at) in {"obl", "advmod", "punct", "advcl"}:
                tree.heads[at] = verb
