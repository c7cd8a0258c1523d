"""What stands on the status page: own figures then and now, targets, budget."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

STATUS_REPORT: Final[Catalogue] = {
    "title": Translations(
        nb="Status for {name} {now}", nn="Status for {name} {now}", en="Status of {name}, {now}"
    ),
    "rows": Translations(nb="Egne tall", nn="Eigne tal", en="Own figures"),
    "history": Translations(nb="Utviklingen", nn="Utviklinga", en="History"),
    "history.alt": Translations(
        nb="Små linjediagrammer, ett for hvert nøkkeltall.",
        nn="Små linjediagram, eitt for kvart nøkkeltal.",
        en="Small line charts, one for each key figure.",
    ),
    "history.panel": Translations(nb="{title}: {figures}.", nn="{title}: {figures}.", en="{title}: {figures}."),
    "history.point": Translations(nb="{figure} ({period})", nn="{figure} ({period})", en="{figure} ({period})"),
    "stub": Translations(nb="Nøkkeltall", nn="Nøkkeltal", en="Key figure"),
    "change": Translations(nb="Endring", nn="Endring", en="Change"),
    "targets": Translations(nb="Mål", nn="Mål", en="Targets"),
    "target.source": Translations(nb="Kilde", nn="Kjelde", en="Source"),
    "target.result": Translations(nb="Siste resultat", nn="Siste resultat", en="Latest result"),
    "target.value": Translations(nb="Mål", nn="Mål", en="Target"),
    "target.gap": Translations(nb="Avstand", nn="Avstand", en="Gap"),
    "target.standing": Translations(nb="Status", nn="Status", en="Standing"),
    "gap.none": Translations(nb="ingen", nn="ingen", en="none"),
    "gap.above": Translations(nb="{size} over", nn="{size} over", en="{size} above"),
    "gap.below": Translations(nb="{size} under", nn="{size} under", en="{size} below"),
    "gap.little": Translations(nb="mindre enn {size}", nn="mindre enn {size}", en="less than {size}"),
    "standing.reached": Translations(nb="nådd", nn="nådd", en="reached"),
    "standing.on_track": Translations(nb="i rute", nn="i rute", en="on track"),
    "standing.behind": Translations(nb="ikke i rute", nn="ikkje i rute", en="not on track"),
    "standing.missed": Translations(nb="ikke nådd", nn="ikkje nådd", en="not reached"),
    "standing.no_result": Translations(
        nb="ikke noe resultat fra årets siste dag",
        nn="ikkje noko resultat frå den siste dagen i året",
        en="no result of the last day of the year",
    ),
    "standing.unjudged": Translations(
        nb="kan ikke vurderes ennå", nn="kan ikkje vurderast enno", en="cannot be judged yet"
    ),
    "standing.no_figures": Translations(nb="ingen tall", nn="ingen tal", en="no figures"),
    "budget": Translations(nb="Budsjett, 1000 kr", nn="Budsjett, 1000 kr", en="Budget, NOK 1,000"),
    "budget.stub": Translations(nb="Budsjettlinje", nn="Budsjettlinje", en="Budget line"),
    "budget.accounts": Translations(nb="Regnskap {year}", nn="Rekneskap {year}", en="Accounts {year}"),
    "budget.budget": Translations(nb="Budsjett {year}", nn="Budsjett {year}", en="Budget {year}"),
    "budget.whole": Translations(nb="Barnevern", nn="Barnevern", en="Child welfare"),
    "budget.total": Translations(nb="Sum", nn="Sum", en="Total"),
    "reading.counts": Translations(
        nb="Fra {then} til {now} ble {better} av {count} nøkkeltall bedre og {worse} dårligere; {same}"
        " er uendret.",
        nn="Frå {then} til {now} vart {better} av {count} nøkkeltal betre og {worse} dårlegare; {same} er uendra.",
        en="From {then} to {now}, {better} of {count} key figures got better and {worse} got worse;"
        " {same} are unchanged.",
    ),
    "reading.all_better": Translations(
        nb="Alle {count} nøkkeltall ble bedre fra {then} til {now}.",
        nn="Alle {count} nøkkeltal vart betre frå {then} til {now}.",
        en="All {count} key figures got better from {then} to {now}.",
    ),
    "reading.all_worse": Translations(
        nb="Alle {count} nøkkeltall ble dårligere fra {then} til {now}.",
        nn="Alle {count} nøkkeltal vart dårlegare frå {then} til {now}.",
        en="All {count} key figures got worse from {then} to {now}.",
    ),
    "reading.up": Translations(
        nb="{title} gikk opp fra {then} til {now}.",
        nn="{title} gjekk opp frå {then} til {now}.",
        en="{title} went up from {then} to {now}.",
    ),
    "reading.down": Translations(
        nb="{title} gikk ned fra {then} til {now}.",
        nn="{title} gjekk ned frå {then} til {now}.",
        en="{title} went down from {then} to {now}.",
    ),
    "reading.late": Translations(
        nb="Disse har ikke fått nye tall etter {then}: {titles}.",
        nn="Desse har ikkje fått nye tal etter {then}: {titles}.",
        en="These have had no new figures since {then}: {titles}.",
    ),
    "reading.reached": Translations(
        nb="Mål som er nådd: {titles}.", nn="Mål som er nådde: {titles}.", en="Targets that are reached: {titles}."
    ),
    "reading.on_track": Translations(
        nb="Mål som er i rute: {titles}.",
        nn="Mål som er i rute: {titles}.",
        en="Targets that are on track: {titles}.",
    ),
    "reading.behind": Translations(
        nb="Mål som ikke er i rute: {titles}.",
        nn="Mål som ikkje er i rute: {titles}.",
        en="Targets that are not on track: {titles}.",
    ),
    "reading.missed": Translations(
        nb="Mål som ikke ble nådd: {titles}.",
        nn="Mål som ikkje vart nådde: {titles}.",
        en="Targets that were not reached: {titles}.",
    ),
    "titled_year": Translations(nb="{title} ({year})", nn="{title} ({year})", en="{title} ({year})"),
    "note.pair": Translations(
        nb="Tallene under en dato er de siste til og med den. Der perioden er en annen enn datoen, står"
        " den i parentes.",
        nn="Tala under ein dato er dei siste til og med han. Der perioden er ein annan enn datoen, står"
        " han i parentes.",
        en="The figures under a date are the latest up to it. Where their period is another than the"
        " date, it stands in brackets.",
    ),
    "note.rule": Translations(
        nb="Et mål skal være nådd ved utgangen av målåret. Fram til da er det i rute når resultatet er"
        " minst like godt som på en rett linje fra utgangspunktet til målet. Regelen er programmets"
        " egen.",
        nn="Eit mål skal vere nådd ved utgangen av målåret. Fram til då er det i rute når resultatet er"
        " minst like godt som på ei rett linje frå utgangspunktet til målet. Regelen er programmet"
        " sin eigen.",
        en="A target is to be reached by the end of its year. Until then it is on track when the result"
        " is at least as good as on a straight line from the starting point to the target. The rule"
        " is the program's own.",
    ),
    "with_path": Translations(
        nb="{standing} (linjen: {path})", nn="{standing} (linja: {path})", en="{standing} (the line: {path})"
    ),
    "note.then": Translations(
        nb="Utgangspunktet er resultatet {then} der filen med mål ikke sier noe annet. Tallet i parentes"
        " bak statusen er hva linjen krever den dagen resultatet er fra.",
        nn="Utgangspunktet er resultatet {then} der fila med mål ikkje seier noko anna. Talet i parentes"
        " bak statusen er kva linja krev den dagen resultatet er frå.",
        en="The starting point is the result of {then} where the file of targets does not say otherwise."
        " The number in brackets is what the line asks for on the day of the result.",
    ),
    "note.start": Translations(
        nb="{title}: utgangspunktet er {start} per {start_day}. Tallet i parentes bak statusen er hva"
        " linjen krever den dagen resultatet er fra.",
        nn="{title}: utgangspunktet er {start} per {start_day}. Talet i parentes bak statusen er kva"
        " linja krev den dagen resultatet er frå.",
        en="{title}: the starting point is {start} on {start_day}. The number in brackets is what the"
        " line asks for on the day of the result.",
    ),
    "note.no_start": Translations(
        nb="Uten et tidligere resultat, eller et utgangspunkt i filen med mål, kan det ikke sies om et"
        " mål er i rute: {titles}.",
        nn="Utan eit tidlegare resultat, eller eit utgangspunkt i fila med mål, kan det ikkje seiast om"
        " eit mål er i rute: {titles}.",
        en="Without an earlier result, or a starting point in the file of targets, it cannot be said"
        " whether a target is on track: {titles}.",
    ),
    "note.decided": Translations(
        nb="{title}: målet er fra {source}.",
        nn="{title}: målet er frå {source}.",
        en="{title}: the target is from {source}.",
    ),
    "the_file": Translations(nb="filen med tall", nn="fila med tal", en="the file of figures"),
    "note.set_aside": Translations(
        nb="{title}, målet for {year}: {used}, som YAML-filen i mappen targets sier; {file} har {other}.",
        nn="{title}, målet for {year}: {used}, som YAML-fila i mappa targets seier; {file} har {other}.",
        en="{title}, target of {year}: {used}, as the YAML file in the folder targets says; {file} has {other}.",
    ),
    "note.thousands": Translations(
        nb="Beløpene i budsjettet er lest inn i kroner og vist i 1000 kr. Summen er av tallene før avrunding.",
        nn="Beløpa i budsjettet er lesne inn i kroner og viste i 1000 kr. Summen er av tala før avrunding.",
        en="The amounts of the budget were read in kroner and are shown in NOK 1,000. The total is of"
        " the figures before rounding.",
    ),
}
