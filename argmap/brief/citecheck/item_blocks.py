"""An item of a cite-check on paper: both texts, what differs, and what somebody made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argmap.brief.blocks import Block, Column, Heading, Paragraph, Table
from argmap.brief.citecheck.checked import Checked, place_in
from argmap.brief.days import american_time
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized, on_one_line
from argmap.case.checked_papers import Outcome, Review
from argmap.case.quotation import within_quotes
from argmap.law.citecheck.differing import (
    Stretch,
    printed_stretches,
    source_stretches,
    told_differences,
)
from argmap.law.citecheck.held import HeldSource
from argmap.law.citecheck.items import CiteItem, ItemKind
from argmap.law.citecheck.reviewed import ReviewedItem

_SHOWN = 160
_SPACE = re.compile(r"\s+")
_METHODS = {
    ItemKind.QUOTATION: "Looked for word for word in the texts of the sources.",
    ItemKind.CITATION: "Compared with the case’s record of its authorities.",
}
_OVER = "It was said of another verdict, “{verdict}”; this one is to be looked at."

_OVER_SAME = "It was said of something else that the check told; this is to be looked at."


def item_blocks(case: PaperCase, checked: Checked, one: ReviewedItem) -> Iterator[Block]:
    """Print an item with both texts, how it was checked, and what was made of it."""
    item = one.item
    place = f"{item.kind.value}, {checked.place_of(one)}"
    head = f"{one.number}. {capitalized(item.verdict.value)}: {place}"
    yield Heading(2, head, f"item-{one.number}", listed=False)
    yield Paragraph((Run("In the document: ", RunStyle.MUTED), *_printed(item)))
    source = checked.source_of(item)
    if source is not None and item.source_span is not None:
        yield Paragraph(
            (Run(f"In {_where(case, source, item)}: ", RunStyle.MUTED), *_there(item, source))
        )
        differences = told_differences(item, source.text)
        if differences:
            words = f"{'; '.join(differences)}."
            yield Paragraph((Run("What differs: ", RunStyle.MUTED), Run(words)))
    how = f"{_METHODS[item.kind]} {item.how}"
    yield Paragraph((Run("How it was checked: ", RunStyle.MUTED), Run(how)))
    yield Paragraph((Run("Review: ", RunStyle.MUTED), *review_runs(one)))


def item_tables(
    case: PaperCase, checked: Checked, items: Iterable[ReviewedItem], *, anchor: str
) -> Iterator[Block]:
    """Print items a row each, quotations and citations under headings of their own."""
    rows: dict[ItemKind, list[tuple[Runs, ...]]] = {kind: [] for kind in ItemKind}
    for one in items:
        rows[one.item.kind].append(_row(case, checked, one))
    columns = (
        *(Column("No.", 0.5), Column("In the document", 0.85), Column("Words", 2.4)),
        *(Column("Source, and how it was checked", 2.4), Column("Review", 1.2)),
    )
    for kind, found in rows.items():
        if found:
            yield Heading(2, f"{capitalized(kind.value)}s", f"{anchor}-{kind.value}", listed=False)
            yield Table(columns, tuple(found))


def _row(case: PaperCase, checked: Checked, one: ReviewedItem) -> tuple[Runs, ...]:
    item, source = one.item, checked.source_of(one.item)
    title = f" with “{source.source.title}”" if source else ""
    how = item.how.replace(title, "") if title else item.how
    where: Runs = ()
    if source is not None:
        where = (Run(f"{capitalized(_where(case, source, item))}. "),)
    told = () if item.verdict.is_sound else (Run(f"{capitalized(item.verdict.value)}. "),)
    words = on_one_line(item.words, _SHOWN)
    return (
        (Run(f"{one.number}"),),
        (Run(capitalized(checked.place_of(one))),),
        _quoted(words) if item.kind is ItemKind.QUOTATION else (Run(words),),
        (*told, *where, Run(how, RunStyle.MUTED)),
        review_runs(one) if one.review or not item.verdict.is_sound else (Run("–"),),
    )


def review_runs(one: ReviewedItem) -> Runs:
    """Say what somebody made of an item: by whom, when and why."""
    review = one.review
    if review is None:
        return (Run("Nobody has looked at it yet."),)
    runs = [Run(f"{_OUTCOMES[review.outcome]}{_by(review)}", RunStyle.STRONG)]
    runs.append(Run(f": {review.why.strip()}" if review.why.strip() else "."))
    if one.is_over:
        same = review.verdict == one.item.verdict.value
        over = _OVER_SAME if same else _OVER.format(verdict=review.verdict)
        runs.append(Run(f" {over}", RunStyle.WARNING))
    return tuple(runs)


_OUTCOMES = {Outcome.CONFIRMED: "Confirmed", Outcome.DISMISSED: "Dismissed"}


def _by(review: Review) -> str:
    who = f" by {review.by}" if review.by else ""
    return f"{who}, {american_time(review.when)}" if review.when else who


def _where(case: PaperCase, source: HeldSource, item: CiteItem) -> str:
    title = f"“{within_quotes(source.source.title or source.source.citation)}”"
    if item.source_span is None:
        return title
    document = case.text_of(source.source)
    return f"{title}, {place_in(document, source.text, item.source_span.start)}"


def _printed(item: CiteItem) -> Runs:
    if item.kind is ItemKind.CITATION:
        return (Run(item.words),)
    return _marked(printed_stretches(item))


def _there(item: CiteItem, source: HeldSource) -> Runs:
    return _marked(source_stretches(item, source.text))


def _marked(stretches: Sequence[Stretch]) -> Runs:
    """Set words in quotation marks, those that differ heavier than the rest."""
    styles = (RunStyle.QUOTED, RunStyle.EXACT)
    inner = (Run(_SPACE.sub(" ", one.words), styles[one.differs]) for one in stretches)
    return (Run("“", RunStyle.QUOTED), *inner, Run("”", RunStyle.QUOTED))


def _quoted(words: str) -> Runs:
    return (Run(f"“{words}”", RunStyle.QUOTED),)
