"""The Debate tab: rounds that are practised on the case, with clock, flow sheet and opponent."""
