"""Text to Meaning, built in: six languages, no model, no network, linear in the length of the text.

`understand` is the whole of it. The languages are in `lexicon/`, one file each; the readers know none of them.
"""

from __future__ import annotations

from reservations.understanding.assembly import understand

__all__ = ["understand"]
