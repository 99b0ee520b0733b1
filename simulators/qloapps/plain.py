"""The plain resources: tables that are listed, read, added to and changed through one and the same code."""

# ruff: noqa: S608 - names of tables and columns are those of this package; values are always bound

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from sqlite3 import Connection, Row
from typing import Any

from . import customers
from .associations import ASSOCIATIONS, Association, linked
from .bodies import Record, parse_record
from .errors import Fault, Refusal, invalid, required
from .query import Query
from .render import Answer, json_answer, languages_xml, leaf, xml_answer
from .resources import Field, Resource
from .store import find, insert, update

_HIDDEN = {"orders": "id NOT IN (SELECT id_order FROM hidden_order)"}


class Reader:
    """Answers one request about one resource; `base` is the address of the webservice with a final slash."""

    def __init__(self, connection: Connection, resource: Resource, base: str, *, as_json: bool) -> None:
        self.connection = connection
        self.resource = resource
        self.base = base
        self.as_json = as_json

    def rows(self, query: Query) -> Answer:
        languages = self._languages(query.language) if query.shows_texts else ()
        rows = self._found(query)
        if self.as_json:
            items = [self._item_as_json(row, query, languages) for row in rows]
            return json_answer({self.resource.plural: items} if items else [])
        inner = "".join(self._item_as_xml(row, query, languages) for row in rows)
        return xml_answer(f"<{self.resource.plural}>\n{inner}</{self.resource.plural}>\n")

    def one(self, row_id: str, language: str | None = None) -> Answer | None:
        """The whole row, or None when there is none."""
        languages = self._languages(language)
        row = find(self.connection, self.resource.name, row_id) if row_id.isdecimal() else None
        return None if row is None else self.show(row, languages)

    def show(self, row: Row | Mapping[str, Any], languages: Sequence[str] = (), status: int = 200) -> Answer:
        chosen = languages or self._languages(None)
        names = ("id", *self.resource.fields)
        if self.as_json:
            whole = self._as_json(row, names, chosen) | self._associations_as_json(row)
            return json_answer({self.resource.singular: whole}, status)
        inner = self._as_xml(row, names, chosen) + self._associations_as_xml(row)
        return xml_answer(f"<{self.resource.singular}>\n{inner}</{self.resource.singular}>\n", status)

    def ids_only(self, row_id: str) -> Answer:
        """What comes of `display` together with an id."""
        nothing = Query(display=None, is_full=False, where="id = ?", values=(row_id,), order="id", limit="")
        return self.rows(nothing)

    def _languages(self, wanted: str | None) -> list[str]:
        ids = [str(row["id"]) for row in self.connection.execute("SELECT id FROM languages ORDER BY id")]
        if wanted is None:
            return ids
        if wanted not in ids:
            raise Refusal(400, Fault(81, "language is not available"))
        return [wanted]

    def _found(self, query: Query) -> list[Row]:
        visible = _HIDDEN.get(self.resource.name, "1")
        statement = (
            f'SELECT * FROM "{self.resource.name}" WHERE {query.where} AND {visible}'
            f" ORDER BY {query.order} {query.limit}"
        )
        return self.connection.execute(statement, query.values).fetchall()

    def _item_as_json(self, row: Row, query: Query, languages: Sequence[str]) -> dict[str, Any]:
        if query.display is None:
            return {"id": row["id"]}
        item = self._as_json(row, query.display, languages)
        return item | (self._associations_as_json(row) if query.is_full else {})

    def _item_as_xml(self, row: Row, query: Query, languages: Sequence[str]) -> str:
        name = self.resource.singular
        if query.display is None:
            return f'<{name} id="{row["id"]}" xlink:href="{self.base}{self.resource.name}/{row["id"]}"/>\n'
        inner = self._as_xml(row, query.display, languages)
        return f"<{name}>\n{inner}{self._associations_as_xml(row) if query.is_full else ''}</{name}>\n"

    def _as_json(self, row: Any, names: Iterable[str], languages: Sequence[str]) -> dict[str, Any]:
        return {name: self._json_value(row, name, languages) for name in names}

    def _json_value(self, row: Any, name: str, languages: Sequence[str]) -> Any:
        value = row[name]
        if name == "id":
            return str(value) if self.resource.text_id else value
        field = self.resource.fields[name]
        if name == "id_default_image" and value is None:
            return False
        if field.is_localized:
            texts = _texts(value, languages)
            return next(iter(texts.values())) if len(texts) == 1 else _as_pairs(texts)
        return int(value) if field.is_number and value else value

    def _as_xml(self, row: Any, names: Iterable[str], languages: Sequence[str]) -> str:
        lines = (self._xml_value(row, name, languages) for name in names)
        return "".join(f"\t{line}\n" for line in lines)

    def _xml_value(self, row: Any, name: str, languages: Sequence[str]) -> str:
        value = row[name]
        if name == "id":
            return leaf(name, value)
        field = self.resource.fields[name]
        if field.is_localized:
            return f"<{name}>{languages_xml(_texts(value, languages), self.base)}</{name}>"
        return leaf(name, value, self._attributes(field, value, row["id"]))

    def _attributes(self, field: Field, value: str | None, row_id: int) -> str:
        link = field.link.replace("{id}", str(row_id))
        address = f' xlink:href="{self.base}{link}/{value}"' if link and value not in (None, "", "0") else ""
        return address + ("" if field.is_filterable else ' notFilterable="true"')

    def _associations_as_json(self, row: Any) -> dict[str, Any]:
        found = {
            each.name: linked(self.connection, each, row["id"]) for each in ASSOCIATIONS.get(self.resource.name, ())
        }
        filled = {name: items for name, items in found.items() if items}
        return {"associations": filled} if filled else {}

    def _associations_as_xml(self, row: Any) -> str:
        known = ASSOCIATIONS.get(self.resource.name)
        if known is None:
            return ""
        inner = "".join(self._association_as_xml(each, row["id"]) for each in known)
        return f"<associations>\n{inner}</associations>\n"

    def _association_as_xml(self, association: Association, row_id: int) -> str:
        items = linked(self.connection, association, row_id)
        head = f"<{association.name} {association.attributes}"
        if not items:
            return f"{head}/>\n"
        link = f"{self.base}{association.link}".replace("{id}", str(row_id))
        inner = "".join(_item(association.node, f"{link}/{item['id']}", item) for item in items)
        return f"{head}>\n{inner}</{association.name}>\n"


def _item(node: str, link: str, item: Mapping[str, Any]) -> str:
    leaves = "".join(f"\t{leaf(name, value)}\n" for name, value in item.items())
    return f'\t<{node} xlink:href="{link}">\n{leaves}\t</{node}>\n'


def _texts(value: str | None, languages: Sequence[str]) -> dict[str, str]:
    texts = json.loads(value or "{}")
    return {each: texts.get(each, "") for each in languages}


def _as_pairs(texts: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"id": language, "value": text} for language, text in texts.items()]


class Writer:
    """POST, PUT and DELETE of a plain resource."""

    def __init__(self, reader: Reader, now: str) -> None:
        self.reader = reader
        self.connection = reader.connection
        self.resource = reader.resource
        self.now = now

    def create(self, body: str) -> Answer:
        """201 with what was sent and worked out; defaults are stored, but not shown."""
        record = self._checked(body)
        row = self._columns(record) | self._worked_out()
        row_id = insert(self.connection, self.resource.name, row)
        for kind, ids in record.associations.items():
            rows = [(self.resource.name, str(row_id), kind, each) for each in ids]
            self.connection.executemany("INSERT INTO link VALUES (?, ?, ?, ?)", rows)
        shown = dict.fromkeys(self.resource.fields, "") | row | {"id": str(row_id)}
        return self.reader.show(shown, status=201)

    def replace(self, row_id: str, body: str) -> Answer | None:
        record = self._checked(body)
        if not row_id.isdecimal() or find(self.connection, self.resource.name, row_id) is None:
            return None
        row = self._columns(record) | self._dates("date_upd")
        update(self.connection, self.resource.name, row_id, row)
        if self.resource.name == "orders":
            # An order loses its shop in a PUT, and with it its place in every list.
            self.connection.execute("INSERT OR IGNORE INTO hidden_order VALUES (?)", (row_id,))
        return self.reader.one(row_id)

    def delete(self, row_id: str) -> bool:
        """Whether there was such a row."""
        statement = f'DELETE FROM "{self.resource.name}" WHERE id = ?'
        return self.connection.execute(statement, (row_id,)).rowcount > 0

    def _checked(self, body: str) -> Record:
        record = parse_record(body)
        for name, field in self.resource.fields.items():
            if field.is_required and not record.values.get(name) and name not in record.texts:
                raise required(name)
            if not field.is_writable and name in record.values:
                message = f'parameter "{name}" not writable. Please remove this attribute of this XML'
                raise Refusal(400, Fault(93, message))
        if self.resource.name == "customers" and not customers.is_email(record.values["email"]):
            raise invalid('"Property Customer->email is not valid"')
        return record

    def _columns(self, record: Record) -> dict[str, str | None]:
        known = self.resource.fields
        plain: dict[str, str | None] = {
            name: value for name, value in record.values.items() if name in known and not known[name].is_localized
        }
        texts = {name: json.dumps(each) for name, each in record.texts.items() if name in known}
        return plain | texts

    def _worked_out(self) -> dict[str, str | None]:
        dates = self._dates("date_add", "date_upd")
        if self.resource.name != "customers":
            return dates
        return dates | customers.secrets_of(self.now) | {"id_lang": "1", "id_shop": "1", "id_shop_group": "1"}

    def _dates(self, *names: str) -> dict[str, str | None]:
        return {name: self.now for name in names if name in self.resource.fields}
