"""The kinds of YAML files that a user, or we, may write."""

from typing import Literal

FileKind = Literal[
    "indicator",
    "set",
    "region_sets",
    "likeness",
    "composite",
    "distribution",
    "deflator",
    "corrections",
    "need",
    "targets",
    "actions",
    "bufdir",
    "deadlines",
]
