"""Asks the cite-check of the example what it tells of a text."""

from __future__ import annotations

from functools import cache

from example import example_map, example_text_of

from argmap.law.citecheck.checking import check_paper
from argmap.law.citecheck.held import held_of
from argmap.law.citecheck.items import ItemKind, PaperText


@cache
def held():
    """What the example holds."""
    return held_of(example_map(), example_text_of)


def checked(text):
    """The items of a text, checked against the example."""
    return check_paper(PaperText(text), held()).items


def verdicts(text):
    """The verdicts on all items, in their order."""
    return [one.verdict for one in checked(text)]


def accused(text):
    """What is accused, and of what."""
    return [(one.words, one.verdict) for one in checked(text) if one.verdict.accuses]


def quoted(text):
    """The verdicts on the quotations alone."""
    return [one.verdict for one in checked(text) if one.kind is ItemKind.QUOTATION]
