"""argmap: argument maps with quoted evidence and a court's test."""
