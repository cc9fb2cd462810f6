"""What is kept of passages that were compared: whole sentences, or all that is quoted in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from argmap.case.ids import SourceId
from argmap.sources.passages import Span, paragraph_around, sentence_around
from argmap.sources.problems import TextPlace
from argmap.sources.quoted_spans import quoted_spans


def whole_passages(
    places: Sequence[TextPlace], texts: Mapping[SourceId, str]
) -> tuple[TextPlace, ...]:
    """Widen places, so that none begins or ends within a sentence.

    Where every one of them stands in quotation marks, it is what they quote of the
    sentence. A place outside its text stays as it is.
    """
    said = [_quoted_around(texts.get(one.source, ""), one) for one in places]
    if None not in said:
        return tuple(
            TextPlace(place.source, *span) for place, span in zip(places, said, strict=True) if span
        )
    return tuple(_sentence(texts.get(one.source, ""), one) for one in places)


def _sentence(text: str, place: TextPlace) -> TextPlace:
    if not 0 <= place.start < place.end <= len(text):
        return place
    around = sentence_around(text, place.start, place.end)
    start, end = min(around.start, place.start), max(around.end, place.end)
    return TextPlace(place.source, start, end)


def _quoted_around(text: str, place: TextPlace) -> Span | None:
    """Return what a sentence quotes around a place, the comma before the mark left out."""
    if not 0 <= place.start < place.end <= len(text):
        return None
    left, right = paragraph_around(text, place.start, place.end)
    for quoted in quoted_spans(text[left:right]):
        start, end = quoted.start + left, quoted.end + left
        if start <= place.start and place.end <= end:
            sentence = sentence_around(text, place.start, place.end)
            start, end = max(start, sentence.start), min(end, sentence.end)
            return Span(start, start + len(text[start:end].rstrip(" ,")))
    return None
