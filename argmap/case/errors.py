"""Failures that are told to the user in a sentence; anything else is a bug."""

from __future__ import annotations


class ArgmapError(Exception):
    """A failure the user can act on.

    `message` says what happened and what it means; `hint` says what to do, and
    may be empty where the message already does.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class RuleError(ArgmapError):
    """An edit that a case cannot hold, refused before anything changed."""


class StoreError(ArgmapError):
    """A case file that cannot be read or written; what was on disk still is."""


class SourceError(ArgmapError):
    """A document that cannot be taken in as a source."""


class FormatError(ArgmapError):
    """A file in a format that argmap reads or writes, and a mistake in it."""
