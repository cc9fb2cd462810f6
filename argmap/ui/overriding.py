"""`override` for methods of Qt's: mypy refuses a misspelt one, and a fault in one is told."""

from __future__ import annotations

import sys
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 -- the public face
elif sys.version_info >= (3, 12):
    Method = TypeVar("Method")

    def override(method: Method) -> Method:
        """Return the method as it is."""
        return method
else:

    def override(method: Any) -> Any:
        """Return the method so that a fault in it does not end the program.

        Until Python 3.12 an error such as a division by zero is no more than a
        kind and some words until somebody catches it; PySide 6.11 takes it for
        a whole exception where one override leads to another, and crashes.
        """

        @wraps(method)
        def _caught(*args: Any, **kwargs: Any) -> Any:
            try:
                return method(*args, **kwargs)
            except BaseException:  # noqa: TRY203 -- to catch it is what makes it whole
                raise

        return _caught
