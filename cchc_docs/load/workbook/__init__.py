"""Workbooks as offices keep them (bảng tính): grids of cells that know their place."""
