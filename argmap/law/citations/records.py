"""Reading cites to the record: a document, a place in it, its number on the docket."""

from __future__ import annotations

import re
from dataclasses import replace

from argmap.law.citations.authority import Authority, AuthorityKind, Found, tidied
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
_PARAGRAPH = r"\d+(?:\(\w{1,4}\))*(?: n\.? ?\d+)?"
_AND = r"(?:, (?:& |and )?| & | and )"
_BEHIND = re.compile(
    rf",? (?P<place>at {PAGES}(?:{_AND}{PAGES})*"
    rf"|¶¶? ?{_PARAGRAPH}(?:-{_PARAGRAPH})?(?:{_AND}{_PARAGRAPH}(?:-{_PARAGRAPH})?)*"
    r"|at \d+:\d+(?:-\d+(?::\d+)?)?|\d+:\d+(?:-\d+(?::\d+)?)?)(?![\w:-])"
)
"""A place behind a number on the docket that somebody typed by itself: “Doc. 1 ¶¶ 3–5 and 7”."""
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


def behind_entry(text: str) -> tuple[str, str]:
    """Part what a cite to the record says behind the number: a place, and all else.

    “at 3–5” or “¶ 12” is a place, “, Ex. D” or “, PageID 44” is none; each as it was typed. What
    cannot be parted for sure is no place.
    """
    plain, typed = tidied(text), " ".join(text.split())
    match = ENTRY.search(plain)
    if match is None:
        return "", ""
    place = _BEHIND.match(plain, match.end())
    end = place.end("place") if place else match.end()
    rest = typed[end:].rstrip(" .")
    if place and rest[:1] in {"", ",", ";", " "}:
        return typed[place.start("place") : end], rest
    return "", typed[match.end() :].rstrip(" .")


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
