"""The table of actions: menus, the top bar, shortcuts, the palette and the help come from it.

To add an action, add a row here (one that edits the map: in `claim_actions`) and
a method of its name to the object that `by` names; `panel` is no object: it shows
a tab of `argmap.ui.panels`. `needs` names a predicate of `argmap.ui.availability`.
"""

from __future__ import annotations

from argmap.ui.action import Action, FixedKey, Scope
from argmap.ui.claim_actions import CLAIM, EDIT, MAP_KEYS
from argmap.ui.debate_actions import DEBATING, DEBATING_KEYS
from argmap.ui.moving_actions import MOVING, MOVING_KEYS
from argmap.ui.reading_actions import CITE_CHECKING, READING, READING_KEYS

MENUS = ("File", "Edit", "Claim", "View", "Help")
"""The menus in their order; the submenus stand where their first action does."""

_FILE = (
    Action("new_case", "New…", "File", "cases", ("Ctrl+N",), "file-plus"),
    Action("open_case", "Open…", "File", "cases", ("Ctrl+O",), "folder-open"),
    Action("open_example", "Open example", "File", "cases", icon="book-open"),
    Action(
        *("import_sources", "Import sources…", "File", "intake", ("Ctrl+I",), "file-text"),
        needs="editable",
        lead=True,
    ),
    Action(
        *("import_folder", "Import folder…", "File", "intake"),
        needs="editable",
    ),
    Action(
        *("paste_source", "Paste as source…", "File", "intake"),
        icon="clipboard-paste",
        needs="editable",
    ),
    Action(
        *("add_authority", "Add authority…", "File", "intake", ("Alt+A",), "landmark"),
        needs="editable",
    ),
    *CITE_CHECKING,
    Action(
        *("replace_text", "Replace the text of this source…", "File", "replacing"),
        icon="file-text",
        needs="replaceable",
    ),
    Action("edit_caption", "Edit caption…", "File", "intake", icon="gavel", needs="editable"),
    Action("save_copy", "Save a copy…", "File", "cases", ("Ctrl+Shift+S",), "copy", "case"),
    Action("restore_backup", "Restore from backup…", "File", "cases", icon="history"),
    Action("export", "Export…", "File", "papers", ("Ctrl+E",), "file-output", "case", lead=True),
    Action("export_branch", "Export the selected claim…", "File", "papers", needs="picked"),
    Action("export_again", "Export again", "File", "papers", ("Alt+Shift+E",), needs="case"),
    Action("print_paper", "Print…", "File", "papers", ("Ctrl+P",), needs="case"),
    Action("copy_template", "Copy the template of the paper", "File", "papers", needs="case"),
    Action("close_case", "Close case", "File", "cases", ("Ctrl+W",), needs="case", lead=True),
    Action("quit", "Quit", "File", "window", ("Ctrl+Q",)),
)

_PANELS, _WEIGHING, _ZOOM = "View/Panels", "View/Pages of Weigh", "View/Zoom"

_VIEW = (
    Action("toggle_left", "Outline and sources", "View", "desk", ("F9",), "panel-left"),
    Action("toggle_right", "Inspector", "View", "desk", ("F10",), "panel-right"),
    Action("show_outline", "Outline", _PANELS, "panel", ("Ctrl+3",), lead=True),
    Action("show_sources", "Sources", _PANELS, "panel", ("Ctrl+4",)),
    Action("show_checks", "Checks", _PANELS, "panel", ("Ctrl+7",), "circle-check"),
    Action("show_map", "Map", _PANELS, "panel", ("Ctrl+1",), "network"),
    Action("show_weigh", "Weigh", _PANELS, "panel", ("Ctrl+2",), "scale"),
    Action("show_harms", "Harms face to face", _WEIGHING, "weighing"),
    Action("show_standards", "All standards side by side", _WEIGHING, "weighing"),
    Action("show_readers", "Findings of readers side by side", _WEIGHING, "weighing"),
    Action("show_sensitivity", "Which finding matters most", _WEIGHING, "weighing"),
    Action("show_rule65", "Rule 65", _WEIGHING, "weighing", ("Ctrl+Shift+2",)),
    Action("show_illustration", "Which mistake costs more", _WEIGHING, "weighing"),
    Action("show_chronology", "Chronology", _PANELS, "panel", ("Ctrl+5",), "clock"),
    Action("show_compare", "Compare", _PANELS, "panel", ("Ctrl+6",), "equal-not"),
    Action("show_brief", "Brief", _PANELS, "panel", ("Ctrl+Shift+1",), "file-output"),
    Action("show_cite_check", "Cite-check", _PANELS, "panel", ("Ctrl+Shift+7",), "quote"),
    Action("show_debate", "Debate", _PANELS, "panel", ("Ctrl+Shift+8",), "swords"),
    *DEBATING,
    Action("zoom_in", "Zoom in", _ZOOM, "map", ("Ctrl++", "Ctrl+="), "zoom-in", "map", lead=True),
    Action("zoom_out", "Zoom out", _ZOOM, "map", ("Ctrl+-",), "zoom-out", "map"),
    Action("zoom_to_natural", "Natural size", _ZOOM, "map", ("Ctrl+0",), needs="map"),
    Action("zoom_to_fit", "Fit the whole map", _ZOOM, "map", ("Ctrl+9",), "maximize", "map"),
    Action("zoom_to_selection", "Fit the selection", _ZOOM, "map", ("Ctrl+8",), needs="picked"),
    *MOVING,
    Action(
        *("tell_about", "Tell about the claim", "View", "map", ("Alt+Return",)),
        needs="picked",
        scope=Scope.BUILDING,
        lead=True,
    ),
    Action("present", "Present", "View", "presenting", ("F5",), "presentation", "map"),
    Action("look_light", "Light", "View/Look", "look", lead=True, choice="look"),
    Action("look_dark", "Dark", "View/Look", "look", choice="look"),
    Action("look_system", "As the system", "View/Look", "look", choice="look"),
    *READING,
    Action("next_panel", "Next panel", "View", "desk", ("F6",), lead=True),
    Action("previous_panel", "Previous panel", "View", "desk", ("Shift+F6",)),
)

_HELP = (
    Action("show_reading", "How to read a map", "Help", "help", icon="circle-question-mark"),
    Action(*("explain_weighing", "What the weighing is and is not", "Help", "help"), icon="scale"),
    Action("show_shortcuts", "Keys and gestures", "Help", "help", ("F1",), "command"),
    Action("show_about", "About argmap", "Help", "help", icon="info"),
)

ACTIONS: tuple[Action, ...] = _FILE + EDIT + CLAIM + _VIEW + _HELP
"""Every action, in the order of the menus."""

OTHER_WORDS = {
    "add_authority": "citation case statute rule law cite bluebook precedent source",
    "edit_caption": "court judge parties docket posture standard title",
    "edit_source": "title author publisher date address kind metadata inspector source details",
    "import_sources": "add article document pdf word web page html mail",
    "import_folder": "add articles documents directory",
    "paste_source": "import clipboard text article",
    "replace_text": "better copy corrected original new version article quotes anchor",
    "export": "pdf png svg docx word html markdown text xlsx csv table picture image print paper",
    "export_again": "pdf docx brief paper same place once more",
    "print_paper": "brief pages printer paper",
    "copy_template": "own papers headings sentences words toml folder change memorandum brief",
    "cite_check": "verify brief document quotations citations opposition docx pdf check",
    "show_cite_check": "verify brief document quotations citations report items",
    "export_cite_check": "report paper pdf docx items verdicts",
    "show_brief": "paper memorandum opposition reply order exhibits moot debate preview pages pdf",
    "show_debate": "practice hearing moot round flow sheet clock opponent rebuttal",
    "begin_round": "debate practice hearing moot format clock flow opponent",
    "toggle_clock": "debate start stop time speech timer",
    "large_clock": "debate time room projector big digits speech timer full",
    "next_speech": "debate round end turn clock",
    "show_round_result": "debate report dropped outcome who won flow",
    "drill": "debate practice learn memorize flashcard spaced repetition quiz rebuttal cross",
    "let_argmap_speak": "debate opponent move answer argue back",
    "export_branch": "png svg picture image part below",
    "copy_map_picture": "clipboard image png svg screenshot whole",
    "copy_part_picture": "clipboard image png svg screenshot branch below",
    "fold_branch": "collapse hide below",
    "fold_others": "collapse path selection",
    "focus_branch": "focus zoom hoist subtree",
    "check_spelling": "spell typo orthography dictionary words",
    "show_chronology": "timeline events dates facts when history known",
    "add_event": "chronology timeline fact date",
    "show_weigh": "grant deny court standard test findings factors harms balance",
    "show_harms": "weigh ledger balance hurt bars suggest",
    "show_standards": "weigh compare circuits courts tests answers",
    "show_readers": "weigh compare court predict reveal differences",
    "show_sensitivity": "weigh tornado ranges shares samples",
    "show_illustration": "weigh leubsdorf posner inequality chance break-even",
    "show_rule65": "checklist relief security bond proposed order notice restraining injunction",
    "go_to_elements": "cause of action defence burden gap prove claims",
    "show_checks": "problems errors warnings quotes exact moved altered ambiguous lost verify",
    "alter_quote": "brackets alteration ellipsis omit emphasis added stress italic printed",
    "lay_moved": "quote checks moved altered confirm words found",
    "lay_all_moved": "quote checks moved confirm words found",
    "show_compare": "same statement sources versions differences aligned best report names aliases",
    "toggle_labels": "in out undecided tie stands accepted ahead carneades",
    "tell_about": "hover card quotes full text peek",
    "unpin": "pinned box free back",
    "unpin_all": "pinned boxes free back",
    "present": "full screen slides show walk step",
    "search_sources": "find words full text articles passages quotes evidence",
    "find_support": "evidence passages sources quotes proof",
    "show_shortcuts": "keyboard shortcuts help mouse",
    "explain_weighing": "legal advice model law checked disclaimer teaching points",
    "show_reading": "legend signs terms meaning glossary",
}
"""What else a user may call an action in the palette."""

PRESENTING_KEYS = (
    FixedKey("present_on", "While presenting: on, page by page", "View", "Space, Right, PgDown"),
    FixedKey("present_back", "While presenting: back", "View", "Backspace, Left, PgUp"),
    FixedKey("present_level", "While presenting: up and down the tree", "View", "Up, Down"),
    FixedKey("present_ends", "While presenting: first and last claim", "View", "Home, End"),
    FixedKey("present_aloud", "While presenting: only what is read aloud, large", "View", "R"),
    FixedKey("present_over", "While presenting: end", "View", "Esc"),
)

FIXED_KEYS = (
    FixedKey("find_in_source", "In a source: find words", "Edit", "Ctrl+F"),
    FixedKey("next_match", "In a source: next match", "Edit", "Return"),
    FixedKey("previous_match", "In a source: previous match", "Edit", "Shift+Return"),
    FixedKey("stop_finding", "In a source: find no more", "Edit", "Esc"),
    FixedKey("quote_found", "Among passages found: quote for the claim", "Claim", "Ctrl+L"),
    FixedKey("leave_search", "Among passages found: back to the sources", "Edit", "Esc"),
    FixedKey("paste_in_sources", "In the list of sources: paste as a source", "File", "Ctrl+V"),
    FixedKey("cancel_work", "Cancel what goes on", "File", "Esc"),
    FixedKey("pick_printed", "On a page of Brief: select what is printed", "View", "click"),
    FixedKey("edit_printed", "On a page of Brief: edit what is printed", "View", "double click"),
    FixedKey(
        "move_point", "Among the points of Brief: move up or down", "Edit", "Alt+Up, Alt+Down"
    ),
    FixedKey("select_letters", "In a source, with the mouse: cut words", "Edit", "Alt"),
    FixedKey("copy", "In a source: copy", "Edit", "Ctrl+C"),
    FixedKey("select_all", "In a source: select all", "Edit", "Ctrl+A"),
    *READING_KEYS,
    *MAP_KEYS,
    *MOVING_KEYS,
    *DEBATING_KEYS,
    *PRESENTING_KEYS,
)
"""The keys that are no actions: they change nothing, or belong to a field of text."""

TOP_BAR = ("undo", "redo", "add_claim", "quote_for_claim", "show_weigh", "export")
"""The actions with a button at the right of the top bar."""

ADDING = (
    "add_reason",
    "add_objection",
    "add_co_premise",
    "add_undercut",
    "add_sibling",
    "add_claim",
)
"""The menu of the button of "add_claim"; a click on it adds a reason where a claim is picked."""
