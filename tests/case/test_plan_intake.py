from __future__ import annotations

import pytest
from drafts import TEXT, Draft

from argmap.case.errors import RuleError
from argmap.case.evidence import Document, Source, document_hash
from argmap.case.plan_intake import Replacement, plan_intake
from argmap.sources.reanchoring import reanchor


def document_of(text):
    original = text.encode()
    return Document(document_hash(original, text), text, original)


@pytest.fixture
def draft():
    return Draft()


def replacement(draft, source, document):
    places = reanchor(draft.map.quotes_of(source), document).places
    return Replacement(source, document, places)


def test_new_sources_and_a_better_copy_are_one_step_that_undoes_whole(draft):
    source = draft.source()
    draft.quote(source, "down as of Monday")
    before = list(draft.map.records())
    better, new = document_of(f"Better. {TEXT}"), document_of("Quite another text.")
    done = plan_intake(
        draft.map,
        [({"title": "Another"}, new)],
        [replacement(draft, source, better)],
        new_id=draft.new_id,
    )
    draft.do(done)
    assert done.label == "Import 2 documents"
    assert done.documents == (new, better)
    assert draft.map.sources[source].document == better.hash
    (quote,) = draft.map.quotes_of(source)
    assert better.text[quote.start : quote.end] == "down as of Monday"
    assert [one.title for one in draft.map.ranked_sources()] == ["A report", "Another"]
    draft.done = [done]
    draft.undo_all()
    assert list(draft.map.records()) == before


def test_sources_alone_are_called_what_they_are(draft):
    done = plan_intake(draft.map, [({"title": "One"}, document_of("x"))], new_id=draft.new_id)
    assert done.label == "Import “One”"
    assert isinstance(done.changes[0].after, Source)


def test_a_better_copy_alone_is_a_replacement(draft):
    source = draft.source()
    one = replacement(draft, source, document_of("Better."))
    assert plan_intake(draft.map, [], [one], new_id=draft.new_id).label.startswith("Replace the")


def test_two_documents_cannot_take_the_place_of_one_text(draft):
    source = draft.source()
    both = [replacement(draft, source, document_of(text)) for text in ("One.", "Two.")]
    with pytest.raises(RuleError, match="Two documents"):
        plan_intake(draft.map, [], both, new_id=draft.new_id)
