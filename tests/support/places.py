"""A few real municipalities and counties with their years and changes, from KLASS 131 and 104."""

from bvmonitor.domain.region import Region, RegionChange
from bvmonitor.domain.region_index import RegionIndex

REGIONS = (
    Region("0137", "Våler (Østfold)", "municipality", 1838, 2020, "EKA01"),
    Region("3018", "Våler (Viken)", "municipality", 2020, 2024, "EKA30"),
    Region("3114", "Våler (Østfold)", "municipality", 2024, None, "EKA31"),
    Region("0426", "Våler (Hedmark)", "municipality", 1854, 2020, "EKA04"),
    Region("3419", "Våler (Innlandet)", "municipality", 2020, None, "EKA34"),
    Region("0219", "Bærum", "municipality", 1838, 2020, "EKA02"),
    Region("3024", "Bærum", "municipality", 2020, 2024, "EKA30"),
    Region("3201", "Bærum", "municipality", 2024, None, "EKA32"),
    Region("0301", "Kristiania", "municipality", 1858, 1925, "EKA03"),
    Region("0301", "Oslo", "municipality", 1925, 2024, "EKA03"),
    Region("0301", "Oslo - Oslove", "municipality", 2024, None, "EKA03"),
    Region("0704", "Tønsberg", "municipality", 1838, 2020, "EKA07"),
    Region("0706", "Sandefjord", "municipality", 1858, 2017, "EKA07"),
    Region("0710", "Sandefjord", "municipality", 2017, 2020, "EKA07"),
    Region("0720", "Stokke", "municipality", 1838, 2017, "EKA07"),
    Region("0821", "Bø (Telemark)", "municipality", 1838, 2020, "EKA08"),
    Region("1867", "Bø (Nordland)", "municipality", 1838, 2020, "EKA18"),
    Region("1867", "Bø", "municipality", 2020, None, "EKA18"),
    Region("1120", "Klepp", "municipality", 1838, None, "EKA11"),
    Region("1121", "Time", "municipality", 1838, None, "EKA11"),
    Region("1504", "Ålesund", "municipality", 1838, 2020, "EKA15"),
    Region("1507", "Ålesund", "municipality", 2020, 2024, "EKA15"),
    Region("1508", "Ålesund", "municipality", 2024, None, "EKA15"),
    Region("1601", "Trondheim", "municipality", 1838, 2018, "EKA16"),
    Region("5001", "Trondheim", "municipality", 2018, 2023, "EKA50"),
    Region("5001", "Trondheim - Tråante", "municipality", 2023, None, "EKA50"),
    Region("2021", "Kárášjohka - Karasjok", "municipality", 1866, 2020, "EKA20"),
    Region("5437", "Kárášjohka - Karasjok", "municipality", 2020, 2024, "EKA54"),
    Region("5610", "Kárášjohka - Karasjok", "municipality", 2024, None, "EKA56"),
    # One code in use twice, with a gap: Haram.
    Region("1534", "Haram", "municipality", 1838, 2020, "EKA15"),
    Region("1580", "Haram", "municipality", 2024, None, "EKA15"),
    Region("EKA01", "Østfold", "county", 1838, 2020, None),
    Region("EKA31", "Østfold", "county", 2024, None, None),
    Region("EKA30", "Viken", "county", 2020, 2024, None),
    Region("EKA03", "Oslo", "county", 1838, None, None),
    Region("EKA04", "Hedmark", "county", 1838, 2020, None),
    Region("EKA34", "Innlandet", "county", 2020, None, None),
    Region("EKA11", "Rogaland", "county", 1838, None, None),
    Region("EKG07", "KOSTRA-gruppe 7", "kostra_group", 2013, None, None),
    Region("EKG09", "KOSTRA-gruppe 9", "kostra_group", 2020, None, None),
    Region("EAK", "Landet", "country", 1838, None, None),
    Region("EAKUO", "Landet uten Oslo", "country_without_oslo", 1838, None, None),
)

CHANGES = (
    RegionChange("0137", "3018", 2020, "renumber"),
    RegionChange("3018", "3114", 2024, "renumber"),
    RegionChange("0219", "3024", 2020, "renumber"),
    RegionChange("3024", "3201", 2024, "renumber"),
    RegionChange("1601", "5001", 2018, "renumber"),
    RegionChange("2021", "5437", 2020, "renumber"),
    RegionChange("5437", "5610", 2024, "renumber"),
    RegionChange("0706", "0710", 2017, "merge"),
    RegionChange("0720", "0710", 2017, "split"),
    RegionChange("0720", "0704", 2017, "split"),
    RegionChange("1504", "1507", 2020, "merge"),
    RegionChange("1534", "1507", 2020, "merge"),
    RegionChange("1507", "1508", 2024, "split"),
    RegionChange("1507", "1580", 2024, "split"),
)

INDEX = RegionIndex(REGIONS, CHANGES)
