"""The page of the Weigh tab on Rule 65: checklist, relief and security."""
