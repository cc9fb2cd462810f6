"""The case on disk: one SQLite file, its tables, its history, its lock and its backups."""
