"""Faults of tables to be protected."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

TABLE_ISSUES: Final[Catalogue] = {
    "table.unreadable": Translations(
        nb="fikk ikke lest filen: {reason}.",
        nn="fekk ikkje lese fila: {reason}.",
        en="could not read the file: {reason}.",
    ),
    "table.empty": Translations(
        nb="filen har ingen tabell: det trengs en linje med overskrifter og minst én rad, med minst to kolonner.",
        nn="fila har ingen tabell: det trengst ei linje med overskrifter og minst éi rad, med minst to kolonnar.",
        en="the file holds no table: it needs a line of heads and at least one row, of at least two columns.",
    ),
    "table.width": Translations(
        nb="raden «{row}» har {count} celler, overskriften har {wanted}.",
        nn="rada «{row}» har {count} celler, overskrifta har {wanted}.",
        en="the row “{row}” has {count} cells, the line of heads has {wanted}.",
    ),
    "table.not_whole": Translations(
        nb="«{value}» i raden «{row}», kolonnen «{column}», er ikke et helt tall fra 0 og oppover.",
        nn="«{value}» i rada «{row}», kolonnen «{column}», er ikkje eit heilt tal frå 0 og oppover.",
        en="“{value}” in the row “{row}”, column “{column}”, is no whole number from 0.",
    ),
    "table.repeated": Translations(
        nb="«{value}» står to ganger; rader og kolonner må ha hvert sitt navn.",
        nn="«{value}» står to gonger; rader og kolonnar må ha kvart sitt namn.",
        en="“{value}” stands twice; rows and columns need a name each.",
    ),
    "table.not_sum": Translations(
        nb="summen {value} i raden «{row}», kolonnen «{column}», stemmer ikke: delene blir {sum} til sammen.",
        nn="summen {value} i rada «{row}», kolonnen «{column}», stemmer ikkje: delane blir {sum} til saman.",
        en="the total {value} in the row “{row}”, column “{column}”, is not right: the parts add up to {sum}.",
    ),
}
