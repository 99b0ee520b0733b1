### Ciò che l'assistente dice in italiano, dando del Lei. `*grassetto*` e `_corsivo_` sono della chat; i valori arrivano già scritti.

## Benvenuto

welcome = Buongiorno, Le diamo il benvenuto a *{ $hotel }*! Sono l'assistente automatico dell'hotel per le prenotazioni.
hello_again = È un piacere risentirLa!
hello_with_booking = È un piacere risentirLa! La Sua prenotazione *{ $reference }* è confermata: da { $check_in } a { $check_out }. Desidera prenotare un altro soggiorno? Basta che mi indichi le date.
welcome_back = È un piacere risentirLa! Riprendiamo da dove eravamo rimasti?
ask_resume = _Risponda sì per continuare, o no per ricominciare._

## Date e ospiti

ask_dates_and_guests = Quando desidera soggiornare, e in quanti siete? Per esempio: _3 notti da venerdì per 2 adulti_.
ask_dates = Per quali date? Per esempio: _dal 12 al 15 dicembre_, oppure _3 notti da venerdì_.
ask_check_in = Parte *{ $check_out }*. In che giorno arriva?
ask_check_in_for_nights = { $nights ->
    [one] Una notte, con piacere. In che giorno arriva?
   *[other] { $nights } notti, con piacere. In che giorno arriva?
}
ask_check_out = Arriva *{ $check_in }*. Fino a che giorno si ferma, o per quante notti?
ask_guests = In quanti siete? Per esempio: _2 adulti e un bambino di 6 anni_.
ask_child_ages = { $children ->
    [one] Quanti anni ha il bambino o la bambina?
   *[other] Quanti anni hanno i { $children } bambini? Per esempio: _4 e 9_.
}
which_date = Vorrei essere certo delle date. Quale intende? Risponda con il numero, per favore.
numbered_stay = *{ $number }.* { $check_in } – { $check_out } ({ $nights ->
    [one] 1 notte
   *[other] { $nights } notti
})
stay_entry = { $number }. { $nights ->
    [one] 1 notte
   *[other] { $nights } notti
}
stay_entry_days = { $check_in } – { $check_out }
day_entry = N. { $number }
day_entry_day = { $day }
numbered_day = *{ $number }.* { $day }
vague_date = «{ $words }» può indicare più giorni.
date_past = La data indicata, { $day }, è già passata.
date_too_far = La data indicata, { $day }, è più lontana di quanto possiamo prenotare; per ora accettiamo prenotazioni fino a { $last_day }.
nights_too_few = Un soggiorno dura almeno una notte.
check_out_too_early = La partenza, { $day }, non sarebbe successiva all'arrivo.
stay_too_long = { $nights } notti sono più di quante ne possa prenotare qui: io arrivo fino a { $limit }. Per un soggiorno più lungo chiami per favore { $phone }.
no_guests = Per prenotare mi serve almeno un ospite.
too_many_guests = Per { $guests } ospiti il nostro personale Le preparerà con piacere un'offerta per gruppi: { $phone }. Qui posso prenotare per un massimo di { $limit }.
adult_needed = Deve esserci almeno un adulto.
party = { $adults ->
    [one] 1 adulto
   *[other] { $adults } adulti
}{ $children ->
    [0] {""}
    [one] {" "}e 1 bambino
   *[other] {" "}e { $children } bambini
}

## Camere

rooms_header = Da { $check_in } a { $check_out } ({ $nights ->
    [one] 1 notte
   *[other] { $nights } notti
}), { $party }. Queste camere sono libere:
rooms_together = Nessuna camera libera è adatta a { $guests } persone, quindi ne ho abbinate alcune.
room_offer = *{ $number }. { $name }* – per { $sleeps ->
    [one] 1 persona
   *[other] { $sleeps } persone
}
    { $special }
    {""}*{ $total }* in totale con tasse ({ $per_night } a notte)
room_offer_plain = *{ $number }. { $name }* – per { $sleeps ->
    [one] 1 persona
   *[other] { $sleeps } persone
}
    {""}*{ $total }* in totale con tasse ({ $per_night } a notte)
room_combination = *{ $number }. { $name }* – per tutto il gruppo
    {""}*{ $total }* in totale con tasse ({ $per_night } a notte)
rooms_of_a_kind = { $count } × { $name }
name_only = { $name }
room_entry = { $number }. { $name }
room_entry_price = { $total } in totale, fino a { $sleeps } persone
ask_room = { $count ->
    [one] Desidera questa camera? Risponda sì, oppure _foto 1_ per vederla.
   *[other] Quale camera preferisce? Risponda con il numero o il nome, oppure per esempio _foto 2_ per vederne una.
}
choose = Scegliere
take_room = Prendo questa
more_rooms = Altre camere
more_word = altre
ask_more_rooms = { $count ->
    [one] C’è ancora una camera: risponda _{ $word }_ per vederla.
   *[other] Ci sono ancora { $count } camere: risponda _{ $word }_ per vederle.
}
no_such_room = Nell'elenco non c'è il numero { $number }.
wanted_room_gone = La camera che aveva scelto non è libera per queste date e questi ospiti.
what_instead = D'accordo. Può indicarmi altre date o un altro numero di ospiti, oppure scegliere una delle camere.
sold_out = Mi dispiace, per { $party } siamo al completo da { $check_in } a { $check_out }.
min_stay = In questi giorni il soggiorno minimo è di { $least ->
    [one] una notte
   *[other] { $least } notti
}.
max_stay = In questi giorni il soggiorno massimo è di { $most ->
    [one] una notte
   *[other] { $most } notti
}.
party_too_large = La nostra camera più grande è per { $largest ->
    [one] 1 persona
   *[other] { $largest } persone
}, e in questi giorni non ci sono abbastanza camere libere insieme per { $guests }.
other_stays = Queste date sarebbero possibili. Risponda con il numero, o mi indichi altre date:
ask_other_dates = Andrebbero bene altre date? Può anche chiamarci: { $phone }.
photos_follow = { $count ->
    [one] Ecco una foto.
   *[other] Ecco { $count } foto.
}
photo_caption = *{ $name }* – per { $sleeps ->
    [one] 1 persona
   *[other] { $sleeps } persone
}
no_photos = Mi dispiace, non ho foto da mostrarLe qui.

## Ospite

ask_name = A che nome devo prenotare? Nome e cognome, per favore.
ask_name_offered = Prenoto a nome di *{ $name }*? Risponda sì, o scriva il nome giusto.
ask_email = A quale indirizzo e-mail può scriverLe l'hotel? Se non ne ha uno, risponda _nessuno_.
email_unreadable = Non riesco a leggerlo come indirizzo e-mail. È fatto così: _nome@example.com_; se non ne ha uno, risponda _nessuno_.
check_email = Intendeva *{ $meant }*? Ha scritto { $typed }. Risponda sì, o no per lasciarlo così.
ask_phone = A quale numero di telefono può raggiungerLa l'hotel? Con il prefisso del paese, per favore; per esempio _+34 600 123 456_.

## Riepilogo e prenotazione

summary = *Controlli per favore la Sua prenotazione a { $hotel }:*
    Arrivo: { $check_in }
    Partenza: { $check_out } ({ $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    })
    Ospiti: { $party }
    Camera: { $room }
    Nome: { $name }
    E-mail: { $email }
    Telefono: { $phone }
    {""}*Totale: { $total }*, tasse incluse, da pagare in hotel
summary_wishes = Le Sue richieste, che passeremo all'hotel: { $wishes }
no_email = nessuno
yes = Sì, prenotare
answer_yes = Sì
answer_no = No
change = Modificare qualcosa
ask_confirm = Confermo questa prenotazione? Risponda *sì*, o mi dica che cosa desidera cambiare.
what_to_change = Non è stato prenotato nulla. Che cosa desidera cambiare: date, ospiti, camera, nome, e-mail o telefono?
summary_again = Nel frattempo qualcosa è cambiato; riguardi per favore il riepilogo.
earlier_offer_moved = Quell’offerta è di { $day }, quando era { $said }. Oggi è *{ $now }*.
earlier_offer_stands = Quell’offerta è di { $day }; la camera costa ancora lo stesso.
offer_of_today_moved = È una mia offerta precedente, quando era { $said }. Ora è *{ $now }*.
offer_of_today_stands = È una mia offerta precedente; la camera costa ancora lo stesso.
booked_already = Quello che ha accettato lì è già prenotato: prenotazione *{ $reference }*. Nulla è stato prenotato una seconda volta.
question_over = Quella domanda non è più aperta, quindi non è stato fatto nulla.
price_moved = Il prezzo è cambiato da quando gliel'ho indicato: da { $said } a *{ $now }*. Non è stato prenotato nulla.
price_differed = Il sistema di prenotazione avrebbe addebitato un importo diverso da quello che Le avevo indicato, quindi ho ritirato la prenotazione. La ricontrolli, per favore.
price_differed_again = Il sistema di prenotazione avrebbe di nuovo addebitato un importo diverso da quello che Le avevo indicato, e ho ritirato la prenotazione. Se ne occuperà il nostro personale: { $phone }, { $email }.
room_gone = Mi dispiace, qualcun altro ha appena prenotato questa camera. A Suo nome non è stato prenotato nulla.
too_many_bookings = Ha fatto { $number } prenotazioni in un'ora, il massimo che accetto da un solo ospite. Questa volta non è stato prenotato nulla; per altre camere La aiuterà con piacere il nostro personale.
booking_refused = Il sistema di prenotazione non ha accettato la prenotazione e non è stato prenotato nulla. Ci chiami per favore: { $phone }.
booking_pending = La Sua prenotazione è in corso di conferma. Ci vuole un po' più del solito; Le scriverò qui appena sarà pronta. Per favore non la invii di nuovo.
booking_pending_still = La Sua prenotazione è ancora in corso di conferma. Le scriverò qui appena sarà pronta.
pending_not_booked = La prenotazione che era in corso di conferma non è andata a buon fine. Non è stato prenotato nulla.
confirmed = ✅ *La Sua camera è prenotata!*
booking = Prenotazione *{ $reference }* a { $hotel }
    Arrivo: { $check_in }
    Partenza: { $check_out } ({ $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    })
    Ospiti: { $party }
    Camera: { $room }
    Totale: *{ $total }*, tasse incluse
arrival = Il check-in è dalle ore { $check_in_time }. Ci trova qui: { $address }. Telefono: { $phone }. La aspettiamo con piacere!
map_link = Sulla mappa: { $url }
calendar_link = Per aggiungere il soggiorno al Suo calendario: { $url }
document_caption = La Sua conferma di prenotazione *{ $reference }*
what_next = Quando vuole: _le mie prenotazioni_, _come arrivare_ o _cambiare la mia prenotazione_.
anything_else = La Sua prenotazione *{ $reference }* è confermata. Posso fare altro per Lei? Con _aiuto_ Le mostro che cosa so fare.
reminder_tomorrow = Il Suo soggiorno inizia domani, { $day }: { $hotel }. La Sua prenotazione: *{ $reference }*.
reminder_today = Oggi La aspettiamo: { $hotel }. La Sua prenotazione: *{ $reference }*.
reminder_answer = Se qualcosa è cambiato, risponda semplicemente qui.

## La conferma come pagina e come voce del calendario

page_title = Conferma di prenotazione
page_reference = Prenotazione { $reference }
page_arrival = Arrivo
page_departure = Partenza
page_from = dalle ore { $time }
page_until = entro le ore { $time }
page_nights = { $nights ->
    [one] 1 notte
   *[other] { $nights } notti
}
page_guest = Nome
page_party = Ospiti
page_room = Camera
page_total = Totale, tasse incluse
page_cancellation = Cancellazione
page_address = Come trovarci
page_questions = Domande
page_contact = { $phone }
    { $email }
page_map = Mostra sulla mappa
page_foot = La aspettiamo con piacere!
calendar_title = Soggiorno a { $hotel }
calendar_note = Prenotazione { $reference }
    { $room }, { $party }
    Totale: { $total }, tasse incluse
    Telefono dell'hotel: { $phone }

## Prenotazioni valide

own_bookings = Le Sue prenotazioni da noi:
own_booking = Prenotazione *{ $reference }*
    Arrivo: { $check_in }
    Partenza: { $check_out } ({ $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    })
    Camera: { $room }
    Totale: *{ $total }*, tasse incluse
numbered_booking = *{ $number }. { $reference }* – { $room }
    Da { $check_in } a { $check_out } ({ $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    })
    Totale: { $total }
booking_entry = { $number }. { $reference }
booking_entry_about = { $check_in }: { $room }
rooms_unnamed = { $count ->
    [one] 1 camera
   *[other] { $count } camere
}
no_bookings = Non trovo nessuna Sua prenotazione valida. Vedo solo ciò che è stato prenotato con me da questo numero; per tutto il resto La aiuterà il personale di { $hotel }: { $phone }.
bookings_away = Al momento il nostro sistema di prenotazione non risponde e non posso vedere le Sue prenotazioni. Me lo richieda tra qualche minuto, per favore.
bookings_remembered = Al momento il nostro sistema di prenotazione non risponde. Ecco che cosa ricordo della nostra chat:
booking_stands_no_more = La Sua prenotazione *{ $reference }* non risulta più valida nel nostro sistema. Se la cosa La sorprende, chiami per favore { $phone }.

## Annullare

which_to_cancel = Quale desidera annullare? Risponda con il numero, o _nessuna_, per favore.
no_such_booking = Nell'elenco non c'è una prenotazione numero { $number }.
cancel_check = *Controlli per favore che cosa verrebbe annullato:*
cancel_free = Annullarla oggi non costa nulla.
cancel_free_until = Annullarla oggi non costa nulla; è gratis fino a { $day }, ore { $time } dell'hotel.
cancel_costs = Se la annulla ora, l'hotel Le addebiterà *{ $fee }*.
cancel_cost_unknown = Non so dirLe quanto costa annullarla; lo sa il nostro personale: { $phone }.
cancel_cost_moved = Il costo dell'annullamento è cambiato da quando gliel'ho indicato, quindi non è stato ancora annullato nulla.
ask_cancel = Annullo questa prenotazione? Risponda *sì*, oppure *no* per tenerla.
cancelled = ✅ La Sua prenotazione *{ $reference }* è annullata.
cancelled_free = Non viene addebitato nulla. Spero di darLe il benvenuto un'altra volta!
cancelled_for = L'hotel Le addebiterà { $fee }. Io non posso incassare né rimborsare; per qualsiasi domanda chiami per favore { $phone }.
cancelled_cost_unknown = Se l'hotel addebiti qualcosa glielo dirà il nostro personale: { $phone }. Io non posso incassare né rimborsare.
cancelled_already = La Sua prenotazione *{ $reference }* era già annullata.
nothing_cancelled = D'accordo, lascio tutto com'è. Non è stato annullato nulla.
cancel_away = In questo momento non riesco a raggiungere il nostro sistema di prenotazione, quindi non è stato annullato nulla. Risponda di nuovo *sì* tra qualche minuto, per favore. Se ha fretta, chiami { $phone }.
cancel_pending = Il Suo annullamento è in corso, ma il nostro sistema di prenotazione non l'ha ancora confermato; per ora non ci faccia conto, per favore. Continuo a controllare e Le scriverò qui appena lo saprò; non deve fare nulla. Se ha fretta, chiami { $phone }.
cancel_lapsed = La prenotazione *{ $reference }* non è stata annullata: nel frattempo è cambiato il costo dell'annullamento. Scriva _annullare la mia prenotazione_ e Le dirò com'è adesso.
cancel_refused = Il sistema di prenotazione non mi ha permesso di annullare la prenotazione *{ $reference }*. Lo farà per Lei il nostro personale.
stay_has_begun = Il soggiorno della prenotazione *{ $reference }* è già iniziato, quindi se ne occupa il nostro personale.

## Modificare

what_to_change_booked = Che cosa desidera cambiare nella prenotazione *{ $reference }*? Per esempio: _una notte in più_, _dal 3 al 6 maggio_ o _ora siamo in tre_.
other_rooms = Oppure un'altra camera per le stesse notti? Risponda con il numero o il nome:
change_unclear = Non sono certo di quali date intenda. Mi indichi il nuovo giorno di arrivo e di partenza, per esempio _cambiare la mia prenotazione: arrivo il 12 e partenza il 15 dicembre_.
change_needs_ages = Per la camera giusta mi serve l'età di ogni bambino. Mi dica tutto insieme, per favore, per esempio _2 adulti e un bambino di 6 anni_.
booking_unchanged = La Sua prenotazione *{ $reference }* resta com'era.
nothing_to_change = La prenotazione *{ $reference }* è già così.
change_summary = *Controlli per favore come diventerebbe la prenotazione { $reference }:*
    Arrivo: { $check_in }
    Partenza: { $check_out } ({ $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    })
    Ospiti: { $party }
    Camera: { $room }
    {""}*Nuovo totale: { $total }*, tasse incluse, da pagare in hotel
change_more = Sono { $difference } in più rispetto ai { $before } attuali.
change_less = Sono { $difference } in meno rispetto ai { $before } attuali.
change_same = Il totale non cambia.
change_was = Finora il totale è di { $before }.
ask_change = La modifico? Risponda *sì*, oppure *no* per lasciare la prenotazione com'è.
changed = ✅ *La Sua prenotazione è modificata.*
nothing_changed = D'accordo, la Sua prenotazione resta com'è. Non è stato cambiato nulla.
change_moved = Qualcosa è cambiato da quando gliel'ho indicato, quindi non è stato ancora fatto nulla. Ora sarebbe così:
change_not_free = Mi dispiace, non è possibile: l'hotel è troppo pieno. La Sua prenotazione *{ $reference }* resta com'era, e ho chiesto al nostro personale di vedere che cosa si può fare.
change_refused = Il sistema di prenotazione non mi ha permesso di modificare la prenotazione *{ $reference }*, che resta quindi com'era. Ho chiesto al nostro personale di farlo.
change_away = In questo momento non riesco a raggiungere il nostro sistema di prenotazione, quindi non è stato modificato nulla. Risponda di nuovo *sì* tra qualche minuto, per favore. Se ha fretta, chiami { $phone }.
change_pending = La Sua modifica è in corso, ma il nostro sistema di prenotazione non l'ha ancora confermata; per ora non ci faccia conto, per favore. Continuo a controllare e Le scriverò qui appena lo saprò; non deve fare nulla. Se ha fretta, chiami { $phone }.
change_lapsed = La prenotazione *{ $reference }* non è stata modificata: la prenotazione o il prezzo non sono più quelli che Le avevo detto. Mi dica ancora una volta che cosa desidera e guardo com'è adesso.
change_undone = Il nostro sistema di prenotazione ha addebitato un importo diverso da quello che Le avevo detto, quindi ho rimesso tutto com'era: la prenotazione *{ $reference }* è rimasta la stessa. Ho avvisato il nostro personale.
change_differs = Il sistema di prenotazione indica un totale di { $now }, mentre io Le avevo detto { $said }. Ho chiesto al nostro personale di correggerlo.

## In qualsiasi momento

help = Prenoto camere a { $hotel }. Scriva con parole Sue: date, quanti siete, quale camera. In qualsiasi momento può anche scrivere:
    _menu_ – che cosa so fare
    _stato_ – a che punto siamo
    _ricominciare_ – ripartire da capo
    o chiedere di check-in, parcheggio, animali, colazione, wifi o come trovarci.
menu = *{ $hotel }* – che cosa posso fare per Lei?
    • Prenotare una camera: mi indichi le date e quanti siete
    • Vedere le camere: _foto_
    • Le Sue prenotazioni: _le mie prenotazioni_
    • Annullarne una: _annullare la mia prenotazione_
    • Domande: parcheggio, animali, colazione, wifi, check-in, posizione
    • Parlare con una persona: _operatore_
    • Ripartire da capo: _ricominciare_
step_book = Prenotare
step_bookings = Le mie prenotazioni
step_person = Parlare con qualcuno
step_way = Come arrivare
step_change = Cambia prenotazione
human = Il personale di { $hotel } La aiuterà con piacere: { $phone } o { $email }.
changes_by_people = A questa modifica pensa per Lei il nostro personale.
trip_dropped = D'accordo, non è stato prenotato nulla. Quando vuole, mi indichi altre date.
you_are_welcome = Prego, è un piacere!
not_understood = Mi scusi, non ho capito.
not_understood_again = Mi dispiace, ancora non capisco.
confirmation_again = La Sua prenotazione presso { $hotel } è confermata. Il Suo codice è { $reference }. Ci scriva qui per qualsiasi necessità.
end_what = Che cosa devo terminare? Scriva, per favore,
    _annullare la mia prenotazione_ – per annullare una prenotazione
    _ricominciare_ – per ripartire da capo
    _basta messaggi_ – per non ricevere altro che risposte
quiet = D'accordo. Scrivo solo quando mi scrive Lei, o per dirLe com'è andata una Sua prenotazione.
    Quando vorrà continuare, mi scriva; il nostro personale risponde al { $phone }.
ask_erase = Cancello tutto ciò che conservo di Lei: la nostra conversazione, nome, e-mail e telefono, documenti e file?
    Le prenotazioni restano nel sistema dell'hotel, che ne ha bisogno per il Suo soggiorno e per la contabilità; per quelle si rivolga all'hotel: { $phone }.
    Risponda *sì* per cancellare, o *no* per conservare. Non si può annullare.
erased = Fatto: ho cancellato ciò che conservavo di Lei. Per un giorno resta solo un segno che questo messaggio ha avuto risposta, e il desiderio di non ricevere messaggi, se me l'ha detto.
    Le prenotazioni sono ancora nel sistema dell'hotel: { $phone }.
erase_kept = D'accordo, non cancello nulla.
erase_later = Ora non posso cancellare nulla: qualcosa di una Sua prenotazione è ancora in sospeso. Le scriverò quando sarà chiarito; me lo chieda di nuovo allora.
here_again = Eccomi di nuovo.
unreadable_kind = Posso leggere testi, pulsanti, elenchi e posizioni, ma non ancora questo tipo di messaggio.
heard_you_say = Ho sentito: «{ $words }»
voice_unread = Non posso ascoltare i messaggi vocali. Mi scriva, per favore.
voice_too_long = Il Suo messaggio vocale è troppo lungo per me; posso ascoltare circa tre minuti. Ne mandi uno più breve, per favore, o mi scriva.
voice_failed = Mi dispiace, non sono riuscito a capire il Suo messaggio vocale. Mi scriva, per favore.
yes_in_writing = Perché nulla accada per un malinteso, lo scriva, per favore: *sì* o *no*.
file_handed_on = { $count ->
    [one] Grazie. Non posso guardare immagini né documenti, perciò ho passato il Suo al personale dell'hotel.
   *[other] Grazie. Non posso guardare immagini né documenti, perciò ho passato i Suoi al personale dell'hotel.
}
sticker_seen = Che bell'adesivo! Le parole, però, le capisco meglio.
contact_unread = Non posso leggere i biglietti di contatto. Mi scriva, per favore, che cosa devo sapere, per esempio il nome o il numero.
reset_done = D'accordo, ricominciamo da capo.
status_nothing = Non è stato ancora scelto nulla.
status_known = *Che cosa so finora:*
status_missing = Mi mancano ancora: { $missing }.
known_stay = • Da { $check_in } a { $check_out } ({ $nights ->
    [one] 1 notte
   *[other] { $nights } notti
})
known_check_in = • Arrivo: { $check_in }
known_party = • { $party }
known_room = • { $room }, { $total }
known_name = • Nome: { $name }
missing_dates = le date
missing_party = gli ospiti
missing_room = la camera
missing_name = il Suo nome
missing_email = il Suo indirizzo e-mail
hotel_says = { $text }
ask_colleague = Non lo so con certezza e preferisco chiedere a un collega: { $phone }. Oppure scriva _operatore_ e avviserò il personale che ha una domanda.
hotel_tells = Ecco che cosa dice la nostra casa:
ask_colleague_more = Se resta qualche dubbio, il nostro personale Le risponde volentieri: { $phone }.
price_chosen = { $room }: *{ $total }* in totale per { $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    }, tasse incluse ({ $per_night } a notte).
prices_listed = I totali qui sopra sono per { $nights ->
        [one] 1 notte
       *[other] { $nights } notti
    } e per tutti voi, tasse incluse; accanto è indicato il prezzo a notte.
prices_depend = I prezzi dipendono dalle date e dalla camera; mi dica quando desidera venire e in quanti siete, e controllo.
check_in_time = Il check-in è dalle ore { $time }.
check_out_time = Il check-out è entro le ore { $time }.
location = Ci trova qui: { $address }.
how_far = Da dove si trova fino a noi sono circa *{ $distance }* in linea d'aria.
share_place = Condivida qui la Sua posizione e Le dirò quanto è lontano.

## Quando qualcosa non risponde

pms_away = Al momento il nostro sistema di prenotazione non risponde. Ho conservato quello che mi ha detto; riprovi tra qualche minuto, per favore.
pms_away_at_yes = Al momento il nostro sistema di prenotazione non risponde, quindi non è stato prenotato nulla. Ho conservato tutto; risponda di nuovo *sì* tra qualche minuto, per favore.
poisoned = Mi dispiace, non sono riuscito a elaborare il Suo ultimo messaggio. L'hotel è stato avvisato. Lo dica con altre parole, per favore, o scriva _operatore_.
rate_limited = Sono stati molti messaggi in una volta. Mi dia un minuto, per favore.
store_away = Mi dispiace, in questo momento non posso ricevere messaggi. Invii di nuovo il Suo messaggio tra qualche minuto, per favore.
was_away = Mi scusi per il silenzio: ero fuori servizio quando ha scritto. Andiamo avanti? Mi dica di nuovo che cosa desidera, per favore.

## Al personale dell'hotel

alert_human = Un ospite desidera parlare con una persona: { $guest }
alert_human_booking = Un ospite ha bisogno di una persona per la prenotazione { $booking }: { $guest }
alert_shared_room = La prenotazione { $booking } condivide la camera con una prenotazione fatta altrove. Controllatele entrambe, per favore.
alert_difference = La prenotazione { $booking } è stata ritirata, perché il sistema di prenotazione ha addebitato un importo diverso da quello indicato.
alert_cancelled = Un ospite ha annullato in chat la prenotazione { $booking }; gli è stato detto che il costo lo indicherà l'hotel.
alert_cancelled_for = Un ospite ha annullato in chat la prenotazione { $booking }; gli è stato detto che l'hotel addebiterà { $fee }.
alert_unconfirmed = La conferma della prenotazione { $booking } non è arrivata a { $guest }. Avvisate questo ospite, per favore.
alert_set_aside = Un messaggio di { $guest } non è stato elaborato. Scrivete a questo ospite, per favore.
alert_file = Un ospite ha inviato un file: { $guest }
    { $url }
