"""What a reader must know of a comparison, by the key of the remark."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue
from bvmonitor.texts.money import MONEY_REMARKS
from bvmonitor.texts.resource_index import RESOURCE_REMARKS
from bvmonitor.texts.small_numbers import SMALL_REMARKS

REMARKS: Final[Catalogue] = {
    **MONEY_REMARKS,
    **RESOURCE_REMARKS,
    **SMALL_REMARKS,
    "sample": Translations(
        nb=(
            "EKSEMPELTALL: ekte tall som følger med programmet, for {names} og årene {first}–{last}."
            " `bvmonitor fetch` henter dagens tall fra SSB."
        ),
        nn=(
            "EKSEMPELTAL: ekte tal som følgjer med programmet, for {names} og åra {first}–{last}."
            " `bvmonitor fetch` hentar dagens tal frå SSB."
        ),
        en=(
            "SAMPLE FIGURES: real figures that come with the program, for {names} and the years"
            " {first}–{last}. `bvmonitor fetch` brings today's figures from Statistics Norway."
        ),
    ),
    "provisional": Translations(
        nb="FORELØPIGE TALL for {periods}, sist oppdatert: {tables}. SSB gir endelige tall 15. juni året etter.",
        nn="FØREBELSE TAL for {periods}, sist oppdaterte: {tables}. SSB gir endelege tal 15. juni året etter.",
        en="PROVISIONAL FIGURES for {periods}, last updated: {tables}. SSB's final figures come on 15 June after.",
    ),
    "provisional.table": Translations(
        nb="tabell {table} {day}", nn="tabell {table} {day}", en="table {table} on {day}"
    ),
    "set_chosen": Translations(
        nb="Settet «{title}» er valgt fordi tallene som er hentet, fyller det best. Velg et annet med --set.",
        nn="Settet «{title}» er valt fordi tala som er henta, fyller det best. Vel eit anna med --set.",
        en="The set “{title}” was chosen because the figures at hand fill it best. Choose another with --set.",
    ),
    "group_unknown": Translations(
        nb="Hvilken KOSTRA-gruppe {name} hørte til, er ikke kjent for {periods}. Velg en gruppe med --group.",
        nn="Kva KOSTRA-gruppe {name} høyrde til, er ikkje kjent for {periods}. Vel ei gruppe med --group.",
        en="Which KOSTRA group {name} belonged to is not known for {periods}. Choose a group with --group.",
    ),
    "group_empty": Translations(
        nb="KOSTRA-gruppe {group} har ingen medlemmer i {periods}.",
        nn="KOSTRA-gruppe {group} har ingen medlemmer i {periods}.",
        en="KOSTRA group {group} has no members in {periods}.",
    ),
    "group_scheme": Translations(
        nb="KOSTRA-gruppe {group} i {periods} følger inndelingen fra {scheme}.",
        nn="KOSTRA-gruppe {group} i {periods} følgjer inndelinga frå {scheme}.",
        en="KOSTRA group {group} in {periods} follows the grouping of {scheme}.",
    ),
    "group_other_scheme": Translations(
        nb=(
            "SSB grupperte kommunene annerledes i {periods}: tallene for KOSTRA-gruppe {group} i inndelingen fra"
            " {scheme} er regnet ut av medlemmenes tall, med de samme kommunene som da den var i bruk."
        ),
        nn=(
            "SSB grupperte kommunane annleis i {periods}: tala for KOSTRA-gruppe {group} i inndelinga frå {scheme}"
            " er rekna ut av tala til medlemene, med dei same kommunane som då ho var i bruk."
        ),
        en=(
            "SSB grouped municipalities otherwise in {periods}: figures of KOSTRA group {group} under the grouping"
            " of {scheme} are computed from its members', the same municipalities as when it was in use."
        ),
    ),
    "group_of_set": Translations(
        nb="{name} er flere kommuner og har ingen egen KOSTRA-gruppe. Velg en med --group.",
        nn="{name} er fleire kommunar og har inga eiga KOSTRA-gruppe. Vel ei med --group.",
        en="{name} is several municipalities and has no KOSTRA group of its own. Choose one with --group.",
    ),
    "set_members": Translations(
        nb="{name} i {periods}: {members}.",
        nn="{name} i {periods}: {members}.",
        en="{name} in {periods}: {members}.",
    ),
    "set_changed": Translations(
        nb="{name} fikk andre medlemmer i {year}: tallene før og etter er for ulike kommuner.",
        nn="{name} fekk andre medlemer i {year}: tala før og etter er for ulike kommunar.",
        en="{name} had other members from {year}: figures before and after are of different municipalities.",
    ),
    "set_source": Translations(
        nb="Medlemmene av {name} er hentet fra: {source}.",
        nn="Medlemene av {name} er henta frå: {source}.",
        en="The members of {name} are taken from: {source}.",
    ),
    "set_assumed": Translations(
        nb=(
            "Listen over hvem som er med i {name}, er fra {year}; for {periods} er det antatt at de var de samme."
            " Rett den i {file}."
        ),
        nn=(
            "Lista over kven som er med i {name}, er frå {year}; for {periods} er det rekna med at dei var dei"
            " same. Rett ho i {file}."
        ),
        en=(
            "The list of who is in {name} is of {year}; for {periods} they are assumed to be the same. Change"
            " it in {file}."
        ),
    ),
    "set_lacks": Translations(
        nb="{column} har tall bare når alle medlemmene har. I {periods} mangler minst ett av dem: {titles}.",
        nn="{column} har tal berre når alle medlemmene har. I {periods} manglar minst eitt av dei: {titles}.",
        en="{column} has figures only when all members have. In {periods} at least one lacks: {titles}.",
    ),
    "alike": Translations(
        nb="Mest lik {name} i {year}, med avstand i standardavvik: {distances}. Sammenlignet etter: {titles}.",
        nn="Mest lik {name} i {year}, med avstand i standardavvik: {distances}. Samanlikna etter: {titles}.",
        en="Most like {name} in {year}, with distance in standard deviations: {distances}. Compared by: {titles}.",
    ),
    "alike_lacking": Translations(
        nb="{name} har ikke tall for, og er ikke sammenlignet etter: {titles}.",
        nn="{name} har ikkje tal for, og er ikkje samanlikna etter: {titles}.",
        en="{name} has no figures for, and is not compared by: {titles}.",
    ),
    "alike_without": Translations(
        nb="Kommuner som mangler tall og derfor ikke er sammenlignet: {count}.",
        nn="Kommunar som manglar tal og difor ikkje er samanlikna: {count}.",
        en="Municipalities that lack figures and so are not compared: {count}.",
    ),
    "group_changed": Translations(
        nb=(
            "{name} gikk fra KOSTRA-gruppe {before} til {after} i {year}: tallene før og etter er for ulike"
            " grupper."
        ),
        nn="{name} gjekk frå KOSTRA-gruppe {before} til {after} i {year}: tala før og etter er for ulike grupper.",
        en=(
            "{name} went from KOSTRA group {before} to {after} in {year}: figures before and after are of"
            " two groups."
        ),
    ),
    "borders_summed": Translations(
        nb="{name} i {periods} er regnet ut av summene for {parts}, som ble til dagens kommune.",
        nn="{name} i {periods} er rekna ut av summane for {parts}, som vart til dagens kommune.",
        en="{name} in {periods} is computed from the sums of {parts}, which became the municipality.",
    ),
    "borders_before": Translations(
        nb="{name} har ingen sammenlignbare tall for {periods}: i {year} ble {old} til {new}.",
        nn="{name} har ingen samanliknbare tal for {periods}: i {year} vart {old} til {new}.",
        en="{name} has no comparable figures for {periods}: in {year}, {old} became {new}.",
    ),
    "borders_after": Translations(
        nb="{name} har ingen egne tall for {periods}: i {year} ble {old} til {new}.",
        nn="{name} har ingen eigne tal for {periods}: i {year} vart {old} til {new}.",
        en="{name} has no figures of its own for {periods}: in {year}, {old} became {new}.",
    ),
    "ended": Translations(
        nb="{name} ({code}) finnes ikke fra {year}: området er nå i {new}. Siden gjelder {periods}.",
        nn="{name} ({code}) finst ikkje frå {year}: området er no i {new}. Sida gjeld {periods}.",
        en="{name} ({code}) does not exist from {year}: the area is in {new} now. The page is about {periods}.",
    ),
    "main_heir": Translations(
        nb="{name} i {periods} er tallene for {old}, som senere ble delt: du har latt {name} føre serien videre.",
        nn="{name} i {periods} er tala for {old}, som seinare vart delt: du har late {name} føre serien vidare.",
        en="{name} in {periods} is what {old} had, which was split later: you let {name} carry on the series.",
    ),
    "average_weighted": Translations(
        nb="Grupper, fylke og land er veide snitt: summen av medlemmenes tall, delt på summen av nevnerne.",
        nn="Grupper, fylke og land er vegne snitt: summen av tala til medlemene, delt på summen av nemnarane.",
        en="Groups, county and country are weighted: the members' sum divided by the sum of the denominators.",
    ),
    "average_unweighted": Translations(
        nb="Grupper, fylke og land er uveide snitt av medlemmenes tall. SSBs egne er veide, og vises ikke.",
        nn="Grupper, fylke og land er uvegne snitt av tala til medlemene. SSB sine er vegne, og er ikkje med.",
        en="Groups, county and country are unweighted means of the members' figures, not SSB's weighted ones.",
    ),
    "average_median": Translations(
        nb="Grupper, fylke og land er medianen av medlemmenes tall. SSBs egne er veide snitt, og vises ikke.",
        nn="Grupper, fylke og land er medianen av tala til medlemene. SSB sine er vegne snitt, og er ikkje med.",
        en="Groups, county and country are medians of the members' figures, not SSB's weighted means.",
    ),
    "self_excluded": Translations(
        nb="{name} er holdt utenfor gruppene, fylket og landet som den er sammenlignet med.",
        nn="{name} er halden utanfor gruppene, fylket og landet som han er samanlikna med.",
        en="{name} is left out of the groups, the county and the country that it is compared with.",
    ),
    "other_year": Translations(
        nb="Nyeste tall er fra {period} for: {title}. Se dem med --year {period}.",
        nn="Nyaste tal er frå {period} for: {title}. Sjå dei med --year {period}.",
        en="The newest figures are of {period} for: {title}. See them with --year {period}.",
    ),
    "series_break": Translations(
        nb="Brudd i {year}: {text} Gjelder {titles}.",
        nn="Brot i {year}: {text} Gjeld {titles}.",
        en="Break in {year}: {text} It concerns {titles}.",
    ),
    "own_incomplete": Translations(
        nb="{title}, {column} {period}: året er ikke helt, egne tall mangler for {months}.",
        nn="{title}, {column} {period}: året er ikkje heilt, eigne tal manglar for {months}.",
        en="{title}, {column} {period}: the year is not whole, own figures lack {months}.",
    ),
    "own_alone": Translations(
        nb="{title}, {column} {period}: egne tall {own}; SSB viser ikke sitt.",
        nn="{title}, {column} {period}: eigne tal {own}; SSB viser ikkje sitt.",
        en="{title}, {column} {period}: own figures {own}; SSB does not show its own.",
    ),
    "own_beside": Translations(
        nb="{title}, {column} {period}: egne tall {own}, {who} {shown}; differanse {difference}.",
        nn="{title}, {column} {period}: eigne tal {own}, {who} {shown}; differanse {difference}.",
        en="{title}, {column} {period}: own figures {own}, {who} {shown}; difference {difference}.",
    ),
    "own_beside_points": Translations(
        nb="{title}, {column} {period}: egne tall {own}, {who} {shown}; differanse {difference} prosentpoeng.",
        nn="{title}, {column} {period}: eigne tal {own}, {who} {shown}; differanse {difference} prosentpoeng.",
        en="{title}, {column} {period}: own {own}, {who} {shown}; difference {difference} percentage points.",
    ),
    "own_beside.ssb": Translations(nb="SSB", nn="SSB", en="SSB"),
    "own_beside.computed": Translations(nb="etter SSBs antall", nn="etter tala frå SSB", en="by SSB's counts"),
    "published_differs_many": Translations(
        nb="{count} av SSBs tall er andre enn dem som følger av SSBs egne antall, mer enn avrunding forklarer: "
        "{titles}. Her står SSBs tall; `bvmonitor compare` viser hvert av dem.",
        nn="{count} av tala frå SSB er andre enn dei som følgjer av tala til SSB sjølv, meir enn avrunding "
        "forklarer: {titles}. Her står SSBs tal; `bvmonitor compare` viser kvart av dei.",
        en="{count} of SSB's figures are others than those that follow from SSB's own counts, by more than "
        "rounding explains: {titles}. SSB's figures stand; `bvmonitor compare` shows each of them.",
    ),
    "indicator_notes": Translations(
        nb="Merknadene til hvert nøkkeltall, og hvordan det er regnet, viser `bvmonitor indicators show`.",
        nn="Merknadene til kvart nøkkeltal, og korleis det er rekna, viser `bvmonitor indicators show`.",
        en="The notes on each key figure, and how it is made, are shown by `bvmonitor indicators show`.",
    ),
    "published_differs": Translations(
        nb=(
            "{title}, {column} {period}: SSB skriver {published}; SSBs egne antall gir {computed}. Her står"
            " SSBs tall."
        ),
        nn=(
            "{title}, {column} {period}: SSB skriv {published}; tala til SSB sjølv gir {computed}. Her står"
            " talet frå SSB."
        ),
        en=(
            "{title}, {column} {period}: SSB prints {published}; SSB's own counts give {computed}. SSB's"
            " figure stands."
        ),
    ),
    "rank": Translations(
        nb=(
            "Plassene er blant alle kommuner det året, og i kommunens KOSTRA-gruppe det året. «12 av 311»: 311"
            " kommuner har tall. Like verdier deler beste plass. Tomt der kommunen ikke har tall, eller færre enn"
            " fem har det."
        ),
        nn=(
            "Plassane er blant alle kommunar det året, og i KOSTRA-gruppa til kommunen det året. «12 av 311»: 311"
            " kommunar har tal. Like verdiar deler beste plass. Tomt der kommunen ikkje har tal, eller færre enn"
            " fem har det."
        ),
        en=(
            "Places are among all municipalities of the year, and in the municipality's KOSTRA group of the year."
            " “12 of 311”: 311 have figures. Equal values share the best place. Empty where the municipality has"
            " no figure, or fewer than five have."
        ),
    ),
    "rank_nobody": Translations(
        nb="Ingen plass eller kvartil: her er ingen enkeltkommune som finnes i årene som vises.",
        nn="Ingen plass eller kvartil: her er ingen einskild kommune som finst i åra som er med.",
        en="No place or quarter: there is no single municipality here that exists in the years shown.",
    ),
    "rank_lower_is_better": Translations(
        nb="Plass 1 er den laveste verdien, og lavere er bedre: {titles}.",
        nn="Plass 1 er den lågaste verdien, og lågare er betre: {titles}.",
        en="Place 1 is the lowest value, and lower is better: {titles}.",
    ),
    "rank_higher_is_better": Translations(
        nb="Plass 1 er den høyeste verdien, og høyere er bedre: {titles}.",
        nn="Plass 1 er den høgaste verdien, og høgare er betre: {titles}.",
        en="Place 1 is the highest value, and higher is better: {titles}.",
    ),
    "rank_neutral": Translations(
        nb="Plass 1 er den høyeste verdien, uten at det er en dom; tallet sier ikke hva som er best: {titles}.",
        nn="Plass 1 er den høgaste verdien, utan at det er ein dom; talet seier ikkje kva som er best: {titles}.",
        en="Place 1 is the highest value, which is no judgement; the figure does not say what is best: {titles}.",
    ),
    "rank_computed": Translations(
        nb="Rangert etter uavrundede verdier, regnet ut av SSBs antall: {titles}.",
        nn="Rangert etter uavrunda verdiar, rekna ut av tala frå SSB: {titles}.",
        en="Ranked by unrounded values, computed from SSB's counts: {titles}.",
    ),
    "rank_shown": Translations(
        nb="Rangert etter tallene slik de står, siden ikke alle har antallene de følger av: {titles}.",
        nn="Rangert etter tala slik dei står, sidan ikkje alle har det dei følgjer av: {titles}.",
        en="Ranked by the figures as they stand, since not all have the counts that they follow from: {titles}.",
    ),
    "quartile": Translations(
        nb=(
            "Kvartil 1 er den enden som plassene teller fra; grensene er av type 7 (rett linje mellom de to"
            " nærmeste verdiene). Beste kvartil er grensen blant de andre, kommunen selv utenom. Avstanden er"
            " egen verdi minus grensen; tom der tallet ikke har noen beste ende."
        ),
        nn=(
            "Kvartil 1 er den enden som plassane tel frå; grensene er av type 7 (rett linje mellom dei to næraste"
            " verdiane). Beste kvartil er grensa blant dei andre, kommunen sjølv utanom. Avstanden er eigen verdi"
            " minus grensa; tom der talet ikkje har nokon beste ende."
        ),
        en=(
            "Quarter 1 is the end that places count from; quarter points are of type 7 (a straight line"
            " between the two nearest values). The best quarter is the point among the others, without the"
            " municipality itself. The distance is the own value minus that point; empty where no end is"
            " best."
        ),
    ),
    "quartile_costs": Translations(
        nb="Beste kvartil er den laveste for kroner; lav kostnad sier ikke noe om kvaliteten: {titles}.",
        nn="Beste kvartil er den lågaste for kroner; låg kostnad seier ikkje noko om kvaliteten: {titles}.",
        en="The best quarter is the lowest for costs; a low cost says nothing of quality: {titles}.",
    ),
    "change": Translations(
        nb=(
            "Endringer er regnet av uavrundede verdier der begge årene har dem; de kan derfor avvike fra"
            " forskjellen mellom tallene som står. Tomt der det ikke finnes noe tidligere tall."
        ),
        nn=(
            "Endringar er rekna av uavrunda verdiar der begge åra har dei; dei kan difor avvike frå skilnaden"
            " mellom tala som står. Tomt der det ikkje finst noko tidlegare tal."
        ),
        en=(
            "Changes are of unrounded values where both years have them, and so may differ from the difference of"
            " the printed ones. Empty where there is no earlier figure."
        ),
    ),
    "change_members": Translations(
        nb="{column} er andre kommuner enn året før i {years}: ingen endring er regnet over det.",
        nn="{column} er andre kommunar enn året før i {years}: inga endring er rekna over det.",
        en="{column} is of other municipalities than the year before in {years}: no change is told across that.",
    ),
    "change_broken": Translations(
        nb="Ingen endring er regnet over bruddet i {year}: {titles}.",
        nn="Inga endring er rekna over brotet i {year}: {titles}.",
        en="No change is told across the break in {year}: {titles}.",
    ),
    "change_of_others": Translations(
        nb="Ingen endring for {column} fra {since} til {period}: det er ikke de samme kommunene.",
        nn="Inga endring for {column} frå {since} til {period}: det er ikkje dei same kommunane.",
        en="No change for {column} from {since} to {period}: they are not the same municipalities.",
    ),
    "index": Translations(
        nb="Indeks: {column} er 100, og 110 er ti prosent over. Tomt for antall, årsverk og plass.",
        nn="Indeks: {column} er 100, og 110 er ti prosent over. Tomt for tal på noko, årsverk og plass.",
        en="Index: {column} is 100, and 110 is ten per cent above. Empty for numbers, man-years and places.",
    ),
    "hidden_too": Translations(
        nb=(
            "For å verne personer er også tall som ikke er skjult i kilden, utelatt (×), ellers kunne et skjult"
            " antall regnes ut av resten av siden. Utelatte tall: {count}. Det gjelder {titles}."
        ),
        nn=(
            "For å verne personar er òg tal som ikkje er skjulte i kjelda, utelatne (×), elles kunne eit skjult"
            " tal reknast ut av resten av sida. Utelatne tal: {count}. Det gjeld {titles}."
        ),
        en=(
            "To protect persons, figures that the source does not hide are left out too (×); otherwise a hidden"
            " count could be worked out from the rest. Figures left out: {count}. It concerns {titles}."
        ),
    ),
    "member_hidden": Translations(
        nb=(
            "For å verne personer er noen medlemmers tall holdt utenfor høyest, lavest og uveid snitt: et skjult"
            " antall kunne regnes ut av dem. Tall som er holdt utenfor: {count}. Det gjelder {titles}."
        ),
        nn=(
            "For å verne personer er tala til nokre medlemmer haldne utanfor høgast, lågast og uvege snitt: eit"
            " skjult tal kunne reknast ut av dei. Tal som er haldne utanfor: {count}. Det gjeld {titles}."
        ),
        en=(
            "To protect persons, some members' figures are in neither highest, lowest nor plain mean: a hidden"
            " count could be worked out from them. Figures left out: {count}. It concerns {titles}."
        ),
    ),
    "quarters_hidden": Translations(
        nb=(
            "For å verne personer er noen plasser og kvartiler utelatt: et skjult antall kunne regnes ut av dem."
            " Det gjelder {titles}."
        ),
        nn=(
            "For å verne personar er nokre plassar og kvartilar utelatne: eit skjult tal kunne reknast ut av dei."
            " Det gjeld {titles}."
        ),
        en=(
            "To protect persons, some places and quarters are left out: a hidden count could be worked out from"
            " them. It concerns {titles}."
        ),
    ),
    "hidden_unmarked": Translations(
        nb="Noen av kildens «:» er satt som ×: merket i seg selv ville ha røpet antallet.",
        nn="Nokre av «:» i kjelda er sette som ×: merket i seg sjølv ville ha røpt talet.",
        en="Some of the source's “:” are printed as ×: the mark itself would have given the count away.",
    ),
    "left_out": Translations(
        nb="Ingen tall for {name}: {titles}.",
        nn="Ingen tal for {name}: {titles}.",
        en="No figures for {name}: {titles}.",
    ),
    "indicator_note": Translations(nb="{text} ({titles})", nn="{text} ({titles})", en="{text} ({titles})"),
}
