"""Errors of asking servers."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_LATER: Final = Translations(
    nb=(
        "Tallene du har, er urørt og kan brukes med --offline. Prøv igjen senere: SSB oppdaterer klokken 5, 8 og"
        " 11.30, og er da ofte borte en stund. `bvmonitor doctor` viser hva som er i orden."
    ),
    nn=(
        "Tala du har, er urørte og kan brukast med --offline. Prøv igjen seinare: SSB oppdaterer klokka 5, 8 og"
        " 11.30, og er då ofte borte ei stund. `bvmonitor doctor` viser kva som er i orden."
    ),
    en=(
        "The figures you have are untouched and can be used with --offline. Try again later: SSB updates at 05:00,"
        " 08:00 and 11:30, and is then often away for a while. `bvmonitor doctor` shows what is in order."
    ),
)
_CHANGED: Final = Translations(
    nb="Tallene du har, er urørt. Meld fra om dette, med denne meldingen: svaret er ikke slik kilden lover.",
    nn="Tala du har, er urørte. Meld frå om dette, med denne meldinga: svaret er ikkje slik kjelda lovar.",
    en=(
        "The figures you have are untouched. Report this, with this message: the reply is not what the "
        "source promises."
    ),
)

WIRE: Final[Catalogue] = {
    "AddressRefused": Translations(
        nb="Adressen {url} blir ikke brukt: den må begynne med https:// (http:// bare til denne maskinen).",
        nn="Adressa {url} blir ikkje brukt: ho må byrje med https:// (http:// berre til denne maskina).",
        en="The address {url} is not used: it must begin with https:// (http:// only to this machine).",
    ),
    "AddressRefused.next": Translations(
        nb="Rett BVMONITOR_PXWEB_URL eller BVMONITOR_KLASS_URL; `bvmonitor config show` viser hvor adressen står.",
        nn="Rett BVMONITOR_PXWEB_URL eller BVMONITOR_KLASS_URL; `bvmonitor config show` viser kvar adressa står.",
        en=(
            "Mend BVMONITOR_PXWEB_URL or BVMONITOR_KLASS_URL; `bvmonitor config show` tells where the "
            "address stands."
        ),
    ),
    "NetworkForbidden": Translations(
        nb="`{task}` trenger nettet, og --offline er satt. Ingenting ble sendt.",
        nn="`{task}` treng nettet, og --offline er sett. Ingenting vart sendt.",
        en="`{task}` needs the network, and --offline is set. Nothing was sent.",
    ),
    "NetworkForbidden.next": Translations(
        nb="Kjør uten --offline, eller bruk tallene du har: `bvmonitor snapshot list`.",
        nn="Køyr utan --offline, eller bruk tala du har: `bvmonitor snapshot list`.",
        en="Run without --offline, or use the figures you have: `bvmonitor snapshot list`.",
    ),
    "ThrottleUnusable": Translations(
        nb="Kan ikke telle kall i {path}: {reason}.",
        nn="Kan ikkje telje kall i {path}: {reason}.",
        en="Cannot count calls in {path}: {reason}.",
    ),
    "ThrottleUnusable.next": Translations(
        nb="Velg en mappe som kan skrives i, med --home.",
        nn="Vel ei mappe som kan skrivast i, med --home.",
        en="Choose a folder that can be written in, with --home.",
    ),
    "RequestRefused": Translations(
        nb="Kilden sa nei ({http_status} {title}): {url}",
        nn="Kjelda sa nei ({http_status} {title}): {url}",
        en="The source said no ({http_status} {title}): {url}",
    ),
    "RequestRefused.next": Translations(
        nb=(
            "Tabellen eller kodene kan være borte hos SSB: `bvmonitor tables search` og `indicators check"
            " --online`."
        ),
        nn=(
            "Tabellen eller kodane kan vere borte hos SSB: `bvmonitor tables search` og `indicators check"
            " --online`."
        ),
        en="The table or its codes may be gone at SSB: `bvmonitor tables search` and `indicators check --online`.",
    ),
    "HostUnreachable": Translations(
        nb="Fikk ikke svar fra {host} ({reason}; {tries} forsøk).",
        nn="Fekk ikkje svar frå {host} ({reason}; {tries} forsøk).",
        en="No answer from {host} ({reason}; tries: {tries}).",
    ),
    "HostUnreachable.next": Translations(
        nb="Sjekk nettet, og HTTPS_PROXY om dere har mellomtjener. " + _LATER.nb,
        nn="Sjekk nettet, og HTTPS_PROXY om de har mellomtenar. " + _LATER.nn,
        en="Check the network, and HTTPS_PROXY if you have a proxy. " + _LATER.en,
    ),
    "CertificateRefused": Translations(
        nb="Sertifikatet til {host} er ikke godtatt av denne maskinen ({reason}).",
        nn="Sertifikatet til {host} er ikkje godteke av denne maskina ({reason}).",
        en="This machine does not trust the certificate of {host} ({reason}).",
    ),
    "CertificateRefused.next": Translations(
        nb=(
            "Nett som inspiserer trafikk, har eget rotsertifikat: det må ligge i maskinens "
            "sertifikatlager, eller i"
            " en fil som REQUESTS_CA_BUNDLE peker på. Spør IT-avdelingen."
        ),
        nn=(
            "Nett som inspiserer trafikk, har eige rotsertifikat: det må liggje i sertifikatlageret "
            "til maskina, eller"
            " i ei fil som REQUESTS_CA_BUNDLE peikar på. Spør IT-avdelinga."
        ),
        en=(
            "A network that inspects traffic has a root certificate of its own: it must be in the "
            "machine's store, or"
            " in a file that REQUESTS_CA_BUNDLE names. Ask your IT department."
        ),
    ),
    "AnswerTimedOut": Translations(
        nb="{host} svarte ikke ferdig i tide ({seconds:.0f} sekunder; {tries} forsøk).",
        nn="{host} svara ikkje ferdig i tide ({seconds:.0f} sekund; {tries} forsøk).",
        en="{host} did not finish its answer in time ({seconds:.0f} seconds; tries: {tries}).",
    ),
    "AnswerTimedOut.next": _LATER,
    "ServerTrouble": Translations(
        nb="Kilden har feil hos seg ({http_status}, {tries} forsøk): {url}",
        nn="Kjelda har feil hos seg ({http_status}, {tries} forsøk): {url}",
        en="The source is in trouble ({http_status}, tries: {tries}): {url}",
    ),
    "ServerTrouble.next": _LATER,
    "TooManyCalls": Translations(
        nb="{host} ba oss vente (429) i alle {tries} forsøkene.",
        nn="{host} bad oss vente (429) i alle {tries} forsøka.",
        en="{host} asked us to wait (429) each time; tries: {tries}.",
    ),
    "TooManyCalls.next": Translations(
        nb=(
            "Andre bak samme nettadresse kan ha brukt opp kvoten. Vent noen minutter og kjør igjen; "
            "ferdige deler er tatt vare på."
        ),
        nn=(
            "Andre bak same nettadresse kan ha brukt opp kvoten. Vent nokre minutt og køyr igjen; ferdige"
            " delar er tekne vare på."
        ),
        en=(
            "Others behind the same address may have used up the quota. Wait a few minutes and run again;"
            " finished parts are kept."
        ),
    ),
    "AnswerNotJson": Translations(
        nb="Det som kom, er ikke JSON ({content_type}; {tries} forsøk): «{start}» fra {url}",
        nn="Det som kom, er ikkje JSON ({content_type}; {tries} forsøk): «{start}» frå {url}",
        en="What came is not JSON ({content_type}; tries: {tries}): “{start}” from {url}",
    ),
    "AnswerNotJson.next": _LATER,
    "RedirectedElsewhere": Translations(
        nb="{url} viser videre til {location}. Dit ble ingenting sendt.",
        nn="{url} viser vidare til {location}. Dit vart ingenting sendt.",
        en="{url} points on to {location}. Nothing was sent there.",
    ),
    "RedirectedElsewhere.next": Translations(
        nb="Står det en innloggingsside foran nettet, logg inn først. Har SSB flyttet, sett BVMONITOR_PXWEB_URL.",
        nn="Står det ei innloggingsside framfor nettet, logg inn først. Har SSB flytta, set BVMONITOR_PXWEB_URL.",
        en="If a login page stands before the network, log in first. If SSB has moved, set BVMONITOR_PXWEB_URL.",
    ),
    "ReplyTooLarge": Translations(
        nb=(
            "Svaret fra {url} er lengre enn det som ble bedt om, kan være ({max_bytes} byte). Resten ble "
            "ikke lest."
        ),
        nn=(
            "Svaret frå {url} er lengre enn det som vart bede om, kan vere ({max_bytes} byte). Resten "
            "vart ikkje lese."
        ),
        en=(
            "The reply from {url} is longer than what was asked for can be ({max_bytes} bytes). The rest "
            "was not read."
        ),
    ),
    "ReplyTooLarge.next": _CHANGED,
}
