from __future__ import annotations

from drafts import Draft

from argmap.case.lookups import cited_source
from argmap.case.plan_evidence import plan_cite


def test_the_source_of_a_cite_is_its_own_or_that_of_its_quote():
    draft = Draft()
    claim, quoted, whole = draft.claim("Parler is down"), draft.source(), draft.source()
    draft.quote(quoted, "Parler", claim)
    draft.do(plan_cite(draft.map, whole, claim, new_id=draft.new_id))
    cited = [cited_source(draft.map, one).id for one in draft.map.cites_on(claim)]
    assert cited == [quoted, whole]
