"""The Brief tab: papers written from the case, as their pages, exported and printed."""
