"""What stands in the monthly report."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

MONTHLY: Final[Catalogue] = {
    "title": Translations(
        nb="Månedsrapport for {name}, {month}",
        nn="Månadsrapport for {name}, {month}",
        en="Monthly report for {name}, {month}",
    ),
    "part.activity": Translations(
        nb="Aktivitet og kapasitet", nn="Aktivitet og kapasitet", en="Activity and capacity"
    ),
    "part.quality": Translations(nb="Kvalitet", nn="Kvalitet", en="Quality"),
    "part.staff": Translations(nb="Ansatte", nn="Tilsette", en="Staff"),
    "part.economy": Translations(nb="Økonomi", nn="Økonomi", en="Economy"),
    "part.actions": Translations(nb="Tiltak", nn="Tiltak", en="Measures"),
    "part.trend": Translations(nb="Utviklingen over år", nn="Utviklinga over år", en="Development over the years"),
    "stub": Translations(nb="Nøkkeltall", nn="Nøkkeltal", en="Key figure"),
    "head.month": Translations(nb="Måneden", nn="Månaden", en="The month"),
    "head.so_far": Translations(nb="Hittil i året", nn="Hittil i året", en="So far in the year"),
    "head.change": Translations(nb="Endring", nn="Endring", en="Change"),
    "so_far.up": Translations(
        nb="{title} hittil i {year}: {now}, opp {size} fra {then} på samme tid i {before}.",
        nn="{title} hittil i {year}: {now}, opp {size} frå {then} på same tid i {before}.",
        en="{title} so far in {year}: {now}, up {size} from {then} at the same time in {before}.",
    ),
    "so_far.down": Translations(
        nb="{title} hittil i {year}: {now}, ned {size} fra {then} på samme tid i {before}.",
        nn="{title} hittil i {year}: {now}, ned {size} frå {then} på same tid i {before}.",
        en="{title} so far in {year}: {now}, down {size} from {then} at the same time in {before}.",
    ),
    "so_far.same": Translations(
        nb="{title} hittil i {year}: {now}, som på samme tid i {before}.",
        nn="{title} hittil i {year}: {now}, som på same tid i {before}.",
        en="{title} so far in {year}: {now}, as at the same time in {before}.",
    ),
    "so_far.alone": Translations(
        nb="{title} hittil i {year}: {now}. For samme tid i {before} er det ikke noe tall å sammenligne med.",
        nn="{title} hittil i {year}: {now}. For same tid i {before} er det ikkje noko tal å samanlikne med.",
        en="{title} so far in {year}: {now}. There is no figure of the same time in {before} to compare with.",
    ),
    "month.up": Translations(
        nb="{title}, {month}: {now}, opp {size} fra {then} i samme måned i {before}.",
        nn="{title}, {month}: {now}, opp {size} frå {then} i same månad i {before}.",
        en="{title}, {month}: {now}, up {size} from {then} in the same month of {before}.",
    ),
    "month.down": Translations(
        nb="{title}, {month}: {now}, ned {size} fra {then} i samme måned i {before}.",
        nn="{title}, {month}: {now}, ned {size} frå {then} i same månad i {before}.",
        en="{title}, {month}: {now}, down {size} from {then} in the same month of {before}.",
    ),
    "month.same": Translations(
        nb="{title}, {month}: {now}, som i samme måned i {before}.",
        nn="{title}, {month}: {now}, som i same månad i {before}.",
        en="{title}, {month}: {now}, as in the same month of {before}.",
    ),
    "month.alone": Translations(
        nb="{title}, {month}: {now}. For samme måned i {before} er det ikke noe tall å sammenligne med.",
        nn="{title}, {month}: {now}. For same månad i {before} er det ikkje noko tal å samanlikne med.",
        en="{title}, {month}: {now}. There is no figure of the same month of {before} to compare with.",
    ),
    "gaps": Translations(
        nb="{title} hittil i {year} kan ikke regnes ut. Måneder som mangler: {months}.",
        nn="{title} hittil i {year} kan ikkje reknast ut. Månader som manglar: {months}.",
        en="{title} so far in {year} cannot be computed. Months that are missing: {months}.",
    ),
    "without": Translations(
        nb="Disse har ikke tall for {month}: {titles}.",
        nn="Desse har ikkje tal for {month}: {titles}.",
        en="These have no figures of {month}: {titles}.",
    ),
    "economy.caption": Translations(nb="Beløp i 1000 kr", nn="Beløp i 1000 kr", en="Amounts in NOK 1,000"),
    "economy.stub": Translations(nb="Økonomi", nn="Økonomi", en="Economy"),
    "economy.amount": Translations(nb="Beløp", nn="Beløp", en="Amount"),
    "economy.share": Translations(
        nb="Prosent av årsbudsjettet", nn="Prosent av årsbudsjettet", en="Per cent of the year's budget"
    ),
    "economy.budget": Translations(nb="Årsbudsjett", nn="Årsbudsjett", en="Budget for the year"),
    "economy.budget_so_far": Translations(nb="Budsjett hittil", nn="Budsjett hittil", en="Budget so far"),
    "economy.spent": Translations(nb="Forbruk hittil", nn="Forbruk hittil", en="Spent so far"),
    "economy.over_so_far": Translations(
        nb="Forbruk minus budsjett hittil", nn="Forbruk minus budsjett hittil", en="Spent minus budget so far"
    ),
    "economy.forecast": Translations(nb="Årsprognose", nn="Årsprognose", en="Forecast for the year"),
    "economy.over_in_year": Translations(
        nb="Prognose minus årsbudsjett", nn="Prognose minus årsbudsjett", en="Forecast minus budget for the year"
    ),
    "economy.spent_share": Translations(
        nb="Ved utgangen av {month} er {spent} prosent av årsbudsjettet brukt; {gone} prosent av"
        " månedene er gått.",
        nn="Ved utgangen av {month} er {spent} prosent av årsbudsjettet brukt; {gone} prosent av"
        " månadene er gått.",
        en="At the end of {month}, {spent} per cent of the year's budget is spent; {gone} per cent of"
        " the months are gone.",
    ),
    "economy.so_far.over": Translations(
        nb="Forbruket er {amount} over budsjettet hittil i året.",
        nn="Forbruket er {amount} over budsjettet hittil i året.",
        en="What is spent is {amount} above the budget so far in the year.",
    ),
    "economy.so_far.under": Translations(
        nb="Forbruket er {amount} under budsjettet hittil i året.",
        nn="Forbruket er {amount} under budsjettet hittil i året.",
        en="What is spent is {amount} below the budget so far in the year.",
    ),
    "economy.so_far.even": Translations(
        nb="Forbruket er som budsjettet hittil i året.",
        nn="Forbruket er som budsjettet hittil i året.",
        en="What is spent is as budgeted so far in the year.",
    ),
    "economy.year.over": Translations(
        nb="Prognosen er {amount} over årsbudsjettet.",
        nn="Prognosen er {amount} over årsbudsjettet.",
        en="The forecast is {amount} above the year's budget.",
    ),
    "economy.year.under": Translations(
        nb="Prognosen er {amount} under årsbudsjettet.",
        nn="Prognosen er {amount} under årsbudsjettet.",
        en="The forecast is {amount} below the year's budget.",
    ),
    "economy.year.even": Translations(
        nb="Prognosen er som årsbudsjettet.",
        nn="Prognosen er som årsbudsjettet.",
        en="The forecast is as the year's budget.",
    ),
    "economy.none": Translations(
        nb="Det er ikke lest inn budsjett, forbruk eller prognose for {year}.",
        nn="Det er ikkje lese inn budsjett, forbruk eller prognose for {year}.",
        en="No budget, spending or forecast of {year} has been read in.",
    ),
    "action.stub": Translations(nb="Tiltak", nn="Tiltak", en="Measure"),
    "action.area": Translations(nb="Område", nn="Område", en="Area"),
    "action.due": Translations(nb="Frist", nn="Frist", en="Due"),
    "action.status": Translations(nb="Status", nn="Status", en="Status"),
    "action.note": Translations(nb="Merknad", nn="Merknad", en="Note"),
    "status.not_started": Translations(nb="ikke begynt", nn="ikkje byrja", en="not started"),
    "status.in_progress": Translations(nb="i gang", nn="i gang", en="in progress"),
    "status.done": Translations(nb="fullført", nn="fullført", en="done"),
    "status.delayed": Translations(nb="forsinket", nn="forseinka", en="delayed"),
    "status.stopped": Translations(nb="stanset", nn="stansa", en="stopped"),
    "status.late": Translations(
        nb="{status}, over fristen", nn="{status}, over fristen", en="{status}, past its due date"
    ),
    "actions.counts": Translations(
        nb="Tiltak: {count}. Fullført: {done}. Over fristen ved utgangen av {month}: {late}.",
        nn="Tiltak: {count}. Fullførte: {done}. Over fristen ved utgangen av {month}: {late}.",
        en="Measures: {count}. Done: {done}. Past their due date at the end of {month}: {late}.",
    ),
    "actions.none": Translations(
        nb="Det er ingen tiltaksliste. Den skrives i en fil i {folder} i hjemmemappen.",
        nn="Det er inga tiltaksliste. Ho blir skriven i ei fil i {folder} i heimemappa.",
        en="There is no list of measures. It is written in a file in {folder} in the home folder.",
    ),
    "long.up": Translations(
        nb="{title} har gått opp fra {then} i {first} til {now} i {last}, {size}.",
        nn="{title} har gått opp frå {then} i {first} til {now} i {last}, {size}.",
        en="{title} went up from {then} in {first} to {now} in {last}, by {size}.",
    ),
    "long.down": Translations(
        nb="{title} har gått ned fra {then} i {first} til {now} i {last}, {size}.",
        nn="{title} har gått ned frå {then} i {first} til {now} i {last}, {size}.",
        en="{title} went down from {then} in {first} to {now} in {last}, by {size}.",
    ),
    "long.same": Translations(
        nb="{title} er uendret: {then} i {first} og {now} i {last}.",
        nn="{title} er uendra: {then} i {first} og {now} i {last}.",
        en="{title} stayed the same: {then} in {first} and {now} in {last}.",
    ),
    "long.none": Translations(
        nb="Det er ikke hele tall for minst to år, så utviklingen over år kan ikke vises.",
        nn="Det er ikkje heile tal for minst to år, så utviklinga over år kan ikkje visast.",
        en="There are not whole figures for at least two years, so the development over the years cannot"
        " be shown.",
    ),
    "note.so_far": Translations(
        nb="Hittil i året er summen av månedene, av andeler tellerne og nevnerne hver for seg; mangler"
        " en måned, er det ikke noe tall. Det som finnes på en dato, legges ikke sammen.",
        nn="Hittil i året er summen av månadene, av delar teljarane og nemnarane kvar for seg; manglar"
        " ein månad, er det ikkje noko tal. Det som finst på ein dato, blir ikkje lagt saman.",
        en="So far in the year is the sum of the months, of shares their numerators and denominators"
        " each by itself; where a month is missing there is no figure. What is there at a date is not"
        " added.",
    ),
    "note.parts": Translations(
        nb="Uten teller og nevner for hver måned kan ikke hittil i året regnes ut: {titles}.",
        nn="Utan teljar og nemnar for kvar månad kan ikkje hittil i året reknast ut: {titles}.",
        en="Without numerator and denominator of each month, so far in the year cannot be computed: {titles}.",
    ),
    "note.decided": Translations(
        nb="Årsbudsjett og prognose er de siste som er lest inn til og med {month}; er de fra en annen"
        " måned, står den i parentes.",
        nn="Årsbudsjett og prognose er dei siste som er lesne inn til og med {month}; er dei frå ein"
        " annan månad, står han i parentes.",
        en="The year's budget and the forecast are the latest read in up to {month}; where they are of"
        " another month, it stands in brackets.",
    ),
    "note.long": Translations(
        nb="Utviklingen over år er av hele år: årstall som er gitt, ellers alle månedene eller halvårene"
        " lagt sammen, og for det som finnes på en dato, tallet ved årets slutt.",
        nn="Utviklinga over år er av heile år: årstal som er gitt, elles alle månadene eller halvåra"
        " lagde saman, og for det som finst på ein dato, talet ved slutten av året.",
        en="The development over the years is of whole years: years that were given, else all months or"
        " half-years added, and of what is there at a date the figure at the year's end.",
    ),
}
