"""Definitions that name what a table does not have, or has under another name."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

FETCH_ISSUES: Final[Catalogue] = {
    "fetch.no_table": Translations(
        nb="{indicator}: SSB har ingen tabell {table}.",
        nn="{indicator}: SSB har ingen tabell {table}.",
        en="{indicator}: SSB has no table {table}.",
    ),
    "fetch.not_annual": Translations(
        nb="{indicator}: tabell {table} har ingen år.",
        nn="{indicator}: tabell {table} har ingen år.",
        en="{indicator}: table {table} has no years.",
    ),
    "fetch.no_measure": Translations(
        nb="{indicator}: tabell {table} har ikke målet «{measure}», eller har det flere ganger.",
        nn="{indicator}: tabell {table} har ikkje målet «{measure}», eller har det fleire gonger.",
        en="{indicator}: table {table} has no measure “{measure}”, or has it more than once.",
    ),
    "fetch.other_title": Translations(
        nb="{indicator}: tabell {table} skulle handle om «{expected}», men heter nå «{found}».",
        nn="{indicator}: tabell {table} skulle handle om «{expected}», men heiter no «{found}».",
        en="{indicator}: table {table} should be about “{expected}”, and is now called “{found}”.",
    ),
    "fetch.other_label": Translations(
        nb="{indicator}: {measure} i tabell {table} skulle hete «{expected}», men heter nå «{found}».",
        nn="{indicator}: {measure} i tabell {table} skulle heite «{expected}», men heiter no «{found}».",
        en="{indicator}: {measure} in table {table} should be called “{expected}”, and is now “{found}”.",
    ),
    "fetch.other_unit": Translations(
        nb="{indicator}: {measure} i tabell {table} skulle være i «{expected}», men er nå i «{found}».",
        nn="{indicator}: {measure} i tabell {table} skulle vere i «{expected}», men er no i «{found}».",
        en="{indicator}: {measure} in table {table} should be in “{expected}”, and is now in “{found}”.",
    ),
    "fetch.no_variable": Translations(
        nb="{indicator}: tabell {table} har ikke variabelen «{variable}».",
        nn="{indicator}: tabell {table} har ikkje variabelen «{variable}».",
        en="{indicator}: table {table} has no variable “{variable}”.",
    ),
    "fetch.no_code": Translations(
        nb="{indicator}: {variable} i tabell {table} har ikke koden «{code}».",
        nn="{indicator}: {variable} i tabell {table} har ikkje koden «{code}».",
        en="{indicator}: {variable} in table {table} has no code “{code}”.",
    ),
    "fetch.not_omittable": Translations(
        nb="{indicator}: variabelen «{variable}» i tabell {table} kan ikke utelates.",
        nn="{indicator}: variabelen «{variable}» i tabell {table} kan ikkje utelatast.",
        en="{indicator}: the variable “{variable}” of table {table} cannot be left out.",
    ),
    "fetch.new_variable": Translations(
        nb="{indicator}: tabell {table} har variabelen «{variable}», som definisjonen ikke nevner.",
        nn="{indicator}: tabell {table} har variabelen «{variable}», som definisjonen ikkje nemner.",
        en="{indicator}: table {table} has the variable “{variable}”, which the definition does not name.",
    ),
    "fetch.omitted_and_chosen": Translations(
        nb="{indicator}: utelater «{variable}» i tabell {table}, mens en annen definisjon velger i den.",
        nn="{indicator}: utelèt «{variable}» i tabell {table}, medan ein annan definisjon vel i han.",
        en="{indicator}: leaves out “{variable}” of table {table}, where another definition chooses from it.",
    ),
}
