"""The actions of debate practice, and the keys of its flow sheet."""

from __future__ import annotations

from argmap.ui.action import Action, FixedKey

_MENU = "View/Debate"

DEBATING = (
    Action("begin_round", "Begin a round…", _MENU, "debate", needs="editable"),
    Action("toggle_clock", "Start or stop the clock", _MENU, "debate", ("F12",), "clock", "case"),
    Action("large_clock", "Show the clock large", _MENU, "debate", ("Alt+F12",), needs="case"),
    Action("next_speech", "Next speech", _MENU, "debate", ("Shift+F12",), needs="case"),
    Action(
        "let_argmap_speak", "Let argmap speak", _MENU, "debate", ("Ctrl+Shift+9",), needs="case"
    ),
    Action("show_round_result", "Result of the round", _MENU, "debate", needs="case"),
    Action("show_speeches", "Cards and speeches", _MENU, "debate", needs="case", lead=True),
    Action(
        *("add_to_speech", "Put into the speech", _MENU, "debate", ("Alt+Shift+W",)),
        needs="editable",
    ),
    Action("export_speech", "Export the speech…", _MENU, "debate", needs="case"),
    Action("drill", "Drill for a few minutes…", _MENU, "debate", needs="case", lead=True),
)

DEBATING_KEYS = (
    FixedKey("move_part", "In a speech: move the part up or down", "Edit", "Ctrl+Up, Ctrl+Down"),
    FixedKey("edit_part", "In a speech: edit the words of the part", "Edit", "Return"),
    FixedKey("take_part_out", "In a speech: take the part out", "Edit", "Delete"),
    FixedKey("say_claim", "On the flow, where one types: say the claim chosen", "View", "Return"),
    FixedKey("say_words", "On the flow, where one types: say the words", "View", "Shift+Return"),
    FixedKey(
        "say_new_claim",
        "On the flow, where one types: a new claim",
        "View",
        "Ctrl+Return",
    ),
    FixedKey(
        "begin_line",
        "On the flow, on the empty line: begin a line of argument instead of answering",
        "View",
        "Backspace",
    ),
    FixedKey("answer_entry", "On the flow: answer the entry", "View", "Return"),
    FixedKey("cross_out_entry", "On the flow: cross out, or take back in", "Edit", "X"),
    FixedKey("mark_entry", "On the flow: mark", "Edit", "M"),
    FixedKey("note_entry", "On the flow: write a note", "Edit", "N"),
    FixedKey("loosen_entry", "On the flow: take it off what it answers", "Edit", "U"),
    FixedKey("overrule_entry", "On the flow: say what it counts as", "Edit", "S"),
    FixedKey(
        "record_answer",
        "On the flow: record the answer to a critical question on the map",
        "Edit",
        "R",
    ),
    FixedKey("fold_line", "On the flow: fold the line of argument, or unfold it", "View", "F"),
    FixedKey("fold_lines", "On the flow: fold every line, or unfold them", "View", "Shift+F"),
    FixedKey("delete_entry", "On the flow: delete", "Edit", "Delete"),
    FixedKey("leave_result", "On the result of a round: back to the flow", "View", "Escape"),
    FixedKey("reveal_drill", "In a drill: show what is right", "View", "Return"),
    FixedKey("grade_again", "In a drill: I did not remember it", "View", "1"),
    FixedKey("grade_hard", "In a drill: I barely remembered it", "View", "2"),
    FixedKey("grade_good", "In a drill: I remembered it", "View", "3"),
    FixedKey("grade_easy", "In a drill: I remembered it at once", "View", "4"),
    FixedKey("leave_drills", "In a drill: end the sitting", "View", "Escape"),
)
