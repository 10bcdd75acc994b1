"""Hand-built analyses: one sentence as ``word/UPOS/relation>head`` with heads counted from 0.

A word may carry its lemma after ``=``: ``held=hold/VERB/root>2``. A Penn tag may follow the part of speech:
``VERB.VBD``.
"""

from collections.abc import Callable

import pytest

from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.article import Article, BlockKind


def build(*sentences: str) -> Analysis:
    """An analysis of these sentences, words with one space between them."""
    tokens: list[Token] = []
    bounds: list[Sentence] = []
    words: list[str] = []
    for number, sentence in enumerate(sentences):
        first = len(tokens)
        for item in sentence.split():
            form, part, link = item.rsplit("/", 2)
            relation, _, head = link.partition(">")
            word, _, lemma = form.partition("=")
            upos, _, tag = part.partition(".")
            start = sum(len(w) + 1 for w in words)
            words.append(word)
            tokens.append(
                Token(
                    index=len(tokens),
                    start=start,
                    end=start + len(word),
                    text=word,
                    lemma=lemma or word.lower(),
                    upos=upos,
                    tag=tag,
                    head=first + int(head),
                    relation=relation,
                    sentence=number,
                )
            )
        bounds.append(Sentence(number, first, len(tokens), BlockKind.BODY, 0))
    return Analysis(Article(id="built", text=" ".join(words)), tuple(tokens), tuple(bounds))


@pytest.fixture(scope="session")
def built() -> Callable[..., Analysis]:
    """The builder of analyses, handed to tests."""
    return build
