"""What stands in the yearly report to the council, and in the files that people write its texts in."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

YEARLY: Final[Catalogue] = {
    "title": Translations(
        nb="Tilstandsrapport for barnevernet i {name} {year}",
        nn="Tilstandsrapport for barnevernet i {name} {year}",
        en="Report to the council on child welfare in {name} {year}",
    ),
    "lead": Translations(
        nb="Kommunestyret skal få en redegjørelse om tilstanden i barnevernet minst én gang i året "
        "(barnevernsloven § 15-3).",
        nn="Kommunestyret skal få ei utgreiing om tilstanden i barnevernet minst éin gong i året "
        "(barnevernslova § 15-3).",
        en="The council is to be told of the state of child welfare at least once a year (the Child Welfare Act, "
        "section 15-3).",
    ),
    "part.summary": Translations(nb="Kort oppsummering", nn="Kort oppsummering", en="Short summary"),
    "part.about": Translations(nb="Om barnevernet", nn="Om barnevernet", en="About child welfare"),
    "part.service": Translations(
        nb="Barnevernstjenesten og organiseringen av den",
        nn="Barnevernstenesta og organiseringa av henne",
        en="The service and its organisation",
    ),
    "part.themes": Translations(
        nb="Temaer som bør være med", nn="Tema som bør vere med", en="Themes that should be included"
    ),
    "part.cooperation": Translations(
        nb="Samarbeid med andre sektorer", nn="Samarbeid med andre sektorar", en="Cooperation with other sectors"
    ),
    "part.challenges": Translations(nb="Utfordringer", nn="Utfordringar", en="Challenges"),
    "part.focus": Translations(
        nb="Satsingsområder og tiltak", nn="Satsingsområde og tiltak", en="Focus areas and measures"
    ),
    "write.summary": Translations(
        nb="det viktigste som har skjedd i året, hva som går bra, og hva kommunestyret må vite.",
        nn="det viktigaste som har hendt i året, kva som går bra, og kva kommunestyret må vite.",
        en="what mattered most in the year, what goes well, and what the council must know.",
    ),
    "write.about": Translations(
        nb="hva barnevernet skal gjøre, og hva kommunen har ansvar for.",
        nn="kva barnevernet skal gjere, og kva kommunen har ansvar for.",
        en="what child welfare is to do, and what the municipality is responsible for.",
    ),
    "write.service": Translations(
        nb="hvordan tjenesten er organisert, hvem den drives sammen med, bemanning, kompetanse og økonomi.",
        nn="korleis tenesta er organisert, kven ho blir driven saman med, bemanning, kompetanse og økonomi.",
        en="how the service is organised, with whom it is run, staff, skills and economy.",
    ),
    "write.themes": Translations(
        nb="hva tallene sier om meldinger, undersøkelser, tiltak og frister; oppfølging av barn i fosterhjem og "
        "institusjon; barns medvirkning; internkontroll.",
        nn="kva tala seier om meldingar, undersøkingar, tiltak og fristar; oppfølging av barn i fosterheim og "
        "institusjon; korleis barn får medverke; internkontroll.",
        en="what the figures say about reports, investigations, measures and deadlines; how children in foster "
        "homes and institutions are followed up; how children take part; internal control.",
    ),
    "write.cooperation": Translations(
        nb="samarbeid med barnehage, skole, helsestasjon, Nav, politi og andre: hva som virker, hva som mangler.",
        nn="samarbeid med barnehage, skule, helsestasjon, Nav, politi og andre: kva som verkar, kva som manglar.",
        en="the cooperation with kindergartens, schools, health stations, Nav, the police and others: what works, "
        "and what is lacking.",
    ),
    "write.challenges": Translations(
        nb="det som er vanskeligst nå, hvorfor, og hva det betyr for barn og familier.",
        nn="det som er vanskelegast no, kvifor, og kva det har å seie for barn og familiar.",
        en="what is hardest now, why, and what it means for children and families.",
    ),
    "write.focus": Translations(
        nb="hva tjenesten vil satse på, hvilke tiltak som er i gang, hvem som har ansvaret, og når de er ferdige.",
        nn="kva tenesta vil satse på, kva tiltak som er i gang, kven som har ansvaret, og når dei er ferdige.",
        en="what the service will concentrate on, which measures are under way, who is responsible, and when they "
        "are to be done.",
    ),
    "missing": Translations(nb="{write}", nn="{write}", en="{write}"),
    "missing.file": Translations(
        nb="{write} (I filen {file}.)", nn="{write} (I fila {file}.)", en="{write} (In the file {file}.)"
    ),
    "template": Translations(
        nb="Skriv under disse linjene. De er ikke med i rapporten, og programmet endrer aldri filen.\n"
        "Avsnitt skilles av en tom linje; en linje som begynner med - blir et punkt i en liste.\n"
        "{{{{figure:ID}}}} blir tallet for rapportens siste år, {{{{figure:ID:2018}}}} det for 2018; ID-ene står\n"
        "i `figures.json` i denne mappen. Når tall under teksten endres, sier rapporten fra til teksten er\n"
        "endret: det holder å skrive datoen her.\n"
        "Sett over:",
        nn="Skriv under desse linjene. Dei er ikkje med i rapporten, og programmet endrar aldri fila.\n"
        "Avsnitt blir skilde av ei tom linje; ei linje som begynner med - blir eit punkt i ei liste.\n"
        "{{{{figure:ID}}}} blir talet for siste året i rapporten, {{{{figure:ID:2018}}}} det for 2018; ID-ane\n"
        "står i `figures.json` i denne mappa. Når tal under teksten blir endra, seier rapporten frå til teksten\n"
        "er endra: det held å skrive datoen her.\n"
        "Sett over:",
        en="Write below these lines. They are not in the report, and the program never changes the file.\n"
        "An empty line parts paragraphs; a line that begins with - becomes an item of a list.\n"
        "{{{{figure:ID}}}} becomes the figure of the report's last year, {{{{figure:ID:2018}}}} that of 2018;\n"
        "the ids stand in `figures.json` in this folder. When figures under the text change, the report says so\n"
        "until the text has been changed: it is enough to write the date here.\n"
        "Looked over:",
    ),
    "files.made": Translations(
        nb="Laget i {folder}, til å skrive i: {files}.",
        nn="Laga i {folder}, til å skrive i: {files}.",
        en="Made in {folder}, to write in: {files}.",
    ),
    "no_figure": Translations(nb="[tall mangler]", nn="[tal manglar]", en="[no figure]"),
    "moved": Translations(
        nb="Tall er endret etter at teksten ble skrevet: {rows}.",
        nn="Tal er endra etter at teksten vart skriven: {rows}.",
        en="Figures have changed since the text was written: {rows}.",
    ),
    "moved.year": Translations(
        nb="{title} {year}, fra {then} til {now}",
        nn="{title} {year}, frå {then} til {now}",
        en="{title} {year}, from {then} to {now}",
    ),
    "moved.untold": Translations(
        nb="{title} er nå {now} i {year}",
        nn="{title} er no {now} i {year}",
        en="{title} is now {now} in {year}",
    ),
    "moved.years": Translations(
        nb="{title}, {then} i {then_year}, {now} i {year}",
        nn="{title}, {then} i {then_year}, {now} i {year}",
        en="{title}, {then} in {then_year}, {now} in {year}",
    ),
    "gone": Translations(
        nb="{title}, var {then} i {then_year}, har ikke tall for {year} ({why})",
        nn="{title}, var {then} i {then_year}, har ikkje tal for {year} ({why})",
        en="{title}, was {then} in {then_year}, has no figure for {year} ({why})",
    ),
    "gone.untold": Translations(
        nb="{title} har ikke lenger tall for {year} ({why})",
        nn="{title} har ikkje lenger tal for {year} ({why})",
        en="{title} no longer has a figure for {year} ({why})",
    ),
    "gone.row": Translations(
        nb="nøkkeltallet er ikke med i rapporten",
        nn="nøkkeltalet er ikkje med i rapporten",
        en="the key figure is not in the report",
    ),
    "absent": Translations(
        nb="Teksten viser til tall som ikke finnes: {rows}.",
        nn="Teksten viser til tal som ikkje finst: {rows}.",
        en="The text refers to figures that are not there: {rows}.",
    ),
    "table.key": Translations(nb="Fem tall", nn="Fem tal", en="Five figures"),
    "table.background": Translations(nb="Bakgrunn", nn="Bakgrunn", en="Background"),
    "table.staff": Translations(nb="Ansatte", nn="Tilsette", en="Staff"),
    "table.economy": Translations(nb="Økonomi", nn="Økonomi", en="Economy"),
    "table.capacity": Translations(
        nb="Meldinger, undersøkelser og tiltak",
        nn="Meldingar, undersøkingar og tiltak",
        en="Reports, investigations and measures",
    ),
    "table.drawn": Translations(
        nb="{title}: tallene i diagrammet", nn="{title}: tala i diagrammet", en="{title}: the figures of the chart"
    ),
    "table.quality": Translations(nb="Kvalitet", nn="Kvalitet", en="Quality"),
    "note.key": Translations(
        nb="Oppsummeringen har fem tall, valgt etter en fast regel: det første nøkkeltallet med tall fra hvert av "
        "områdene kapasitet, kvalitet, økonomi og bakgrunn i settet one_page, deretter det andre, til det er fem.",
        nn="Oppsummeringa har fem tal, valde etter ein fast regel: det første nøkkeltalet med tal frå kvart av "
        "områda kapasitet, kvalitet, økonomi og bakgrunn i settet one_page, deretter det andre, til det er fem.",
        en="The summary has five figures, chosen by a fixed rule: the first key figure with a figure from each of "
        "the areas capacity, quality, economy and background in the set one_page, then the second, until there "
        "are five.",
    ),
}
