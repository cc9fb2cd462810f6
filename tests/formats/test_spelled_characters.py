"""What a PDF prints by number: what no font has, and nothing that stands elsewhere."""

from __future__ import annotations

from argmap.formats.spelled_characters import more_to_spell

HEBREW, TONE, SCALES = "\u05d0", "\U0001f3fd", "\u2696"


def test_with_a_character_go_those_that_a_font_has_together_with_it():
    lacking = frozenset({HEBREW, "\u05de", TONE})
    assert more_to_spell(lacking, frozenset(), HEBREW) == {HEBREW, "\u05de"}


def test_where_nothing_new_is_named_signs_go_before_letters():
    lacking = frozenset({HEBREW, TONE, SCALES})
    assert more_to_spell(lacking, frozenset({SCALES}), "□") == {SCALES, TONE}
    assert more_to_spell(lacking, frozenset({SCALES, TONE}), "□") == lacking


def test_at_last_all_are_spelled():
    lacking = frozenset({HEBREW, TONE})
    assert more_to_spell(lacking, lacking, "□") == lacking
