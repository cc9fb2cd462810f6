"""The bytes of a file on disk, or a sentence why there are none."""

from __future__ import annotations

import stat
from pathlib import Path

from argmap.case.errors import SourceError
from argmap.sources.reading.kinds import kind_of
from argmap.sources.reading.limits import refuse_larger

_BEGINNING = 4096


def bytes_of(path: Path) -> bytes:
    """Read a whole file; raise `SourceError` where it is too large for its kind, or cannot be read.

    Its size is told before it is read; a file that grows or goes meanwhile is refused too.
    """
    name = f"“{path.name or path}”"
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise _not_a_file(path, name)
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
            kind = kind_of(beginning, path.suffix)
            refuse_larger(state.st_size, kind.limit, name=name, what=kind.name)
            data = beginning + file.read(kind.limit + 1 - len(beginning))
    except FileNotFoundError:
        raise SourceError(f"There is no file {path}.", "Check its name and folder.") from None
    except PermissionError:
        raise SourceError(
            f"{name} may not be read by you.", "Ask for the right to read it, or copy it."
        ) from None
    except (OSError, ValueError) as error:
        raise SourceError(
            f"{name} could not be read: {error}.", "Copy it to this computer."
        ) from error
    refuse_larger(len(data), kind.limit, name=name, what=kind.name)
    if len(data) < state.st_size:
        raise SourceError(f"{name} became shorter while it was read.", "Import it again.")
    return data


def _not_a_file(path: Path, name: str) -> SourceError:
    if path.is_dir():
        return SourceError(f"{name} is a folder.", "Choose the files in it.")
    return SourceError(f"{name} is not a file that can be read.", "Choose a document.")
