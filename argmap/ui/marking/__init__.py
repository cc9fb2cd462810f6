"""Words set against other words: what differs is marked, by shapes and never by colours."""
