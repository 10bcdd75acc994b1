"""Where words are parted as the treebanks part them, and a general tokenizer does not.

Takes: a spaCy pipeline.
Gives: the same pipeline with a changed tokenizer; its rules are stored with the weights.
Reads: the lists below.
"""

from __future__ import annotations

import re
from typing import cast

from spacy.lang.char_classes import ALPHA, HYPHENS
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# What stands before a hyphen and is no word of its own: the treebanks write one word, *re-elected*.
PARTICLES = tuple(
    """anti bi co counter cross de e ex extra hyper inter intra macro mega meta micro mid mini mis multi non
para post pre pro pseudo re semi sub super trans tri ultra un""".split()  # noqa: SIM905 (read as prose)
)
ABBREVIATIONS = ["al.", "etc.", "Etc.", "Ft.", "Lt.", "Sgt.", "Capt.", "Cpl.", "Maj.", "Cmdr.", "Det."]
TWO_WORDS = {"and/or": ("and", "/", "or"), "wanna": ("wan", "na"), "outta": ("out", "ta")}
RUNS = [r"[!?]{2,}", *(rf"\{sign}{{2,}}" for sign in "*=_~#+$<>-")]
_PHONE = re.compile(r"\(?\+?\d+\)?(?:-\d+){2,}")
_BETWEEN_LETTERS = f"(?<=[{ALPHA}0-9])(?:{HYPHENS})(?=[{ALPHA}])"


def part_as_treebanks(nlp: Language) -> None:
    """Change the tokenizer in place."""
    tokenizer = cast("Tokenizer", nlp.tokenizer)
    prefixes, suffixes, rules = (
        [str(rule) for rule in rules or ()]
        for rules in (nlp.Defaults.prefixes, nlp.Defaults.suffixes, nlp.Defaults.infixes)
    )
    unless = "".join(rf"(?<!\b{particle.lower()})(?<!\b{particle.title()})" for particle in PARTICLES)
    infixes = [unless + rule if rule == _BETWEEN_LETTERS else rule for rule in rules]
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *prefixes]).search
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *suffixes]).search
    tokenizer.infix_finditer = compile_infix_regex([*RUNS, *infixes]).finditer
    tokenizer.token_match = _PHONE.fullmatch
    for short in ABBREVIATIONS:
        tokenizer.add_special_case(short, [{"ORTH": short}])
    for whole, parts in TWO_WORDS.items():
        tokenizer.add_special_case(whole, [{"ORTH": part} for part in parts])
