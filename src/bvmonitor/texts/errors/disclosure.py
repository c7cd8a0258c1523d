"""Errors of tables to be protected."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DISCLOSURE_ERRORS: Final[Catalogue] = {
    "TableAtFault": Translations(
        nb="Tabellen i {path} kan ikke brukes slik den er.",
        nn="Tabellen i {path} kan ikkje brukast slik han er.",
        en="The table in {path} cannot be used as it is.",
    ),
    "TableAtFault.next": Translations(
        nb=(
            "Rett linjene. En tabell har en linje med overskrifter og en linje per rad, med radens navn først og"
            " hele tall etter; «:» er et skjult tall."
        ),
        nn=(
            "Rett linjene. Ein tabell har ei linje med overskrifter og ei linje per rad, med namnet på rada først"
            " og heile tal etter; «:» er eit skjult tal."
        ),
        en=(
            "Mend the lines. A table has a line of heads and a line per row, the row's name first and whole"
            " numbers after it; “:” is a hidden number."
        ),
    ),
    "UnknownKept": Translations(
        nb="Tabellen har ingen rad eller kolonne som heter «{wanted}».",
        nn="Tabellen har inga rad eller kolonne som heiter «{wanted}».",
        en="The table has no row or column called “{wanted}”.",
    ),
    "UnknownKept.next": Translations(
        nb="Skriv navnet slik det står i tabellen.",
        nn="Skriv namnet slik det står i tabellen.",
        en="Write the name as it stands in the table.",
    ),
}
