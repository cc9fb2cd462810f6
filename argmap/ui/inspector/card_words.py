"""What a card of a cite says in words."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.brief.citing import page_range
from argmap.case.evidence import Cite, Quote, Source
from argmap.case.quotation import in_quotes
from argmap.case.source_names import name_of_source
from argmap.sources.anchoring import AnchorState
from argmap.sources.checking import QuoteCheck


def warnings_of(check: QuoteCheck) -> Iterator[str]:
    """Walk what is to be told of a quote that is not sound, each a sentence."""
    if not check.sound and check.held:
        yield f"{check.told[0].upper()}{check.told[1:]}."
    if check.state is AnchorState.ALTERED and not check.sound:
        yield f"The source reads: {in_quotes(check.words)}"
    yield from (problem.message for problem in check.problems)


def remarks_of(check: QuoteCheck) -> Iterator[str]:
    """Walk what is to be known of a quote and is no fault of it, each a sentence."""
    if not check.held:
        yield f"{check.told[0].upper()}{check.told[1:]}."


def past_law(cite: Cite, source: Source) -> Iterator[str]:
    """Say so where a cite relies on an authority that is overruled."""
    if not source.is_authority:
        return
    from argmap.law.authorities import relies_on_overruled  # noqa: PLC0415 -- few cite law

    if relies_on_overruled(cite, source):
        yield "Overruled: it is not good law any more. Say so, or cite it with “but see”."


def origin_words(cite: Cite, quote: Quote | None, source: Source, check: QuoteCheck | None) -> str:
    """Say where the words of a cite stand, who said them, and whether they stand there still."""
    state = "the whole source" if check is None else check.told if check.sound else ""
    # What may be long stands last: it is cut where there is no room.
    parts = [cite.signal.value.capitalize(), quote.speaker if quote else ""]
    parts += [cite.pinpoint or page_words(quote), state]
    parts += [quote.attribution if quote else "", name_of_source(source)]
    return " · ".join(part for part in parts if part)


def page_words(quote: Quote | None) -> str:
    """Say on which page of its source a quote stands; empty where nobody knows."""
    if quote is None or quote.page is None:
        return ""
    sign = "p." if quote.last_page is None else "pp."
    return f"{sign} {page_range(quote.page, quote.last_page)}"


def target_word(cite: Cite) -> str:
    """Name what a cite bears on."""
    if cite.claim:
        return "claim"
    if cite.harm:
        return "harm"
    return "finding" if cite.finding else "event"
