### Lo que dice el asistente en español, de usted. `*negrita*` y `_cursiva_` son del chat; los valores llegan ya escritos.

## Bienvenida

welcome = ¡Hola! Le damos la bienvenida a *{ $hotel }*. Soy el asistente automático de reservas del hotel.
hello_again = ¡Hola de nuevo!
hello_with_booking = ¡Hola de nuevo! Su reserva *{ $reference }* está confirmada: del { $check_in } al { $check_out }. ¿Le gustaría reservar otra estancia? Basta con que me diga las fechas.
welcome_back = ¡Qué gusto saludarle de nuevo! ¿Seguimos donde lo dejamos?
ask_resume = _Responda sí para seguir, o no para empezar de nuevo._

## Fechas y huéspedes

ask_dates_and_guests = ¿Cuándo le gustaría alojarse y cuántas personas son? Por ejemplo: _3 noches desde el viernes para 2 adultos_.
ask_dates = ¿Para qué fechas? Por ejemplo: _del 12 al 15 de diciembre_, o _3 noches desde el viernes_.
ask_check_in = Se marcha el *{ $check_out }*. ¿Qué día llega?
ask_check_in_for_nights = { $nights ->
    [one] Una noche, con mucho gusto. ¿Qué día llega?
   *[other] { $nights } noches, con mucho gusto. ¿Qué día llega?
}
ask_check_out = Llega el *{ $check_in }*. ¿Hasta qué día se queda, o cuántas noches?
ask_guests = ¿Cuántas personas son? Por ejemplo: _2 adultos y un niño de 6 años_.
ask_child_ages = { $children ->
    [one] ¿Qué edad tiene el niño o la niña?
   *[other] ¿Qué edades tienen los { $children } niños? Por ejemplo: _4 y 9_.
}
which_date = Quiero asegurarme de las fechas. ¿A cuál se refiere? Responda con el número, por favor.
numbered_stay = *{ $number }.* { $check_in } – { $check_out } ({ $nights ->
    [one] 1 noche
   *[other] { $nights } noches
})
stay_entry = { $number }. { $nights ->
    [one] 1 noche
   *[other] { $nights } noches
}
stay_entry_days = { $check_in } – { $check_out }
day_entry = N.º { $number }
day_entry_day = { $day }
numbered_day = *{ $number }.* { $day }
vague_date = «{ $words }» podrían ser varios días.
date_past = El { $day } ya ha pasado.
date_too_far = El { $day } queda más lejos de lo que puedo reservar; por ahora aceptamos reservas hasta el { $last_day }.
nights_too_few = La estancia mínima es de una noche.
check_out_too_early = La salida, el { $day }, no sería posterior a la llegada.
stay_too_long = { $nights } noches son más de las que puedo reservar aquí: yo puedo ocuparme de hasta { $limit }. Para una estancia más larga, llame por favor al { $phone }.
no_guests = Para reservar necesito al menos un huésped.
too_many_guests = Para { $guests } personas, nuestro equipo le preparará con mucho gusto una oferta de grupo: { $phone }. Aquí puedo reservar para un máximo de { $limit }.
adult_needed = Tiene que haber al menos un adulto en el grupo.
party = { $adults ->
    [one] 1 adulto
   *[other] { $adults } adultos
}{ $children ->
    [0] {""}
    [one] {" "}y 1 niño
   *[other] {" "}y { $children } niños
}

## Habitaciones

rooms_header = Del { $check_in } al { $check_out } ({ $nights ->
    [one] 1 noche
   *[other] { $nights } noches
}), { $party }. Estas habitaciones están libres:
rooms_together = Ninguna habitación libre es para { $guests } personas, así que he combinado varias.
room_offer = *{ $number }. { $name }* – para { $sleeps ->
    [one] 1 persona
   *[other] { $sleeps } personas
}
    { $special }
    {""}*{ $total }* en total con impuestos ({ $per_night } por noche)
room_offer_plain = *{ $number }. { $name }* – para { $sleeps ->
    [one] 1 persona
   *[other] { $sleeps } personas
}
    {""}*{ $total }* en total con impuestos ({ $per_night } por noche)
room_combination = *{ $number }. { $name }* – para todo el grupo
    {""}*{ $total }* en total con impuestos ({ $per_night } por noche)
rooms_of_a_kind = { $count } × { $name }
name_only = { $name }
room_entry = { $number }. { $name }
room_entry_price = { $total } en total, hasta { $sleeps } personas
ask_room = { $count ->
    [one] ¿Le gustaría esta habitación? Responda sí, o _fotos 1_ para verla.
   *[other] ¿Qué habitación prefiere? Responda con su número o su nombre, o por ejemplo _fotos 2_ para ver una.
}
choose = Elegir
take_room = Elegir esta
more_rooms = Más habitaciones
more_word = más
ask_more_rooms = { $count ->
    [one] Hay una habitación más: responda _{ $word }_ para verla.
   *[other] Hay { $count } habitaciones más: responda _{ $word }_ para verlas.
}
no_such_room = No hay ningún número { $number } en la lista.
wanted_room_gone = La habitación que había elegido no está libre para estas fechas y personas.
what_instead = De acuerdo. Puede indicarme otras fechas u otro número de personas, o elegir una de las habitaciones.
sold_out = Lo siento: para { $party } estamos completos del { $check_in } al { $check_out }.
min_stay = Para estos días la estancia mínima es de { $least ->
    [one] una noche
   *[other] { $least } noches
}.
max_stay = Para estos días la estancia máxima es de { $most ->
    [one] una noche
   *[other] { $most } noches
}.
party_too_large = En nuestra habitación más grande { $largest ->
    [one] cabe 1 persona
   *[other] caben { $largest } personas
}, y en estos días no hay suficientes habitaciones libres a la vez para { $guests }.
other_stays = Estas fechas sí serían posibles. Responda con el número, o dígame otras fechas:
ask_other_dates = ¿Le vendrían bien otras fechas? También puede llamarnos al { $phone }.
photos_follow = { $count ->
    [one] Aquí tiene una foto.
   *[other] Aquí tiene { $count } fotos.
}
photo_caption = *{ $name }* – para { $sleeps ->
    [one] 1 persona
   *[other] { $sleeps } personas
}
no_photos = Lo siento, no tengo fotos que mostrarle aquí.

## Huésped

ask_name = ¿A qué nombre hago la reserva? Nombre y apellidos, por favor.
ask_name_offered = ¿Hago la reserva a nombre de *{ $name }*? Responda sí, o escriba el nombre correcto.
ask_email = ¿A qué correo electrónico puede escribirle el hotel? Si no tiene, responda _ninguno_.
email_unreadable = No consigo leer esto como una dirección de correo. Sería algo como _nombre@example.com_; si no tiene, responda _ninguno_.
check_email = ¿Quería decir *{ $meant }*? Ha escrito { $typed }. Responda sí, o no para dejarlo como está.
ask_phone = ¿En qué número de teléfono puede localizarle el hotel? Con el prefijo del país, por favor; por ejemplo, _+34 600 123 456_.

## Resumen y reserva

summary = *Por favor, revise su reserva en { $hotel }:*
    Llegada: { $check_in }
    Salida: { $check_out } ({ $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    })
    Huéspedes: { $party }
    Habitación: { $room }
    Nombre: { $name }
    Correo electrónico: { $email }
    Teléfono: { $phone }
    {""}*Total: { $total }*, impuestos incluidos, a pagar en el hotel
summary_wishes = Sus deseos, que transmitiremos al hotel: { $wishes }
no_email = ninguno
yes = Sí, reservar
answer_yes = Sí
answer_no = No
change = Cambiar algo
ask_confirm = ¿Hago esta reserva? Responda *sí*, o dígame qué desea cambiar.
what_to_change = No se ha reservado nada. ¿Qué desea cambiar: fechas, huéspedes, habitación, nombre, correo o teléfono?
summary_again = Algo ha cambiado mientras tanto; revise de nuevo el resumen, por favor.
earlier_offer_moved = Esa oferta es del { $day }, cuando eran { $said }. Hoy son *{ $now }*.
earlier_offer_stands = Esa oferta es del { $day }; la habitación sigue costando lo mismo.
offer_of_today_moved = Esa es una oferta anterior mía, cuando eran { $said }. Ahora son *{ $now }*.
offer_of_today_stands = Esa es una oferta anterior mía; la habitación sigue costando lo mismo.
booked_already = Lo que aceptó ahí ya está reservado: reserva *{ $reference }*. No se ha reservado nada por segunda vez.
question_over = Esa pregunta ya no está abierta, así que no se ha hecho nada.
price_moved = El precio ha cambiado desde que se lo dije: de { $said } a *{ $now }*. No se ha reservado nada.
price_differed = El sistema de reservas habría cobrado un importe distinto del que le dije, así que he anulado la reserva. Revísela de nuevo, por favor.
price_differed_again = El sistema de reservas habría cobrado otra vez un importe distinto del que le dije, y he anulado la reserva. Nuestro equipo se ocupará de ello: { $phone }, { $email }.
room_gone = Lo siento, otra persona acaba de reservar esta habitación. No se ha reservado nada a su nombre.
too_many_bookings = Ha hecho { $number } reservas en una hora, que son las que puedo hacer para un mismo huésped. Esta vez no se ha reservado nada; para más habitaciones le ayudará con mucho gusto nuestro equipo.
booking_refused = El sistema de reservas no ha aceptado la reserva y no se ha reservado nada. Llámenos, por favor: { $phone }.
booking_pending = Su reserva se está confirmando. Tarda un poco más de lo habitual; le escribiré aquí en cuanto esté lista. Por favor, no la envíe otra vez.
booking_pending_still = Su reserva todavía se está confirmando. Le escribiré aquí en cuanto esté lista.
pending_not_booked = La reserva que aún se estaba confirmando no se ha podido hacer. No se ha reservado nada.
confirmed = ✅ *¡Su habitación está reservada!*
booking = Reserva *{ $reference }* en { $hotel }
    Llegada: { $check_in }
    Salida: { $check_out } ({ $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    })
    Huéspedes: { $party }
    Habitación: { $room }
    Total: *{ $total }*, impuestos incluidos
arrival = La entrada es a partir de las { $check_in_time } del día de llegada. Nos encontrará en { $address }. Teléfono: { $phone }. ¡Será un placer recibirle!
map_link = En el mapa: { $url }
calendar_link = Para añadir su estancia al calendario: { $url }
document_caption = Su confirmación de reserva *{ $reference }*
what_next = Cuando quiera: _mis reservas_, _cómo llegar_ o _cambiar mi reserva_.
anything_else = Su reserva *{ $reference }* está confirmada. ¿Puedo ayudarle en algo más? Con _ayuda_ le muestro lo que sé hacer.
reminder_tomorrow = Su estancia en { $hotel } empieza mañana, { $day }. Su reserva: *{ $reference }*.
reminder_today = Hoy le esperamos en { $hotel }. Su reserva: *{ $reference }*.
reminder_answer = Si algo ha cambiado, responda aquí mismo.

## La confirmación como página y como cita del calendario

page_title = Confirmación de reserva
page_reference = Reserva { $reference }
page_arrival = Llegada
page_departure = Salida
page_from = a partir de las { $time }
page_until = hasta las { $time }
page_nights = { $nights ->
    [one] 1 noche
   *[other] { $nights } noches
}
page_guest = A nombre de
page_party = Huéspedes
page_room = Habitación
page_total = Total, impuestos incluidos
page_cancellation = Cancelación
page_address = Cómo encontrarnos
page_questions = Preguntas
page_contact = { $phone }
    { $email }
page_map = Ver en el mapa
page_foot = ¡Le esperamos con mucho gusto!
calendar_title = Estancia en { $hotel }
calendar_note = Reserva { $reference }
    { $room }, { $party }
    Total: { $total }, impuestos incluidos
    Teléfono del hotel: { $phone }

## Reservas hechas

own_bookings = Sus reservas con nosotros:
own_booking = Reserva *{ $reference }*
    Llegada: { $check_in }
    Salida: { $check_out } ({ $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    })
    Habitación: { $room }
    Total: *{ $total }*, impuestos incluidos
numbered_booking = *{ $number }. { $reference }* – { $room }
    Del { $check_in } al { $check_out } ({ $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    })
    Total: { $total }
booking_entry = { $number }. { $reference }
booking_entry_about = { $check_in }: { $room }
rooms_unnamed = { $count ->
    [one] 1 habitación
   *[other] { $count } habitaciones
}
no_bookings = No encuentro ninguna reserva suya en vigor. Solo veo lo que se ha reservado conmigo desde este número; para todo lo demás le ayudará nuestro equipo de { $hotel }: { $phone }.
bookings_away = En este momento no consigo conectar con nuestro sistema de reservas y no puedo ver sus reservas. Pregúnteme de nuevo en unos minutos, por favor.
bookings_remembered = En este momento no consigo conectar con nuestro sistema de reservas. Esto es lo que recuerdo de nuestra conversación:
booking_stands_no_more = Su reserva *{ $reference }* ya no consta en vigor en nuestro sistema de reservas. Si le sorprende, llame por favor al { $phone }.

## Anular

which_to_cancel = ¿Cuál de ellas desea anular? Responda con su número, o _ninguna_, por favor.
no_such_booking = No hay ninguna reserva con el número { $number } en la lista.
cancel_check = *Por favor, revise lo que se anularía:*
cancel_free = Anularla hoy no cuesta nada.
cancel_free_until = Anularla hoy no cuesta nada; es gratis hasta el { $day }, { $time }, hora del hotel.
cancel_costs = Si la anula ahora, el hotel le cobrará *{ $fee }*.
cancel_cost_unknown = No puedo decirle cuánto cuesta anularla; nuestro equipo sí: { $phone }.
cancel_cost_moved = El coste de anularla ha cambiado desde que se lo dije, así que todavía no se ha anulado nada.
ask_cancel = ¿Anulo esta reserva? Responda *sí*, o *no* para conservarla.
cancelled = ✅ Su reserva *{ $reference }* está anulada.
cancelled_free = No se cobra nada por ello. ¡Espero poder recibirle en otra ocasión!
cancelled_for = El hotel le cobrará { $fee }. Yo no puedo cobrar ni devolver pagos; para cualquier duda, llame por favor al { $phone }.
cancelled_cost_unknown = Si el hotel cobra algo por ello, se lo dirá nuestro equipo: { $phone }. Yo no puedo cobrar ni devolver pagos.
cancelled_already = Su reserva *{ $reference }* ya estaba anulada.
nothing_cancelled = De acuerdo, lo dejo todo como está. No se ha anulado nada.
cancel_away = Ahora mismo no puedo conectar con nuestro sistema de reservas, así que no se ha anulado nada. Por favor, responda *sí* otra vez en unos minutos. Si tiene prisa, llame al { $phone }.
cancel_pending = Su anulación está en curso, pero nuestro sistema de reservas todavía no la ha confirmado; por favor, no cuente aún con ella. Sigo comprobándolo y le escribiré aquí en cuanto lo sepa; no tiene que hacer nada. Si tiene prisa, llame al { $phone }.
cancel_lapsed = La reserva *{ $reference }* no se ha anulado: entretanto ha cambiado lo que cuesta anularla. Escriba _anular mi reserva_ y le digo cómo está ahora.
cancel_refused = El sistema de reservas no me ha dejado anular la reserva *{ $reference }*. Nuestro equipo lo hará por usted.
stay_has_begun = La estancia de la reserva *{ $reference }* ya ha empezado, así que se ocupa de ella nuestro equipo.

## Cambiar

what_to_change_booked = ¿Qué desea cambiar de la reserva *{ $reference }*? Por ejemplo: _una noche más_, _del 3 al 6 de mayo_ o _ahora somos tres_.
other_rooms = ¿O prefiere otra habitación para las mismas noches? Responda con su número o su nombre:
change_unclear = No sé con certeza a qué fechas se refiere. Dígame el nuevo día de llegada y el de salida, por ejemplo: _cambiar mi reserva: llegada el 12 y salida el 15 de diciembre_.
change_needs_ages = Para elegir bien la habitación necesito la edad de cada niño. Dígamelo todo junto, por ejemplo: _2 adultos y un niño de 6 años_.
booking_unchanged = Su reserva *{ $reference }* sigue como estaba.
nothing_to_change = La reserva *{ $reference }* ya está así.
change_summary = *Por favor, revise cómo quedaría la reserva { $reference }:*
    Llegada: { $check_in }
    Salida: { $check_out } ({ $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    })
    Huéspedes: { $party }
    Habitación: { $room }
    {""}*Nuevo total: { $total }*, impuestos incluidos, a pagar en el hotel
change_more = Son { $difference } más que los { $before } de antes.
change_less = Son { $difference } menos que los { $before } de antes.
change_same = El total no cambia.
change_was = Hasta ahora el total es de { $before }.
ask_change = ¿La cambio? Responda *sí*, o *no* para dejar la reserva como está.
changed = ✅ *Su reserva está cambiada.*
nothing_changed = De acuerdo, su reserva se queda como está. No se ha cambiado nada.
change_moved = Algo ha cambiado desde que se lo dije, así que todavía no se ha hecho nada. Ahora quedaría así:
change_not_free = Lo siento, no es posible: el hotel está demasiado lleno para ese cambio. Su reserva *{ $reference }* sigue como estaba, y he pedido a nuestro equipo que vea qué puede hacer.
change_refused = El sistema de reservas no me ha dejado cambiar la reserva *{ $reference }*, así que sigue como estaba. He pedido a nuestro equipo que lo haga.
change_away = Ahora mismo no puedo conectar con nuestro sistema de reservas, así que no se ha cambiado nada. Por favor, responda *sí* otra vez en unos minutos. Si tiene prisa, llame al { $phone }.
change_pending = Su cambio está en curso, pero nuestro sistema de reservas todavía no lo ha confirmado; por favor, no cuente aún con él. Sigo comprobándolo y le escribiré aquí en cuanto lo sepa; no tiene que hacer nada. Si tiene prisa, llame al { $phone }.
change_lapsed = La reserva *{ $reference }* no se ha cambiado: la reserva o el precio ya no son los que le había dicho. Por favor, dígame otra vez qué desea y miro cómo está ahora.
change_undone = Nuestro sistema de reservas cobró un importe distinto del que le había dicho, así que lo he dejado todo como estaba: la reserva *{ $reference }* sigue igual. He avisado a nuestro equipo.
change_differs = El sistema de reservas indica un total de { $now }, y yo le había dicho { $said }. He pedido a nuestro equipo que lo corrija.

## En cualquier momento

help = Reservo habitaciones en { $hotel }. Escriba con sus propias palabras: fechas, cuántas personas, qué habitación. En cualquier momento puede escribir también:
    _menú_ – lo que puedo hacer
    _estado_ – por dónde vamos
    _reiniciar_ – empezar de nuevo
    o preguntar por la hora de entrada, el aparcamiento, las mascotas, el desayuno, el wifi o cómo llegar.
menu = *{ $hotel }* – ¿en qué puedo ayudarle?
    • Reservar una habitación: dígame las fechas y cuántas personas son
    • Ver habitaciones: _fotos_
    • Sus reservas: _mis reservas_
    • Anular una: _anular mi reserva_
    • Preguntas: aparcamiento, mascotas, desayuno, wifi, hora de entrada, ubicación
    • Hablar con una persona: _persona_
    • Empezar de nuevo: _reiniciar_
step_book = Reservar
step_bookings = Mis reservas
step_person = Hablar con alguien
step_way = Cómo llegar
step_change = Cambiar mi reserva
human = Nuestro equipo de { $hotel } le atenderá con mucho gusto: { $phone } o { $email }.
changes_by_people = De este cambio se ocupa nuestro equipo.
trip_dropped = De acuerdo, no se ha reservado nada. Cuando quiera, dígame otras fechas.
you_are_welcome = ¡No hay de qué!
not_understood = Perdone, no le he entendido.
not_understood_again = Lo siento, sigo sin entenderle.
confirmation_again = Su reserva en { $hotel } está confirmada. Su localizador es { $reference }. Escríbanos aquí siempre que lo necesite.
end_what = ¿Qué quiere terminar? Escriba, por favor,
    _anular mi reserva_ – para anular una reserva
    _reiniciar_ – para empezar de nuevo
    _darme de baja_ – para no recibir nada más que respuestas
quiet = De acuerdo. Solo escribo cuando usted me escribe, o para decirle cómo ha terminado una reserva suya.
    Cuando quiera seguir, escríbame; nuestro equipo está en el { $phone }.
ask_erase = ¿Borro todo lo que guardo de usted: nuestra conversación, su nombre, correo y teléfono, documentos y archivos?
    Las reservas quedan en el sistema del hotel, que las necesita para su estancia y su contabilidad; por ellas pregunte al hotel: { $phone }.
    Responda *sí* para borrar, o *no* para conservarlo. No se puede deshacer.
erased = Hecho: he borrado lo que guardaba de usted. Durante un día queda solo una marca de que este mensaje fue respondido, y el deseo de no recibir mensajes, si me lo dijo.
    Las reservas siguen en el sistema del hotel: { $phone }.
erase_kept = De acuerdo, no borro nada.
erase_later = Ahora no puedo borrar nada: algo de una reserva suya aún se está aclarando. Le escribiré cuando se sepa; vuelva a pedírmelo entonces.
here_again = Aquí estoy de nuevo.
unreadable_kind = Puedo leer texto, botones, listas y ubicaciones, pero todavía no este tipo de mensaje.
heard_you_say = He oído: «{ $words }»
voice_unread = No puedo escuchar notas de voz. Escríbamelo, por favor.
voice_too_long = Su nota de voz es demasiado larga para mí; puedo escuchar unos tres minutos. Hágala más corta, por favor, o escríbamelo.
voice_failed = Lo siento, no he podido entender su nota de voz. Escríbamelo, por favor.
yes_in_writing = Para que nada ocurra por un malentendido, escríbalo, por favor: *sí* o *no*.
file_handed_on = { $count ->
    [one] Gracias. Yo no puedo ver imágenes ni documentos, así que he pasado el suyo al equipo del hotel.
   *[other] Gracias. Yo no puedo ver imágenes ni documentos, así que he pasado los suyos al equipo del hotel.
}
sticker_seen = ¡Bonito sticker! Pero las palabras las entiendo mejor.
contact_unread = No puedo leer tarjetas de contacto. Escríbame, por favor, lo que deba saber, por ejemplo el nombre o el número.
reset_done = De acuerdo, empezamos de nuevo.
status_nothing = Todavía no hay nada elegido.
status_known = *Lo que sé hasta ahora:*
status_missing = Todavía me falta saber: { $missing }.
known_stay = • Del { $check_in } al { $check_out } ({ $nights ->
    [one] 1 noche
   *[other] { $nights } noches
})
known_check_in = • Llegada: { $check_in }
known_party = • { $party }
known_room = • { $room }, { $total }
known_name = • Nombre: { $name }
missing_dates = las fechas
missing_party = los huéspedes
missing_room = la habitación
missing_name = su nombre
missing_email = su correo electrónico
hotel_says = { $text }
ask_colleague = No lo sé con certeza y prefiero consultarlo con un compañero: { $phone }. O escriba _persona_ y avisaré al equipo de que tiene una pregunta.
hotel_tells = De lo que nuestra casa dice de sí misma:
ask_colleague_more = Si le queda alguna duda, nuestro equipo le ayuda con gusto: { $phone }.
price_chosen = { $room }: *{ $total }* en total por { $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    }, impuestos incluidos ({ $per_night } por noche).
prices_listed = Los totales de arriba son por { $nights ->
        [one] 1 noche
       *[other] { $nights } noches
    } y para todos ustedes, impuestos incluidos; al lado figura el precio por noche.
prices_depend = Los precios dependen de las fechas y de la habitación; dígame cuándo le gustaría venir y cuántas personas son, y lo miro.
check_in_time = La entrada es a partir de las { $time } del día de llegada.
check_out_time = La salida es, a más tardar, a las { $time } del último día.
location = Nos encontrará en { $address }.
how_far = Desde donde está hasta aquí hay unos *{ $distance }* en línea recta.
share_place = Comparta aquí su ubicación y le diré a qué distancia está.

## Cuando algo no responde

pms_away = En este momento no consigo conectar con nuestro sistema de reservas. He guardado lo que me ha dicho; inténtelo de nuevo en unos minutos, por favor.
pms_away_at_yes = En este momento no consigo conectar con nuestro sistema de reservas, así que no se ha reservado nada. Lo he guardado todo; responda *sí* otra vez en unos minutos, por favor.
poisoned = Lo siento, no he podido procesar su último mensaje. El hotel ya está avisado. Dígamelo con otras palabras, por favor, o escriba _persona_.
rate_limited = Han sido muchos mensajes seguidos. Deme un minuto, por favor.
store_away = Lo siento, en este momento no puedo recibir mensajes. Envíe su mensaje otra vez en unos minutos, por favor.
was_away = Disculpe el silencio: yo no funcionaba cuando usted escribió. ¿Seguimos? Dígame otra vez qué desea, por favor.

## Para el equipo del hotel

alert_human = Un huésped quiere hablar con una persona: { $guest }
alert_human_booking = Un huésped necesita a una persona por la reserva { $booking }: { $guest }
alert_shared_room = La reserva { $booking } comparte habitación con una reserva hecha por otra vía. Por favor, revisen ambas.
alert_difference = La reserva { $booking } se ha anulado porque el sistema de reservas cobró un importe distinto del que había indicado.
alert_cancelled = Un huésped ha anulado la reserva { $booking } por el chat; se le ha dicho que el hotel le indicará el coste.
alert_cancelled_for = Un huésped ha anulado la reserva { $booking } por el chat; se le ha dicho que el hotel le cobrará { $fee }.
alert_unconfirmed = La confirmación de la reserva { $booking } no ha llegado a { $guest }. Por favor, avisen a este huésped.
alert_set_aside = No se ha podido procesar un mensaje de { $guest }. Por favor, escriban a este huésped.
alert_file = Un huésped ha enviado un archivo: { $guest }
    { $url }
