from __future__ import annotations

import os

# Before Qt is imported: tests need no display.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
