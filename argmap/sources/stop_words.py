"""English words too common to tell one passage from another."""

from __future__ import annotations

_COMMON = """
a about above after again all also although am an and any are as at be because been before
being below between both but by can cannot could did do does doing down during each either
else even ever every few for from further had has have having he her here hers herself him
himself his how however i if in into is it its itself just may me might more most much must
my myself neither no nor not now of off on once one only onto or other others our ours
ourselves out over own per rather same shall she should since so some such than that the
their theirs them themselves then there these they this those though through thus to too
under until up upon us very was we were what whatever when where whether which while who
whom whose why will with within without would yet you your yours yourself
ain aren couldn didn doesn don hadn hasn haven isn ll mustn re shouldn ve wasn weren won wouldn
"""

STOP_WORDS = frozenset(_COMMON.split())
"""Casefolded, with what is left of contractions when they are cut at the apostrophe."""
