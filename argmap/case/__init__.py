"""What a case is: records, the map with its indexes, changes and the planners of every edit."""
