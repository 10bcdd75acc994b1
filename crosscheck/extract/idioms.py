"""Fixed ways of speaking in which a verb says something else of its content than it says elsewhere.

Takes: an analysis, the index of a verb with a content clause, its polarity.
Gives: what then holds of the content, or nothing where the plain meaning stands.
"""

from __future__ import annotations

from crosscheck.lexicon.cues import Effect
from crosscheck.model.analysis import Analysis
from crosscheck.model.values.commitment import Level, Polarity

ABLE = frozenset({"can", "ca", "could"})
MIGHT = ABLE | {"may", "might"}
ANYBODY = frozenset({"one", "you", "we", "i", "it"})
SPEAKER = frozenset({"i", "we"})
SAY = frozenset({"say", "argue", "call"})


def idiom(analysis: Analysis, verb: int, polarity: Polarity) -> Effect | None:
    """The effect of an idiom on the content clause of a verb.

    *Could not believe that* takes the content for granted, *one could say that* says it, *I am not saying
    that* says it is not so, and *I do not know that* leaves it open.
    """
    lemma = analysis.tokens[verb].lemma.lower()
    auxiliaries = {t.text.lower() for t in analysis.children(verb, "aux")}
    subject = analysis.child(verb, "nsubj", "expl")
    who = subject.text.lower() if subject is not None else ""
    if lemma == "believe" and polarity is Polarity.NEGATIVE and auxiliaries & ABLE:
        return Effect(factive=True)
    if lemma == "know" and polarity is Polarity.NEGATIVE and who in SPEAKER and "do" in auxiliaries:
        return Effect(Level.POSSIBLE)
    if lemma not in SAY:
        return None
    if polarity is Polarity.POSITIVE and auxiliaries & MIGHT and who in ANYBODY:
        return Effect(Level.REPORTED)
    if polarity is Polarity.NEGATIVE and who in SPEAKER:
        return Effect(Level.REPORTED, Polarity.NEGATIVE)
    return None
