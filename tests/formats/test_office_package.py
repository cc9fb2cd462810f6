from __future__ import annotations

import io
import time
import zipfile

from argmap.formats.office_package import package_of


def test_the_same_files_are_the_same_bytes_at_whatever_hour(monkeypatch):
    files = [("b.xml", b"<b/>"), ("a.xml", b"<a/>")]
    made = package_of(files)
    monkeypatch.setattr(time, "time", lambda: 2e9)
    assert package_of(files) == made
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.namelist() == ["b.xml", "a.xml"]
        assert package.read("a.xml") == b"<a/>"
        assert {one.date_time[0] for one in package.infolist()} == {1980}
