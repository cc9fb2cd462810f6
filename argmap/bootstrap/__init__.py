"""The composition root: joins the rooms and opens the window or the command line."""
