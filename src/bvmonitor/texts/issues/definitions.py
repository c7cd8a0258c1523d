"""Faults of definition and set files."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_FILE_FAULTS: Final[Catalogue] = {
    "definition.no_folder": Translations(
        nb="mappen finnes ikke.",
        nn="mappa finst ikkje.",
        en="there is no such folder.",
    ),
    "definition.unreadable": Translations(
        nb="fikk ikke lese filen: {reason}.",
        nn="fekk ikkje lese fila: {reason}.",
        en="could not read the file: {reason}.",
    ),
    "definition.too_large": Translations(
        nb="filen er på {size} byte; grensen er {limit}. En definisjon trenger sjelden mer enn 4000.",
        nn="fila er på {size} byte; grensa er {limit}. Ein definisjon treng sjeldan meir enn 4000.",
        en="the file has {size} bytes; the limit is {limit}. A definition seldom needs more than 4000.",
    ),
    "definition.not_utf8": Translations(
        nb="ikke UTF-8 (byte {byte}). Lagre filen på nytt med tegnkodingen UTF-8.",
        nn="ikkje UTF-8 (byte {byte}). Lagre fila på nytt med teiknkodinga UTF-8.",
        en="not UTF-8 (byte {byte}). Save the file again in the encoding UTF-8.",
    ),
    "definition.bad_character": Translations(
        nb="tegnet {character} kan ikke stå i YAML.",
        nn="teiknet {character} kan ikkje stå i YAML.",
        en="the character {character} cannot stand in YAML.",
    ),
    "definition.syntax": Translations(
        nb="ikke gyldig YAML: {reason}.",
        nn="ikkje gyldig YAML: {reason}.",
        en="not valid YAML: {reason}.",
    ),
    "definition.empty_file": Translations(nb="filen er tom.", nn="fila er tom.", en="the file is empty."),
    "definition.no_mapping": Translations(
        nb="filen må begynne med nøkler, som «id: barn_med_tiltak».",
        nn="fila må byrje med nøklar, som «id: barn_med_tiltak».",
        en="the file must begin with keys, as in “id: children_with_measures”.",
    ),
    "definition.several_documents": Translations(
        nb="filen har flere dokumenter (skilt med {value}); skriv én definisjon i hver fil.",
        nn="fila har fleire dokument (skilde med {value}); skriv éin definisjon i kvar fil.",
        en="the file has several documents (parted by {value}); write one definition per file.",
    ),
    "definition.alias": Translations(
        nb="henvisningen «*{value}» er ikke tillatt; skriv verdien ut.",
        nn="tilvisinga «*{value}» er ikkje tillaten; skriv verdien ut.",
        en="the alias “*{value}” is not allowed; write the value out.",
    ),
    "definition.tag": Translations(
        nb="merkelappen «{value}» er ikke tillatt; skriv verdien uten.",
        nn="merkelappen «{value}» er ikkje tillaten; skriv verdien utan.",
        en="the tag “{value}” is not allowed; write the value without it.",
    ),
    "definition.too_deep": Translations(
        nb="mer enn {value} nivåer i hverandre.",
        nn="meir enn {value} nivå i kvarandre.",
        en="nested deeper than {value} levels.",
    ),
    "definition.key_not_text": Translations(
        nb="en nøkkel må være ett ord.",
        nn="ein nøkkel må vere eitt ord.",
        en="a key must be one word.",
    ),
    "definition.repeated_key": Translations(
        nb="«{key}» står to ganger; den første er på linje {first}.",
        nn="«{key}» står to gonger; den første er på linje {first}.",
        en="“{key}” stands twice; the first is on line {first}.",
    ),
}

_SHAPE_FAULTS: Final[Catalogue] = {
    "definition.unknown_key": Translations(
        nb="ukjent nøkkel «{key}».",
        nn="ukjend nøkkel «{key}».",
        en="unknown key “{key}”.",
    ),
    "definition.missing_key": Translations(
        nb="«{key}» mangler.",
        nn="«{key}» manglar.",
        en="“{key}” is missing.",
    ),
    "definition.unknown_word": Translations(
        nb="«{value}» duger ikke for {key}; velg blant {words}.",
        nn="«{value}» duger ikkje for {key}; vel mellom {words}.",
        en="“{value}” will not do for {key}; choose one of {words}.",
    ),
    "definition.not_text": Translations(
        nb="{key} må være en tekst.",
        nn="{key} må vere ein tekst.",
        en="{key} must be a text.",
    ),
    "definition.not_list": Translations(
        nb="{key} må være en liste: «- …» på hver linje, eller [a, b].",
        nn="{key} må vere ei liste: «- …» på kvar linje, eller [a, b].",
        en="{key} must be a list: “- …” on each line, or [a, b].",
    ),
    "definition.not_mapping": Translations(
        nb="{key} må ha nøkler under seg, eller stå som {{nøkkel: verdi}}.",
        nn="{key} må ha nøklar under seg, eller stå som {{nøkkel: verdi}}.",
        en="{key} must have keys under it, or be written as {{key: value}}.",
    ),
    "definition.empty_list": Translations(
        nb="{key} er en tom liste.",
        nn="{key} er ei tom liste.",
        en="{key} is an empty list.",
    ),
    "definition.empty_text": Translations(
        nb="{key} er en tom tekst.",
        nn="{key} er ein tom tekst.",
        en="{key} is an empty text.",
    ),
    "definition.not_whole": Translations(
        nb="{key} må være et helt tall uten nuller foran, ikke «{value}».",
        nn="{key} må vere eit heilt tal utan nullar framfor, ikkje «{value}».",
        en="{key} must be a whole number without leading zeros, not “{value}”.",
    ),
    "definition.not_number": Translations(
        nb="{key} må være et tall med punktum foran desimalene, ikke «{value}».",
        nn="{key} må vere eit tal med punktum framfor desimalane, ikkje «{value}».",
        en="{key} must be a number with a point before the decimals, not “{value}”.",
    ),
    "definition.out_of_range": Translations(
        nb="{key} må være fra {low} til {high}, ikke {value}.",
        nn="{key} må vere frå {low} til {high}, ikkje {value}.",
        en="{key} must be from {low} to {high}, not {value}.",
    ),
    "definition.bad_id": Translations(
        nb="«{value}» duger ikke som id: bruk små bokstaver a-z, tall og understrek, og begynn med en bokstav.",
        nn="«{value}» duger ikkje som id: bruk små bokstavar a-z, tal og understrek, og byrj med ein bokstav.",
        en="“{value}” will not do as an id: use small letters a-z, digits and underscores, a letter first.",
    ),
    "definition.bad_table": Translations(
        nb="«{value}» er ikke et tabellnummer hos SSB; de har fem sifre, som «07459».",
        nn="«{value}» er ikkje eit tabellnummer hos SSB; dei har fem siffer, som «07459».",
        en="“{value}” is no table number at Statistics Norway; they have five digits, as “07459”.",
    ),
    "definition.bad_code": Translations(
        nb="«{value}» i {key} er ikke en kode: ingen mellomrom, komma, stjerner eller parenteser.",
        nn="«{value}» i {key} er ikkje ein kode: ingen mellomrom, komma, stjerner eller parentesar.",
        en="“{value}” in {key} is no code: no spaces, commas, asterisks or brackets.",
    ),
    "definition.bad_url": Translations(
        nb="{key} må være en nettadresse som begynner med https://, ikke «{value}».",
        nn="{key} må vere ei nettadresse som byrjar med https://, ikkje «{value}».",
        en="{key} must be a web address that begins with https://, not “{value}”.",
    ),
    "definition.bad_date": Translations(
        nb="{key} må være en dato som 2026-11-24, ikke «{value}».",
        nn="{key} må vere ein dato som 2026-11-24, ikkje «{value}».",
        en="{key} must be a date such as 2026-11-24, not “{value}”.",
    ),
}

_MEANING_FAULTS: Final[Catalogue] = {
    "definition.years_backwards": Translations(
        nb="gyldig fra {first} til {last}: det første året er etter det siste.",
        nn="gyldig frå {first} til {last}: det første året er etter det siste.",
        en="valid from {first} to {last}: the first year is after the last.",
    ),
    "definition.break_outside": Translations(
        nb="bruddet i {year} ligger utenfor årene i «valid», eller i det første av dem.",
        nn="brotet i {year} ligg utanfor åra i «valid», eller i det første av dei.",
        en="the break in {year} is outside the years of “valid”, or in the first of them.",
    ),
    "definition.repeated_break": Translations(
        nb="to brudd i {year}; skriv dem som ett.",
        nn="to brot i {year}; skriv dei som eitt.",
        en="two breaks in {year}; write them as one.",
    ),
    "definition.no_measure": Translations(
        nb="{key} mangler «measure» (statistikkvariabelens kode) eller «measure_label» (navnet).",
        nn="{key} manglar «measure» (koden til statistikkvariabelen) eller «measure_label» (namnet).",
        en="{key} lacks “measure” (the measure's code) or “measure_label” (its name).",
    ),
    "definition.omitted_and_chosen": Translations(
        nb="{dimension} står både i «where» og i «omit».",
        nn="{dimension} står både i «where» og i «omit».",
        en="{dimension} stands both in “where” and in “omit”.",
    ),
    "definition.repeated_code": Translations(
        nb="koden «{value}» står to ganger i {key}.",
        nn="koden «{value}» står to gonger i {key}.",
        en="the code “{value}” stands twice in {key}.",
    ),
    "definition.no_cells": Translations(
        nb="ingen tall: skriv «numerator», «published» eller «source: local».",
        nn="ingen tal: skriv «numerator», «published» eller «source: local».",
        en="no figures: write “numerator”, “published” or “source: local”.",
    ),
    "definition.denominator_alone": Translations(
        nb="«denominator» uten «numerator».",
        nn="«denominator» utan «numerator».",
        en="“denominator” without “numerator”.",
    ),
    "definition.local_with_cells": Translations(
        nb="«source: local» betyr at tallene bare kommer fra egne filer; fjern «{key}», eller «source».",
        nn="«source: local» tyder at tala berre kjem frå eigne filer; fjern «{key}», eller «source».",
        en="“source: local” means that figures come from own files only; remove “{key}”, or “source”.",
    ),
    "definition.own_key_with_cells": Translations(
        nb="«{key}» gjelder egne tall: det trengs «source: local», eller fjern nøkkelen.",
        nn="«{key}» gjeld eigne tal: det trengst «source: local», eller fjern nøkkelen.",
        en="“{key}” is for own figures: it needs “source: local”, or remove the key.",
    ),
    "definition.verified_without_expect": Translations(
        nb="en definisjon som er «verified» må ha «expect», så SSBs navn kan sjekkes ved hver henting.",
        nn="ein definisjon som er «verified» må ha «expect», så namna hos SSB kan sjekkast ved kvar henting.",
        en="a “verified” definition needs “expect”, so that SSB's names can be checked at every fetch.",
    ),
    "definition.factor_misfits_unit": Translations(
        nb="enheten {unit} trenger «factor: {factor}».",
        nn="eininga {unit} treng «factor: {factor}».",
        en="the unit {unit} needs “factor: {factor}”.",
    ),
    "definition.interval_without_counts": Translations(
        nb="«interval: {interval}» trenger antall å regne fra: skriv «numerator».",
        nn="«interval: {interval}» treng tal å rekne frå: skriv «numerator».",
        en="“interval: {interval}” needs counts to start from: write “numerator”.",
    ),
    "definition.wilson_without_share": Translations(
        nb="«interval: wilson» gjelder andeler: «unit: percent» med «denominator».",
        nn="«interval: wilson» gjeld delar: «unit: percent» med «denominator».",
        en="“interval: wilson” is for shares: “unit: percent” with a “denominator”.",
    ),
    "definition.interval_of_amounts": Translations(
        nb=(
            "«interval: {interval}» gjelder antall: enheten må være count, percent eller per_1000, og ingen celle"
            " i telleren kan ha «factor». Beløp, årsverk, indekser og plasseringer har ikke intervall."
        ),
        nn=(
            "«interval: {interval}» gjeld tal på hendingar: eininga må vere count, percent eller per_1000, og inga"
            " celle i teljaren kan ha «factor». Beløp, årsverk, indeksar og plasseringar har ikkje intervall."
        ),
        en=(
            "“interval: {interval}” is for counts: the unit must be count, percent or per_1000, and no cell of the"
            " numerator can have a “factor”. Amounts, man-years, indices and places have no interval."
        ),
    ),
    "definition.no_text": Translations(
        nb="{key} har ingen tekst: skriv nb, nn og en.",
        nn="{key} har ingen tekst: skriv nb, nn og en.",
        en="{key} has no text: write nb, nn and en.",
    ),
    "definition.missing_translation": Translations(
        nb="{key} mangler {languages}; et annet språk vises i stedet.",
        nn="{key} manglar {languages}; eit anna språk blir vist i staden.",
        en="{key} lacks {languages}; another language is shown instead.",
    ),
    "definition.duplicate_id": Translations(
        nb="id-en «{id}» er alt i bruk i {owner}.",
        nn="id-en «{id}» er alt i bruk i {owner}.",
        en="the id “{id}” is already in use in {owner}.",
    ),
    "definition.unknown_indicator": Translations(
        nb="ingen indikator har id-en «{value}».",
        nn="ingen indikator har id-en «{value}».",
        en="no indicator has the id “{value}”.",
    ),
    "definition.repeated_indicator": Translations(
        nb="«{value}» står to ganger i {key}.",
        nn="«{value}» står to gonger i {key}.",
        en="“{value}” stands twice in {key}.",
    ),
    "definition.second_default": Translations(
        nb="bare én samling kan ha «default: true»; {owner} har det alt.",
        nn="berre éi samling kan ha «default: true»; {owner} har det alt.",
        en="only one set can have “default: true”; {owner} has it already.",
    ),
}

DEFINITION_ISSUES: Final[Catalogue] = {**_FILE_FAULTS, **_SHAPE_FAULTS, **_MEANING_FAULTS}
