from __future__ import annotations

from drafts import Draft

from argmap.case.plan_weighing import plan_finding
from argmap.law.unrevealed import map_without_court


def test_a_map_without_what_the_court_found_keeps_what_others_found():
    draft = Draft()
    claim, source = draft.claim("Harm is likely."), draft.source()
    for by in ("court", "me"):
        made = {"scale": ("weak",), "by": by, "new_id": draft.new_id}
        finding = draft.do(plan_finding(draft.map, "merits", "weak", **made)).changes[-1].after
        draft.quote(source, "Parler is down", target=finding.id)
    (court,) = (one.id for one in draft.map.findings.values() if one.by == "court")
    draft.quote(source, "back to work", target=court)
    draft.quote(source, "take time", target=claim)

    shown = map_without_court(draft.map)
    assert [one.by for one in shown.findings.values()] == ["me"]
    assert {one.exact for one in shown.quotes.values()} == {"Parler is down", "take time"}
    assert all(one.finding != court for one in shown.cites.values())
    assert len(draft.map.findings) == 2
    assert len(draft.map.quotes) == 3
