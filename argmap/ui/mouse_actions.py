"""What the mouse does, for the help: gestures of the map and the outline that no row names."""

from __future__ import annotations

from argmap.ui.action import FixedKey

_MAP = "Map"

MOUSE: tuple[FixedKey, ...] = (
    FixedKey("click_box", "Select a claim", _MAP, "Click"),
    FixedKey("open_box", "Edit its text", _MAP, "Double-click"),
    FixedKey("rest_on_box", "Tell about a claim", _MAP, "Rest on it"),
    FixedKey("drag_box", "Move a claim: the hint says where to", _MAP, "Drag"),
    FixedKey("pin_box", "Move a box and pin it there, on your screen only", _MAP, "Alt+drag"),
    FixedKey("menu_of_box", "Menu of a claim", _MAP, "Right-click"),
    FixedKey("click_arrow", "At a corner arrow: go where the claim stands", _MAP, "Click"),
    FixedKey("click_handle", "On the arrow under a box: collapse or expand", _MAP, "Click"),
    FixedKey("drag_ground", "Push the map", _MAP, "Drag the ground"),
    FixedKey("drag_with_space", "Push the map from anywhere", _MAP, "Space+drag"),
    FixedKey("wheel", "Up and down; on the card of a long claim: more of it", _MAP, "Wheel"),
    FixedKey("wheel_across", "Left and right", _MAP, "Shift+wheel"),
    FixedKey("wheel_zoom", "Zoom on the pointer", _MAP, "Ctrl+wheel"),
    FixedKey("drag_passage", "Quote a passage for a claim", _MAP, "Drag words onto it"),
)
