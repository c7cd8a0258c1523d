"""Bringing the lists of KLASS that a snapshot's regions are made of."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from bvmonitor.app.fetching.table import LICENCE, PRODUCER
from bvmonitor.domain.origin import Origin, OriginKind
from bvmonitor.sources.klass.client import KlassClient
from bvmonitor.sources.klass.lists import fetch_regions
from bvmonitor.store.library import EncodedPart, Part, encode_part

KINDS: Final[tuple[OriginKind, ...]] = ("regions", "region_map", "membership")
FRESH_FOR: Final = timedelta(days=1)  # KLASS does not say when a list changed, and asking is slow


def fetch_klass(klass: KlassClient, *, now: datetime) -> tuple[EncodedPart, ...]:
    """Regions, their changes and the members of every group.

    Raises:
        SourceError: No answer, or none that can be used.
    """
    found = fetch_regions(klass, year=now.year)
    frames = {
        "klass_131": ("regions", "Standard for kommuneinndeling og fylkesinndeling", "131/codes", found.regions),
        "klass_131_changes": (
            "region_map",
            "Standard for kommuneinndeling: endringer",
            "131/changes",
            found.region_map,
        ),
        "klass_112": (
            "membership",
            "Kodeliste for KOSTRA - kommunegruppering",
            "112/correspondsAt",
            found.membership,
        ),
    }
    note = None
    if found.unknown_schemes:
        note = f"KLASS har ingen medlemsliste for inndelingen fra {', '.join(found.unknown_schemes)}."
    base = f"{klass.base_url}/classifications"
    return tuple(
        encode_part(
            Part(
                replace(
                    _origin(origin_id, kind, title, now),  # type: ignore[arg-type]  # the dict's words are kinds
                    url=f"{base}/{path}",
                    note=note if kind == "membership" else None,
                ),
                frame,
            )
        )
        for origin_id, (kind, title, path, frame) in frames.items()
    )


def is_fresh(origin: Origin, *, now: datetime) -> bool:
    """Whether a list was brought so lately that it need not be brought again."""
    try:
        age = now - datetime.fromisoformat(origin.retrieved)
    except (ValueError, TypeError):
        return False
    return timedelta(0) <= age < FRESH_FOR


def _origin(origin_id: str, kind: OriginKind, title: str, now: datetime) -> Origin:
    return Origin(
        id=origin_id,
        kind=kind,
        producer=PRODUCER,
        title=title,
        table=None,
        url=None,
        query=None,
        retrieved=now.isoformat(timespec="seconds"),
        updated=None,
        licence=LICENCE.format(citation="Kilde: Statistisk sentralbyrå"),
        note=None,
        file="",
        sha256="",
        rows=0,
    )
