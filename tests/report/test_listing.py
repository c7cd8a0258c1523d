import json

from bvmonitor.domain.listing import Listing
from bvmonitor.report.listing import build_listing_page, listing_csv, listing_json
from bvmonitor.report.page import Cell, Page

LISTING = Listing(
    "bvmonitor/test/1",
    "Kommuner",
    ("code", "share", "member"),
    ("Nummer", "Andel", "Medlem"),
    (("1120", 0.25, True), ("1121", None, False)),
    ("Diktet opp.",),
)


def texts(page: Page) -> list[list[str]]:
    return [[cell.text for cell in row] for _, row in page.tables[0].rows]


def test_a_list_is_a_page_with_numbers_to_the_right() -> None:
    page = build_listing_page(LISTING, "nb")
    assert [column.align for column in page.tables[0].columns] == ["left", "right", "left"]
    assert texts(page) == [["1120", "0,25", "ja"], ["1121", "", "nei"]]
    assert page.tables[0].groups[0].rows[0][1] == Cell("0,25", 0.25, 2)
    assert page.sections[0].lines == ("Diktet opp.",)


def test_a_page_has_four_decimals_at_most_and_csv_every_digit() -> None:
    listing = Listing("bvmonitor/test/1", "Rater", ("rate",), ("Rate",), ((8.262910798122066,),))
    assert texts(build_listing_page(listing, "nb")) == [["8,2629"]]
    assert listing_csv(listing, "standard") == "rate\n8.262910798122066\n"


def test_an_empty_list_says_so() -> None:
    page = build_listing_page(Listing("s/1", "Ingen", ("a",), ("A",), ()), "nn")
    assert page.lead == "Ingenting å vise."
    assert page.tables[0].groups == ()


def test_json_and_csv_have_the_keys() -> None:
    document = json.loads(listing_json(LISTING))
    assert document["schema"] == "bvmonitor/test/1"
    assert document["rows"][0] == {"code": "1120", "share": 0.25, "member": True}
    assert listing_csv(LISTING, "standard") == "code,share,member\n1120,0.25,true\n1121,,false\n"


def test_figures_are_printed_to_the_right_and_some_columns_are_for_machines_only() -> None:
    rows = (("1120", "1\u00a0234", 1234.4), ("1121", ":", None))
    listing = Listing(
        "s/1",
        "Tall",
        ("code", "figure", "value"),
        ("Nummer", "Tall", "value"),
        rows,
        notice="EKSEMPELTALL",
        figures=frozenset({"figure"}),
        unprinted=frozenset({"value"}),
    )
    page = build_listing_page(listing, "nb")
    assert [(column.text, column.align) for column in page.tables[0].columns] == [
        ("Nummer", "left"),
        ("Tall", "right"),
    ]
    assert texts(page) == [["1120", "1\u00a0234"], ["1121", ":"]]
    assert page.notice == "EKSEMPELTALL"
    assert json.loads(listing_json(listing))["rows"][0]["value"] == 1234.4
    assert json.loads(listing_json(listing))["notes"] == ["EKSEMPELTALL"]
    assert listing_csv(listing, "standard").splitlines()[1] == "1120,1\u00a0234,1234.4"
