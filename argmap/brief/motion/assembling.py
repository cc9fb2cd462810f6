"""A brief put together: front matter, body, closing, and a last page for whoever drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TypeAlias

from argmap.brief.authorities_table import authorities_in
from argmap.brief.blocks import Block, Contents, Numbering, Paragraph, Role, Section
from argmap.brief.cited_before import with_forms
from argmap.brief.counting import count_words
from argmap.brief.days import american_time
from argmap.brief.length import limit_of
from argmap.brief.limits import Limit
from argmap.brief.motion.asked_for import order_name
from argmap.brief.motion.caption_page import caption_page, counsel_of
from argmap.brief.motion.drafting import Draft, Work, unrolled
from argmap.brief.motion.last_page import last_page
from argmap.brief.motion.template import Template, load_template
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.brief.runs import Run
from argmap.case.briefs import PointForm
from argmap.case.errors import FormatError
from argmap.case.terms import CaseKind, Side

Parts: TypeAlias = Mapping[str, Callable[[Draft], Work]]
"""What writes each part of a paper, by the name that its template has for it."""

_NOTICES = ("draft", "work_product", "not_advice")
_OF_COURT = ("memorandum", "opposition", "reply")
_ON_MOTIONS = (*_OF_COURT, "bench-memo")


def draft_of(case: PaperCase, paper: str, side: Side) -> Draft:
    """Begin a paper of a kind, with what was chosen of it.

    Raises `FormatError` for a paper on a motion where the case is a debate.
    """
    if case.case_map.case.kind is CaseKind.DEBATE and paper in _ON_MOTIONS:
        raise FormatError(
            "A debate has no motion before a court, so this paper cannot be written.",
            "Choose the debate case, or the outline for a moot court.",
        )
    chosen = case.options.get("form", "").upper() or PointForm.CREAC
    if chosen not in set(PointForm):
        known = f"{PointForm.CREAC} or {PointForm.IRAC}"
        raise FormatError(f"Points are made by {known}, not by “{chosen}”.", f"Choose {known}.")
    return Draft(case, side, _template(case, paper), PointForm(chosen))


def _template(case: PaperCase, paper: str) -> Template:
    return load_template(paper, case.options.get("template", "").strip())


def assembled(draft: Draft, parts: Parts) -> Paper:
    """Write the parts of a paper in the order of its template, those left out that are empty."""
    body = tuple(_body(draft, parts))
    body = with_forms(body, draft.law.sources)
    if not _is_on(draft, "margin", "yes"):
        body = tuple(one for one in body if not _is_note(one))
    title = draft.case.options.get("title", "").strip() or title_of(draft)
    front: tuple[Block, ...] = ()
    if draft.template.id in _OF_COURT:
        front = (Section(Numbering.FRONT, counted=False),)
        authorities = authorities_in(body, draft.law.sources)
        front += (Contents(draft.template.says("contents")),)
        if authorities.rows:
            front += (replace(authorities, title=draft.template.says("authorities")),)
    caption = caption_page(draft, title, is_signed=draft.template.id in _OF_COURT)
    counted = (*front, Section(Numbering.BODY), *body)
    paper = Paper(
        *(f"{title}, {caption.title}", caption, counted, draft.template.id, _notices(draft)),
        is_filed=draft.template.id in _OF_COURT,
    )
    limit = limit_of(draft.case, draft.template.id)
    words = count_words(paper).counted
    closing = tuple(_closing(draft, limit, words))
    last = last_page(draft, words, limit, body) if _is_on(draft, "last_page", "yes") else ()
    return replace(paper, blocks=(*counted, *closing, *last))


def _body(draft: Draft, parts: Parts) -> Iterator[Block]:
    for part in draft.template.parts:
        heading = draft.heading(1, part.heading)
        draft.backing.told.clear()
        blocks = tuple(unrolled(parts[part.id](draft)))
        if blocks:
            yield heading
            yield from blocks
        else:
            draft.outline.take_back()


def _closing(draft: Draft, limit: Limit | None, words: int) -> Iterator[Block]:
    if draft.template.id not in _OF_COURT:
        return
    # A paper that knows nothing of what came after its day is not signed on a later one.
    today = "" if draft.hindsight.is_after(draft.case.today) else draft.case.today
    day = american_time(today) or draft.template.says("no_day")
    party = draft.party(draft.side)
    lines = [
        draft.template.says("dated_on", day=day),
        draft.template.says("submitted"),
        *counsel_of(draft),
        draft.template.says("counsel_for", party=party),
    ]
    if limit is not None and limit.certificate:
        lines.append(limit.certified(words))
    for line in lines:
        yield Paragraph((Run(line),), role=Role.CLOSING)


def title_of(draft: Draft) -> str:
    """Return what the template of a paper calls it; raise `FormatError` for a wrong place."""
    return draft.template.titled(party=draft.party(draft.side), order=order_name(draft))


def _notices(draft: Draft) -> tuple[str, ...]:
    return tuple(
        draft.template.says(f"notice_{name}") for name in _NOTICES if _is_on(draft, name, "no")
    )


def side_of(case: PaperCase) -> Side:
    """Return whose paper it is: what was chosen, else what the case says, else the movant."""
    chosen = case.options.get("side", "")
    written_for = case.case_map.case.writes_for
    if chosen in {Side.MOVANT.value, Side.RESPONDENT.value}:
        return Side(chosen)
    return Side.MOVANT if written_for is Side.NEUTRAL else written_for


def _is_note(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.role is Role.NOTE


def _is_on(draft: Draft, option: str, usual: str) -> bool:
    return draft.case.options.get(option, usual) == "yes"
