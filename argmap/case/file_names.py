"""What case files are called."""

from __future__ import annotations

CASE_SUFFIX = ".argmap"
"""The suffix of a case file."""

EXAMPLE = "parler-v-aws"
"""The example that is opened first: its folder under `resources/examples/`, and its file's stem."""
