"""Whether something that argmap cannot read is cited for a quotation: “Index No. 12”, “P-12 at 3”.

It is known by its form alone: nothing but names, abbreviations and a place, right behind the
words or right before a bracket with them, where a sentence ends or goes on behind a comma.
Nobody can say of such words that no source has them.
"""

from __future__ import annotations

import re

from argmap.law.citecheck.quotations import FoundQuotation

_REACH = 220
_SIGNALS = (
    r"(?:[*_]{0,2}(?:[Ss]ee|[Bb]ut see|[Cc]f\.|[Aa]ccord|[Aa]lso|[Ee]\.g\.|[Gg]enerally|Compare)"
    r"[*_]{0,2},?[*_]{0,2} ){0,3}"
)
_WORD = (
    r"(?:[A-Z][\w.'’&-]*(?:[’']s?)?|\d{1,3}(?:\.\d|-[A-Z])?"
    r"|of|for|to|in|re|on|the|and|&|Nos?\.|#"
    r"|civile?|pénale?|penale?|de|la|du|des|di|del|della|do|da|der|über|und"
    r"|\[[A-ZÄÖÜ][\w.’' ]{0,24}\])"
)
"""A word of a name, also of a law of another country: “Code civil [C. civ.]”."""
_ASIDE = r"(?:\([A-Z][^()]{1,30}\d\))"
_NUMBER = r"\d{1,7}[a-z]?(?:[-–:.]\d{1,5}[a-z]?){0,4}"
_PLACE = (
    r"(?:at |pp?\. ?|¶¶? ?|§§? ?|[Aa]rts?\. ?|Artikel |# ?|Nos?\. ?|at pp?\. ?)?"
    rf"{_NUMBER}(?:, (?:at )?{_NUMBER}){{0,4}}"
)
_LETTERED = rf"[A-Z]{{1,4}}[-–]{_NUMBER}(?:,? at {_NUMBER})?"
_BEFORE_ITS_CODE = (
    r"(?:§§? ?|Art\. ?)\d{1,4}[a-z]?(?: (?:Abs|S|Nr)\. ?\d{1,2}){0,2} [A-ZÄÖÜ][A-Za-zÄÖÜäöü]{1,9}"
)
"""How laws are cited in German: “§ 242 Abs. 1 BGB”."""
_CITE = (
    rf"(?P<cite>(?=[^.;]{{0,40}}[A-Z])(?:{_WORD}(?: {_ASIDE})?,? ){{1,9}}{_PLACE}|{_LETTERED}"
    rf"|{_BEFORE_ITS_CODE})"
)
_BEHIND = re.compile(
    rf"[\s.,;:!?]*[”\"’'»“«‘]*[)\]]*(?:\d{{1,3}}|\[\^\w+\])?[\s,]*[(\[]?{_SIGNALS}{_CITE}"
    r"(?=\.?\s*(?:\n|$)|\.\s+[A-Z“\"(]|[;)\]]|(?P<goes_on>,\s+[a-z]|\s?[—–](?!\d)))"
)
_BEFORE = re.compile(rf"(?:^|[.;!?”)]\s|\n){_SIGNALS}{_CITE} \([“\"‘„«]?\s?$")
_DATE = re.compile(
    r"(?:(?:On|In|By) )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
    r" \d{1,2}(?:, \d{4})?"
    r"|.*\b(?:1[89]|20)\d\d"
)
"""A day or a year is no place in a document."""
_WHEN = re.compile(
    r"\b(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|on|in)(?!\w)"
)
"""Within a sentence such a word tells when or where something was so: “AWS on January 4, but”."""


def cites_unread(one: FoundQuotation, paper: str) -> bool:
    """Tell whether a quotation is given to something by nothing but a name and a place.

    `paper` is the document without the words that it quotes.
    """
    start, end = one.span
    found = _BEHIND.match(paper, end, end + _REACH) or _BEFORE.search(
        paper[max(0, start - _REACH) : start]
    )
    if found is None or _DATE.fullmatch(found["cite"]):
        return False
    goes_on = found.re is _BEHIND and found["goes_on"]
    return not (goes_on and _WHEN.search(found["cite"]))
