"""What has gone wrong for other clients of these servers, and what a user of bvmonitor sees of it.

`sees` is checked: the test of the case asserts that the words stand in what the program said or printed, or that
the figures came as they are. The cases and their evidence: docs/reliability.md, made from this list.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Case:
    """One failure: what happened to others, where that is told, and what bvmonitor's user sees."""

    number: int
    failure: str
    evidence: str
    sees: str
    does: str


CASES: Final = (
    Case(
        1,
        "A download in parts dies with 429 midway",
        "rOpenGov/pxweb 281, 151; lgnbhl/BFS 7",
        "Waiting 2 seconds for 127.0.0.1",
        "waits as long as the server asks, then goes on; all figures come",
    ),
    Case(
        2,
        "A limit of 0 in /config switches the throttle off",
        "pxwebpy b0ed242",
        "Waiting 60 seconds for 127.0.0.1",
        "0 means unknown: 30 calls a minute, or what the reply's head states",
    ),
    Case(
        3,
        "Retry-After is read too strictly",
        "stefur/pxwebpy 8",
        "12286: new",
        "reads a whole number, a decimal number and a date; all figures come",
    ),
    Case(
        4,
        "Limits are written into the client and go stale",
        "rOpenGov/pxweb 44, 140",
        "12286: fetching 19580 cells (calls: 4)",
        "asks /config each time and plans by what it says",
    ),
    Case(
        5,
        "Splitting a large query fails",
        "rOpenGov/pxweb 127, 168, 178, 201, 207, 210",
        "12275: new",
        "splits on any variable, with explicit codes; the parts make the same table",
    ),
    Case(
        6,
        "A storm of retries on a lasting 400",
        "mortennordbye/headroom 15",
        "12286: did not come. SSB has no table 12286",
        "asks once; a no is a no",
    ),
    Case(
        7,
        "An outage looks like an error of the user's",
        "mortennordbye/headroom 15",
        "The figures you have are untouched and can be used with --offline",
        "says that the source is in trouble and when it usually is; the last snapshot stays",
    ),
    Case(
        8,
        "A long address gives 404, taken for a missing table",
        "ssb-pxwebapidata 35",
        "12286: new",
        "sends anything long as POST",
    ),
    Case(
        9,
        "The HTTP status and the status in the body differ",
        "PxWebApi's own tests",
        "SSB has no table 99999",
        "goes by the title of the refusal, whichever status it has",
    ),
    Case(
        10,
        "The same code twice gives 500 with an empty body",
        "seen at SSB 2026-09-09",
        "The source is in trouble (500",
        "never sends a code twice; an empty error body is told as what it is",
    ),
    Case(
        11,
        "A value belongs to another value set",
        "rOpenGov/pxweb 278",
        "has no code “F000-018”",
        "checks every code against the table's description before anything is asked",
    ),
    Case(
        12,
        "A codelist's id is spelled in another case, or guessed",
        "PxApiSpecs 145",
        "The source said no (404 Non-existent codelist)",
        "uses ids as the table's description spells them; `tables show` lists them",
    ),
    Case(
        13,
        "A selection that hits nothing gives the total, silently",
        "PxWebApi WildcardExpression",
        "came with other variables than were asked for (missing: Kjonn",
        "compares every reply with its query: a total is an error, not a figure",
    ),
    Case(
        14,
        "Columns in key order and not in index order put values under wrong headings",
        "pyjstat 4, 9, 12; rjstat 10",
        "12275: new",
        "sorts by position; figures are where the server has them",
    ),
    Case(
        15,
        "Arrays of the wrong length are zipped silently",
        "pyjstat 13, 36; pxwebpy 9638db5",
        "12286: did not come.",
        "counts; a value too few is an error that names the table and the place",
    ),
    Case(
        16,
        "JSON-stat 1.x is read as 2.0",
        "pyjstat 1, 3, 19; 26fe/jsonstat.py 1",
        "Galicia",
        "tells the versions apart and reads both",
    ),
    Case(
        17,
        "Marks become plain missing values or zero",
        "ssb-pxwebapidata 18",
        "..",
        "keeps `.`, `..` and `:` beside every cell, to the page",
    ),
    Case(
        18,
        "Two places with one name fall together",
        "mimir 218",
        "3114 Våler (Østfold) and 3419 Våler (Innlandet)",
        "keys on codes; a name that two places have is asked about",
    ),
    Case(
        19,
        "A municipality's number changes, and its series breaks",
        "mimir 117, 2751; hacs_waste 1626",
        "1507",
        "follows KLASS' changes; `regions show` tells the history",
    ),
    Case(20, "0301 becomes 301", "christer-io/fiksgatano 4", "0301", "codes are text everywhere"),
    Case(
        21,
        "Letters beyond ASCII are mangled on the way",
        "rOpenGov/pxweb 217",
        "undersøking",
        "UTF-8 from end to end, encoded once",
    ),
    Case(
        22,
        "Another format than JSON-stat comes",
        "PxWebApi 102, 530, 538",
        "What came is not JSON (application/octet-stream",
        "always names the format, checks type and first bytes, tries again",
    ),
    Case(
        23,
        "Odd descriptions: `$$SORT`, missing keys, doubled notes",
        "PxWebApi 382, 491, 515; PxStat 253; rOpenGov/pxweb 136, 175, 230",
        "Population",
        "every key of an extension is optional",
    ),
    Case(
        24,
        "The server chokes on long selections",
        "PxWebApi 359, 384; PCAxis.Sql 166, 239",
        "12286: new",
        "asks for halves after a bare 500; compares sums over codes with the server's total",
    ),
    Case(
        25,
        "Keys and addresses change name between versions",
        "PxWebApi 462; PxApiSpecs 128, 139",
        "apiVersion",
        "reads old and new names; the version that answered is stored with each reply",
    ),
    Case(
        26,
        "KLASS gives XML, repeated codes or silently too few",
        "ssb-klass-python 148, 170, 190; klass 454, 685",
        "KLASS 131 is not as it must be: expected 340-440, got 3",
        "asks for JSON, counts municipalities and counties, fails loudly",
    ),
    Case(
        27,
        "No time-out, and proxies ignored",
        "pxwebpy; ssb-klass-python get_json",
        "did not finish its answer in time",
        "time-outs for connection, bytes, call and request; proxies and certificates of the machine",
    ),
    Case(
        28,
        "48 stands for 48.0",
        "seen in PxWebApi's replies",
        "4.0",
        "prints with the decimals that the measure's unit states",
    ),
)
