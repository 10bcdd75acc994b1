"""Quantities in plain text: counts, measures, money, shares, ages, ranks, scores.

Takes: a text. Gives: the quantities in it, in text order, without overlap. Reads: the lexicon of numbers.
A number is found first, then whether it is a name or a date is asked, then its unit, its range and its
bounds.
"""

from crosscheck.extract.recognise.quantities.assemble import find_quantities

__all__ = ["find_quantities"]
