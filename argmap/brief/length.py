"""How long a paper is, against the limit of the court on the day on which it is filed."""

from __future__ import annotations

from dataclasses import dataclass

from argmap.brief.counting import count_words
from argmap.brief.limits import Limit, limit_for
from argmap.brief.paper import Paper
from argmap.brief.paper_case import PaperCase
from argmap.case.counting import counted


@dataclass(frozen=True, slots=True)
class Length:
    """The words of a paper that count, its pages where they were counted, and its limit."""

    words: int
    limit: Limit
    pages: int | None = None

    @property
    def is_too_long(self) -> bool:
        """Whether it is over the limit, as far as that was counted."""
        if self.limit.words:
            return self.words > self.limit.words
        return self.pages is not None and self.pages > self.limit.pages

    @property
    def told(self) -> str:
        """What is said of it, in one sentence or two."""
        rule = self.limit.rule
        if self.limit.words:
            said = f"{self.words:,} words count of {self.limit.words:,} ({rule})."
        elif self.pages is None:
            return f"The limit is {self.limit.pages} pages ({rule}): a PDF tells how many it has."
        else:
            said = f"{counted(self.pages, 'page')} of {self.limit.pages} ({rule})."
        return f"{said} That is too long." if self.is_too_long else said


def limit_of(case: PaperCase, kind: str) -> Limit | None:
    """Return the limit that a kind of paper is under, None for none.

    It is the one that is chosen, else that of the case's court on the day of filing; a motion
    with no such day is filed on the day that the paper bears. Raises `FormatError` for a limit
    that there is not.
    """
    chosen = case.options.get("limit", "").strip()
    if chosen == "none":
        return None
    caption = case.case_map.case
    return limit_for(caption.court, kind, caption.filed or case.today, chosen)


def length_of(paper: Paper, case: PaperCase, pages: int | None = None) -> Length | None:
    """Return how long a paper is, None where it is under no limit; `pages` are those that count."""
    limit = limit_of(case, paper.kind)
    return None if limit is None else Length(count_words(paper).counted, limit, pages)
