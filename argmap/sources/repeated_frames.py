"""Where a quote repeats what stood around it: such words frame nothing but a part of itself."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from argmap.case.evidence import Quote
from argmap.sources.aligning import likeness
from argmap.sources.frame_edges import comparable, is_short, prefix_ends, suffix_starts
from argmap.sources.normalising import normalised
from argmap.sources.passages import Span


class Repeated(NamedTuple):
    """How many characters of a quote stand up to where it repeats what surrounded it.

    `before` counts them up to the end of a repeated prefix, `after` from the start of a
    repeated suffix: there the quote need not begin, or end.
    """

    words: str
    before: list[int]
    after: list[int]

    def frames(self, text: str, span: Span, score: float) -> bool:
        """Say whether words less like the quote than with more beside them stand in itself."""
        if not self.before and not self.after:
            return False
        whole = normalised(text)
        start, end = whole.index_of(span.start), whole.index_of(span.end)
        wider = [Span(max(0, start - more), end) for more in self.before]
        wider += [Span(start, end + more) for more in self.after]
        return any(
            likeness(whole.text[one.start : one.end].strip(), self.words) > score for one in wider
        )


@lru_cache(maxsize=8)
def repeated(quote: Quote) -> Repeated:
    """Look for the surroundings of a quote in its words; the last few are kept."""
    words, length = quote.exact, len(comparable(quote.exact))
    ends = [] if is_short(quote.prefix) else prefix_ends(quote.prefix, words)
    starts = [] if is_short(quote.suffix) else suffix_starts(quote.suffix, words)
    return Repeated(
        comparable(words).strip(),
        [len(comparable(words[:end])) for end in ends],
        [length - len(comparable(words[:start])) for start in starts],
    )
