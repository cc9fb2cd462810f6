from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE_S

from argmap.bootstrap import start
from argmap.bootstrap.demonstration import demonstrate
from argmap.bootstrap.display import missing_display, missing_library
from argmap.case_files import CaseFolder

TOP = Path(__file__).parent.parent.parent


def argmap(*words, cwd, **environment):
    kept = {name: value for name, value in os.environ.items() if name not in _DISPLAYS}
    return subprocess.run(
        [sys.executable, str(TOP / "main.py"), *words],
        cwd=cwd,
        env={**kept, "ARGMAP_HOME": str(cwd / "home"), **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )


_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays differ elsewhere")
def test_without_a_display_the_example_is_made_checked_weighed_and_printed(tmp_path):
    result = argmap(cwd=tmp_path)
    lines = result.stdout.splitlines()
    assert result.returncode == 0, result.stderr
    assert len(lines) <= 10
    assert "62 quotes: 62 exact." in lines
    assert any(line.startswith("Denied under the Ninth Circuit’s test") for line in lines)
    assert "There is no display here." in lines[-1]
    assert (tmp_path / "parler-v-aws.pdf").read_bytes().startswith(b"%PDF-")
    case = Path(lines[0].removeprefix("Made the example case: "))
    assert case.exists()
    assert tmp_path not in case.parents


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays differ elsewhere")
def test_without_a_display_a_file_is_refused_with_a_sentence(tmp_path):
    result = argmap("case.argmap", cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("argmap: There is no display here.")
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_that_is_there_is_not_overwritten(tmp_path):
    (tmp_path / "parler-v-aws.pdf").write_bytes(b"mine")
    folder = CaseFolder(tmp_path / "documents", tmp_path / "data")
    *_, last = demonstrate(folder, tmp_path)
    assert last == f"Wrote {tmp_path / 'parler-v-aws-2.pdf'}"
    assert (tmp_path / "parler-v-aws.pdf").read_bytes() == b"mine"


def test_a_folder_that_cannot_be_written_sends_the_pdf_beside_the_case(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    folder = CaseFolder(tmp_path / "documents", tmp_path / "data")
    first, *_, last = demonstrate(folder, tmp_path)
    case = Path(first.removeprefix("Made the example case: "))
    assert last == f"Wrote {case.with_suffix('.pdf')}"


def test_the_first_word_tells_a_command_from_a_file(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ARGMAP_HOME", str(tmp_path / "home"))
    case = str(tmp_path / "a.argmap")
    assert start.main(["argmap", "new", case]) == 0
    assert start.main(["argmap", "show", case]) == 0
    assert "0 claims" in capsys.readouterr().out


@pytest.mark.parametrize(("words", "code"), [(["--help"], 0), (["a", "b"], 2), (["--what"], 2)])
def test_what_is_neither_a_command_nor_a_file_gets_the_usage(words, code, capsys):
    assert start.main(["argmap", *words]) == code
    said = capsys.readouterr()
    assert "argmap COMMAND --help" in (said.out if code == 0 else said.err)


def test_a_reader_that_closes_early_is_no_fault(tmp_path):
    case = tmp_path / "a.argmap"
    assert argmap("new", str(case), "--example", "parler-v-aws", cwd=tmp_path).returncode == 0
    script = f'"{sys.executable}" "{TOP / "main.py"}" show --json "{case}" | head -c 10'
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}"], capture_output=True, text=True, check=False
    )
    assert result.stderr == ""
    assert result.returncode == 0


def test_a_reader_that_closes_early_does_not_hide_what_a_check_found(tmp_path):
    case = tmp_path / "a.argmap"
    argmap("new", str(case), "--example", "parler-v-aws", cwd=tmp_path)
    found = argmap("check", "--strict", "--reveal", str(case), cwd=tmp_path)
    assert found.returncode == 1
    script = f'"{sys.executable}" "{TOP / "main.py"}" check --strict --reveal "{case}"'
    result = subprocess.run(
        ["bash", "-c", f"{script} | head -c 1 >/dev/null; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, "")


def test_everything_is_kept_inside_the_home_that_is_given(tmp_path):
    folders = start.find_folders({"ARGMAP_HOME": str(tmp_path)})
    assert folders.documents == tmp_path
    assert tmp_path in folders.data.parents
    assert tmp_path in folders.settings.parents
    assert tmp_path in folders.cache.parents


def test_without_a_home_the_users_own_folders_are_taken():
    folders = start.find_folders({})
    assert folders.documents.name == "argmap"
    assert "argmap" in str(folders.data)
    assert "argmap" in str(folders.cache)
    assert folders.cache != folders.data


def test_an_interrupt_ends_quietly(monkeypatch):
    def interrupted(words):
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "_start", interrupted)
    assert start.main(["argmap"]) == 130


def test_a_display_that_does_not_answer_is_none():
    assert "no display" in missing_display({}, "linux")
    assert "no display" in missing_display({"DISPLAY": ":9999"}, "linux")
    assert missing_display({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert missing_display({"WAYLAND_DISPLAY": "wayland-0"}, "linux") == ""
    assert missing_display({}, "darwin") == ""


def test_a_missing_library_is_told_with_the_packages_to_install(monkeypatch, tmp_path):
    from argmap.bootstrap import display  # noqa: PLC0415

    broken = tmp_path / "libqxcb.so"
    broken.write_bytes(b"not a library")
    monkeypatch.setattr(display, "_x_plugin", lambda: broken)
    told = missing_library({}, "linux")
    assert "apt-get install" in told
    assert "libxcb-cursor0" in told
    assert missing_library({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert missing_library({}, "darwin") == ""


def test_a_qt_that_cannot_be_imported_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    assert "libegl1" in missing_library({}, "linux")
    assert "Install argmap again" in missing_library({}, "win32")
