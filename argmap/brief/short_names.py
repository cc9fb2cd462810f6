"""What each source of a case is called after its first citation, so that no two share a name.

What is published goes by its author, with the title where that is not enough (The Bluebook,
R. 4.2, 15.10 and 16.9); a case by one party, else by both (R. 10.9); a document of the record by
its kind and who swore it, with the whole name where two share it (B17).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from argmap.brief.abbreviating import shortened
from argmap.brief.party_names import short_name
from argmap.brief.published import cited_title, is_published, short_name_of, title_style
from argmap.brief.record_words import record_words
from argmap.brief.runs import Run, Runs, RunStyle, words_of
from argmap.brief.written_cases import written_case
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.law.citations.authority import Authority, AuthorityKind
from argmap.law.citations.known_words import bare, name_words
from argmap.law.citations.of_source import authority_of, whole_name_of


class ShortNames:
    """Finds for each of some sources the shortest name that no other of them has."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = {one.id: one for one in sources}
        self._bearers: defaultdict[tuple[str, str], set[SourceId]] = defaultdict(set)
        for one in self._sources.values():
            for name in (own_name(one), *_names(one)):
                self._bearers[_key(one, name)].add(one.id)

    def of(self, source: Source) -> Runs | None:
        """Return what a source is called; None where no name of it is its own.

        A law has no shorter name than its citation: it has no runs.
        """
        own, names = own_name(source), _names(source)
        if own and len(self._owners(source, own)) == 1:
            return own
        for name in names:
            if self._bearers[_key(source, name)] == {source.id}:
                return name
        if not names:
            return ()
        others = self._bearers[_key(source, names[-1])] - {source.id}
        is_told = all(_differ_in_place(source, self._sources[one]) for one in others)
        return names[-1] if is_told else None

    def _owners(self, source: Source, own: Runs) -> list[SourceId]:
        """List the sources to which a user gave one short name."""
        bearers = self._bearers[_key(source, own)]
        return [one for one in bearers if words_of(own_name(self._sources[one])) == words_of(own)]


def own_name(source: Source) -> Runs:
    """Return the short form that the user gave a source, set as what it is part of."""
    if not source.short_form.strip() or _group(source) == _LAW:
        return ()
    is_title = is_published(source) and source.short_form not in source.author
    is_name = is_title or source.is_authority
    return (Run(source.short_form.strip(), RunStyle.TITLE if is_name else RunStyle.PLAIN),)


_LAW = "law"


def _group(source: Source) -> str:
    """Tell among which sources a name has to be one source’s alone."""
    if is_published(source):
        return "published"
    kind = authority_of(source).kind
    return kind.value if kind in {AuthorityKind.CASE, AuthorityKind.RECORD} else _LAW


def _names(source: Source) -> list[Runs]:
    """List what a source may be called, the shortest first; nothing for a law."""
    if is_published(source):
        return _of_published(source)
    one = authority_of(source)
    if one.kind is AuthorityKind.RECORD:
        words = (one.document, whole_name_of(source))
        return [(Run(record_words(source, name)),) for name in words if name]
    if one.kind is not AuthorityKind.CASE or not one.parties:
        return []
    parts = written_case(source)
    parties = parts.name if parts else shortened(one.parties, name_words())
    return [(Run(name, RunStyle.TITLE),) for name in (short_name(parties), parties)]


def _of_published(source: Source) -> list[Runs]:
    name, title = short_name_of(source), cited_title(source)
    if not source.author.strip() or not title:
        return [(name,)]
    titled = (Run(", "), Run(title, title_style(source)))
    return [(name,), (name, *titled), (Run(" ".join(source.author.split())), *titled)]


def _key(source: Source, name: Runs) -> tuple[str, str]:
    letters = "".join(filter(str.isalnum, words_of(name))).casefold()
    return _group(source), letters


def _differ_in_place(one: Source, other: Source) -> bool:
    """Tell whether two sources of one name are told apart by where they stand, which is cited."""
    first, second = (_place(authority_of(source)) for source in (one, other))
    return bool(first and second) and first != second and not is_published(one)


def _place(one: Authority) -> str:
    if one.kind is AuthorityKind.RECORD:
        return bare(one.entry)
    return bare(f"{one.volume} {one.reporter} {one.page}" if one.reporter else one.docket)
