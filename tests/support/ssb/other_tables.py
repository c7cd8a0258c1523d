"""SSB's tables beside KOSTRA: population, households, education, income, measures by county, and small ones."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from tests.support.ssb.model import Cell, Codelist, Measure, Table, Value, Variable
from tests.support.ssb.population import LAST_AGE, Population
from tests.support.ssb.regions import OPEN, Regions, dated
from tests.support.ssb.shapes import SOURCE, UNSEEN, contents, utc, years
from tests.support.ssb.welfare import between, rounded

PATH: Final = ((("be", "Befolkning"), ("be05", "Folketall"), ("folkemengde", "Befolkning")),)
_FIRST_POPULATION_YEAR: Final = 2014


def _region(regions: Regions, *, country: bool = True) -> Variable:
    municipalities = tuple(Value(code, dated(spell)) for code, spell in regions.municipalities.items())
    counties = tuple(Value(code, dated(spell)) for code, spell in regions.county_spells.items())
    whole = (Value("0", "Hele landet", "The whole country"),) if country else ()
    now = tuple(value for value in municipalities if regions.municipalities[value.code].valid_to == OPEN)
    merged = tuple(
        (Value(f"K-{value.code}", value.label), (value.code, *regions.predecessors.get(value.code, ())))
        for value in now
    )
    return Variable(
        "Region",
        "region",
        "region",
        (*whole, *counties, *municipalities),
        role="geo",
        elimination=country,
        elimination_value="0" if country else None,
        show="code_value",
        codelists=(
            Codelist("agg_KommSummer", "Kommuner 2024, sammenslåtte tidsserier", merged),
            Codelist("vs_Kommun", "Alle kommuner", tuple((value, (value.code,)) for value in municipalities)),
            Codelist(
                "agg_KommFylker",
                "Fylker 2024-, sammenslåtte tidsserier",
                tuple((Value(f"F-{value.code}", value.label), (value.code,)) for value in counties),
            ),
        ),
        urn="urn:ssb:classification:klass:131",
    )


@cache
def _codes_in(regions: Regions, region: str, year: int) -> tuple[str, ...]:
    """The municipalities of a code of `Region` in a year; none when the code is not in use."""
    existing = regions.in_year(year)
    if region == "0":
        return existing
    width = len("0301")
    return tuple(code for code in existing if code == region or (len(region) < width and code[:2] == region))


def other_tables(regions: Regions, population: Population, as_of: str) -> tuple[Table, ...]:
    """The tables; those of population reach the year of the publication, the others the year before."""
    return (
        _population(regions, population, as_of),
        _households(regions, population, as_of),
        _education(regions, population, as_of),
        _low_income(regions, population, as_of),
        _measures_by_county(regions, as_of),
        _small(as_of),
        _discontinued(as_of),
    )


def _population(regions: Regions, population: Population, as_of: str) -> Table:
    ages = tuple(
        Value(f"{age:03}", f"{age} år", f"{age} years") if age < LAST_AGE else Value("105+", "105 år eller eldre")
        for age in range(LAST_AGE + 1)
    )
    sexes = (Value("2", "Kvinner", "Females"), Value("1", "Menn", "Males"))
    last = int(as_of[:4])

    @cache
    def by_age(region: str, year: str) -> Mapping[str, Mapping[str, float]]:
        # A code that is not in use in a year has no inhabitants: 0, without a mark.
        women, men = population.by_age(_codes_in(regions, region, int(year)), int(year))
        codes = [age.code for age in ages]
        return {"2": dict(zip(codes, women, strict=True)), "1": dict(zip(codes, men, strict=True))}

    def cells(at: Sequence[str]) -> Cell:
        region, sex, age, _, year = at
        return float(by_age(region, year)[sex][age]), None

    return Table(
        "07459",
        "Alders- og kjønnsfordeling i kommuner, fylker og hele landets befolkning (K)",
        "Population, by age and sex, in municipalities, counties and the whole country (M)",
        (
            _region(regions),
            Variable("Kjonn", "kjønn", "sex", sexes, elimination=True, urn="urn:ssb:classification:klass:2"),
            Variable("Alder", "alder", "age", ages, elimination=True, codelists=(_five_year_groups(ages),)),
            contents(Measure("Personer1", "Personer", "Persons", unit="personer", measuring_type="Stock")),
            years(_FIRST_POPULATION_YEAR, last),
        ),
        cells,
        SOURCE,
        utc(f"{last}-02-24"),
        notes=("Tallene gjelder 1. januar. SYNTHETIC: fordelingen på ettårige aldre er regnet ut.",),
        subject="be",
        paths=PATH,
        aggregation_allowed=True,
    )


def _five_year_groups(ages: Sequence[Value]) -> Codelist:
    bounds = [*range(0, LAST_AGE + 1, 5), LAST_AGE + 1]
    values = tuple(
        (
            Value(f"F{low:02}-{high - 1:02}", f"{low}-{high - 1} år", f"{low}-{high - 1} years"),
            tuple(age.code for age in ages[low:high]),
        )
        for low, high in pairwise(bounds)
    )
    return Codelist("agg_FemAarigGruppering", "5-årige grupperinger", values)


def _households(regions: Regions, population: Population, as_of: str) -> Table:
    types = tuple(
        Value(f"{number:03}", label)
        for number, label in enumerate(
            (
                "Aleneboende",
                "Par uten hjemmeboende barn",
                "Par med små barn (yngste barn 0-5 år)",
                "Par med store barn (yngste barn 6-17 år)",
                "Mor/far med små barn (yngste barn 0-5 år)",
                "Mor/far med store barn (yngste barn 6-17 år)",
                "Enfamiliehusholdninger med voksne barn",
                "Flerfamiliehusholdninger uten barn",
                "Flerfamiliehusholdninger med små barn",
                "Flerfamiliehusholdninger med store barn",
            ),
            1,
        )
    )

    def cells(at: Sequence[str]) -> Cell:
        region, kind, _, year = at
        codes = _codes_in(regions, region, int(year))
        total = 0.0
        for code in codes:
            children = population.up_to(code, int(year), "age_0_17")
            total += rounded(children * between(0.02, 0.2, kind) * between(0.8, 1.2, kind, code), 0)
        return (total, None) if codes else (None, ".")

    return Table(
        "06070",
        "Privathusholdninger, etter husholdningstype (K) (B)",
        "Private households, by type of household (M) (UD)",
        (
            _region(regions),
            Variable("HushType", "husholdningstype", "type of household", types, elimination=True),
            contents(
                Measure("Husholdninger", "Privathusholdninger", "Private households", measuring_type="Stock")
            ),
            years(2015, int(as_of[:4]) - 1),
        ),
        cells,
        SOURCE,
        utc(as_of),
        subject="be",
        paths=PATH,
    )


def _education(regions: Regions, population: Population, as_of: str) -> Table:
    levels = (
        Value("01", "Grunnskolenivå"),
        Value("02a", "Videregående skolenivå"),
        Value("11", "Fagskolenivå"),
        Value("03a", "Universitets- og høgskolenivå kort"),
        Value("04a", "Universitets- og høgskolenivå lang"),
        Value("09a", "Uoppgitt eller ingen fullført utdanning"),
    )
    sexes = (Value("0", "Begge kjønn"), Value("1", "Menn"), Value("2", "Kvinner"))

    def cells(at: Sequence[str]) -> Cell:
        region, level, sex, measure, year = at
        codes = _codes_in(regions, region, int(year))
        if not codes:
            return None, "."
        adults = sum(population.up_to(code, int(year), "all_ages") for code in codes) * 0.8
        share = between(0.08, 0.3, level) * between(0.85, 1.15, level, region)
        if measure == "PersonerProsent":
            return rounded(share * 100, 1), None
        return rounded(adults * share * {"0": 1.0, "1": 0.49, "2": 0.51}[sex], 0), None

    return Table(
        "09429",
        "Utdanningsnivå, etter kommune og kjønn (K)",
        "Educational attainment, by municipality and sex (M)",
        (
            _region(regions),
            Variable("Nivaa", "utdanningsnivå", "level of education", levels),
            Variable("Kjonn", "kjønn", "sex", sexes, elimination=True, elimination_value="0"),
            contents(
                Measure("Personer", "Personer 16 år og over", measuring_type="Stock"),
                Measure(
                    "PersonerProsent",
                    "Personer 16 år og over (prosent)",
                    unit="prosent",
                    decimals=1,
                    note=UNSEEN,
                    measuring_type="Stock",
                ),
            ),
            years(2015, int(as_of[:4]) - 1),
        ),
        cells,
        SOURCE,
        utc(as_of),
        subject="ut",
        paths=((("ut", "Utdanning"), ("ut01", "Utdanningsnivå"), ("utniv", "Befolkningens utdanningsnivå")),),
    )


def _low_income(regions: Regions, population: Population, as_of: str) -> Table:
    def cells(at: Sequence[str]) -> Cell:
        region, measure, year = at
        codes = _codes_in(regions, region, int(year))
        if not codes:
            return None, "."
        share = rounded(between(4, 18, "poor", region) * between(0.9, 1.1, region, year), 1)
        children = sum(population.up_to(code, int(year) + 1, "age_0_17") for code in codes)
        return (share, None) if measure == "EUskala60" else (float(children), None)

    return Table(
        "08764",
        "Personer under 18 år i privathusholdninger med årlig inntekt etter skatt per forbruksenhet, under ulike "
        "avstander til medianinntekten",
        "Persons under 18 years in private households with an annual income under the median",
        (
            _region(regions),
            contents(
                Measure("EUskala60", "EU-skala, 60 prosent av medianen", unit="prosent", decimals=1),
                Measure("Personer18", "Personer under 18 år i alt", unit="personer", note=UNSEEN),
            ),
            years(2015, min(2024, int(as_of[:4]) - 1)),
        ),
        cells,
        SOURCE,
        utc(as_of),
        subject="if",
        paths=((("if", "Inntekt og forbruk"), ("if02", "Inntekt"), ("ifhus", "Inntekts- og formuesstatistikk")),),
    )


def _measures_by_county(regions: Regions, as_of: str) -> Table:
    counties = tuple(Value(code, dated(spell)) for code, spell in regions.county_spells.items())
    measures = (
        Value("1.00", "Institusjon"),
        Value("2.01", "Fosterhjem i familie og nære nettverk"),
        Value("2.02", "Fosterhjem utenfor familie og nære nettverk"),
        Value("2.03", "Statlige familiehjem"),
    )

    def cells(at: Sequence[str]) -> Cell:
        region, measure, content, year = at
        spell = regions.county_spells.get(region)
        if spell and not spell.valid_from <= f"{year}-01-01" < spell.valid_to:
            return None, "."
        size = 15 if region == "0" else 1
        count = rounded(size * between(40, 500, measure, region) * between(0.9, 1.1, year, region), 0)
        return (count if content == "TiltakGjennomAar" else rounded(count * 0.8, 0)), None

    return Table(
        "10660",
        "Barnevernstiltak i løpet av året, per 31. desember og for nye barn, etter tiltak (F)",
        "Child welfare measures during the year, by measure (C)",
        (
            Variable(
                "Region",
                "region",
                "region",
                (Value("0", "Hele landet"), *counties),
                role="geo",
                elimination=True,
                elimination_value="0",
            ),
            Variable("Barnevernstiltak", "barnevernstiltak", "measure", measures),
            contents(
                Measure("TiltakGjennomAar", "Tiltak i løpet av året"),
                Measure("TiltakUtgangAar", "Tiltak per 31. desember", note=UNSEEN, measuring_type="Stock"),
            ),
            years(2013, int(as_of[:4]) - 1),
        ),
        cells,
        SOURCE,
        utc(as_of),
        paths=((("sk", "Sosiale forhold"), ("sk02", "Barnevern"), ("barneverng", "Barnevern")),),
    )


def _small(as_of: str) -> Table:
    """A table without regions, small enough to read by eye."""
    ages = (
        Value("999B", "Alle", "All"),
        Value("00-06", "0-6 år", "0-6 years"),
        Value("07-15", "7-15 år", "7-15 years"),
        Value("16+", "16 år og over", "16 years or older"),
    )
    sexes = (
        Value("0", "Begge kjønn", "Both sexes"),
        Value("2", "Kvinner", "Females"),
        Value("1", "Menn", "Males"),
    )

    def cells(at: Sequence[str]) -> Cell:
        sex, age, _, year = at
        parts = {"00-06": 400_000.0, "07-15": 560_000.0, "16+": 4_300_000.0}
        growth = 1 + (int(year) - 2015) / 100
        one = rounded((sum(parts.values()) if age == "999B" else parts[age]) * growth / 2, 0)
        return (2 * one if sex == "0" else one), None

    return Table(
        "05810",
        "Befolkning, etter kjønn og alder",
        "Population, by sex and age",
        (
            Variable(
                "Kjonn", "kjønn", "gender", sexes, elimination=True, elimination_value="0", keys_by_code=True
            ),
            Variable("Alder", "alder", "age", ages, elimination=True, elimination_value="999B"),
            contents(Measure("Personer", "Personer", "Persons", unit="personer", measuring_type="Stock")),
            years(1990, int(as_of[:4])),
        ),
        cells,
        SOURCE,
        utc(f"{as_of[:4]}-02-24"),
        subject="be",
        paths=PATH,
        aggregation_allowed=True,
    )


def _discontinued(as_of: str) -> Table:
    """An old table with the marks of its time: one beside a value, and a true zero that is a mark without one."""
    marks: Mapping[str, Cell] = {"2003": (None, "..."), "2004": (None, "-"), "2014": (151.2, "*")}

    def cells(at: Sequence[str]) -> Cell:
        return marks.get(at[-1], (rounded(between(100, 200, *at), 1), None))

    return Table(
        "04684",
        "Barnevern. Nøkkeltall før 2015 (avslutta)",
        "Child welfare. Key figures before 2015 (closed)",
        (contents(Measure("Nokkel", "Nøkkeltall", unit="prosent", decimals=1)), years(2003, 2014)),
        cells,
        SOURCE,
        utc(min(as_of, "2016-03-15")),
        notes=("... = Tall foreløpig ikke tilgjengelig. - = Null. * = Foreløpig tall.",),
        discontinued=True,
    )
