from __future__ import annotations

import json

from drafts import Draft

from argmap.case.layer_corrections import LayerCorrection, plan_layer_correction
from argmap.formats.case_report import case_report


def test_a_script_reads_which_layers_are_corrected_why_and_which_corrections_are_not_counted():
    draft = Draft(posture="stay")
    draft.quote(draft.source(), "Parler is down", target=draft.claim("It is down."))
    (cite,) = draft.map.cites
    assert case_report(draft.map)["cites"][0]["corrected_layers"] == []
    for posture, level in (("stay", "full"), ("permanent", "none")):
        one = LayerCorrection("the article", posture, level, "A camera saw it.")
        draft.do(plan_layer_correction(draft.map, cite, one))
    (told,) = json.loads(json.dumps(case_report(draft.map)))["cites"]
    counted, moot = told["corrected_layers"]
    assert counted == {
        "who": "the article",
        "posture": "stay",
        "worth": "full",
        "why": "A camera saw it.",
        "by_rule": "some",
        "not_counted": "",
    }
    assert (moot["posture"], moot["worth"]) == ("permanent", "none")
    assert "another posture" in moot["not_counted"]
