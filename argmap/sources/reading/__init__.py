"""Files of many formats are read here, each by its reader, in a process of its own."""
