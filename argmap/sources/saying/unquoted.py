"""A text without the words that it quotes, so that none of them is read for who says them."""

from __future__ import annotations

from collections.abc import Iterable


def unquoted(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Set letters for what stands in the spans of a text: it ends no sentence and names nobody.

    A capital stays one, as it begins a sentence.
    """
    letters = list(text)
    for start, end in spans:
        letters[start:end] = "x" * (end - start)
        if text[start:end][:1].isupper():
            letters[start] = "X"
    return "".join(letters)
