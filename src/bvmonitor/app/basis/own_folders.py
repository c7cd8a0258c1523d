"""The folders of a home in which users keep files that pages are made from; each is read where it is needed."""

from typing import Final

DEFINITIONS: Final = "definitions"
TARGETS: Final = "targets"
ACTIONS: Final = "actions"
COMPOSITES: Final = "composites"
DISTRIBUTIONS: Final = "distributions"
OWN_FOLDERS: Final = (DEFINITIONS, TARGETS, ACTIONS, COMPOSITES, DISTRIBUTIONS)
