"""The fields of an authority, kind by kind, and the source that is made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from argmap.case.case_map import CaseMap
from argmap.case.changes import ChangeSet
from argmap.case.ids import NewId
from argmap.case.lookups import beginning_of
from argmap.case.plan_evidence import plan_source
from argmap.case.quotation import in_quotes
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.court_dates import iso_date
from argmap.ui.field_editors import Choice, Field, FieldKind

KIND_FIELD = Field(
    "kind",
    "Kind",
    FieldKind.CHOICE,
    tuple(Choice(kind.value, kind.value.capitalize()) for kind in AuthorityKind),
)

_LABELS = {
    "parties": "Parties",
    "docket": "Docket no.",
    "volume": "Volume",
    "reporter": "Reporter",
    "page": "Page",
    "pinpoint": "Pinpoint",
    "parallel": "Parallel",
    "court": "Court",
    "date": "Date",
    "remarks": "Remarks",
    "title": "Title",
    "code": "Code",
    "section": "Section",
    "subsections": "Subsection",
    "rule_set": "Rules",
    "rule": "Rule",
    "document": "Document",
    "paragraph": "Paragraph",
    "entry": "Entry",
    "author": "Author",
    "publisher": "Publisher",
    "url": "Address",
}
_EXAMPLES = {
    "parties": "e.g. Doe v. Roe",
    "court": "e.g. 9th Cir.",
    "date": "e.g. 2011, or Sept. 27, 2019",
    "code": "e.g. U.S.C.",
    "rule_set": "e.g. Fed. R. Civ. P.",
    "entry": "e.g. ECF No. 1",
    "paragraph": "e.g. ¶ 25",
    "remarks": "e.g. (en banc)",
    "parallel": "e.g. 129 S. Ct. 365",
    "pinpoint": "The page, or several",
    "subsections": "e.g. (c)(2)(A)",
}
_REPORTED = ("volume", "reporter", "page", "pinpoint")
_PARTS = {
    AuthorityKind.CASE: (
        *("parties", "docket", *_REPORTED, "parallel", "court", "date", "remarks"),
    ),
    AuthorityKind.STATUTE: ("title", "code", "section", "subsections", "date"),
    AuthorityKind.REGULATION: ("title", "code", "section", "subsections", *_REPORTED, "date"),
    AuthorityKind.RULE: ("rule_set", "rule", "subsections"),
    AuthorityKind.CONSTITUTION: ("code", "section"),
    AuthorityKind.RECORD: (
        *("document", "paragraph", "pinpoint", "entry", "parties", "docket", "court", "date"),
    ),
    AuthorityKind.ARTICLE: ("author", "document", "publisher", "date", "url"),
    AuthorityKind.OTHER: (
        *("author", "document", "publisher", *_REPORTED, "code", "section", "date", "url"),
    ),
}
_WORKS = (AuthorityKind.ARTICLE, AuthorityKind.OTHER)
_KINDS = {
    AuthorityKind.CASE: SourceKind.CASE,
    AuthorityKind.STATUTE: SourceKind.STATUTE,
    AuthorityKind.REGULATION: SourceKind.STATUTE,
    AuthorityKind.RULE: SourceKind.STATUTE,
    AuthorityKind.CONSTITUTION: SourceKind.STATUTE,
}
_DOCUMENTS = (
    (("Decl", "Aff"), SourceKind.DECLARATION),
    (("Order",), SourceKind.ORDER),
    (("Tr.", "Transcript"), SourceKind.TRANSCRIPT),
)


def part_fields(kind: AuthorityKind) -> tuple[Field, ...]:
    """Return the fields of the parts that an authority of a kind can have."""
    document = "Title" if kind in _WORKS else "Document"
    return tuple(
        Field(
            name,
            document if name == "document" else _LABELS[name],
            example=_EXAMPLES.get(name, ""),
        )
        for name in _PARTS[kind]
    )


def source_fields(authority: Authority, citation: str) -> dict[str, Any]:
    """Return the fields of the source that an authority becomes, cited as given."""
    title = authority.parties if authority.kind is AuthorityKind.CASE else authority.document
    return {
        "kind": _kind_of(authority),
        "title": title or citation,
        "author": authority.author,
        "publisher": authority.publisher,
        "date": iso_date(authority.date) or authority.date,
        "url": authority.url,
        "record_cite": authority.entry,
        "citation": citation,
    }


def plan_authority(case_map: CaseMap, fields: Mapping[str, Any], *, new_id: NewId) -> ChangeSet:
    """Plan a source that is cited but whose text is not held."""
    planned = plan_source(case_map, fields, None, new_id=new_id)
    return replace(planned, label=f"Add {in_quotes(beginning_of(str(fields['title'])))}")


def _kind_of(authority: Authority) -> SourceKind:
    if authority.kind is AuthorityKind.RECORD:
        for words, kind in _DOCUMENTS:
            if any(word in authority.document for word in words):
                return kind
        return SourceKind.FILING
    if authority.kind is AuthorityKind.OTHER and authority.code:
        return SourceKind.STATUTE
    return _KINDS.get(authority.kind, SourceKind.ARTICLE)
