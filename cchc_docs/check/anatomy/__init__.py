"""Which line of a Word file is which component of a document (giải phẫu văn bản).

`dissect.dissect` is the door; `parts` and `component` hold what rules see. Inside: `lines` cuts the
view, `starts` finds the documents, `reading` goes through one of them: `letterhead`, `title`,
`body`, `closing`, `tail`. Certain anchors come first, then what stands between them.
"""
