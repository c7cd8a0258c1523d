from pathlib import Path
from typing import get_args

import pytest

from bvmonitor.domain.form import Format
from bvmonitor.errors.settings import SettingsAtFault
from bvmonitor.settings import Origin, Resolved, Settings, Value, load_settings
from bvmonitor.texts.issues import tell_issue

NO_FILE = Path("/nowhere/bvmonitor.toml")


def load(
    folder: Path,
    *,
    flags: dict[str, Value] | None = None,
    environ: dict[str, str] | None = None,
    user: Path = NO_FILE,
) -> Settings:
    return load_settings(flags or {}, environ=environ or {}, folder=folder, user_file=user)


def found(settings: Settings, key: str) -> Resolved:
    return next(each for each in settings.resolved if each.setting.key == key)


def told(folder: Path, environ: dict[str, str] | None = None) -> list[str]:
    with pytest.raises(SettingsAtFault) as caught:
        load(folder, environ=environ)
    return [tell_issue(issue, "nb").replace(str(folder), "…") for issue in caught.value.issues]


def test_what_nobody_set_has_its_default(tmp_path: Path) -> None:
    settings = load(tmp_path)
    assert settings.text("lang") == "nb"
    assert settings.text("pxweb_url") == "https://data.ssb.no/api/pxwebapi/v2"
    assert settings.text("home") is None
    assert not settings.is_on("offline")
    assert found(settings, "lang").origin == Origin("default")


def test_flag_goes_before_environment_before_project_before_user_file(tmp_path: Path) -> None:
    user = tmp_path / "user.toml"
    user.write_text('lang = "en"\nhome = "/u"\nformat = "csv"\nsnapshot = "abc"\n', encoding="utf-8")
    (tmp_path / "bvmonitor.toml").write_text('# mine\nlang = "nn"\nhome = "/p"\nformat = "md"\n', encoding="utf-8")
    settings = load(
        tmp_path, flags={"lang": "nb"}, environ={"BVMONITOR_LANG": "en", "BVMONITOR_HOME": "/e"}, user=user
    )
    assert settings.text("lang") == "nb"
    assert settings.text("home") == "/e"
    assert settings.text("format") == "md"
    assert settings.text("snapshot") == "abc"
    assert found(settings, "lang").origin == Origin("flag", "--lang")
    assert found(settings, "home").origin == Origin("environment", "BVMONITOR_HOME")
    assert found(settings, "format").origin == Origin("file", str(tmp_path / "bvmonitor.toml"), 4)
    assert found(settings, "snapshot").origin == Origin("file", str(user), 4)


def test_the_project_file_is_found_upward(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text("offline = true\n", encoding="utf-8")
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert load(inner).is_on("offline")


def test_a_switch_in_the_environment_is_said_in_words(tmp_path: Path) -> None:
    assert load(tmp_path, environ={"BVMONITOR_OFFLINE": "Yes"}).is_on("offline")
    assert not load(tmp_path, environ={"BVMONITOR_OFFLINE": "0"}).is_on("offline")
    assert not load(tmp_path, environ={"BVMONITOR_OFFLINE": ""}).is_on("offline")


def test_every_fault_is_told_with_its_place_and_the_nearest_right_word(tmp_path: Path) -> None:
    text = 'lang = "n"\n\n[reports]\nx = 1\n'.replace("[reports]", 'hoem = "x"')
    (tmp_path / "bvmonitor.toml").write_text(text.replace("x = 1", "snapshot = 301"), encoding="utf-8")
    formats = ", ".join(get_args(Format))
    assert told(tmp_path, {"BVMONITOR_FORMAT": "jsn"}) == [
        "…/bvmonitor.toml:1: «n» duger ikke for lang; velg blant: nb, nn, en. Mente du «nn»?",
        "…/bvmonitor.toml:3: ukjent innstilling «hoem». Mente du «home»?",
        "…/bvmonitor.toml:4: snapshot må være tekst i hermetegn, ikke 301.",
        f"BVMONITOR_FORMAT: «jsn» duger ikke for format; velg blant: {formats}. Mente du «json»?",
    ]


def test_a_table_that_is_no_setting_is_found_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text('lang = "nb"\n[hom]\nx = 1\n', encoding="utf-8")
    assert told(tmp_path) == ["…/bvmonitor.toml:2: ukjent innstilling «hom». Mente du «home»?"]


def test_broken_toml_says_where(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_text("lang = nb\n", encoding="utf-8")
    assert told(tmp_path) == ["…/bvmonitor.toml:1:8: ikke gyldig TOML: Invalid value."]


def test_a_file_that_is_not_utf8_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "bvmonitor.toml").write_bytes(b'lang = "\xe5"\n')
    assert told(tmp_path) == ["…/bvmonitor.toml: filen er ikke lagret som UTF-8 (byte 8)."]
