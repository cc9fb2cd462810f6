"""Where a short name that a document gives may be a citation by itself: “…” Report at 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from argmap.law.citations.authority import tidied
from argmap.law.citations.candidate import Candidate
from argmap.law.citations.case_reach import parens_end
from argmap.law.citations.found_citation import CiteForm
from argmap.law.citations.short_candidates import PLACE

_SIGNAL = (
    r"(?<![a-z] )(?:(?:[Bb]ut )?[Ss]ee(?:,? also|,? generally|,? e\.g\.)?|(?:[Bb]ut )?[Cc]f\."
    r"|[Aa]ccord|E\.g\.|Compare|(?<=, )with|(?<=\()(?:quoting|citing)),? "
)
_MARKED = r"(?<=[”\"] )|(?<=[”\"]\d )|(?<=[”\"]\d\d )"
_BEFORE_NAME = (
    rf"(?:(?P<marked>{_MARKED})|^(?:\[\^?\w+\]:? ?|\d{{1,3}} )?|(?<=[”\"] \()|{_SIGNAL}"
    r"|(?P<loose>(?<=\()|(?<=; )|(?<=[.!?] )))"
)
"""What a short name stands behind that is a citation by itself.

A name in a bracket, a list or a sentence of its own, with no quotation before it, is loose.
"""


def named_alone(words: str, names: Sequence[str]) -> Iterator[Candidate]:
    """Walk where one of some names may be a citation by itself.

    It stands behind a quotation or a signal, in a bracket, or begins a note or a sentence, and
    ends there. Behind a quotation its sentence may go on: “…,” Report, and so it was.
    """
    given = "|".join(re.escape(tidied(name)) for name in names)
    ends = r"(?:(?=[.;)]|,? \(|, with |$)|(?(marked)(?P<within>(?=, ))|(?!)))"
    alone = re.compile(rf"{_BEFORE_NAME}(?P<alone>{given}){PLACE}{ends}")
    for match in alone.finditer(words) if names else ():
        parts = {key: value or key for key, value in match.groupdict().items() if value is not None}
        end = match.end()
        yield Candidate(match.start("alone"), end, parens_end(words, end), CiteForm.SUPRA, parts)


def is_placed(parts: Mapping[str, str]) -> bool:
    """Tell whether a name has a place behind it, as only what is cited has."""
    return not parts.keys() <= {"alone", "marked", "loose", "within"}


def name_and_place(words: str, names: Sequence[str]) -> dict[str, str]:
    """Return the parts of what is but one of some names and a place; nothing for anything else."""
    given = "|".join(re.escape(tidied(name)) for name in names)
    match = re.fullmatch(rf"(?P<alone>{given}){PLACE}", words) if names else None
    return {key: value for key, value in match.groupdict().items() if value} if match else {}
