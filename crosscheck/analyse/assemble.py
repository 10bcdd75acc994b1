"""The words of an article's pieces put together into one analysis.

Takes: an article, its pieces, the words of each piece.
Gives: tokens with offsets of the article's text, sentences, names.
Reads: the table of endings and the lists of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crosscheck.analyse.blocks import Piece
from crosscheck.analyse.lemma import Lemmatizer
from crosscheck.analyse.names import named
from crosscheck.analyse.sentences import mend
from crosscheck.analyse.tangles import TOLD, is_tangled
from crosscheck.analyse.words import Word
from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.article import Article


def assemble(
    article: Article,
    read: Iterable[tuple[Piece, Sequence[Word]]],
    lemmas: Lemmatizer,
    diagnostics: tuple[str, ...] = (),
) -> Analysis:
    """One analysis from all pieces, in order."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    tangled = 0
    for piece, words in read:
        base = len(tokens)
        mend(words, _line_starts(article.text, piece, words))
        openings = [at for at, word in enumerate(words) if word.opens or at == 0]
        for first, last in pairwise([*openings, len(words)]):
            if is_tangled(words[first:last], first):
                tangled += 1
                base -= last - first
                continue
            number = len(sentences)
            sentences.append(Sentence(number, base + first, base + last, piece.kind, piece.paragraph))
            tokens.extend(_tokens(piece, words[first:last], (base, base + first, number), lemmas))
    doubts = (*diagnostics, TOLD.format(tangled)) if tangled else diagnostics
    return named(Analysis(article, tuple(tokens), tuple(sentences), (), doubts))


def _line_starts(text: str, piece: Piece, words: Sequence[Word]) -> frozenset[int]:
    starts = [piece.plain.starts[word.start] for word in words]
    return frozenset(at for at in range(1, len(words)) if "\n" in text[starts[at - 1] : starts[at]])


def _tokens(
    piece: Piece, words: Sequence[Word], at: tuple[int, int, int], lemmas: Lemmatizer
) -> Iterator[Token]:
    base, first, sentence = at  # the piece's first token, the sentence's first token, the sentence
    for index, word in enumerate(words, first):
        start, end = piece.plain.origin(word.start, word.end)
        lemma = word.lemma or lemmas.lemma(word.text, word.tag)
        head = base + word.head
        yield Token(index, start, end, word.text, lemma, word.upos, word.tag, head, word.relation, sentence)
