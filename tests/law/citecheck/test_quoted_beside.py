"""Sound quotations in shapes that were accused, beside damage in the same shapes."""

from __future__ import annotations

import pytest
from student_prose import quoted

from argmap.law.citecheck.items import Verdict

GIZMODO = (
    "Parler Is Now Suing Amazon for Booting It Offline After the Failed MAGA Coup, Gizmodo"
    " (Jan. 11, 2021)"
)
EXACT, CONTEXT = Verdict.EXACT, Verdict.OUT_OF_CONTEXT
SAID = [
    (f"It saw “a significant increase in this type of dangerous content.” {GIZMODO}.", [EXACT]),
    (f"Who will “promptly identify and remove this content”? {GIZMODO}.", [EXACT]),
    (f"They “promptly identify and remove this content.” {GIZMODO}.", [CONTEXT]),
    (
        f"So it is. They “promptly identify and remove this content.” Who asks? {GIZMODO}.",
        [CONTEXT],
    ),
]


@pytest.mark.parametrize(("said", "verdicts"), SAID)
def test_what_is_sound_is_not_accused_and_what_is_not_is_told(said, verdicts):
    assert quoted(said) == verdicts
