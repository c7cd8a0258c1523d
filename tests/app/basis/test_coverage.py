from pathlib import Path

from tests.support.snapshots import write_made_up

from bvmonitor import bundled
from bvmonitor.app.basis.coverage import coverage_of, sample_notice
from bvmonitor.domain.language import LANGS
from bvmonitor.store.library import bundled_sample
from bvmonitor.texts.catalogue import say
from bvmonitor.texts.remarks import REMARKS


def test_the_sample_covers_those_with_key_figures_not_all_with_inhabitants() -> None:
    snapshot = bundled_sample(bundled.sample_folder())
    assert snapshot is not None
    coverage = coverage_of(snapshot)
    assert (coverage.first, coverage.last) == (2015, 2021)
    assert {"Klepp", "Time", "Hå", "Gjesdal", "Halden"} <= set(coverage.names)
    assert "Oslo" not in coverage.names
    assert not any("gruppe" in name or name == "Rogaland" for name in coverage.names)
    assert set(coverage.names[:3]) == {"Klepp", "Time", "Hå"}
    assert "Sola" in coverage.names[:12]


def test_a_notice_is_for_the_sample_only(tmp_path: Path) -> None:
    snapshot = bundled_sample(bundled.sample_folder())
    assert snapshot is not None
    notice = sample_notice(snapshot)
    assert notice is not None
    for lang in LANGS:
        assert "2021" in say(REMARKS, notice.key, lang, **dict(notice.fields))
    assert sample_notice(write_made_up(tmp_path)) is None
