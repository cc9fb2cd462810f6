"""An inspector on an empty case, with a claim and a quote for tests that ask for them."""

from __future__ import annotations

import pytest
from inspecting import added, known_on, make_panel, panel

from argmap.case.claims import Claim
from argmap.case.evidence import Source
from argmap.case.places import Alone, Under
from argmap.case.plan_claims import plan_claim
from argmap.case.plan_evidence import plan_quote, plan_source
from argmap.sources.importing import document_from_bytes

__all__ = ["known_on", "make_panel", "panel"]

TEXT = b"Parler sued Amazon on Monday. The company is in serious jeopardy."


@pytest.fixture
def claim(bridge, selection, panel):
    root = added(bridge.edit(plan_claim, "Root", Alone(), new_id=bridge.new_id), Claim)
    done = bridge.edit(plan_claim, "Harm is <b>likely</b>", Under(root.id), new_id=bridge.new_id)
    claim = added(done, Claim)
    selection.pick_claim(claim.id)
    return claim


@pytest.fixture
def quote(bridge, claim):
    document = document_from_bytes(TEXT)
    done = bridge.edit(plan_source, {"title": "Article"}, document, new_id=bridge.new_id)
    source = added(done, Source)
    bridge.edit(
        plan_quote,
        source.id,
        document.text,
        0,
        11,
        new_id=bridge.new_id,
        target=claim.id,
        caution="Garbled",
        speaker="Reporter",
    )
    return next(iter(bridge.case_map.quotes.values()))
