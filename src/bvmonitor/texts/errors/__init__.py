"""What went wrong, and what to do next, by the name of the error's class: `X`, and `X.next` for the step after.

One module per part of the program that raises them.
"""

from typing import Final

from bvmonitor.texts.catalogue import Catalogue
from bvmonitor.texts.errors.jsonstat import JSONSTAT
from bvmonitor.texts.errors.regions import REGIONS
from bvmonitor.texts.errors.store import STORE
from bvmonitor.texts.errors.wire import WIRE

ERRORS: Final[Catalogue] = {**JSONSTAT, **REGIONS, **STORE, **WIRE}
