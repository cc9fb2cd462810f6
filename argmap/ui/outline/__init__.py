"""The tree of claims as an outline: the map's full equal."""
