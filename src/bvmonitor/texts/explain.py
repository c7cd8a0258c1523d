"""How one figure was made, step by step."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

ROUNDING: Final = "half away from zero"  # for programs, in every language

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
    "part.own": Translations(nb="Egne tall", nn="Eigne tal", en="Own figures"),
    "own.in_force": Translations(
        nb="{period}, versjon {version}, som gjelder, fra «{file}» (lest inn {day})",
        nn="{period}, versjon {version}, som gjeld, frå «{file}» (lesen inn {day})",
        en="{period}, version {version}, in force, from “{file}” (read in {day})",
    ),
    "own.replaced": Translations(
        nb="{period}, versjon {version}, som er rettet siden, fra «{file}» (lest inn {day})",
        nn="{period}, versjon {version}, som er retta sidan, frå «{file}» (lesen inn {day})",
        en="{period}, version {version}, corrected since, from “{file}” (read in {day})",
    ),
    "part.members": Translations(nb="Medlemmer som er med", nn="Medlemmer som er med", en="Members that count"),
    "part.others": Translations(
        nb="Medlemmer som ikke er med", nn="Medlemmer som ikkje er med", en="Members that do not count"
    ),
    "section.formula": Translations(nb="Formel", nn="Formel", en="Formula"),
    "section.links": Translations(nb="Les cellene selv", nn="Les cellene sjølv", en="Read the cells yourself"),
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
    "formula.ratio.of_one": Translations(
        nb="{times}teller / nevner", nn="{times}teljar / nemnar", en="{times}numerator / denominator"
    ),
    "formula.ratio.weighted": Translations(
        nb="{times}summen av medlemmenes tellere / summen av deres nevnere, for medlemmer som har begge",
        nn="{times}summen av teljarane til medlemmene / summen av nemnarane deira, for medlemmer med begge",
        en="{times}sum of the members' numerators / sum of their denominators, of members that have both",
    ),
    "formula.ratio.unweighted": Translations(
        nb="snittet av medlemmenes tall, som hvert er {times}teller / nevner eller SSBs eget",
        nn="snittet av tala til medlemmene, som kvart er {times}teljar / nemnar eller SSB sitt eige",
        en="the mean of the members' figures, each {times}numerator / denominator, or SSB's own",
    ),
    "formula.ratio.median": Translations(
        nb="medianen av medlemmenes tall, som hvert er {times}teller / nevner eller SSBs eget",
        nn="medianen av tala til medlemmene, som kvart er {times}teljar / nemnar eller SSB sitt eige",
        en="the median of the members' figures, each {times}numerator / denominator, or SSB's own",
    ),
    "formula.count.of_one": Translations(nb="{times}teller", nn="{times}teljar", en="{times}numerator"),
    "formula.count.weighted": Translations(
        nb="{times}summen av medlemmenes tellere",
        nn="{times}summen av teljarane til medlemmene",
        en="{times}sum of the members' numerators",
    ),
    "formula.count.unweighted": Translations(
        nb="snittet av medlemmenes tall, som hvert er {times}teller eller SSBs eget",
        nn="snittet av tala til medlemmene, som kvart er {times}teljar eller SSB sitt eige",
        en="the mean of the members' figures, each {times}numerator, or SSB's own",
    ),
    "formula.count.median": Translations(
        nb="medianen av medlemmenes tall, som hvert er {times}teller eller SSBs eget",
        nn="medianen av tala til medlemmene, som kvart er {times}teljar eller SSB sitt eige",
        en="the median of the members' figures, each {times}numerator, or SSB's own",
    ),
    "symbols.ratio.of_one": Translations(nb="x = {dot}T / N", nn="x = {dot}T / N", en="x = {dot}T / N"),
    "symbols.ratio.weighted": Translations(
        nb="x = {dot}Σ Tᵢ / Σ Nᵢ", nn="x = {dot}Σ Tᵢ / Σ Nᵢ", en="x = {dot}Σ Tᵢ / Σ Nᵢ"
    ),
    "symbols.ratio.unweighted": Translations(
        nb="x = (1/n) · Σ {dot}Tᵢ / Nᵢ",
        nn="x = (1/n) · Σ {dot}Tᵢ / Nᵢ",
        en="x = (1/n) · Σ {dot}Tᵢ / Nᵢ",
    ),
    "symbols.ratio.median": Translations(
        nb="x = median({dot}Tᵢ / Nᵢ)",
        nn="x = median({dot}Tᵢ / Nᵢ)",
        en="x = median({dot}Tᵢ / Nᵢ)",
    ),
    "symbols.count.of_one": Translations(nb="x = {dot}T", nn="x = {dot}T", en="x = {dot}T"),
    "symbols.count.weighted": Translations(nb="x = {dot}Σ Tᵢ", nn="x = {dot}Σ Tᵢ", en="x = {dot}Σ Tᵢ"),
    "symbols.count.unweighted": Translations(
        nb="x = (1/n) · Σ {dot}Tᵢ", nn="x = (1/n) · Σ {dot}Tᵢ", en="x = (1/n) · Σ {dot}Tᵢ"
    ),
    "symbols.count.median": Translations(
        nb="x = median({dot}Tᵢ)", nn="x = median({dot}Tᵢ)", en="x = median({dot}Tᵢ)"
    ),
    "step.sum": Translations(
        nb="{part}: {sum}",
        nn="{part}: {sum}",
        en="{part}: {sum}",
    ),
    "step.many": Translations(
        nb="{value}, summen for {n} medlemmer",
        nn="{value}, summen for {n} medlemmer",
        en="{value}, the sum of {n} members",
    ),
    "step.cells": Translations(nb="({n} celler: {value})", nn="({n} celler: {value})", en="({n} cells: {value})"),
    "step.no_sum": Translations(
        nb="{part}: minst én celle mangler ({mark}), så summen mangler.",
        nn="{part}: minst éi celle manglar ({mark}), så summen manglar.",
        en="{part}: at least one cell is absent ({mark}), and so is the sum.",
    ),
    "step.ratio": Translations(
        nb="{times}{numerator} / {denominator} = {value}",
        nn="{times}{numerator} / {denominator} = {value}",
        en="{times}{numerator} / {denominator} = {value}",
    ),
    "step.product": Translations(
        nb="{times}{numerator} = {value}",
        nn="{times}{numerator} = {value}",
        en="{times}{numerator} = {value}",
    ),
    "step.unweighted": Translations(
        nb="Snittet av {n} tall ({values}) er {value}",
        nn="Snittet av {n} tal ({values}) er {value}",
        en="The mean of {n} figures ({values}): {value}",
    ),
    "step.median": Translations(
        nb="Medianen av {n} tall ({values}) er {value}",
        nn="Medianen av {n} tal ({values}) er {value}",
        en="The median of {n} figures ({values}): {value}",
    ),
    "step.unweighted.many": Translations(
        nb="Snittet av {n} tall er {value}",
        nn="Snittet av {n} tal er {value}",
        en="The mean of {n} figures: {value}",
    ),
    "step.median.many": Translations(
        nb="Medianen av {n} tall er {value}",
        nn="Medianen av {n} tal er {value}",
        en="The median of {n} figures: {value}",
    ),
    "step.published": Translations(
        nb="SSB har tallet selv, {value}. Det står foran vårt, så den som slår opp hos SSB, finner det samme.",
        nn="SSB har talet sjølv, {value}. Det står framfor vårt, så den som slår opp hos SSB, finn det same.",
        en="SSB has the figure itself, {value}. It goes before ours: whoever looks it up at SSB finds the same.",
    ),
    "step.published_mark": Translations(
        nb="SSB har tegnet {value} i stedet for tallet. Det står, og ingenting av vårt kommer i stedet.",
        nn="SSB har teiknet {value} i staden for talet. Det står, og ingenting av vårt kjem i staden.",
        en="SSB has the mark {value} in place of the figure. It stands, and nothing of ours takes its place.",
    ),
    "step.computed.absent": Translations(
        nb="SSBs eget tall finnes ikke blant tallene som er hentet, så vårt står.",
        nn="SSB sitt eige tal finst ikkje mellom tala som er henta, så vårt står.",
        en="SSB's own figure is not among those at hand, so ours stands.",
    ),
    "step.computed.undefined": Translations(
        nb="SSB har ikke dette nøkkeltallet selv, så vårt står.",
        nn="SSB har ikkje dette nøkkeltalet sjølv, så vårt står.",
        en="SSB does not publish this key figure, so ours stands.",
    ),
    "step.computed.borders": Translations(
        nb="SSBs tall er på andre grenser, og rater av flere kommuner legges ikke sammen, så vårt står.",
        nn="Tala frå SSB er på andre grenser, og ratar av fleire kommunar blir ikkje lagde saman, så vårt står.",
        en="SSB's figures are on other borders, and rates of several are not added, so ours stands.",
    ),
    "step.computed.excluded": Translations(
        nb="SSBs tall har med alle, så vårt står.",
        nn="Talet frå SSB har med alle, så vårt står.",
        en="SSB's figure has everyone in it, so ours stands.",
    ),
    "step.computed.scheme": Translations(
        nb="SSBs tall det året er for gruppen etter en annen inndeling, så vårt står.",
        nn="Talet frå SSB det året er for gruppa etter ei anna inndeling, så vårt står.",
        en="SSB's figure of that year is of the group under another scheme, so ours stands.",
    ),
    "step.computed.own_set": Translations(
        nb="SSB har ikke tall for dem samlet, så vårt står.",
        nn="SSB har ikkje tal for dei samla, så vårt står.",
        en="SSB has no figure for them together, so ours stands.",
    ),
    "step.computed.average": Translations(
        nb="SSBs tall er et veid snitt, så vårt står.",
        nn="Talet frå SSB er eit vege snitt, så vårt står.",
        en="SSB's figure is a weighted mean, so ours stands.",
    ),
    "step.local": Translations(
        nb="Verken SSB eller utregningen har tallet; det fra egne filer står: {value}",
        nn="Verken SSB eller utrekninga har talet; det frå eigne filer står: {value}",
        en="Neither SSB nor the computation has the figure; that of own files stands: {value}",
    ),
    "step.local_behind": Translations(
        nb="I egne filer er tallet {value}; det står bare når det ikke finnes noe annet.",
        nn="I eigne filer er talet {value}; det står berre når det ikkje finst noko anna.",
        en="In own files the figure is {value}; it stands only when there is no other.",
    ),
    "step.rounded": Translations(
        nb="{value} avrundes én gang, halve bort fra null, desimaler: {decimals}. Trykt: {text}",
        nn="{value} blir avrunda éin gong, halve bort frå null, desimalar: {decimals}. Prenta: {text}",
        en="{value} is rounded once, halves away from zero, decimals: {decimals}. Printed: {text}",
    ),
    "step.no_members": Translations(
        nb="Medlemmene er ikke kjent det året.",
        nn="Medlemmene er ikkje kjende det året.",
        en="The members are not known that year.",
    ),
    "step.excluded": Translations(
        nb="{name} er holdt utenfor.", nn="{name} er halden utanfor.", en="{name} is left out."
    ),
    "step.not_a_member": Translations(
        nb="{name} er ikke medlem, så ingen er holdt utenfor.",
        nn="{name} er ikkje medlem, så ingen er halden utanfor.",
        en="{name} is no member, so no one is left out.",
    ),
    "step.members.weighted": Translations(
        nb="{reporting} av {n} medlemmer er med i summene: de som har alle cellene i teller og nevner.",
        nn="{reporting} av {n} medlemmer er med i summane: dei som har alle cellene i teljar og nemnar.",
        en="{reporting} of {n} members are in the sums: those that have every cell of numerator and denominator.",
    ),
    "step.members.unweighted": Translations(
        nb="{reporting} av {n} medlemmer har tall og er med.",
        nn="{reporting} av {n} medlemmer har tal og er med.",
        en="{reporting} of {n} members have figures and count.",
    ),
    "step.members.median": Translations(
        nb="{reporting} av {n} medlemmer har tall og er med.",
        nn="{reporting} av {n} medlemmer har tal og er med.",
        en="{reporting} of {n} members have figures and count.",
    ),
    "step.strict.whole": Translations(
        nb="En tjeneste har tall bare når alle medlemmene har, og det har de.",
        nn="Ei teneste har tal berre når alle medlemmene har, og det har dei.",
        en="A service has a figure only when all members have, and they do.",
    ),
    "step.strict.short": Translations(
        nb="En tjeneste har tall bare når alle medlemmene har: ellers kunne summen røpe et skjult tall.",
        nn="Ei teneste har tal berre når alle medlemmene har: elles kunne summen røpe eit skjult tal.",
        en="A service has a figure only when all members have: the sum might else reveal a hidden one.",
    ),
    "step.coverage.denominator.enough": Translations(
        nb="De har {share} % av nevneren; minst {least} % kreves.",
        nn="Dei har {share} % av nemnaren; minst {least} % er kravd.",
        en="They have {share}% of the denominator; at least {least}% is required.",
    ),
    "step.coverage.denominator.short": Translations(
        nb="De har {share} % av nevneren. Under {least} % regnes det ikke ut noe.",
        nn="Dei har {share} % av nemnaren. Under {least} % blir ingenting rekna ut.",
        en="They have {share}% of the denominator. Below {least}% nothing is computed.",
    ),
    "step.coverage.members.enough": Translations(
        nb="De er {share} % av medlemmene; minst {least} % kreves.",
        nn="Dei er {share} % av medlemmene; minst {least} % er kravd.",
        en="They are {share}% of the members; at least {least}% is required.",
    ),
    "step.coverage.members.short": Translations(
        nb="De er {share} % av medlemmene. Under {least} % regnes det ikke ut noe.",
        nn="Dei er {share} % av medlemmene. Under {least} % blir ingenting rekna ut.",
        en="They are {share}% of the members. Below {least}% nothing is computed.",
    ),
    "agreement.equal": Translations(
        nb="Forskjellen på vårt tall og SSBs, {difference}, er avrunding: den tillater {lowest} til {highest}.",
        nn="Skilnaden mellom vårt tal og SSB sitt, {difference}, er avrunding: ho tillèt {lowest} til {highest}.",
        en="The difference between ours and SSB's, {difference}, is rounding: it allows {lowest} to {highest}.",
    ),
    "agreement.differs": Translations(
        nb=(
            "Forskjellen mellom vårt tall og SSBs, {difference}, er mer enn avrunding, som tillater {lowest} til"
            " {highest}."
        ),
        nn=(
            "Skilnaden mellom vårt tal og SSB sitt, {difference}, er meir enn avrunding, som tillèt {lowest} til"
            " {highest}."
        ),
        en="The difference between ours and SSB's, {difference}, is beyond rounding: {lowest} to {highest}.",
    ),
    "agreement.no_formula": Translations(
        nb="Definisjonen har ingen formel å sammenligne med.",
        nn="Definisjonen har ingen formel å samanlikne med.",
        en="The definition has no formula to compare with.",
    ),
    "agreement.no_members": Translations(
        nb="Uten kjente medlemmer er det ikke noe å sammenligne SSBs tall med.",
        nn="Utan kjende medlemmer er det ikkje noko å samanlikne talet frå SSB med.",
        en="Without known members there is nothing to compare SSB's figure with.",
    ),
    "agreement.some_members": Translations(
        nb="SSBs tall har med alle medlemmene og vårt ikke, så de kan ikke sammenlignes.",
        nn="Talet frå SSB har med alle medlemmene og vårt ikkje, så dei kan ikkje samanliknast.",
        en="SSB's figure has all members in it and ours has not: they cannot be compared.",
    ),
    "agreement.no_cells": Translations(
        nb="Teller eller nevner finnes ikke blant tallene som er hentet, så tallet kan ikke regnes ut på nytt.",
        nn="Teljar eller nemnar finst ikkje mellom tala som er henta, så talet kan ikkje reknast ut på nytt.",
        en="Numerator or denominator is not among the figures at hand: SSB's figure cannot be computed anew.",
    ),
    "agreement.borders": Translations(
        nb="Grensene ble endret mellom tellerens år og nevnerens, så tallet kan ikke regnes ut på nytt.",
        nn="Grensene vart endra mellom året til teljaren og nemnaren, så talet kan ikkje reknast ut på nytt.",
        en="Borders changed between numerator and denominator: SSB's figure cannot be computed anew.",
    ),
    "agreement.marked": Translations(
        nb="SSB har et tegn i teller eller nevner, så tallet kan ikke regnes ut på nytt.",
        nn="SSB har eit teikn i teljar eller nemnar, så talet kan ikkje reknast ut på nytt.",
        en="SSB has a mark in numerator or denominator: its figure cannot be computed anew.",
    ),
    "agreement.zero_denominator": Translations(
        nb="Nevneren er null, så tallet kan ikke regnes ut på nytt.",
        nn="Nemnaren er null, så talet kan ikkje reknast ut på nytt.",
        en="The denominator is zero: SSB's figure cannot be computed anew.",
    ),
    "member": Translations(nb="{code} {name}", nn="{code} {name}", en="{code} {name}"),
    "member.without": Translations(
        nb="{code} {name}: {why}", nn="{code} {name}: {why}", en="{code} {name}: {why}"
    ),
    "left_out": Translations(
        nb="holdt utenfor etter ønske", nn="halden utanfor etter ønske", en="left out by request"
    ),
    "link.cells": Translations(
        nb="{part}, tabell {table}, celler: {cells}. {url}",
        nn="{part}, tabell {table}, celler: {cells}. {url}",
        en="{part}, table {table}, cells: {cells}. {url}",
    ),
    "link.page": Translations(
        nb="{part}, tabell {table}, celler: {cells}. Velg dem i tabellen: {url}",
        nn="{part}, tabell {table}, celler: {cells}. Vel dei i tabellen: {url}",
        en="{part}, table {table}, cells: {cells}. Choose them in the table: {url}",
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
    "source.times": Translations(
        nb="{id}: hentet {retrieved}; oppdatert av kilden {updated}; sha256 {sha256}",
        nn="{id}: henta {retrieved}; oppdatert av kjelda {updated}; sha256 {sha256}",
        en="{id}: retrieved {retrieved}; updated by the source {updated}; sha256 {sha256}",
    ),
}
