"""The labels of a case as its file has it: every quote compared with the text of its source."""

from __future__ import annotations

from functools import cache

from argmap.case.case_map import CaseMap
from argmap.case.evidence import Document, Quote
from argmap.case.ids import SourceId
from argmap.law.evidence_rules import load_evidence_rules
from argmap.law.standing import IsSound, Standing
from argmap.reasoning.labels import Labels
from argmap.sources.anchor_words import stands
from argmap.sources.anchoring import resolve
from argmap.sources.checking import TextOf
from argmap.sources.copies import Copies
from argmap.sources.origins import AreCopies, no_copies


def labels_of(case_map: CaseMap, is_sound: IsSound, are_copies: AreCopies = no_copies) -> Labels:
    """Label a map by the evidence that stands where its quotes do."""
    return Labels(case_map, Standing(case_map, load_evidence_rules(), is_sound, are_copies))


def case_labels(case_map: CaseMap, text_of: TextOf) -> Labels:
    """Label a map, looking its quotes up in the texts that are held."""
    copies = Copies(case_map, text_of)
    return labels_of(case_map, soundness_of(case_map, text_of), copies.are_copies)


def soundness_of(case_map: CaseMap, text_of: TextOf) -> IsSound:
    """Return what tells which quotes stand in the texts that are held; it asks for each once."""

    @cache
    def document(source: SourceId) -> Document | None:
        return text_of(case_map.sources[source])

    def is_sound(quote: Quote) -> bool:
        held = document(quote.source)
        return held is not None and stands(resolve(quote, held.text))

    return is_sound
