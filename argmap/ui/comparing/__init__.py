"""The Compare tab: the same statement in several sources, and what becomes of its words."""
