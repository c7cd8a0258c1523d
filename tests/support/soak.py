"""How much longer than usual the tests that could run for ever are to run: `make soak` sets SOAK."""

import os

TIMES = int(os.environ.get("SOAK", "1"))
