"""JSON Schema of the files, for editors that complete and check YAML while it is written."""

import json
from typing import Any, Final

from pydantic import BaseModel

from bvmonitor.definitions.bufdir_model import BufdirNamesFile
from bvmonitor.definitions.composite_model import CompositeFile
from bvmonitor.definitions.deadline_model import DeadlinesFile
from bvmonitor.definitions.distribution_model import DistributionFile
from bvmonitor.definitions.model import IndicatorFile, SetFile
from bvmonitor.definitions.money_model import CorrectionsFile, DeflatorFile, NeedFile
from bvmonitor.definitions.set_model import LikenessFile, SetsFile
from bvmonitor.definitions.target_model import ActionFile, TargetFile
from bvmonitor.domain.file_kind import FileKind

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


# The files that a user, or we, may write, each with what it holds.
MODELS: Final[dict[FileKind, type[BaseModel]]] = {
    "indicator": IndicatorFile,
    "set": SetFile,
    "region_sets": SetsFile,
    "likeness": LikenessFile,
    "composite": CompositeFile,
    "distribution": DistributionFile,
    "deflator": DeflatorFile,
    "corrections": CorrectionsFile,
    "need": NeedFile,
    "targets": TargetFile,
    "actions": ActionFile,
    "bufdir": BufdirNamesFile,
    "deadlines": DeadlinesFile,
}


def schema_of(kind: FileKind) -> str:
    """The schema of a kind of file, as JSON text."""
    schema = {"$schema": DIALECT, **_without_titles(MODELS[kind].model_json_schema())}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _without_titles(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """The schema without the titles that pydantic makes up from the names of fields."""
    if isinstance(schema, list):
        return [_without_titles(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    # A property that is called `title` has a mapping; a title made up has text.
    return {
        key: _without_titles(value)
        for key, value in schema.items()
        if not (key == "title" and isinstance(value, str))
    }
