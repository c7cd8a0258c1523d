"""What went wrong and what to do next, by the name of the error's class (`X`, and `X.next` for the step to take)."""

from typing import Final

from bvmonitor.texts.catalogue import Catalogue

ERRORS: Final[Catalogue] = {}
