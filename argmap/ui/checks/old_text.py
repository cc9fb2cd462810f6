"""What a quote stood in, in the text it was taken from, also where its source has another now."""

from __future__ import annotations

from argmap.case.ids import QuoteId
from argmap.sources.passages import Span
from argmap.ui.bridge import Bridge
from argmap.ui.checks.rows import one_line

OLD_TEXT = "Where it stood, in the text that was replaced"
_AROUND = 60


def old_surroundings(bridge: Bridge, quote_id: QuoteId) -> str:
    """Return a quote in the replaced text it was taken from; empty where it has not been."""
    quote = bridge.case_map.quotes.get(quote_id)
    if quote is None or bridge.case_map.sources[quote.source].document == quote.source_hash:
        return ""
    return surroundings(bridge, quote_id)


def surroundings(bridge: Bridge, quote_id: QuoteId) -> str:
    """Return a quote in the text it was taken from; empty where that is not held."""
    quote = bridge.case_map.quotes.get(quote_id)
    document = bridge.kept_document(quote.source_hash) if quote else None
    if quote is None or document is None:
        return ""
    if document.text[quote.start : quote.end] != quote.exact:
        return ""
    return in_context(document.text, Span(quote.start, quote.end), one_line(quote.exact))


def in_context(text: str, span: Span, words: str) -> str:
    """Return words in what is around them, set apart: brackets would say they were altered."""
    before = text[max(0, span.start - _AROUND) : span.start]
    after = text[span.end : span.end + _AROUND]
    if span.start > _AROUND:
        before = f"… {before.partition(' ')[2]}"
    if span.end + _AROUND < len(text):
        after = f"{after.rpartition(' ')[0]} …"
    return f"{_joined(before)}«{words}»{_joined(after)}"


def _joined(words: str) -> str:
    """Return what stands around words on one line, the spaces beside them kept."""
    inner = " ".join(words.split())
    return f"{' ' * words[:1].isspace()}{inner}{' ' * words[-1:].isspace()}"
