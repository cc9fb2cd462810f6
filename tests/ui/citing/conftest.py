"""An inspector on an empty case."""

from __future__ import annotations

from inspecting import known_on, make_panel, panel

__all__ = ["known_on", "make_panel", "panel"]
