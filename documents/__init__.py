"""The door to the libraries that write PDF and iCalendar files: what a guest takes home, as bytes.

The same values give the same bytes, whenever and wherever they are written.
"""

from documents.calendar_file import calendar_file
from documents.page_file import page_file

__all__ = ["calendar_file", "page_file"]
