"""Whether two speakers are one, by the names that a case joins."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[\w&-]+(?:[’']\w+)?")
_ROLE = re.compile(
    r"(?:a|an|the|of|for|mr|mrs|ms|dr|ceo|chief|executive|founder|co-founder"
    r"|spokes(?:person|man|woman|people)|attorneys?|lawyers?|counsel)"
)
"""Who speaks for somebody says that one's words; a title is no part of a name."""


class SpeakerNames:
    """Reads names of speakers as the aliases of a case have them."""

    def __init__(self, aliases: Iterable[Iterable[str]]) -> None:
        self._joined: dict[tuple[str, ...], str] = {}
        for rank, group in enumerate(aliases):
            for name in group:
                self._joined.setdefault(_words(name), f"\0{rank}")
        self._longest = max(map(len, self._joined), default=0)

    def are_one(self, one: str, other: str) -> bool:
        """Say whether two names mean one speaker: *Matze* is *John Matze*, if joined *Matzi*."""
        first, second = self._read(one), self._read(other)
        short, long = sorted((first, second), key=len)
        before = long[: -len(short)][-1:]
        # *A user of Parler* is not Parler.
        return bool(short) and long[-len(short) :] == short and before not in (["of"], ["for"])

    def _read(self, name: str) -> list[str]:
        words, read, at = _words(name), [], 0
        while at < len(words):
            sizes = range(min(self._longest, len(words) - at), 0, -1)
            size = next((one for one in sizes if words[at : at + one] in self._joined), 0)
            read.append(self._joined[words[at : at + size]] if size else words[at])
            at += size or 1
        kept = list(read)
        while kept and _ROLE.fullmatch(kept[0]):
            kept.pop(0)
        while kept and _ROLE.fullmatch(kept[-1]):
            kept.pop()
        return kept or read


def _words(name: str) -> tuple[str, ...]:
    words = (word.lower().replace("’", "'") for word in _WORD.findall(name))
    return tuple(word.removesuffix("'s") for word in words)
