from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from argmap.drawing import coverage
from argmap.drawing.coverage import characters_without_glyph

pytestmark = pytest.mark.usefixtures("qapp")


def test_characters_of_the_articles_have_glyphs():
    assert characters_without_glyph(["Parler’s “§ 230(c)(2)” — café, Ω, Ж\n\t"]) == frozenset()


def test_marks_that_need_no_glyph_are_not_missed():
    assert characters_without_glyph(["a\u200bb\u202ec\ufe0f"]) == frozenset()


def test_what_no_bundled_font_has_is_named():
    assert characters_without_glyph(["a😀漢\x01\ue000"]) == frozenset("😀漢\x01\ue000")


def test_every_thread_asks_fonts_of_its_own():
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(characters_without_glyph, ["–’ 𒀀"])
        theirs = thread.submit(coverage._fonts.all).result()
    assert asked.result() == characters_without_glyph(["–’ 𒀀"]) == {"𒀀"}
    assert theirs
    assert not {id(one) for one in theirs} & {id(one) for one in coverage._fonts.all()}
