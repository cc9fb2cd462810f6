"""What leads away from an article in its midst: headings of lists of links, linked headlines.

The links themselves are not of the article. What heads nothing else, or is itself nothing but a
headline of another page, goes with them; what may be a heading of the article is kept, and told.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from argmap.sources.reading.blocks import BlockKind
from argmap.sources.reading.page_blocks import LONG, PageBlock, is_prose
from argmap.sources.reading.page_chosen import Choice
from argmap.sources.reading.page_links import Site, is_link
from argmap.sources.reading.page_surroundings import beginnings, calls_on_reader

_MOST = 0.3
"""What holds more of the words is what the page is about: a list, or a paper’s first page."""
_LINE = 160
_LINKED = 0.5
"""What has more of its letters in links, line by line, is a list of them."""
_FEW = 3
_HEADLINE, _SEVERAL = 4, 3
"""A linked heading of fewer words may be a name; so many that are set alike are the article’s."""
_NUMBERS = re.compile(r"\d+")
_LED = re.compile(r"(?P<lead>[^.?!“”\"\n]{2,60}?)\s*[:»>→|–—]\s*(?P<behind>\S.*)", re.DOTALL)
_LEADS = re.compile(
    r"\W*(?:start (?:the|your) (?:day|morning|week) \w+|(?:go|dig) deeper|deeper dive"
    r"|(?:read|see|learn|hear|watch)(?: (?:more|next|also|now|this))?|also(?: (?:read|see|on) ?.*)?"
    r"|more(?: (?:on|from|about|in) .*)?|related(?: \w+){0,2}|further reading|must[ -]reads?"
    r"|don['’]t miss|(?:you )?(?:may|might) (?:also )?like|in case you missed it|icymi|up next"
    r"|from (?:the|our) archives?|what to read next|(?:latest|top|live)(?: \w+){0,2}|listen(?: to)?"
    r"|(?:breaking|live) updates?|newsletters?|subscribe|sign up|trending|editors?['’]? picks?"
    r"|recommended|read it here|next)\W*",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\W*(?:more (?:[\w-]+ ){1,3}(?:stories|news|coverage|articles|headlines)"
    r"|more(?: (?:on|from|about|in|stories|news|coverage|like|to|of)\b[^.?!]*)?"
    r"|(?:related|recommended|suggested)(?: (?:[\w-]+ )?(?:stor(?:y|ies)|coverage|articles?|links?"
    r"|contents?|news|posts?|reading|topics?|videos?|features?|items?|headlines?|reports?"
    r"|for you))?|(?:read|see|watch) (?:more|next|also)"
    r"|(?:further|more|also|recommended) reading|you (?:may|might) also (?:like|be interested in)"
    r"|what to read next|(?:most|top) (?:read|popular|viewed|stories)|trending(?: now)?"
    r"|don['’]t miss|in case you missed it|editors?['’]? picks?|explore more|up next"
    r"|(?:table of )?contents|(?:in|on) this (?:article|page|story|report)|jump to"
    r"|(?:external|internet) links?|elsewhere on [^.?!]{1,40})\W*",
    re.IGNORECASE,
)
"""What a list of links to other pages is headed."""
_ON = re.compile(
    r"\W*(?:(?:read|see|view|learn|show|find out) (?:more|all)(?: \w+)?"
    r"|(?:read )?(?:the )?full story|(?:continue|keep) reading)\W*",
    re.IGNORECASE,
)
"""What stands below a headline of another page."""
_RANKS = ("h1", "h2", "h3", "h4", "h5", "h6")


def without_leads(
    rows: Sequence[PageBlock], choice: Choice, headline: str, site: Site
) -> tuple[list[PageBlock], set[PageBlock], list[str]]:
    """Leave out of the rows what leads away from the article; return what only may, and told."""
    leads = _Leads(rows, choice, headline, site)
    left = leads.left()
    words = [row.words for row in rows if row in left]
    told = [f"Left out as leading to other pages: {beginnings(words)}."] * bool(words)
    return [row for row in rows if row not in left], leads.maybe - left, told


class _Leads:
    def __init__(
        self, rows: Sequence[PageBlock], choice: Choice, headline: str, site: Site
    ) -> None:
        self._blocks, self._rows, self._site = choice.boxes.blocks, rows, site
        self._open = [
            row for row in rows if row not in choice.sure and row.words not in ("", headline)
        ]
        self._kept = set(rows)
        self._boxes, self._article = choice.boxes, choice.article
        prose = {row for row in rows if is_prose(row) and row.is_in(self._article)}
        self._first = next((at for at, one in enumerate(self._blocks) if one in prose), 0)
        self.maybe: set[PageBlock] = set()

    def left(self) -> set[PageBlock]:
        """Return the rows that surely lead away; `maybe` are then those that only may."""
        found = self._cards()
        self._kept -= found
        ranks = {one: rank for rank, one in enumerate(self._blocks)}
        for row in self._open:
            if row not in found and (
                self._is_led(row) or (self._may_head(row) and self._heads_links(ranks[row]))
            ):
                found.add(row)
        self._tell_of_forms(ranks)
        behind = (row for row in self._open if ranks[row] > self._first and _is_list_of_links(row))
        self.maybe.update(row for row in behind if self._site.is_left_for_another_page(row))
        whole = sum(len(row.words) for row in self._rows)
        if sum(len(row.words) for row in found) > _MOST * whole:
            self.maybe |= found
            return set()
        return found

    def _cards(self) -> set[PageBlock]:
        """Return the headings that are headlines of other pages; tell those that only may be."""
        linked = [
            row
            for row in self._open
            if row.kind is BlockKind.HEADING
            and is_link(row)
            and self._site.is_left_for_another_page(row)
        ]
        called = Counter(_unnumbered(row.box.called) for row in self._open)
        found = set[PageBlock]()
        for row in linked:
            alike = called[_unnumbered(row.box.called)]
            is_alone = alike == 1 and len(row.words.split()) >= _HEADLINE
            is_card = row.box.is_linked and alike < _SEVERAL
            (found if is_alone or is_card else self.maybe).add(row)
        return found

    def _is_led(self, row: PageBlock) -> bool:
        """Say whether a line is a word as “Go deeper” and a link; tell of other such lines."""
        line = _LED.fullmatch(row.words) if len(row.words) <= _LINE else None
        if line is None or not row.counts.linked or row.kind is not BlockKind.PARAGRAPH:
            return False
        letters = len(re.sub(r"\W+", "", line["behind"]))
        if row.counts.linked != letters or not self._site.is_left_for_another_page(row):
            return False
        if _LEADS.fullmatch(line["lead"]):
            return True
        self.maybe.add(row)
        return False

    def _may_head(self, row: PageBlock) -> bool:
        is_paragraph = row.kind is BlockKind.PARAGRAPH
        return row.kind is BlockKind.HEADING or (is_paragraph and _is_label(row))

    def _heads_links(self, rank: int) -> bool:
        """Say whether a heading heads nothing but links; tell of one that only may."""
        row = self._blocks[rank]
        is_label = _is_label(row)
        run = list(self._run_behind(rank))
        if not any(map(_leads_on, run)) or not all(map(_is_of_links, run)):
            self._tell_of_label(rank)
            return False
        _, inside = self._boxes.opened_by(rank)
        is_boxed = bool(inside) and self._kept.isdisjoint(inside)
        if not (is_boxed or (is_link(run[0]) and (is_label or rank > self._first))):
            return False  # as the line below the headline, before who wrote the article
        is_own = is_boxed and rank > self._first and not self._has_alike(row)
        if is_label or (self._is_away(run) and (is_own or self._is_ended(rank))):
            return True
        self.maybe.add(row)
        return False

    def _is_away(self, run: Sequence[PageBlock]) -> bool:
        """Say whether what stands below a heading is headlines of other pages of the site."""
        links = [one for one in run if self._site.is_left_for_another_page(one)]
        is_headline = any(len(one.words.split()) >= _HEADLINE for one in links)
        return is_headline or len(links) > 1 or bool(_ON.fullmatch(run[0].words))

    def _has_alike(self, row: PageBlock) -> bool:
        """Say whether another heading is set as one is: the article’s own are."""
        way = [*map(_unnumbered, row.setting)]
        return any(one is not row and [*map(_unnumbered, one.setting)] == way for one in self._open)

    def _run_behind(self, rank: int) -> Iterator[PageBlock]:
        """Walk what is left out behind a heading, to the next one or the end of the article."""
        is_inside = self._blocks[rank].is_in(self._article)
        for one in self._blocks[rank + 1 :]:
            is_heading = one.kind is BlockKind.HEADING and not is_link(one)
            if one in self._kept or is_heading or (is_inside and not one.is_in(self._article)):
                return
            yield one

    def _is_ended(self, rank: int) -> bool:
        """Say whether a heading of the same rank, or nothing of the article, is kept behind one."""
        behind = self._blocks[rank + 1 :]
        after = next((one for one in behind if one in self._kept), None)
        if after is None or not after.is_in(self._article):
            return True
        is_heading = after.kind is BlockKind.HEADING
        return is_heading and _rank_of(after) <= _rank_of(self._blocks[rank])

    def _tell_of_label(self, rank: int) -> None:
        """Tell of a heading as “Related”, and of the short lines in the box that it opens."""
        row = self._blocks[rank]
        _, inside = self._boxes.opened_by(rank)
        if inside and _is_label(row) and all(map(_is_of_links, inside)):
            self.maybe.update((row, *(one for one in inside if one in self._kept)))
        behind = self._blocks[rank + 1 : rank + 2]
        if _is_label(row) and any(box.tag == "li" for one in behind for box in one.box.outwards()):
            self.maybe.add(row)

    def _tell_of_forms(self, ranks: Mapping[PageBlock, int]) -> None:
        """Tell of a heading, and of few short lines below it, that a form stands behind."""
        forms = (box for box in self._boxes if box.asks and box.tag == "form")
        for form in forms:
            inside = self._boxes.inside(form)
            if not self._kept.isdisjoint(inside):
                continue
            first = ranks[inside[0]]
            before = self._blocks[max(0, first - _FEW) : first][::-1]
            lines = list(takewhile(lambda one: len(one.words) < LONG, before))
            heads = [at for at, one in enumerate(lines) if one.kind is BlockKind.HEADING]
            self.maybe.update(self._kept.intersection(lines[: heads[0] + 1] if heads else ()))


def _unnumbered(called: str) -> str:
    return _NUMBERS.sub("", called)


def _is_label(block: PageBlock) -> bool:
    return bool(_HEADS.fullmatch(block.words))


def _is_list_of_links(block: PageBlock) -> bool:
    """Say whether most of the short lines of a block are links, each to a page of its own."""
    lines, counts = block.words.split("\n"), block.counts
    is_linked = counts.linked > _LINKED * len(block.letters)
    return is_linked and 1 < len(counts.leads_to) <= len(lines) and max(map(len, lines)) < LONG


def _leads_on(block: PageBlock) -> bool:
    return is_link(block) or bool(_ON.fullmatch(block.words))


def _is_of_links(block: PageBlock) -> bool:
    return is_link(block) or not is_prose(block) or calls_on_reader(block)


def _rank_of(block: PageBlock) -> int:
    tags = (box.tag for box in block.box.outwards())
    return next((_RANKS.index(tag) for tag in tags if tag in _RANKS), len(_RANKS))
