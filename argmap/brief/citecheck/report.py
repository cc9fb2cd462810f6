"""The cite-check report: what was checked, every item with what was made of it, and the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argmap.brief.blocks import Block, Column, Heading, Listing, Paragraph, Table
from argmap.brief.caption import UNTITLED, plain_caption
from argmap.brief.citecheck.checked import Checked, check_again, checked_paper_called
from argmap.brief.citecheck.item_blocks import item_blocks, item_tables
from argmap.brief.days import american_time
from argmap.brief.options import CHECKED_DOCUMENT
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run, Runs, RunStyle
from argmap.brief.wording import capitalized
from argmap.case.counting import counted
from argmap.law.citecheck.items import ItemKind, Verdict
from argmap.law.citecheck.reviewed import ReviewedItem, Standing

NOTHING_CHECKED = (
    "No document was checked against this case. In the window, choose Cite-check a document;"
    " on the command line, argmap check DOCUMENT --against CASE --keep."
)
NOT_FAIR = (
    "That words are exact does not prove that their use is fair: a true quotation can still"
    " mislead, and only a reader of both texts can say whether it does."
)
_HOW = (
    "Every quotation was looked for word for word in the sources of the case whose texts are"
    " held, with brackets, ellipses and marks as they claim to stand; every citation was compared"
    " with the case’s own record of its authorities. Nothing was looked up anywhere else."
)
_NOT_SAID = (
    "Whether an authority is still good law, and whether it stands for what it is cited for, is"
    " not checked."
)
_NOT_INVENTED = (
    "These are not said to be wrong or invented: what they would be compared with is not held here."
)


def cite_report(case: PaperCase) -> Paper:
    """Write the report of the paper that is chosen, else of the one that was checked last."""
    record = checked_paper_called(case.case_map, case.options.get(CHECKED_DOCUMENT.name, ""))
    caption = plain_caption(case)
    if record is None:
        blocks: tuple[Block, ...] = (_head(), Paragraph((Run(NOTHING_CHECKED),)))
        return Paper(f"Cite-check, {caption.title}", caption, blocks, kind="cite-check")
    blocks = tuple(_blocks(case, check_again(case, record)))
    title = f"Cite-check of {record.name}"
    return Paper(title, caption, blocks, kind="cite-check")


def _head() -> Heading:
    return Heading(1, "Cite-check", "cite-check")


def _blocks(case: PaperCase, checked: Checked) -> Iterator[Block]:
    yield Heading(1, f"Cite-check of {checked.record.name}", "cite-check")
    yield from _statement(case, checked)
    accused = [one for one in checked.items if one.item.verdict.accuses]
    yield Heading(1, "Items to look at", "look-at")
    if not accused:
        yield Paragraph((Run("Nothing was found that differs from what the case holds."),))
    for one in accused:
        yield from item_blocks(case, checked, one)
    yield from _unchecked(case, checked)
    sound = [one for one in checked.items if one.item.verdict.is_sound]
    if sound:
        yield Heading(1, "Items found to be so", "sound")
        yield Paragraph((Run(NOT_FAIR, RunStyle.MUTED),))
        yield from item_tables(case, checked, sound, anchor="sound")


def _statement(case: PaperCase, checked: Checked) -> Iterator[Block]:
    record, name = checked.record, case.case_map.case.title.strip() or UNTITLED
    kinds = Counter(one.item.kind for one in checked.items)
    found = f"{counted(kinds[ItemKind.QUOTATION], 'quotation')} and"
    found = f"{found} {counted(kinds[ItemKind.CITATION], 'citation')}"
    texts = counted(len(checked.held.with_text), "source")
    day = f" on {american_time(record.checked_on)}" if record.checked_on else ""
    said = f"“{record.name}” was checked{day} against the case “{name}”: {found},"
    yield Paragraph((Run(f"{said} against {texts} whose text is held."),), lead=True)
    yield Paragraph((Run(NOT_FAIR, RunStyle.STRONG),))
    yield Paragraph((Run(_HOW),))
    yield _totals(checked)
    yield Paragraph(_reviewed(checked.items))
    if record.digest:
        digest = f"SHA-256 of the file that was checked: {record.digest}."
        yield Paragraph((Run(digest, RunStyle.MUTED),))
    if record.note:
        yield Paragraph((Run(f"Note: {record.note}"),))


def _totals(checked: Checked) -> Table:
    told = Counter((one.item.verdict, one.standing) for one in checked.items)
    kinds = Counter((one.item.verdict, one.item.kind) for one in checked.items)
    rows = [
        tuple(
            (Run(cell),)
            for cell in (
                capitalized(verdict.value),
                *(_number(kinds[verdict, kind]) for kind in ItemKind),
                *(_number(told[verdict, one]) for one in _MADE),
            )
        )
        for verdict in Verdict
        if any(kinds[verdict, kind] for kind in ItemKind)
    ]
    titles = ("Quotations", "Citations", "Confirmed", "Dismissed")
    columns = (Column("Found", 2.0), *(Column(one) for one in titles))
    return Table(columns, tuple(rows), "What was found, and what was made of it")


_MADE = (Standing.CONFIRMED, Standing.DISMISSED)


def _number(count: int) -> str:
    return f"{count:,}" if count else "–"


def _reviewed(items: tuple[ReviewedItem, ...]) -> Runs:
    made = Counter(one.standing for one in items)
    opened = made[Standing.TO_LOOK_AT]
    if not opened and not any(made[one] for one in _MADE):
        return (Run("Nothing was found that somebody has to look at."),)
    if not opened:
        return (Run("Somebody has confirmed or dismissed every item that was to be looked at."),)
    verb = "waits" if opened == 1 else "wait"
    said = f"{counted(opened, 'item')} still {verb} for somebody to confirm or dismiss."
    return (Run(said, RunStyle.WARNING),)


def _unchecked(case: PaperCase, checked: Checked) -> Iterator[Block]:
    """List what could not be checked, and what was not looked at, of items and of the whole."""
    yield Heading(1, "What could not be checked", "unchecked")
    without = [one for one in checked.held.sources if not one.text]
    told: list[Runs] = [(Run(_NOT_SAID),), *((Run(one),) for one in checked.notes)]
    if without:
        titles = ", ".join(f"“{one.source.title or one.source.citation}”" for one in without)
        verb = "is" if len(without) == 1 else "are"
        told.append((Run(f"No text {verb} held of {titles}."),))
    yield Listing(tuple(told))
    items = [one for one in checked.items if _cannot(one.item.verdict)]
    if items:
        yield Paragraph((Run(_NOT_INVENTED, RunStyle.MUTED),))
        yield from item_tables(case, checked, items, anchor="unchecked")


def _cannot(verdict: Verdict) -> bool:
    return not verdict.is_sound and not verdict.accuses
