### Was der Assistent auf Deutsch sagt, per Sie. `*fett*` und `_kursiv_` gehören dem Chat; Werte kommen fertig geschrieben herein.

## Willkommen

welcome = Guten Tag und willkommen im *{ $hotel }*! Ich bin der automatische Buchungsassistent des Hotels.
hello_again = Schön, wieder von Ihnen zu hören!
hello_with_booking = Schön, wieder von Ihnen zu hören! Ihre Buchung *{ $reference }* steht: { $check_in } bis { $check_out }. Möchten Sie einen weiteren Aufenthalt buchen? Nennen Sie mir einfach die Daten.
welcome_back = Willkommen zurück! Sollen wir dort weitermachen, wo wir aufgehört haben?
ask_resume = _Antworten Sie ja, um fortzufahren, oder nein, um neu zu beginnen._

## Daten und Gäste

ask_dates_and_guests = Wann möchten Sie bei uns übernachten, und wie viele Gäste sind Sie? Zum Beispiel: _3 Nächte ab Freitag für 2 Erwachsene_.
ask_dates = Für welchen Zeitraum? Zum Beispiel: _vom 12. bis 15. Dezember_ oder _3 Nächte ab Freitag_.
ask_check_in = Sie reisen am *{ $check_out }* ab. An welchem Tag reisen Sie an?
ask_check_in_for_nights = { $nights ->
    [one] Eine Nacht, sehr gern. An welchem Tag reisen Sie an?
   *[other] { $nights } Nächte, sehr gern. An welchem Tag reisen Sie an?
}
ask_check_out = Sie reisen am *{ $check_in }* an. Bis zu welchem Tag bleiben Sie, oder wie viele Nächte?
ask_guests = Wie viele Gäste sind Sie? Zum Beispiel: _2 Erwachsene und ein Kind von 6 Jahren_.
ask_child_ages = { $children ->
    [one] Wie alt ist das Kind?
   *[other] Wie alt sind die { $children } Kinder? Zum Beispiel: _4 und 9_.
}
which_date = Bei den Daten möchte ich sichergehen. Was meinen Sie? Antworten Sie bitte mit der Nummer.
numbered_stay = *{ $number }.* { $check_in } – { $check_out } ({ $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
})
stay_entry = { $number }. { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
}
stay_entry_days = { $check_in } – { $check_out }
day_entry = Nr. { $number }
day_entry_day = { $day }
numbered_day = *{ $number }.* { $day }
vague_date = „{ $words }“ könnte mehrere Tage meinen.
date_past = { $day } liegt schon in der Vergangenheit.
date_too_far = { $day } liegt weiter voraus, als wir buchen können; zurzeit nehmen wir Buchungen bis { $last_day } an.
nights_too_few = Ein Aufenthalt dauert mindestens eine Nacht.
check_out_too_early = Die Abreise, { $day }, läge nicht nach der Anreise.
stay_too_long = { $nights } Nächte sind mehr, als ich hier buchen kann: Bis zu { $limit } übernehme ich selbst. Für einen längeren Aufenthalt rufen Sie bitte { $phone } an.
no_guests = Für eine Buchung brauche ich mindestens einen Gast.
too_many_guests = Für { $guests } Gäste macht Ihnen unser Team gern ein Gruppenangebot: { $phone }. Hier kann ich für höchstens { $limit } buchen.
adult_needed = Mindestens ein Erwachsener muss dabei sein.
party = { $adults ->
    [one] 1 Erwachsener
   *[other] { $adults } Erwachsene
}{ $children ->
    [0] {""}
    [one] {" "}und 1 Kind
   *[other] {" "}und { $children } Kinder
}

## Zimmer

rooms_header = { $check_in } bis { $check_out } ({ $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
}), { $party }. Diese Zimmer sind frei:
rooms_together = Kein freies Zimmer ist groß genug für alle { $guests }, deshalb habe ich mehrere zusammengestellt.
room_offer = *{ $number }. { $name }* – für { $sleeps ->
    [one] 1 Person
   *[other] { $sleeps } Personen
}
    { $special }
    {""}*{ $total }* insgesamt mit Steuern ({ $per_night } pro Nacht)
room_offer_plain = *{ $number }. { $name }* – für { $sleeps ->
    [one] 1 Person
   *[other] { $sleeps } Personen
}
    {""}*{ $total }* insgesamt mit Steuern ({ $per_night } pro Nacht)
room_combination = *{ $number }. { $name }* – für Sie alle zusammen
    {""}*{ $total }* insgesamt mit Steuern ({ $per_night } pro Nacht)
rooms_of_a_kind = { $count } × { $name }
name_only = { $name }
room_entry = { $number }. { $name }
room_entry_price = { $total } insgesamt, bis { $sleeps } Personen
ask_room = { $count ->
    [one] Möchten Sie dieses Zimmer? Antworten Sie ja, oder _Fotos 1_, um es zu sehen.
   *[other] Welches Zimmer möchten Sie? Antworten Sie mit der Nummer oder dem Namen, oder zum Beispiel _Fotos 2_, um eines zu sehen.
}
choose = Auswählen
take_room = Dieses nehmen
more_rooms = Weitere Zimmer
more_word = mehr
ask_more_rooms = { $count ->
    [one] Es gibt noch ein Zimmer: Mit _{ $word }_ zeige ich es Ihnen.
   *[other] Es gibt noch { $count } Zimmer: Mit _{ $word }_ zeige ich sie Ihnen.
}
no_such_room = Eine Nummer { $number } gibt es in der Liste nicht.
wanted_room_gone = Das gewählte Zimmer ist für diese Daten und Gäste nicht frei.
what_instead = In Ordnung. Sie können mir andere Daten oder eine andere Zahl von Gästen nennen, oder eines der Zimmer wählen.
sold_out = Es tut mir leid, von { $check_in } bis { $check_out } sind wir ausgebucht ({ $party }).
min_stay = An diesen Tagen dauert ein Aufenthalt mindestens { $least ->
    [one] eine Nacht
   *[other] { $least } Nächte
}.
max_stay = An diesen Tagen dauert ein Aufenthalt höchstens { $most ->
    [one] eine Nacht
   *[other] { $most } Nächte
}.
party_too_large = Unser größtes Zimmer ist für { $largest ->
    [one] 1 Person
   *[other] { $largest } Personen
}, und an diesen Tagen sind nicht genug Zimmer zugleich frei für { $guests ->
    [one] 1 Gast
   *[other] { $guests } Gäste
}.
other_stays = Diese Daten wären möglich. Antworten Sie mit der Nummer, oder nennen Sie mir andere Daten:
ask_other_dates = Würden Ihnen andere Daten passen? Sie können uns auch anrufen: { $phone }.
photos_follow = { $count ->
    [one] Hier ist ein Bild.
   *[other] Hier sind { $count } Bilder.
}
photo_caption = *{ $name }* – für { $sleeps ->
    [one] 1 Person
   *[other] { $sleeps } Personen
}
no_photos = Es tut mir leid, dazu habe ich keine Bilder.

## Gast

ask_name = Auf welchen Namen darf ich buchen? Vor- und Nachname, bitte.
ask_name_offered = Darf ich auf den Namen *{ $name }* buchen? Antworten Sie ja, oder schreiben Sie den richtigen Namen.
ask_email = An welche E-Mail-Adresse darf das Hotel schreiben? Wenn Sie keine haben, antworten Sie _keine_.
email_unreadable = Das kann ich nicht als E-Mail-Adresse lesen. Sie sieht so aus: _name@example.com_; wenn Sie keine haben, antworten Sie _keine_.
check_email = Meinten Sie *{ $meant }*? Geschrieben haben Sie { $typed }. Antworten Sie ja, oder nein, um es so zu lassen.
ask_phone = Unter welcher Telefonnummer erreicht Sie das Hotel? Bitte mit Ländervorwahl, zum Beispiel _+34 600 123 456_.

## Zusammenfassung und Buchung

summary = *Bitte prüfen Sie Ihre Buchung im { $hotel }:*
    Anreise: { $check_in }
    Abreise: { $check_out } ({ $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    })
    Gäste: { $party }
    Zimmer: { $room }
    Name: { $name }
    E-Mail: { $email }
    Telefon: { $phone }
    {""}*Gesamtpreis: { $total }*, einschließlich Steuern, zu zahlen im Hotel
summary_wishes = Ihre Wünsche, die ich an das Hotel weitergebe: { $wishes }
no_email = keine
yes = Ja, buchen
answer_yes = Ja
answer_no = Nein
change = Etwas ändern
ask_confirm = Soll ich das so buchen? Antworten Sie *ja*, oder sagen Sie mir, was ich ändern soll.
what_to_change = Es ist nichts gebucht. Was möchten Sie ändern: Daten, Gäste, Zimmer, Name, E-Mail oder Telefon?
summary_again = Inzwischen hat sich etwas geändert; bitte sehen Sie sich die Zusammenfassung noch einmal an.
earlier_offer_moved = Dieses Angebot ist von { $day }, damals waren es { $said }. Heute sind es *{ $now }*.
earlier_offer_stands = Dieses Angebot ist von { $day }; das Zimmer kostet noch dasselbe.
offer_of_today_moved = Das ist ein früheres Angebot von mir, da waren es { $said }. Jetzt sind es *{ $now }*.
offer_of_today_stands = Das ist ein früheres Angebot von mir; das Zimmer kostet noch dasselbe.
booked_already = Was Sie dort bestätigt haben, ist schon gebucht: Buchung *{ $reference }*. Ein zweites Mal wurde nichts gebucht.
question_over = Diese Frage ist nicht mehr offen, es wurde also nichts unternommen.
price_moved = Der Preis hat sich geändert, seit ich ihn genannt habe: von { $said } auf *{ $now }*. Es ist nichts gebucht.
price_differed = Das Reservierungssystem hätte einen anderen Betrag berechnet, als ich Ihnen genannt habe; deshalb habe ich die Buchung zurückgenommen. Bitte sehen Sie sie sich noch einmal an.
price_differed_again = Das Reservierungssystem hätte wieder einen anderen Betrag berechnet, als ich Ihnen genannt habe, und ich habe die Buchung zurückgenommen. Unser Team kümmert sich darum: { $phone }, { $email }.
room_gone = Es tut mir leid, dieses Zimmer hat gerade jemand anderes gebucht. Für Sie ist nichts gebucht.
too_many_bookings = Sie haben innerhalb einer Stunde { $number } Buchungen gemacht; mehr nehme ich für einen Gast nicht an. Diesmal ist nichts gebucht; für weitere Zimmer hilft Ihnen gern unser Team.
booking_refused = Das Reservierungssystem hat die Buchung nicht angenommen, es ist nichts gebucht. Bitte rufen Sie uns an: { $phone }.
booking_pending = Ihre Buchung wird gerade bestätigt. Das dauert etwas länger als sonst; ich schreibe Ihnen hier, sobald es so weit ist. Bitte senden Sie sie nicht noch einmal.
booking_pending_still = Ihre Buchung wird noch bestätigt. Ich schreibe Ihnen hier, sobald es so weit ist.
pending_not_booked = Die Buchung, die noch bestätigt wurde, ist nicht zustande gekommen. Es ist nichts gebucht.
confirmed = ✅ *Ihr Zimmer ist gebucht!*
booking = Buchung *{ $reference }* im { $hotel }
    Anreise: { $check_in }
    Abreise: { $check_out } ({ $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    })
    Gäste: { $party }
    Zimmer: { $room }
    Gesamtpreis: *{ $total }*, einschließlich Steuern
arrival = Einchecken können Sie ab { $check_in_time } Uhr. Sie finden uns hier: { $address }. Telefon: { $phone }. Wir freuen uns auf Sie!
map_link = Auf der Karte: { $url }
calendar_link = So kommt Ihr Aufenthalt in Ihren Kalender: { $url }
document_caption = Ihre Buchungsbestätigung *{ $reference }*
what_next = Wann immer Sie möchten: _meine Buchungen_, _wie komme ich zu Ihnen_ oder _meine Buchung ändern_.
anything_else = Ihre Buchung *{ $reference }* steht. Kann ich sonst noch etwas für Sie tun? _Hilfe_ zeigt, was ich kann.
reminder_tomorrow = Morgen, { $day }, beginnt Ihr Aufenthalt: { $hotel }. Ihre Buchung: *{ $reference }*.
reminder_today = Heute erwarten wir Sie: { $hotel }. Ihre Buchung: *{ $reference }*.
reminder_answer = Wenn sich etwas geändert hat, antworten Sie einfach hier.

## Die Bestätigung als Seite und als Kalendereintrag

page_title = Buchungsbestätigung
page_reference = Buchung { $reference }
page_arrival = Anreise
page_departure = Abreise
page_from = ab { $time } Uhr
page_until = bis { $time } Uhr
page_nights = { $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
}
page_guest = Name
page_party = Gäste
page_room = Zimmer
page_total = Gesamtpreis, einschließlich Steuern
page_cancellation = Stornierung
page_address = So finden Sie uns
page_questions = Fragen
page_contact = { $phone }
    { $email }
page_map = Auf der Karte zeigen
page_foot = Wir freuen uns auf Sie!
calendar_title = Aufenthalt im { $hotel }
calendar_note = Buchung { $reference }
    { $room }, { $party }
    Gesamtpreis: { $total }, einschließlich Steuern
    Telefon des Hotels: { $phone }

## Gültige Buchungen

own_bookings = Ihre Buchungen bei uns:
own_booking = Buchung *{ $reference }*
    Anreise: { $check_in }
    Abreise: { $check_out } ({ $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    })
    Zimmer: { $room }
    Gesamtpreis: *{ $total }*, einschließlich Steuern
numbered_booking = *{ $number }. { $reference }* – { $room }
    { $check_in } bis { $check_out } ({ $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    })
    Gesamtpreis: { $total }
booking_entry = { $number }. { $reference }
booking_entry_about = { $check_in }: { $room }
rooms_unnamed = { $count ->
    [one] 1 Zimmer
   *[other] { $count } Zimmer
}
no_bookings = Ich finde keine gültige Buchung von Ihnen. Ich sehe nur, was von dieser Nummer aus bei mir gebucht wurde; bei allem anderen hilft Ihnen unser Team ({ $hotel }): { $phone }.
bookings_away = Ich erreiche unser Reservierungssystem im Moment nicht und kann Ihre Buchungen deshalb nicht sehen. Bitte fragen Sie in ein paar Minuten noch einmal.
bookings_remembered = Ich erreiche unser Reservierungssystem im Moment nicht. Aus unserem Chat weiß ich noch:
booking_stands_no_more = Ihre Buchung *{ $reference }* ist in unserem Reservierungssystem nicht mehr gültig. Wenn Sie das überrascht, rufen Sie bitte { $phone } an.

## Stornieren

which_to_cancel = Welche davon möchten Sie stornieren? Antworten Sie bitte mit der Nummer oder mit _keine_.
no_such_booking = Eine Buchung mit der Nummer { $number } gibt es in der Liste nicht.
cancel_check = *Bitte prüfen Sie, was storniert würde:*
cancel_free = Heute kostet die Stornierung nichts.
cancel_free_until = Heute kostet die Stornierung nichts; kostenlos ist sie bis { $day }, { $time } Uhr (Ortszeit des Hotels).
cancel_costs = Wenn Sie jetzt stornieren, berechnet das Hotel *{ $fee }*.
cancel_cost_unknown = Was die Stornierung kostet, kann ich Ihnen nicht sagen; unser Team kann es: { $phone }.
cancel_cost_moved = Die Kosten der Stornierung haben sich geändert, seit ich sie genannt habe; deshalb ist noch nichts storniert.
ask_cancel = Soll ich diese Buchung stornieren? Antworten Sie *ja*, oder *nein*, um sie zu behalten.
cancelled = ✅ Ihre Buchung *{ $reference }* ist storniert.
cancelled_free = Es wird nichts berechnet. Ich hoffe, Sie ein andermal begrüßen zu dürfen!
cancelled_for = Das Hotel berechnet { $fee }. Ich selbst kann Zahlungen weder annehmen noch erstatten; bei Fragen dazu rufen Sie bitte { $phone } an.
cancelled_cost_unknown = Ob das Hotel dafür etwas berechnet, sagt Ihnen unser Team: { $phone }. Ich selbst kann Zahlungen weder annehmen noch erstatten.
cancelled_already = Ihre Buchung *{ $reference }* war schon storniert.
nothing_cancelled = In Ordnung, ich lasse alles, wie es ist. Es wurde nichts storniert.
cancel_away = Unser Reservierungssystem ist gerade nicht erreichbar; es ist deshalb nichts storniert. Bitte antworten Sie in ein paar Minuten noch einmal *ja*. Wenn es eilt, rufen Sie { $phone } an.
cancel_pending = Ihre Stornierung läuft, aber unser Reservierungssystem hat sie noch nicht bestätigt; bitte verlassen Sie sich noch nicht darauf. Ich sehe weiter nach und schreibe Ihnen hier, sobald ich es weiß; Sie müssen nichts tun. Wenn es eilt, rufen Sie { $phone } an.
cancel_lapsed = Die Buchung *{ $reference }* ist nicht storniert: Was das kostet, hat sich inzwischen geändert. Schreiben Sie _meine Buchung stornieren_, dann sage ich Ihnen, wie es jetzt ist.
cancel_refused = Das Reservierungssystem hat mich die Buchung *{ $reference }* nicht stornieren lassen. Unser Team übernimmt das für Sie.
stay_has_begun = Der Aufenthalt der Buchung *{ $reference }* hat schon begonnen; deshalb kümmert sich unser Team darum.

## Ändern

what_to_change_booked = Was soll an der Buchung *{ $reference }* anders werden? Zum Beispiel: _eine Nacht länger_, _vom 3. bis 6. Mai_ oder _wir sind jetzt drei_.
other_rooms = Oder ein anderes Zimmer für dieselben Nächte? Antworten Sie mit der Nummer oder dem Namen:
change_unclear = Ich bin nicht sicher, welche Daten Sie meinen. Bitte nennen Sie den neuen Anreise- und Abreisetag, zum Beispiel _meine Buchung ändern, vom 12. bis 15. Dezember_.
change_needs_ages = Für das richtige Zimmer brauche ich das Alter jedes Kindes. Bitte sagen Sie alles zusammen, zum Beispiel _2 Erwachsene und ein Kind von 6 Jahren_.
booking_unchanged = Ihre Buchung *{ $reference }* bleibt, wie sie war.
nothing_to_change = Genau so steht die Buchung *{ $reference }* schon.
change_summary = *Bitte prüfen Sie, wie die Buchung { $reference } dann wäre:*
    Anreise: { $check_in }
    Abreise: { $check_out } ({ $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    })
    Gäste: { $party }
    Zimmer: { $room }
    {""}*Neuer Gesamtpreis: { $total }*, einschließlich Steuern, zu zahlen im Hotel
change_more = Das sind { $difference } mehr als die bisherigen { $before }.
change_less = Das sind { $difference } weniger als die bisherigen { $before }.
change_same = Der Gesamtpreis bleibt gleich.
change_was = Bisher beträgt der Gesamtpreis { $before }.
ask_change = Soll ich sie ändern? Antworten Sie *ja*, oder *nein*, um die Buchung so zu lassen.
changed = ✅ *Ihre Buchung ist geändert.*
nothing_changed = In Ordnung, Ihre Buchung bleibt, wie sie ist. Es wurde nichts geändert.
change_moved = Seit ich es Ihnen genannt habe, hat sich etwas geändert; deshalb ist noch nichts geschehen. So wäre es jetzt:
change_not_free = Es tut mir leid, das ist nicht möglich: Dafür ist das Hotel zu voll. Ihre Buchung *{ $reference }* bleibt, wie sie war, und ich habe unser Team gebeten, nach einer Lösung zu suchen.
change_refused = Das Reservierungssystem hat mich die Buchung *{ $reference }* nicht ändern lassen; sie bleibt also, wie sie war. Ich habe unser Team darum gebeten.
change_away = Unser Reservierungssystem ist gerade nicht erreichbar; es ist deshalb nichts geändert. Bitte antworten Sie in ein paar Minuten noch einmal *ja*. Wenn es eilt, rufen Sie { $phone } an.
change_pending = Ihre Änderung läuft, aber unser Reservierungssystem hat sie noch nicht bestätigt; bitte verlassen Sie sich noch nicht darauf. Ich sehe weiter nach und schreibe Ihnen hier, sobald ich es weiß; Sie müssen nichts tun. Wenn es eilt, rufen Sie { $phone } an.
change_lapsed = Die Buchung *{ $reference }* ist nicht geändert: Die Buchung oder der Preis ist nicht mehr so, wie ich es Ihnen gesagt hatte. Bitte sagen Sie mir noch einmal, was Sie wünschen, dann sehe ich nach, wie es jetzt ist.
change_undone = Unser Reservierungssystem hat einen anderen Betrag berechnet, als ich Ihnen genannt hatte; deshalb habe ich alles zurückgestellt: Die Buchung *{ $reference }* ist, wie sie war. Unser Team weiß Bescheid.
change_differs = Das Reservierungssystem zeigt { $now } als Gesamtpreis, und ich hatte Ihnen { $said } genannt. Ich habe unser Team gebeten, das richtigzustellen.

## Jederzeit

help = Ich buche Zimmer im { $hotel }. Schreiben Sie einfach in Ihren Worten: Daten, Zahl der Gäste, welches Zimmer. Jederzeit können Sie auch schreiben:
    _Menü_ – was ich kann
    _Status_ – wo wir stehen
    _Neustart_ – von vorne beginnen
    oder nach Check-in, Parken, Haustieren, Frühstück, WLAN oder dem Weg zu uns fragen.
menu = *{ $hotel }* – was kann ich für Sie tun?
    • Ein Zimmer buchen: Nennen Sie mir Daten und Gäste
    • Zimmer ansehen: _Fotos_
    • Ihre Buchungen: _meine Buchungen_
    • Eine stornieren: _meine Buchung stornieren_
    • Fragen: Parken, Haustiere, Frühstück, WLAN, Check-in, Lage
    • Mit einem Menschen sprechen: _Mensch_
    • Von vorne beginnen: _Neustart_
step_book = Zimmer buchen
step_bookings = Meine Buchungen
step_person = Mit jemand sprechen
step_way = Anfahrt
step_change = Buchung ändern
human = Unser Team ({ $hotel }) hilft Ihnen gern: { $phone } oder { $email }.
changes_by_people = Diese Änderung übernimmt unser Team für Sie.
trip_dropped = In Ordnung, es ist nichts gebucht. Nennen Sie mir neue Daten, wann immer Sie möchten.
you_are_welcome = Sehr gern!
not_understood = Entschuldigung, das habe ich nicht verstanden.
not_understood_again = Es tut mir leid, ich verstehe es immer noch nicht.
confirmation_again = Ihre Buchung im { $hotel } ist bestätigt. Ihre Buchungsnummer ist { $reference }. Schreiben Sie uns hier, wann immer Sie etwas brauchen.
end_what = Was soll ich beenden? Bitte schreiben Sie
    _meine Buchung stornieren_ – um eine Buchung zu stornieren
    _Neustart_ – um von vorne zu beginnen
    _abmelden_ – um außer Antworten nichts mehr von uns zu hören
quiet = In Ordnung. Ich schreibe nur, wenn Sie mir schreiben, oder um Ihnen zu sagen, was aus einer Buchung geworden ist.
    Wenn Sie weitermachen möchten, schreiben Sie mir einfach; unser Team erreichen Sie unter { $phone }.
ask_erase = Soll ich alles löschen, was ich von Ihnen aufbewahre: unser Gespräch, Name, E-Mail-Adresse und Telefonnummer, Dokumente und Dateien?
    Buchungen bleiben im Reservierungssystem des Hotels, das sie für Ihren Aufenthalt und seine Bücher braucht; danach fragen Sie bitte das Hotel: { $phone }.
    Antworten Sie *ja* zum Löschen oder *nein* zum Behalten. Es lässt sich nicht rückgängig machen.
erased = Erledigt: Ich habe gelöscht, was ich von Ihnen aufbewahrt habe. Einen Tag lang bleibt nur ein Vermerk, dass diese Nachricht beantwortet ist, und der Wunsch, nicht angeschrieben zu werden, falls Sie ihn geäußert haben.
    Buchungen sind weiterhin im Reservierungssystem des Hotels: { $phone }.
erase_kept = In Ordnung, ich lösche nichts.
erase_later = Im Moment kann ich nichts löschen: Bei einer Ihrer Buchungen ist noch etwas offen. Ich schreibe Ihnen, sobald es geklärt ist; fragen Sie dann bitte noch einmal.
here_again = Da bin ich wieder.
unreadable_kind = Ich kann Text, Schaltflächen, Listen und Standorte lesen, aber diese Art von Nachricht noch nicht.
heard_you_say = Ich habe gehört: „{ $words }“
voice_unread = Sprachnachrichten kann ich nicht anhören. Bitte schreiben Sie mir.
voice_too_long = Ihre Sprachnachricht ist zu lang für mich; etwa drei Minuten kann ich anhören. Bitte fassen Sie sich kürzer, oder schreiben Sie mir.
voice_failed = Es tut mir leid, Ihre Sprachnachricht konnte ich nicht verstehen. Bitte schreiben Sie mir.
yes_in_writing = Damit nichts durch einen Hörfehler geschieht, schreiben Sie es bitte: *ja* oder *nein*.
file_handed_on = { $count ->
    [one] Danke. Bilder und Dokumente kann ich selbst nicht ansehen, deshalb habe ich die Datei an das Team im Hotel weitergegeben.
   *[other] Danke. Bilder und Dokumente kann ich selbst nicht ansehen, deshalb habe ich die Dateien an das Team im Hotel weitergegeben.
}
sticker_seen = Ein schöner Sticker! Worte verstehe ich allerdings besser.
contact_unread = Kontaktkarten kann ich nicht lesen. Bitte schreiben Sie mir, was ich wissen soll, zum Beispiel den Namen oder die Nummer.
reset_done = In Ordnung, wir beginnen von vorne.
status_nothing = Noch ist nichts gewählt.
status_known = *Was ich bisher weiß:*
status_missing = Es fehlen noch: { $missing }.
known_stay = • { $check_in } bis { $check_out } ({ $nights ->
    [one] 1 Nacht
   *[other] { $nights } Nächte
})
known_check_in = • Anreise: { $check_in }
known_party = • { $party }
known_room = • { $room }, { $total }
known_name = • Name: { $name }
missing_dates = die Daten
missing_party = die Gäste
missing_room = das Zimmer
missing_name = Ihr Name
missing_email = Ihre E-Mail-Adresse
hotel_says = { $text }
ask_colleague = Das weiß ich nicht sicher und frage lieber einen Kollegen: { $phone }. Oder schreiben Sie _Mensch_, dann sage ich dem Team, dass Sie eine Frage haben.
hotel_tells = Das sagt unser Haus dazu:
ask_colleague_more = Falls etwas offen bleibt, hilft Ihnen unser Team gern: { $phone }.
price_chosen = { $room }: *{ $total }* insgesamt für { $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    }, einschließlich Steuern ({ $per_night } pro { $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    }acht).
prices_listed = Die Gesamtpreise oben gelten für { $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    } und für Sie alle, einschließlich Steuern; daneben steht der Preis pro { $nights ->
        [one] 1 Nacht
       *[other] { $nights } Nächte
    }acht.
prices_depend = Die Preise hängen von den Daten und vom Zimmer ab; sagen Sie mir, wann Sie kommen möchten und wie viele Sie sind, dann sehe ich nach.
check_in_time = Einchecken können Sie ab { $time } Uhr.
check_out_time = Auschecken können Sie bis spätestens { $time } Uhr.
location = Sie finden uns hier: { $address }.
how_far = Von dort, wo Sie sind, sind es etwa *{ $distance }* Luftlinie bis zu uns.
share_place = Teilen Sie hier Ihren Standort mit mir, und ich sage Ihnen, wie weit es ist.

## Wenn etwas nicht erreichbar ist

pms_away = Ich erreiche unser Reservierungssystem im Moment nicht. Was Sie mir gesagt haben, ist nicht verloren; bitte versuchen Sie es in ein paar Minuten noch einmal.
pms_away_at_yes = Ich erreiche unser Reservierungssystem im Moment nicht, deshalb ist nichts gebucht. Ich habe alles behalten; bitte antworten Sie in ein paar Minuten noch einmal *ja*.
poisoned = Es tut mir leid, Ihre letzte Nachricht konnte ich nicht bearbeiten. Das Hotel weiß Bescheid. Bitte sagen Sie es mit anderen Worten, oder schreiben Sie _Mensch_.
rate_limited = Das waren viele Nachrichten auf einmal. Bitte geben Sie mir eine Minute.
store_away = Es tut mir leid, im Moment kann ich keine Nachrichten annehmen. Bitte senden Sie Ihre Nachricht in ein paar Minuten noch einmal.
was_away = Bitte entschuldigen Sie die Stille: Ich war außer Betrieb, als Sie geschrieben haben. Machen wir weiter? Bitte sagen Sie mir noch einmal, was Sie möchten.

## An das Team des Hotels

alert_human = Ein Gast möchte mit einem Menschen sprechen: { $guest }
alert_human_booking = Ein Gast braucht jemanden wegen der Buchung { $booking }: { $guest }
alert_shared_room = Die Buchung { $booking } teilt sich das Zimmer mit einer Buchung, die anderswo gemacht wurde. Bitte beide prüfen.
alert_difference = Die Buchung { $booking } wurde zurückgenommen, weil das Reservierungssystem einen anderen Betrag berechnet hat als angeboten.
alert_cancelled = Ein Gast hat die Buchung { $booking } im Chat storniert; was das kostet, sagt laut Auskunft an den Gast das Hotel.
alert_cancelled_for = Ein Gast hat die Buchung { $booking } im Chat storniert; dem Gast wurde gesagt, dass das Hotel { $fee } berechnet.
alert_unconfirmed = Die Bestätigung der Buchung { $booking } hat { $guest } nicht erreicht. Bitte sagen Sie diesem Gast Bescheid.
alert_set_aside = Eine Nachricht von { $guest } konnte nicht bearbeitet werden. Bitte schreiben Sie diesem Gast.
alert_file = Ein Gast hat eine Datei geschickt: { $guest }
    { $url }
