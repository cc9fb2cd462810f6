"""The rows of the table of actions that edit the map: the menus Edit and Claim."""

from __future__ import annotations

from argmap.ui.action import Action, FixedKey, Scope
from argmap.ui.moving_actions import FINDING
from argmap.ui.reading_actions import CHECKING, QUOTING, SPEAKING

_BUILD = Scope.BUILDING
_MOVE, _PARTS = "Claim/Move or reuse", "Claim/Split or merge"
_ASKED = "Claim/Critical questions"

EDIT: tuple[Action, ...] = (
    Action("undo", "Undo", "Edit", "bridge", ("Ctrl+Z",), "undo-2", "undo"),
    Action("redo", "Redo", "Edit", "bridge", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo-2", "redo"),
    Action(
        *("cut_claims", "Cut claims", "Edit", "clipboard", ("Ctrl+X",)),
        needs="claim",
        scope=_BUILD,
        lead=True,
    ),
    Action(
        *("copy_claims", "Copy claims", "Edit", "clipboard", ("Ctrl+C",), "copy"),
        needs="picked",
        scope=_BUILD,
    ),
    Action(
        *("paste_claims", "Paste claims", "Edit", "clipboard", ("Ctrl+V",)),
        needs="editable",
        scope=_BUILD,
    ),
    Action("copy_map_picture", "Copy the map as a picture", "Edit", "papers", needs="map"),
    Action(
        *("copy_part_picture", "Copy the selection as a picture", "Edit", "papers"),
        needs="picked",
    ),
    Action("duplicate", "Duplicate", "Edit", "clipboard", ("Ctrl+Shift+D",), needs="claim"),
    Action("pick_all", "Select all claims", "Edit", "picking", ("Ctrl+A",), "", "map", _BUILD),
    *FINDING,
    Action("open_palette", "Do anything…", "Edit", "palette", ("Ctrl+K",), "search"),
    Action("edit_text", "Edit text", "Edit", "editing", ("F2",), "pencil", "claim", lead=True),
    Action(
        *("remove", "Delete with everything below", "Edit", "editing", ("Del",), "trash-2"),
        needs="claim",
        scope=_BUILD,
    ),
    Action("check_spelling", "Check spelling", "Edit", "spelling", lead=True),
)

_ADD = (
    Action("add_claim", "Add claim", "Claim", "editing", ("Ctrl+Return",), "plus", "editable"),
    Action("add_reason", "Add reason", "Claim", "editing", ("Tab",), "plus", "claim", _BUILD),
    Action(
        *("add_objection", "Add objection", "Claim", "editing", ("Shift+Tab",), "minus"),
        needs="claim",
        scope=_BUILD,
    ),
    Action(
        *("add_sibling", "Add sibling", "Claim", "editing", ("Return", "Enter"), "plus"),
        needs="editable",
        scope=_BUILD,
    ),
    Action(
        *("add_sibling_before", "Add sibling before", "Claim", "editing"),
        keys=("Shift+Return", "Shift+Enter"),
        needs="claim",
        scope=_BUILD,
    ),
    Action("add_co_premise", "Add co-premise", "Claim", "editing", ("Ctrl+J",), "link", "use"),
    Action("add_undercut", "Add undercut", "Claim", "editing", ("Ctrl+U",), "x", "use"),
)

_ARRANGE = (
    Action(
        *("move_up", "Move up", "Claim", "editing", ("Alt+Up",), "", "claim", _BUILD), lead=True
    ),
    Action("move_down", "Move down", "Claim", "editing", ("Alt+Down",), "", "claim", _BUILD),
    Action("move_below", "Move below a claim…", _MOVE, "arranging", ("Ctrl+M",), "move", "claim"),
    Action("move_beside", "Make it a co-premise of…", _MOVE, "arranging", needs="claim"),
    Action("move_against", "Make it an undercut of…", _MOVE, "arranging", needs="claim"),
    Action("reuse_here", "Reuse a claim here…", _MOVE, "arranging", ("Ctrl+R",), "copy", "claim"),
    Action(
        *("reuse_beside", "Reuse a claim as a co-premise…", _MOVE, "arranging"),
        keys=("Ctrl+Shift+R",),
        needs="use",
    ),
    Action(*("reuse_against", "Reuse a claim as an undercut…", _MOVE, "arranging"), needs="use"),
    Action("detach", "Detach", _MOVE, "editing", ("Ctrl+D",), "split", "use"),
    Action(
        *("split_claim", "Split at the caret", _PARTS, "splitting", ("Ctrl+Shift+B",)),
        needs="claim",
        lead=True,
    ),
    Action(
        *("split_together", "Split into co-premises", _PARTS, "splitting", ("Ctrl+Shift+J",)),
        needs="claim",
    ),
    Action("merge", "Merge", _PARTS, "altering", ("Ctrl+Shift+M",), needs="claim"),
)

QUESTIONS = (
    Action("go_to_questions", "Go to them", _ASKED, "questioning", ("Alt+Q",), "", "use"),
    Action("ask_question", "Asked", _ASKED, "questioning", needs="use", lead=True),
    Action("answer_question", "Answered by a claim…", _ASKED, "questioning", needs="use"),
    Action("answer_newly", "Answered by a new claim…", _ASKED, "questioning", needs="use"),
    Action("concede_question", "Conceded", _ASKED, "questioning", needs="use"),
    Action(
        *("own_question", "Ask one of your own…", _ASKED, "questioning", ("Alt+Shift+Q",)),
        needs="use",
        lead=True,
    ),
)

_ALTER = (
    Action(
        *("turn", "Turn into reason or objection", "Claim/Stance", "altering", ("Ctrl+T",)),
        needs="step",
        lead=True,
    ),
    Action("make_reason", "Make it a reason", "Claim/Stance", "altering", needs="objection"),
    Action("make_objection", "Make it an objection", "Claim/Stance", "altering", needs="reason"),
    Action("side_movant", "Movant", "Claim/Side", "altering", ("Ctrl+Shift+P",), needs="claim"),
    Action(
        "side_respondent", "Respondent", "Claim/Side", "altering", ("Ctrl+Shift+O",), needs="claim"
    ),
    Action("side_neutral", "Neutral", "Claim/Side", "altering", ("Ctrl+Shift+N",), needs="claim"),
    Action("next_side", "Next side", "Claim/Side", "altering", ("Ctrl+Shift+W",), needs="claim"),
    Action("status_open", "Open", "Claim/Status", "altering", ("Ctrl+Shift+L",), needs="claim"),
    Action(
        "status_admitted", "Admitted", "Claim/Status", "altering", ("Ctrl+Shift+A",), "", "claim"
    ),
    Action(
        "status_disputed", "Disputed", "Claim/Status", "altering", ("Ctrl+Shift+C",), "", "claim"
    ),
    Action("status_assumed", "Assumed", "Claim/Status", "altering", ("Ctrl+Shift+G",), "", "claim"),
    Action(
        "next_status", "Next status", "Claim/Status", "altering", ("Ctrl+Shift+T",), "", "claim"
    ),
    Action("role_cause", "Cause of action", "Claim/Role", "altering", needs="claim"),
    Action("role_defence", "Defence", "Claim/Role", "altering", needs="claim"),
    Action("role_neither", "Neither", "Claim/Role", "altering", needs="claim"),
    Action("go_to_elements", "Elements", "Claim", "proving", ("Alt+N",), needs="claim"),
    Action("stronger", "Stronger", "Claim/Strength", "altering", ("Ctrl+Shift+Up",), "", "use"),
    Action("weaker", "Weaker", "Claim/Strength", "altering", ("Ctrl+Shift+Down",), "", "use"),
    Action("unweighed", "Not weighed", "Claim/Strength", "altering", needs="use"),
    Action("choose_scheme", "Scheme…", "Claim", "schemes", ("Ctrl+Shift+K",), needs="use"),
    *QUESTIONS,
)

_EVIDENCE = (
    *QUOTING,
    *SPEAKING,
    *CHECKING,
    Action("find_support", "Find support", "Claim", "searching", ("Shift+F4",), "search", "picked"),
    Action(
        *("add_event", "Add event", "Claim", "chronology", ("Ctrl+Shift+X",), "clock"),
        needs="editable",
    ),
    Action("add_harm", "Add harm", "Claim", "editing", ("Ctrl+Shift+H",), "scale", "editable"),
)

CLAIM: tuple[Action, ...] = _ADD + _ARRANGE + _ALTER + _EVIDENCE

MAP_KEYS = (
    FixedKey("clear_finding", "In Weigh: clear the finding", "Edit", "Del"),
    FixedKey("range_finding", "In Weigh: make the finding a range", "Edit", "Shift+Space"),
    FixedKey("walk", "Move about the tree", "Claim", "Arrow keys"),
    FixedKey("walk_picking", "Select on the way", "Claim", "Shift+arrow keys"),
    FixedKey("click_one_more", "Select one more, or one less", "Claim", "Ctrl+click"),
    FixedKey("click_row", "Select the siblings up to here", "Claim", "Shift+click"),
    FixedKey("band", "On the ground: select what is inside as well", "Claim", "Shift+drag"),
    FixedKey("claim_menu", "Menu of the selected claim", "Claim", "Shift+F10"),
    FixedKey("drop_turned", "While dragging a claim: reason or objection", "Claim", "Shift"),
    FixedKey("drop_as_copy", "While dragging a claim: use it here too", "Claim", "Ctrl"),
    FixedKey("end_typing", "Edit text: done", "Claim", "Return"),
    FixedKey("give_up_typing", "Edit text: take back", "Claim", "Esc"),
)
"""What the map and its editor take themselves."""
