"""Faults of files of own figures."""

from typing import Final

from bvmonitor.domain.language import Translations
from bvmonitor.texts.catalogue import Catalogue

_FILE_FAULTS: Final[Catalogue] = {
    "own.empty": Translations(
        nb="filen er tom.",
        nn="fila er tom.",
        en="the file is empty.",
    ),
    "own.too_large": Translations(
        nb="filen er større enn {limit} MB.",
        nn="fila er større enn {limit} MB.",
        en="the file is larger than {limit} MB.",
    ),
    "own.too_many_rows": Translations(
        nb="filen har mer enn {limit} rader; del den i flere.",
        nn="fila har meir enn {limit} rader; del ho i fleire.",
        en="the file has more than {limit} rows; divide it into several.",
    ),
    "own.too_many_columns": Translations(
        nb="mer enn {limit} kolonner.",
        nn="meir enn {limit} kolonnar.",
        en="more than {limit} columns.",
    ),
    "own.more": Translations(
        nb="og {count} feil til; rett de første og prøv igjen.",
        nn="og {count} feil til; rett dei første og prøv igjen.",
        en="and {count} more faults; mend the first ones and try again.",
    ),
    "own.not_text": Translations(
        nb="filen er verken tekst (CSV, JSON) eller en Excel-arbeidsbok.",
        nn="fila er verken tekst (CSV, JSON) eller ei Excel-arbeidsbok.",
        en="the file is neither text (CSV, JSON) nor an Excel workbook.",
    ),
    "own.bad_csv": Translations(
        nb="ikke gyldig CSV: {reason}.",
        nn="ikkje gyldig CSV: {reason}.",
        en="not valid CSV: {reason}.",
    ),
    "own.bad_json": Translations(
        nb="ikke gyldig JSON (eller en nøkkel står to ganger i samme objekt).",
        nn="ikkje gyldig JSON (eller ein nøkkel står to gonger i same objekt).",
        en="not valid JSON (or a key stands twice in one object).",
    ),
    "own.json_shape": Translations(
        nb="JSON må være en liste av objekter, eller et objekt med en slik liste under «{key}».",
        nn="JSON må vere ei liste av objekt, eller eit objekt med ei slik liste under «{key}».",
        en="JSON must be a list of objects, or an object with such a list under “{key}”.",
    ),
    "own.json_nested": Translations(
        nb="verdien må være tekst, tall eller null, ikke liste, objekt eller et tall uten grenser.",
        nn="verdien må vere tekst, tal eller null, ikkje liste, objekt eller eit tal utan grenser.",
        en="the value must be text, a number or null, not a list, an object or a number without bounds.",
    ),
    "own.bad_workbook": Translations(
        nb="arbeidsboken kan ikke leses; lagre den på nytt som .xlsx.",
        nn="arbeidsboka kan ikkje lesast; lagre ho på nytt som .xlsx.",
        en="the workbook cannot be read; save it again as .xlsx.",
    ),
    "own.old_excel": Translations(
        nb="filen er i det gamle Excel-formatet, eller har passord; lagre den som .xlsx uten passord.",
        nn="fila er i det gamle Excel-formatet, eller har passord; lagre ho som .xlsx utan passord.",
        en="the file is in Excel's old format, or has a password; save it as .xlsx without one.",
    ),
    "own.secret_workbook": Translations(
        nb="arbeidsboken har passord; lagre den uten.",
        nn="arbeidsboka har passord; lagre ho utan.",
        en="the workbook has a password; save it without one.",
    ),
    "own.macros": Translations(
        nb="arbeidsboken har makroer eller innebygde filer; lagre den som .xlsx uten dem.",
        nn="arbeidsboka har makroar eller innebygde filer; lagre ho som .xlsx utan dei.",
        en="the workbook has macros or files inside it; save it as .xlsx without them.",
    ),
    "own.workbook_too_large": Translations(
        nb="arbeidsboken er større enn {limit} MB når den pakkes ut, eller har for mange deler.",
        nn="arbeidsboka er større enn {limit} MB når ho blir pakka ut, eller har for mange delar.",
        en="the workbook is larger than {limit} MB when it is unpacked, or has too many parts.",
    ),
    "own.formula": Translations(
        nb=("cellen har en formel uten utregnet verdi; åpne og lagre arbeidsboken i Excel, eller skriv tallet."),
        nn=("cella har ein formel utan utrekna verdi; opne og lagre arbeidsboka i Excel, eller skriv talet."),
        en=(
            "the cell has a formula without a computed value; open and save the workbook in Excel, or "
            "write the number."
        ),
    ),
}

_PRIVACY_FAULTS: Final[Catalogue] = {
    "own.birth_number": Translations(
        nb=(
            "her står et fødselsnummer (eller D-nummer). Ingenting er lest inn. Fjern det: egne tall "
            "er om grupper, aldri om ett barn."
        ),
        nn=(
            "her står eit fødselsnummer (eller D-nummer). Ingenting er lese inn. Fjern det: eigne tal "
            "er om grupper, aldri om eitt barn."
        ),
        en=(
            "a birth number (or D-number) stands here. Nothing was taken in. Remove it: own figures "
            "are of groups, never of one child."
        ),
    ),
    "own.person_in_sheet": Translations(
        nb=(
            "ark nr. {sheet} i arbeidsboken har et fødselsnummer, et saksnummer eller en kolonne om personer. "
            "Ingenting er lest inn. Fjern arket."
        ),
        nn=(
            "ark nr. {sheet} i arbeidsboka har eit fødselsnummer, eit saksnummer eller ein kolonne om personar."
            " Ingenting er lese inn. Fjern arket."
        ),
        en=(
            "sheet no. {sheet} of the workbook has a birth number, the number of a case or a column of persons "
            "here. Nothing was taken in. Remove the sheet."
        ),
    ),
    "own.person_in_sheet_name": Translations(
        nb="navnet på ark nr. {sheet} inneholder et fødselsnummer eller saksnummer. Gi arket et annet navn.",
        nn="namnet på ark nr. {sheet} inneheld eit fødselsnummer eller saksnummer. Gi arket eit anna namn.",
        en="the name of sheet no. {sheet} holds a birth number or the number of a case. Give it another name.",
    ),
    "own.person_in_note": Translations(
        nb="en merknad ved en celle i arbeidsboken inneholder et fødselsnummer eller saksnummer. Fjern den.",
        nn="ein merknad ved ei celle i arbeidsboka inneheld eit fødselsnummer eller saksnummer. Fjern han.",
        en="a note beside a cell of the workbook holds a birth number or the number of a case. Remove it.",
    ),
    "own.person_in_json": Translations(
        nb="utenfor listen av tall står et fødselsnummer, et saksnummer eller en nøkkel om personer. Fjern det.",
        nn="utanfor lista av tal står eit fødselsnummer, eit saksnummer eller ein nøkkel om personar. Fjern det.",
        en="beside the list of figures stands a birth number, a case's number or a key of persons. Remove it.",
    ),
    "own.case_number": Translations(
        nb="her står nummeret på en enkelt sak. Ingenting er lest inn. Fjern det.",
        nn="her står nummeret på ei einskild sak. Ingenting er lese inn. Fjern det.",
        en="the number of a single case stands here. Nothing was taken in. Remove it.",
    ),
    "own.birth_number_in_name": Translations(
        nb="filens navn inneholder et fødselsnummer (eller D-nummer) eller et saksnummer. Gi den et annet navn.",
        nn="namnet på fila inneheld eit fødselsnummer (eller D-nummer) eller eit saksnummer. Gi ho eit anna namn.",
        en="the file's name holds a birth number (or D-number) or the number of a case. Give it another name.",
    ),
    "own.person_column": Translations(
        nb=(
            "kolonnen «{head}» ser ut til å handle om personer eller enkeltsaker. Ingenting er lest "
            "inn. Fjern kolonnen."
        ),
        nn=(
            "kolonnen «{head}» ser ut til å handle om personar eller enkeltsaker. Ingenting er lese "
            "inn. Fjern kolonnen."
        ),
        en=(
            "the column “{head}” seems to be of persons or single cases. Nothing was taken in. Remove the column."
        ),
    ),
    "own.long_text": Translations(
        nb=(
            "teksten er lengre enn {limit} tegn; lange tekster hører bare hjemme i kommentaren, og "
            "aldri om ett barn."
        ),
        nn=(
            "teksten er lengre enn {limit} teikn; lange tekstar høyrer berre heime i kommentaren, og "
            "aldri om eitt barn."
        ),
        en=(
            "the text is longer than {limit} letters; long texts belong in the comment only, and "
            "never of one child."
        ),
    ),
}

_COLUMN_FAULTS: Final[Catalogue] = {
    "own.unknown_column": Translations(
        nb="kolonnen «{head}» er ukjent; fjern den, eller gi den et navn fra `bvmonitor local template`.",
        nn=("kolonnen «{head}» er ukjend; fjern han, eller gi han eit namn frå `bvmonitor local template`."),
        en=("the column “{head}” is not known; remove it, or give it a name from `bvmonitor local template`."),
    ),
    "own.repeated_column": Translations(
        nb="«{head}» betyr det samme som en kolonne lenger til venstre.",
        nn="«{head}» tyder det same som ein kolonne lenger til venstre.",
        en="“{head}” means the same as a column to its left.",
    ),
    "own.no_head": Translations(
        nb="kolonnen har innhold, men ingen overskrift.",
        nn="kolonnen har innhald, men inga overskrift.",
        en="the column has content but no head.",
    ),
    "own.no_figure_column": Translations(
        nb="ingen kolonne sier hvilket nøkkeltall raden gjelder («nøkkeltall» eller «id»).",
        nn="ingen kolonne seier kva nøkkeltal rada gjeld («nøkkeltal» eller «id»).",
        en="no column says which figure a row is of (“figure” or “id”).",
    ),
    "own.no_period_column": Translations(
        nb="ingen kolonne sier når («periode» eller «dato»).",
        nn="ingen kolonne seier når («periode» eller «dato»).",
        en="no column says when (“period” or “date”).",
    ),
    "own.no_value_column": Translations(
        nb="ingen kolonne har verdien («verdi»), og heller ikke teller og nevner.",
        nn="ingen kolonne har verdien («verdi»), og heller ikkje teljar og nemnar.",
        en="no column holds the value (“value”), nor numerator and denominator.",
    ),
    "own.no_region_column": Translations(
        nb=("ingen kolonne sier hvilken kommune eller tjeneste («sted»); legg den til, eller bruk --place NAVN."),
        nn=("ingen kolonne seier kva kommune eller teneste («stad»); legg han til, eller bruk --place NAMN."),
        en="no column says which municipality or service (“place”); add it, or use --place NAME.",
    ),
    "own.nothing_filled_in": Translations(
        nb="ingen rad har verdi, teller eller merke: er filen fylt ut?",
        nn="inga rad har verdi, teljar eller merke: er fila fylt ut?",
        en="no row has a value, numerator or mark: has the file been filled in?",
    ),
}

_ROW_FAULTS: Final[Catalogue] = {
    "own.no_figure": Translations(
        nb="raden sier ikke hvilket nøkkeltall den gjelder.",
        nn="rada seier ikkje kva nøkkeltal ho gjeld.",
        en="the row does not say which figure it is of.",
    ),
    "own.unknown_figure": Translations(
        nb="ingen indikator heter «{value}»; `bvmonitor indicators list` viser dem som finnes.",
        nn="ingen indikator heiter «{value}»; `bvmonitor indicators list` viser dei som finst.",
        en="no indicator is called “{value}”; `bvmonitor indicators list` shows those there are.",
    ),
    "own.ambiguous_figure": Translations(
        nb="flere indikatorer heter «{value}»; skriv id-en.",
        nn="fleire indikatorar heiter «{value}»; skriv id-en.",
        en="several indicators are called “{value}”; write the id.",
    ),
    "own.no_place": Translations(
        nb="raden sier ikke hvilken kommune eller tjeneste den gjelder.",
        nn="rada seier ikkje kva kommune eller teneste ho gjeld.",
        en="the row does not say which municipality or service it is of.",
    ),
    "own.unknown_place": Translations(
        nb="ingen kommune eller tjeneste heter «{value}».",
        nn="ingen kommune eller teneste heiter «{value}».",
        en="no municipality or service is called “{value}”.",
    ),
    "own.ambiguous_place": Translations(
        nb="«{value}» er flere: {choices}; skriv kommunenummeret.",
        nn="«{value}» er fleire: {choices}; skriv kommunenummeret.",
        en="“{value}” is several: {choices}; write the municipality's number.",
    ),
    "own.place_not_in_year": Translations(
        nb="«{value}» fantes ikke i {year}.",
        nn="«{value}» fanst ikkje i {year}.",
        en="“{value}” did not exist in {year}.",
    ),
    "own.no_municipality": Translations(
        nb="«{value}» ({name}) er verken en kommune eller en tjeneste.",
        nn="«{value}» ({name}) er verken ein kommune eller ei teneste.",
        en="“{value}” ({name}) is neither a municipality nor a service.",
    ),
    "own.no_period": Translations(
        nb="raden sier ikke når tallet gjelder.",
        nn="rada seier ikkje når talet gjeld.",
        en="the row does not say when the figure is of.",
    ),
    "own.bad_period": Translations(
        nb="«{value}» er ingen periode; skriv 2026-10-31, 2026-10, 2026-H2 eller 2026.",
        nn="«{value}» er ingen periode; skriv 2026-10-31, 2026-10, 2026-H2 eller 2026.",
        en="“{value}” is no period; write 2026-10-31, 2026-10, 2026-H2 or 2026.",
    ),
    "own.excel_number": Translations(
        nb="«{value}» er en dato som Excel har gjort til et tall; gi cellen datoformat.",
        nn="«{value}» er ein dato som Excel har gjort til eit tal; gi cella datoformat.",
        en="“{value}” is a date that Excel made a number; give the cell the form of a date.",
    ),
    "own.wrong_span": Translations(
        nb="dette nøkkeltallet føres ikke for «{value}».",
        nn="dette nøkkeltalet blir ikkje ført for «{value}».",
        en="this figure is not kept by such a period as “{value}”.",
    ),
    "own.in_the_future": Translations(
        nb="«{value}» er ikke begynt ennå.",
        nn="«{value}» er ikkje byrja enno.",
        en="“{value}” has not begun yet.",
    ),
    "own.repeated": Translations(
        nb="{figure} for {place} i {period} står også på rad {first}.",
        nn="{figure} for {place} i {period} står òg på rad {first}.",
        en="{figure} of {place} in {period} stands on row {first} too.",
    ),
    "own.no_value": Translations(
        nb="raden har verken verdi eller merke.",
        nn="rada har verken verdi eller merke.",
        en="the row has neither a value nor a mark.",
    ),
    "own.not_number": Translations(
        nb="«{value}» er ikke et tall.",
        nn="«{value}» er ikkje eit tal.",
        en="“{value}” is not a number.",
    ),
    "own.unclear_number": Translations(
        nb="«{value}» kan leses på to måter; skriv det uten tusenskille, eller med andre desimaler.",
        nn="«{value}» kan lesast på to måtar; skriv det utan tusenskilje, eller med andre desimalar.",
        en=("“{value}” can be read in two ways; write it without a thousands sign, or with other decimals."),
    ),
    "own.not_whole": Translations(
        nb="«{value}» må være et helt tall.",
        nn="«{value}» må vere eit heilt tal.",
        en="“{value}” must be a whole number.",
    ),
    "own.negative": Translations(
        nb="«{value}» kan ikke være negativ.",
        nn="«{value}» kan ikkje vere negativ.",
        en="“{value}” cannot be negative.",
    ),
    "own.dash": Translations(
        nb="«{value}» kan bety null eller at tallet mangler: skriv 0, eller «..» når det mangler.",
        nn="«{value}» kan tyde null eller at talet manglar: skriv 0, eller «..» når det manglar.",
        en="“{value}” may mean zero or missing: write 0, or “..” where it is missing.",
    ),
    "own.percent_misfits": Translations(
        nb="«{value}» er en prosent i arket, men nøkkeltallet er ikke det.",
        nn="«{value}» er ein prosent i arket, men nøkkeltalet er ikkje det.",
        en="“{value}” is a percentage in the sheet, but the figure is none.",
    ),
    "own.over_hundred": Translations(
        nb="«{value}» er mer enn 100 prosent.",
        nn="«{value}» er meir enn 100 prosent.",
        en="“{value}” is more than 100 per cent.",
    ),
    "own.unknown_mark": Translations(
        nb="«{value}» er ikke et merke; bruk ett av {marks}",
        nn="«{value}» er ikkje eit merke; bruk eitt av {marks}",
        en="“{value}” is no mark; use one of {marks}",
    ),
    "own.mark_beside_value": Translations(
        nb="raden har både verdi og merket «{value}»; behold det ene.",
        nn="rada har både verdi og merket «{value}»; behald det eine.",
        en="the row has both a value and the mark “{value}”; keep one of them.",
    ),
    "own.no_share": Translations(
        nb="nøkkeltallet har enheten {unit}, og trenger ikke teller og nevner; skriv bare verdien.",
        nn="nøkkeltalet har eininga {unit}, og treng ikkje teljar og nemnar; skriv berre verdien.",
        en="the figure's unit is {unit}, which needs no numerator and denominator; write the value only.",
    ),
    "own.no_numerator": Translations(
        nb="raden har nevner, men ikke teller.",
        nn="rada har nemnar, men ikkje teljar.",
        en="the row has a denominator but no numerator.",
    ),
    "own.no_denominator": Translations(
        nb="raden har teller, men ikke nevner.",
        nn="rada har teljar, men ikkje nemnar.",
        en="the row has a numerator but no denominator.",
    ),
    "own.zero_denominator": Translations(
        nb="nevneren er 0, og da finnes ingen verdi; la verdien være tom, eller rett nevneren.",
        nn="nemnaren er 0, og då finst ingen verdi; la verdien vere tom, eller rett nemnaren.",
        en="the denominator is 0, so there is no value; leave the value empty, or mend the denominator.",
    ),
    "own.more_than_all": Translations(
        nb="telleren «{value}» er større enn nevneren.",
        nn="teljaren «{value}» er større enn nemnaren.",
        en="the numerator “{value}” is larger than the denominator.",
    ),
    "own.disagrees": Translations(
        nb="verdien «{value}» stemmer ikke med teller og nevner, som gir {computed}.",
        nn="verdien «{value}» stemmer ikkje med teljar og nemnar, som gir {computed}.",
        en="the value “{value}” does not agree with numerator and denominator, which give {computed}.",
    ),
}

_TARGET_FAULTS: Final[Catalogue] = {
    "own.target_without_year": Translations(
        nb="«{head}» sier ikke hvilket år målet skal være nådd i; skriv «mål 2027».",
        nn="«{head}» seier ikkje kva år målet skal vere nådd i; skriv «mål 2027».",
        en="“{head}” does not say in which year the target is to be reached; write “target 2027”.",
    ),
    "own.target_not_own": Translations(
        nb="«{value}» har tall fra SSB; mål settes for nøkkeltall som bare har egne tall.",
        nn="«{value}» har tal frå SSB; mål blir sette for nøkkeltal som berre har eigne tal.",
        en="“{value}” has figures of Statistics Norway's; targets are set for figures that are your own alone.",
    ),
    "own.target_mark": Translations(
        nb="«{value}» er ikke noe mål; skriv et tall, la cellen stå tom, eller skriv «.» for å ta målet tilbake.",
        nn="«{value}» er ikkje noko mål; skriv eit tal, la cella stå tom, eller skriv «.» for å ta målet tilbake.",
        en="“{value}” is no target; write a number, leave the cell empty, or write “.” to take the target back.",
    ),
    "own.target_otherwise": Translations(
        nb="målet for {year} («{value}») står annerledes på rad {first}; et sted har ett mål for et tall i et år.",
        nn="målet for {year} («{value}») står annleis på rad {first}; ein stad har eitt mål for eit tal i eit år.",
        en=(
            "the target of {year} (“{value}”) stands otherwise on row {first}; a place has one target for a figure"
            " in a year."
        ),
    ),
    "own.no_side": Translations(
        nb=(
            "{indicator} sier ikke selv hva som er bedre; lag kolonnen «bedre» og skriv «høyere» eller «lavere»"
            " i raden."
        ),
        nn=(
            "{indicator} seier ikkje sjølv kva som er betre; lag kolonnen «betre» og skriv «høgare» eller «lågare»"
            " i rada."
        ),
        en=(
            "{indicator} does not itself say what is better; make the column “better” and write “higher” or"
            " “lower” in the row."
        ),
    ),
    "own.unknown_side": Translations(
        nb="«{value}» sier ikke hva som er bedre; skriv «høyere» eller «lavere».",
        nn="«{value}» seier ikkje kva som er betre; skriv «høgare» eller «lågare».",
        en="“{value}” does not say what is better; write “higher” or “lower”.",
    ),
}

OWN_ISSUES: Final[Catalogue] = {
    **_FILE_FAULTS,
    **_PRIVACY_FAULTS,
    **_COLUMN_FAULTS,
    **_ROW_FAULTS,
    **_TARGET_FAULTS,
}
