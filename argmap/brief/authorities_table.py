"""The table of authorities: what is cited as law, and what is printed elsewhere, in groups.

Cases by name, then the constitution, statutes, regulations, rules, and other authorities
(Fed. R. App. P. 28(a)(3)). Documents of the case's own record are no authorities.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from argmap.brief.block_lines import runs_of
from argmap.brief.blocks import Authorities, Authority, Block
from argmap.brief.placed_forms import in_table
from argmap.brief.published import is_published
from argmap.brief.runs import words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citations.authority import AuthorityKind
from argmap.law.citations.name_reach import without_procedure
from argmap.law.citations.of_source import authority_of

PASSIM = 5
"""Cited on so many pages or more, an authority is cited *passim*: a choice of the house."""
_CASES, _STATUTES, _REGULATIONS = "Cases", "Statutes", "Regulations"
_RULES = "Rules"
GROUPS = (
    *(_CASES, "Constitutional provisions", _STATUTES, _REGULATIONS, _RULES),
    "Other authorities",
)
"""The groups in the order in which they are printed."""
_GROUP_OF = {
    AuthorityKind.CASE: _CASES,
    AuthorityKind.CONSTITUTION: GROUPS[1],
    AuthorityKind.STATUTE: _STATUTES,
    AuthorityKind.REGULATION: _REGULATIONS,
    AuthorityKind.RULE: _RULES,
}
_BY_WORDS = frozenset({AuthorityKind.STATUTE, AuthorityKind.RULE, AuthorityKind.OTHER})
"""What the kind alone does not tell the group of."""
_ARTICLE = re.compile(r"(?:[Tt]he|Re) (?=\w)")
_SEVERAL = re.compile(r"([§¶])\1")
_NUMBER = re.compile(r"\d+")
_NO_LAW = re.compile(
    r"\b(?:Restatement|Principles of|Model (?:[A-Z]\w*\.? )*(?:Rules?|Code|Act)\b|Rep\. No\."
    r"|Cong\. Rec\.|\d+(?:st|nd|rd|th) (?:Cong|Leg)\.|Exec\. Order|Proclamation No\."
    r"|(?:Presidential|Executive) [Mm]emorandum|T\.I\.A\.S\.|U\.N\.T\.S\.|U\.S\.T\."
    r"|Sent['’]g Guidelines|Op\. Att['’]y Gen|Dictionary|Treatise|Manual)|\bed\."
)
"""What is kept as a statute, and is no law: a Restatement, a bill, a treaty, a dictionary."""
_REGULATION = re.compile(
    r"\bAdmin\. (?:Code|R\.|Regs?\.)|\bCode (?:Admin\. |(?:Me|Miss|Ark)\. )?R\.|\bPa\. Code\b"
    r"|\bCodes? Regs?\.|\b(?:Comp|Codes?)\. R\. & Regs\.|\bCodes R\. & Regs\.|\bCode Ann\. Regs\."
    r"|\b(?:Agencies|Mun\.) Regs\.|N\. ?Y\. ?C\. ?R\. ?R\.|\bTreas\. Reg\.|\bMinn\. R\. \d"
    r"|\bRegulation \((?:EU|EC)\)|\bS\.?I\.? No\.? ?\d"
    r"|\b(?:COMAR|OAR|WAC|IDAPA|CMR)\b|\bC\.M\.R\. |\bO\.A\.R\. |\bC\.F\.R\.|\bFed\. Reg\."
)
"""How the regulations of the states and of the federal agencies are named (table T1)."""
_CONGRESS = re.compile(r"\bU\. ?S\. ?C\.|\bUSCA?\b")
_OF_COURT = re.compile(
    r"\bRules of (?:the )?[A-Z][\w ]*Courts?\b"
    r"|(?<![\w.])(?:Rules?|CPR|FPR|R\.|L\. ?R\.|[A-Z]{0,5}C[Vv]?R|LR|[A-Z]*CivR|L\. ?Cv\. ?R\.) ?\d"
)
"""How the rules of courts are named before their numbers: “LR 7.1”, “CR 65”, “Civ. L.R. 7-2”."""
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th"})


def authorities_in(blocks: Iterable[Block], sources: Mapping[SourceId, Source]) -> Authorities:
    """List every authority that blocks cite, in whatever form, by group and name."""
    cited = dict.fromkeys(run.cites.source for run in runs_of(blocks) if run.cites)
    rows = []
    for source in (sources[one] for one in cited):
        group = group_of(source)
        if group:
            rows.append(Authority(group, in_table(source), source.id))
    return Authorities(tuple(sorted(rows, key=_place)))


def group_of(source: Source) -> str:
    """Tell in which group a source is listed; empty for a document of the record."""
    if is_published(source):
        return "" if source.record_cite else GROUPS[-1]
    authority = authority_of(source)
    words = source.citation or authority.text or authority.document
    is_law = source.is_authority and authority.kind in _BY_WORDS
    if is_law and not _CONGRESS.search(words):
        # A Restatement is no statute, though it is kept as one.
        if _REGULATION.search(words):
            return _REGULATIONS
        if _NO_LAW.search(words):
            return GROUPS[-1]
    if authority.kind is AuthorityKind.OTHER and source.is_authority:
        return _RULES if _OF_COURT.search(words) else _STATUTES
    return _GROUP_OF.get(authority.kind, "")


def _place(row: Authority) -> tuple[int, str]:
    """Sort by group, then by name: by letters without their marks, and numbers as numbers.

    “In re Doe” stands among the names with D, and so does “The Doe”; “§§” sorts as “§” does.
    """
    name = without_procedure(words_of(row.citation))
    bare = _SEVERAL.sub(r"\1", _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name)
    parts = unicodedata.normalize("NFKD", bare.casefold())
    words = "".join(one for one in parts if not unicodedata.combining(one)).translate(_LETTERS)
    return GROUPS.index(row.group), _NUMBER.sub(lambda found: found[0].zfill(9), words)
