from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from tests.support.own_workspaces import NOW, workspace_at

from bvmonitor.app.own.import_file import import_own
from bvmonitor.app.own.template import TemplateForm, build_template, render_template
from bvmonitor.domain.language import LANGS, Lang
from bvmonitor.errors.own import OwnFileAtFault, OwnPeriodUnknown
from bvmonitor.store.own_figures import read_own

SERVICE = "Land barneverntjeneste"


def _filled(content: str | bytes, form: TemplateForm) -> bytes:
    """The template with a number in each row, as a person would leave it."""
    if form == "csv":
        assert isinstance(content, str)
        head, *rows = content.splitlines()
        return "\n".join(
            [head, *(row.replace(";;", f";{number};", 1) for number, row in enumerate(rows))]
        ).encode()
    assert isinstance(content, bytes)
    book = load_workbook(BytesIO(content))
    sheet = book.worksheets[0]
    for number, row in enumerate(sheet.iter_rows(min_row=2)):
        row[4].value = number
    filled = BytesIO()
    book.save(filled)
    return filled.getvalue()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("set_id", ["own_status", "own_monthly", "own_targets"])
def test_a_template_that_is_filled_in_is_taken_in(
    tmp_path: Path, lang: Lang, form: TemplateForm, set_id: str
) -> None:
    workspace = workspace_at(tmp_path)
    rows = build_template(workspace, SERVICE, set_id, (), "2018-10", lang)
    came = import_own(workspace, "tall", _filled(render_template(rows, form, lang), form), now=NOW)
    assert came.new == len(rows)
    frame = read_own(tmp_path).frame
    assert frame["figure_id"].to_list() == sorted(each.indicator.id for each in rows)
    assert set(frame["region_code"]) == {"land"}
    assert set(frame["period"]) == {"2018-10"}


def test_a_template_that_was_not_filled_in_is_told(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    rows = build_template(workspace, None, None, (), None, "nb")
    with pytest.raises(OwnFileAtFault) as caught:
        import_own(workspace, "tall.csv", str(render_template(rows, "csv", "nb")).encode(), now=NOW)
    assert [each.code for each in caught.value.issues] == ["own.nothing_filled_in"]


def test_an_indicator_gets_a_period_that_it_is_kept_by(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    rows = build_template(workspace, None, None, ("unprocessed_reports", "reports_received"), "25.09.2017", "nb")
    assert [row.period for row in rows] == ["2017-09-25", "2017-09"]
    with pytest.raises(OwnPeriodUnknown):
        build_template(workspace, None, None, (), "i fjor", "nb")


def test_the_same_rows_make_the_same_workbook_with_a_sheet_that_explains(tmp_path: Path) -> None:
    rows = build_template(workspace_at(tmp_path), SERVICE, "own_status", (), None, "nn")
    content = render_template(rows, "xlsx", "nn")
    assert content == render_template(rows, "xlsx", "nn")
    assert isinstance(content, bytes)
    book = load_workbook(BytesIO(content))
    assert book.sheetnames == ["Tal", "Forklaring"]
    texts = {str(cell.value) for row in book["Forklaring"].iter_rows() for cell in row}
    assert {"nøkkeltal", "unprocessed_reports", "dag, månad, halvår, år"} <= texts
