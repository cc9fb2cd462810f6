"""Citations in the window: proposed, compared, taken over only where the user says so."""
