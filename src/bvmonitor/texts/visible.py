"""Letters that nobody sees, made visible: what comes from data cannot steer a terminal or turn a line around."""

import re
from typing import Final

_WHITE: Final = re.compile(r"\r\n|[\t\n\v\f\r\x85\u2028\u2029]")
# Control characters; soft hyphen; marks and overrides of writing direction; what has no width; halves of a letter;
# places that are no letter. XML, and so Excel, cannot even hold some of them.
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufeff\ufff0-\ufffb\ufffe\uffff\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """The text on one line, and in place of each letter that nobody sees its number: `[U+202E]`."""
    return _UNSEEN.sub(_number, _WHITE.sub(" ", text))


def visible_lines(text: str) -> str:
    """The same, for a text of several lines."""
    return "\n".join(visible(line) for line in text.split("\n"))


def _number(match: re.Match[str]) -> str:
    return f"[U+{ord(match[0]):04X}]"
