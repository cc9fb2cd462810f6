"""What a web page is made of: blocks of words, each with the boxes around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from argmap.sources.reading.blocks import BlockKind

_LETTERS = re.compile(r"\W+")
LONG = 80
"""From so many characters on a block is prose, whatever it ends with."""
_OWN = 0.8
"""The box that has this share of the letters extracted is the article's own."""
_SENTENCE = re.compile(r"\w+\W+\w+\W.*[.?!:…][\"'”’»)\]]*$", re.DOTALL)


@dataclass(slots=True, eq=False)
class PageBox:
    """An element that begins a line of its own, and what its author calls it.

    `names` is its class, id and role; `is_within` says that words of a paragraph go on behind it,
    `is_linked` that it stands within a link, `asks` that a field for an e-mail address stands in
    it, however deep.
    """

    tag: str
    names: str
    around: PageBox | None
    is_within: bool = False
    is_linked: bool = False
    asks: bool = False
    called: str = field(init=False)
    """Its tag and its names."""

    def __post_init__(self) -> None:
        self.called = f"{self.tag} {self.names}"

    def outwards(self) -> Iterator[PageBox]:
        """Walk from the box itself to the outermost around it."""
        box: PageBox | None = self
        while box is not None:
            yield box
            box = box.around


@dataclass(slots=True)
class Counts:
    """How many letters of a block stand in links, and in what tells who wrote something, or when.

    `leads_to` is where its links lead; `pressed` are its words on buttons, each button's a line.
    """

    linked: int = 0
    telling: int = 0
    leads_to: tuple[str, ...] = ()
    pressed: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class PageBlock:
    """A block of a page: its words, the innermost box around them, what of it stands in links.

    `marks` are the links of it that are marks of notes: the name each leads to, and its sign.
    `anchors` are names that begin in it, each with the box that they name or stand in.
    """

    words: str
    kind: BlockKind
    box: PageBox
    marks: tuple[tuple[str, str], ...] = ()
    anchors: tuple[tuple[str, PageBox], ...] = ()
    counts: Counts = field(default_factory=Counts)
    letters: str = field(init=False)
    """The words without what stands between them."""
    setting: tuple[str, ...] = field(init=False)
    """How the block is set: its box and the one around it, as their author calls them."""

    def __post_init__(self) -> None:
        boxes = (self.box, self.box.around)
        object.__setattr__(self, "letters", squeezed(self.words))
        object.__setattr__(self, "setting", tuple(one.called for one in boxes if one))

    def is_in(self, box: PageBox | None) -> bool:
        """Say whether a block stands in a box, however deep."""
        one: PageBox | None = self.box
        while one is not None and one is not box:
            one = one.around
        return one is not None


@dataclass(slots=True)
class PageWords:
    """All that a page says: its blocks in order, words that are struck out, words not shown.

    `typed` stand in fields to type in, `faint` may be hidden by their style.
    """

    blocks: list[PageBlock] = field(default_factory=list)
    struck: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    faint: list[str] = field(default_factory=list)


def is_prose(block: PageBlock) -> bool:
    """Say whether a block is long, or a sentence: no label, button or line of data."""
    return len(block.words) >= LONG or bool(_SENTENCE.match(block.words))


def box_of_most(blocks: Iterable[PageBlock]) -> PageBox | None:
    """Return the innermost box around most of the words of blocks, and around several of them."""
    letters, counts, depths = Counter[PageBox](), Counter[PageBox](), dict[PageBox, int]()
    rows = list(blocks)
    for one in rows:
        boxes = list(one.box.outwards())
        for height, box in enumerate(boxes, 1):
            letters[box] += len(one.words)
            counts[box] += 1
            depths[box] = len(boxes) - height
    if len(rows) == 1:
        return rows[0].box.around or rows[0].box
    whole = sum(len(one.words) for one in rows)
    likely = (box for box in letters if letters[box] >= _OWN * whole and counts[box] > 1)
    return max(likely, key=depths.__getitem__, default=None)


def figures_of_quotes(blocks: Iterable[PageBlock]) -> set[PageBox]:
    """Return the figures that hold what somebody is quoted to say."""
    quotes = (one for one in blocks if one.kind is BlockKind.BLOCK_QUOTE)
    return {box for one in quotes for box in one.box.outwards() if box.tag == "figure"}


def squeezed(words: str) -> str:
    """Return words without what stands between them; where that is all there is, it itself."""
    return _LETTERS.sub("", words) or words.strip()
