"""Two texts word by word as they are written: *suspend* is not *suspended* here.

Quotation marks, dashes, ligatures, capitals and hyphens at the ends of lines do
not count, as nowhere where words are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from argmap.sources.normalising import normal_form
from argmap.sources.report_words import Word
from argmap.sources.word_alignment import WordRun, word_runs

_JOINT = r"[’'&\-\u00ad\u2010\u2011](?:[^\S\n]*\n\s*)?"
_WORD = re.compile(rf"\d+(?:[.,:]\d+)*(?!\w)|[^\W_]+(?:{_JOINT}[^\W_]+)*")
_WORD_OR_MARK = re.compile(rf"{_WORD.pattern}|[^\w\s]")
_HYPHENS = re.compile(r"[-\s]")


def written_words(
    text: str, joined: Mapping[str, str] | None = None, *, marks: bool = False
) -> Iterator[Word]:
    """Walk the words of a text as they are written, with `marks` also its punctuation.

    `joined` maps a name, lower case, to the spelling it is compared by.
    """
    names = joined or {}
    for match in (_WORD_OR_MARK if marks else _WORD).finditer(text):
        form = _HYPHENS.sub("", normal_form(match.group())) or match.group()
        bare = form.removesuffix("'s")
        key = names[bare] + form[len(bare) :] if bare in names else form
        yield Word(*match.span(), form, form, key)


def written_runs(one: str, other: str) -> tuple[WordRun, ...]:
    """Align two texts by their words and punctuation as they are written."""
    return tuple(word_runs([*written_words(one, marks=True)], [*written_words(other, marks=True)]))
