"""What a page says of small numbers: intervals, spreads, clear differences, bands, and several years together."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

SMALL: Final[Catalogue] = {
    "reading.above": Translations(
        nb="{name} er klart over {column}: {titles}.",
        nn="{name} er klart over {column}: {titles}.",
        en="{name} is clearly above {column}: {titles}.",
    ),
    "reading.below": Translations(
        nb="{name} er klart under {column}: {titles}.",
        nn="{name} er klart under {column}: {titles}.",
        en="{name} is clearly below {column}: {titles}.",
    ),
    "reading.not_clear": Translations(
        nb=("Ingen av forskjellene mellom {name} og {column} er klare. Nøkkeltall som følger av antall: {count}."),
        nn=(
            "Ingen av skilnadene mellom {name} og {column} er klare. Nøkkeltal som følgjer av teljingar: {count}."
        ),
        en=("None of the differences between {name} and {column} is clear. Key figures from counts: {count}."),
    ),
    "interval": Translations(nb="95 % intervall", nn="95 % intervall", en="95% interval"),
    "interval.range": Translations(nb="{low}–{high}", nn="{low}–{high}", en="{low}–{high}"),
    "interval.range.signed": Translations(nb="{low} til {high}", nn="{low} til {high}", en="{low} to {high}"),
    "spread": Translations(
        nb="{range}, snitt {mean} ({years})",
        nn="{range}, snitt {mean} ({years})",
        en="{range}, mean {mean} ({years})",
    ),
    "spread.range": Translations(nb="{range} ({years})", nn="{range} ({years})", en="{range} ({years})"),
    "clear": Translations(nb="{name} er", nn="{name} er", en="{name} is"),
    "clear.above": Translations(nb="klart over", nn="klart over", en="clearly above"),
    "clear.below": Translations(nb="klart under", nn="klart under", en="clearly below"),
    "clear.not_clear": Translations(nb="ikke klart ulik", nn="ikkje klart ulik", en="not clearly different"),
    "place.band": Translations(
        nb="{rank} av {n} (bånd {first}–{last})",
        nn="{rank} av {n} (band {first}–{last})",
        en="{rank} of {n} (band {first}–{last})",
    ),
    "band": Translations(nb="Bånd", nn="Band", en="Band"),
    "band.range": Translations(nb="{first}–{last}", nn="{first}–{last}", en="{first}–{last}"),
    "rest": Translations(nb="Mot resten", nn="Mot resten", en="Against the rest"),
    "band.none": Translations(
        nb=("Plassene har ingen bånd: indikatoren er ingen andel eller rate av antall, eller antallene mangler."),
        nn=("Plassane har ingen band: indikatoren er ingen del eller rate av hendingar, eller tala manglar."),
        en=("Places have no bands: the indicator is no share and no rate of counts, or the counts are lacking."),
    ),
    "band.marked": Translations(
        nb="Når bare klare forskjeller teller, kan plassen være fra {first} til {last}.",
        nn="Når berre klare skilnader tel, kan plassen vere frå {first} til {last}.",
        en="When only clear differences count, the place may be from {first} to {last}.",
    ),
    "rest.note": Translations(
        nb=(
            "«Mot resten» sier om kommunen er klart over eller under de andre samlet, seg selv holdt utenfor."
            " Med {n} kommuner ventes rundt {chance} slike svar ved ren tilfeldighet."
        ),
        nn=(
            "«Mot resten» seier om kommunen er klart over eller under dei andre samla, seg sjølv halden"
            " utanfor. Med {n} kommunar er rundt {chance} slike svar å vente ved rein tilfeldigheit."
        ),
        en=(
            "“Against the rest” says whether the municipality is clearly above or below the others together,"
            " itself left out. With {n} municipalities about {chance} such answers are to be expected by chance"
            " alone."
        ),
    ),
    "pooled.row": Translations(
        nb="{title}, {years} samlet", nn="{title}, {years} samla", en="{title}, {years} together"
    ),
    "pooled.rows": Translations(
        nb="{title}, {count} år samlet", nn="{title}, {count} år samla", en="{title}, {count} years together"
    ),
    "step.wilson": Translations(
        nb="95 % intervall (Wilson, {x} av {n}): {range}.",
        nn="95 % intervall (Wilson, {x} av {n}): {range}.",
        en="95% interval (Wilson, {x} of {n}): {range}.",
    ),
    "step.poisson": Translations(
        nb="95 % intervall (eksakt Poisson, antall {x}): {range}.",
        nn="95 % intervall (eksakt Poisson, tal på hendingar {x}): {range}.",
        en="95% interval (exact Poisson, a count of {x}): {range}.",
    ),
    "step.kind": Translations(
        nb="Ingen intervall: tallet er verken en andel eller en rate av antall.",
        nn="Ikkje noko intervall: talet er verken ein del eller ein rate av hendingar.",
        en="No interval: the figure is neither a share nor a rate of counts.",
    ),
    "step.no_counts": Translations(
        nb="Ingen intervall: antallene bak hele tallet er ikke her.",
        nn="Ikkje noko intervall: tala bak heile talet er ikkje her.",
        en="No interval: the counts behind the whole figure are not at hand.",
    ),
    "step.not_counts": Translations(
        nb="Ingen intervall: telleren er ikke et helt antall av dem som er i nevneren.",
        nn="Ikkje noko intervall: teljaren er ikkje eit heilt tal på dei som er i nemnaren.",
        en="No interval: the numerator is not a whole number of those in the denominator.",
    ),
    "step.differs": Translations(
        nb="Ingen intervall: tallet ligger utenfor det som antallene gir.",
        nn="Ikkje noko intervall: talet ligg utanfor det som teljar og nemnar gir.",
        en="No interval: the figure is outside what the counts give.",
    ),
}

SMALL_REMARKS: Final[Catalogue] = {
    "rank_band": Translations(
        nb=(
            "Båndet er plassene som er igjen når bare klare forskjeller teller: beste plass er én mer enn"
            " antallet andre som er klart bedre, siste plass er antallet med tall minus dem som er klart"
            " dårligere. To kommuner er klart ulike når 95 % intervallet for forskjellen mellom dem ikke rommer"
            " null."
        ),
        nn=(
            "Bandet er plassane som er att når berre klare skilnader tel: beste plass er éin meir enn talet på"
            " andre som er klart betre, siste plass er talet på dei med tal minus dei som er klart dårlegare."
            " To kommunar er klart ulike når 95 % intervallet for skilnaden mellom dei ikkje rommar null."
        ),
        en=(
            "The band is the places that remain when only clear differences count: the best place is one more"
            " than the number of others that are clearly better, the last is the number with figures less those"
            " that are clearly worse. Two municipalities differ clearly when the 95% interval of the difference"
            " between them excludes zero."
        ),
    ),
    "interval_wilson": Translations(
        nb=(
            "95 % intervall (Wilson): så langt fra tallet kan andelen bak det ligge når tilfeldighetene får"
            " råde. Jo færre barn eller saker, jo bredere: {titles}."
        ),
        nn=(
            "95 % intervall (Wilson): så langt frå talet kan delen bak det liggje når tilfella får råde. Jo"
            " færre barn eller saker, jo breiare: {titles}."
        ),
        en=(
            "95% interval (Wilson): how far from the figure the share behind it may be by chance. The fewer"
            " children or cases, the wider: {titles}."
        ),
    ),
    "interval_poisson": Translations(
        nb=(
            "95 % intervall (eksakt Poisson): så langt fra tallet kan raten bak det ligge ved tilfeldighet:"
            " {titles}."
        ),
        nn=(
            "95 % intervall (eksakt Poisson): så langt frå talet kan raten bak det liggje ved tilfelle: {titles}."
        ),
        en=(
            "95% interval (exact Poisson): how far from the figure the rate behind it may be by chance: {titles}."
        ),
    ),
    "interval_kind": Translations(
        nb=(
            "Ikke intervall, men laveste og høyeste tall og snittet av inntil tre år, ikke over brudd: beløp og"
            " andeler av dem, årsverk, folketall, indekser og plasser er ikke antall hendelser som varierer"
            " tilfeldig: {titles}."
        ),
        nn=(
            "Ikkje intervall, men lågaste og høgaste tal og snittet av inntil tre år, ikkje over brot: beløp og"
            " delar av dei, årsverk, folketal, indeksar og plassar er ikkje hendingar som varierer tilfeldig:"
            " {titles}."
        ),
        en=(
            "No interval, but the lowest and highest figure and the mean of up to three years, not across"
            " breaks: amounts and shares of them, man-years, population figures, indices and places are no"
            " counts of events that vary by chance: {titles}."
        ),
    ),
    "interval_nominal": Translations(
        nb="Beløp er i hvert års priser, og har derfor ikke noe snitt; --real-prices gir det.",
        nn="Beløp er i kvart års prisar, og har derfor ikkje noko snitt; --real-prices gir det.",
        en="Amounts are in each year's prices, and have therefore no mean; --real-prices gives it.",
    ),
    "interval_no_counts": Translations(
        nb=("Der intervallet mangler, er antallene bak tallet ikke her, eller ikke for hele gruppen: {titles}."),
        nn="Der intervallet manglar, er tala bak talet ikkje her, eller ikkje for heile gruppa: {titles}.",
        en=("Where the interval is lacking, the counts are not at hand, or not of the whole group: {titles}."),
    ),
    "interval_not_counts": Translations(
        nb="Der telleren ikke er et helt antall av dem i nevneren, er det ikke noe intervall: {titles}.",
        nn="Der teljaren ikkje er eit heilt tal på dei i nemnaren, er det ikkje noko intervall: {titles}.",
        en=(
            "Where the numerator is not a whole number of those in the denominator, there is no interval:"
            " {titles}."
        ),
    ),
    "interval_differs": Translations(
        nb="Der SSBs tall ligger utenfor det som antallene gir, er det ikke noe intervall: {titles}.",
        nn=("Der talet frå SSB ligg utanfor det som teljar og nemnar gir, er det ikkje noko intervall: {titles}."),
        en="Where SSB's figure is outside what the counts give, there is no interval: {titles}.",
    ),
    "clear": Translations(
        nb=(
            "«Klart over» og «klart under»: 95 % intervallet for forskjellen mellom {name} og de andre samlet,"
            " {name} holdt utenfor, rommer ikke null (andeler: Newcombe; rater: eksakt). Om to intervaller"
            " overlapper, sier ikke det samme. Ved ren tilfeldighet blir rundt én av tjue rader klar."
        ),
        nn=(
            "«Klart over» og «klart under»: 95 % intervallet for skilnaden mellom {name} og dei andre samla,"
            " {name} halden utanfor, rommar ikkje null (delar: Newcombe; ratar: eksakt). Om to intervall"
            " overlappar, seier ikkje det same. Ved rein tilfeldigheit blir rundt éi av tjue rader klar."
        ),
        en=(
            "“Clearly above” and “clearly below”: the 95% interval of the difference between {name} and the"
            " others together, {name} left out, excludes zero (shares: Newcombe; rates: exact). Whether two"
            " intervals overlap does not say the same. By chance alone about one row in twenty becomes clear."
        ),
    ),
    "clear_unknown": Translations(
        nb=(
            "Om {name} er klart over eller under {column}, kan ikke sies: antallene for de andre mangler, eller"
            " for mange av dem."
        ),
        nn=(
            "Om {name} er klart over eller under {column}, kan ein ikkje seie: tala for dei andre manglar,"
            " eller for mange av dei."
        ),
        en=(
            "Whether {name} is clearly above or below {column} cannot be told: the counts of the others are"
            " lacking, or of too many of them."
        ),
    ),
    "clear_of_several": Translations(
        nb=(
            "Klare forskjeller vises bare for en kommune: {name} kan ikke holdes utenfor det den stilles opp mot."
        ),
        nn="Klare skilnader blir berre viste for ein kommune: {name} kan ikkje haldast utanfor det andre.",
        en=("Clear differences are shown of a municipality only: {name} cannot be left out of what is beside it."),
    ),
    "pooled": Translations(
        nb=(
            "{first}–{last} samlet: summen av tellerne delt på summen av nevnerne i {years} år. Et barn kan"
            " være med i flere av årene; intervallet er da litt for smalt. Mangler ett år, eller er det skjult,"
            " mangler tallet: {titles}."
        ),
        nn=(
            "{first}–{last} samla: summen av teljarane delt på summen av nemnarane i {years} år. Eit barn kan"
            " vere med i fleire av åra; intervallet er då litt for smalt. Manglar eitt år, eller er det løynt,"
            " manglar talet: {titles}."
        ),
        en=(
            "{first}–{last} together: the sum of the numerators over the sum of the denominators of {years}"
            " years. A child may be counted in several of them; the interval is then a little too narrow. Where"
            " one year is missing or hidden, so is the figure: {titles}."
        ),
    ),
    "pooled_each": Translations(
        nb=(
            "Hvert år er samlet med årene før, {years} år i alt: summen av tellerne delt på summen av nevnerne."
            " Et barn kan være med i flere av årene; intervallet er da litt for smalt. Mangler ett år, eller er"
            " det skjult, mangler tallet: {titles}."
        ),
        nn=(
            "Kvart år er samla med åra før, {years} år i alt: summen av teljarane delt på summen av nemnarane."
            " Eit barn kan vere med i fleire av åra; intervallet er då litt for smalt. Manglar eitt år, eller"
            " er det løynt, manglar talet: {titles}."
        ),
        en=(
            "Each year is taken together with those before, {years} years in all: the sum of the numerators"
            " over the sum of the denominators. A child may be counted in several of them; the interval is then"
            " a little too narrow. Where one year is missing or hidden, so is the figure: {titles}."
        ),
    ),
    "pooled_not_costs": Translations(
        nb=("Bare ett år, ikke samlet: beløp fra flere år er i ulike priser og kan ikke legges sammen: {titles}."),
        nn=(
            "Berre eitt år, ikkje samla: beløp frå fleire år er i ulike prisar og kan ikkje leggjast saman:"
            " {titles}."
        ),
        en="Of one year alone, not together: amounts of several years are in different prices: {titles}.",
    ),
    "pooled_not_stocks": Translations(
        nb="Bare ett år, ikke samlet: det som telles på en dato, er de samme fra år til år: {titles}.",
        nn=("Berre eitt år, ikkje samla: det som blir talt på ein dato, er dei same frå år til år: {titles}."),
        en=(
            "Of one year alone, not together: what is counted at a date is the same ones from year to year:"
            " {titles}."
        ),
    ),
    "pooled_not_others": Translations(
        nb=("Bare ett år, ikke samlet: tallet er ikke hendelser i løpet av året som kan legges sammen: {titles}."),
        nn=(
            "Berre eitt år, ikkje samla: talet er ikkje hendingar i løpet av året som kan leggjast saman:"
            " {titles}."
        ),
        en=(
            "Of one year alone, not together: the figure is no count of events of the year that can be added:"
            " {titles}."
        ),
    ),
}
