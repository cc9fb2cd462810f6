"""What a document of the record is called by its title: a declaration by who made it (B17)."""

from __future__ import annotations

import re
from typing import NamedTuple

from argmap.law.citations.family_names import called, in_full

_DECLARATION = re.compile(
    r"(?P<lead>(?:(?:First|Second|Third|Fourth|Fifth|Supplemental|Amended|Corrected|Reply|Sworn"
    r"|Verified) )*)(?P<what>Declaration|Affidavit|Deposition) of (?:the )?(?P<name>.+?)"
    r"(?P<rest>,? (?:(?:in|re|regarding|concerning|supporting|opposing|for|on|about|dated|filed"
    r"|pursuant|submitted|attaching|authenticating|under|as|to)\b|\().*)?",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"(?P<part>(?:Exhibit|Attachment|Appendix) (?:[A-Z]{1,2}|\d{1,4})(?:-\d{1,3})?)"
    r",? (?:to|of) (?:the )?(?P<whole>[^\W\d_].+)",
    re.IGNORECASE,
)


class DocumentName(NamedTuple):
    """A name as it is cited, the same with the whole name of who swore it, and what is a guess."""

    short: str
    given: str
    doubts: tuple[str, ...] = ()


def document_name(title: str) -> DocumentName:
    """Name a document by its title; what is attached to another stands behind that one."""
    attached = _ATTACHED.fullmatch(title)
    if attached is not None:
        whole, part = document_name(attached["whole"]), attached["part"]
        return DocumentName(f"{whole.short} {part}", f"{whole.given} {part}", whole.doubts)
    match = _DECLARATION.fullmatch(title)
    if match is None:
        return DocumentName(title, title)
    name = match["name"]
    surname, lead, what = called(name), match["lead"], match["what"]
    if surname == name and what.casefold() == "deposition":
        return DocumentName(title, title)
    doubt = f"“{surname}” is taken for the surname of who declares it."
    return DocumentName(f"{lead}{surname} {what}", f"{lead}{in_full(name)} {what}", (doubt,))
