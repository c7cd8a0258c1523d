"""Addresses as they may be shown."""

import re
from typing import Final

_BEFORE_HOST: Final = re.compile(r"(?<=//)[^/?#@\s]*@")
_IN_QUERY: Final = re.compile(r"(?<=[?&])([^=&#\s]+)=[^&#\s]+")


def without_secret(address: str) -> str:
    """An address without what may stand before its host, a name and a password, and without its query's values."""
    return _IN_QUERY.sub(r"\1=…", _BEFORE_HOST.sub("…@", address))
