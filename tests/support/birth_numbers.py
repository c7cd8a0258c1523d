"""Made-up birth numbers whose check digits are right; they belong to nobody but by chance."""

from collections.abc import Iterator


def made_up(day: int, month: int, year: int) -> str:
    """The first number with both check digits for a day, as written: 41 is the 1st of a D-number."""
    return next(_numbers(f"{day:02}{month:02}{year % 100:02}"))


def _numbers(date: str) -> Iterator[str]:
    for individual in range(1000):
        digits = [int(each) for each in f"{date}{individual:03}"]
        first = -sum(a * b for a, b in zip(digits, (3, 7, 6, 1, 8, 9, 4, 5, 2), strict=True)) % 11
        digits.append(first)
        second = -sum(a * b for a, b in zip(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True)) % 11
        if first < 10 and second < 10:
            yield "".join(map(str, [*digits, second]))
