"""Importing sources: reading beside the window, the preview, and what is dropped or pasted."""
