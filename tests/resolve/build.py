"""Analyses by hand: words split at spaces and punctuation, names in [brackets] with a kind, heads by mark.

``"[Ann Lee|person] met [Bo Li|person] ."`` A word may carry ``/UPOS/relation/head``, the head counted from 0.
"""

import re

from crosscheck.model.analysis import Analysis, NameKind, NameMention, Sentence, Token
from crosscheck.model.article import Article, BlockKind

PIECE = re.compile(r"\[([^\]|]+)\|(\w+)\]|(\S+)")


def analysis(marked: str, article: str = "a") -> Analysis:
    """One article; every line is a sentence and a paragraph."""
    tokens: list[Token] = []
    names: list[NameMention] = []
    sentences: list[Sentence] = []
    text = ""
    for number, line in enumerate(marked.strip().splitlines()):
        first = len(tokens)
        for name, kind, word in PIECE.findall(line.strip()):
            start = len(tokens)
            for piece in name.split() if name else [word]:
                form, _, rest = piece.partition("/") if len(piece) > 1 else (piece, "", "")
                upos, _, rest = rest.partition("/")
                relation, _, head = rest.partition("/")
                text += " " if text and not text.endswith("\n") else ""
                upos = upos or ("PROPN" if name else "PUNCT" if not form[0].isalnum() else "X")
                at = len(tokens)
                above = int(head) + first if head else at
                tokens.append(
                    Token(
                        at,
                        len(text),
                        len(text) + len(form),
                        form,
                        form.lower(),
                        upos,
                        "",
                        above,
                        relation,
                        number,
                    )
                )
                text += form
            if name:
                names.append(NameMention(start, len(tokens), NameKind(kind)))
        sentences.append(Sentence(number, first, len(tokens), BlockKind.BODY, number))
        text += "\n"
    return Analysis(Article(id=article, text=text), tuple(tokens), tuple(sentences), tuple(names))
