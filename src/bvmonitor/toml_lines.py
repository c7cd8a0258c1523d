"""Where things stand in a TOML file: the standard library's reader does not say."""

import re
from typing import Final

_HEADER: Final = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")


def line_of(text: str, key: str, table: str = "", number: int = 0) -> int | None:
    """The line on which a key is written, or else the head of its table; counted from 1.

    Args:
        text: The file.
        key: The key; "" for the table's own head. At the top, a table's name is a key too.
        table: The table it stands in; "" is the top.
        number: Which of several tables of that name.
    """
    written = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[.=]") if key else None
    here, seen, head = "", -1, None
    for line, content in enumerate(text.splitlines(), start=1):
        match = _HEADER.match(content)
        if match is not None:
            here = match[2].strip("\"'")
            if here.partition(".")[0] == key and not table:
                return line
            if here == table:
                seen += 1
                if seen == number:
                    head = line
                    if not key:
                        return line
        elif written is not None and written.match(content) and here == table and (not table or seen == number):
            return line
    return head
