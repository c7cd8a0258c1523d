"""The page of deadlines."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DEADLINES: Final[Catalogue] = {
    "title": Translations(
        nb="Frister i barnevernet: {name}",
        nn="Fristar i barnevernet: {name}",
        en="Deadlines in child welfare: {name}",
    ),
    "lead.newest": Translations(
        nb="De nyeste reglene som er kjent, og egne tall.",
        nn="Dei nyaste reglane som er kjende, og eigne tal.",
        en="The newest rules that are known, and own figures.",
    ),
    "lead.at": Translations(
        nb="Reglene som gjaldt {day}, og egne tall til og med den dagen.",
        nn="Reglane som galdt {day}, og eigne tal til og med den dagen.",
        en="The rules in force on {day}, and own figures up to that day.",
    ),
    "rules": Translations(nb="Regler", nn="Reglar", en="Rules"),
    "rule.what": Translations(nb="Hva", nn="Kva", en="What"),
    "rule.limit": Translations(nb="Frist eller krav", nn="Frist eller krav", en="Limit or requirement"),
    "rule.special": Translations(nb="I særlige tilfeller", nn="I særlege tilfelle", en="In special cases"),
    "rule.starts": Translations(nb="Regnes fra", nn="Blir rekna frå", en="Counted from"),
    "rule.law": Translations(nb="Hjemmel", nn="Heimel", en="Provision"),
    "rule.valid": Translations(nb="Gjelder", nn="Gjeld", en="In force"),
    "rule.confirmed": Translations(nb="Bekreftet", nn="Stadfesta", en="Confirmed"),
    "none": Translations(nb="ingen kjent regel", nn="ingen kjend regel", en="no rule known"),
    "yes": Translations(nb="ja", nn="ja", en="yes"),
    "no": Translations(nb="nei", nn="nei", en="no"),
    "days": Translations(nb="{count} dager", nn="{count} dagar", en="{count} days"),
    "months": Translations(nb="{count} måneder", nn="{count} månader", en="{count} months"),
    "after": Translations(
        nb="{limit} etter at {first} dager er gått",
        nn="{limit} etter at {first} dagar er gått",
        en="{limit} after {first} days have passed",
    ),
    "visits": Translations(nb="minst {count} i året", nn="minst {count} i året", en="at least {count} a year"),
    "fewer": Translations(
        nb="{count} i året fra {age} år, når det er bestemt",
        nn="{count} i året frå {age} år, når det er bestemt",
        en="{count} a year from age {age}, where so decided",
    ),
    "starts.received": Translations(
        nb="dagen meldingen kom inn", nn="dagen meldinga kom inn", en="the day the report came in"
    ),
    "starts.decided": Translations(
        nb="dagen undersøkelsen ble bestemt",
        nn="dagen undersøkinga vart bestemt",
        en="the day the investigation was decided on",
    ),
    "valid.from": Translations(nb="fra {first}", nn="frå {first}", en="from {first}"),
    "valid.to": Translations(nb="til {last}", nn="til {last}", en="to {last}"),
    "valid.both": Translations(nb="{first} til {last}", nn="{first} til {last}", en="{first} to {last}"),
    "valid.always": Translations(nb="uten dato", nn="utan dato", en="no dates"),
    "shares": Translations(
        nb="Innen fristen, egne tall", nn="Innan fristen, eigne tal", en="In time, own figures"
    ),
    "share.period": Translations(nb="Periode", nn="Periode", en="Period"),
    "share.within": Translations(nb="I tide", nn="I tide", en="In time"),
    "share.of": Translations(nb="Av alle", nn="Av alle", en="Of all"),
    "share.percent": Translations(nb="Prosent", nn="Prosent", en="Per cent"),
    "share.rule": Translations(nb="Regel i perioden", nn="Regel i perioden", en="Rule in the period"),
    "reading": Translations(
        nb="{title}: {within} av {of} i tide i {period}, {share} prosent.",
        nn="{title}: {within} av {of} i tide i {period}, {share} prosent.",
        en="{title}: {within} of {of} in time in {period}, {share} per cent.",
    ),
    "reading.none": Translations(
        nb="Det er ingen egne tall om frister for {name}. `bvmonitor local template` lager en fil å fylle ut.",
        nn="Det er ingen eigne tal om fristar for {name}. `bvmonitor local template` lagar ei fil å fylle ut.",
        en="There are no own figures on deadlines for {name}. `bvmonitor local template` makes a file to fill in.",
    ),
    "reading.for_all": Translations(
        nb="Egne tall om frister vises bare på sider for tjenesten selv: for få saker er over fristen.",
        nn="Eigne tal om fristar blir berre viste på sider for tenesta sjølv: for få saker er over fristen.",
        en="Own figures on deadlines are shown on pages for the service itself alone: too few cases are late.",
    ),
    "computed": Translations(
        nb="Prosenten er 100 × antall i tide / antall i alt, av egne tellinger for perioden; avrundet én gang.",
        nn="Prosenten er 100 × talet i tide / talet i alt, av eigne teljingar for perioden; avrunda éin gong.",
        en="The percentage is 100 × the number in time / the number of all, of own counts; rounded once.",
    ),
    "computed.counts": Translations(
        nb="{title}: «{within}» av «{of}».",
        nn="{title}: «{within}» av «{of}».",
        en="{title}: “{within}” of “{of}”.",
    ),
    "note.typed": Translations(
        nb="{title}: prosenten for {periods} er lagt inn som den er, ikke regnet ut av tellinger.",
        nn="{title}: prosenten for {periods} er lagd inn som han er, ikkje rekna ut av teljingar.",
        en="{title}: the percentage for {periods} was typed in as it is, not computed from counts.",
    ),
    "note.too_many": Translations(
        nb="{title}: i {periods} er flere i tide enn det er i alt; det gir ingen prosent.",
        nn="{title}: i {periods} er fleire i tide enn det er i alt; det gir ingen prosent.",
        en="{title}: in {periods} more are in time than there are of all; that gives no percentage.",
    ),
    "note.lacks": Translations(
        nb="{title}: for {periods} mangler antallet i alt.",
        nn="{title}: for {periods} manglar talet i alt.",
        en="{title}: for {periods} the number of all is not there.",
    ),
    "note.days": Translations(
        nb=(
            "Dagen fristen regnes fra, telles ikke med. Lørdager, søndager og helligdager telles som andre dager,"
            " og en siste dag på en av dem flyttes ikke."
        ),
        nn=(
            "Dagen fristen blir rekna frå, blir ikkje telt med. Laurdagar, sundagar og heilagdagar blir talde som"
            " andre dagar, og ein siste dag på ein av dei blir ikkje flytt."
        ),
        en=(
            "The day that a limit is counted from is not counted. Saturdays, Sundays and holidays count as other"
            " days, and a last day on one of them is not moved."
        ),
    ),
    "note.months": Translations(
        nb="Måneder er kalendermåneder: samme dag i måneden, eller månedens siste dag der den ikke finnes.",
        nn="Månader er kalendermånader: same dag i månaden, eller den siste dagen i månaden der han ikkje finst.",
        en="Months are calendar months: the same day of the month, or its last day where there is no such day.",
    ),
    "note.unconfirmed": Translations(
        nb="Ikke bekreftet: {law}.", nn="Ikkje stadfesta: {law}.", en="Not confirmed: {law}."
    ),
    "note.rule": Translations(nb="{title}: {note}", nn="{title}: {note}", en="{title}: {note}"),
    "note.own": Translations(
        nb="{title}: reglene er fra deadlines.yaml i hjemmemappen.",
        nn="{title}: reglane er frå deadlines.yaml i heimemappa.",
        en="{title}: the rules are from deadlines.yaml in the home folder.",
    ),
    "note.register": Translations(
        nb=(
            "Fra {period} kommer tallene for {name} fra Barnevernsregisteret i stedet for halvårsrapporten; tall"
            " før og etter kan ikke uten videre sammenlignes."
        ),
        nn=(
            "Frå {period} kjem tala for {name} frå Barnevernsregisteret i staden for halvårsrapporten; tal før og"
            " etter kan ikkje utan vidare samanliknast."
        ),
        en=(
            "From {period} the figures of {name} come from the Child Welfare Register instead of the half-year"
            " report; figures before and after are not readily comparable."
        ),
    ),
    "break": Translations(
        nb="Fra {period}: Barnevernsregisteret",
        nn="Frå {period}: Barnevernsregisteret",
        en="From {period}: the register",
    ),
    "source.law": Translations(nb="{law}. {url}", nn="{law}. {url}", en="{law}. {url}"),
}
