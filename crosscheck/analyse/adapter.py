"""A spaCy pipeline as a source of analyses. Nothing else knows spaCy but the first layer of our network and the recipe.

Takes: a loaded pipeline; articles.
Gives: one analysis each, in the same order, in the scheme of Universal Dependencies.
Reads: what the pipeline says it can do (its labels), never its name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TypeVar

import numpy as np
import spacy
from spacy.attrs import DEP, HEAD, IDX, IS_SPACE, LEMMA, LENGTH, POS, SENT_START, TAG
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from crosscheck.analyse import word_embed as _embed  # noqa: F401  (registers the first layer of our weights)
from crosscheck.analyse.assemble import assemble
from crosscheck.analyse.blocks import Piece, readable
from crosscheck.analyse.labels import SPLIT_TAG, Scheme, scheme_of
from crosscheck.analyse.lemma import WHOLE, Lemmatizer, regular_forms
from crosscheck.analyse.sentences import behind_hours, mark_openings
from crosscheck.analyse.words import Word
from crosscheck.errors import AnalyzerFailure
from crosscheck.lexicon.tables import listed, packaged, rows
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article
from crosscheck.settings import LanguageSettings

T = TypeVar("T")
WEIGHTS = Path(__file__).with_name("weights") / "en"
PARTICIPLE_ENDINGS = ("ing", "in", "in'", "in’")
COLUMNS = (IDX, LENGTH, POS, TAG, DEP, LEMMA, HEAD, SENT_START, IS_SPACE)  # what is taken of each token
HEADS, OPENS, SPACE = 6, 7, 8
BATCH = 64  # pieces of text read ahead; changes the speed, never the reading


class SpacyAnalyzer:
    """Reads articles with any spaCy pipeline; what it has no component for is said in the diagnostics."""

    def __init__(self, nlp: Language, batch: int = BATCH, limits: LanguageSettings | None = None) -> None:
        self._nlp, self._batch, self._limits = _ready(nlp), batch, limits or LanguageSettings()
        parser = nlp.get_pipe("parser") if nlp.has_pipe("parser") else None
        self._scheme = scheme_of(getattr(parser, "labels", ()))
        self._diagnostics = ("no-parser",) if self._scheme is Scheme.NONE else ()
        self._lemmas = endings()

    def analyse(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        """Yield the reading of each article; a pipeline that fails raises ``AnalyzerFailure``."""
        done = 0
        for number, group in groupby(self._read(articles), key=itemgetter(0)):
            yield from (self._assembled(article, ()) for article in articles[done:number])
            yield self._assembled(articles[number], [(piece, words) for _, piece, words in group])
            done = number + 1
        yield from (self._assembled(article, ()) for article in articles[done:])

    def _assembled(self, article: Article, read: Sequence[tuple[Piece, list[Word]]]) -> Analysis:
        return assemble(article, read, self._lemmas, self._diagnostics, self._limits)

    def _read(self, articles: Sequence[Article]) -> Iterator[tuple[int, Piece, list[Word]]]:
        """Each piece with the number of its article and its words."""
        texts = (
            (self._opened(piece.plain.text), (number, piece))
            for number, article in enumerate(articles)
            for piece in readable(article, self._limits.longest_piece)
        )
        try:
            docs = self._nlp.pipe(texts, as_tuples=True, batch_size=self._batch)
            for doc, (number, piece) in _on_one_thread(docs):
                yield number, piece, self._scheme.universal(_words(doc))
        except (ValueError, KeyError, RuntimeError, TypeError) as error:
            problem = f"the language pipeline failed ({type(error).__name__}); try the default one"
            raise AnalyzerFailure(problem) from error

    def _opened(self, text: str) -> str | Doc:
        """The text, or its tokens where a sentence begins that a parser would not begin."""
        openings = behind_hours(text) if self._scheme is not Scheme.NONE else []
        if not openings:
            return text
        doc = self._nlp.make_doc(text)
        for token in doc:
            if token.idx in openings:
                token.is_sent_start = True
        return doc


def _on_one_thread(work: Iterator[T]) -> Iterator[T]:
    """The same, with each step on one thread of the library that multiplies matrices.

    Ours are so small that its further threads gain nothing: they wait in a loop, which took as much of the processor
    as all the reading, and the core that the next process needs. Between the steps others find it as they left it.
    """
    pools = _pools()
    while True:
        with pools.limit(limits=1, user_api="blas"):
            try:
                found = next(work)
            except StopIteration:
                return
        yield found


@cache
def _pools() -> ThreadpoolController:
    """Of the libraries that numpy has loaded by now."""
    return ThreadpoolController()  # type: ignore[no-untyped-call]  # it tells no types


@cache
def endings() -> Lemmatizer:
    """The table of endings that comes with the package, and the forms of verbs that are known: *grew*, whether read as
    a past or as a participle, is of *grow*, and *severed* of *sever*."""
    learned = (WEIGHTS / "lemmas.tsv").read_text("utf-8").splitlines()
    return Lemmatizer.read([*learned, *regular_forms(_verbs()), *_irregular()])


def _verbs() -> Iterator[str]:
    """The verbs of one word whose meaning the package knows."""
    for _, kind, _, words in rows(packaged("wordings.tsv"), 4):
        yield from (word for word in listed(words) if kind == "verb" and word.isalpha())


def _irregular() -> Iterator[str]:
    """The forms of irregular verbs as rows of such a table."""
    for lemma, past, participle in rows(packaged("irregular_verbs.tsv"), 3):
        for form in (*listed(past), *listed(participle)):
            yield from (f"{tag}\t{WHOLE}{form}\t{len(form)}\t{lemma}" for tag in ("VBD", "VBN"))


@cache
def default_analyzer(limits: LanguageSettings | None = None) -> SpacyAnalyzer:
    """The analyzer with the weights that come with the package, loaded once.

    Weights that are missing or damaged raise ``AnalyzerFailure``.
    """
    return SpacyAnalyzer(_weights(), limits=limits)


@cache
def installed_pipeline(name: str) -> SpacyAnalyzer:
    """The analyzer with an installed spaCy pipeline, or one in a folder, loaded once. Raises ``AnalyzerFailure``."""
    try:
        return SpacyAnalyzer(spacy.load(name))
    except (OSError, ValueError, KeyError, ImportError) as error:
        problem = f"spaCy pipeline {name}: cannot be loaded ({type(error).__name__})"
        raise AnalyzerFailure(f"{problem}; run: python -m spacy download {name}") from error


@cache
def _weights() -> Language:
    try:
        return spacy.load(WEIGHTS)
    except (OSError, ValueError, KeyError, ImportError) as error:
        problem = f"the packaged language weights cannot be loaded ({type(error).__name__})"
        raise AnalyzerFailure(f"{problem}; install crosscheck-news again") from error


def _ready(nlp: Language) -> Language:
    """Widen the stored numbers, and let numpy multiply: up to three times as fast where spaCy knows not the chip."""
    ops = NumpyOps(use_blis=False)
    for _, pipe in nlp.pipeline:
        network = getattr(pipe, "model", None)
        for layer in network.walk() if network else ():
            if layer.ops.name != ops.name:
                continue  # other hardware knows best
            layer.ops = ops
            for name in layer.param_names:
                if layer.has_param(name):
                    layer.set_param(name, ops.asarray(layer.get_param(name), dtype="float32"))
    return nlp


def _words(doc: Doc) -> list[Word]:
    table = doc.to_array([*COLUMNS])
    place = np.cumsum(table[:, SPACE] == 0) - 1  # of each token among those that are no spaces
    own = np.flatnonzero(table[:, SPACE] == 0)
    above = np.arange(len(table)) + table[:, HEADS].astype(np.int64)
    heads = np.where(table[above, SPACE] == 0, place[above], place)[own].tolist()
    text, strings = doc.text, doc.vocab.strings
    words = [_word(text, strings, row, head) for row, head in zip(table[own].tolist(), heads, strict=True)]
    if not doc.has_annotation("SENT_START"):
        mark_openings(words)
        return words
    opening = True
    for at, (start, space) in enumerate(table[:, [OPENS, SPACE]].tolist()):
        opening = opening or start == 1
        if not space:
            words[place[at]].opens, opening = opening, False
    return words


def _word(text: str, strings: StringStore, row: list[int], head: int) -> Word:
    start, length, pos, key, relation, lemma = row[:HEADS]
    form, tag = text[start : start + length], strings[key]
    upos, _, tag = tag.partition(SPLIT_TAG) if SPLIT_TAG in tag else (strings[pos], "", tag)
    if tag == "VBG" and not form.lower().endswith(PARTICIPLE_ENDINGS):
        upos, tag = "NOUN", "NN"  # a reading that the form rules out: *jewellery*
    return Word(form, start, start + length, upos, tag, head, strings[relation], strings[lemma])
