"""The order of days (trình tự ngày tháng), as `dates.order` holds it: in text, data and a case."""
