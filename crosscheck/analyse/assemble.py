"""The words of an article's pieces put together into one analysis.

Takes: an article, its pieces, the words of each piece.
Gives: tokens with offsets of the article's text, sentences, names.
Reads: the table of endings and the lists of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from crosscheck.analyse.blocks import Piece
from crosscheck.analyse.headers import part_headers
from crosscheck.analyse.headline_verbs import give_verb
from crosscheck.analyse.lemma import Lemmatizer
from crosscheck.analyse.names import named
from crosscheck.analyse.sentences import mend, part_credits, settle_quotes
from crosscheck.analyse.tangles import is_tangled, told
from crosscheck.analyse.words import Word
from crosscheck.model.analysis import Analysis, Sentence, Token
from crosscheck.model.article import Article
from crosscheck.settings import LanguageSettings

ENDS = (".", "?", "!", '"', "'", ")", "]", ":", ";")  # what a piece ends in that was cut where it may be


def assemble(
    article: Article,
    read: Iterable[tuple[Piece, Sequence[Word]]],
    lemmas: Lemmatizer,
    diagnostics: tuple[str, ...] = (),
    limits: LanguageSettings | None = None,
) -> Analysis:
    """One analysis from all pieces, in order."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    limits = limits or LanguageSettings()
    tangled = cut = 0
    before: Piece | None = None
    for piece, words in read:
        cut += before is not None and _is_cut(before, piece)
        before = piece
        base = len(tokens)
        settle_quotes(words)
        lines = _line_starts(article.text, piece, words)
        mend(words, lines)
        part_credits(words)
        part_headers(words, lines)
        openings = [at for at, word in enumerate(words) if word.opens or at == 0]
        for first, last in pairwise([*openings, len(words)]):
            give_verb(words, first, last)
            if is_tangled(words[first:last], first, limits):
                tangled += 1
                base -= last - first
                continue
            number = len(sentences)
            sentences.append(Sentence(number, base + first, base + last, piece.kind, piece.paragraph))
            tokens.extend(_tokens(piece, words[first:last], (base, base + first, number), lemmas))
    doubts = list(diagnostics)
    doubts += [told(tangled, limits)] if tangled else []
    doubts += [f"{cut} passage(s) of {limits.longest_piece} letters without an end are cut"] if cut else []
    return named(Analysis(article, tuple(tokens), tuple(sentences), (), tuple(doubts)), limits.most_names)


def _is_cut(before: Piece, piece: Piece) -> bool:
    """Whether a passage goes on in the next piece because it was too long, not because a sentence ended."""
    return before.paragraph == piece.paragraph and not before.plain.text.endswith(ENDS)


def _line_starts(text: str, piece: Piece, words: Sequence[Word]) -> frozenset[int]:
    starts = [piece.plain.starts[word.start] for word in words]
    return frozenset(at for at in range(1, len(words)) if "\n" in text[starts[at - 1] : starts[at]])


def _tokens(
    piece: Piece, words: Sequence[Word], at: tuple[int, int, int], lemmas: Lemmatizer
) -> Iterator[Token]:
    base, first, sentence = at  # the piece's first token, the sentence's first token, the sentence
    starts, ends = piece.plain.starts, piece.plain.ends
    for index, word in enumerate(words, first):
        start, end = starts[word.start], ends[word.end - 1]
        lemma = word.lemma or lemmas.lemma(word.text, word.tag)
        head = base + word.head
        yield Token(index, start, end, word.text, lemma, word.upos, word.tag, head, word.relation, sentence)
