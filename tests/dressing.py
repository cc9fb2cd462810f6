"""Dress the application as the window does, where it does not wear that yet: it takes long."""

from __future__ import annotations

from argmap.ui.theme import apply_theme, load_theme, worn_theme


def dress(app, name="light"):
    """Let the application wear a theme until its module of tests ends; return the theme."""
    theme = load_theme(name)
    if worn_theme(app) != name:
        apply_theme(app, theme)
    return theme
