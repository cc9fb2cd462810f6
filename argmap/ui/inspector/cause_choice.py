"""Which cause of action or defence a claim is: one of the data, or the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from argmap.case.case_map import CaseMap
from argmap.case.claims import Claim
from argmap.case.plan_elements import OwnCause, plan_cause, plan_own_cause
from argmap.case.terms import ClaimRole
from argmap.law.causes import KnownCause
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.combo_box import ComboBox
from argmap.ui.inspector.own_cause import OwnCauseForm
from argmap.ui.questioning.coming_forward import bring_forward
from argmap.ui.weighing.labels import link_button, note_label

NOT_NAMED = "Not named yet"
"""What the list calls a claim that is none of the causes."""
_NARROW = ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_OWN = "a cause of your own, kept in this case."


class CauseChoice(QWidget):
    """Edits which cause a claim is, and tells whose law it is and what was checked."""

    def __init__(self, bridge: Bridge, law: Callable[[], StandardSet]) -> None:
        super().__init__()
        self._bridge = bridge
        self._law = law
        self._claim: Claim | None = None
        self.box = ComboBox()
        self.box.setAccessibleName("Which cause of action or defence it is")
        self.box.setSizeAdjustPolicy(_NARROW)
        self.box.setMinimumContentsLength(12)
        self.box.activated.connect(self._on_chosen)
        self.about = note_label()
        self.write = link_button("Write one of your own")
        self.write.clicked.connect(self._on_write)
        self.form: OwnCauseForm | None = None
        """The form of a cause of the user's own; made when it is first asked for."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for part in (self.box, self.about, self.write):
            self._column.addWidget(part)

    def show_claim(self, claim: Claim) -> None:
        """Show which cause a claim is."""
        if self._claim is not None and claim.id != self._claim.id:
            self._close()
        self._claim = claim
        fixed = bool(self._bridge.read_only)
        self._offer(claim)
        self.box.setEnabled(not fixed)
        self.write.setEnabled(not fixed)
        if self.form is not None:
            self.form.setEnabled(not fixed)
        known = self._law().causes.get(claim.cause)
        self.about.setText(_about(known) if known else _OWN.capitalize())
        self.about.setVisible(bool(claim.cause))

    def _offer(self, claim: Claim) -> None:
        """Fill the list: the data's causes, then those of the case."""
        offered = {"": NOT_NAMED}
        known = self._law().causes
        offered |= {one.id: f"{one.name} ({one.role.value})" for one in known.values()}
        own = own_causes(self._bridge.case_map, known)
        offered |= {name: f"{name} ({one.role.value}, your own)" for name, one in own.items()}
        offered.setdefault(claim.cause, claim.cause)
        shown = {self.box.itemData(at): self.box.itemText(at) for at in range(self.box.count())}
        if shown != offered:
            self.box.clear()
            for cause, words in offered.items():
                self.box.addItem(words, cause)
        self.box.setCurrentIndex(self.box.findData(claim.cause))

    @Slot()
    def _on_chosen(self) -> None:
        if self._claim is None:
            return
        chosen = self.box.currentData()
        known = self._law().causes
        own = own_causes(self._bridge.case_map, known).get(chosen)
        if own is not None and chosen not in known and chosen != self._claim.cause:
            self._use(own)
            return
        role = known[chosen].role if chosen in known else self._claim.role
        role = ClaimRole.CAUSE_OF_ACTION if role is ClaimRole.NONE else role
        self._bridge.edit(plan_cause, self._claim.id, chosen, role)

    @Slot()
    def _on_write(self) -> None:
        if self._claim is None:
            return
        if self.form is None:
            self.form = OwnCauseForm(self._law)
            self.form.made.connect(self._on_made)
            self.form.given_up.connect(self._close)
            self._column.addWidget(self.form)
        self.form.start(self._claim)
        self.write.hide()  # last: with the focus it would send the page on to what comes next

    @Slot(object)
    def _on_made(self, own: OwnCause) -> None:
        if self._use(own):
            self._close()

    @Slot()
    def _close(self) -> None:
        focus = QApplication.focusWidget()
        had = bool(self.form and focus and self.form.isAncestorOf(focus))
        self.write.show()
        if had:
            bring_forward(self.write)
        if self.form is not None:
            self.form.hide()

    def _use(self, own: OwnCause) -> bool:
        if self._claim is None:
            return False
        make = self._bridge.new_id
        return self._bridge.edit(plan_own_cause, self._claim.id, own, new_id=make) is not None


def own_causes(case_map: CaseMap, known: Mapping[str, KnownCause]) -> Mapping[str, OwnCause]:
    """Gather the causes of the case that the data do not have, by name."""
    found: dict[str, OwnCause] = {}
    for role in (ClaimRole.CAUSE_OF_ACTION, ClaimRole.DEFENCE):
        for claim in case_map.claims_in_role(role):
            if claim.cause and claim.cause not in known and claim.cause not in found:
                records = case_map.elements_of(claim.id)
                elements = tuple((one.text, one.burden) for one in records if one.text)
                found[claim.cause] = OwnCause(claim.cause, role, elements)
    return found


def _about(known: KnownCause) -> str:
    checked = "" if known.checked else " (not checked: cite-check before relying on it)"
    return f"{known.law}. {known.cite}{checked}"
