"""What news does to letters and treebanks do not: title case, capitals, curly quotes.

Takes: one training example.
Gives: the example, and sometimes a re-lettered copy of it.
Reads: a seeded random generator.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.training import Example
from spacy.util import registry

from crosscheck.analyse.word_embed import UNKNOWN
from crosscheck.analyse.word_table import word_table

SMALL_WORDS = frozenset(
    "a an the and or but nor of in on at to for by with from as is be after over".split()  # noqa: SIM905 (read as prose)
)
OPENERS = frozenset(" ([{\n")


def headline_case(words: list[str]) -> list[str]:
    """Title case as headlines have it: small words stay small except the first.

    >>> headline_case(["envoys", "to", "meet", "soon"])
    ['Envoys', 'to', 'Meet', 'Soon']
    """
    return [
        word
        if (at and word.lower() in SMALL_WORDS) or not word[:1].islower()
        else word[:1].upper() + word[1:]
        for at, word in enumerate(words)
    ]


def curly_quotes(text: str) -> str:
    """Straight quotes turned into typographic ones of the same length.

    >>> curly_quotes('"Yes," he said, "it\\'s so."')
    '“Yes,” he said, “it’s so.”'
    """
    out = []
    for at, letter in enumerate(text):
        opening = at == 0 or text[at - 1] in OPENERS
        out.append({'"': "“" if opening else "”", "'": "‘" if opening else "’"}.get(letter, letter))
    return "".join(out)


def _relettered(nlp: Language, example: Example, text: str, words: list[str]) -> Example:
    annotation = example.to_dict()
    annotation["token_annotation"]["ORTH"] = words
    return Example.from_dict(nlp.make_doc(text), annotation)


def _forgetful(example: Example, unknown: float, generator: random.Random) -> Example:
    seen = word_table().seen
    for token in example.predicted:
        if generator.random() < unknown / (unknown + seen.get(token.norm_.lower(), unknown)):
            token.norm_ = UNKNOWN
    return example


def _slices(text: str, words: list[str]) -> list[str]:
    out, at = [], 0
    for word in words:
        at = text.index(word, at)
        out.append(text[at : at + len(word)])
        at += len(word)
    return out


def _by_length(changed: str, original: str, words: list[str]) -> list[str]:
    out, at = [], 0
    for word in words:
        at = original.index(word, at)
        out.append(changed[at : at + len(word)])
        at += len(word)
    return out


@registry.augmenters("crosscheck.news_letters.v1")  # type: ignore[untyped-decorator]
def news_letters(
    lower: float, headline: float, capitals: float, curly: float, unknown: float, seed: int
) -> Callable[[Language, Example], Iterator[Example]]:
    """Yield each example re-lettered with the given probabilities, else as it is.

    A word seen n times is read as an unknown one with the probability ``unknown / (unknown + n)``.
    """
    generator = random.Random(seed)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        draw = generator.random()
        words = [token.text for token in example.reference]
        text = example.reference.text
        changed = text
        if draw < lower:
            changed = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        elif draw < lower + headline:
            cased = headline_case(words)
            parts, at = [], 0
            for word, new in zip(words, cased, strict=True):
                start = text.index(word, at)
                parts.append(text[at:start] + new)
                at = start + len(word)
            changed = "".join(parts) + text[at:]
        elif draw < lower + headline + capitals:
            changed = "".join(c.upper() if len(c.upper()) == 1 else c for c in text)
        elif draw < lower + headline + capitals + curly:
            changed = curly_quotes(text)
        if changed == text or len(changed) != len(text):
            yield _forgetful(example, unknown, generator)
        else:
            again = _relettered(nlp, example, changed, _by_length(changed, text, words))
            yield _forgetful(again, unknown, generator)

    return augment
