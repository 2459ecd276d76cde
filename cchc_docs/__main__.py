"""`python -m cchc_docs`."""

from cchc_docs.cli import main

main()
