from __future__ import annotations

from dataclasses import replace

import pytest
from drafts import Draft
from shelf import full_draft

from argmap.case.claims import Premise
from argmap.case.errors import FormatError
from argmap.case.pointers import documents_of, require_whole


def test_a_case_that_planners_made_is_whole():
    require_whole(full_draft().map.records())


def test_a_pointer_to_nothing_and_one_to_another_kind_are_told():
    draft = Draft()
    draft.reason(draft.claim("Root."), "Reason.")
    *others, premise = sorted(draft.map.records(), key=lambda one: isinstance(one, Premise))
    for wrong in ("f" * 32, premise.argument):
        with pytest.raises(FormatError, match="The claim of one premise is no claim"):
            require_whole([*others, replace(premise, claim=wrong)])


def test_the_texts_of_sources_of_checked_papers_and_of_quotes_are_named_once():
    draft = full_draft()
    kept = {one.hash for step in draft.done for one in step.documents}
    quote = next(iter(draft.map.quotes.values()))
    older = replace(quote, source_hash="older")
    assert documents_of([*draft.map.records(), older]) == tuple(sorted({*kept, "older"}))
