from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from drafts import Draft
from example import standards

from argmap.case.errors import FormatError
from argmap.formats import registry, whole_file
from argmap.formats.case_to_export import CaseToExport, Choices
from argmap.formats.registry import EXPORT_FORMATS, ExportFormat, export_case

pytestmark = pytest.mark.usefixtures("qapp")


def export(path):
    export_case(path, CaseToExport(Draft().map, lambda _: None, standards()))


def test_a_case_is_written_in_the_format_of_the_suffix(tmp_path):
    path = tmp_path / "case.PDF"
    export(path)
    assert path.read_bytes().startswith(b"%PDF-")
    assert [one.name for one in tmp_path.iterdir()] == ["case.PDF"]


def test_the_proposed_order_is_written_as_text(tmp_path):
    case = Draft(movant="Parler LLC", posture="tro-on-notice")
    path = tmp_path / "order.txt"
    told = export_case(path, CaseToExport(case.map, lambda _: None, standards()))
    assert told == []
    text = path.read_text(encoding="utf-8")
    assert "On the motion of Parler LLC for a temporary restraining order" in text
    assert "[the respondent]" in text


def test_a_paper_is_chosen_by_its_name(tmp_path):
    case = Draft(movant="Parler LLC", posture="tro-on-notice", title="A case")
    case.claim("Amazon broke the contract.")
    for paper, words in (("map", "Amazon broke the contract."), ("order", "PROPOSED ORDER")):
        path = tmp_path / f"{paper}.txt"
        choices = Choices(paper=paper)
        export_case(path, CaseToExport(case.map, lambda _: None, standards(), choices))
        text = path.read_text(encoding="utf-8")
        assert words in text
        assert ("PROPOSED ORDER" in text) == (paper == "order")


def test_an_unknown_paper_is_refused_with_those_there_are(tmp_path):
    choices = Choices(paper="sonnet")
    with pytest.raises(FormatError, match="no paper called “sonnet”") as refused:
        export_case(
            tmp_path / "a.pdf", CaseToExport(Draft().map, lambda _: None, standards(), choices)
        )
    assert "map, order" in refused.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_picture_holds_no_paper(tmp_path):
    choices = Choices(paper="order")
    with pytest.raises(FormatError, match=r"A \.svg file cannot hold"):
        export_case(
            tmp_path / "a.svg", CaseToExport(Draft().map, lambda _: None, standards(), choices)
        )


def test_a_motion_for_no_order_writes_no_text(tmp_path):
    case = Draft(posture="stay")
    with pytest.raises(FormatError, match="no order that argmap can draft"):
        export_case(tmp_path / "order.txt", CaseToExport(case.map, lambda _: None, standards()))
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_suffix_is_refused_with_the_known_ones(tmp_path):
    with pytest.raises(FormatError) as refused:
        export(tmp_path / "case.xyz")
    assert all(one.suffix in str(refused.value) for one in EXPORT_FORMATS)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path):
    with pytest.raises(FormatError, match="no folder"):
        export(tmp_path / "nowhere" / "case.pdf")


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path):
    (tmp_path / "case.pdf").mkdir()
    with pytest.raises(FormatError, match="is a folder"):
        export(tmp_path / "case.pdf")


def test_a_folder_that_cannot_be_written_is_told(tmp_path, monkeypatch):
    def refuse(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(whole_file.tempfile, "mkstemp", refuse)
    with pytest.raises(FormatError, match="Permission denied"):
        export(tmp_path / "case.pdf")


def test_a_disk_that_fills_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "case.pdf"
    path.write_bytes(b"the old one")

    def refuse(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(FormatError, match="No space left on device"):
        export(path)
    assert path.read_bytes() == b"the old one"
    assert [one.name for one in tmp_path.iterdir()] == ["case.pdf"]


def test_a_file_keeps_who_may_read_it_when_it_is_replaced(tmp_path):
    path = tmp_path / "case.pdf"
    path.write_bytes(b"the old one")
    path.chmod(0o640)
    export(path)
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.read_bytes() != b"the old one"


def test_a_new_format_is_one_row(tmp_path, monkeypatch):
    note = ExportFormat(
        ".note", "Note", lambda case: case.case_map.case.title.encode() or b"a note"
    )
    monkeypatch.setattr(registry, "EXPORT_FORMATS", (*EXPORT_FORMATS, note))
    export(tmp_path / "case.note")
    assert (tmp_path / "case.note").read_bytes() == b"a note"


def test_no_two_formats_share_a_suffix_which_is_small_and_has_its_dot():
    suffixes = [one.suffix for one in EXPORT_FORMATS]
    assert len(set(suffixes)) == len(suffixes)
    assert all(re.fullmatch(r"\.[a-z0-9]+", suffix) for suffix in suffixes)


def test_reading_the_table_imports_no_format():
    script = (
        "import sys; import argmap.formats.registry;"
        "print(sorted(name for name in sys.modules if name.startswith(('argmap.', 'typst'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert (
        done.stdout.strip()
        == "['argmap.case', 'argmap.case.errors', 'argmap.formats', 'argmap.formats.registry']"
    )


def test_a_style_is_refused_by_what_has_no_colours(tmp_path):
    case = CaseToExport(Draft().map, lambda _: None, standards(), Choices(style="grey"))
    with pytest.raises(FormatError, match="no colours to choose"):
        export_case(tmp_path / "case.txt", case)
