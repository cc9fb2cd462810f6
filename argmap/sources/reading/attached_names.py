"""What the files inside a PDF of argmap are called."""

from __future__ import annotations

QUOTATIONS = "argmap-quotations.json"
CASE = "argmap-case.json"
