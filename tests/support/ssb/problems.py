"""The error bodies of PxWebApi 2, with the server's own spelling of the titles."""

from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Problem(Exception):  # noqa: N818 - it is called so in RFC 9457
    """An error reply; `status` is what the body says, which is not always the HTTP status."""

    http: int
    title: str
    status: int
    detail: str | None = None

    def body(self) -> dict[str, Any]:
        """The JSON of the reply."""
        detail = {} if self.detail is None else {"detail": self.detail}
        return {"type": "Parameter error", "title": self.title, "status": self.status, **detail}


@dataclass(frozen=True)
class InvalidParameter(Exception):  # noqa: N818 - as above
    """ASP.NET's own reply to a parameter that it cannot read."""

    parameter: str
    message: str = "The input was not valid."

    def body(self) -> dict[str, Any]:
        """The JSON of the reply."""
        return {
            "type": "https://tools.ietf.org/html/rfc9110#section-15.5.1",
            "title": "One or more validation errors occurred.",
            "status": 400,
            "errors": {self.parameter: [self.message]},
            "traceId": "00-00000000000000000000000000000001-0000000000000001-00",
        }


class Collapse(Exception):  # noqa: N818 - as above
    """The server breaks: HTTP 500 with an empty body."""


def _bad(title: str) -> Problem:
    return Problem(400, title, 400)


UNKNOWN_VARIABLE: Final = _bad("Non-existent variable")
UNKNOWN_VALUE: Final = _bad("Non-existent value")
UNKNOWN_CODELIST: Final = _bad("Non-existent codelist")
MISSING_SELECTION: Final = _bad("Missing selection for mandantory variable")
ILLEGAL_EXPRESSION: Final = _bad("Illegal selection expression")
ILLEGAL_PLACEMENT: Final = _bad("Illegal placment")
TOO_MANY_CELLS: Final = Problem(400, "Too many cells selected", 400, "Too many cells selected")
UNSUPPORTED_FORMAT: Final = _bad("Unsupported output format")
UNSUPPORTED_LANGUAGE: Final = _bad("Unsupported language")
UNKNOWN_TABLE: Final = Problem(404, "Non-existent table", 404)
UNKNOWN_TABLE_OF_DATA: Final = Problem(400, "Non-existent table", 404)
UNKNOWN_PAGE: Final = Problem(404, "Non-existent page", 404)
UNKNOWN_CODELIST_ID: Final = Problem(404, "Non-existent codelist", 400)
TOO_MANY_REQUESTS: Final = Problem(
    429,
    "Too many requests",
    429,
    "You have reach the threshold for request limiting. 30 request per minute.",
)
