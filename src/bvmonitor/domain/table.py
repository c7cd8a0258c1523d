"""A statistical table's shape: its dimensions with their codes, labels, units and decimals."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, Self

Role = Literal["geo", "time", "metric"]


@dataclass(frozen=True, slots=True)
class Code:
    """One value of a dimension; unit and decimals stand on measures."""

    code: str
    label: str
    unit: str | None = None
    decimals: int | None = None


@dataclass(frozen=True)
class Dimension:
    """One dimension of a table, its codes in the table's order."""

    id: str
    label: str
    role: Role | None
    codes: tuple[Code, ...]

    @cached_property
    def by_code(self) -> Mapping[str, Code]:
        """The dimension's values by code."""
        return {code.code: code for code in self.codes}


@dataclass(frozen=True)
class TableSchema:
    """What a table is called and how it is laid out; written into its Parquet file."""

    table_id: str
    label: str
    source: str | None
    updated: str | None
    notes: tuple[str, ...]
    dimensions: tuple[Dimension, ...]

    def dimension(self, dimension_id: str) -> Dimension | None:
        """The dimension with this id, or None."""
        return next((d for d in self.dimensions if d.id == dimension_id), None)

    def with_role(self, role: Role) -> Dimension | None:
        """The first dimension with this role, or None."""
        return next((d for d in self.dimensions if d.role == role), None)

    def to_json(self) -> str:
        """The schema as JSON text."""
        # By hand, not by `asdict`: a table has a thousand regions, and that copies each on the way.
        raw = vars(self) | {"dimensions": [_plain(dimension) for dimension in self.dimensions]}
        return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, text: str) -> Self:
        """Read what `to_json` wrote."""
        raw: dict[str, Any] = json.loads(text)
        dimensions = tuple(
            Dimension(d["id"], d["label"], d["role"], tuple(Code(**code) for code in d["codes"]))
            for d in raw["dimensions"]
        )
        return cls(raw["table_id"], raw["label"], raw["source"], raw["updated"], tuple(raw["notes"]), dimensions)


def _plain(dimension: Dimension) -> dict[str, Any]:
    codes = [
        {"code": code.code, "label": code.label, "unit": code.unit, "decimals": code.decimals}
        for code in dimension.codes
    ]
    return {"id": dimension.id, "label": dimension.label, "role": dimension.role, "codes": codes}
