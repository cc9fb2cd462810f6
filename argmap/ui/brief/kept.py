"""What is kept of papers: in the case, as one step each; in a case that is only read, beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.brief.kept_briefs import brief_for, fields_of, kept_options
from argmap.brief.papers import paper_called
from argmap.case.briefs import Brief
from argmap.case.ids import BriefId
from argmap.case.plan_briefs import plan_kept_brief
from argmap.ui.brief.chosen import KeptChoices

if TYPE_CHECKING:
    from argmap.brief.options import Option
    from argmap.case.ids import ClaimId
    from argmap.ui.bridge import Bridge
    from argmap.ui.settings import Settings


class KeptPapers:
    """Reads what is chosen of each kind of paper in the open case, and keeps it there."""

    def __init__(self, bridge: Bridge, settings: Settings) -> None:
        self._bridge = bridge
        self.choices = KeptChoices(bridge, settings)
        """What is remembered beside the case: the paper shown, the last export."""

    def options(self, kind: str) -> dict[str, str]:
        """Return what is chosen of a kind of paper, as far as it is not usual."""
        kept = kept_options(self._bridge.case_map, kind)
        if self._bridge.read_only:
            return kept | dict(self.choices.chosen.options.get(kind, {}))
        return kept

    def full_options(self, kind: str, options: Sequence[Option]) -> dict[str, str]:
        """Return all that is chosen of a kind of paper, the usual too."""
        kept = self.options(kind)
        return {one.name: kept.get(one.name, one.usual) for one in options}

    def keep_options(
        self, kind: str, chosen: Mapping[str, str], *, pdf_kind: str = "", typing: str = ""
    ) -> None:
        """Keep what is chosen of a kind of paper, and of its PDF unless that is empty.

        `typing` merges steps that follow one another.
        """
        if self._bridge.read_only:
            now = self.choices.chosen
            self.choices.keep(replace(now, options={**now.options, kind: dict(chosen)}))
            return
        paper = paper_called(kind)
        fields = fields_of(paper.options, self.full_options(kind, paper.options) | dict(chosen))
        if pdf_kind:
            fields["pdf_kind"] = "" if pdf_kind == paper.pdf_kind else pdf_kind
        brief = brief_for(self._bridge.case_map, kind)
        blank = brief or Brief(BriefId("0" * 32), kind)
        if any(getattr(blank, name) != one for name, one in fields.items()):
            self._edit(kind, typing=typing, **fields)

    def pdf_kinds(self) -> dict[str, str]:
        """Return which kind of PDF each kind of paper becomes, where that is not the usual."""
        briefs = reversed(self._bridge.case_map.ranked_briefs())
        return {one.kind: one.pdf_kind for one in briefs if one.pdf_kind}

    def left_out(self, kind: str) -> tuple[ClaimId, ...]:
        """List the points that a kind of paper leaves out."""
        brief = brief_for(self._bridge.case_map, kind)
        return brief.left_out if brief is not None else ()

    def keep_order(self, kind: str, order: Sequence[ClaimId]) -> None:
        """Keep the order of the points of a kind of paper."""
        out = self.left_out(kind)
        self._edit(kind, claims=tuple(one for one in order if one not in out))

    def leave_out(self, kind: str, claim: ClaimId, *, out: bool) -> None:
        """Leave a point out of a kind of paper, or take it in again."""
        brief = brief_for(self._bridge.case_map, kind)
        claims = brief.claims if brief is not None else ()
        others = tuple(one for one in self.left_out(kind) if one != claim)
        kept = tuple(one for one in claims if one != claim)
        self._edit(kind, claims=kept, left_out=(*others, claim) if out else others)

    def _edit(self, kind: str, *, typing: str = "", **fields: object) -> None:
        bridge = self._bridge
        bridge.edit(plan_kept_brief, kind, new_id=bridge.new_id, typing=typing, **fields)
