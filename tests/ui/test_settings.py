from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from argmap.ui.settings import RECENT_LIMIT, Settings

READ = """
import sys
from pathlib import Path
from argmap.ui.settings import Settings
kept = Settings(Path(sys.argv[1]))
assert kept.is_shown("left") is False, kept.is_shown("left")
assert kept.is_shown("right") is True
assert kept.width_of("left", 1) == 321
assert kept.look == "dark"
assert kept.recent == [Path("/cases/one.argmap")], kept.recent
assert bytes(kept.geometry.data()) == b"\\x01\\x02"
assert kept.folder_of("export", Path("/cases")) == Path(sys.argv[1])
"""


def test_everything_comes_back_with_its_type_in_the_next_process(tmp_path):
    settings = Settings(tmp_path)
    settings.set_shown("left", shown=False)
    settings.set_width("left", 321)
    settings.look = "dark"
    settings.geometry = QByteArray(b"\x01\x02")
    settings.set_folder("export", tmp_path)
    settings.remember_recent(Path("/cases/one.argmap"))
    settings.save()
    done = subprocess.run(
        [sys.executable, "-c", READ, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_nothing_kept_yet_means_the_usual(tmp_path):
    settings = Settings(tmp_path / "new")
    assert settings.is_shown("right")
    assert settings.look == "system"
    assert settings.recent == []
    assert settings.geometry.isEmpty()
    assert settings.width_of("left", 250) == 250


def test_recent_cases_are_few_each_once_and_the_latest_first(tmp_path):
    settings = Settings(tmp_path)
    for number in range(RECENT_LIMIT + 3):
        settings.remember_recent(Path(f"/{number}"))
    settings.remember_recent(Path("/5"))
    assert settings.recent[0] == Path("/5")
    assert len(settings.recent) == RECENT_LIMIT == len(set(settings.recent))
    settings.forget_recent(Path("/5"))
    assert Path("/5") not in settings.recent


@pytest.mark.parametrize("folder", ["/proc", "/dev/shm", "/no/such/folder"])
def test_a_folder_that_keeps_no_files_is_not_proposed(tmp_path, folder):
    settings = Settings(tmp_path)
    settings.set_folder("export", Path(folder))
    assert settings.folder_of("export", tmp_path) == tmp_path
