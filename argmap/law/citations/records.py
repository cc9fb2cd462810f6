"""Reading cites to the record: a document, a place in it, its number on the docket."""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.law.citations.authority import Authority, AuthorityKind, Found
from argmap.law.citations.cases import DOCKET, PAGES
from argmap.law.citations.court_dates import court_and_date
from argmap.law.citations.name_reach import FIRM

ENTRY = re.compile(
    r"(?<![\w.])(?P<entry>(?:(?:(?:CM/)?ECF|Dkt\.?|Docket|(?:(?:R|Rec)\. |NYSCEF )?Doc\."
    r"|NYSCEF|D\.E\.|D\.I\.)(?: (?:Entry|Nos?\.))?|Filing No\.) ?#? ?\d+(?:-\d+)?)\b"
)
AFTER_ENTRY = re.compile(
    rf"(?:,? (?:at (?P<pinpoint>{PAGES}(?:, {PAGES})*)"
    r"|(?P<paragraph>¶¶? ?\d+(?:-\d+)?(?:, \d+)*)))?"
)
_PLACE = re.compile(
    rf",?(?: |^)(?:at (?P<pinpoint>{PAGES}(?:, {PAGES})*)"
    r"|(?P<paragraph>¶¶? ?\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)"
    r"|(?P<lines>\d+:\d+(?:-\d+(?::\d+)?)?)"
    r"|(?P<section>§§? ?\d[\w\-]*(?:[.:][\w\-]+)*(?: ?\((?![12]\d{3}\))\w{1,5}\))*))$"
)
_EXHIBIT = re.compile(r"(?:Exs?\.|Exhs?\.|Exhibits?) ")
"""An exhibit by itself, whose sections are places in it; those of others belong to their names."""
_PAREN_LAST = re.compile(r" ?\((?P<inside>[^()]*)\)$")


def read_record(text: str) -> Found | None:
    """Read a cite to the record, as “Compl. ¶ 25, ECF No. 1”; None where there is none.

    From another case it names that case between the place and the number.
    """
    match = ENTRY.search(text)
    if match is None:
        return None
    parts = _other_case(text[: match.start()].rstrip(" ,"))
    parts |= _document(parts.pop("before"))
    place = AFTER_ENTRY.match(text, match.end())
    assert place is not None  # it may be empty
    for name, value in place.groupdict().items():
        if value:
            parts[name] = value
    doubts = () if parts["document"] else ("The document has no name: add it, as Compl. or Order.",)
    record = Authority(AuthorityKind.RECORD, entry=match["entry"], doubts=doubts, **parts)
    return Found(0, place.end(), record)


def behind_entry(text: str) -> str:
    """Return what a cite to the record says behind the number: “, Ex. D”, “, PageID 44”.

    A place that is read there is no part of it.
    """
    match = ENTRY.search(text)
    place = AFTER_ENTRY.match(text, match.end()) if match else None
    return text[place.end() :].rstrip(" .") if place else ""


def _other_case(words: str) -> dict[str, str]:
    """Part off the case, its docket number, court and date, where another case is named."""
    docket = list(DOCKET.finditer(words))
    if not docket:
        return {"before": words}
    last = docket[-1]
    paren = _PAREN_LAST.search(words, last.end())
    told = court_and_date(paren["inside"]) if paren else None
    court, date = told or ("", "")
    before, _, parties = words[: last.start()].rstrip(" ,").partition(", ")
    if FIRM.match(parties):
        before, parties = "", f"{before}, {parties}"
    return {
        "before": before,
        "parties": parties,
        "docket": last["docket"],
        "court": court,
        "date": date,
    }


def named_record(text: str) -> Authority:
    """Read a cite to a document of the record by its name: “Peikari Decl. ¶ 5”.

    That of a case may stand for the name, before its number on the docket.
    """
    numbered = read_record(text)
    if numbered is not None:
        return replace(numbered.authority, text=text)
    doubt = "It has no number on the docket: add it, as ECF No. 1."
    return Authority(AuthorityKind.RECORD, text=text, doubts=(doubt,), **_document(text))


def _document(words: str) -> dict[str, str]:
    """Part the name of a document from the place in it."""
    match = _PLACE.search(words)
    is_whole = match is not None and match["section"] and not _EXHIBIT.match(words)
    if match is None or is_whole:
        return {"document": words, "pinpoint": "", "paragraph": ""}
    return {
        "document": words[: match.start()].rstrip(" ,"),
        "pinpoint": match["pinpoint"] or match["lines"] or "",
        "paragraph": match["paragraph"] or "",
        "section": (match["section"] or "").lstrip("§ "),
    }
