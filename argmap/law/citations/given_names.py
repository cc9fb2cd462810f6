"""What the short names of a document mean: (“Report”), [hereinafter *Report*].

A name in running prose, “the Report says so”, cites nothing: an *id.* behind it means what was
cited before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.names_alone import is_placed, name_and_place
from argmap.law.citations.placed import Placed
from argmap.law.citations.referring import at_place
from argmap.law.citations.short_names import name_behind, plain_name

_STRESS = frozenset("*_")
_NEXT_CLAUSE = re.compile(
    r", (?:(?:and|but|or|nor|so|yet|which|who|whose|while|whereas|(?:al)?though|because|that|not)\b"
    r"|\d+-[A-Z]+-\d|(?:Dkt|ECF|Docket|Doc|App|Exh?|Tab|R)\b\.? ?\w)"
)
"""What a sentence goes on with behind a citation, or the page of the record that is cited."""
_ASIDE = re.compile(
    r", (?:the|an?|its|his|her|their|our|one|in|for|on|at|by|as|of|from|like|too|then|however|it"
    r"|itself|says|said|writes|wrote|told|tells|reports|reported|notes|noted|adds|added)\b"
)
"""What a sentence goes on with behind its subject: “…,” Wire Report, the agency, says."""


class GivenNames:
    """The short names that a document has given up to somewhere, and the places of what they mean.

    `text` is the document, `names` all that it gives, the longer ones first.
    """

    def __init__(self, text: str, names: Sequence[str]) -> None:
        self._text = text
        self._all = names
        self._places: dict[str, int] = {}

    def give(self, placed: Placed, place: int) -> None:
        """Remember the name that the document gives to a citation right behind it."""
        for at in (placed.span.end, placed.reach):
            if name := name_behind(self._text, at):
                self._places[name] = place

    def of(self, name: str) -> int | None:
        """Return the place of the citation that a name means; None where it means none."""
        return self._places.get(plain_name(name))

    def cited_alone(
        self, placed: Placed, cited: Sequence[FoundCitation], *, in_string: bool
    ) -> int | None:
        """Return the place of what a name cites by itself; None where it is a word of the prose.

        One word without stress is often the name of a party or of a person as well.
        """
        parts = placed.one.parts
        place = self.of(parts["alone"])
        if place is None or in_string or is_placed(parts) or self._is_stressed(placed):
            return place
        if "loose" in parts and " " not in parts["alone"]:
            return None
        is_prose = "within" in parts and not _ends_clause(placed, cited[place])
        return None if is_prose or _is_line(placed) else place

    def cited_at_place(
        self, placed: Placed, cited: Sequence[FoundCitation]
    ) -> FoundCitation | None:
        """Read a name with a page, which looks like a document of the record: “Report at 2”."""
        words = placed.line.words[placed.one.start : placed.one.main_end]
        parts = name_and_place(words, self._all)
        place = self.of(parts["alone"]) if parts else None
        if place is None or cited[place].authority.kind is not AuthorityKind.ARTICLE:
            return None
        basis = at_place(cited[place].authority, parts, placed.printed(self._text))
        return FoundCitation(placed.span, CiteForm.SHORT, basis, place)

    def _is_stressed(self, placed: Placed) -> bool:
        start = placed.span.start
        return self._text[max(0, start - 1) : start] in _STRESS


def _ends_clause(placed: Placed, of: FoundCitation) -> bool:
    """Tell whether a name in a sentence that goes on is no subject of it, nor that of a party."""
    words, end = placed.line.words, placed.one.main_end
    is_word = " " not in placed.one.parts["alone"]
    ends = _NEXT_CLAUSE.match(words, end) or not (is_word or _ASIDE.match(words, end))
    return bool(ends) and of.authority.kind is not AuthorityKind.CASE


def _is_line(placed: Placed) -> bool:
    """Tell whether a name is a line without a full stop, as the headings of a text are."""
    one, words = placed.one, placed.line.words
    return one.start == 0 and one.end == len(words) and not words.endswith(".")
