"""One module a format: what goes in, what comes out, and what it cannot hold."""
