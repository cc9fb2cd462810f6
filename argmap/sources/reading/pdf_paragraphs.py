"""Where the paragraphs of a PDF end: by the gaps, indents, sizes and ends of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from argmap.sources.reading.pdf_columns import (
    Column,
    Edges,
    columns_of,
    justified_regions,
    usual_indents,
)
from argmap.sources.reading.pdf_headings import Headings, is_slanted
from argmap.sources.reading.pdf_line_ends import (
    are_centred,
    differs,
    ends_sentence,
    goes_on_in_brackets,
    goes_on_to_leader,
    is_in_sentence,
    is_mark_alone,
    is_other_text,
    leads_to_pages,
    may_end_without_stop,
    next_word_fits,
    room,
    starts_sentence,
)
from argmap.sources.reading.pdf_lines import Line
from argmap.sources.reading.pdf_list_items import hanging_lines, lines_behind_items
from argmap.sources.reading.pdf_pitch import is_stopped, usual_pitch, usual_size, widest_step
from argmap.sources.reading.pdf_quoted_line import around_quoted_lines
from argmap.sources.reading.pdf_regions import Region
from argmap.sources.reading.pdf_set_in import SetIn

_INDENT, _DEEP_INDENT = 0.4, 6.0
"""A first line is set in by so many heights of a letter; by more it is in another column."""
_LEADED, _HEADING = 1.15, 1.1
"""Lines of a heading stand further apart for their size, which is larger by so much."""
_INDENTED = 2
_NOTE_SIZE = 0.93
_GAP = 1.2
"""So many times the usual step from line to line is a space between paragraphs."""
_ROUNDED = 1.0
"""Boxes are rounded to whole points."""
_ROUNDED_SIZE = 1.5
"""Sizes that are told by such boxes differ by so many points where they are not the same."""
_ABOUT = 0.2
"""The step to the next line of a paragraph differs by so much where one of two is italic."""


class Setting:
    """How the lines of a PDF are set: its columns, the usual size of its type, and its steps."""

    def __init__(self, regions: Sequence[Region]) -> None:
        self.lines = [line for region in regions for line in region.lines]
        self.columns = columns_of(regions)
        self._regions = regions
        body = [line for one in regions if not (one.is_foot or one.place) for line in one.lines]
        self.usual = usual_size(body or self.lines)
        self.pitch = usual_pitch(body or self.lines, self.usual)
        self._pitch_of_feet = max(self.pitch, usual_pitch(self.lines, self.usual))

    def edges(self) -> dict[tuple[int, int], Edges]:
        """Return the edges of the column of each line, by the line's page and start."""
        return {key: column.edges for key, column in self.columns.items()}

    def rests(self) -> frozenset[tuple[int, int]]:
        """Return the lines, by page and start, of notes that begin on the page before."""
        return frozenset(
            (line.page, line.start)
            for region in self._regions
            for line in region.lines
            if (region.is_foot or region.place) and line.page != region.lines[0].page
        )

    def column(self, line: Line) -> Column:
        """Return the column of a line that has a box."""
        return self.columns[line.page, line.start]

    def is_divided(self, line: Line, following: Line) -> bool:
        """Say whether a line’s last word goes on in another, which a banner cannot hold."""
        if not line.divided or line.box is None or following.box is None:
            return line.divided
        return not self._is_parted(line, following)

    def ends_paragraph(self, line: Line, following: Line) -> bool:
        """Say whether a paragraph ends between two lines, one read after the other."""
        if line.box is None or following.box is None:
            return is_stopped(line) and starts_sentence(following)
        if self._is_parted(line, following) or leads_to_pages(line):
            return True
        if self._surely_goes_on(line, following):
            return False
        begins = (following.page, following.start) in self._beginnings
        if begins or self._headings.parts_byline(line, following):
            return True
        return self._is_set_in(line, following) or self._is_apart(line, following)

    def _surely_goes_on(self, line: Line, following: Line) -> bool:
        """Say whether a headline or brackets go on, a mark is alone, or dots lead to the pages."""
        if self._headings.goes_on(line, following) or goes_on_in_brackets(line, following):
            return True
        if is_mark_alone(following) and not self._is_far_below(line, following):
            return True
        return goes_on_to_leader(line, following, self.column(line).edges)

    def _is_apart(self, line: Line, following: Line) -> bool:
        """Say whether a gap, a heading, a size or the end of a line parts two lines."""
        here, there = self.column(line), self.column(following)
        if here.region == there.region and (
            self._is_far_below(line, following) or self._is_a_little_below(line, following)
        ):
            return True
        is_heading = self._headings.is_before(line, following)
        if here.region != there.region:
            is_heading = is_heading or self._headings.is_after(line, following)
            is_heading = is_heading or is_other_text(line, following)
        is_other = differs(line, following, self.usual) and not self._is_slanted(line, following)
        if is_heading or is_other:
            return True
        block = self._set_in.around(line, following)
        if block is not None:
            return self._set_in.parts(line, following) or next_word_fits(line, following, block)
        is_left_short = here.region in self._justified and room(line, here.edges) > line.height
        is_short = is_left_short or next_word_fits(line, following, here.edges)
        return is_short and not is_in_sentence(line, following, here.edges)

    def is_unsure(self, line: Line, following: Line) -> bool:
        """Say whether nothing tells if a paragraph ends between two lines that are joined.

        A sentence may end where a page does, and paragraphs, or those quoted, have no indent.
        """
        here, there = (self.columns.get((one.page, one.start)) for one in (line, following))
        is_elsewhere = line.page != following.page or here != there
        ends = ends_sentence(line) and starts_sentence(following)
        ends = ends or (line.words[-1:] in '”"' and following.words[:1] in '“"')
        ends = ends or may_end_without_stop(line, following, self._small_words)
        is_quoted = self._set_in.around(line, following) is not None
        return is_elsewhere and ends and (is_quoted or not self._has_indents)

    @cached_property
    def _small_words(self) -> frozenset[str]:
        return frozenset(
            word.rstrip('.,;:!?”’")]')
            for line in self.lines
            for word in line.words.split()
            if word[:1].islower()
        )

    @cached_property
    def _justified(self) -> frozenset[int]:
        """The regions whose lines are set as wide as their column: there, what is not, ends."""
        return justified_regions(self.lines, self.columns)

    @cached_property
    def _has_indents(self) -> bool:
        """Whether paragraphs begin with an indent; the notes below them may, when they do not."""
        within = (
            (line, following)
            for line, following in pairwise(self.lines)
            if line.box
            and following.box
            and line.page == following.page
            and min(line.size, following.size) >= _NOTE_SIZE * self.usual
        )
        return sum(self._is_set_in(*both) for both in within) >= _INDENTED

    def _is_parted(self, line: Line, following: Line) -> bool:
        """Say whether a banner, or notes, stand apart from the lines above or below."""
        here, there = self.column(line), self.column(following)
        if here.is_foot != there.is_foot or here.region == there.region:
            return here.is_foot != there.is_foot
        is_cell = here.place or there.place
        return bool(is_cell) or (line.page == following.page and (here.is_band or there.is_band))

    def _is_set_in(self, line: Line, following: Line) -> bool:
        """Say whether a line is the first of a paragraph by its indent; centred ones are not."""
        assert line.box is not None
        assert following.box is not None
        edges = self.column(following).edges
        if (following.page, following.start) in self._hanging:
            return False
        indent = (following.box[0] - edges.left) / max(following.height, 1.0)
        is_deep = indent >= _DEEP_INDENT and following not in self._set_in
        if indent <= _INDENT or is_deep or not starts_sentence(following):
            return False
        if self._set_in.around(line, following) is not None:
            return False  # its own edges tell where a paragraph of it ends
        if line.box[0] - self.column(line).edges.left <= _INDENT * line.height:
            return True
        is_usual = round(following.box[0] - edges.left) in self._indents
        return (is_usual and ends_sentence(line)) or not are_centred(line, following, edges)

    @cached_property
    def _indents(self) -> frozenset[int]:
        return usual_indents(self.lines, self.columns)

    def _is_slanted(self, line: Line, following: Line) -> bool:
        """Say whether two lines, one below the other, differ only where one is not italic."""
        is_below = self.column(line).region == self.column(following).region
        is_next = is_below and abs(following.base - line.base - self.pitch) <= _ABOUT * self.pitch
        return is_next and is_slanted(line, following)

    @cached_property
    def _headings(self) -> Headings:
        return Headings(self.lines, self.columns, self.usual, self._is_far_below)

    @cached_property
    def _hanging(self) -> frozenset[tuple[int, int]]:
        """The lines that are set in below the sign of an item, or a note, and begin nothing."""
        feet = {key for key, column in self.columns.items() if column.is_foot}
        return hanging_lines(self.lines, self._is_apart, feet)

    @cached_property
    def _beginnings(self) -> frozenset[tuple[int, int]]:
        """The lines that begin a paragraph, or an item, behind an item or around a quoted line."""
        quoted = around_quoted_lines(self.lines, self.columns, self.usual)
        return quoted | lines_behind_items(self.lines, self._is_apart)

    @cached_property
    def _set_in(self) -> SetIn:
        """The lines of block quotes, and between what edges they stand."""
        return SetIn(self.lines, self.columns)

    def _is_a_little_below(self, line: Line, following: Line) -> bool:
        """Say whether a sentence ends at a line, and the next is further off than any within one.

        Papers set paragraphs apart by less than a fifth of a step.
        """
        is_end = is_stopped(line) and starts_sentence(following)
        return is_end and following.base - line.base > self._widest + _ROUNDED > _ROUNDED

    @cached_property
    def _widest(self) -> float:
        """How far lines stand apart over which a sentence goes on, at most; 0 if it is unknown."""
        regions = {key: column.region for key, column in self.columns.items()}
        return widest_step(self.lines, regions)

    def _is_far_below(self, line: Line, following: Line) -> bool:
        size = min(line.size, following.size)
        # The box of a line in which nothing hangs is rounded to more than its letters are high.
        larger = size / max(self.usual, 1.0) if size > self.usual + _ROUNDED_SIZE else 1.0
        leaded = _LEADED if larger > _HEADING else 1.0
        pitch = self._pitch_of_feet if self.column(line).is_foot else self.pitch
        return following.base - line.base > _GAP * leaded * larger * pitch > 0
