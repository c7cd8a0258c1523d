from typing import Any

import pytest
import requests
from tests.support.ssb import Server

REGION = "KOKkommuneregion0000"
Cells = dict[tuple[str, ...], float | None]


def cells(ssb: Server, table: str, **selection: str) -> Cells:
    """The values of a query by the codes of its dimensions."""
    asked = {f"valueCodes[{name}]": text for name, text in selection.items()}
    reply: Any = requests.get(f"{ssb.pxweb_url}/tables/{table}/data", params=asked, timeout=30).json()
    keys: list[tuple[str, ...]] = [()]
    for name in reply["id"]:
        index = reply["dimension"][name]["category"]["index"]
        ordered = sorted(index, key=lambda code: int(index[code]))
        keys = [(*key, code) for key in keys for code in ordered]
    return dict(zip(keys, reply["value"], strict=True))


def test_a_share_is_its_count_over_the_inhabitants_of_the_next_new_year(ssb: Server) -> None:
    found = cells(ssb, "12615", **{REGION: "1120", "ContentsCode": "*", "Tid": "2022"})
    ages = ",".join(f"{age:03}" for age in range(18))
    children = cells(ssb, "07459", Region="1120", Alder=ages, ContentsCode="*", Tid="2023")
    count = found["1120", "KOSbvbarnmelding0000", "2022"]
    assert count
    share = found["1120", "KOSbvbarnmelding0001", "2022"]
    assert share == pytest.approx(100 * count / sum(filter(None, children.values())), abs=0.05)


def test_three_functions_make_the_whole_service(ssb: Server) -> None:
    functions = "244,251,252,FGK13"
    asked = {REGION: "1120,EKG07,EAK", "KOKfunksjon0000": functions, "ContentsCode": "KOSbelop0000", "Tid": "2023"}
    for art in ("AGD2", "AGD10"):
        found = cells(ssb, "12362", KOKart0000=art, **asked)
        for region in ("1120", "EKG07", "EAK"):
            amounts = [found[region, code, art, "KOSbelop0000", "2023"] for code in functions.split(",")]
            assert sum(filter(None, amounts[:3])) == amounts[3]


def test_a_county_is_the_sum_of_its_municipalities_hidden_ones_with_them(ssb: Server) -> None:
    found = cells(ssb, "12286", **{REGION: "11*,EKA11", "ContentsCode": "KOSbvbarnus0000", "Tid": "2023"})
    county = found.pop(("EKA11", "KOSbvbarnus0000", "2023"))
    shown = sum(value for value in found.values() if value is not None)
    absent = sum(value is None for value in found.values())
    assert county is not None
    assert 0 <= county - shown <= 2 * absent


def test_one_or_two_children_of_a_municipality_are_never_shown(ssb: Server) -> None:
    found = cells(
        ssb,
        "12275",
        **{REGION: "*", "KOKalder0000": "*", "KOKbvfunksjon0000": "*"},
        ContentsCode="KOSbvbarntiltaka0000,KOSbvbarntiltakp0000",
        Tid="2021",
    )
    small = {key for key, value in found.items() if value in (1, 2) and key[0].isdigit()}
    assert small == set()
    assert 3 in found.values()


def test_the_years_of_age_of_a_municipality_sum_to_what_is_published(ssb: Server) -> None:
    # SSB table 07459, Klepp on 1 January 2016: 5042 of 0-17 years, 18970 in all.
    ages = ",".join(f"{age:03}" for age in range(18))
    children = cells(ssb, "07459", Region="1120", Alder=ages, ContentsCode="*", Tid="2016")
    everyone = cells(ssb, "07459", Region="1120", ContentsCode="*", Tid="2016")
    assert sum(filter(None, children.values())) == 5042
    assert list(everyone.values()) == [18970]
