"""Addresses as they may be shown."""

import re
from typing import Final

_SECRET: Final = re.compile(r"(?<=//)[^/?#@\s]*@")


def without_secret(address: str) -> str:
    """An address without the name and password that may stand before its host."""
    return _SECRET.sub("…@", address)
