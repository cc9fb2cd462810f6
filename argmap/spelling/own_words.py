"""The words that a user has told to be right, one a line in a file of theirs."""

from __future__ import annotations

from pathlib import Path

from argmap.spelling.dictionary import in_each_case


class OwnWords:
    """The words of one user; a file that is not there yet is made with the first."""

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            text = path.read_text(encoding="utf-8", errors="replace")
        except OSError:  # none was added yet
            text = ""
        self._words = {line.strip() for line in text.splitlines()}

    def knows(self, word: str) -> bool:
        """Tell whether the user has said that a word is right."""
        return any(form in self._words for form in in_each_case(word))

    def add(self, word: str) -> None:
        """Take a word for right from now on; raise OSError where it cannot be kept for long."""
        if word in self._words:
            return
        self._words.add(word)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{word}\n")
