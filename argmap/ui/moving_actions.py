"""The rows of the table of actions that move about the map: folds, places, filters."""

from __future__ import annotations

from argmap.ui.action import Action, FixedKey, Scope

_FOLD, _LEVELS, _FILTER, _PLACES = "View/Collapse", "View/Levels", "View/Filter", "View/Places"
_PINS = "View/Pins"

_FOLDING = (
    Action("toggle_fold", "Collapse or expand", _FOLD, "map", ("Ctrl+.",), needs="picked"),
    Action("fold_branch", "Everything below it", _FOLD, "collapsing", needs="picked"),
    Action("unfold_branch", "Expand everything below it", _FOLD, "collapsing", needs="picked"),
    Action(
        "fold_others",
        "All but the way to it",
        _FOLD,
        "collapsing",
        ("Ctrl+Shift+,",),
        needs="picked",
    ),
    Action("fold_all", "Collapse all", _FOLD, "map", ("Ctrl+Shift+.",), needs="map"),
    Action("unfold_all", "Expand all", _FOLD, "map", ("Alt+0",), needs="map"),
)

_SHOWN_LEVELS = tuple(
    Action(
        f"show_{number}_level{'s' * (number > 1)}",
        f"Show {number} level{'s' * (number > 1)}",
        _LEVELS,
        "collapsing",
        (f"Alt+{number}",),
        needs="map",
    )
    for number in range(1, 10)
)

_FILTERING = (
    Action("show_filter", "Filter…", _FILTER, "filtering", ("Ctrl+Shift+F",), needs="map"),
    Action("filter_side", "By side…", _FILTER, "filtering", needs="map"),
    Action("filter_stance", "By stance…", _FILTER, "filtering", needs="map"),
    Action("filter_status", "By status…", _FILTER, "filtering", needs="map"),
    Action("filter_factor", "By factor…", _FILTER, "filtering", needs="map"),
    Action("filter_tag", "By tag…", _FILTER, "filtering", needs="map"),
    Action("filter_unsupported", "Without support", _FILTER, "filtering", needs="map"),
    Action("filter_unanswered", "Unanswered objections", _FILTER, "filtering", needs="map"),
    Action("filter_quoted", "With quotes", _FILTER, "filtering", needs="map"),
    Action("clear_filter", "Clear the filter", _FILTER, "filtering", needs="map"),
)

_GOING = (
    Action("go_back", "Back", _PLACES, "travels", ("Alt+Left",), "arrow-left", "map"),
    Action("go_forward", "Forward", _PLACES, "travels", ("Alt+Right",), "arrow-right", "map"),
    Action("focus_branch", "Only this branch", _PLACES, "branch", ("Ctrl+B",), needs="picked"),
    Action("leave_branch", "Whole map again", _PLACES, "branch", needs="map"),
    Action(
        "toggle_bookmark", "Set or remove bookmark", _PLACES, "travels", ("Ctrl+Shift+F2",),
        needs="picked",
    ),
    Action("next_bookmark", "Next bookmark", _PLACES, "travels", ("Shift+F2",), needs="map"),
    Action("choose_bookmark", "Go to bookmark…", _PLACES, "travels", needs="map"),
    Action("remove_bookmarks", "Remove every bookmark", _PLACES, "travels", needs="map"),
)  # fmt: skip

_NUDGING = tuple(
    Action(
        f"nudge_{way}",
        f"Move the box {way} and pin it, on your screen only",
        *(_PINS, "pinning"),
        keys=(f"Ctrl+{way.capitalize()}",),
        needs="picked",
        scope=Scope.BUILDING,
    )
    for way in ("left", "right", "up", "down")
)

_PINNING = (
    *_NUDGING,
    Action("unpin", "Unpin", _PINS, "pinning", ("Alt+U",), needs="picked"),
    Action("unpin_all", "Unpin all", _PINS, "pinning", ("Alt+Shift+U",), needs="map"),
)

FINDING: tuple[Action, ...] = (
    Action("find_on_map", "Find…", "Edit", "finding", ("Ctrl+F",), "search", "map", lead=True),
    Action("find_next", "Find next", "Edit", "finding", ("F3",), needs="map"),
    Action("find_previous", "Find previous", "Edit", "finding", ("Shift+F3",), needs="map"),
    Action("find_claim", "Go to claim…", "Edit", "palette", ("Ctrl+G",), needs="map"),
    Action("search_sources", "Search all sources…", "Edit", "searching", ("F4",), needs="case"),
    Action("next_found", "Next passage found", "Edit", "searching", ("F7",), needs="case"),
    Action(
        "previous_found", "Previous passage found", "Edit", "searching", ("Shift+F7",),
        needs="case",
    ),
)  # fmt: skip
"""In the order of the Edit menu."""

MOVING: tuple[Action, ...] = (
    Action("turn_down", "Top down", "View/Direction", "map_look", lead=True, choice="direction"),
    Action("turn_right", "Left to right", "View/Direction", "map_look", choice="direction"),
    Action("toggle_minimap", "Minimap", "View", "map_look", ("F8",), needs="map"),
    Action("toggle_labels", "Labels", "View", "map_labels", needs="map"),
    Action("animate_changes", "Animate changes", "View", "map_look"),
    _FOLDING[0]._replace(lead=True),
    *_FOLDING[1:],
    *_SHOWN_LEVELS,
    *_FILTERING,
    *_GOING,
    *_PINNING,
)
"""In the order of the View menu."""

MOVING_KEYS = (
    FixedKey("walk_to_first", "Go to the first sibling", "Claim", "Home"),
    FixedKey("walk_to_last", "Go to the last sibling", "Claim", "End"),
    FixedKey("walk_to_root", "Go to the root", "Claim", "Ctrl+Home"),
    FixedKey("page_on", "Go a screenful on", "Claim", "PgDown"),
    FixedKey("page_back", "Go a screenful back", "Claim", "PgUp"),
    FixedKey("end_looking", "End the search, the filter or the branch", "View", "Esc"),
)
"""The keys by which the map itself is walked."""
