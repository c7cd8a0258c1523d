"""Errors of distributions."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

DISTRIBUTION_ERRORS: Final[Catalogue] = {
    "DistributionsAtFault": Translations(
        nb="Det er feil i filene som sier hva en helhet består av.",
        nn="Det er feil i filene som seier kva ein heilskap er sett saman av.",
        en="There are faults in the files that say what a whole is made up of.",
    ),
    "DistributionsAtFault.next": Translations(
        nb="Rett det som står over, eller flytt filen bort. Formatet står i docs/distributions.md.",
        nn="Rett det som står over, eller flytt fila bort. Formatet står i docs/distributions.md.",
        en="Mend what is listed, or move the file away. The format is in docs/distributions.md.",
    ),
    "UnknownDistribution": Translations(
        nb="Ingen fordeling har id-en «{wanted}». Disse finnes: {known}.",
        nn="Inga fordeling har id-en «{wanted}». Desse finst: {known}.",
        en="No distribution has the id “{wanted}”. There are: {known}.",
    ),
    "UnknownDistribution.next": Translations(
        nb="Egne fordelinger skrives i `distributions` i hjemmemappen. Formatet står i docs/distributions.md.",
        nn="Eigne fordelingar blir skrivne i `distributions` i heimemappa. Formatet står i docs/distributions.md.",
        en="Write your own in `distributions` in the home folder. The format is in docs/distributions.md.",
    ),
    "NoOwnCounts": Translations(
        nb="Det er ingen egne tall for {name} i «{title}».",
        nn="Det er ingen eigne tal for {name} i «{title}».",
        en="There are no own counts for {name} in “{title}”.",
    ),
    "NoOwnCounts.next": Translations(
        nb="Skriv dem i {file}, eller velg en annen kommune.",
        nn="Skriv dei i {file}, eller vel ein annan kommune.",
        en="Write them in {file}, or choose another municipality.",
    ),
}
