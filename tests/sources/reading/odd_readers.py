"""Readers that behave as no reader should, for the process that reads to survive."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from argmap.sources.reading.blocks import BlockKind, TextBlock
from argmap.sources.reading.reading import Reading


def sleep(data, name):
    """Make the file that the bytes name, so that others know, and never end."""
    Path(data.decode()).touch()
    while True:
        time.sleep(600)


def die(data, name):
    os._exit(3)


def fail(data, name):
    raise RuntimeError("no such thing")


def grow(data, name):
    return Reading("x" * 2_000_000_000, "text/plain")


def chatter(data, name):
    sys.stdout.write("a library that prints\n")
    sys.stderr.write("and complains\n")
    return Reading(data.decode(), "text/plain")


def connect(data, name):
    socket.create_connection(("127.0.0.1", 9))


def start_program(data, name):
    subprocess.run(["true"], check=False)


def lie_about_pages(data, name):
    return Reading("words", "text/plain", pages=(0, 900))


def lie_about_blocks(data, name):
    return Reading("words", "text/plain", blocks=(TextBlock(4, 2, BlockKind.NOTE, "1"),))
