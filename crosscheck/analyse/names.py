"""Names: runs of proper nouns, for now."""

from collections.abc import Iterator

from crosscheck.model.analysis import Analysis, NameKind, NameMention


def names_of(analysis: Analysis) -> Iterator[NameMention]:
    """Runs of proper nouns within a sentence."""
    for sentence in analysis.sentences:
        first = None
        for at in range(sentence.first, sentence.last + 1):
            if at < sentence.last and analysis.tokens[at].upos == "PROPN":
                first = at if first is None else first
            elif first is not None:
                yield NameMention(first, at, NameKind.UNKNOWN)
                first = None
