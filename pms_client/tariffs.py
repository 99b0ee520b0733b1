"""What QloApps charges for a room booked at a net price, and the net price at which it charges what was quoted.

hotel_ari works with prices finer than a cent and rounds at the end. A booking takes a net price in whole cents and
taxes that, so that it may come out a cent beside the quote. And it taxes all of that price like the room, which is
wrong for a service that hotel_ari added to the price with a tax of its own: such a one is named beside the room.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import product
from math import prod

from pms_client.lenient import CENT, Row, cents, flag, number, part, rows, text, whole

_ROUNDING = 2 * CENT
"""So far may a quote lie from what its rounded net price gives with the right tax rate."""
_PER_NIGHT, _IN_THE_PRICE = 2, 1
_MOST_SHIFTED = 12
"""Cents that may be moved from one piece of a stay to another: some such number rounds as the whole does."""
_HUNDRED = Decimal(100)
_ONE_AFTER_ANOTHER = 2


@dataclass(frozen=True, slots=True)
class AddedService:
    """A service that hotel_ari adds to the price of a room. `price` is net, of a night or of the booking."""

    id: str
    tax_group: int
    price: Decimal
    is_per_night: bool

    def net(self, nights: int) -> Decimal:
        """What it adds to the net price of a stay."""
        return cents(self._price(nights))

    def charged(self, nights: int, rate: Decimal) -> Decimal:
        """What it adds to the price of a stay at this tax rate, given as a factor."""
        return cents(self._price(nights) * rate)

    def _price(self, nights: int) -> Decimal:
        return self.price * nights if self.is_per_night else self.price


@dataclass(frozen=True, slots=True)
class Tariff:
    """How a room type is taxed. `services` are those added to its price with a tax other than the room's; `rates`
    are those that the shop knows of each tax rules group, of all countries, as factors such as 1.10."""

    tax_group: int
    services: tuple[AddedService, ...] = ()
    rates: Mapping[int, frozenset[Decimal]] = field(default_factory=dict)

    def added(self, nights: int) -> Decimal:
        """What of a net price are services of their own tax."""
        return sum((service.net(nights) for service in self.services), Decimal(0))

    def chargeable(self, nights: int, net: Decimal, total: Decimal) -> tuple[Decimal, Decimal]:
        """The net price to book at and what is charged for it, with the fractions of a cent that QloApps adds up over
        several rooms: the quoted total, or the nearest to it that a net price in cents allows. Where the shop's tax
        rates do not explain the quote, it is left as it is."""
        rates = self._behind(nights, net, total)
        if rates is None:
            return net, total
        of_net = self._charged(net, nights, rates)
        if cents(of_net) == total:
            return net, of_net
        charged = {net: of_net} | {each: self._charged(each, nights, rates) for each in (net - CENT, net + CENT)}
        nearest = min(charged, key=lambda each: abs(cents(charged[each]) - total))
        return nearest, charged[nearest]

    def explains(self, nights: int, net: Decimal, total: Decimal) -> bool:
        """Whether the shop's tax rates make this total of this net price, so that it can be charged to the cent."""
        return self._behind(nights, net, total) is not None

    def shared(self, nights: Sequence[int], net: Decimal, total: Decimal) -> tuple[Decimal, ...]:
        """The net price of a room, without its services, shared by the pieces of its stay that have so many nights:
        charged one by one, they make up the total as well as cents allow."""
        of_all = sum(nights)
        room = net - self.added(of_all)
        rates = self._behind(of_all, net, total) or {}
        rate = rates.get(self.tax_group, Decimal(1))
        wanted = total - self._services_charged(nights, rates) if rates else room
        possible = (each for net in (room, room - CENT, room + CENT) for each in _ways_to_share(net, nights))
        return min(possible, key=lambda each: abs(sum((cents(net * rate) for net in each), Decimal(0)) - wanted))

    def _services_charged(self, nights: Sequence[int], rates: Mapping[int, Decimal]) -> Decimal:
        """What the services of a room come to, with taxes, where its stay is in these pieces."""
        pieces = ((each, nights if each.is_per_night else [sum(nights)]) for each in self.services)
        charged = (each.charged(piece, rates[each.tax_group]) for each, its in pieces for piece in its)
        return sum(charged, Decimal(0))

    def _behind(self, nights: int, net: Decimal, total: Decimal) -> Mapping[int, Decimal] | None:
        """The rate of each group that makes this total of this net price; None unless just one does."""
        fitting = [rates for rates in self._possible() if abs(self._charged(net, nights, rates) - total) <= _ROUNDING]
        return fitting[0] if len(fitting) == 1 else None

    def _possible(self) -> Iterator[Mapping[int, Decimal]]:
        groups = tuple(dict.fromkeys((self.tax_group, *(service.tax_group for service in self.services))))
        untaxed = frozenset({Decimal(1)})
        for rates in product(*(self.rates.get(group, untaxed) if group else untaxed for group in groups)):
            yield dict(zip(groups, rates, strict=True))

    def _charged(self, net: Decimal, nights: int, rates: Mapping[int, Decimal]) -> Decimal:
        room = (net - self.added(nights)) * rates[self.tax_group]
        # A room that names its tax group is taxed twice, and what the first time rounded off is taken the wrong way.
        room = 2 * cents(room) - room if self.tax_group else room
        return room + sum((each.charged(nights, rates[each.tax_group]) for each in self.services), Decimal(0))


def _ways_to_share(room: Decimal, nights: Sequence[int]) -> Iterator[tuple[Decimal, ...]]:
    """A price shared by pieces of so many nights, the most even way first."""
    shares = [cents(room * each / sum(nights)) for each in nights[1:]]
    shifts = sorted((CENT * shift for shift in range(-_MOST_SHIFTED, _MOST_SHIFTED + 1)), key=abs)
    return (_shifted(room, shares, shift) for shift in (shifts if shares else [Decimal(0)]))


def _shifted(room: Decimal, others: Sequence[Decimal], shift: Decimal) -> tuple[Decimal, ...]:
    """The shares of a price, the first taking the rest, with some of it shifted to the last."""
    if not others:
        return (room,)
    last = others[-1] + shift
    return (room - sum(others[:-1], Decimal(0)) - last, *others[:-1], last)


UNTAXED = Tariff(tax_group=0)


def read_rates(tax_rules: Sequence[Row], taxes: Sequence[Row]) -> Mapping[int, frozenset[Decimal]]:
    """The rates of each tax rules group: of each tax alone, and of those that are charged together in one place."""
    by_id = {text(tax.get("id")): 1 + number(tax.get("rate")) / _HUNDRED for tax in taxes}
    groups: dict[int, set[Decimal]] = defaultdict(set)
    places: dict[tuple[int, str], list[Row]] = defaultdict(list)
    for rule in (rule for rule in tax_rules if text(rule.get("id_tax")) in by_id):
        group = whole(rule.get("id_tax_rules_group"))
        groups[group].add(by_id[text(rule.get("id_tax"))])
        places[group, text(rule.get("id_country"))].append(rule)
    for (group, _), rules in places.items():
        groups[group].update(_together(rules, by_id))
    return {group: frozenset(its) for group, its in groups.items()}


def _together(rules: Sequence[Row], by_id: Mapping[str, Decimal]) -> Iterator[Decimal]:
    """The rates of a country's taxes with those of each of its states, added up or one upon the other as they say."""
    states = {text(rule.get("id_state")) for rule in rules}
    for state in states:
        met = [rule for rule in rules if text(rule.get("id_state")) in ("0", "", state)]
        factors = [by_id[text(rule.get("id_tax"))] for rule in met]
        is_upon = any(whole(rule.get("behavior")) == _ONE_AFTER_ANOTHER for rule in met)
        added_up = sum((factor - 1 for factor in factors), Decimal(1))
        yield prod(factors, start=Decimal(1)) if is_upon else added_up


def read_tariff(room_type: Row, services: Sequence[Row], rates: Mapping[int, frozenset[Decimal]]) -> Tariff:
    """The tariff of a room type, with those of the services that go with it."""
    tax_group = whole(room_type.get("id_tax_rules_group"))
    linked = {text(each.get("id")) for each in rows(part(room_type, "associations", "services"))}
    added = (_service(row) for row in services if text(row.get("id")) in linked and _is_added(row))
    return Tariff(tax_group, tuple(service for service in added if service.tax_group != tax_group), rates)


def _is_added(service: Row) -> bool:
    is_automatic = flag(service.get("active")) and flag(service.get("auto_add_to_cart"))
    return is_automatic and whole(service.get("price_addition_type")) == _IN_THE_PRICE


def _service(row: Row) -> AddedService:
    return AddedService(
        id=text(row.get("id")),
        tax_group=whole(row.get("id_tax_rules_group")),
        price=number(row.get("price")),
        is_per_night=whole(row.get("price_calculation_method")) == _PER_NIGHT,
    )
