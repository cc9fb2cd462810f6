"""What the watch of a file takes for its own, and what it notices."""

from __future__ import annotations

import os
from contextlib import closing

import pytest

from argmap.store import file_watch
from argmap.store.file_watch import Disturbance, FileWatch

CHUNK = 1 << 10


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(file_watch, "_CHUNK", CHUNK)
    path = tmp_path / "case.argmap"
    path.write_bytes(b"a" * (3 * CHUNK + 7))
    return path


def write(path, at, words):
    """Write into a file at another time than it was written before."""
    stood = path.stat().st_mtime_ns
    with path.open("r+b") as file:
        file.seek(at)
        file.write(words)
    os.utime(path, ns=(stood + 10**9, stood + 10**9))


def test_a_head_that_was_settled_is_no_disturbance_and_the_rest_still_is(path):
    with closing(FileWatch(path)) as watch:
        write(path, 18, b"log")
        watch.settle_head()
        assert watch.disturbance() is None
        write(path, 2 * CHUNK, b"theirs")
        assert watch.disturbance() is Disturbance.OVERWRITTEN


def test_what_another_wrote_behind_the_head_is_not_settled_with_it(path):
    with closing(FileWatch(path)) as watch:
        write(path, 2 * CHUNK, b"theirs")
        write(path, 18, b"log")
        watch.settle_head()
        write(path, 18, b"log")
        assert watch.disturbance() is Disturbance.OVERWRITTEN


def test_a_head_that_made_the_file_longer_is_settled_with_all_of_it(path):
    with closing(FileWatch(path)) as watch:
        write(path, 3 * CHUNK, b"b" * CHUNK)
        watch.settle_head()
        write(path, 3 * CHUNK, b"b")
        assert watch.disturbance() is None


def test_a_file_that_was_only_touched_is_undisturbed(path):
    with closing(FileWatch(path)) as watch:
        write(path, 0, b"a")
        assert watch.disturbance() is None


def test_a_settled_head_is_all_that_is_read(path, monkeypatch):
    with closing(FileWatch(path)) as watch:
        read = []
        crc32 = file_watch.zlib.crc32
        monkeypatch.setattr(file_watch.zlib, "crc32", lambda one: read.append(one) or crc32(one))
        write(path, 18, b"log")
        watch.settle_head()
        assert [len(one) for one in read] == [CHUNK]
