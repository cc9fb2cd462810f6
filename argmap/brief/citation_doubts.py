"""What somebody has to look at in the sources that a paper cites, before it is filed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from argmap.brief.block_lines import runs_of
from argmap.brief.blocks import Block
from argmap.brief.short_names import ShortNames
from argmap.brief.unsure_places import is_place_sure, is_read
from argmap.case.evidence import Source
from argmap.case.ids import SourceId
from argmap.case.source_names import name_of_source
from argmap.law.citations.became import was_undone
from argmap.law.citations.of_source import authority_of
from argmap.sources.problems import RecordPlace

_NAMELESS = (
    "{name}: another source has the same name, so it is cited in full each time. Give each a"
    " short form of its own."
)
_UNPLACED = (
    "{name}: argmap is not sure where in its citation the pinpoint {place} goes. Look at it"
    " wherever it is cited."
)
_UNREAD = (
    "{name}: argmap cannot read its citation part by part, so it is cited as it was written each"
    " time."
)


def citation_doubts(
    blocks: Iterable[Block], sources: Mapping[SourceId, Source]
) -> list[tuple[str, RecordPlace]]:
    """Say which decisions that blocks cite were undone, and which citations are not sure.

    A source may share every name with another, a place may go nowhere in its citation.
    """
    blocks = tuple(blocks)
    cited = dict.fromkeys(run.cites.source for run in runs_of(blocks) if run.cites)
    shelf = [sources[one] for one in cited]
    told = [*_undone(shelf), *_nameless(shelf, ShortNames(sources.values()))]
    told += [*_unplaced(blocks, sources), *_unread(shelf)]
    return [(words, RecordPlace("source", source.id)) for source, words in told]


def _undone(shelf: Iterable[Source]) -> Iterator[tuple[Source, str]]:
    for source in shelf:
        how = was_undone(source)
        if how:
            name = authority_of(source).parties or name_of_source(source)
            rest = "Cite it only for what still holds, and say what became of it"
            yield source, f"{name}: {how}. {rest}."


def _nameless(shelf: Iterable[Source], names: ShortNames) -> Iterator[tuple[Source, str]]:
    for source in shelf:
        if names.of(source) is None:
            yield source, _NAMELESS.format(name=_name(source))


def _unplaced(
    blocks: Iterable[Block], sources: Mapping[SourceId, Source]
) -> Iterator[tuple[Source, str]]:
    cited = (run.cites for run in runs_of(blocks) if run.cites)
    for source, place in dict.fromkeys((one.source, one.place) for one in cited):
        one = sources[source]
        if is_read(one) and not is_place_sure(one, place):
            said = place.strip().removeprefix("at ")
            yield one, _UNPLACED.format(name=_name(one), place=said)


def _unread(shelf: Iterable[Source]) -> Iterator[tuple[Source, str]]:
    for source in shelf:
        if not is_read(source):
            yield source, _UNREAD.format(name=_name(source))


def _name(source: Source) -> str:
    return name_of_source(source).rstrip(".?!")
