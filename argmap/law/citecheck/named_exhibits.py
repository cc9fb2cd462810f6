"""Which exhibit a sentence names for what it quotes without a cite: “In Exhibit B he said “…””.

The document itself says once which source the exhibit is: “Exhibit B, TITLE”.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from argmap.law.citations.found_citation import FoundCitation
from argmap.law.citecheck.cited_source import Cited
from argmap.law.citecheck.exhibit_names import EXHIBITS, NUMBER
from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.quotations import FoundQuotation
from argmap.law.citecheck.tied_exhibits import OPENS
from argmap.sources.passages import Span, sentence_around

_NUMBER = re.compile(NUMBER)
_IS = re.compile(r"[\s*_]+(?:is|reproduces|contains)[\s*_]+(?:an?\s+|the\s+)?[\s*_“\"‘]*")
_BESIDE = re.compile(
    r"\b(?:unlike|like|besides|beyond|than|from|addition|contrast|with|to|against)[\s*_]+$",
    re.IGNORECASE,
)
"""Behind these the title by a comma may be that of something else: “Unlike Exhibit B, TITLE”."""
_OWNED = re.compile(r"[\s*_]+(?:to|of|attached)\b")
"""The exhibit of another document: “Exhibit B to the Complaint”."""
_REACH = 90
_BESIDES = 3
"""So many citations before an exhibit and behind it may be its own, or its title."""
_SHORT = r"(?:Exhibit|Exh?\.)"
_JOINS = r"\W*(?:(?:And|But|Yet|So|Then|Thus|Here|There)\b,?\s+)?"
_SAYS = (
    r"(?:says|reports|tells|states|recounts|notes|writes|quotes|records|shows|adds|describes|calls"
    r"|has\s+it|puts\s+it)\b"
)
_NAMES = re.compile(
    rf"{_JOINS}(?:In|According\s+to)\s+{_SHORT}\s*(?P<one>{NUMBER}),?\s"
    rf"|{_JOINS}{_SHORT}\s*(?P<two>{NUMBER})\s+(?:also\s+|itself\s+|then\s+)?{_SAYS}"
)
"""How a sentence begins that is about what an exhibit says."""
_WITHIN = re.compile(
    rf"\b(?:[Aa]s\s+{_SHORT}\s*(?P<one>{NUMBER})\s+{_SAYS}"
    rf"|[Aa]ccording\s+to\s+{_SHORT}\s*(?P<two>{NUMBER})),?\s"
)
_RIGHT_BEHIND = re.compile(
    rf"[,.;!?]?[”\"’»“]*,?\s+(?:as\s+)?(?:{_SHORT}\s*(?P<one>{NUMBER})\s+{_SAYS}"
    rf"|according\s+to\s+{_SHORT}\s*(?P<two>{NUMBER}))(?=[\s.,;]*$)"
)
_TURNS = re.compile(
    r";|,\s+and\b|\b(?:but|yet|while|whereas|though|although|unlike|contrary|contrast|elsewhere|later|before"
    r"|than|like|what|which|who|whose|whom|where|when|filings?|complaint|brief|motion|report|story"
    r"|article|letter|answers?|answered|repl(?:y|ies|ied)|respon\w+)\b",
    re.IGNORECASE,
)
"""Words behind which a sentence may be about something else than the exhibit it begins with."""


def exhibits_told(
    citations: Sequence[FoundCitation], cited: Sequence[Cited], text: str
) -> dict[str, HeldSource]:
    """Return the sources that a document says its exhibits are, by the number of each.

    Only what it never says otherwise: an exhibit that is two, or is cited as one of another
    document, is left out. `text` is the document without the words that it quotes.
    """
    told: defaultdict[str, set[HeldSource | None]] = defaultdict(set)
    starts = [one.span.start for one in citations]
    for one in EXHIBITS.finditer(text):
        numbers = _NUMBER.findall(one["numbers"])
        at = bisect_right(starts, one.start())
        places = range(max(0, at - _BESIDES), min(len(citations), at + _BESIDES))
        near = [(citations[place].span, cited[place].source) for place in places]
        if _OWNED.match(text, one.end()):
            told[numbers[0]].add(None)
        elif len(numbers) == 1:
            told[numbers[0]].update(_tied(one, near, text))
    return {
        number: source
        for number, means in told.items()
        if len(means) == 1 and (source := next(iter(means))) is not None and source.text
    }


def _tied(
    exhibit: re.Match[str], near: Sequence[tuple[Span, HeldSource | None]], text: str
) -> Iterator[HeldSource | None]:
    """Walk what an exhibit is by its own cite, or by the title behind it; None for a cite alone."""
    span = Span(*exhibit.span())
    for cite, source in near:
        if cite.holds(span):
            yield source
        elif cite.start >= span.end and source is not None:
            if _is_title(exhibit, text[span.end : cite.start], text):
                yield source
            return


def _is_title(exhibit: re.Match[str], gap: str, text: str) -> bool:
    """Say whether nothing else stands between an exhibit and the title of what it is."""
    opened = OPENS.fullmatch(gap)
    if opened is None or opened["bracket"]:
        return opened is not None or bool(_IS.fullmatch(gap))
    return not _BESIDE.search(text, max(0, exhibit.start() - _REACH), exhibit.start())


def exhibit_named(
    one: FoundQuotation,
    paper: str,
    citations: Sequence[FoundCitation],
    exhibits: Mapping[str, HeldSource],
) -> tuple[str, HeldSource] | None:
    """Return the exhibit that alone a sentence names for what it quotes, and which source it is.

    None where something is cited in the sentence, or it goes on to something else before its
    quotation.
    """
    if not exhibits or one.is_block:
        return None
    start, end = sentence_around(paper, *one.span)
    named = list(EXHIBITS.finditer(paper, start, end))
    if len(named) != 1 or any(other.span.meets(Span(start, end)) for other in citations):
        return None
    number = _number(paper[start : one.span.start], paper[one.span.end : end])
    source = exhibits.get(number)
    return None if source is None else (named[0][0], source)


def _number(ahead: str, behind: str) -> str:
    """Return the number of the exhibit that the words around a quotation say it is from."""
    told = _NAMES.match(ahead) or _WITHIN.search(ahead)
    if told is not None and _TURNS.search(ahead, told.end()):
        return ""
    found = told or _RIGHT_BEHIND.match(behind)
    return "" if found is None else found["one"] or found["two"]
