"""Read CoNLL-U treebanks into spaCy documents, with the spaces as written.

Takes: a path to a CoNLL-U file, gzipped or not.
Gives: spaCy ``Doc`` objects of a few sentences each.
Reads: nothing else.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

import attrs
from spacy.tokens import Doc
from spacy.vocab import Vocab

from crosscheck.analyse.normalise import tidy

SENTENCES_PER_DOC = 4
TAG_SEPARATOR = "|"


@attrs.frozen(slots=True)
class Word:
    """One syntactic word of a treebank; head 0 is the root, ``space`` says whether one follows."""

    form: str
    lemma: str
    upos: str
    xpos: str
    head: int
    relation: str
    space: bool


@attrs.frozen(slots=True)
class TreebankSentence:
    """The words of one sentence, the document that it stands in, and whether it opens a paragraph."""

    document: str
    words: tuple[Word, ...]
    opens: bool = False


def sentences(path: Path) -> Iterator[TreebankSentence]:
    """Yield the sentences of a CoNLL-U file in order.

    Empty nodes are left out. A multiword token gives its syntactic words without spaces between them, when
    they spell the token; a token that they do not spell keeps its words with the spaces of the token's end.
    """
    document, opens = "", True
    rows: list[list[str]] = []
    glued: dict[int, bool] = {}
    for line in _lines(path):
        if line.startswith("# newdoc"):
            document, opens = line.split("=", 1)[-1].strip(), True
        elif line.startswith("# newpar") and "newpar_block" not in line:
            opens = True
        elif line.startswith("#"):
            continue
        elif not line.strip():
            if rows:
                yield TreebankSentence(document, tuple(_words(rows, glued)), opens)
                opens = False
            rows, glued = [], {}
        else:
            columns = line.rstrip("\n").split("\t")
            if "-" in columns[0]:
                first, last = (int(part) for part in columns[0].split("-"))
                glued.update(dict.fromkeys(range(first, last), False))
                glued[last] = "SpaceAfter=No" not in columns[9]
            elif "." not in columns[0]:
                rows.append(columns)
    if rows:
        yield TreebankSentence(document, tuple(_words(rows, glued)), opens)


def documents(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """Yield spaCy documents of up to ``SENTENCES_PER_DOC`` sentences that stand in one paragraph."""
    batch: list[TreebankSentence] = []
    for sentence in sentences(path):
        if batch and (sentence.opens or len(batch) == SENTENCES_PER_DOC):
            yield to_doc(batch, vocab)
            batch = []
        batch.append(sentence)
    if batch:
        yield to_doc(batch, vocab)


def to_doc(batch: list[TreebankSentence], vocab: Vocab) -> Doc:
    """Join sentences into one document; the tag of a word is its UPOS and its Penn tag, joined."""
    words: list[str] = []
    spaces: list[bool] = []
    tags: list[str] = []
    heads: list[int] = []
    relations: list[str] = []
    lemmas: list[str] = []
    for sentence in batch:
        offset = len(words)
        for position, word in enumerate(sentence.words):
            words.append(tidy(word.form).text or word.form)  # as the parser is given it
            spaces.append(word.space or position == len(sentence.words) - 1)
            tags.append(f"{word.upos}{TAG_SEPARATOR}{word.xpos}")
            heads.append(offset + (word.head - 1 if word.head else position))
            relations.append("ROOT" if word.relation == "root" else word.relation)
            lemmas.append(word.lemma)
    return Doc(vocab, words=words, spaces=spaces, tags=tags, heads=heads, deps=relations, lemmas=lemmas)


def _lines(path: Path) -> Iterator[str]:
    if path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8") as handle:
            yield from handle
    else:
        with path.open(encoding="utf-8") as handle:
            yield from handle


def _words(rows: list[list[str]], glued: dict[int, bool]) -> Iterator[Word]:
    for columns in rows:
        number = int(columns[0])
        space = glued.get(number, "SpaceAfter=No" not in columns[9])
        yield Word(columns[1], columns[2], columns[3], columns[4], int(columns[6]), columns[7], space)
