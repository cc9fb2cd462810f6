from __future__ import annotations

import pytest
from drafts import Draft

from argmap.case.errors import RuleError
from argmap.case.lookups import cited_source, record_in
from argmap.case.plan_evidence import plan_cite


def test_the_source_of_a_cite_is_its_own_or_that_of_its_quote():
    draft = Draft()
    claim, quoted, whole = draft.claim("Parler is down"), draft.source(), draft.source()
    draft.quote(quoted, "Parler", claim)
    draft.do(plan_cite(draft.map, whole, claim, new_id=draft.new_id))
    cited = [cited_source(draft.map, one).id for one in draft.map.cites_on(claim)]
    assert cited == [quoted, whole]


def test_a_record_is_found_by_its_id_and_one_that_is_gone_is_said_to_be():
    draft = Draft()
    claim = draft.claim("Parler is down")
    assert record_in(draft.map.claims, claim, "claim") is draft.map.claims[claim]
    with pytest.raises(RuleError, match="That flow entry is no longer in the case") as refused:
        record_in(draft.map.flow_entries, "a" * 32, "flow entry")
    assert refused.value.hint == "Look at it as it is now."
