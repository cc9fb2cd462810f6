"""An inspector on an empty case."""

from __future__ import annotations

from inspecting import panel

__all__ = ["panel"]
