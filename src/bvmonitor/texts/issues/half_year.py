"""Faults of files of half-year reports."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

HALF_YEAR_ISSUES: Final[Catalogue] = {
    "half_year.too_large": Translations(
        nb="filen er større enn {limit} MiB.",
        nn="fila er større enn {limit} MiB.",
        en="the file is over {limit} MiB.",
    ),
    "half_year.bad_csv": Translations(
        nb="filen er ikke riktig delt i kolonner: {reason}.",
        nn="fila er ikkje rett delt i kolonnar: {reason}.",
        en="the file is not parted into columns as it should be: {reason}.",
    ),
    "half_year.too_many": Translations(
        nb="filen har flere enn {rows} rader eller {columns} kolonner.",
        nn="fila har fleire enn {rows} rader eller {columns} kolonnar.",
        en="the file has more than {rows} rows or {columns} columns.",
    ),
    "half_year.no_rows": Translations(
        nb="filen har ingen rader under overskriftene.",
        nn="fila har ingen rader under overskriftene.",
        en="the file has no rows under its heads.",
    ),
    "half_year.repeated_column": Translations(
        nb="to kolonner er den samme: «{head}».",
        nn="to kolonnar er den same: «{head}».",
        en="two columns are the same: “{head}”.",
    ),
    "half_year.no_counts": Translations(
        nb="ingen av kolonnene er teller og nevner til en kjent indikator.",
        nn="ingen av kolonnane er teljar og nemnar til ein kjend indikator.",
        en="none of the columns are the numerator and denominator of a known indicator.",
    ),
    "half_year.no_unit": Translations(
        nb="raden har ingen rapporteringsenhet.",
        nn="rada har inga rapporteringseining.",
        en="the row has no reporting unit.",
    ),
    "half_year.bad_year": Translations(
        nb="«{value}» er ikke et år.", nn="«{value}» er ikkje eit år.", en="“{value}” is not a year."
    ),
    "half_year.bad_half": Translations(
        nb="«{value}» er ikke et halvår; det er 1 eller 2.",
        nn="«{value}» er ikkje eit halvår; det er 1 eller 2.",
        en="“{value}” is not a half-year; it is 1 or 2.",
    ),
    "half_year.no_count": Translations(
        nb="«{value}» i kolonnen «{head}» er ikke et helt antall.",
        nn="«{value}» i kolonnen «{head}» er ikkje eit heilt tal.",
        en="“{value}” in the column “{head}” is not a whole number.",
    ),
    "half_year.more_than_all": Translations(
        nb="{value} er flere enn alle, som er {all}.",
        nn="{value} er fleire enn alle, som er {all}.",
        en="{value} are more than all of them, which are {all}.",
    ),
    "half_year.repeated": Translations(
        nb="{unit} står også i linje {first} for {period}.",
        nn="{unit} står òg i linje {first} for {period}.",
        en="{unit} also stands in line {first} for {period}.",
    ),
    "half_year.in_the_future": Translations(
        nb="{value} har ikke vært ennå.", nn="{value} har ikkje vore enno.", en="{value} has not been yet."
    ),
    "half_year.birth_number": Translations(
        nb="filen har et fødselsnummer, og er ikke lest.",
        nn="fila har eit fødselsnummer, og er ikkje lesen.",
        en="the file has a birth number, and was not read.",
    ),
}
