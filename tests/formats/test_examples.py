from __future__ import annotations

import pytest

from argmap.case.errors import FormatError
from argmap.formats.examples import read_example


@pytest.mark.parametrize("name", ["moon", "", "..", "parler-v-aws/articles"])
def test_an_unknown_example_is_refused_with_those_there_are(name):
    with pytest.raises(FormatError) as caught:
        read_example(name)
    assert "parler-v-aws" in caught.value.hint
