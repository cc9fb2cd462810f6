"""What brackets at the end of a quotation stand for: no word behind them tells where that ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argmap.law.citecheck.marked_changes import Step
from argmap.law.citecheck.printed_words import PieceKind
from argmap.law.citecheck.source_words import SourceWords
from argmap.sources.inverting import written_out
from argmap.sources.normalising import normal_form
from argmap.sources.wording import english, stem

_VERBS = frozenset(
    (
        *("can", "could", "may", "might", "will", "would", "shall", "should", "must"),
        *("is", "are", "was", "were", "am", "do", "does", "did", "has", "have", "had"),
    )
)
_REACH = 4
"""So many words of a source, the last of which ends the brackets too, they may stand for."""
_DENYING = frozenset(("not", "never", "no"))


def with_ending(steps: Sequence[Step], words: SourceWords) -> list[Step]:
    """Return steps of which brackets behind the last word stand for the words that follow there.

    They do where these are another form, another tense or the opposite of what they say, and are
    put in otherwise.
    """
    found = list(steps)
    last = max((rank for rank, one in enumerate(found) if one.piece.is_word), default=-1)
    ending = found[last + 1] if -1 < last < len(found) - 1 else None
    if ending is not None and ending.piece.kind is PieceKind.PUT_IN and not ending.size:
        found[last + 1] = ending._replace(size=_size(ending, words))
    return found


def _size(ending: Step, words: SourceWords) -> int:
    """Count the words of a source that brackets at an end stand for; none where they are put in."""
    own = _forms(ending.piece.key)
    last = min(ending.at + _REACH, len(words))
    behind = [_forms(words.word(at)) for at in range(ending.at, last)]
    if not own or not behind or ending.piece.key.split() == words.keys[ending.at :][: len(own)]:
        return 0
    if _is_verb(own) and behind[0][0] in _VERBS:
        return 2 if behind[1:] and set(behind[1][:1]) <= _DENYING else 1
    same = next((at for at, one in enumerate(behind, 1) if one[-1:] == own[-1:]), 0)
    if same and own[-1] not in english().function:
        return same
    first, other = _base(own[0]), _base(behind[0][0])
    is_one_word = len(own) == 1 and own[0] not in english().function
    return int(is_one_word and (first == other or english().are_opposite(first, other)))


def _is_verb(forms: Sequence[str]) -> bool:
    """Tell whether words are an auxiliary verb alone, or denied: “will”, “would not”."""
    return forms[0] in _VERBS and set(forms[1:]) <= _DENYING


def _base(word: str) -> str:
    """Return the stem of a word, whichever form of a verb it is: “replied” as “reply”."""
    return re.sub(r"i$", "y", stem(word))


def _forms(words: str) -> list[str]:
    plain = written_out(normal_form(words)).replace("cannot", "can not")
    return re.findall(r"[^\W_]+", plain)
