"""What the webservice knows of each resource: its names, and its fields in the order they are answered.

A table is written as words, one a field:  name [>link] [flags] [=default]
    >link  the XML answer carries an address of the other resource; `{id}` is the row's own id
    +      required in a POST or PUT
    -      may not be written
    !      worked out on the way: QloApps cannot filter by it
    ~      one text a language
    @      a moment, `YYYY-MM-DD hh:mm:ss`
    ^      kept elsewhere: filtering by it finds nothing
    #      a JSON number; all other values are strings
    ?      NULL by default; other fields are empty by default
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

NEVER = "0000-00-00 00:00:00"
_WORD = re.compile(r"(?P<name>\w+)(?:>(?P<link>[\w/{}]+))?(?P<flags>[-+!~@#?^]*)(?:=(?P<default>\S*))?$")


@dataclass(frozen=True)
class Field:
    name: str
    link: str = ""
    flags: str = ""
    default: str | None = ""

    @property
    def is_required(self) -> bool:
        return "+" in self.flags

    @property
    def is_writable(self) -> bool:
        return "-" not in self.flags

    @property
    def is_filterable(self) -> bool:
        return "!" not in self.flags

    @property
    def is_localized(self) -> bool:
        return "~" in self.flags

    @property
    def is_searchable(self) -> bool:
        return "^" not in self.flags

    @property
    def is_number(self) -> bool:
        return "#" in self.flags

    @property
    def is_moment(self) -> bool:
        return "@" in self.flags


@dataclass(frozen=True)
class Resource:
    """`plural` and `singular` are the names of the answer, which are not always that of the address."""

    name: str
    plural: str
    singular: str
    fields: Mapping[str, Field]
    text_id: bool = False  # rows of the hotel module answer `"id":"1"`, those of the shop `"id":1`
    methods: frozenset[str] = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE"})

    @cached_property
    def localized(self) -> frozenset[str]:
        return frozenset(name for name, field in self.fields.items() if field.is_localized)


def _field(word: str) -> Field:
    match = _WORD.match(word)
    if match is None:
        raise ValueError(f"not a field: {word!r}")
    flags, default = match["flags"], match["default"] or ""
    if "@" in flags and not default:
        default = NEVER
    return Field(match["name"], match["link"] or "", flags, None if "?" in flags else default.replace("_", " "))


def _resource(names: str, words: str, *, text_id: bool = False) -> Resource:
    """`names` is "address plural singular", or "plural singular" where the address is the plural."""
    plural, singular = names.split()[-2:]
    fields = {field.name: field for field in map(_field, words.split())}
    return Resource(names.split()[0], plural, singular, fields, text_id)


_PRODUCT_HEAD = """
    id_manufacturer=0 id_supplier=0 id_category_default>categories=8 new? cache_default_attribute=0"""
_PRODUCT_SIZES = """
    id_shop_default=1 reference supplier_reference location width=0.000000 height=0.000000 depth=0.000000
    weight=0.000000 quantity_discount=0 ean13 upc cache_is_pack=0 cache_has_attachments=0 is_virtual=1"""
_PRODUCT_SALE = """
    on_sale=0 online_only=0 ecotax=0.000000 minimal_quantity=1 allow_multiple_quantity=0 max_quantity=0
    price_calculation_method=0 price wholesale_price=0.000000 unity unit_price_ratio=0.000000
    additional_shipping_cost=0.00 customizable=0 text_fields=0 uploadable_files=0 active=1 redirect_type
    id_product_redirected=0 available_for_order=1 available_date=0000-00-00 condition=new auto_add_to_cart=0
    price_addition_type=0 show_at_front=1 show_price=1 indexed=1 visibility=both advanced_stock_management=0
    date_add@ date_upd@ pack_stock_type=3 meta_description~ meta_keywords~ meta_title~ link_rewrite~ name~
    description~ description_short~ available_now~ available_later~"""

_ALL = (
    _resource(
        "hotels hotel",
        """phone address id_country>countries id_state>states city zipcode id_default_image>images/hotels/{id}!
        use_global_max_order_date#=1 max_order_date=0000-00-00 use_global_preparation_time#=1
        preparation_time=0000-00-00 id_category=8 email rating check_in check_out active=1 latitude=0.00000000
        longitude=0.00000000 map_formated_address map_input_text active_refund=0 date_add@ date_upd@ policies~
        hotel_name~ description~ short_description~""",
        text_id=True,
    ),
    _resource(
        "room_types room_type",
        "id_hotel>hotels! adults! children!"
        + _PRODUCT_HEAD
        + " id_default_image>images/room_types/{id}! id_tax_rules_group>tax_rule_groups position_in_category!=0"
        + " type!=virtual"
        + _PRODUCT_SIZES
        + _PRODUCT_SALE,
    ),
    _resource(
        "services service",
        _PRODUCT_HEAD
        + " id_default_image! id_tax_rules_group>tax_rule_groups position_in_category!=0 quantity!-=0"
        + " type!=virtual"
        + _PRODUCT_SIZES
        + " service_product_type=1"
        + _PRODUCT_SALE,
    ),
    _resource(
        "hotel_room_types hotel_room_type",
        """id_product>room_types id_hotel>hotels adults children max_adults max_children max_guests min_los max_los
        date_add@ date_upd@""",
        text_id=True,
    ),
    _resource(
        "hotel_rooms rooms room",
        """id_product>products id_hotel>hotels- room_num id_status=1 floor comment date_add@ date_upd@""",
        text_id=True,
    ),
    _resource(
        "hotel_features hotel_feature",
        "parent_feature_id=0 position=0 active=1 date_add@ date_upd@ name~",
        text_id=True,
    ),
    _resource("room_type_features room_type_feature", "id_default_image!# position=0 name~"),
    _resource(
        "advance_payments advance_payment",
        """id_product>room_types payment_type=0 value=0.000000 id_currency=0 tax_include=0 calculate_from=0
        active=0 date_add@ date_upd@""",
        text_id=True,
    ),
    _resource("extra_demands extra_demand", "price name~"),
    _resource("hotel_refund_rules hotel_refund_rule", "payment_type deduction_value_full_pay days name~"),
    _resource("tax_rule_groups tax_rule_group", "name active=1 deleted=0 date_add@ date_upd@"),
    _resource(
        "tax_rules tax_rule",
        """id_tax_rules_group>tax_rule_groups id_state>states=0 id_country>countries zipcode_from=0 zipcode_to=0
        id_tax>taxes behavior=1 description""",
    ),
    _resource("taxes tax", "rate active=1 deleted=0 name~"),
    _resource(
        "currencies currency",
        "name iso_code iso_code_num blank=0 sign format=1 decimals=1 conversion_rate=1.000000 deleted=0 active=1",
    ),
    _resource(
        "languages language",
        "name iso_code language_code active=1 is_rtl=0 date_format_lite=m/d/Y date_format_full=m/d/Y_H:i:s",
    ),
    _resource("order_states order_state", "unremovable=1 logable=0 invoice=0 paid=0 deleted=0 name~ template~"),
    _resource(
        "feature_prices feature_price",
        """id_product>room_types+ id_cart=0 id_guest=0 id_room=0 date_from+ date_to impact_way+
        is_special_days_exists+ date_selection_type+ special_days impact_type+ impact_value+ active=1 date_add@
        date_upd@ feature_price_name~+""",
    ),
    _resource(
        "customers customer",
        """id_default_group=3 id_lang>languages=1 newsletter_date_add@ ip_registration_newsletter?
        last_passwd_gen@- secure_key- deleted=0 passwd+ phone+^ lastname+ firstname+ email+ id_gender=0
        birthday=0000-00-00 newsletter=0 optin=0 website? company? siret? ape? outstanding_allow_amount=0.000000
        show_public_prices=0 id_risk=0 max_payment_days=0 active=1 note? is_guest=0 id_shop=1 id_shop_group=1
        date_add@ date_upd@""",
    ),
    _resource(
        "addresses address",
        """id_customer>customers id_manufacturer=0 id_supplier=0 id_warehouse=0 id_country>countries+
        id_state>states=0 alias+ company lastname+ firstname+ vat_number address1+ address2 postcode city+ other
        phone phone_mobile dni deleted=0 auto_generated=0 date_add@ date_upd@""",
    ),
    _resource(
        "orders order",
        """id_address_delivery>addresses+=0 id_address_invoice>addresses+=0 id_address_tax>addresses=0
        id_cart>carts+ id_currency>currencies+=1 id_lang>languages+=1 id_customer>customers+
        current_state>order_states=1 module=wsorder invoice_number=0 invoice_date@ valid=0 date_add@ date_upd@
        transaction_id!? secure_key payment+ payment_type=1 total_discounts=0.000000
        total_discounts_tax_incl=0.000000 total_discounts_tax_excl=0.000000 total_paid+ total_paid_tax_incl
        total_paid_tax_excl total_paid_real+=0.000000 total_products+ total_products_wt+
        conversion_rate+=1.000000 source reference is_advance_payment=0 advance_paid_amount
        with_occupancy=0""",
    ),
    _resource(
        "room_bookings bookings booking",
        """id_product>products+ id_hotel>hotels+ id_order>orders+ id_order_detail+ id_cart+ id_room+ id_customer+
        booking_type+ id_status+ comment check_in@ check_out@ date_from@+ date_to@+ total_price_tax_excl+
        total_price_tax_incl+ total_paid_amount+ is_refunded=0 is_cancelled=0 is_back_order=0 room_num+
        room_type_name+ hotel_name+ city+ state country+ zipcode phone+ email+ check_in_time+ check_out_time+
        adults+ children=0 child_ages=[] date_add@ date_upd@""",
        text_id=True,
    ),
    _resource(
        "order_histories order_history",
        "id_employee=0 id_order_state>order_states+ id_order>orders+ date_add@",
    ),
    _resource(
        "order_payments order_payment",
        """order_reference id_currency>currencies=1 amount payment_method payment_type=1 conversion_rate=1.000000
        transaction_id card_number card_brand card_expiration card_holder date_add@""",
    ),
)

TABLES: Mapping[str, Resource] = {resource.name: resource for resource in _ALL}

EVERY_NAME = tuple(
    """addresses advance_payments booking_extra_demands bookings carriers cart_bookings cart_rules carts categories
    combinations configurations contacts content_management_system countries currencies customer_messages
    customer_threads customers customizations deliveries demand_advance_options employees extra_demands
    extra_services feature_prices groups guests hotel_ari hotel_features hotel_refund_rules hotel_room_types
    hotel_rooms hotels image_types images languages manufacturers order_carriers order_details order_discounts
    order_histories order_invoices order_payments order_slip order_states orders price_ranges
    product_customization_fields product_suppliers qlo room_bookings room_type_feature_values room_type_features
    room_type_option_values room_type_options room_types search services shop_groups shop_urls shops
    specific_price_rules specific_prices states stock_availables stock_movement_reasons stock_movements stocks
    stores suppliers supply_order_details supply_order_histories supply_order_receipt_histories
    supply_order_states supply_orders tags tax_rule_groups tax_rules taxes translated_configurations
    warehouse_product_locations warehouses weight_ranges zones""".split()  # noqa: SIM905 - so many names read better as words
)
