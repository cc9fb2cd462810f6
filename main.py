"""Start argmap from a working tree."""

import sys

from argmap.bootstrap.start import main

sys.exit(main(sys.argv))
