"""The ledger of harms: who is hurt by which decision, drawn to be compared."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from argmap.case.ids import HarmId
from argmap.case.plan_weighing import plan_harm
from argmap.case.terms import Decision, Holder
from argmap.case.weighing import Harm
from argmap.drawing.fonts import sans_font
from argmap.law.harms import HOW_TO_READ
from argmap.ui.bridge import Bridge
from argmap.ui.known_on import KnownOn
from argmap.ui.labels import plain_label
from argmap.ui.selection import Picked, Selection
from argmap.ui.theme import Theme
from argmap.ui.weighing.asked import Asked
from argmap.ui.weighing.harm_bar import HarmBar
from argmap.ui.weighing.harm_columns import HarmColumn, HarmColumns
from argmap.ui.weighing.harm_editor import HarmEditor
from argmap.ui.weighing.labels import note_label
from argmap.ui.weighing.suggestions_view import SuggestionsView

_HURT_FIRST = {Decision.DENIED: Holder.MOVANT, Decision.GRANTED: Holder.RESPONDENT}


class HarmLedger(QWidget):
    """Shows the harms on both sides and opens the editor of the one picked."""

    editor_sized = Signal()
    """The editor of a harm was opened or has grown, and is to be scrolled into view."""

    def __init__(
        self, bridge: Bridge, selection: Selection, theme: Theme, known_on: KnownOn
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._selection = selection
        self._theme = theme
        self._known_on = known_on
        self.columns = HarmColumns(theme)
        self.columns.picked.connect(self._on_bar_picked)
        self.columns.add_wanted.connect(self._on_add_wanted)
        self.suggested = SuggestionsView(bridge, theme)
        self.suggested.harm_wanted.connect(self._on_harm_wanted)
        self.editor: HarmEditor | None = None
        self._home: HarmColumn | None = None
        title = plain_label("The harms face each other")
        title.setFont(sans_font(semibold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(note_label(HOW_TO_READ))
        column.addSpacing(8)
        column.addWidget(self.columns)
        column.addSpacing(12)
        column.addWidget(self.suggested)
        selection.changed.connect(self._on_selected)

    @property
    def opened(self) -> tuple[QWidget, ...]:
        """The bar and the editor of the harm that is open; empty where none is."""
        bar = self.columns.bar_of(self.editor.harm) if self.editor else None
        return (bar, self.editor) if bar and self.editor else ()

    def prepare(self) -> None:
        """Have a bar for each harm before they are shown."""
        if not self.columns.is_arranged_for(self._known_on.case_map):
            self._arrange()

    def refresh(self, asked: Asked | None) -> None:
        """Show the harms as the map now has them; an open editor stays open."""
        self.suggested.refresh(asked)
        case_map = self._known_on.case_map
        if self.columns.is_arranged_for(case_map):
            self.columns.show_pictures(case_map)
        else:
            self._arrange()
        self._show_picked(self._selection.picked.harm)
        if self.editor:
            self.editor.show_harm(self._bridge.case_map.harms[self.editor.harm])

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        self._theme = theme
        self._end_editor()
        self.columns.set_theme(theme)
        self.suggested.set_theme(theme)
        self._arrange()
        self._show_picked(self._selection.picked.harm)

    def _arrange(self) -> None:
        """Lay the columns out afresh, carrying an open editor and the focus along."""
        editor, focus = self.editor, QApplication.focusWidget()
        is_inside = editor is not None and focus is not None and editor.isAncestorOf(focus)
        if editor and self._home:
            self._home.let_go(editor)
        self.columns.arrange(self._known_on.case_map)
        bar = self.columns.bar_of(editor.harm) if editor else None
        if editor and bar:
            self._open_under(bar, editor)
            if is_inside and focus:
                focus.setFocus()
        elif editor:
            self._end_editor()

    def _show_picked(self, harm: HarmId | None) -> None:
        self.columns.show_picked(harm)
        if self.editor and self.editor.harm != harm:
            self._end_editor()
        bar = self.columns.bar_of(harm)
        if bar and harm and not self.editor:
            self.editor = HarmEditor(self._bridge.case_map.harms[harm], self._bridge, self._theme)
            self.editor.closed.connect(self._on_editor_closed)
            self.editor.sized.connect(self.editor_sized)
            self._open_under(bar, self.editor)

    def _open_under(self, bar: HarmBar, editor: HarmEditor) -> None:
        self._home = self.columns.columns[bar.picture.column]
        self._home.open_under(bar, editor)

    def _end_editor(self) -> None:
        if self.editor:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor, self._home = None, None

    @Slot(object)
    def _on_selected(self, picked: Picked) -> None:
        self._show_picked(picked.harm)

    @Slot(object)
    def _on_harm_wanted(self, harm: HarmId) -> None:
        self._selection.pick_harm(harm)
        if self.editor:
            self.editor.focus_text()

    @Slot(object)
    def _on_bar_picked(self, harm: HarmId) -> None:
        if self._selection.picked.harm == harm:
            self._on_editor_closed()
        else:
            self._selection.pick_harm(harm)
            if self.editor:
                self.editor.focus_text()

    @Slot()
    def _on_editor_closed(self) -> None:
        bar = self.columns.bar_of(self._selection.picked.harm)
        self._selection.pick_claim(None)
        if bar:
            bar.setFocus()

    @Slot(object)
    def _on_add_wanted(self, decision: Decision) -> None:
        done = self._bridge.edit(
            plan_harm,
            "",
            arises_if=decision,
            holder=_HURT_FIRST[decision],
            new_id=self._bridge.new_id,
        )
        for change in done.changes if done else ():
            if change.before is None and isinstance(change.after, Harm):
                self._selection.pick_harm(change.after.id)
        if done and self.editor:
            self.editor.focus_text()
