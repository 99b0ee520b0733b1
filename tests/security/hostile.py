"""What people send who mean no good, or whose tools are broken."""

from __future__ import annotations

HOSTILE_TEXTS = (
    "\x00",
    "\x1b[31mred\x1b[0m\x07\x08",
    "hi\r\nX-Injected: yes\r\n\r\n<html>",
    '2026-11-21 ERROR {"level":"ERROR","message":"forged"}\n{"level":"ERROR"}',
    "'; DROP TABLE bookings; --",
    '" or ""="',
    "</Message><Redirect>https://evil.example</Redirect><Message>",
    "<![CDATA[x]]><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "{0.__class__.__mro__}{total}{{7*7}}${7*7}%s%n%(x)s#{1}{ $total }",
    "{{1}} {{2}}",
    "*bold* _it_ ~s~ ```mono```",
    "\u202egnp.exe\u2066 \u200b\u200d\ufeff",
    "Z\u0351\u036b\u0343" * 200,
    "\ud83d",
    "\ufffe\uffff\U0010ffff",
    "١٥ ديسمبر ٢٠٢٦ ㉈ ½ ⁹",
    "9" * 5000,
    "1e308 -1e999 nan inf 0x10 1_000",
    "a" * 20_000,
    "( " * 4000,
    "15 to " * 1500,
    "@" * 3000 + ".com",
    "=cmd|' /C calc'!A0",
    "../../../etc/passwd%00.jpg",
    "EVAL \"return redis.call('FLUSHALL')\" 0\r\n*1\r\n$8\r\nFLUSHALL\r\n",
)

HOSTILE_GUESTS = (
    "+34600123456}:inbox",
    "{whatsapp_waiting}:due",
    "*",
    "+34600123456\r\nDEL x",
    "..%2f..%2fetc",
    "whatsapp_session:+34600123456",
    "+346001:23456:seen:SM1",
    "\ufeff+34600123456",
    "a" * 500,
    "\x00",
    "％7B",
    "{}",
)
