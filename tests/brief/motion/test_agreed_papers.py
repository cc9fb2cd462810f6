"""Each paper of a small motion, word for word as it was agreed: a golden file a kind."""

from __future__ import annotations

import pytest
from example import standards
from small_motions import small_motion

from argmap.brief.paper_case import PaperCase
from argmap.brief.papers import paper_called
from argmap.formats.plain_text import plain_text

KINDS = ("memorandum", "opposition", "reply", "bench-memo", "order", "exhibits", "moot", "debate")


@pytest.mark.parametrize("kind", KINDS)
def test_a_paper_is_worded_as_it_was_agreed(kind, assert_golden):
    case = PaperCase(small_motion().map, lambda _: None, standards(), today="2024-08-26")
    assert_golden(f"papers/{kind}.txt", plain_text(paper_called(kind).write(case)))
