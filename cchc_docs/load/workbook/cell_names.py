"""How Excel names columns and cells (tên cột, tên ô): A, …, Z, AA; D7."""


def column_letters(column: int) -> str:
    """The name of a column counted from 0: A, …, Z, AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = f"{chr(ord('A') + rest)}{letters}"
    return letters


def cell_name(row: int, column: int) -> str:
    """«D7», row and column counted from 0."""
    return f"{column_letters(column)}{row + 1}"


def position(name: str) -> tuple[int, int]:
    """The row and column of a cell, counted from 0: (6, 3) of «D7»; (-1, -1) of no cell."""
    letters = name.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(name[len(letters) :] or 0) - 1, column - 1
