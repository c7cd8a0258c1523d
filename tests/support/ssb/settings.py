"""What a test can set on the server."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

RetryAfter = Literal["none", "int", "float", "date"]


@dataclass
class Settings:
    """How the server behaves; a test changes a field, and `Server.reset` brings the defaults back.

    `as_of` is the publication day whose tables are served (shapes.PUBLISHED); with `hindsight` municipalities and
    their changes are those known today, without it those in force by the day `today`; `rate_limit` None counts
    calls without refusing any; `cache_s` 0 keeps no replies.
    """

    max_cells: int = 800_000
    page_size: int = 20
    url_limit: int = 2100
    as_of: str = "2026-06-15"
    today: date = date(2026, 6, 20)
    hindsight: bool = True
    api_version: str = "2.3.2"
    app_version: str = "2.5.0+build.30"
    rate_limit: int | None = None
    rate_window_s: float = 60.0
    retry_after: RetryAfter = "none"
    cache_s: float = 0.0
