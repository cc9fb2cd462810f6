"""What is dragged onto the map from another panel: words of a source, or a claim."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

from argmap.case.case_map import CaseMap
from argmap.case.ids import ClaimId
from argmap.case.lookups import title_of
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.dropping import Dragged, Drop
from argmap.ui.canvas.scene import Scene
from argmap.ui.claim_mime import APPEARANCE_MIME, dragged_in
from argmap.ui.reader.quote_mime import QUOTE_MIME, passage_in
from argmap.ui.reader.quoting import plan_quote_for


def is_welcome(mime: QMimeData) -> bool:
    """Tell whether the map has a use for what is dragged."""
    return mime.hasFormat(QUOTE_MIME) or mime.hasFormat(APPEARANCE_MIME)


def claim_in(mime: QMimeData, case_map: CaseMap) -> Dragged | None:
    """Read the claims that a drag carries; None where it carries none of this case."""
    uses = dragged_in(mime, case_map)
    return Dragged(*uses[0], together=tuple(uses)) if uses else None


def quote_drop(bridge: Bridge, scene: Scene, mime: QMimeData, index: int) -> Drop:
    """Say what letting go of words of a source over a box will do; -1 is the ground."""
    passage = passage_in(mime)
    if passage is None or passage.source not in bridge.case_map.sources:
        return Drop("These words belong to no source of this case", refused=True)
    if index < 0:
        return Drop("Drop it on the claim that it bears on")
    claim = ClaimId(scene.boxes[index].claim)
    document = bridge.document_of(passage.source)
    text = document.text if document else ""
    return Drop(
        f"Quote for “{title_of(bridge.case_map.claims[claim])}”",
        scene.rect(index),
        lambda case_map: plan_quote_for(case_map, passage, text, claim, new_id=bridge.new_id),
    )
