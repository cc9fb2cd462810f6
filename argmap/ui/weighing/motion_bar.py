"""By what and on what is weighed: the standard, whose findings, and the motion."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from argmap.case.plan_caption import plan_flags, plan_posture, plan_standard
from argmap.law.standard import StandardSet
from argmap.ui.bridge import Bridge
from argmap.ui.combo_box import ComboBox
from argmap.ui.focusing import focus_on
from argmap.ui.icons import icon
from argmap.ui.menu_button import MenuButton
from argmap.ui.weighing.another_reader import ANOTHER, AnotherReader
from argmap.ui.weighing.labels import short_note
from argmap.ui.weighing.who_found import reader_label


class MotionBar(QWidget):
    """Lets the user choose the standard, the reader and what kind of motion it is."""

    reader_chosen = Signal(object)
    """The name of the reader whose findings are wanted."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._known: StandardSet | None = None
        self._reader = ""
        self._readers: list[str] = []
        self.standard = _choice("Standard")
        self.standard.activated.connect(self._on_standard)
        self.reader = _choice("Whose findings")
        self.reader.activated.connect(self._on_reader)
        self.another = AnotherReader()
        self.another.named.connect(self._on_named)
        self.another.given_up.connect(self._on_given_up)
        self.motion = MenuButton()
        self.motion.setAccessibleName("The motion")
        self.motion.setIcon(icon("chevron-down"))
        self.motion.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.motion.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the icon comes last
        self.motion.setToolTip("Where the motion stands, and what raises the test")
        self._menu = self.motion.menu()
        self._postures = QActionGroup(self)
        self._postures.triggered.connect(self._on_posture)
        self._flags: list[QAction] = []
        self._lay_out()

    def show_choices(
        self, known: StandardSet, readers: Sequence[str], reader: str, *, fixed: bool
    ) -> None:
        """Show what can be chosen and what is; `fixed` where nothing can be edited."""
        if known is not self._known:
            self._known = known
            for one in known.standards.values():
                self.standard.addItem(one.name, one.id)
            self._fill_menu(known)
        case = self._bridge.case_map.case
        self.standard.setCurrentIndex(self.standard.findData(case.standard))
        self.standard.setEnabled(not fixed)
        self.reader.clear()
        for name in readers:
            self.reader.addItem(reader_label(name), name)
        self._reader, self._readers = reader, list(readers)
        self.reader.setCurrentIndex(self.reader.findData(reader))
        if not fixed:
            self.reader.addItem(ANOTHER, "")
        for action in self._postures.actions():
            action.setChecked(action.data() == case.posture)
        for action in self._flags:
            action.setChecked(action.data() in case.flags)
        self.motion.setEnabled(not fixed)
        self.motion.setText(_motion_words(known, case.posture, case.flags))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.addWidget(short_note("Standard"), 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.standard, 1, 0, top)
        grid.addWidget(short_note("Whose findings"), 0, 1)
        grid.addWidget(self.reader, 1, 1)
        grid.addWidget(self.another, 1, 1, 1, 2)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        grid.addWidget(self.motion, 2, 0, 1, 3, left)
        grid.setColumnStretch(2, 1)

    def _fill_menu(self, known: StandardSet) -> None:
        self._menu.addSection("Posture")
        for posture in known.postures.values():
            action = self._menu.addAction(posture.name)
            action.setCheckable(True)
            action.setData(posture.id)
            action.setToolTip(posture.help)
            self._postures.addAction(action)
        self._menu.addSection("What raises the test")
        for flag in known.scales.flags.values():
            action = self._menu.addAction(flag.name)
            action.setCheckable(True)
            action.setData(flag.id)
            action.setToolTip(flag.text)
            action.triggered.connect(self._on_flag)
            self._flags.append(action)
        self._menu.setToolTipsVisible(True)

    @Slot()
    def _on_standard(self) -> None:
        assert self._known is not None
        self._bridge.edit(plan_standard, self.standard.currentData(), self._known.standards)

    @Slot()
    def _on_reader(self) -> None:
        if self.reader.currentData():
            self.reader_chosen.emit(self.reader.currentData())
        else:
            self.ask_another()

    @Slot()
    def ask_another(self) -> None:
        """Ask for the name of a reader who is not in the list."""
        self.reader.setCurrentIndex(self.reader.findData(self._reader))
        self.another.start(self._readers)
        self.reader.hide()

    @Slot(object)
    def _on_named(self, name: str) -> None:
        self._on_given_up()
        self.reader_chosen.emit(name)

    @Slot()
    def _on_given_up(self) -> None:
        self.reader.show()
        focus_on(self.reader)
        self.another.hide()

    @Slot(QAction)
    def _on_posture(self, action: QAction) -> None:
        assert self._known is not None
        posture, known = action.data(), self._known
        standard = known.fitting(self._bridge.case_map.case.standard, posture)
        self._bridge.edit(plan_posture, posture, known.postures, standard=standard)

    @Slot()
    def _on_flag(self) -> None:
        assert self._known is not None
        flags = [action.data() for action in self._flags if action.isChecked()]
        self._bridge.edit(plan_flags, flags, self._known.scales.flags)


def _choice(name: str) -> ComboBox:
    box = ComboBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return box


def _motion_words(known: StandardSet, posture: str, flags: Sequence[str]) -> str:
    where = known.postures[posture].name if posture in known.postures else "Posture not said"
    raised = [known.scales.flags[flag].name.lower() for flag in flags if flag in known.scales.flags]
    return " · ".join([where, *raised])
