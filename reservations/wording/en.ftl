### What the bot says in English. `*bold*` and `_italic_` are the chat's; values come in already formatted.

## Welcome

welcome = Hello and welcome to *{ $hotel }*! I'm the hotel's automated booking assistant.
hello_again = Hello again!
hello_with_booking = Hello again! Your booking *{ $reference }* stands: { $check_in } to { $check_out }. Would you like to book another stay? Just tell me the dates.
welcome_back = Welcome back! Shall we go on from where we left off?
ask_resume = _Answer yes to go on, or no to start afresh._

## Dates and party

ask_dates_and_guests = When would you like to stay, and how many guests are you? For example: _3 nights from Friday for 2 adults_.
ask_dates = For which dates? For example: _from 12 to 15 December_, or _3 nights from Friday_.
ask_check_in = You leave on *{ $check_out }*. On which day do you arrive?
ask_check_in_for_nights = { $nights ->
    [one] One night, with pleasure. On which day do you arrive?
   *[other] { $nights } nights, with pleasure. On which day do you arrive?
}
ask_check_out = You arrive on *{ $check_in }*. Until which day will you stay, or for how many nights?
ask_guests = How many guests are you? For example: _2 adults and a child of 6_.
ask_child_ages = { $children ->
    [one] How old is the child?
   *[other] How old are the { $children } children? For example: _4 and 9_.
}
which_date = I want to be sure of the dates. Which do you mean? Please answer with the number.
numbered_stay = *{ $number }.* { $check_in } – { $check_out } ({ $nights ->
    [one] 1 night
   *[other] { $nights } nights
})
stay_entry = { $number }. { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
stay_entry_days = { $check_in } – { $check_out }
day_entry = No. { $number }
day_entry_day = { $day }
numbered_day = *{ $number }.* { $day }
vague_date = “{ $words }” could be several days.
date_past = { $day } is already past.
date_too_far = { $day } is further ahead than we can book; at present we take bookings up to { $last_day }.
nights_too_few = A stay is at least one night.
check_out_too_early = The departure, { $day }, would not be after the arrival.
stay_too_long = { $nights } nights are more than I can book here: I can do up to { $limit } myself. For a longer stay please call { $phone }.
no_guests = I need at least one guest for a booking.
too_many_guests = For { $guests } guests our team will gladly make you a group offer: { $phone }. Here I can book for up to { $limit }.
adult_needed = There has to be at least one adult in the party.
party = { $adults ->
    [one] 1 adult
   *[other] { $adults } adults
}{ $children ->
    [0] {""}
    [one] {" "}and 1 child
   *[other] {" "}and { $children } children
}

## Rooms

rooms_header = { $check_in } to { $check_out } ({ $nights ->
    [one] 1 night
   *[other] { $nights } nights
}), { $party }. These rooms are free:
rooms_together = No single room is free for all { $guests } of you, so I have put rooms together.
room_offer = *{ $number }. { $name }* – sleeps { $sleeps }
    { $special }
    {""}*{ $total }* in total with taxes ({ $per_night } per night)
room_offer_plain = *{ $number }. { $name }* – sleeps { $sleeps }
    {""}*{ $total }* in total with taxes ({ $per_night } per night)
room_combination = *{ $number }. { $name }* – for all of you together
    {""}*{ $total }* in total with taxes ({ $per_night } per night)
rooms_of_a_kind = { $count } × { $name }
name_only = { $name }
room_entry = { $number }. { $name }
room_entry_price = { $total } in total, sleeps { $sleeps }
ask_room = { $count ->
    [one] Would you like this room? Answer yes, or _photos 1_ to see it.
   *[other] Which room would you like? Answer with its number or name, or for example _photos 2_ to see one.
}
choose = Choose
take_room = Take this room
more_rooms = More rooms
more_word = more
ask_more_rooms = { $count ->
    [one] There is one more room: answer _{ $word }_ to see it.
   *[other] There are { $count } more rooms: answer _{ $word }_ to see them.
}
no_such_room = There is no number { $number } in the list.
wanted_room_gone = The room you had chosen is not free for these dates and guests.
what_instead = All right. You can tell me other dates or another number of guests, or choose one of the rooms.
sold_out = I'm sorry, for { $party } we are fully booked from { $check_in } to { $check_out }.
min_stay = For these days the shortest stay is { $least ->
    [one] one night
   *[other] { $least } nights
}.
max_stay = For these days the longest stay is { $most ->
    [one] one night
   *[other] { $most } nights
}.
party_too_large = Our largest room sleeps { $largest }, and on these days there are not enough rooms free together for { $guests } guests.
other_stays = These dates would work. Answer with the number, or tell me other dates:
ask_other_dates = Would other dates suit you? You can also call us on { $phone }.
photos_follow = { $count ->
    [one] Here is a picture.
   *[other] Here are { $count } pictures.
}
photo_caption = *{ $name }* – sleeps { $sleeps }
no_photos = I'm sorry, I have no pictures to show here.

## Guest

ask_name = Under which name shall I book? First and last name, please.
ask_name_offered = Shall I book under the name *{ $name }*? Answer yes, or write the right name.
ask_email = To which e-mail address may the hotel write? If you have none, answer _none_.
email_unreadable = I cannot read this as an e-mail address. It looks like _name@example.com_; if you have none, answer _none_.
check_email = Did you mean *{ $meant }*? You wrote { $typed }. Answer yes, or no to keep it as written.
ask_phone = At which phone number can the hotel reach you? Please include the country code, for example _+34 600 123 456_.

## Summary and booking

summary = *Please check your booking at { $hotel }:*
    Arrival: { $check_in }
    Departure: { $check_out } ({ $nights ->
        [one] 1 night
       *[other] { $nights } nights
    })
    Guests: { $party }
    Room: { $room }
    Name: { $name }
    E-mail: { $email }
    Phone: { $phone }
    {""}*Total: { $total }*, taxes included, to be paid at the hotel
summary_wishes = Your wishes, passed on to the hotel: { $wishes }
no_email = none
yes = Yes, book it
answer_yes = Yes
answer_no = No
change = Change something
ask_confirm = Shall I book this? Answer *yes*, or tell me what to change.
what_to_change = Nothing has been booked. What would you like to change: dates, guests, room, name, e-mail or phone?
summary_again = Something changed meanwhile, so please look at the summary once more.
earlier_offer_moved = That offer is from { $day }, when it was { $said }. Today it is *{ $now }*.
earlier_offer_stands = That offer is from { $day }; the room still costs the same.
offer_of_today_moved = That is an earlier offer of mine, when it was { $said }. Now it is *{ $now }*.
offer_of_today_stands = That is an earlier offer of mine; the room still costs the same.
booked_already = What you agreed to there is booked already: booking *{ $reference }*. Nothing has been booked a second time.
question_over = That question is no longer open, so nothing has been done.
price_moved = The price has changed since I told you: from { $said } to *{ $now }*. Nothing has been booked.
price_differed = The reservation system would have charged a different amount from the one I told you, so I took the booking back. Please look at it once more.
price_differed_again = Once again the reservation system would have charged a different amount from the one I told you, and I took the booking back. Our team will look into it: { $phone }, { $email }.
room_gone = I'm sorry, this room has just been taken by somebody else. Nothing has been booked.
too_many_bookings = You have made { $number } bookings within an hour, which is as many as I make for one guest. Nothing has been booked this time; for more rooms our team will gladly help.
booking_refused = The reservation system did not take the booking, and nothing has been booked. Please call us: { $phone }.
booking_pending = Your booking is being confirmed. It takes a little longer than usual; I will write to you here as soon as it is done. Please don't send it again.
booking_pending_still = Your booking is still being confirmed. I will write to you here as soon as it is done.
pending_not_booked = The booking that was still being confirmed could not be made. Nothing has been booked.
confirmed = ✅ *Your room is booked!*
booking = Booking *{ $reference }* at { $hotel }
    Arrival: { $check_in }
    Departure: { $check_out } ({ $nights ->
        [one] 1 night
       *[other] { $nights } nights
    })
    Guests: { $party }
    Room: { $room }
    Total: *{ $total }*, taxes included
arrival = Check-in is from { $check_in_time } on. You'll find us at { $address }. Phone: { $phone }. We look forward to seeing you!
map_link = On the map: { $url }
calendar_link = To put your stay into your calendar: { $url }
document_caption = Your booking confirmation *{ $reference }*
what_next = Whenever you like: _my bookings_, _how do I get there_ or _change my booking_.
anything_else = Your booking *{ $reference }* stands. Is there anything else I can do for you? _help_ shows what I can do.
reminder_tomorrow = Your stay at { $hotel } begins tomorrow, { $day }. Your booking: *{ $reference }*.
reminder_today = Today is the day: we expect you at { $hotel }. Your booking: *{ $reference }*.
reminder_answer = If anything has changed, just answer here.

## The confirmation as a page and as a calendar entry

page_title = Booking confirmation
page_reference = Booking { $reference }
page_arrival = Arrival
page_departure = Departure
page_from = from { $time }
page_until = until { $time }
page_nights = { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
page_guest = Name
page_party = Guests
page_room = Room
page_total = Total, taxes included
page_cancellation = Cancellation
page_address = Finding us
page_questions = Questions
page_contact = { $phone }
    { $email }
page_map = Show on the map
page_foot = We look forward to seeing you!
calendar_title = Stay at { $hotel }
calendar_note = Booking { $reference }
    { $room }, { $party }
    Total: { $total }, taxes included
    Phone of the hotel: { $phone }

## Bookings that stand

own_bookings = Your bookings with us:
own_booking = Booking *{ $reference }*
    Arrival: { $check_in }
    Departure: { $check_out } ({ $nights ->
        [one] 1 night
       *[other] { $nights } nights
    })
    Room: { $room }
    Total: *{ $total }*, taxes included
numbered_booking = *{ $number }. { $reference }* – { $room }
    { $check_in } to { $check_out } ({ $nights ->
        [one] 1 night
       *[other] { $nights } nights
    })
    Total: { $total }
booking_entry = { $number }. { $reference }
booking_entry_about = { $check_in }: { $room }
rooms_unnamed = { $count ->
    [one] 1 room
   *[other] { $count } rooms
}
no_bookings = I find no booking of yours that stands. I only see what was booked with me from this number; for anything else our team at { $hotel } will help: { $phone }.
bookings_away = I can't reach our reservation system at the moment, so I can't see your bookings. Please ask me again in a few minutes.
bookings_remembered = I can't reach our reservation system at the moment. This is what I remember from our chat:
booking_stands_no_more = Your booking *{ $reference }* no longer stands in our reservation system. If that surprises you, please call { $phone }.

## Cancelling

which_to_cancel = Which of them would you like to cancel? Please answer with its number, or _none_.
no_such_booking = There is no booking number { $number } in the list.
cancel_check = *Please check what would be cancelled:*
cancel_free = Cancelling it today costs nothing.
cancel_free_until = Cancelling it today costs nothing; it is free until { $day }, { $time } at the hotel.
cancel_costs = If you cancel now, the hotel will charge *{ $fee }*.
cancel_cost_unknown = I can't tell you what cancelling costs; our team can: { $phone }.
cancel_cost_moved = The cost of cancelling has changed since I told you, so nothing has been cancelled yet.
ask_cancel = Shall I cancel this booking? Answer *yes*, or *no* to keep it.
cancelled = ✅ Your booking *{ $reference }* is cancelled.
cancelled_free = Nothing is charged for it. I hope to welcome you another time!
cancelled_for = The hotel will charge { $fee }. I can't take or return payments myself; for any question about it please call { $phone }.
cancelled_cost_unknown = Whether the hotel charges anything for it, our team will tell you: { $phone }. I can't take or return payments myself.
cancelled_already = Your booking *{ $reference }* was cancelled already.
nothing_cancelled = All right, I leave everything as it is. Nothing has been cancelled.
cancel_away = I can't reach our reservation system right now, so nothing has been cancelled. Please answer *yes* again in a few minutes. In a hurry, call { $phone }.
cancel_pending = Your cancellation is being carried out, but our reservation system has not confirmed it yet, so please don't count on it. I keep looking and will write to you here as soon as I know; you need not do anything. In a hurry, call { $phone }.
cancel_lapsed = Booking *{ $reference }* has not been cancelled: what that costs has changed meanwhile. Write _cancel my booking_ and I'll tell you how it is now.
cancel_refused = The reservation system did not let me cancel booking *{ $reference }*. Our team will do it for you.
stay_has_begun = The stay of booking *{ $reference }* has begun, so our team looks after it.

## Changing

what_to_change_booked = What shall be different in booking *{ $reference }*? For example: _one night longer_, _from 3 to 6 May_ or _we will be three_.
other_rooms = Or another room for the same nights? Answer with its number or name:
change_unclear = I don't quite know which dates you mean. Please name the new day of arrival and of departure, for example _change my booking to 12 to 15 December_.
change_needs_ages = For the right room I need the age of every child. Please say it all together, for example _2 adults and a child of 6_.
booking_unchanged = Your booking *{ $reference }* stands as it was.
nothing_to_change = That is how booking *{ $reference }* stands already.
change_summary = *Please check what booking { $reference } would become:*
    Arrival: { $check_in }
    Departure: { $check_out } ({ $nights ->
        [one] 1 night
       *[other] { $nights } nights
    })
    Guests: { $party }
    Room: { $room }
    {""}*New total: { $total }*, taxes included, to be paid at the hotel
change_more = That is { $difference } more than the { $before } so far.
change_less = That is { $difference } less than the { $before } so far.
change_same = The total stays the same.
change_was = So far the total is { $before }.
ask_change = Shall I change it? Answer *yes*, or *no* to leave the booking as it is.
changed = ✅ *Your booking is changed.*
nothing_changed = All right, your booking stays as it is. Nothing has been changed.
change_moved = Something has changed since I told you, so nothing has been done yet. This is how it is now:
change_not_free = I'm sorry, that cannot be had: the hotel is too full for it. Your booking *{ $reference }* stands as it was, and I have asked our team to see what they can do.
change_refused = The reservation system did not let me change booking *{ $reference }*, so it stands as it was. I have asked our team to do it.
change_away = I can't reach our reservation system right now, so nothing has been changed. Please answer *yes* again in a few minutes. In a hurry, call { $phone }.
change_pending = Your change is being made, but our reservation system has not confirmed it yet, so please don't count on it. I keep looking and will write to you here as soon as I know; you need not do anything. In a hurry, call { $phone }.
change_lapsed = Booking *{ $reference }* has not been changed: the booking or the price is not what it was when I told you. Please tell me once more what you would like and I'll look how it is now.
change_undone = Our reservation system charged a different amount from the one I had told you, so I have put everything back: booking *{ $reference }* stands as it was. I have told our team.
change_differs = The reservation system shows { $now } as the total, and I had told you { $said }. I have asked our team to put it right.

## Asides

help = I book rooms at { $hotel }. Just write in your own words: dates, how many guests, which room. At any time you can also write:
    _menu_ – what I can do
    _status_ – where we are
    _reset_ – start again
    or ask about check-in, parking, pets, breakfast, wifi or how to find us.
menu = *{ $hotel }* – what can I do for you?
    • Book a room: tell me the dates and guests
    • See rooms: _photos_
    • Your bookings: _my bookings_
    • Cancel one: _cancel my booking_
    • Questions: parking, pets, breakfast, wifi, check-in, location
    • Talk to a person: _human_
    • Start again: _reset_
step_book = Book a room
step_bookings = My bookings
step_person = Talk to a person
step_way = Getting here
step_change = Change my booking
human = Our team at { $hotel } is glad to help: { $phone } or { $email }.
changes_by_people = Our team makes this change for you.
trip_dropped = All right, nothing has been booked. Whenever you like, tell me new dates.
you_are_welcome = You're welcome!
not_understood = Sorry, I did not understand that.
not_understood_again = I'm sorry, I still don't understand.
confirmation_again = Your booking at { $hotel } is confirmed. Your reference is { $reference }. Write to us here whenever you need anything.
end_what = What shall I end? Please write
    _cancel my booking_ – to cancel a booking
    _reset_ – to drop what we are planning and start again
    _stop messages_ – to hear from us no more, but for answers
quiet = All right. I only write when you do, or to tell you how a booking of yours ended.
    Whenever you'd like to go on, just write to me; our team is at { $phone }.
ask_erase = Shall I delete everything I keep of you: our conversation, your name, e-mail address and phone number, documents and files?
    Bookings stay in the hotel's reservation system, which needs them for your stay and its accounts; about those please ask the hotel: { $phone }.
    Answer *yes* to delete, or *no* to keep it. It cannot be undone.
erased = Done: I have deleted what I kept of you. For a day only a mark stays that this message was answered, and the wish not to be written to, if you told me.
    Bookings are still in the hotel's reservation system: { $phone }.
erase_kept = All right, I delete nothing.
erase_later = I can't delete anything just now: something about a booking of yours is still being settled. I'll write to you when it is; please ask again then.
here_again = Here I am again.
unreadable_kind = I can read text, buttons, lists and places, but not this kind of message yet.
heard_you_say = I heard: “{ $words }”
voice_unread = I can't listen to voice notes. Please write it to me.
voice_too_long = Your voice note is too long for me; I can listen to about three minutes. Please make it shorter, or write it to me.
voice_failed = I'm sorry, I could not make out your voice note. Please write it to me.
yes_in_writing = So that nothing happens by mishearing, please write it: *yes* or *no*.
file_handed_on = { $count ->
    [one] Thank you. I can't look into pictures or documents myself, so I have passed yours on to the hotel's team.
   *[other] Thank you. I can't look into pictures or documents myself, so I have passed yours on to the hotel's team.
}
sticker_seen = A nice sticker! Words I understand better, though.
contact_unread = I can't read contact cards. Please write what you would like me to know, for example the name or the number.
reset_done = All right, we start afresh.
status_nothing = Nothing has been chosen yet.
status_known = *What I know so far:*
status_missing = Still missing: { $missing }.
known_stay = • { $check_in } to { $check_out } ({ $nights ->
    [one] 1 night
   *[other] { $nights } nights
})
known_check_in = • Arrival on { $check_in }
known_party = • { $party }
known_room = • { $room }, { $total }
known_name = • Name: { $name }
missing_dates = the dates
missing_party = the guests
missing_room = the room
missing_name = your name
missing_email = your e-mail address
hotel_says = { $text }
ask_colleague = I don't know that for certain, so I'd rather ask a colleague: { $phone }. Or write _human_, and I'll tell the team that you have a question.
hotel_tells = From what our house says of itself:
ask_colleague_more = If that leaves something open, a colleague will gladly help: { $phone }.
price_chosen = { $room }: *{ $total }* in total for { $nights ->
        [one] 1 night
       *[other] { $nights } nights
    }, taxes included ({ $per_night } per night).
prices_listed = The totals above are for { $nights ->
        [one] 1 night
       *[other] { $nights } nights
    } and for all of you, taxes included; the price of a night stands beside each.
prices_depend = Prices depend on the dates and the room; tell me when you would like to come and how many you are, and I'll look.
check_in_time = Check-in is from { $time } on.
check_out_time = Check-out is until { $time } at the latest.
location = You'll find us at { $address }.
how_far = From where you are it is about *{ $distance }* to us, as the crow flies.
share_place = Share your location with me here, and I'll tell you how far it is.

## When something is away

pms_away = I can't reach our reservation system at the moment. I have kept what you told me; please try again in a few minutes.
pms_away_at_yes = I can't reach our reservation system at the moment, so nothing has been booked. I have kept everything; please answer *yes* again in a few minutes.
poisoned = I'm sorry, I could not work through your last message. The hotel has been told. Please say it in other words, or write _human_.
rate_limited = That was a lot of messages at once. Please give me a minute.
store_away = I'm sorry, I can't take messages at this moment. Please send your message again in a few minutes.
was_away = I'm sorry for the silence: I was out of order when you wrote. Shall we go on? Please tell me again what you would like.

## To the hotel's own people

alert_human = A guest would like to talk to a person: { $guest }
alert_human_booking = A guest needs a person about booking { $booking }: { $guest }
alert_shared_room = Booking { $booking } shares its room with a booking that was made elsewhere. Please check both.
alert_difference = Booking { $booking } was taken back, because the reservation system charged a different amount from the one it had quoted.
alert_cancelled = A guest cancelled booking { $booking } in the chat and was told that the hotel says what it costs.
alert_cancelled_for = A guest cancelled booking { $booking } in the chat and was told that the hotel will charge { $fee }.
alert_unconfirmed = The confirmation of booking { $booking } has not reached { $guest }. Please tell this guest.
alert_set_aside = A message of { $guest } could not be worked through. Please write to this guest.
alert_file = A guest sent a file: { $guest }
    { $url }
