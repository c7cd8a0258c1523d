"""What is said of the parts of a whole: heads, sentences that follow from the figures, notes."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DISTRIBUTION: Final[Catalogue] = {
    "title": Translations(
        nb="{title}: {name} {years}", nn="{title}: {name} {years}", en="{title}: {name} {years}"
    ),
    "part": Translations(nb="Del", nn="Del", en="Part"),
    "total": Translations(nb="I alt", nn="I alt", en="Total"),
    "counted.count": Translations(nb="Antall", nn="Tal", en="Number"),
    "counted.fte": Translations(nb="Årsverk", nn="Årsverk", en="Full-time equivalents"),
    "counted.nok": Translations(nb="Kr", nn="Kr", en="NOK"),
    "counted.thousand_nok": Translations(nb="1000 kr", nn="1000 kr", en="NOK 1000"),
    "amount.count": Translations(nb="{figure}", nn="{figure}", en="{figure}"),
    "amount.fte": Translations(
        nb="{figure}\u00a0årsverk", nn="{figure}\u00a0årsverk", en="{figure}\u00a0full-time equivalents"
    ),
    "amount.nok": Translations(nb="{figure}\u00a0kr", nn="{figure}\u00a0kr", en="NOK\u00a0{figure}"),
    "amount.thousand_nok": Translations(
        nb="{figure}\u00a0tusen kr", nn="{figure}\u00a0tusen kr", en="NOK\u00a0{figure}\u00a0thousand"
    ),
    "share": Translations(nb="Andel (prosent)", nn="Prosentdel", en="Share (per cent)"),
    "change": Translations(
        nb="Endring i andel (prosentpoeng)",
        nn="Endring i prosentdel (prosentpoeng)",
        en="Change in share (percentage points)",
    ),
    "since": Translations(nb="fra {year} til {last}", nn="frå {year} til {last}", en="{year} to {last}"),
    "reading.largest": Translations(
        nb="Størst i {year}: {part}, {share} ({count} av {total}).",
        nn="Størst i {year}: {part}, {share} ({count} av {total}).",
        en="Largest in {year}: {part}, {share} ({count} of {total}).",
    ),
    "reading.whole_up": Translations(
        nb="I alt gikk det opp fra {then} i {since} til {now} i {year}, {size}.",
        nn="I alt gjekk det opp frå {then} i {since} til {now} i {year}, {size}.",
        en="The total went up from {then} in {since} to {now} in {year}, by {size}.",
    ),
    "reading.whole_down": Translations(
        nb="I alt gikk det ned fra {then} i {since} til {now} i {year}, {size}.",
        nn="I alt gjekk det ned frå {then} i {since} til {now} i {year}, {size}.",
        en="The total went down from {then} in {since} to {now} in {year}, by {size}.",
    ),
    "reading.whole_same": Translations(
        nb="I alt er det uendret: {then} i {since} og {now} i {year}.",
        nn="I alt er det uendra: {then} i {since} og {now} i {year}.",
        en="The total is unchanged: {then} in {since} and {now} in {year}.",
    ),
    "reading.up": Translations(
        nb="Andelen gikk mest opp fra {since} til {year} for {part}: {size}.",
        nn="Prosentdelen gjekk mest opp frå {since} til {year} for {part}: {size}.",
        en="The share went up most from {since} to {year} for {part}: {size}.",
    ),
    "reading.down": Translations(
        nb="Andelen gikk mest ned fra {since} til {year} for {part}: {size}.",
        nn="Prosentdelen gjekk mest ned frå {since} til {year} for {part}: {size}.",
        en="The share went down most from {since} to {year} for {part}: {size}.",
    ),
    "note.rounded": Translations(
        nb=(
            "Andelene er regnet av antallene, og endringene av uavrundede andeler. Hver er avrundet for seg:"
            " summer og forskjeller av det som står, kan avvike i siste siffer."
        ),
        nn=(
            "Prosentdelane er rekna av tala, og endringane av uavrunda prosentdelar. Kvar er avrunda for seg:"
            " summar og skilnader av det som står, kan avvike i siste siffer."
        ),
        en=(
            "Shares are computed from the numbers, and changes from unrounded shares. Each is rounded by itself:"
            " sums and differences of what is printed may deviate in the last digit."
        ),
    ),
    "note.whole_published": Translations(
        nb="«{whole}» er tallet som er publisert, ikke summen av delene som vises.",
        nn="«{whole}» er talet som er publisert, ikkje summen av delane som er viste.",
        en="“{whole}” is the number as published, not the sum of the parts shown.",
    ),
    "note.whole_summed": Translations(
        nb="Totalen er summen av alle delene; den står bare når alle er kjent.",
        nn="Totalen er summen av alle delane; han står berre når alle er kjende.",
        en="The total is the sum of all parts, and is given only when all are known.",
    ),
    "note.lacking": Translations(
        nb="For {years} er ikke alle delene kjent: summen av dem som står, er ikke totalen.",
        nn="For {years} er ikkje alle delane kjende: summen av dei som står, er ikkje totalen.",
        en="For {years} not all parts are known: the sum of those shown is not the total.",
    ),
    "note.unlike": Translations(
        nb="I {year} kommer delene til {sum}, mens totalen er {whole}.",
        nn="I {year} kjem delane til {sum}, medan totalen er {whole}.",
        en="In {year} the parts come to {sum}, while the total is {whole}.",
    ),
    "note.overlap": Translations(
        nb="Én kan være med i flere av delene, så andelene kan komme til mer enn 100 prosent.",
        nn="Éin kan vere med i fleire av delane, så prosentdelane kan kome til meir enn 100 prosent.",
        en="One may be in several of the parts, so that the shares may come to more than 100 per cent.",
    ),
    "note.nominal": Translations(
        nb="Beløpene er i løpende priser; andelene er av hvert års beløp.",
        nn="Beløpa er i løpande prisar; prosentdelane er av beløpa kvart år.",
        en="Amounts are in current prices; shares are of the amounts of each year.",
    ),
    "note.closed": Translations(
        nb="Tall skjult av bvmonitor: {count}. De er 1 eller 2, eller et skjult tall kunne regnes ut av dem.",
        nn="Tal skjulte av bvmonitor: {count}. Dei er 1 eller 2, eller eit skjult tal kunne reknast ut av dei.",
        en="Numbers hidden by bvmonitor: {count}. They are 1 or 2, or a hidden number could be found from them.",
    ),
    "source.own": Translations(
        nb="Egne tall: {title}. Filen {file}, sjekksum {sha}.",
        nn="Eigne tal: {title}. Fila {file}, sjekksum {sha}.",
        en="Own figures: {title}. The file {file}, checksum {sha}.",
    ),
    "citation.own": Translations(
        nb="{title}. Satt opp med {program}.",
        nn="{title}. Sett opp med {program}.",
        en="{title}. Made with {program}.",
    ),
}
