"""The first steps: window or command line, and where everything is kept.

The Qt platform is chosen before Qt is imported; a machine without a display
never opens a window that nobody could see.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from argmap.bootstrap.folders import Folders, find_folders
from argmap.case.errors import ArgmapError
from argmap.case_files import CaseFolder

USAGE = """usage: argmap [FILE]            open the window
       argmap COMMAND --help    commands: {commands}"""


def main(argv: Sequence[str] | None = None) -> int:
    """Start argmap on the words of a command line and return the exit code."""
    words = list(sys.argv if argv is None else argv)[1:]
    try:
        return _start(words)
    except BrokenPipeError:
        # Whoever read the output has closed it, as `head` does: nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _start(words: list[str]) -> int:
    folders = find_folders(os.environ)
    folder = CaseFolder(folders.documents, folders.data, settings=folders.settings)
    if not words:
        return _window_or_not(None, folders, folder)
    from argmap.cli import FAILED, command_names, run  # noqa: PLC0415 -- the window needs no words

    if words[0] in command_names():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return run(words, folder)
    if len(words) > 1 or words[0].startswith("-"):
        usage = USAGE.format(commands=", ".join(command_names()))
        asked = words[0] in ("-h", "--help")
        print(usage, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else FAILED
    return _window_or_not(Path(words[0]), folders, folder)


def _window_or_not(path: Path | None, folders: Folders, folder: CaseFolder) -> int:
    # What a start makes, it keeps; the window collects again once it has opened its case.
    gc.disable()
    from argmap.bootstrap.display import missing_display, missing_library  # noqa: PLC0415 -- window only

    lack = missing_display(os.environ)
    if lack and path is None:
        return _example_without_window(folder, lack)
    lack = lack or missing_library(os.environ)
    if lack:
        return _failed(lack)
    from argmap.bootstrap.window import run_window  # noqa: PLC0415 -- Qt only now

    return run_window(path, folders, folder)


def _example_without_window(folder: CaseFolder, lack: str) -> int:
    from argmap.bootstrap.demonstration import demonstrate  # noqa: PLC0415 -- heavy

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        for line in demonstrate(folder, Path.cwd()):
            print(line)
    except ArgmapError as error:
        return _failed(str(error))
    print(lack)
    return 0


def _failed(sentence: str) -> int:
    from argmap.cli import FAILED  # noqa: PLC0415 -- not needed for a window that opens

    print(f"argmap: {sentence}", file=sys.stderr)
    return FAILED
