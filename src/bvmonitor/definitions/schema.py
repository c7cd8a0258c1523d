"""JSON Schema of the files, for editors that complete and check YAML while it is written."""

import json
from typing import Any, Final

from pydantic import BaseModel

from bvmonitor.definitions.composite_model import CompositeFile
from bvmonitor.definitions.distribution_model import DistributionFile
from bvmonitor.definitions.model import IndicatorFile, SetFile
from bvmonitor.definitions.money_model import CorrectionsFile, DeflatorFile, NeedFile
from bvmonitor.definitions.set_model import LikenessFile, SetsFile

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def indicator_schema() -> str:
    """The schema of a definition file, as JSON text."""
    return _schema(IndicatorFile)


def set_schema() -> str:
    """The schema of a set file, as JSON text."""
    return _schema(SetFile)


def region_sets_schema() -> str:
    """The schema of a file of services and peer groups, as JSON text."""
    return _schema(SetsFile)


def composite_schema() -> str:
    """The schema of a file of a composite, as JSON text."""
    return _schema(CompositeFile)


def likeness_schema() -> str:
    """The schema of the file that says what makes municipalities alike, as JSON text."""
    return _schema(LikenessFile)


def deflator_schema() -> str:
    """The schema of a file of price growth, as JSON text."""
    return _schema(DeflatorFile)


def corrections_schema() -> str:
    """The schema of the file of corrections of saving potentials, as JSON text."""
    return _schema(CorrectionsFile)


def need_schema() -> str:
    """The schema of the file of calculated need, as JSON text."""
    return _schema(NeedFile)


def distribution_schema() -> str:
    """The schema of a file that defines a distribution, as JSON text."""
    return _schema(DistributionFile)


def _schema(model: type[BaseModel]) -> str:
    schema = {"$schema": DIALECT, **_without_titles(model.model_json_schema())}
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
