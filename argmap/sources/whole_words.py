"""Whether words stand in a text as whole words, or as letters within others."""

from __future__ import annotations

from argmap.sources.aligning import Near, word_likeness
from argmap.sources.normalising import are_same_words, normal_form
from argmap.sources.passages import Span, widen_to_words

_EXACT = 100.0
_LEAST = 4
"""Nothing is like fewer characters."""


def cuts_word(text: str, span: Span) -> bool:
    """Tell whether a span begins or ends within a word."""
    whole = widen_to_words(text, span)
    # What is not seen after a letter belongs to its word and changes nothing.
    return whole != span and not are_same_words(text[slice(*whole)], text[slice(*span)])


def in_whole_words(text: str, span: Span, words: str) -> Near:
    """Return where a text has words whose letters stand at a span, and how nearly.

    Letters within a word are not the word: the whole of it is compared.
    """
    if not cuts_word(text, span):
        return Near(span, _EXACT)
    whole = widen_to_words(text, span)
    if len(normal_form(words)) < _LEAST:
        return Near(whole, 0.0)
    return Near(whole, word_likeness(text[slice(*whole)], words))
