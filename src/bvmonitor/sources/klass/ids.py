"""The classifications of KLASS that are asked for, by their numbers."""

from typing import Final

MUNICIPALITIES: Final = 131
COUNTIES: Final = 104
KOSTRA_GROUPS: Final = 112
