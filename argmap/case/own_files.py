"""Files of the user's own in the settings folder: read as text, every mistake with its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from argmap.case.errors import FormatError
from argmap.case.toml_lines import line_of, toml_lines

_MOST_BYTES = 1_000_000
"""Nothing of the law is as long; a file that is was put there by mistake."""


def read_own_files(
    folder: Path, what: str, take: Callable[[Path, str], None]
) -> tuple[FormatError, ...]:
    """Hand each `NAME.toml` of a folder, which need not be there, to `take` with its text.

    Those in which something is wrong are told of; `what` says what argmap then does without.
    """
    hint = f"Correct it and start argmap again: until then it does without this {what}."
    mistakes = []
    for file in sorted(folder.glob("*.toml")):
        try:
            take(file, _text_of(file, what))
        except FormatError as error:
            mistakes.append(FormatError(error.message, hint))
    return tuple(mistakes)


def mistake_at(file: Path, text: str, key: str, told: str) -> FormatError:
    """Make the error that says what is wrong with a key at the top of a file, with its line."""
    return FormatError(f"{file}, line {line_of(toml_lines(text), (key,))}: {told}.")


def _text_of(file: Path, what: str) -> str:
    try:
        # A pipe is a file that is never read to its end.
        if not file.is_file():
            file.stat()
            raise FormatError(f"{file} is not a file.")
        if file.stat().st_size > _MOST_BYTES:
            raise FormatError(f"{file} is too large for a {what}: it has more than a megabyte.")
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise FormatError(f"{file} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise FormatError(f"{file}, line {line}, is not UTF-8 text.") from error
