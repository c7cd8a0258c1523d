"""Lists of indicators, one indicator in full, and what is wrong in definition files."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

INDICATORS: Final[Catalogue] = {
    "list.title": Translations(nb="Indikatorer", nn="Indikatorar", en="Indicators"),
    "list.note": Translations(
        nb="«bvmonitor indicators show ID» viser alt om én.",
        nn="«bvmonitor indicators show ID» viser alt om éin.",
        en="“bvmonitor indicators show ID” tells all of one.",
    ),
    "list.verified": Translations(nb="sett hos SSB", nn="sett hos SSB", en="seen at SSB"),
    "list.unverified": Translations(
        nb="ikke sett hos SSB ennå", nn="ikkje sett hos SSB enno", en="not yet seen at SSB"
    ),
    "list.local": Translations(nb="egne tall", nn="eigne tal", en="own figures"),
    "check.title": Translations(nb="Feil i definisjoner", nn="Feil i definisjonar", en="Faults in definitions"),
    "check.none": Translations(
        nb="Ingen feil i {indicators} indikatorer og {sets} samlinger.",
        nn="Ingen feil i {indicators} indikatorar og {sets} samlingar.",
        en="No faults in {indicators} indicators and {sets} sets.",
    ),
    "code": Translations(nb="Regel", nn="Regel", en="Rule"),
    "column": Translations(nb="Kolonne", nn="Kolonne", en="Column"),
    "field": Translations(nb="Felt", nn="Felt", en="Field"),
    "file": Translations(nb="Fil", nn="Fil", en="File"),
    "id": Translations(nb="Id", nn="Id", en="Id"),
    "line": Translations(nb="Linje", nn="Linje", en="Line"),
    "message": Translations(nb="Hva som er galt", nn="Kva som er gale", en="What is wrong"),
    "nearest": Translations(nb="Nærmeste rette ord", nn="Næraste rette ord", en="Nearest right word"),
    "number": Translations(nb="Nr.", nn="Nr.", en="No."),
    "sets": Translations(nb="Samlinger", nn="Samlingar", en="Sets"),
    "severity": Translations(nb="Alvor", nn="Alvor", en="Severity"),
    "status": Translations(nb="Status", nn="Status", en="Status"),
    "status_words": Translations(nb="Status", nn="Status", en="Status"),
    "tables": Translations(nb="Tabeller", nn="Tabellar", en="Tables"),
    "tables_words": Translations(nb="Tabeller", nn="Tabellar", en="Tables"),
    "title": Translations(nb="Navn", nn="Namn", en="Title"),
    "unit": Translations(nb="Enhet", nn="Eining", en="Unit"),
    "unit_words": Translations(nb="Enhet", nn="Eining", en="Unit"),
    "version": Translations(nb="Versjon", nn="Versjon", en="Version"),
    "value": Translations(nb="Verdi", nn="Verdi", en="Value"),
    "category": Translations(nb="Kategori", nn="Kategori", en="Category"),
    "decimals": Translations(nb="Desimaler", nn="Desimalar", en="Decimals"),
    "direction": Translations(nb="Retning", nn="Retning", en="Direction"),
    "valid": Translations(nb="Gjelder år", nn="Gjeld år", en="Valid years"),
    "formula": Translations(nb="Formel", nn="Formel", en="Formula"),
    "numerator": Translations(nb="Teller", nn="Teljar", en="Numerator"),
    "denominator": Translations(nb="Nevner", nn="Nemnar", en="Denominator"),
    "published": Translations(nb="SSBs egen celle", nn="SSB si eiga celle", en="SSB's own cell"),
    "interval": Translations(nb="Usikkerhet", nn="Uvisse", en="Uncertainty"),
    "counted": Translations(nb="Talt", nn="Talt", en="Counted"),
    "min_coverage": Translations(nb="Kreves for en gruppe", nn="Kravd for ei gruppe", en="Required for a group"),
    "break": Translations(nb="Brudd", nn="Brot", en="Break"),
    "expect": Translations(nb="Skal hete hos SSB", nn="Skal heite hos SSB", en="Must be called at SSB"),
    "reference": Translations(nb="Kilde", nn="Kjelde", en="Reference"),
    "note": Translations(nb="Merknad", nn="Merknad", en="Note"),
    "status.verified": Translations(nb="sett i SSBs metadata", nn="sett i metadata hos SSB", en="verified"),
    "status.unverified": Translations(
        nb="ikke sett i SSBs metadata ennå",
        nn="ikkje sett i metadata hos SSB enno",
        en="unverified: not seen in SSB's metadata yet",
    ),
    "status.local": Translations(nb="egne filer", nn="eigne filer", en="own files"),
    "direction.higher_is_better": Translations(nb="høyere er bedre", nn="høgare er betre", en="higher is better"),
    "direction.lower_is_better": Translations(nb="lavere er bedre", nn="lågare er betre", en="lower is better"),
    "direction.neutral": Translations(
        nb="verken høyt eller lavt er bedre", nn="verken høgt eller lågt er betre", en="neither is better"
    ),
    "interval.wilson": Translations(nb="Wilson, 95 %", nn="Wilson, 95 %", en="Wilson, 95%"),
    "interval.poisson": Translations(
        nb="eksakt Poisson, 95 %", nn="eksakt Poisson, 95 %", en="exact Poisson, 95%"
    ),
    "interval.none": Translations(nb="ingen", nn="ingen", en="none"),
    "counted.during_year": Translations(
        nb="i løpet av året: kan legges sammen over år",
        nn="i løpet av året: kan leggjast saman over år",
        en="during the year: may be added over years",
    ),
    "counted.at_date": Translations(
        nb="på en dato: legges ikke sammen over år",
        nn="på ein dato: blir ikkje lagt saman over år",
        en="at a date: is not added over years",
    ),
    "counted.running_total": Translations(
        nb="hittil i året: legges ikke sammen",
        nn="hittil i året: blir ikkje lagt saman",
        en="so far in the year: is not added",
    ),
    "spans": Translations(nb="Egne tall per", nn="Eigne tal per", en="Own figures by"),
    "span.day": Translations(nb="dag", nn="dag", en="day"),
    "span.month": Translations(nb="måned", nn="månad", en="month"),
    "span.half_year": Translations(nb="halvår", nn="halvår", en="half-year"),
    "span.year": Translations(nb="år", nn="år", en="year"),
    "whole_year": Translations(nb="Et år er", nn="Eit år er", en="A year is"),
    "whole_year.sum": Translations(
        nb="summen av alle måneder eller begge halvår",
        nn="summen av alle månader eller begge halvår",
        en="the sum of all months, or of both half-years",
    ),
    "whole_year.last": Translations(
        nb="tallet ved utgangen av året", nn="talet ved utgangen av året", en="the figure at the end of the year"
    ),
    "whole_year.none": Translations(
        nb="bare tall for hele året", nn="berre tal for heile året", en="figures of the whole year only"
    ),
    "valid.from": Translations(nb="fra {first}", nn="frå {first}", en="from {first}"),
    "valid.to": Translations(nb="til {last}", nn="til {last}", en="to {last}"),
    "valid.between": Translations(nb="{first} til {last}", nn="{first} til {last}", en="{first} to {last}"),
    "valid.always": Translations(nb="alle", nn="alle", en="all"),
    "formula.ratio": Translations(nb="teller / nevner", nn="teljar / nemnar", en="numerator / denominator"),
    "formula.count": Translations(nb="teller", nn="teljar", en="numerator"),
    "formula.published": Translations(
        nb="ikke regnet ut: SSBs egen celle",
        nn="ikkje rekna ut: SSB si eiga celle",
        en="SSB's own cell, not computed",
    ),
    "formula.local": Translations(
        nb="ikke regnet ut: egne filer", nn="ikkje rekna ut: eigne filer", en="from own files, not computed"
    ),
    "min_coverage.share": Translations(
        nb="medlemmer med {percent} % av nevneren",
        nn="medlemmer med {percent} % av nemnaren",
        en="members with {percent}% of the denominator",
    ),
    "cell.table": Translations(
        nb="tabell {table}, {measure}", nn="tabell {table}, {measure}", en="table {table}, {measure}"
    ),
    "cell.minus": Translations(nb="minus {cell}", nn="minus {cell}", en="minus {cell}"),
    "cell.where": Translations(nb="{dimension} {codes}", nn="{dimension} {codes}", en="{dimension} {codes}"),
    "cell.range": Translations(nb="{first} til {last}", nn="{first} til {last}", en="{first} to {last}"),
    "cell.omit": Translations(
        nb="summert over {dimensions}", nn="summert over {dimensions}", en="summed over {dimensions}"
    ),
    "cell.shift": Translations(
        nb="året {shift} i forhold til indikatorens",
        nn="året {shift} i høve til indikatoren sitt",
        en="the year {shift} from the indicator's",
    ),
    "cell.next_year": Translations(nb="året etter", nn="året etter", en="the year after"),
}
