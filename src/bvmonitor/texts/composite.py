"""What is said on the page of a barometer."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

COMPOSITE: Final[Catalogue] = {
    "title": Translations(
        nb="{name} {years}: {title}", nn="{name} {years}: {title}", en="{name} {years}: {title}"
    ),
    "everyone": Translations(nb="Alle kommuner", nn="Alle kommunar", en="All municipalities"),
    "indicator": Translations(nb="Indikator", nn="Indikator", en="Indicator"),
    "weight": Translations(nb="Vekt (prosent)", nn="Vekt (prosent)", en="Weight (per cent)"),
    "figure": Translations(nb="Tall", nn="Tal", en="Figure"),
    "score": Translations(nb="Karakter", nn="Karakter", en="Score"),
    "total": Translations(nb="Samlet karakter", nn="Samla karakter", en="Total score"),
    "total.of": Translations(nb="{name}, samlet", nn="{name}, samla", en="{name}, total"),
    "category": Translations(nb="Karakter, {category}", nn="Karakter, {category}", en="Score, {category}"),
    "place": Translations(nb="Plass", nn="Plass", en="Place"),
    "ranked": Translations(
        nb="Kommuner med samlet karakter", nn="Kommunar med samla karakter", en="Municipalities with a total"
    ),
    "used": Translations(
        nb="Indikatorer med karakter (av {of})",
        nn="Indikatorar med karakter (av {of})",
        en="Indicators with a score (of {of})",
    ),
    "name": Translations(nb="Kommune", nn="Kommune", en="Municipality"),
    "code": Translations(nb="Nummer", nn="Nummer", en="Code"),
    "steps": Translations(nb="Steg for steg, {year}", nn="Steg for steg, {year}", en="Step by step, {year}"),
    "worst": Translations(nb="Dårligste ende", nn="Dårlegaste ende", en="Worse end"),
    "mean": Translations(nb="Snitt", nn="Snitt", en="Mean"),
    "best": Translations(nb="Beste ende", nn="Beste ende", en="Better end"),
    "better": Translations(nb="Best er", nn="Best er", en="Better is"),
    "better.higher_is_better": Translations(nb="høyt", nn="høgt", en="high"),
    "better.lower_is_better": Translations(nb="lavt", nn="lågt", en="low"),
    "n": Translations(nb="Kommuner med tall", nn="Kommunar med tal", en="Municipalities with figures"),
    "share": Translations(
        nb="Vekt som teller (prosent)", nn="Vekt som tel (prosent)", en="Weight that counts (per cent)"
    ),
    "contribution": Translations(nb="Bidrag", nn="Bidrag", en="Contribution"),
    "sum": Translations(nb="Sum", nn="Sum", en="Sum"),
    "reading.total": Translations(
        nb="{name} får {score} samlet i {year}, på en skala fra {worst} til {best} der landssnittet er {mean}.",
        nn="{name} får {score} samla i {year}, på ein skala frå {worst} til {best} der landssnittet er {mean}.",
        en="{name} scores {score} in total in {year}, on a scale from {worst} to {best} where the national mean "
        "is {mean}.",
    ),
    "reading.place": Translations(
        nb="Det er plass {rank} av de {n} kommunene som har en samlet karakter.",
        nn="Det er plass {rank} av dei {n} kommunane som har ein samla karakter.",
        en="That is place {rank} of the {n} municipalities with a total.",
    ),
    "reading.none": Translations(
        nb="{name} får ingen samlet karakter i {year}: {used} av {of} indikatorer har karakter.",
        nn="{name} får ingen samla karakter i {year}: {used} av {of} indikatorar har karakter.",
        en="{name} has no total in {year}: {used} of {of} indicators have a score.",
    ),
    "reading.nothing": Translations(
        nb="{name} har ingen av tallene i {year}.",
        nn="{name} har ingen av tala i {year}.",
        en="{name} has none of the figures in {year}.",
    ),
    "reading.group": Translations(
        nb="{group} får {score}.", nn="{group} får {score}.", en="{group} scores {score}."
    ),
    "reading.ends": Translations(
        nb="Høyest karakter har {high} ({best}), lavest {low} ({worst}).",
        nn="Høgast karakter har {high} ({best}), lågast {low} ({worst}).",
        en="The highest score is that of {high} ({best}), the lowest that of {low} ({worst}).",
    ),
    "reading.first": Translations(
        nb="Høyest samlet karakter har {name} ({score}), lavest {last} ({lowest}).",
        nn="Høgast samla karakter har {name} ({score}), lågast {last} ({lowest}).",
        en="The highest total is that of {name} ({score}), the lowest that of {last} ({lowest}).",
    ),
    "reading.ranked": Translations(
        nb="{n} kommuner har en samlet karakter i {year}.",
        nn="{n} kommunar har ein samla karakter i {year}.",
        en="{n} municipalities have a total in {year}.",
    ),
    "note.ours": Translations(
        nb="Barometeret «{id}», versjon {version}, er regnet ut av bvmonitor etter reglene under. Det er ikke "
        "Kommunebarometeret.",
        nn="Barometeret «{id}», versjon {version}, er rekna ut av bvmonitor etter reglane under. Det er ikkje "
        "Kommunebarometeret.",
        en="The barometer “{id}”, version {version}, is computed by bvmonitor by the rules below. It is not "
        "Kommunebarometeret.",
    ),
    "note.scale": Translations(
        nb="Skala for hver indikator og hvert år: den dårligste enden gir {worst}, landssnittet {mean}, den beste "
        "enden {best}, med rett linje mellom; et tall utenfor endene teller som enden.",
        nn="Skala for kvar indikator og kvart år: den dårlegaste enden gir {worst}, landssnittet {mean}, den "
        "beste enden {best}, med rett linje mellom; eit tal utanfor endane tel som enden.",
        en="Scale of each indicator in each year: the worse end scores {worst}, the national mean {mean}, the "
        "better end {best}, with a straight line between; a figure beyond an end counts as the end.",
    ),
    "note.trim": Translations(
        nb="Endene er kvantiler: {trim} prosent av kommunene med tall ligger utenfor i hver ende.",
        nn="Endane er kvantilar: {trim} prosent av kommunane med tal ligg utanfor i kvar ende.",
        en="The ends are quantiles: {trim} per cent of the municipalities with figures lie beyond each.",
    ),
    "note.trim.none": Translations(
        nb="Endene er det laveste og det høyeste tallet blant kommunene.",
        nn="Endane er det lågaste og det høgaste talet blant kommunane.",
        en="The ends are the lowest and the highest of the municipalities' figures.",
    ),
    "note.weighted": Translations(
        nb="Landssnittet er landets eget tall, der store kommuner teller mest.",
        nn="Landssnittet er talet til landet, der store kommunar tel mest.",
        en="The national mean is the country's own figure, in which large municipalities count most.",
    ),
    "note.unweighted": Translations(
        nb="Landssnittet er det uveide snittet av kommunenes tall, der alle kommuner teller likt. Landet selv "
        "kan derfor få en annen karakter.",
        nn="Landssnittet er det uvegne snittet av tala til kommunane, der alle kommunar tel likt. Landet sjølv "
        "kan difor få ein annan karakter.",
        en="The national mean is the plain mean of the municipalities' figures, in which all count the same. "
        "The country itself can therefore score otherwise.",
    ),
    "note.missing": Translations(
        nb="Et tall som mangler eller er skjult, får ingen karakter, og ingenting settes i stedet: de andre "
        "vektene teller tilsvarende mer.",
        nn="Eit tal som manglar eller er skjult, får ingen karakter, og ingenting blir sett i staden: dei andre "
        "vektene tel tilsvarande meir.",
        en="A figure that is missing or hidden has no score, and nothing is put in its place: the other weights "
        "count for correspondingly more.",
    ),
    "note.enough": Translations(
        nb="Samlet karakter og plass krever karakter på minst {indicators} prosent av indikatorene.",
        nn="Samla karakter og plass krev karakter på minst {indicators} prosent av indikatorane.",
        en="A total and a place need a score on at least {indicators} per cent of the indicators.",
    ),
    "note.enough.weight": Translations(
        nb="Samlet karakter og plass krever karakter på minst {indicators} prosent av indikatorene og {weight} "
        "prosent av vektene.",
        nn="Samla karakter og plass krev karakter på minst {indicators} prosent av indikatorane og {weight} "
        "prosent av vektene.",
        en="A total and a place need a score on at least {indicators} per cent of the indicators and {weight} per "
        "cent of the weights.",
    ),
    "note.fewest": Translations(
        nb="En indikator som færre enn {fewest} kommuner har tall for et år, gir ingen karakter det året.",
        nn="Ein indikator som færre enn {fewest} kommunar har tal for eit år, gir ingen karakter det året.",
        en="An indicator that fewer than {fewest} municipalities have figures for in a year is not scored then.",
    ),
    "note.directions": Translations(
        nb="Barometeret avgjør selv hva som er best for: {titles}. Definisjonene sier det ikke.",
        nn="Barometeret avgjer sjølv kva som er best for: {titles}. Definisjonane seier det ikkje.",
        en="The barometer itself decides which end is better for: {titles}. The definitions do not say so.",
    ),
    "note.group": Translations(
        nb="Gruppen får karakter for sitt eget tall på kommunenes skala, ikke et snitt av medlemmenes karakterer.",
        nn="Gruppa får karakter for sitt eige tal på skalaen til kommunane, ikkje eit snitt av karakterane til "
        "medlemmene.",
        en="The group is scored by its own figure on the municipalities' scale; it is no mean of members' scores.",
    ),
    "note.relative": Translations(
        nb="Karakteren viser hvor kommunen står blant andre det året. Den kan gå ned selv om tallet blir bedre.",
        nn="Karakteren viser kvar kommunen står blant andre det året. Han kan gå ned sjølv om talet blir betre.",
        en="A score shows where a municipality stands among others in a year. It can fall while figures improve.",
    ),
    "note.judgement": Translations(
        nb="En karakter er ingen dom over tjenesten. Tilfeldigheter gir lett små kommuner ytterlige karakterer.",
        nn="Ein karakter er ingen dom over tenesta. Tilfelle gir lett små kommunar ytterlege karakterar.",
        en="A score is no judgement of the service, and small municipalities often score far out by chance.",
    ),
    "note.chosen": Translations(
        nb="{year} er valgt: det er det nyeste året der minst halvparten av kommunene har en samlet karakter.",
        nn="{year} er vald: det er det nyaste året der minst halvparten av kommunane har ein samla karakter.",
        en="{year} was chosen: it is the newest year in which at least half of the municipalities have a total.",
    ),
    "note.chosen.most": Translations(
        nb="{year} er valgt: det er året der flest kommuner har en samlet karakter.",
        nn="{year} er vald: det er året der flest kommunar har ein samla karakter.",
        en="{year} was chosen: it is the year in which most municipalities have a total.",
    ),
    "note.elsewhere": Translations(
        nb="{name} hadde andre grenser i {years}, og får ingen karakter for de årene.",
        nn="{name} hadde andre grenser i {years}, og får ingen karakter for dei åra.",
        en="{name} had other borders in {years}, and is not scored in those years.",
    ),
    "note.left_out": Translations(
        nb="Kommuner uten noen karakter, som ikke står her: {count}.",
        nn="Kommunar utan nokon karakter, som ikkje står her: {count}.",
        en="Municipalities without any score, which are not listed: {count}.",
    ),
    "list.heading": Translations(nb="Barometre", nn="Barometer", en="Barometers"),
    "list.id": Translations(nb="Id", nn="Id", en="Id"),
    "list.version": Translations(nb="Versjon", nn="Versjon", en="Version"),
    "list.title": Translations(nb="Tittel", nn="Tittel", en="Title"),
    "list.indicators": Translations(nb="Indikatorer", nn="Indikatorar", en="Indicators"),
    "list.file": Translations(nb="Fil", nn="Fil", en="File"),
    "list.note": Translations(
        nb="Egne barometre er YAML-filer i {folder}; formatet står i docs/composites.md.",
        nn="Eigne barometer er YAML-filer i {folder}; formatet står i docs/composites.md.",
        en="Barometers of your own are YAML files in {folder}; their format is in docs/composites.md.",
    ),
}
