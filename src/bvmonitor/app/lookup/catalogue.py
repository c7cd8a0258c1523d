"""What is generated from the definitions: the catalogue in docs/ and the schemas for editors."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from bvmonitor import bundled
from bvmonitor.app.lookup.indicator_words import facts_of
from bvmonitor.app.lookup.indicators import schema_of
from bvmonitor.definitions import Definitions, load_definitions
from bvmonitor.domain.indicator import Indicator, IndicatorSet
from bvmonitor.domain.language import LANGS

_INTRODUCTION: Final = """# The indicators

Made from `indicator_defs/` by `make docs`; change the definitions, not this page. How a definition is written:
[definitions.md](definitions.md). On the command line: `bvmonitor indicators list`, `bvmonitor indicators show ID`.
"""


def generated_files() -> Mapping[Path, str]:
    """Every generated file of a checkout, with what must stand in it."""
    folder = bundled.definitions_folder()
    return {
        folder.parent / "docs" / "indicators.md": catalogue(load_definitions(folder, cache=None)),
        folder / "schema.json": schema_of("indicator"),
        folder / "sets" / "schema.json": schema_of("set"),
        folder / "peers" / "schema.json": schema_of("region_sets"),
        folder / "peers" / "similar.schema.json": schema_of("likeness"),
        folder / "composites" / "schema.json": schema_of("composite"),
        folder / "prices" / "deflator.schema.json": schema_of("deflator"),
        folder / "prices" / "corrections.schema.json": schema_of("corrections"),
        folder / "prices" / "need.schema.json": schema_of("need"),
        folder / "distributions" / "schema.json": schema_of("distribution"),
    }


def catalogue(definitions: Definitions) -> str:
    """Every set with its rows, and every indicator in full, as Markdown in English."""
    lines = [_INTRODUCTION, "## Sets", ""]
    for each in definitions.sets.values():
        lines.extend(_set_lines(each, definitions))
    lines.extend(("## Indicators", ""))
    for indicator in definitions.indicators.values():
        lines.extend(_indicator_lines(indicator, definitions))
    return "\n".join(lines).rstrip() + "\n"


def _set_lines(chosen: IndicatorSet, definitions: Definitions) -> Iterator[str]:
    yield f"### {chosen.title.en} (`{chosen.id}`)\n"
    if chosen.default:
        yield "The default set.\n"
    for number, name in zip(chosen.numbers, chosen.indicators, strict=True):
        before = f"{number}: " if number else ""
        yield f"- {before}[{definitions.indicators[name].title.en}](#{name})"
    yield ""
    yield from (f"{note.en}\n" for note in chosen.notes)


def _indicator_lines(indicator: Indicator, definitions: Definitions) -> Iterator[str]:
    yield f"### {indicator.id}\n"
    yield from (f"- {lang}: {indicator.title.in_(lang)}" for lang in LANGS)
    yield from (f"- {fact.name}: {fact.text}" for fact in facts_of(indicator, "en")[1:])
    yield f"- Sets: {', '.join(definitions.sets_with(indicator.id))}\n"


def main() -> None:
    """Write every generated file."""
    for path, text in generated_files().items():
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
