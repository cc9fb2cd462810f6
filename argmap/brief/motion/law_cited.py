"""Law that the data of a standard cite: sources beside those of the case, cited as these are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from argmap.brief.authority_forms import full_form
from argmap.brief.runs import Citation, Run, Runs, words_of
from argmap.case.evidence import Source
from argmap.case.ids import SourceId, keyed_id
from argmap.case.terms import SourceKind
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.of_source import authority_of
from argmap.law.citations.parsing import parse_authority


@dataclass
class LawCited:
    """Authorities that the data name, as sources; one that the case holds is the case's own."""

    held: Mapping[SourceId, Source]
    added: dict[SourceId, Source] = field(default_factory=dict)

    def cites(self, said: str) -> Runs:
        """Cite what the data say, “A, 1 U.S. 2, 3 (1790); B, …”, each on its own."""
        runs: list[Run] = []
        for at, one in enumerate(part.strip() for part in said.split(";")):
            if one:
                runs += (Run(" "), *self._cite(one)) if not at else self._cite(one, lead=False)
        return tuple(runs)

    @property
    def sources(self) -> dict[SourceId, Source]:
        """Every source of the case, and what was cited here besides."""
        return {**self.held, **self.added}

    def _cite(self, words: str, *, lead: bool = True) -> Runs:
        authority = parse_authority(words)
        whole = replace(authority, pinpoint="")
        place = ""
        citation = words
        if authority.kind is AuthorityKind.CASE and authority.reporter and authority.pinpoint:
            citation, place = words_of(full_form(whole)), f" at {authority.pinpoint}"
        source = self._known(whole, citation)
        return (Run("", cites=Citation(source.id, place=place, lead=lead)),)

    def _known(self, authority: Authority, citation: str) -> Source:
        key = _key(authority)
        for one in self.held.values():
            if one.is_authority and any(key) and _key(authority_of(one)) == key:
                return one
        is_case = authority.kind is AuthorityKind.CASE
        kind = SourceKind.CASE if is_case else SourceKind.STATUTE
        source = Source(SourceId(keyed_id("law", citation)), kind=kind, citation=citation)
        return self.added.setdefault(source.id, source)


def _key(one: Authority) -> tuple[str, ...]:
    """Return what two citations of one authority have in common, wherever in it they point."""
    return (one.volume, one.reporter, one.page, one.title, one.code, one.section, one.rule_set,
            one.rule, one.subsections)  # fmt: skip
