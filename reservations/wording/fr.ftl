### Ce que l'assistant dit en français, en vouvoyant. `*gras*` et `_italique_` sont ceux du chat ; les valeurs arrivent déjà écrites.
### Devant ! ? : ; et entre guillemets, l'espace est insécable : aucune ligne ne commence par un signe.

## Accueil

welcome = Bonjour et bienvenue ! Ici *{ $hotel }*. Je suis l'assistant automatique de réservation de l'hôtel.
hello_again = Rebonjour !
hello_with_booking = Rebonjour ! Votre réservation *{ $reference }* est confirmée : du { $check_in } au { $check_out }. Souhaitez-vous réserver un autre séjour ? Il suffit de m'indiquer les dates.
welcome_back = Heureux de vous retrouver ! Voulez-vous reprendre là où nous en étions ?
ask_resume = _Répondez oui pour continuer, ou non pour repartir de zéro._

## Dates et voyageurs

ask_dates_and_guests = Quand souhaitez-vous venir, et combien de personnes serez-vous ? Par exemple : _3 nuits à partir de vendredi pour 2 adultes_.
ask_dates = Pour quelles dates ? Par exemple : _du 12 au 15 décembre_, ou _3 nuits à partir de vendredi_.
ask_check_in = Vous partez le *{ $check_out }*. Quel jour arrivez-vous ?
ask_check_in_for_nights = { $nights ->
    [one] Une nuit, avec plaisir. Quel jour arrivez-vous ?
   *[other] { $nights } nuits, avec plaisir. Quel jour arrivez-vous ?
}
ask_check_out = Vous arrivez le *{ $check_in }*. Jusqu'à quel jour restez-vous, ou combien de nuits ?
ask_guests = Combien de personnes serez-vous ? Par exemple : _2 adultes et un enfant de 6 ans_.
ask_child_ages = { $children ->
    [one] Quel âge a l'enfant ?
   *[other] Quel âge ont les { $children } enfants ? Par exemple : _4 et 9 ans_.
}
which_date = Je voudrais être sûr des dates. Laquelle voulez-vous dire ? Répondez par le numéro, s'il vous plaît.
numbered_stay = *{ $number }.* { $check_in } – { $check_out } ({ $nights ->
    [one] { $nights } nuit
   *[other] { $nights } nuits
})
stay_entry = { $number }. { $nights ->
    [one] 1 nuit
   *[other] { $nights } nuits
}
stay_entry_days = { $check_in } – { $check_out }
day_entry = N° { $number }
day_entry_day = { $day }
numbered_day = *{ $number }.* { $day }
vague_date = « { $words } » peut désigner plusieurs jours.
date_past = Le { $day } est déjà passé.
date_too_far = Le { $day } est plus loin que ce que nous pouvons réserver ; pour le moment, nous prenons les réservations jusqu'au { $last_day }.
nights_too_few = Un séjour dure au moins une nuit.
check_out_too_early = Le départ, le { $day }, ne serait pas après l'arrivée.
stay_too_long = { $nights } nuits, c'est plus que je ne peux réserver ici : je peux aller jusqu'à { $limit }. Pour un séjour plus long, appelez le { $phone }, s'il vous plaît.
no_guests = Pour réserver, il me faut au moins une personne.
too_many_guests = Pour { $guests } personnes, notre équipe vous préparera volontiers une offre de groupe : { $phone }. Ici, je peux réserver pour { $limit } au maximum.
adult_needed = Il faut au moins un adulte dans le groupe.
party = { $adults ->
    [one] { $adults } adulte
   *[other] { $adults } adultes
}{ $children ->
    [0] {""}
    [one] {" "}et { $children } enfant
   *[other] {" "}et { $children } enfants
}

## Chambres

rooms_header = Du { $check_in } au { $check_out } ({ $nights ->
    [one] { $nights } nuit
   *[other] { $nights } nuits
}), { $party }. Ces chambres sont libres :
rooms_together = Aucune chambre libre ne convient pour { $guests } personnes ; j'en ai donc réuni plusieurs.
room_offer = *{ $number }. { $name }* – pour { $sleeps ->
    [one] { $sleeps } personne
   *[other] { $sleeps } personnes
}
    { $special }
    {""}*{ $total }* au total, taxes comprises ({ $per_night } par nuit)
room_offer_plain = *{ $number }. { $name }* – pour { $sleeps ->
    [one] { $sleeps } personne
   *[other] { $sleeps } personnes
}
    {""}*{ $total }* au total, taxes comprises ({ $per_night } par nuit)
room_combination = *{ $number }. { $name }* – pour tout le groupe
    {""}*{ $total }* au total, taxes comprises ({ $per_night } par nuit)
rooms_of_a_kind = { $count } × { $name }
name_only = { $name }
room_entry = { $number }. { $name }
room_entry_price = { $total } au total, jusqu’à { $sleeps } personnes
ask_room = { $count ->
    [one] Cette chambre vous convient-elle ? Répondez oui, ou _photos 1_ pour la voir.
   *[other] Quelle chambre préférez-vous ? Répondez par son numéro ou son nom, ou par exemple _photos 2_ pour en voir une.
}
choose = Choisir
take_room = Prendre celle-ci
more_rooms = Plus de chambres
more_word = plus
ask_more_rooms = { $count ->
    [one] Il y a encore une chambre : répondez _{ $word }_ pour la voir.
   *[other] Il y a encore { $count } chambres : répondez _{ $word }_ pour les voir.
}
no_such_room = Il n'y a pas de numéro { $number } dans la liste.
wanted_room_gone = La chambre que vous aviez choisie n'est pas libre pour ces dates et ce nombre de personnes.
what_instead = Très bien. Vous pouvez m'indiquer d'autres dates ou un autre nombre de personnes, ou choisir l'une des chambres.
sold_out = Je suis désolé, pour { $party } nous sommes complets du { $check_in } au { $check_out }.
min_stay = Pour ces jours, le séjour minimum est de { $least ->
    [one] { $least } nuit
   *[other] { $least } nuits
}.
max_stay = Pour ces jours, le séjour maximum est de { $most ->
    [one] { $most } nuit
   *[other] { $most } nuits
}.
party_too_large = Notre plus grande chambre accueille { $largest ->
    [one] { $largest } personne
   *[other] { $largest } personnes
}, et pour ces jours il n'y a pas assez de chambres libres en même temps pour { $guests }.
other_stays = Ces dates seraient possibles. Répondez par le numéro, ou indiquez-moi d'autres dates :
ask_other_dates = D'autres dates vous conviendraient-elles ? Vous pouvez aussi nous appeler au { $phone }.
photos_follow = { $count ->
    [one] Voici une photo.
   *[other] Voici { $count } photos.
}
photo_caption = *{ $name }* – pour { $sleeps ->
    [one] { $sleeps } personne
   *[other] { $sleeps } personnes
}
no_photos = Je suis désolé, je n'ai pas de photo à vous montrer ici.

## Client

ask_name = À quel nom dois-je réserver ? Prénom et nom, s'il vous plaît.
ask_name_offered = Dois-je réserver au nom de *{ $name }* ? Répondez oui, ou écrivez le bon nom.
ask_email = À quelle adresse e-mail l'hôtel peut-il vous écrire ? Si vous n'en avez pas, répondez _aucune_.
email_unreadable = Je n'arrive pas à lire cela comme une adresse e-mail. Elle ressemble à _nom@example.com_ ; si vous n'en avez pas, répondez _aucune_.
check_email = Vouliez-vous dire *{ $meant }* ? Vous avez écrit { $typed }. Répondez oui, ou non pour la garder telle quelle.
ask_phone = À quel numéro de téléphone l'hôtel peut-il vous joindre ? Avec l'indicatif du pays, s'il vous plaît ; par exemple, _+34 600 123 456_.

## Récapitulatif et réservation

summary = *Veuillez vérifier votre réservation ({ $hotel }) :*
    Arrivée : { $check_in }
    Départ : { $check_out } ({ $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    })
    Voyageurs : { $party }
    Chambre : { $room }
    Nom : { $name }
    E-mail : { $email }
    Téléphone : { $phone }
    {""}*Total : { $total }*, taxes comprises, à régler à l'hôtel
summary_wishes = Vos souhaits, que nous transmettrons à l'hôtel : { $wishes }
no_email = aucun
yes = Oui, réserver
answer_yes = Oui
answer_no = Non
change = Modifier un détail
ask_confirm = Dois-je faire cette réservation ? Répondez *oui*, ou dites-moi ce que vous souhaitez modifier.
what_to_change = Rien n'a été réservé. Que souhaitez-vous modifier : les dates, les personnes, la chambre, le nom, l'e-mail ou le téléphone ?
summary_again = Quelque chose a changé entre-temps ; veuillez relire le récapitulatif.
earlier_offer_moved = Cette offre date du { $day } : c’était { $said }. Aujourd’hui, c’est *{ $now }*.
earlier_offer_stands = Cette offre date du { $day } ; la chambre coûte toujours le même prix.
offer_of_today_moved = C’est une offre de tout à l’heure : c’était { $said }. Maintenant, c’est *{ $now }*.
offer_of_today_stands = C’est une offre de tout à l’heure ; la chambre coûte toujours le même prix.
booked_already = Ce que vous avez accepté là est déjà réservé : réservation *{ $reference }*. Rien n’a été réservé une deuxième fois.
question_over = Cette question n’est plus ouverte, rien n’a donc été fait.
price_moved = Le prix a changé depuis que je vous l'ai indiqué : de { $said } à *{ $now }*. Rien n'a été réservé.
price_differed = Le système de réservation aurait facturé un autre montant que celui que je vous ai indiqué ; j'ai donc annulé la réservation. Veuillez la vérifier de nouveau.
price_differed_again = Le système de réservation aurait encore facturé un autre montant que celui que je vous ai indiqué, et j'ai annulé la réservation. Notre équipe va s'en occuper : { $phone }, { $email }.
room_gone = Je suis désolé, quelqu'un d'autre vient de réserver cette chambre. Rien n'a été réservé à votre nom.
too_many_bookings = Vous avez fait { $number } réservations en une heure ; je n'en prends pas davantage pour une même personne. Cette fois, rien n'a été réservé ; pour d'autres chambres, notre équipe vous aidera volontiers.
booking_refused = Le système de réservation n'a pas accepté la réservation, et rien n'a été réservé. Veuillez nous appeler : { $phone }.
booking_pending = Votre réservation est en cours de confirmation. Cela prend un peu plus de temps que d'habitude ; je vous écrirai ici dès que ce sera fait. Merci de ne pas la renvoyer.
booking_pending_still = Votre réservation est toujours en cours de confirmation. Je vous écrirai ici dès que ce sera fait.
pending_not_booked = La réservation qui était en cours de confirmation n'a pas pu aboutir. Rien n'a été réservé.
confirmed = ✅ *Votre chambre est réservée !*
booking = Réservation *{ $reference }* – { $hotel }
    Arrivée : { $check_in }
    Départ : { $check_out } ({ $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    })
    Voyageurs : { $party }
    Chambre : { $room }
    Total : *{ $total }*, taxes comprises
arrival = Vous pouvez arriver à partir de { $check_in_time }. Vous nous trouverez ici : { $address }. Téléphone : { $phone }. Au plaisir de vous accueillir !
map_link = Sur la carte : { $url }
calendar_link = Pour ajouter votre séjour à votre agenda : { $url }
document_caption = Votre confirmation de réservation *{ $reference }*
what_next = Quand vous voulez : _mes réservations_, _comment venir_ ou _modifier ma réservation_.
anything_else = Votre réservation *{ $reference }* est confirmée. Puis-je faire autre chose pour vous ? Écrivez _aide_ pour voir ce que je sais faire.
reminder_tomorrow = Votre séjour commence demain, { $day } : { $hotel }. Votre réservation : *{ $reference }*.
reminder_today = Nous vous attendons aujourd'hui : { $hotel }. Votre réservation : *{ $reference }*.
reminder_answer = Si quelque chose a changé, répondez simplement ici.

## La confirmation en page et en rendez-vous d'agenda

page_title = Confirmation de réservation
page_reference = Réservation { $reference }
page_arrival = Arrivée
page_departure = Départ
page_from = à partir de { $time }
page_until = jusqu'à { $time }
page_nights = { $nights ->
    [one] { $nights } nuit
   *[other] { $nights } nuits
}
page_guest = Nom
page_party = Voyageurs
page_room = Chambre
page_total = Total, taxes comprises
page_cancellation = Annulation
page_address = Nous trouver
page_questions = Questions
page_contact = { $phone }
    { $email }
page_map = Voir sur la carte
page_foot = Au plaisir de vous accueillir !
calendar_title = Séjour – { $hotel }
calendar_note = Réservation { $reference }
    { $room }, { $party }
    Total : { $total }, taxes comprises
    Téléphone de l'hôtel : { $phone }

## Réservations en cours

own_bookings = Vos réservations chez nous :
own_booking = Réservation *{ $reference }*
    Arrivée : { $check_in }
    Départ : { $check_out } ({ $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    })
    Chambre : { $room }
    Total : *{ $total }*, taxes comprises
numbered_booking = *{ $number }. { $reference }* – { $room }
    Du { $check_in } au { $check_out } ({ $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    })
    Total : { $total }
booking_entry = { $number }. { $reference }
booking_entry_about = { $check_in } : { $room }
rooms_unnamed = { $count ->
    [one] { $count } chambre
   *[other] { $count } chambres
}
no_bookings = Je ne trouve aucune réservation en cours à vous. Je ne vois que ce qui a été réservé avec moi depuis ce numéro ; pour tout le reste, notre équipe de { $hotel } vous aidera : { $phone }.
bookings_away = Notre système de réservation ne répond pas pour le moment et je ne peux pas voir vos réservations. Veuillez me le redemander dans quelques minutes.
bookings_remembered = Notre système de réservation ne répond pas pour le moment. Voici ce dont je me souviens de notre conversation :
booking_stands_no_more = Votre réservation *{ $reference }* n'est plus valable dans notre système. Si cela vous surprend, appelez le { $phone }, s'il vous plaît.

## Annuler

which_to_cancel = Laquelle souhaitez-vous annuler ? Répondez par son numéro, ou _aucune_, s'il vous plaît.
no_such_booking = Il n'y a pas de réservation numéro { $number } dans la liste.
cancel_check = *Veuillez vérifier ce qui serait annulé :*
cancel_free = L'annuler aujourd'hui ne coûte rien.
cancel_free_until = L'annuler aujourd'hui ne coûte rien ; c'est gratuit jusqu'au { $day } à { $time }, heure de l'hôtel.
cancel_costs = Si vous annulez maintenant, l'hôtel vous facturera *{ $fee }*.
cancel_cost_unknown = Je ne peux pas vous dire ce que coûte l'annulation ; notre équipe le peut : { $phone }.
cancel_cost_moved = Le coût de l'annulation a changé depuis que je vous l'ai indiqué ; rien n'a donc encore été annulé.
ask_cancel = Dois-je annuler cette réservation ? Répondez *oui*, ou *non* pour la garder.
cancelled = ✅ Votre réservation *{ $reference }* est annulée.
cancelled_free = Rien ne vous est facturé. J'espère vous accueillir une autre fois !
cancelled_for = L'hôtel vous facturera { $fee }. Je ne peux moi-même ni encaisser ni rembourser ; pour toute question, appelez le { $phone }, s'il vous plaît.
cancelled_cost_unknown = Notre équipe vous dira si l'hôtel facture quelque chose : { $phone }. Je ne peux moi-même ni encaisser ni rembourser.
cancelled_already = Votre réservation *{ $reference }* était déjà annulée.
nothing_cancelled = Très bien, je laisse tout en l'état. Rien n'a été annulé.
cancel_away = Je n'arrive pas à joindre notre système de réservation ; rien n'a donc été annulé. Répondez *oui* de nouveau dans quelques minutes, s'il vous plaît. En cas d'urgence, appelez le { $phone }.
cancel_pending = Votre annulation est en cours, mais notre système de réservation ne l'a pas encore confirmée ; ne comptez pas encore dessus, s'il vous plaît. Je continue de vérifier et je vous écrirai ici dès que je le saurai ; vous n'avez rien à faire. En cas d'urgence, appelez le { $phone }.
cancel_lapsed = La réservation *{ $reference }* n'a pas été annulée : le coût de l'annulation a changé entre-temps. Écrivez _annuler ma réservation_ et je vous dirai ce qu'il en est maintenant.
cancel_refused = Le système de réservation ne m'a pas laissé annuler la réservation *{ $reference }*. Notre équipe le fera pour vous.
stay_has_begun = Le séjour de la réservation *{ $reference }* a déjà commencé ; c'est donc notre équipe qui s'en occupe.

## Modifier

what_to_change_booked = Que souhaitez-vous modifier dans la réservation *{ $reference }* ? Par exemple : _une nuit de plus_, _du 3 au 6 mai_ ou _nous sommes maintenant trois_.
other_rooms = Ou une autre chambre pour les mêmes nuits ? Répondez avec son numéro ou son nom :
change_unclear = Je ne sais pas bien de quelles dates il s'agit. Indiquez-moi le nouveau jour d'arrivée et de départ, par exemple _modifier ma réservation : arrivée le 12 et départ le 15 décembre_.
change_needs_ages = Pour la bonne chambre, il me faut l'âge de chaque enfant. Dites-moi tout ensemble, s'il vous plaît, par exemple _2 adultes et un enfant de 6 ans_.
booking_unchanged = Votre réservation *{ $reference }* reste comme elle était.
nothing_to_change = La réservation *{ $reference }* est déjà ainsi.
change_summary = *Veuillez vérifier ce que deviendrait la réservation { $reference } :*
    Arrivée : { $check_in }
    Départ : { $check_out } ({ $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    })
    Voyageurs : { $party }
    Chambre : { $room }
    {""}*Nouveau total : { $total }*, taxes comprises, à régler à l'hôtel
change_more = C'est { $difference } de plus que les { $before } actuels.
change_less = C'est { $difference } de moins que les { $before } actuels.
change_same = Le total ne change pas.
change_was = Jusqu'ici, le total est de { $before }.
ask_change = Dois-je la modifier ? Répondez *oui*, ou *non* pour laisser la réservation telle quelle.
changed = ✅ *Votre réservation est modifiée.*
nothing_changed = Très bien, votre réservation reste telle quelle. Rien n'a été modifié.
change_moved = Quelque chose a changé depuis que je vous l'ai indiqué ; rien n'a donc encore été fait. Voici ce qu'il en serait maintenant :
change_not_free = Je suis désolé, ce n'est pas possible : l'hôtel est trop plein pour cela. Votre réservation *{ $reference }* reste comme elle était, et j'ai demandé à notre équipe de voir ce qu'elle peut faire.
change_refused = Le système de réservation ne m'a pas laissé modifier la réservation *{ $reference }* ; elle reste donc comme elle était. J'ai demandé à notre équipe de le faire.
change_away = Je n'arrive pas à joindre notre système de réservation ; rien n'a donc été modifié. Répondez *oui* de nouveau dans quelques minutes, s'il vous plaît. En cas d'urgence, appelez le { $phone }.
change_pending = Votre modification est en cours, mais notre système de réservation ne l'a pas encore confirmée ; ne comptez pas encore dessus, s'il vous plaît. Je continue de vérifier et je vous écrirai ici dès que je le saurai ; vous n'avez rien à faire. En cas d'urgence, appelez le { $phone }.
change_lapsed = La réservation *{ $reference }* n'a pas été modifiée : la réservation ou le prix ne sont plus ceux que je vous avais indiqués. Redites-moi ce que vous souhaitez et je regarderai ce qu'il en est maintenant.
change_undone = Notre système de réservation a facturé un autre montant que celui que je vous avais indiqué ; j'ai donc tout remis en place : la réservation *{ $reference }* est telle qu'elle était. Notre équipe est prévenue.
change_differs = Le système de réservation indique un total de { $now }, alors que je vous avais dit { $said }. J'ai demandé à notre équipe de le corriger.

## À tout moment

help = Je réserve les chambres de { $hotel }. Écrivez avec vos propres mots : dates, nombre de personnes, chambre. À tout moment, vous pouvez aussi écrire :
    _menu_ – ce que je sais faire
    _statut_ – où nous en sommes
    _recommencer_ – repartir de zéro
    ou poser une question sur l'arrivée, le parking, les animaux, le petit-déjeuner, le wifi ou l'accès.
menu = *{ $hotel }* – que puis-je faire pour vous ?
    • Réserver une chambre : indiquez-moi les dates et le nombre de personnes
    • Voir les chambres : _photos_
    • Vos réservations : _mes réservations_
    • En annuler une : _annuler ma réservation_
    • Questions : parking, animaux, petit-déjeuner, wifi, heure d'arrivée, adresse
    • Parler à une personne : _conseiller_
    • Repartir de zéro : _recommencer_
step_book = Réserver
step_bookings = Mes réservations
step_person = Parler à quelqu’un
step_way = Comment venir
step_change = Modifier mon séjour
human = Notre équipe de { $hotel } vous aidera avec plaisir : { $phone } ou { $email }.
changes_by_people = Notre équipe se charge de cette modification pour vous.
trip_dropped = Très bien, rien n'a été réservé. Indiquez-moi de nouvelles dates quand vous le souhaitez.
you_are_welcome = Avec plaisir !
not_understood = Pardon, je n'ai pas compris.
not_understood_again = Je suis désolé, je ne comprends toujours pas.
confirmation_again = Votre réservation à { $hotel } est confirmée. Votre référence est { $reference }. Écrivez-nous ici dès que vous avez besoin de quelque chose.
end_what = Que dois-je arrêter ? Écrivez, s'il vous plaît,
    _annuler ma réservation_ – pour annuler une réservation
    _recommencer_ – pour repartir de zéro
    _me désabonner_ – pour ne plus recevoir que des réponses
quiet = Très bien. Je n'écris que lorsque vous m'écrivez, ou pour vous dire ce qu'il en est d'une de vos réservations.
    Quand vous voudrez reprendre, écrivez-moi ; notre équipe est joignable au { $phone }.
ask_erase = Dois-je effacer tout ce que je garde de vous : notre conversation, vos nom, e-mail et téléphone, documents et fichiers ?
    Les réservations restent dans le système de l'hôtel, qui en a besoin pour votre séjour et sa comptabilité ; à leur sujet, adressez-vous à l'hôtel : { $phone }.
    Répondez *oui* pour effacer, ou *non* pour garder. C'est irréversible.
erased = C'est fait : j'ai effacé ce que je gardais de vous. Pendant un jour, il ne reste qu'une marque disant que ce message a eu sa réponse, et le souhait de ne pas recevoir de messages, si vous me l'avez dit.
    Les réservations sont toujours dans le système de l'hôtel : { $phone }.
erase_kept = Très bien, je n'efface rien.
erase_later = Je ne peux rien effacer maintenant : quelque chose d'une de vos réservations est encore en suspens. Je vous écrirai dès que ce sera réglé ; redemandez-le-moi alors.
here_again = Me revoici.
unreadable_kind = Je peux lire les textes, les boutons, les listes et les lieux, mais pas encore ce type de message.
heard_you_say = J'ai entendu : « { $words } »
voice_unread = Je ne peux pas écouter les messages vocaux. Écrivez-moi, s'il vous plaît.
voice_too_long = Votre message vocal est trop long pour moi ; je peux écouter environ trois minutes. Faites plus court, s'il vous plaît, ou écrivez-moi.
voice_failed = Je suis désolé, je n'ai pas pu comprendre votre message vocal. Écrivez-moi, s'il vous plaît.
yes_in_writing = Pour que rien ne se fasse par malentendu, écrivez-le, s'il vous plaît : *oui* ou *non*.
file_handed_on = { $count ->
    [one] Merci. Je ne peux pas regarder les images ni les documents, j'ai donc transmis le vôtre à l'équipe de l'hôtel.
   *[other] Merci. Je ne peux pas regarder les images ni les documents, j'ai donc transmis les vôtres à l'équipe de l'hôtel.
}
sticker_seen = Joli autocollant ! Mais je comprends mieux les mots.
contact_unread = Je ne peux pas lire les fiches de contact. Écrivez-moi, s'il vous plaît, ce que je dois savoir, par exemple le nom ou le numéro.
reset_done = Très bien, nous repartons de zéro.
status_nothing = Rien n'est encore choisi.
status_known = *Ce que je sais pour l'instant :*
status_missing = Il me manque encore : { $missing }.
known_stay = • Du { $check_in } au { $check_out } ({ $nights ->
    [one] { $nights } nuit
   *[other] { $nights } nuits
})
known_check_in = • Arrivée : { $check_in }
known_party = • { $party }
known_room = • { $room }, { $total }
known_name = • Nom : { $name }
missing_dates = les dates
missing_party = le nombre de personnes
missing_room = la chambre
missing_name = votre nom
missing_email = votre adresse e-mail
hotel_says = { $text }
ask_colleague = Je n'en suis pas certain et je préfère demander à un collègue : { $phone }. Ou écrivez _conseiller_, et je préviens l'équipe que vous avez une question.
hotel_tells = Voici ce que dit notre maison :
ask_colleague_more = S'il vous reste une question, notre équipe vous aide volontiers : { $phone }.
price_chosen = { $room } : *{ $total }* au total pour { $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    }, taxes comprises ({ $per_night } par nuit).
prices_listed = Les totaux ci-dessus sont pour { $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    } et pour vous tous, taxes comprises ; le prix par nuit est indiqué à côté.
prices_depend = Les prix dépendent des dates et de la chambre ; dites-moi quand vous souhaitez venir et combien vous serez, et je regarde.
check_in_time = Vous pouvez arriver à partir de { $time }.
check_out_time = La chambre est à libérer à { $time } au plus tard.
location = Vous nous trouverez ici : { $address }.
how_far = De là où vous êtes, il y a environ *{ $distance }* jusqu'à nous, à vol d'oiseau.
share_place = Partagez ici votre position, et je vous dirai à quelle distance vous êtes.

## Quand quelque chose ne répond pas

pms_away = Notre système de réservation ne répond pas pour le moment. J'ai gardé ce que vous m'avez dit ; veuillez réessayer dans quelques minutes.
pms_away_at_yes = Notre système de réservation ne répond pas pour le moment, et rien n'a donc été réservé. J'ai tout gardé ; veuillez répondre *oui* de nouveau dans quelques minutes.
poisoned = Je suis désolé, je n'ai pas pu traiter votre dernier message. L'hôtel est prévenu. Dites-le avec d'autres mots, s'il vous plaît, ou écrivez _conseiller_.
rate_limited = Cela fait beaucoup de messages à la fois. Accordez-moi une minute, s'il vous plaît.
store_away = Je suis désolé, je ne peux pas recevoir de messages en ce moment. Veuillez renvoyer votre message dans quelques minutes.
was_away = Veuillez excuser mon silence : j'étais hors service quand vous avez écrit. Continuons-nous ? Dites-moi à nouveau ce que vous souhaitez, s'il vous plaît.

## À l'équipe de l'hôtel

alert_human = Un client souhaite parler à une personne : { $guest }
alert_human_booking = Un client a besoin de quelqu'un au sujet de la réservation { $booking } : { $guest }
alert_shared_room = La réservation { $booking } partage sa chambre avec une réservation faite ailleurs. Merci de vérifier les deux.
alert_difference = La réservation { $booking } a été annulée, car le système de réservation a facturé un autre montant que celui annoncé.
alert_cancelled = Un client a annulé la réservation { $booking } dans le chat ; il lui a été dit que l'hôtel lui indiquera le coût.
alert_cancelled_for = Un client a annulé la réservation { $booking } dans le chat ; il lui a été dit que l'hôtel facturera { $fee }.
alert_unconfirmed = La confirmation de la réservation { $booking } n'est pas parvenue à { $guest }. Merci de prévenir ce client.
alert_set_aside = Un message de { $guest } n'a pas pu être traité. Merci d'écrire à ce client.
alert_file = Un client a envoyé un fichier : { $guest }
    { $url }
