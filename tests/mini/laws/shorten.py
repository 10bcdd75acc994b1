"""Somebody's own code: the first words of an article, for a list of headlines."""


def shorten(article, most=60):
    words = " ".join(article.text.split())
    return words if len(words) <= most else words[: most - 1] + "…"
