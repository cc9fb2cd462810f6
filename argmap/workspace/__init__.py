"""The open case: run, undo, redo, subscribe. The only writer."""
