"""The map on the screen: one scrolling widget, and the gestures it understands."""
