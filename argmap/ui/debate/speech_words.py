"""What is said of the parts of a speech: in their rows, and to who hears them."""

from __future__ import annotations

from argmap.case.counting import counted
from argmap.case.speeches import HEADINGS, PartKind
from argmap.debate.bells import clock_words
from argmap.debate.card_doubts import GRAVE, DoubtKind
from argmap.debate.spoken_cites import spoken_cite
from argmap.ui.debate.held_speech import ShownPart

_LONGEST = 400
KINDS = {
    PartKind.POCKET: "Pocket",
    PartKind.HAT: "Hat",
    PartKind.BLOCK: "Block",
    PartKind.CARD: "Card",
    PartKind.CLAIM: "Claim",
    PartKind.TEXT: "Words",
}
_DOUBTS = {
    DoubtKind.MISSING: "missing",
    DoubtKind.ALTERED: "altered",
    DoubtKind.CAUTION: "caution",
    DoubtKind.UNCITED: "cite not recognised",
    DoubtKind.UNTAGGED: "nothing said",
}


def head_words(shown: ShownPart) -> str:
    """Return what stands first in the row of a part."""
    words = shown.row.words or ("A card without a tag" if shown.row.body else "Nothing is said")
    return " ".join(words[:_LONGEST].split())


def foot_words(shown: ShownPart) -> str:
    """Return what stands below: what it is, its author and year, and what is to be told."""
    kind = shown.row.part.kind
    cite = spoken_cite(shown.row.cite) if shown.row.cite else ""
    doubts = dict.fromkeys(_DOUBTS[one.kind] for one in shown.doubts)
    return " · ".join(filter(None, (KINDS[kind], cite, *doubts)))


def time_words(shown: ShownPart) -> str:
    """Return how long a part takes to read; nothing of a heading."""
    if shown.row.part.kind in HEADINGS:
        return ""
    return f"{counted(shown.words, 'word')} · {clock_words(shown.seconds)}"


def is_grave(shown: ShownPart) -> bool:
    """Tell whether a part should not be read as it stands."""
    return any(one.kind in GRAVE for one in shown.doubts)


def part_told(shown: ShownPart) -> str:
    """Say a part in one sentence, for who cannot see its row."""
    return ". ".join(filter(None, (foot_words(shown), head_words(shown), time_words(shown))))
