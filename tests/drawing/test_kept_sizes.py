"""A drawing from kept sizes is the drawing measured anew, and the file holds no words."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.case.caption import Case
from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.ids import CaseId, ClaimId, keyed_id
from argmap.drawing import fonts
from argmap.drawing.breaks import Break
from argmap.drawing.compose import draw_case
from argmap.drawing.faces import Measures
from argmap.drawing.fonts import are_bundled
from argmap.drawing.kept_sizes import FILE, KeptSizes, Known
from argmap.drawing.measuring import TextMeasure
from argmap.drawing.picture import as_plain

LONG = "the hosting agreement lets either party end it for a breach that is not cured " * 9
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
"""What a claim may hold."""
TEXTS = [
    "Harm is likely",
    LONG,
    "word " * 4000,
    "a\n\tb\n\nc",
    "لا يمكن إصلاح الضرر by money",
    "Donaudampfschifffahrtsgesellschaft" * 20,
    "“Balance” — of the e\u0301quities; 裁判所 and 👩‍⚖️",
    "",
    "  \n ",
]


@pytest.fixture(autouse=True)
def _application(qapp):
    """Fonts need an application."""


def measures(kept=None):
    made = Measures()
    if kept is not None:
        made.keep_in(kept)
    return made


def drawn(texts, made):
    """The picture of a row of claims, whatever their texts: a file may hold any."""
    records = [Case(CaseId(keyed_id("case")))]
    records += [Claim(ClaimId(keyed_id(str(at))), text=text) for at, text in enumerate(texts)]
    return as_plain(draw_case(CaseMap(records), measures=made))


def never(*_args, **_kwargs):
    raise AssertionError("measured again")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.text(LETTERS, max_size=80)
        | st.sampled_from(TEXTS)
        | st.text("ab –“”é…\n\t", max_size=400),
        max_size=8,
    )
)
def test_a_map_drawn_from_kept_sizes_is_the_map_measured_anew(texts):
    plain = drawn(texts, measures())
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(2):
            kept = KeptSizes(Path(folder))
            assert drawn(texts, measures(kept)) == plain
            kept.save()


def test_what_is_kept_is_not_measured_again(tmp_path, monkeypatch):
    texts = [text for text in TEXTS if are_bundled(text)]
    kept = KeptSizes(tmp_path)
    plain = drawn(texts, measures(kept))
    kept.save()
    monkeypatch.setattr(TextMeasure, "_break", never)
    monkeypatch.setattr(TextMeasure, "_count", never)
    assert drawn(texts, measures(KeptSizes(tmp_path))) == plain


def test_the_file_holds_no_word_of_a_text(tmp_path):
    kept = KeptSizes(tmp_path)
    drawn([LONG, "Confidential settlement"], measures(kept))
    kept.save()
    data = (tmp_path / FILE).read_bytes()
    for word in {*LONG.split(), "Confidential", "settlement"}:
        if len(word) > 3:
            for encoding in ("utf-8", "utf-16-le", "utf-32-le"):
                assert word.encode(encoding) not in data


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's folder by other means")
def test_nobody_else_can_read_the_file(tmp_path):
    kept = KeptSizes(tmp_path)
    kept.keep(1, Known(2))
    kept.save()
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


def test_letters_that_a_font_of_the_system_stands_in_for_are_measured_each_time(tmp_path):
    kept = KeptSizes(tmp_path)
    made = measures(kept).text
    for text in ("裁判所", "👩‍⚖️ decides", "⌚ runs", "1\ufe0f\u20e3 first"):
        made.count_lines(text, 200.0)
        made.lines(text, 200.0)
    kept.save()
    assert not (tmp_path / FILE).exists()


def test_other_fonts_are_measured_anew(tmp_path, monkeypatch):
    kept = KeptSizes(tmp_path)
    measures(kept).text.count_lines(LONG, 200.0)
    kept.save()
    monkeypatch.setattr(fonts, "_version", lambda: "another")
    asked = []
    monkeypatch.setattr(TextMeasure, "_count", lambda *_args, **_kwargs: asked.append(1) or 3)
    assert measures(KeptSizes(tmp_path)).text.count_lines(LONG, 200.0) == 3
    assert asked


def spoil(data):
    return bytes([*data[:60], data[60] ^ 1, *data[61:]])


@pytest.mark.parametrize(
    "harm",
    [
        lambda _: b"",
        lambda _: b"PK\x03\x04 something else",
        lambda data: data[:-5],
        lambda data: data + b"more",
        lambda data: data[:40],
        spoil,
    ],
)
def test_a_damaged_file_is_measured_again_and_replaced(tmp_path, harm):
    first = KeptSizes(tmp_path)
    plain = drawn(TEXTS, measures(first))
    first.save()
    path = tmp_path / FILE
    whole = path.read_bytes()
    path.write_bytes(harm(whole))
    kept = KeptSizes(tmp_path)
    assert drawn(TEXTS, measures(kept)) == plain
    kept.save()
    assert len(path.read_bytes()) == len(whole)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_refuses_is_no_error(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    (tmp_path / FILE).mkdir()
    for folder in (tmp_path / "file", tmp_path):
        kept = KeptSizes(folder)
        drawn([LONG], measures(kept))
        kept.save()
    assert sorted(tmp_path.iterdir()) == [tmp_path / "file", tmp_path / FILE]


def test_nothing_is_written_where_nothing_was_measured(tmp_path):
    kept = KeptSizes(tmp_path)
    kept.keep(1, Known(2))
    kept.save()
    path = tmp_path / FILE
    path.unlink()
    again = KeptSizes(tmp_path)
    again.find(1)
    again.save()
    kept.save()
    assert not path.exists()


def test_what_was_not_used_for_longest_gives_way(tmp_path):
    for key in (5, 3, 9):
        kept = KeptSizes(tmp_path, most=3)
        kept.keep(key, Known(key, (Break(0, key, key / 2, rtl=True),) * key))
        kept.save()
    kept = KeptSizes(tmp_path, most=3)
    assert kept.find(5) is not None
    kept.keep(2**64 - 1, Known(1))
    kept.save()
    kept = KeptSizes(tmp_path, most=3)
    assert kept.find(3) is None
    assert kept.find(9) == Known(9, (Break(0, 9, 4.5, rtl=True),) * 9)
    assert kept.find(5) == Known(5, (Break(0, 5, 2.5, rtl=True),) * 5)
    assert kept.find(2**64 - 1) == Known(1)


def test_one_long_session_is_bounded_as_well(tmp_path):
    kept = KeptSizes(tmp_path, most=10)
    for key in range(1000):
        kept.keep(key, Known(1))
    assert kept.find(0) is None
    kept.save()
    again = KeptSizes(tmp_path, most=10)
    assert [key for key in range(1000) if again.find(key)] == list(range(990, 1000))
