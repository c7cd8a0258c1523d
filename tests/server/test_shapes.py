"""The server's replies against the API's own description, the JSON-stat schemas and recorded replies."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import requests
import yaml
from tests.support.ssb import FINAL, PROVISIONAL, PUBLISHED, Server

FIXTURES = Path(__file__).parents[1] / "fixtures"
REGION = "KOKkommuneregion0000"
DATA = f"tables/12286/data?valueCodes[{REGION}]=1120,EKG07,EAK,0101&valueCodes[ContentsCode]=*&valueCodes[Tid]=*"

# Where SSB's own replies break the description, as the recorded ones show.
CONTRADICTED = {
    ("updated", "pattern"),  # asks for a day alone; a moment is sent
    ("nextUpdate", "pattern"),
    ("maxCallsPerTimeWindow", "minimum"),  # 0 at SSB
    ("timeWindow", "minimum"),
    ("values", "required"),  # of a selection: the key is valueCodes
}


def recorded(name: str) -> Any:  # noqa: ANN401 - what JSON holds
    return json.loads((FIXTURES / name).read_text(encoding="utf-8"))


def get(ssb: Server, path: str) -> Any:  # noqa: ANN401 - what JSON holds
    reply = requests.get(f"{ssb.pxweb_url}/{path}", timeout=10)
    reply.raise_for_status()
    return reply.json()


def nullable(schema: Any) -> Any:  # noqa: ANN401 - what YAML holds
    """OpenAPI 3.0's `nullable` as JSON Schema says it."""
    if isinstance(schema, list):
        return [nullable(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: nullable(part) for key, part in schema.items() if key != "exclusiveMaximum"}
    if made.pop("nullable", False) is True and "type" in made:
        made["type"] = [made["type"], "null"]
    return made


@pytest.fixture(scope="module")
def openapi() -> Mapping[str, Any]:
    text = (FIXTURES / "openapi" / "PxAPI-2.yml").read_text(encoding="utf-8")
    document: Mapping[str, Any] = nullable(yaml.safe_load(text))
    return document


def breaches(openapi: Mapping[str, Any], schema: str, document: object) -> Iterator[str]:
    validator = jsonschema.Draft7Validator({**openapi, "$ref": f"#/components/schemas/{schema}"})
    for error in validator.iter_errors(document):
        where = str(error.path[-1]) if error.path else ""
        missing = error.message.split("'")[1] if error.validator == "required" else where
        if (missing, str(error.validator)) not in CONTRADICTED:
            yield f"{list(error.absolute_path)}: {error.message}"


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("ConfigResponse", "config"),
        ("TablesResponse", "tables?pageSize=5&pageNumber=2"),
        ("TablesResponse", "tables?query=finnesikke"),
        ("TableResponse", "tables/12286"),
        ("Dataset", "tables/12286/metadata"),
        ("Dataset", "tables/07459/metadata?lang=en&codelist[Region]=agg_KommSummer"),
        ("Dataset", DATA),
        ("SelectionResponse", "tables/12286/defaultselection"),
        ("CodelistResponse", "codelists/agg_KommSummer"),
    ],
)
def test_a_reply_is_as_the_description_promises(
    ssb: Server, openapi: Mapping[str, Any], schema: str, path: str
) -> None:
    assert list(breaches(openapi, schema, get(ssb, path))) == []


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("ConfigResponse", "pxweb/scb-v2_config.json"),
        ("TablesResponse", "pxweb/scb-v2_tables-page.json"),
        ("TableResponse", "pxweb/ssb-v2_table-05810.json"),
        ("CodelistResponse", "pxweb/scb-v2_codelist-agg_Alder10arJ.json"),
    ],
)
def test_the_recorded_replies_keep_to_the_same_rules(openapi: Mapping[str, Any], schema: str, name: str) -> None:
    assert list(breaches(openapi, schema, recorded(name))) == []


def test_the_rules_find_a_breach(ssb: Server, openapi: Mapping[str, Any]) -> None:
    page = get(ssb, "tables")
    del page["tables"][0]["variableNames"]
    page["page"]["totalPages"] = 0
    assert len(list(breaches(openapi, "TablesResponse", page))) == 2


@pytest.mark.parametrize("path", ["tables/12286/metadata", "tables/12362/data", DATA])
def test_a_dataset_keeps_to_the_json_stat_schema(ssb: Server, path: str) -> None:
    schema = recorded("openapi/jsonstat_schema_dataset.json")
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.validate(get(ssb, path), schema)


def shape(document: object, maps: frozenset[str], path: str = "") -> set[str]:
    """Every path of keys in a document; the keys of a map by code are written `*`."""
    if isinstance(document, list):
        return {found for part in document for found in shape(part, maps, f"{path}[]")}
    if not isinstance(document, dict):
        return {path}
    name = path.rpartition(".")[2]
    found: set[str] = {path}
    for key, part in document.items():
        found |= shape(part, maps, f"{path}.{'*' if name in maps else key}")
    return found


BY_CODE = frozenset(
    {
        "dimension",
        "index",
        "label",
        "unit",
        "note",
        "refperiod",
        "status",
        "measuringType",
        "priceType",
        "adjustment",
    }
)


def test_the_config_is_the_recorded_one_but_for_its_versions_and_rate(ssb: Server) -> None:
    moving = {"apiVersion", "appVersion", "maxCallsPerTimeWindow", "timeWindow"}
    ours, theirs = get(ssb, "config"), recorded("pxweb/ssb-v2beta_config.json")
    assert list(ours) == list(theirs)
    assert {k: v for k, v in ours.items() if k not in moving} == {
        k: v for k, v in theirs.items() if k not in moving
    }
    assert (ours["maxCallsPerTimeWindow"], ours["timeWindow"]) == (0, 0)


def test_a_table_has_the_keys_of_the_recorded_one(ssb: Server) -> None:
    ours, theirs = get(ssb, "tables/05810?lang=en"), recorded("pxweb/ssb-v2_table-05810.json")
    assert list(ours) == [key for key in theirs if key != "sortCode"]
    links = [(link["rel"], link["hreflang"], link["href"].partition("/v2/")[2]) for link in ours["links"]]
    assert links == [
        (link["rel"], link["hreflang"], link["href"].partition("/v2/")[2]) for link in theirs["links"]
    ]


def test_a_page_links_to_its_neighbours_as_the_recorded_one(ssb: Server) -> None:
    ours = get(ssb, "tables?lang=no&query=barn&pageSize=3&pageNumber=2")
    theirs = recorded("pxweb/ssb-v2beta_tables-query-befolkning-page2.json")
    assert ours["page"].keys() == theirs["page"].keys()
    assert [link["rel"] for link in ours["page"]["links"]] == [link["rel"] for link in theirs["page"]["links"]]
    href = ours["page"]["links"][0]["href"]
    assert href.endswith("/tables/?lang=no&query=barn&pagesize=3&pageNumber=3")
    # The link leads to the page that it names.
    assert requests.get(href, timeout=10).json()["page"]["pageNumber"] == 3


def test_metadata_have_the_keys_of_the_recorded_ones(ssb: Server) -> None:
    ours = shape(get(ssb, "tables/05810/metadata?lang=en"), BY_CODE)
    theirs = shape(recorded("pxweb/ssb-v2_metadata-05810.json"), BY_CODE)
    today = {path.replace("codeLists", "codelists") for path in theirs}
    newer = {path for path in ours - today if "eliminationValueCode" in path or ".contact" in path}
    assert ours - today - newer <= {".extension.discontinued"}
    assert {path for path in today - ours if ".link" not in path and "note" not in path} == set()


def test_data_have_the_keys_of_a_recorded_kostra_table(ssb: Server) -> None:
    ours = shape(get(ssb, DATA), BY_CODE)
    theirs = shape(recorded("pxweb/ssb-v2_data-13526-kostra-metaid-example.json"), BY_CODE)
    required = {path for path in theirs if "metaid-links" not in path and ".link" not in path}
    assert required - ours == set()


def test_data_tell_nothing_of_codelists_nor_the_contract_of_elimination(ssb: Server) -> None:
    data = get(ssb, "tables/07459/data?valueCodes[Region]=1120&valueCodes[ContentsCode]=*&valueCodes[Tid]=2020")
    assert data["dimension"]["Region"]["extension"] == {"elimination": False, "show": "code_value"}
    with_total = get(ssb, "tables/07459/data?valueCodes[Region]=0&valueCodes[ContentsCode]=*&valueCodes[Tid]=2020")
    assert with_total["dimension"]["Region"]["extension"]["eliminationValueCode"] == "0"


def test_marks_stand_in_status_alone_and_whole_numbers_have_no_point(ssb: Server) -> None:
    path = f"tables/12275/data?valueCodes[{REGION}]=*&valueCodes[KOKalder0000]=F000-017"
    asked = f"{path}&valueCodes[KOKbvfunksjon0000]=2&valueCodes[ContentsCode]=*&valueCodes[Tid]=2020"
    data = get(ssb, asked)
    assert {":", "..", "."} <= set(data["status"].values())
    absent = {str(place) for place, value in enumerate(data["value"]) if value is None}
    assert absent == set(data["status"])
    assert all(not isinstance(value, float) or value % 1 for value in data["value"] if value is not None)


def test_one_variable_holds_municipalities_of_all_times_with_groups_counties_and_country(ssb: Server) -> None:
    labels = get(ssb, "tables/12279/metadata")["dimension"][REGION]["category"]["label"]
    assert 840 <= len(labels) <= 895
    named = {code: labels[code] for code in ("0301", "0101", "3001", "3101", "EAK", "EAKUO", "EKG17", "EKA30")}
    assert named == {
        "0301": "Oslo - Oslove",
        "0101": "Halden (-2019)",
        "3001": "Halden (2020-2023)",
        "3101": "Halden",
        "EAK": "Landet",
        "EAKUO": "Landet uten Oslo",
        "EKG17": "KOSTRA-gruppe 17",
        "EKA30": "Viken (2020-2023)",
    }


def test_real_figures_are_served_where_ssb_has_published_them(ssb: Server) -> None:
    path = f"tables/12279/data?valueCodes[{REGION}]=1121,EKG07&valueCodes[ContentsCode]=KOSndubvinnbygge0002"
    data = get(ssb, f"{path}&valueCodes[Tid]=2015")
    assert data["value"] == [5626, 6056]
    assert data["source"].startswith("SYNTHETIC")  # since most of the table is made up


@pytest.mark.parametrize("day", PUBLISHED)
def test_a_publication_decides_the_newest_year_and_when_the_table_was_updated(ssb: Server, day: str) -> None:
    ssb.settings.as_of = day
    table = get(ssb, "tables/12286")
    assert table["lastPeriod"] == str(int(day[:4]) - 1)
    assert table["updated"].startswith(day)


def test_figures_of_march_are_revised_in_june_without_any_mark(ssb: Server) -> None:
    path = f"tables/12286/data?valueCodes[{REGION}]=*&valueCodes[ContentsCode]=KOSbvbarnus0000&valueCodes[Tid]="
    replies = {}
    for day in (PROVISIONAL, FINAL):
        ssb.settings.as_of = day
        replies[day] = [get(ssb, f"{path}{year}") for year in ("2025", "2024")]
    assert replies[PROVISIONAL][0]["value"] != replies[FINAL][0]["value"]
    assert replies[PROVISIONAL][1]["value"] == replies[FINAL][1]["value"]
    assert set(replies[PROVISIONAL][0]["status"].values()) <= {":", "..", "."}


def test_a_search_wants_every_word_and_leaves_out_what_is_discontinued(ssb: Server) -> None:
    def found(query: str) -> list[str]:
        return [table["id"] for table in get(ssb, f"tables?query={query}")["tables"]]

    assert found("barn undersøking prosentdelen") == ["12286"]
    assert found("kostrahoved") == []
    assert found("avslutta") == []
    assert found("avslutta&includeDiscontinued=true") == ["04684"]
    assert "07459" not in found("barn&pastDays=30")
    assert get(ssb, "tables?query=finnesikke")["page"] == {
        "pageNumber": 1,
        "pageSize": 20,
        "totalElements": 0,
        "totalPages": 1,
        "links": [],
    }


def test_english_titles_and_labels_are_given_where_there_are_any(ssb: Server) -> None:
    metadata = get(ssb, "tables/05810/metadata?lang=en")
    assert metadata["label"] == "05810: Population, by sex and age, by gender, age, contents and year"
    assert metadata["dimension"]["Kjonn"]["category"]["label"]["1"] == "Males"


def test_the_order_of_keys_is_not_the_order_of_places(ssb: Server) -> None:
    index = get(ssb, "tables/05810/metadata")["dimension"]["Kjonn"]["category"]["index"]
    assert list(index.items()) == [("0", 0), ("1", 2), ("2", 1)]


def test_an_old_table_has_the_marks_of_its_time(ssb: Server) -> None:
    data = get(ssb, "tables/04684/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=2003,2004,2014")
    assert data["value"] == [None, None, 151.2]
    assert data["status"] == {"0": "...", "1": "-", "2": "*"}


def test_a_table_under_revision_shows_zero_or_a_dot_in_its_newest_year(ssb: Server) -> None:
    ssb.drift.under_revision.add("12286")
    path = (
        f"tables/12286/data?valueCodes[{REGION}]=0301,EAK&valueCodes[ContentsCode]=top(1)&valueCodes[Tid]=top(2)"
    )
    data = get(ssb, path)
    assert data["value"][1::2] == [0, None]
    assert data["status"] == {"3": "."}
    assert all(data["value"][::2])


def test_the_twins_of_city_districts_have_their_own_regions(ssb: Server) -> None:
    asked = "valueCodes[KOKbydelsregion0000]=*&valueCodes[ContentsCode]=*&valueCodes[Tid]=2020"
    data = get(ssb, f"tables/12606/data?{asked}")
    assert data["role"]["geo"] == ["KOKbydelsregion0000"]
    assert data["value"][-1] == sum(data["value"][:-1])
