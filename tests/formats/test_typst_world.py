from __future__ import annotations

import io
import unicodedata

import pypdf
import pytest
import typst
from drafts import Draft
from example import standards

from argmap.case.errors import FormatError
from argmap.formats import typst_world
from argmap.formats.case_to_export import CaseToExport
from argmap.formats.pdf import pdf_bytes
from argmap.resources import resource

pytestmark = pytest.mark.usefixtures("qapp")


def made_of(*claims):
    draft = Draft()
    for words in claims:
        draft.claim(words)
    return pdf_bytes(CaseToExport(draft.map, lambda _: None, standards()))


def refusing(monkeypatch, *characters):
    """Let typst lack some characters, whatever fonts the machine has."""
    compile_truly = typst.compile
    asked = []

    def compile_lacking(files, **options):
        asked.append(options["ignore_system_fonts"])
        text = options["sys_inputs"]["data"]
        for character in characters:
            if character in text:
                shown = character if character.isprintable() else f"\\u{{{ord(character):x}}}"
                raise typst.TypstError(f'the text `"{shown}"` could not be displayed')
        return compile_truly(files, **{**options, "ignore_system_fonts": True})

    monkeypatch.setattr(typst_world.typst, "compile", compile_lacking)
    return asked


def text_of(data):
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def test_the_fonts_of_the_machine_are_asked_only_where_ours_lack_a_character(monkeypatch):
    asked = refusing(monkeypatch)
    made_of("Plain words.")
    assert asked == [True]


def test_the_bundled_fonts_are_looked_for_once(monkeypatch):
    made_of("Plain words.")
    monkeypatch.setattr(typst_world, "resource", lambda *_: pytest.fail("looked for again"))
    assert typst_world._fonts(own_only=True) == typst_world._fonts(own_only=True)


def test_the_bundled_fonts_are_the_same_found_once_or_each_time(monkeypatch):
    kept = made_of("Plain words, “quoted” – and Ľubica.")
    folder = [str(resource("fonts"))]
    monkeypatch.setattr(typst_world, "_bundled", lambda: folder)
    assert made_of("Plain words, “quoted” – and Ľubica.") == kept


def test_scripts_that_no_font_has_are_spelled_and_others_are_not(monkeypatch):
    asked = refusing(monkeypatch, "𒀀", "😀")
    text = text_of(made_of("𒀀𒀁 and 😀 and مرحبا"))
    assert asked == [True, False, False, False]
    assert "[U+12000][U+12001] and [U+1F600]" in text
    assert any(unicodedata.name(one, "").startswith("ARABIC") for one in text)


def test_a_complaint_about_nothing_that_can_be_spelled_is_told(monkeypatch):
    refusing(monkeypatch, "Plain")
    with pytest.raises(FormatError, match="could not be made"):
        made_of("Plain words.")


def test_a_complaint_that_spelling_does_not_help_is_told(monkeypatch):
    asked = refusing(monkeypatch, "😀", "Plain")
    with pytest.raises(FormatError, match="could not be made"):
        made_of("Plain words and 😀.")
    assert len(asked) <= 4


class PanicException(BaseException):
    """What typst raises where it has a fault of its own."""


def giving_up(monkeypatch, character):
    """Let typst give up at a character, as at some letters that it cannot put in order."""
    compile_truly = typst.compile

    def compile_or_give_up(files, **options):
        if character in options["sys_inputs"]["data"]:
            raise PanicException("byte range starts at 2 but ends at 0")
        return compile_truly(files, **{**options, "ignore_system_fonts": True})

    monkeypatch.setattr(typst_world.typst, "compile", compile_or_give_up)


def test_what_typst_gives_up_at_is_spelled_where_our_fonts_lack_it(monkeypatch):
    giving_up(monkeypatch, "م")
    assert "[U+0645][U+0631]" in text_of(made_of("They said مرحبا and left."))


def test_where_typst_gives_up_at_other_words_it_is_told_in_a_sentence(monkeypatch):
    giving_up(monkeypatch, "Plain")
    with pytest.raises(FormatError, match="could not be made"):
        made_of("Plain words.")


def test_a_key_pressed_to_end_the_program_is_none_of_typsts_faults(monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(typst_world.typst, "compile", interrupted)
    with pytest.raises(KeyboardInterrupt):
        made_of("Plain words.")
