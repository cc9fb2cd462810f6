"""The chronology: events in a table and on a line, and what was known on a day."""
