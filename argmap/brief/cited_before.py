"""Which form each citation of a finished document takes: the full one, a short one, or *id*.

It is chosen over the finished blocks, so that a document whose parts change places is right
again. *Id.* stands for the authority just before it in the same citation sentence, else for the
one authority of the citation just before, and for nothing where that cited several, or stood in
another footnote (The Bluebook, Bluepages B4 and R. 4.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import groupby

from argmap.brief.blocks import Block, BlockQuote, Heading, Listing, Paragraph, Table
from argmap.brief.placed_forms import ANNOUNCED, full_at, id_at, short_at
from argmap.brief.runs import Citation, CiteForm, Run, Runs, RunStyle, words_of
from argmap.brief.short_names import ShortNames
from argmap.brief.wording import capitalized
from argmap.case.evidence import Source
from argmap.case.ids import SourceId


def with_forms(
    blocks: Iterable[Block],
    sources: Mapping[SourceId, Source],
    anchor_of: Callable[[SourceId], str] = lambda _: "",
) -> tuple[Block, ...]:
    """Write out every run that only `cites`, in the form that what stands before asks for.

    Such a run is one citation without words. It becomes runs that refer to `anchor_of` its
    source, the first of which keeps what it cites. A citation sentence ends with a point.
    """
    blocks = tuple(blocks)
    before = _Before(sources, anchor_of)
    done = tuple(_written(block, before) for block in blocks)
    alone = before.announced - before.shortened
    if not alone:
        return done
    # That a short form will be used is known only when all is written.
    again = _Before(sources, anchor_of, alone=frozenset(alone))
    return tuple(_written(block, again) for block in blocks)


@dataclass
class _Before:
    """What was cited so far, and what the citation just before cites, and where."""

    sources: Mapping[SourceId, Source]
    anchor_of: Callable[[SourceId], str]
    seen: set[SourceId] = field(default_factory=set)
    last: Citation | None = None
    alone: frozenset[SourceId] = frozenset()
    """What nothing goes by a short form of."""
    announced: set[SourceId] = field(default_factory=set)
    shortened: set[SourceId] = field(default_factory=set)

    @cached_property
    def names(self) -> ShortNames:
        """What the sources are called after they were cited in full."""
        return ShortNames(self.sources.values())

    def written(self, runs: Runs) -> Runs:
        """Write out the citations of one line of thought."""
        return tuple(self._each(runs))

    def _each(self, runs: Runs) -> Iterator[Run]:
        for is_citation, group in groupby(runs, key=_is_citation):
            if is_citation:
                yield from self._sentences([one.cites for one in group if one.cites])
                continue
            for run in group:
                yield self._with_note(run)

    def _with_note(self, run: Run) -> Run:
        if not run.note:
            return run
        kept, self.last = self.last, None
        note = tuple(self.written(part) for part in run.note)
        self.last = kept
        return replace(run, note=note)

    def _sentences(self, citations: list[Citation]) -> Iterator[Run]:
        """Write citations, each sentence of which begins with one that leads."""
        at = 0
        while at < len(citations):
            end = at + 1
            while end < len(citations) and not citations[end].lead:
                end += 1
            yield from self._sentence(citations[at:end], is_first=at == 0)
            at = end

    def _sentence(self, string: list[Citation], *, is_first: bool) -> Iterator[Run]:
        text = ""
        before = self.last
        for rank, one in enumerate(string):
            runs = self._one(one, before, is_lead=rank == 0)
            before = one
            lead = "; " if rank else "" if is_first else " "
            yield from ([Run(lead)] if lead else [])
            yield from runs
            text = words_of(runs)
        self.last = string[0] if len(string) == 1 else None
        yield from ([] if text.endswith(".") else [Run(".")])

    def _one(self, cited: Citation, before: Citation | None, *, is_lead: bool) -> Runs:
        form, words = self._form(cited, before)
        self.seen.add(cited.source)
        signal = _signal(cited, is_lead=is_lead)
        if form is CiteForm.ID and (signal or not is_lead):
            words = (replace(words[0], text="id."), *words[1:])
        about = f" ({cited.parenthetical})" if cited.parenthetical else ""
        runs = [*signal, *words, *([Run(about)] if about else [])]
        anchor = self.anchor_of(cited.source)
        runs = [replace(one, to=anchor) for one in runs]
        return (replace(runs[0], cites=replace(cited, form=form)), *runs[1:])

    def _form(self, cited: Citation, before: Citation | None) -> tuple[CiteForm, Runs]:
        source = self.sources[cited.source]
        if before is not None and before.source == cited.source:
            same = id_at(source, cited.place, before.place)
            if same:
                return CiteForm.ID, same
        called = self.names.of(source)
        if cited.source in self.seen and called is not None:
            self.shortened.add(source.id)
            return CiteForm.SHORT, short_at(source, cited.place, called)
        # What no short name tells from another source is cited in full again.
        is_alone = source.id in self.alone
        words = full_at(source, cited.place, called or (), is_alone=is_alone)
        self.announced |= {source.id} if ANNOUNCED in words else set()
        return CiteForm.FULL, words


def _is_citation(run: Run) -> bool:
    return run.cites is not None and not run.text


def _signal(cited: Citation, *, is_lead: bool) -> list[Run]:
    if not cited.signal:
        return []
    words = capitalized(cited.signal) if is_lead else cited.signal
    return [Run(words, RunStyle.TITLE), Run(" ")]


def _written(block: Block, before: _Before) -> Block:
    match block:
        case Paragraph():
            return replace(block, runs=before.written(block.runs))
        case BlockQuote():
            runs = before.written(block.runs)
            return replace(block, runs=runs, whose=before.written(block.whose))
        case Listing():
            return replace(block, items=tuple(before.written(item) for item in block.items))
        case Table():
            rows = tuple(tuple(before.written(cell) for cell in row) for row in block.rows)
            return replace(block, rows=rows)
        case Heading():
            before.last = None
            return block
        case _:
            return block
