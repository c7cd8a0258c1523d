from pathlib import Path

import pytest

from bvmonitor.app.basis.choice import Wanted
from bvmonitor.app.basis.columns import Beside
from bvmonitor.app.basis.context import Workspace
from bvmonitor.app.comparison.compare import compare
from bvmonitor.app.lookup.verify import verify
from bvmonitor.domain.listing import Listing, Value
from bvmonitor.errors.compare import NoSuchYear
from bvmonitor.errors.definitions import UnknownIndicator, UnknownSet

EVERYTHING = Wanted()


def rows_of(listing: Listing) -> list[dict[str, Value]]:
    return [dict(zip(listing.keys, row, strict=True)) for row in listing.rows]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return Workspace(tmp_path_factory.mktemp("home"))


def test_every_figure_is_counted_once(sample: Workspace) -> None:
    for row in rows_of(verify(sample, EVERYTHING, "nb", each=False)):
        counts = {name: row[name] for name in ("published", "compared", "equal", "differs", "others")}
        assert all(isinstance(count, int) and count >= 0 for count in counts.values())
        assert counts["published"] == sum(int(str(counts[name])) for name in ("equal", "differs", "others"))


def test_the_list_holds_each_figure_that_was_counted_as_different(everything: Path) -> None:
    workspace = Workspace(everything)
    wanted = Wanted("overview", years=(2023, 2024))
    counted = rows_of(verify(workspace, wanted, "en", each=False))
    listed = rows_of(verify(workspace, wanted, "en", each=True))
    by_indicator = {row["indicator"]: 0 for row in counted}
    for row in listed:
        by_indicator[row["indicator"]] += 1
        assert row["year"] in {2023, 2024}
        printed, lowest, highest = (float(str(row[name])) for name in ("published", "lowest", "highest"))
        assert printed < lowest or printed > highest
    assert by_indicator == {
        indicator: sum(int(str(row["differs"])) for row in counted if row["indicator"] == indicator)
        for indicator in by_indicator
    }
    # The server makes its municipalities' rates from its counts: they must come out as printed.
    municipal = [row for row in counted if row["regions"] == "municipalities"]
    assert sum(int(str(row["equal"])) for row in municipal) > 3000
    assert {row["indicator"]: row["differs"] for row in municipal if row["differs"]} == {}


def test_a_comparison_notes_the_differences_that_are_listed(everything: Path) -> None:
    workspace = Workspace(everything)
    wanted = Wanted("overview", years=(2024, 2024))
    page = compare(workspace, "Klepp", wanted, Beside(county="own"))
    noted = {
        (str(fields["title"]), fields["column"], fields["published"], fields["computed"])
        for remark in page.remarks
        if remark.key == "published_differs" and (fields := dict(remark.fields))
    }
    shown = {"1120": "1120", "EKG07@2020": "EKG07", "EKA11": "EKA11"}
    titles = {row.indicator.id: str(row.indicator.title) for row in page.rows}
    listed = {
        (titles[str(row["indicator"])], shown[str(row["region"])], row["published"], row["computed"])
        for row in rows_of(verify(workspace, wanted, "nb", each=True))
        if row["region"] in shown and row["indicator"] in titles
    }
    assert noted == listed
    assert noted


def test_what_is_not_known_is_told(sample: Workspace) -> None:
    with pytest.raises(UnknownIndicator):
        verify(sample, Wanted(indicators=("children",)), "nb", each=False)
    with pytest.raises(UnknownSet):
        verify(sample, Wanted("overvew"), "nb", each=False)
    with pytest.raises(NoSuchYear):
        verify(sample, Wanted("ssb_key_figures", years=(1999, 1999)), "nb", each=False)
