"""Who has to persuade of a claim and by what proof, and who would lose now, in words."""

from __future__ import annotations

from argmap.case.caption import Case
from argmap.case.claims import Claim
from argmap.case.terms import Side
from argmap.law.persuasion import Persuasion
from argmap.reasoning.burden import Burden
from argmap.reasoning.proof import ProofStandard
from argmap.reasoning.support import NEEDING_NONE
from argmap.ui.questioning.words import side_name

_BY = {
    ProofStandard.CLEAR_AND_CONVINCING: ", by clear and convincing proof",
    ProofStandard.BEYOND_REASONABLE_DOUBT: ", beyond reasonable doubt",
    ProofStandard.DIALECTICAL: ", with nothing that holds on the other side",
}


def burden_words(case: Case, claim: Claim, burden: Burden, persuasion: Persuasion) -> str:
    """Say who persuades, why that side, of what and by what proof, and who would lose now."""
    if claim.status in NEEDING_NONE:
        return f"Nobody has to persuade of it while it is {claim.status}.{_now(case, burden)}"
    if persuasion.side is Side.NEUTRAL:
        return "Nobody is named who has to persuade of it, so nobody would lose it on a tie."
    bears = side_name(case, persuasion.side)
    what = "has to persuade that it is not so" if burden.refutes else "has to persuade"
    said = (
        f"The {bears}, {persuasion.why}, {what}{_BY.get(burden.standard, '')}, {_without(burden)}."
    )
    return said + _now(case, burden)


def _now(case: Case, burden: Burden) -> str:
    if burden.loses is Side.NEUTRAL:
        return ""
    return f" If the debate stopped now, the {side_name(case, burden.loses)} would lose this."


def _without(burden: Burden) -> str:
    """Say when the side that has to persuade loses."""
    if burden.is_tie:
        return "and on a tie, as this is, loses"
    if burden.standard is ProofStandard.PREPONDERANCE:
        return "and on a tie loses"
    if burden.standard is not ProofStandard.SCINTILLA:
        return "and short of that loses"
    if burden.refutes:
        return "and loses as long as a scintilla speaks for it"
    return "for which a scintilla is enough"
