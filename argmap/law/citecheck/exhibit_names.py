"""How a document calls an exhibit: what it is attached to, and its number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from argmap.law.citations.found_citation import CiteForm, FoundCitation
from argmap.law.citations.known_words import bare, record_words

_ATTACHED = r"(?:Exs?|Exhs?|Exhibits?|Tabs?|Atts?|Attach(?:ments?)?|App(?:endix|x)?|Annex)\b\.?"
NUMBER = r"(?:\d{1,4}|[A-Z]{1,3})(?:-\d{1,3})?(?![\w])"
"""The number or letter of an exhibit."""
_JOINT = r"(?:,\s*(?:&\s*|and\s+)?|\s*&\s*|\s+and\s+)"
EXHIBITS = re.compile(
    rf"(?<![\w.]){_ATTACHED}\s*(?:Nos?\.\s*)?(?P<numbers>{NUMBER}(?:{_JOINT}{NUMBER})*)"
)
"""Exhibits by their numbers: “Exs. 2 & 3”."""
_BESIDE = re.compile(rf"\s*(?:,|,?\s*(?:&|and))\s*{EXHIBITS.pattern}")
"""Exhibits behind a paragraph of a declaration: “Reyes Decl. ¶ 5 & Ex. 4”."""
_NOT_TELLING = frozenset(
    bare(word)
    for word in (
        *("Id.", "Decl.", "Declaration", "Decls.", "Declarations", "Aff.", "Affidavit", "See"),
        "Also",
        *("The", "Of", "To", "Supp.", "Suppl.", "In", "Dkt.", "ECF", "No.", "Nos.", "Doc."),
    )
)
_ENTRY = frozenset({"entry"})
_OF_LAST = re.compile(r"[Ii]d\.")
_WORD = re.compile(r"[A-Z][\w'’-]*\.?|\d+(?:-\d+)?")
_DEFINED = re.compile(
    r"[(\[][“\"]?(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})[”\"]?[)\]],?\s*$"
)
_NEAR = 60
_PLACE = re.compile(r"(?:¶¶?|§§?|\bat|\bpp?\.)\s*[\d:–,\s-]+")


class Exhibit(NamedTuple):
    """The name of an exhibit: what it is attached to, word by word, and its number."""

    owner: frozenset[str]
    number: str

    def is_called(self, other: Exhibit) -> bool:
        """Tell whether an exhibit may be cited so: what it is attached to may be left out."""
        one, two = self.owner, other.owner
        return self.number == other.number and (two <= one or bool(one and one <= two))


def all_names(found: Sequence[FoundCitation], text: str) -> dict[int, list[Exhibit]]:
    """Return the exhibits that each cite to the record names: those of an *id.* are of the last."""
    owner, every = frozenset[str](), dict[int, list[Exhibit]]()
    for at, one in enumerate(found):
        names = _names(one, text) if one.form is CiteForm.RECORD else []
        if _OF_LAST.match(words_of(one, text)):
            names = [name._replace(owner=owner) for name in names]
        elif names:
            owner = names[0].owner | ({names[0].number} if names[0].owner == _ENTRY else set())
        every[at] = names
    return every


def _names(one: FoundCitation, text: str) -> list[Exhibit]:
    """List the exhibits that a citation names, else the number that its document has."""
    words = words_of(one, text)
    exhibits = list(EXHIBITS.finditer(words))
    if exhibits:
        owner = _owner(words[: exhibits[0].start()]) or _owner_before(one, text)
        numbers = (re.split(_JOINT, each["numbers"]) for each in exhibits)
        return [Exhibit(owner, number) for row in numbers for number in row]
    offered = _offered().search(words)
    if offered:
        return [Exhibit(frozenset({offered["letters"]}), offered["number"])]
    entry = re.search(r"\d+(?:-\d+)?", one.authority.entry)
    return [Exhibit(_ENTRY, entry[0])] if entry else []


def _owner_before(one: FoundCitation, text: str) -> frozenset[str]:
    """Return what an exhibit is attached to by the short name before it: (“Reyes Decl.”) Ex. 4."""
    named = _DEFINED.search(text, max(0, one.span.start - _NEAR), one.span.start)
    return _owner(named["name"]) if named else frozenset()


def words_of(one: FoundCitation, text: str) -> str:
    """Return the words of a citation, with the exhibits that stand behind its place."""
    return " ".join(text[one.span.start : end_of(one, text)].replace("*", "").split())


def end_of(one: FoundCitation, text: str) -> int:
    """Return where a citation ends with the exhibits that stand behind its place."""
    beside = _BESIDE.match(text, one.span.end)
    return beside.end() if beside else one.span.end


def _owner(words: str) -> frozenset[str]:
    parts = map(bare, _WORD.findall(_PLACE.sub(" ", words)))
    return frozenset(part for part in parts if part not in _NOT_TELLING)


@cache
def _offered() -> re.Pattern[str]:
    letters = "|".join(map(re.escape, record_words("offered")))
    return re.compile(rf"(?<![\w.])(?P<letters>{letters})[- ]?(?:No\. ?)?(?P<number>\d{{1,4}})")
