"""What a mark in the text tells when the pointer rests on it."""

from __future__ import annotations

from argmap.brief.citing import page_range
from argmap.case.case_map import CaseMap
from argmap.case.ids import QuoteId
from argmap.ui.reader.quoting import target_title


def tip_of(case_map: CaseMap, quote_id: QuoteId) -> str:
    """Say what a quote is quoted for, who says it and who reports it."""
    quote = case_map.quotes[quote_id]
    source = case_map.sources[quote.source]
    cites = case_map.cites_of(quote_id)
    targets = [cite.claim or cite.harm or cite.event for cite in cites]
    titles = [target_title(case_map, target) for target in targets if target]
    parts = [f"Quoted for {', '.join(titles)}" if titles else "Quoted, for nothing yet"]
    if quote.speaker:
        reporter = source.publisher or source.author
        reported = f", reported by {reporter}" if reporter else ""
        how = f" ({quote.attribution})" if quote.attribution else ""
        parts.append(f"Said by {quote.speaker}{reported}{how}")
    if quote.page is not None:
        sign = "Page" if quote.last_page is None else "Pages"
        parts.append(f"{sign} {page_range(quote.page, quote.last_page)}")
    return ". ".join(parts)
