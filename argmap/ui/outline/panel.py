"""The outline panel: the tree of claims, built by keyboard and by dragging."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from argmap.case.ids import ClaimId
from argmap.case.terms import Stance
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.finding import Finding
from argmap.ui.claim_filter import ClaimFilter
from argmap.ui.claim_labels import ClaimLabels
from argmap.ui.editing import Editing
from argmap.ui.keys import key_of
from argmap.ui.labels import plain_label
from argmap.ui.newborn import Newborn
from argmap.ui.outline.delegate import OutlineDelegate
from argmap.ui.outline.dropping import RowDrops
from argmap.ui.outline.model import OutlineModel
from argmap.ui.outline.rows import Row
from argmap.ui.outline.view import OutlineView
from argmap.ui.selection import Picked, Selection, Use
from argmap.ui.theme import Theme

_READ_ONLY_WORDS = "This case holds no claims yet, and it is open for reading only."


class OutlinePanel(QWidget):
    """Shows the tree of claims and keeps it in step with the selection."""

    def __init__(
        self,
        *,
        bridge: Bridge,
        selection: Selection,
        editing: Editing,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._selection = selection
        self._editing = editing
        self._is_following = False
        self._newborn = Newborn(bridge, self)
        self.model = OutlineModel(bridge, self)
        self.view = OutlineView(self.model)
        self.view.set_theme(theme)
        self.view.take_drops(RowDrops(bridge, selection))
        self._delegate = OutlineDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.empty = plain_label(muted=True)
        self.too_deep = plain_label(muted=True)
        """Says why what is picked on the map is not selected here."""
        self.too_deep.setObjectName("too_deep")
        self.too_deep.setContentsMargins(12, 4, 12, 6)
        self.too_deep.hide()
        self._lay_out()
        self.setFocusProxy(self.view)
        self._connect()
        self._show_empty()
        self._on_picked(self._selection.picked)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._delegate.set_theme(theme)
        self.view.set_theme(theme)
        self.view.viewport().update()

    def dim_by(self, claim_filter: ClaimFilter) -> None:
        """Dim every row that does not match the filter."""
        self._delegate.marks.filter = claim_filter
        claim_filter.changed.connect(self._on_marks)

    def label_by(self, labels: ClaimLabels) -> None:
        """Show in every row what the label of its claim is."""
        self.model.label_of = labels.shown
        labels.changed.connect(self._on_labelled)

    def mark_found(self, finding: Finding) -> None:
        """Mark every row that has the words looked for."""
        self._delegate.marks.finding = finding
        finding.changed.connect(self._on_marks)

    def edit_claim(self, claim: ClaimId) -> None:
        """Open the editor of a claim's text over its picked appearance."""
        if self._bridge.read_only:
            self._bridge.said.emit(self._bridge.read_only)
            return
        picked = self._selection.picked
        shown = picked if picked.claim == claim else Picked(claim=claim)
        use = Use(claim, shown.premise)
        row = self.model.rows.find(use)
        if row is not None and not self.view.has_place_for(row):
            self._bridge.said.emit("It is too deep for the outline: edit its words on the map.")
            return
        self.view.pick([use])
        index = self.view.currentIndex()
        if index.isValid():
            self.view.make_room_for(index)
            self.view.edit(index)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        column.addWidget(self.too_deep)
        # Over the rows' place, so that the view keeps the focus and its keys.
        over = QVBoxLayout(self.view.viewport())
        over.setContentsMargins(16, 16, 16, 16)
        over.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def _connect(self) -> None:
        self.model.modelAboutToBeReset.connect(self._delegate.forget_editor)
        self.model.rows_going.connect(self._delegate.forget_gone)
        self.model.rebuilt.connect(self._on_rebuilt)
        self.model.about_to_follow.connect(self._on_about_to_follow)
        self.model.followed.connect(self._on_followed)
        self.view.selectionModel().currentChanged.connect(self._on_selected)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.view.selectionModel().selectionChanged.connect(self._on_reselected)
        self._selection.changed.connect(self._on_picked)
        self.view.missed.connect(self._on_missed)
        self.view.collapsed.connect(self._on_collapsed)
        self._delegate.left.connect(self.model.typing.end)
        self._delegate.given_up.connect(self._on_given_up)
        self._delegate.build_asked.connect(self._on_build_asked)
        self._editing.adding.connect(self._delegate.finish)

    @Slot(object)
    def _on_rebuilt(self, is_new: bool) -> None:  # noqa: FBT001 -- a slot
        bar = self.view.verticalScrollBar()
        above = bar.value()
        self.view.unfolding.restore(is_new=is_new)
        bar.setValue(0 if is_new else above)
        if is_new:
            self._show_empty()
            self._on_picked(self._selection.picked)

    @Slot()
    def _on_about_to_follow(self) -> None:
        """Let rows come and go without picking what Qt turns to when the current one goes."""
        self._is_following = True

    @Slot()
    def _on_followed(self) -> None:
        self._is_following = False
        self.view.fit_indentation()
        self._selection.keep_to(self._bridge.case_map)
        self._show_empty()
        self._on_picked(self._selection.picked)

    def _show_empty(self) -> None:
        self.view.allow_edits(are_allowed=not self._bridge.read_only)
        self.empty.setText(_READ_ONLY_WORDS if self._bridge.read_only else _invitation())
        self.empty.setVisible(self._bridge.is_open and not self._bridge.case_map.claims)

    @Slot(object)
    def _on_picked(self, picked: Picked) -> None:
        if self._is_following or list(picked.uses) == self.view.picked_uses():
            return
        self._is_following = True
        self.view.pick(picked.uses)
        self._is_following = False

    @Slot(object)
    def _on_missed(self, row: Row | None) -> None:
        if row is not None:
            self.too_deep.setText(
                f"The selected claim is {row.level:,} levels deep, too deep for the outline."
                " The nearest one above it that has room is shown."
            )
        self.too_deep.setVisible(row is not None)

    @Slot()
    def _on_selected(self) -> None:
        """Pick what the user selected; of several, the row with the focus leads."""
        if self._is_following:
            return
        uses = self.view.picked_uses()
        known = [use for use in self._selection.picked.uses if use in set(uses)]
        self._is_following = True
        self._selection.pick_claims([*uses[:1], *known, *uses])
        self._is_following = False

    @Slot()
    def _on_reselected(self) -> None:
        """Let the row that leads have the focus where the one with it was let go of."""
        uses = self._selection.picked.uses
        if uses and not self._is_following:
            self._is_following = True
            self.view.lead_by(uses[0])
            self._is_following = False

    @Slot(QModelIndex)
    def _on_collapsed(self, index: QModelIndex) -> None:
        """Pick the row that was collapsed in place of what it hides now."""
        row, uses = self.model.row_at(index), self._selection.picked.uses
        if row is None or self._is_following:
            return
        find = self.model.rows.find
        left = [row.key if row.is_above(find(use)) else use for use in uses]
        if left != list(uses):
            self._selection.pick_claims(left)

    @Slot(object)
    def _on_labelled(self, claims: object) -> None:
        if claims is None:
            self.view.scheduleDelayedItemsLayout()  # with them, titles have less room
        self.view.viewport().update()

    @Slot()
    def _on_marks(self) -> None:
        self.view.viewport().update()

    @Slot()
    def _on_given_up(self) -> None:
        """Take back what was typed, and a claim that was added for it and never got a word."""
        claim = self._selection.picked.claim
        self.model.typing.give_up()
        if claim is not None:
            self._newborn.take_back(claim)

    @Slot(object)
    def _on_build_asked(self, stance: Stance) -> None:
        if stance is Stance.PRO:
            self._editing.add_reason()
        else:
            self._editing.add_objection()


def _invitation() -> str:
    return (
        "The outline lists every claim, each below what it bears on."
        f" Press {key_of('add_sibling')} to add the first one: the order you ask for, or the"
        " point in dispute."
    )
