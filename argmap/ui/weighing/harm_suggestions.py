"""What the harms suggest to one reader, for the board and for the page of harms alike."""

from __future__ import annotations

from argmap.law.suggestion import Suggestion
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.who_found import finding_by


def suggestions_for(asked: Asked) -> list[Suggestion]:
    """List the levels suggested, by what the reader found of the adequacy of damages."""
    from argmap.law.doctrines import load_doctrines  # noqa: PLC0415 -- after the first paint
    from argmap.law.suggesting import DAMAGES, suggestions  # noqa: PLC0415 -- as above

    if not asked.case_map.harms:
        return []
    found = finding_by(asked.case_map, asked.reader, DAMAGES, None)
    damages = (found.level_high or found.level) if found else None
    return suggestions(asked.case_map, asked.known.scales, load_doctrines(), damages)
