"""What the introductory signal of a cite says of its bearing."""

from __future__ import annotations

from argmap.case.terms import Signal

SUPPORTING = frozenset({Signal.NONE, Signal.ACCORD, Signal.SEE, Signal.SEE_ALSO})
"""The signals of what bears out what it is cited for, and not by analogy alone."""

OPPOSING = frozenset({Signal.CONTRA, Signal.BUT_SEE, Signal.BUT_CF})
"""The signals of what speaks against what it is cited for."""
