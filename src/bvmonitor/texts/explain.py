"""How one figure was made, step by step."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

EXPLAIN: Final[Catalogue] = {
    "title": Translations(
        nb="{column} {period}: {title}",
        nn="{column} {period}: {title}",
        en="{column} {period}: {title}",
    ),
    "printed": Translations(
        nb="Siden viser {text} ({origin}).",
        nn="Sida viser {text} ({origin}).",
        en="The page shows {text} ({origin}).",
    ),
    "origin.published": Translations(nb="publisert av SSB", nn="publisert av SSB", en="published by SSB"),
    "origin.computed": Translations(
        nb="regnet ut av bvmonitor",
        nn="rekna ut av bvmonitor",
        en="computed by bvmonitor",
    ),
    "origin.local": Translations(nb="fra egne filer", nn="frå eigne filer", en="from own files"),
    "origin.none": Translations(nb="ikke noe tall", nn="ikkje noko tal", en="no figure"),
    "head.cell": Translations(nb="Celle", nn="Celle", en="Cell"),
    "head.table": Translations(nb="Tabell", nn="Tabell", en="Table"),
    "head.value": Translations(nb="Verdi", nn="Verdi", en="Value"),
    "head.unit": Translations(nb="Enhet", nn="Eining", en="Unit"),
    "part.published": Translations(nb="Publisert av SSB", nn="Publisert av SSB", en="Published by SSB"),
    "part.numerator": Translations(nb="Teller", nn="Teljar", en="Numerator"),
    "part.denominator": Translations(nb="Nevner", nn="Nemnar", en="Denominator"),
    "section.steps": Translations(nb="Utregning", nn="Utrekning", en="Computation"),
    "section.members": Translations(nb="Medlemmer", nn="Medlemmer", en="Members"),
    "section.definition": Translations(nb="Definisjon", nn="Definisjon", en="Definition"),
    "no_table": Translations(
        nb="(tabellen finnes ikke blant tallene som er hentet)",
        nn="(tabellen finst ikkje mellom tala som er henta)",
        en="(the table is not among the figures at hand)",
    ),
    "no_cell": Translations(
        nb="(tabellen har ingen slik celle blant tallene som er hentet)",
        nn="(tabellen har inga slik celle mellom tala som er henta)",
        en="(the table has no such cell among the figures at hand)",
    ),
    "step.sum": Translations(
        nb="{part}: {sum}",
        nn="{part}: {sum}",
        en="{part}: {sum}",
    ),
    "step.no_sum": Translations(
        nb="{part}: en celle mangler, så summen mangler.",
        nn="{part}: ei celle manglar, så summen manglar.",
        en="{part}: a cell is absent, and so is the sum.",
    ),
    "step.ratio": Translations(
        nb="{factor} × {numerator} / {denominator} = {value}",
        nn="{factor} × {numerator} / {denominator} = {value}",
        en="{factor} × {numerator} / {denominator} = {value}",
    ),
    "step.product": Translations(
        nb="{factor} × {numerator} = {value}",
        nn="{factor} × {numerator} = {value}",
        en="{factor} × {numerator} = {value}",
    ),
    "step.published": Translations(
        nb="SSBs eget tall er {value} og står foran vårt.",
        nn="SSB sitt eige tal er {value} og står framfor vårt.",
        en="SSB's own figure is {value} and goes before ours.",
    ),
    "step.local": Translations(
        nb="Tallet fra egne filer er {value}.",
        nn="Talet frå eigne filer er {value}.",
        en="The figure of own files is {value}.",
    ),
    "step.rounded": Translations(
        nb="Avrundet én gang, halve bort fra null, desimaler: {decimals}. Trykt: {text}",
        nn="Avrunda éin gong, halve bort frå null, desimalar: {decimals}. Prenta: {text}",
        en="Rounded once, halves away from zero, decimals: {decimals}. Printed: {text}",
    ),
    "step.members": Translations(
        nb="{reporting} av {n} medlemmer er med i summene: de som har både teller og nevner.",
        nn="{reporting} av {n} medlemmer er med i summane: dei som har både teljar og nemnar.",
        en="{reporting} of {n} members are in the sums: those that have both numerator and denominator.",
    ),
    "member": Translations(
        nb="{code} {name}: {numerator} / {denominator}",
        nn="{code} {name}: {numerator} / {denominator}",
        en="{code} {name}: {numerator} / {denominator}",
    ),
    "definition.id": Translations(
        nb="{id}, versjon {version} ({file})",
        nn="{id}, versjon {version} ({file})",
        en="{id}, version {version} ({file})",
    ),
    "definition.unverified": Translations(
        nb="Ikke kontrollert mot SSBs metadata.",
        nn="Ikkje kontrollert mot metadata frå SSB.",
        en="Not verified against SSB's metadata.",
    ),
    "definition.reference": Translations(
        nb="Dokumentert i «{title}», {url}",
        nn="Dokumentert i «{title}», {url}",
        en="Documented in “{title}”, {url}",
    ),
    "source.query": Translations(nb="spørring: {query}", nn="spørjing: {query}", en="query: {query}"),
    "source.times": Translations(
        nb="{id}: hentet {retrieved}; oppdatert av kilden {updated}; sha256 {sha256}",
        nn="{id}: henta {retrieved}; oppdatert av kjelda {updated}; sha256 {sha256}",
        en="{id}: retrieved {retrieved}; updated by the source {updated}; sha256 {sha256}",
    ),
}
