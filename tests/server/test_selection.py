from collections.abc import Mapping
from typing import Any

import pytest
import requests
from tests.support.ssb import Server

REGION = "KOKkommuneregion0000"
SMALL = {"valueCodes[ContentsCode]": "Personer", "valueCodes[Tid]": "2020"}


def data(ssb: Server, table: str, parameters: Mapping[str, str]) -> requests.Response:
    return requests.get(f"{ssb.pxweb_url}/tables/{table}/data", params=dict(parameters), timeout=10)


def picked(ssb: Server, variable: str, expression: str) -> list[str] | tuple[int, str]:
    asked = {**SMALL, f"valueCodes[{variable}]": expression}
    reply = data(ssb, "05810", asked)
    if not reply.ok:
        return reply.status_code, reply.json()["title"]
    index: dict[str, int] = reply.json()["dimension"][variable]["category"]["index"]
    return sorted(index, key=lambda code: index[code])


ILLEGAL = (400, "Illegal selection expression")
UNKNOWN = (400, "Non-existent value")


@pytest.mark.parametrize(
    ("variable", "expression", "expected"),
    [
        ("Kjonn", "*", ["0", "2", "1"]),
        ("Kjonn", "1,0", ["0", "1"]),  # given back in the table's order
        ("Alder", "00*", ["00-06"]),
        ("Alder", "*+", ["16+"]),
        ("Alder", "*-*", ["00-06", "07-15"]),
        ("Alder", "*999b*", ["999B"]),
        ("Alder", "999b", ["999B"]),
        ("Alder", "??-??", ["00-06", "07-15"]),
        ("Alder", "???", ["16+"]),
        ("Alder", "0*6", ILLEGAL),
        ("Alder", "*0*6*", ILLEGAL),
        ("Alder", "**", ILLEGAL),
        ("Alder", "top(2)", ["999B", "00-06"]),
        ("Alder", "[top(2,1)]", ["00-06", "07-15"]),
        ("Alder", "bottom(1)", ["16+"]),
        ("Alder", "[bottom(2,1)]", ["00-06", "07-15"]),
        ("Alder", "TOP(1)", ["999B"]),
        ("Alder", "top(0)", ILLEGAL),
        ("Alder", "top(x)", ILLEGAL),
        ("Alder", "[top(2, 1)]", ILLEGAL),
        ("Alder", "top(2,1)", ILLEGAL),  # the comma splits it when there are no brackets
        ("Alder", "from(07-15)", ["07-15", "16+"]),
        ("Alder", "to(00-06)", ["999B", "00-06"]),
        ("Alder", "from(99)", UNKNOWN),
        ("Alder", "[range(00-06,16+)]", ["00-06", "07-15", "16+"]),
        ("Alder", "[range(16+,00-06)]", ["00-06", "07-15", "16+"]),
        ("Alder", "[range(00-06, 16+)]", ILLEGAL),
        ("Alder", "[range(00-06,99)]", UNKNOWN),
        ("Alder", "00-06,[range(00-06,07-15)],16+", ["00-06", "07-15", "16+"]),
        ("Alder", "77", UNKNOWN),
        ("Tid", "top(2)", ["2025", "2026"]),
        ("Tid", "[top(2,1)]", ["2024", "2025"]),
        ("Tid", "bottom(2)", ["1990", "1991"]),
        ("Tid", "from(2024)", ["2024", "2025", "2026"]),
        ("Tid", "201?,[range(2024,2025)]", [*(str(year) for year in range(2010, 2020)), "2024", "2025"]),
    ],
)
def test_an_expression_picks_what_the_server_at_ssb_picks(
    ssb: Server, variable: str, expression: str, expected: object
) -> None:
    assert picked(ssb, variable, expression) == expected


def test_a_wildcard_that_matches_nothing_silently_gives_the_total(ssb: Server) -> None:
    reply = data(ssb, "05810", {**SMALL, "valueCodes[Alder]": "x*"}).json()
    total = data(ssb, "05810", SMALL).json()
    assert reply["id"] == ["ContentsCode", "Tid"]
    assert reply["value"] == total["value"]


def test_a_wildcard_that_matches_nothing_in_a_mandatory_variable_is_refused(ssb: Server) -> None:
    asked = {f"valueCodes[{REGION}]": "x*", "valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "*"}
    reply = data(ssb, "12279", asked)
    assert reply.json()["title"] == "Missing selection for mandantory variable"


def test_names_of_variables_parameters_and_codes_are_read_whatever_their_case(ssb: Server) -> None:
    asked = {
        "VALUECODES[kokKommuneRegion0000]": "ekg07",
        "valuecodes[contentscode]": "*",
        "valuecodes[time]": "2020",
    }
    reply = data(ssb, "12279", asked).json()
    assert list(reply["dimension"][REGION]["category"]["index"]) == ["EKG07"]


@pytest.mark.parametrize("codes", ["0301,0301", "EKG07,ekg07"])
def test_a_code_given_twice_breaks_the_server(ssb: Server, codes: str) -> None:
    asked = {f"valueCodes[{REGION}]": codes, "valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "2020"}
    reply = data(ssb, "12279", asked)
    assert (reply.status_code, reply.content) == (500, b"")


def test_an_eliminated_variable_takes_its_elimination_value_or_else_the_sum(ssb: Server) -> None:
    everyone = data(ssb, "05810", SMALL).json()["value"]
    named = data(ssb, "05810", {**SMALL, "valueCodes[Kjonn]": "0", "valueCodes[Alder]": "999B"}).json()["value"]
    assert everyone == named

    asked = {"valueCodes[Region]": "1120", "valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "2020"}
    omitted = data(ssb, "07459", asked).json()["value"]
    parts = data(ssb, "07459", {**asked, "valueCodes[Kjonn]": "*", "valueCodes[Alder]": "*"}).json()["value"]
    assert omitted == [sum(parts)]


def test_without_a_selection_comes_a_part_of_the_table_and_never_the_whole(ssb: Server) -> None:
    reply = data(ssb, "12362", {}).json()
    assert sum(size > 1 for size in reply["size"]) <= 2
    told = requests.get(f"{ssb.pxweb_url}/tables/12362/defaultselection", timeout=10).json()
    codes = {one["variableCode"]: one["valueCodes"] for one in told["selection"] if one["valueCodes"]}
    assert codes == {name: list(reply["dimension"][name]["category"]["index"]) for name in reply["id"]}


def test_a_codelist_decides_which_codes_there_are_and_sums_what_they_stand_for(ssb: Server) -> None:
    asked = {"valueCodes[Region]": "K-1103", "valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "2019"}
    assert data(ssb, "07459", asked).json()["title"] == "Non-existent value"
    summed = data(ssb, "07459", {**asked, "codelist[Region]": "agg_KommSummer"}).json()
    parts = data(ssb, "07459", {**asked, "valueCodes[Region]": "1103,1141,1142"}).json()
    assert summed["value"] == [sum(parts["value"])]
    assert list(summed["dimension"]["Region"]["category"]["index"]) == ["K-1103"]


def test_a_codelist_without_value_codes_is_passed_over(ssb: Server) -> None:
    asked = {"valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "2019", "codelist[Region]": "agg_KommSummer"}
    reply = data(ssb, "07459", asked).json()
    assert "Region" not in reply["id"]


@pytest.mark.parametrize("codelist", ["agg_kommsummer", "agg_Nowhere"])
def test_a_codelist_in_another_case_is_no_codelist(ssb: Server, codelist: str) -> None:
    asked = {"valueCodes[Region]": "*", "codelist[Region]": codelist, "valueCodes[Tid]": "2019"}
    assert data(ssb, "07459", asked).json()["title"] == "Non-existent codelist"


def test_the_cell_limit_counts_cells_before_it_looks(ssb: Server) -> None:
    ssb.settings.max_cells = 10
    asked = {f"valueCodes[{REGION}]": "EAK,EKG07", "valueCodes[ContentsCode]": "*", "valueCodes[Tid]": "*"}
    reply = data(ssb, "12279", asked)
    assert (reply.status_code, reply.json()["title"]) == (400, "Too many cells selected")
    assert data(ssb, "12279", {**asked, "valueCodes[ContentsCode]": "top(1)", "valueCodes[Tid]": "top(5)"}).ok


def test_get_and_post_give_the_same(ssb: Server) -> None:
    asked = {
        f"valueCodes[{REGION}]": "EKG*",
        "valueCodes[ContentsCode]": "top(1)",
        "valueCodes[Tid]": "[top(2,1)]",
    }
    body: dict[str, Any] = {
        "selection": [
            {"variableCode": REGION, "codelist": None, "valueCodes": ["EKG*"]},
            {"variableCode": "ContentsCode", "valueCodes": ["top(1)"]},
            {"variableCode": "Tid", "valueCodes": ["top(2,1)"]},
        ],
    }
    url = f"{ssb.pxweb_url}/tables/12279/data?lang=no&outputFormat=json-stat2"
    posted = requests.post(url, json=body, timeout=10)
    assert posted.json() == data(ssb, "12279", asked).json()
    body["placement"] = {"heading": ["Tid"], "stub": ["Nothing"]}
    assert requests.post(url, json=body, timeout=10).json()["title"] == "Illegal placment"
