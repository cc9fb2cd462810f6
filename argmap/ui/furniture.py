"""The panels on the desk: imported and made after the window's first paint."""

from __future__ import annotations

from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from argmap.case.ids import ClaimId
from argmap.formats.case_to_export import Choices
from argmap.ui.altering import Altering
from argmap.ui.answering import Answering
from argmap.ui.brief.brief_panel import BriefPanel
from argmap.ui.brief.papers import Papers
from argmap.ui.canvas.bookmark_menu import BookmarkMenu
from argmap.ui.canvas.page import MapPage
from argmap.ui.checks.check_panel import CheckPanel
from argmap.ui.checks.going import CheckGoing
from argmap.ui.chronology.panel import ChronologyPanel
from argmap.ui.citechecking.cite_panel import CiteCheckPanel
from argmap.ui.claim_menu import ClaimMenu
from argmap.ui.clipboard import Clipboard
from argmap.ui.comparing.compare_panel import ComparePanel
from argmap.ui.comparing.opening import PassageOpening
from argmap.ui.debate.debate_panel import DebatePanel
from argmap.ui.desk import Desk
from argmap.ui.forewarning import Forewarning
from argmap.ui.importing.replacing import Replacing
from argmap.ui.inspector.element_going import ElementGoing
from argmap.ui.inspector.panel import InspectorPanel
from argmap.ui.inspector.quote_printing import QuotePrinting
from argmap.ui.inspector.source_fields import SourceFields
from argmap.ui.inspector.speaker_offer import SpeakerAccepting
from argmap.ui.menus import WindowActions
from argmap.ui.moving_actions import FINDING, MOVING
from argmap.ui.outline.panel import OutlinePanel
from argmap.ui.palette_opener import PaletteOpener
from argmap.ui.panel_parts import PanelParts
from argmap.ui.panels import PANELS
from argmap.ui.picking import Picking
from argmap.ui.presenting.presenting import Presenting
from argmap.ui.questioning.doing import Questioning
from argmap.ui.reader.reader_panel import ReaderPanel
from argmap.ui.schemes import Schemes
from argmap.ui.searching.searching import Searching
from argmap.ui.searching.sources_page import SourcesPage
from argmap.ui.spelling.checking import SpellChecking
from argmap.ui.splitting import Splitting
from argmap.ui.theme import Theme
from argmap.ui.unavailable import Unavailable
from argmap.ui.weighing.weigh_panel import WeighPanel


@runtime_checkable
class Themed(Protocol):
    """A panel that paints by hand and is told of another look; the rest take the style sheet."""

    def set_theme(self, theme: Theme) -> None:
        """Take on another look."""
        ...


class Furniture:
    """Every panel of the table, made on one case, one selection and one theme."""

    def __init__(self, parts: PanelParts, desk: Desk) -> None:
        self._selection = parts.selection
        self._settings, self._bridge = parts.settings, parts.bridge
        self.states, self.claim_filter = parts.states, parts.claim_filter
        self.panels: dict[str, QWidget] = {
            panel.id: panel.make(parts, desk.place_of(panel)) for panel in PANELS
        }
        bridge, selection, editing = parts.bridge, parts.selection, parts.editing
        selection.look_up_homes(bridge.home_of)
        self._name_panels()
        self.doers: dict[str, QObject] = {
            "altering": Altering(bridge, selection, editing),
            "clipboard": Clipboard(bridge, selection, editing),
            "picking": Picking(bridge, selection, editing),
            "schemes": Schemes(bridge, selection, editing),
            "splitting": Splitting(bridge, selection, editing),
        }
        self._connect_records(parts)
        self._connect_papers(parts)

    def _connect_records(self, parts: PanelParts) -> None:
        """Make what goes from a record to the panel in which it is read or edited."""
        bridge, selection, editing = parts.bridge, parts.selection, parts.editing
        self.questioning = Questioning(bridge, selection, self.inspector, editing)
        self.doers["questioning"] = self.questioning
        self.proving = ElementGoing(bridge, selection, self.inspector, editing)
        self.doers["proving"] = self.proving
        self.doers["speaking"] = SpeakerAccepting(bridge, selection, parts.states, self.reader)
        self.printing = QuotePrinting(bridge, selection, self.inspector)
        self.doers["printing"] = self.printing
        self.source_fields = SourceFields(selection, self.inspector)
        self.doers["source_fields"] = self.source_fields
        self.sources.fields_wanted.connect(self.source_fields.edit_fields_of)
        self.doers["quoting"] = self.reader.quoting
        self.reader.quoting.claim_made.connect(editing.edit_wanted)
        editing.take_harm = self.reader.quoting.take_harm
        self.sources.beside_wanted.connect(self.reader.show_beside)
        self.searching = Searching(bridge, selection, self.search, self.reader)
        opening = PassageOpening(bridge, selection, self.reader)
        self.compare.passage_wanted.connect(opening.open)
        self.cite_check.passage_wanted.connect(opening.open)
        self.doers["citechecking"] = self.cite_check
        self.checking = CheckGoing(bridge, selection, self.reader)
        self.weigh.answer.revealed.connect(self.checks.tell_anew)
        self.checks.opened.connect(self.checking.go)
        self.doers["checks"] = self.checks
        self.doers["debate"] = self.debate

    def _connect_papers(self, parts: PanelParts) -> None:
        """Make what replaces texts, prints papers and shows the map to others."""
        bridge, selection, editing = parts.bridge, parts.selection, parts.editing
        replacing = Replacing(bridge, selection, parts.settings, self.reader)
        self.doers["replacing"] = replacing
        self.sources.replacement_wanted.connect(replacing.replace_text_of)
        self.inspector.replacement_wanted.connect(replacing.replace_text_of)
        self.doers["papers"] = self.papers = Papers(parts, self.brief)
        self.brief.choices_shown = self.choices_shown
        self.cite_check.report_wanted.connect(self.papers.export_cite_check)
        self.debate.export_wanted.connect(self.papers.export_speech)
        self.papers.round_in_view = self.debate.round_in_view
        self.debate.reader = self._reader_shown
        self.papers.going.claim_wanted.connect(editing.edit_wanted)
        self.papers.going.source_wanted.connect(self.source_fields.edit_fields_of)
        self.presenting = Presenting(bridge, selection, parts.theme, self.map)
        self.presenting.mark_of = parts.labels.shown
        self.presenting.is_in_doubt = parts.states.is_in_doubt

    def _name_panels(self) -> None:
        """Name the panels that the window connects with one another, by their own types."""
        self.map_page = cast("MapPage", self.panels["map"])
        self.map = self.map_page.map
        self.outline = cast("OutlinePanel", self.panels["outline"])
        self.outline.mark_found(self.map_page.finding)
        sources_page = cast("SourcesPage", self.panels["sources"])
        self.sources, self.search = sources_page.sources, sources_page.search
        self.reader = cast("ReaderPanel", self.panels["reader"])
        self.chronology = cast("ChronologyPanel", self.panels["chronology"])
        self.weigh = cast("WeighPanel", self.panels["weigh"])
        self.inspector = cast("InspectorPanel", self.panels["inspector"])
        self.compare = cast("ComparePanel", self.panels["compare"])
        self.cite_check = cast("CiteCheckPanel", self.panels["cite_check"])
        self.brief = cast("BriefPanel", self.panels["brief"])
        self.debate = cast("DebatePanel", self.panels["debate"])
        self.checks = cast("CheckPanel", self.panels["checks"])

    def ask_through(self, opener: PaletteOpener) -> None:
        """Let panels ask for a claim, or for one of a few records, through the palette."""
        self.map_page.travels.ask_claim = opener.ask_claim
        self.inspector.ask_claim = opener.ask_claim
        self.weigh.pages.ask_claim = opener.ask_claim
        self.reader.quoting.ask = opener.ask

    def choices_shown(self) -> Choices:
        """Return what an export takes from the panels: Weigh's reader, the claims picked."""
        answer = self.weigh.answer
        picked = tuple(dict.fromkeys(use.claim for use in self._selection.picked.uses))
        return Choices(answer.reader, picked, revealed=answer.court_shown)

    def _reader_shown(self) -> str:
        return self.weigh.answer.reader

    def arrange(self, desk: Desk, actions: WindowActions) -> None:
        """Put every panel in its place on the desk and within reach of its actions."""
        for panel in PANELS:
            desk.take(panel, self.panels[panel.id])
        self._lead_to_tabs(desk, actions)
        actions.add_building_place(self.map)
        actions.add_building_place(self.outline)
        for action in MOVING + FINDING:
            if action.by in self.map_page.doers:
                actions[action.id].triggered.connect(self.map_page.come_forward)
        self.search.turned.connect(desk.widen_material)
        self.reader.pair.doubled.connect(desk.make_room_for_two)
        doers = {"map": self.map, "reader": self.reader, "presenting": self.presenting}
        doers["weighing"] = self.weigh.pages
        doers["searching"] = self.searching
        doers["chronology"] = self.chronology
        actions.connect_to(doers | self.doers | self.map_page.doers)
        self.map_page.look.tick(actions)
        spelling = SpellChecking(desk, self._settings, self._bridge)
        actions.connect_to({"spelling": spelling})
        spelling.offer(actions)
        BookmarkMenu(actions.menus["View/Places"], self.map_page.travels)
        Answering(actions, self.map_page, self._bridge, self._selection)
        Forewarning(actions, self._bridge, self._selection)
        Unavailable(actions, self._bridge, desk.window())
        self._offer_menu(ClaimMenu(actions, desk))

    def _lead_to_tabs(self, desk: Desk, actions: WindowActions) -> None:
        """Let what one panel wants shown come forward on another."""
        self.checks.wanted.connect(actions["show_checks"].trigger)
        self.cite_check.wanted.connect(actions["show_cite_check"].trigger)
        self.brief.wanted.connect(actions["show_brief"].trigger)
        self.debate.wanted.connect(actions["show_debate"].trigger)
        going = self.papers.going
        going.fields_wanted.connect(desk.show_inspector)
        going.weighing_wanted.connect(actions["show_weigh"].trigger)
        going.caption_wanted.connect(actions["edit_caption"].trigger)
        self.chronology.wanted.connect(actions["show_chronology"].trigger)
        self.map_page.wanted.connect(actions["show_map"].trigger)
        self.questioning.wanted.connect(desk.show_inspector)
        self.proving.wanted.connect(desk.show_inspector)
        self.printing.wanted.connect(desk.show_inspector)
        self.source_fields.wanted.connect(desk.show_inspector)
        self.checking.weighing_wanted.connect(actions["show_weigh"].trigger)
        self.weigh.pages.sight_wanted.connect(actions["show_weigh"].trigger)
        self.searching.wanted.connect(actions["show_sources"].trigger)

    def _offer_menu(self, menu: ClaimMenu) -> None:
        self.map.menu_asked.connect(menu.open)
        self.outline.view.menu_asked.connect(menu.open)
        menu.watch(self.map)
        menu.watch(self.outline.view)

    def edit_claim(self, claim: ClaimId, desk: Desk) -> None:
        """Open the editor of a claim in the outline where that has the focus, else on the map."""
        focused = QApplication.focusWidget()
        if focused is not None and self.outline.isAncestorOf(focused):
            self.outline.edit_claim(claim)
            return
        desk.turn_to("map")
        self.map.edit_claim(claim)

    def set_theme(self, theme: Theme) -> None:
        """Take on another look, panel by panel."""
        self.presenting.theme = theme
        for panel in self.panels.values():
            if isinstance(panel, Themed):
                panel.set_theme(theme)
