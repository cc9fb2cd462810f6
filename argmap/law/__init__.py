"""What a court asks before it grants an order, and what it answers."""
