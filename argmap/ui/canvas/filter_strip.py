"""The strip above the map that filters: what is asked for, and how many claims match."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QWidget,
)

from argmap.case.counting import counted
from argmap.law.standard import StandardSet
from argmap.reasoning.filtering import Facet, Trait
from argmap.ui.bridge import Bridge
from argmap.ui.canvas.strip import Strip, strip_button
from argmap.ui.claim_filter import ClaimFilter
from argmap.ui.elided_label import ElidedLabel
from argmap.ui.filter_words import MENUS, known_words, name_of, sentence_of
from argmap.ui.first_paint import keep_plain
from argmap.ui.menu_button import MenuButton
from argmap.ui.overriding import override
from argmap.ui.theme import interface_font

if TYPE_CHECKING:
    pass


class FilterStrip(Strip):
    """A button for each facet, with a menu of its values; below, what is filtered."""

    def __init__(
        self,
        claim_filter: ClaimFilter,
        bridge: Bridge,
        law: Callable[[], StandardSet],
        parent: QWidget,
    ) -> None:
        super().__init__("filter_strip", "Filter the claims", parent)
        self._filter = claim_filter
        self._bridge = bridge
        self._law = law
        self.buttons: dict[str, MenuButton] = {}
        self._passing = ""
        title = QLabel("Filter")
        title.setFont(interface_font(semibold=True))
        self.row.addWidget(title)
        for name in MENUS:
            self.buttons[name] = self._button(name)
            self.row.addWidget(self.buttons[name])
        self.row.addStretch(1)
        self.close_ = strip_button("x", "Filter no more")
        self.close_.clicked.connect(self.clear_filter)
        self.row.addWidget(self.close_)
        self._lay_summary()
        claim_filter.changed.connect(self.refresh)
        bridge.opened.connect(self._start_afresh)

    @property
    def summary(self) -> str:
        """What is filtered and how many claims match, as the strip says it."""
        return f"{self._said.full_text}{self._matching.text()}"

    @Slot()
    def show_filter(self) -> None:
        """Open the strip and go to its first button."""
        self._open("Side")

    @Slot()
    def filter_side(self) -> None:
        """Choose whose claims to show."""
        self._pop_up("Side")

    @Slot()
    def filter_stance(self) -> None:
        """Choose between reasons and objections."""
        self._pop_up("Stance")

    @Slot()
    def filter_status(self) -> None:
        """Choose how claims stand between the parties."""
        self._pop_up("Status")

    @Slot()
    def filter_factor(self) -> None:
        """Choose the factors that claims answer."""
        self._pop_up("Factor")

    @Slot()
    def filter_tag(self) -> None:
        """Choose tags."""
        self._pop_up("Tag")

    @Slot()
    def filter_unsupported(self) -> None:
        """Show the claims without a reason or a cite, or no longer only those."""
        self._filter.toggle(Trait(Facet.UNSUPPORTED))

    @Slot()
    def filter_unanswered(self) -> None:
        """Show the attacks that nobody has answered, or no longer only those."""
        self._filter.toggle(Trait(Facet.UNANSWERED))

    @Slot()
    def filter_quoted(self) -> None:
        """Show the claims that words are quoted for, or no longer only those."""
        self._filter.toggle(Trait(Facet.QUOTED))

    @Slot()
    def clear_filter(self) -> None:
        """Filter nothing, and close the strip."""
        focused = QApplication.focusWidget()
        held = focused is not None and self.isAncestorOf(focused)
        self._filter.clear()
        self.hide()
        if held:
            self.left.emit()

    @Slot()
    def refresh(self) -> None:
        """Say what is filtered and how many claims match."""
        matches = self._filter.matches
        self._below.setVisible(matches is not None)
        for name, button in self.buttons.items():
            chosen = sum(trait.facet in MENUS[name] for trait in self._filter.wanted)
            button.setText(f"{name} · {chosen}" if chosen else name)
            button.setChecked(bool(chosen))
        if matches is not None:
            day = self._filter.known_on.day
            total = len(self._bridge.case_map.claims)
            said = sentence_of(self._filter.wanted, self._factor_name)
            self._said.show_text(" · ".join(filter(None, (known_words(day), said))))
            self._passing = f"{len(matches)} of {counted(total, 'claim')}"
            self._matching.setText(self._passing)
            self.show()

    def tell_on_screen(self, count: int) -> None:
        """Say, after how many claims match, how many of those the map shows now."""
        self._matching.setText(f"{self._passing}, {count} on screen")

    @override
    def escape(self) -> None:
        self.clear_filter()

    def _open(self, name: str) -> None:
        self.show()
        self.refresh()
        self.buttons[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _pop_up(self, name: str) -> None:
        self._open(name)
        self.buttons[name].open_menu()

    def _button(self, name: str) -> MenuButton:
        button = MenuButton()
        button.setText(name)
        button.setAccessibleName(f"Filter by {name.lower()}")
        button.setCheckable(True)
        menu = button.menu()
        menu.setObjectName(name)
        menu.aboutToShow.connect(self._on_about_to_show)
        menu.triggered.connect(self._on_triggered)
        return button

    def _lay_summary(self) -> None:
        self._below = QWidget()
        self._said = ElidedLabel()
        self._matching = QLabel()
        keep_plain(self._matching)
        self._matching.setProperty("tone", "muted")
        clear = QPushButton("Clear")
        clear.setFlat(True)
        clear.clicked.connect(self.clear_filter)
        line = QHBoxLayout(self._below)
        line.setContentsMargins(8, 0, 6, 4)
        line.addWidget(self._said, 1)
        line.addWidget(self._matching)
        line.addWidget(clear)
        self.column.insertWidget(1, self._below)
        self._below.hide()

    def _factor_name(self, factor: str) -> str:
        held = self._law().scales.factors.get(factor)
        return held.name if held else factor

    @Slot()
    def _start_afresh(self) -> None:
        """Filter nothing, and close the strip: another case is open."""
        self.refresh()
        self._said.show_text("")
        self._matching.setText("")
        self.hide()

    @Slot()
    def _on_about_to_show(self) -> None:
        menu = self.sender()
        assert isinstance(menu, QMenu)
        menu.clear()
        for facet in MENUS[menu.objectName()]:
            for value, count in self._filter.counts(facet).items():
                self._add_entry(menu, Trait(facet, value), count)
        if menu.isEmpty():
            menu.addAction("There is none in this case").setEnabled(False)

    def _add_entry(self, menu: QMenu, trait: Trait, count: int) -> None:
        name = name_of(trait, self._factor_name)
        entry = menu.addAction(f"{name}  ({count})".replace("&", "&&"))
        entry.setCheckable(True)
        entry.setChecked(trait in self._filter.wanted)
        entry.setData(tuple(trait))

    @Slot(QAction)
    def _on_triggered(self, entry: QAction) -> None:
        facet, value = entry.data()
        self._filter.toggle(Trait(Facet(facet), value))
