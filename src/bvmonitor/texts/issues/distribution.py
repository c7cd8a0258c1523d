"""Faults of the files that define distributions, and of the counts in them."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DISTRIBUTION_ISSUES: Final[Catalogue] = {
    "distribution.bad_count": Translations(
        nb="«{value}» er ikke et antall fra 0, og heller ikke et av tegnene «:», «..» og «.».",
        nn="«{value}» er ikkje eit tal frå 0, og heller ikkje eitt av teikna «:», «..» og «.».",
        en="“{value}” is no number from 0, nor one of the marks “:”, “..” and “.”.",
    ),
    "distribution.bad_year": Translations(
        nb="«{value}» er ikke et årstall.",
        nn="«{value}» er ikkje eit årstal.",
        en="“{value}” is not a year.",
    ),
    "distribution.unknown_part": Translations(
        nb="ingen del har id-en eller navnet «{value}».",
        nn="ingen del har id-en eller namnet «{value}».",
        en="no part has the id or the title “{value}”.",
    ),
    "distribution.repeated_part": Translations(
        nb="to deler har id-en «{value}», eller den er opptatt: `whole` er helheten.",
        nn="to delar har id-en «{value}», eller han er oppteken: `whole` er heilskapen.",
        en="two parts have the id “{value}”, or it is taken: `whole` is the whole.",
    ),
    "distribution.repeated_count": Translations(
        nb="{part} har allerede et tall for {region} i {year}.",
        nn="{part} har alt eit tal for {region} i {year}.",
        en="{part} has a count for {region} in {year} already.",
    ),
    "distribution.no_cells": Translations(
        nb="her mangler `cells`; egne tall trenger `own` øverst i filen.",
        nn="her manglar `cells`; eigne tal treng `own` øvst i fila.",
        en="`cells` is lacking here; own counts need `own` at the top of the file.",
    ),
    "distribution.cells_out_of_place": Translations(
        nb="`cells` hører ikke hjemme der tallene er egne (`own`).",
        nn="`cells` høyrer ikkje heime der tala er eigne (`own`).",
        en="`cells` have no place where counts are own (`own`).",
    ),
    "distribution.counts_out_of_place": Translations(
        nb="`counts` er egne tall, og trenger `own` øverst i filen.",
        nn="`counts` er eigne tal, og treng `own` øvst i fila.",
        en="`counts` are own counts, and need `own` at the top of the file.",
    ),
    "distribution.no_municipality": Translations(
        nb="her står egne tall, men `own` sier ikke hvilken kommune de er for.",
        nn="her står eigne tal, men `own` seier ikkje kva kommune dei er for.",
        en="here are own counts, but `own` does not say which municipality they are of.",
    ),
    "distribution.missing_columns": Translations(
        nb="disse kolonnene mangler: {columns}.",
        nn="desse kolonnane manglar: {columns}.",
        en="these columns are lacking: {columns}.",
    ),
}
