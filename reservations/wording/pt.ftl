### O que o assistente diz em português, com palavras de Portugal e do Brasil. `*negrito*` e `_itálico_` são do chat; os valores já chegam escritos.

## Boas-vindas

welcome = Olá e boas-vindas ao *{ $hotel }*! Sou o assistente automático de reservas do hotel.
hello_again = Olá de novo!
hello_with_booking = Olá de novo! A sua reserva *{ $reference }* está confirmada: de { $check_in } a { $check_out }. Gostaria de reservar outra estadia? Basta indicar as datas.
welcome_back = Que bom receber notícias suas! Vamos continuar a partir do mesmo ponto?
ask_resume = _Responda sim para continuar, ou não para começar de novo._

## Datas e hóspedes

ask_dates_and_guests = Quando gostaria de ficar no hotel, e quantas pessoas são? Por exemplo: _3 noites a partir de sexta-feira para 2 adultos_.
ask_dates = Para que datas? Por exemplo: _de 12 a 15 de dezembro_, ou _3 noites a partir de sexta-feira_.
ask_check_in = A saída é *{ $check_out }*. Em que dia chega?
ask_check_in_for_nights = { $nights ->
    [one] Uma noite, com todo o gosto. Em que dia chega?
   *[other] { $nights } noites, com todo o gosto. Em que dia chega?
}
ask_check_out = A chegada é *{ $check_in }*. Até que dia fica, ou quantas noites?
ask_guests = Quantas pessoas são? Por exemplo: _2 adultos e uma criança de 6 anos_.
ask_child_ages = { $children ->
    [one] Que idade tem a criança?
   *[other] Que idades têm as { $children } crianças? Por exemplo: _4 e 9_.
}
which_date = Quero ter a certeza das datas. A qual se refere? Responda com o número, por favor.
numbered_stay = *{ $number }.* { $check_in } – { $check_out } ({ $nights ->
    [one] { $nights } noite
   *[other] { $nights } noites
})
stay_entry = { $number }. { $nights ->
    [one] 1 noite
   *[other] { $nights } noites
}
stay_entry_days = { $check_in } – { $check_out }
day_entry = N.º { $number }
day_entry_day = { $day }
numbered_day = *{ $number }.* { $day }
vague_date = “{ $words }” pode indicar vários dias.
date_past = A data indicada, { $day }, já passou.
date_too_far = A data indicada, { $day }, fica mais longe do que podemos reservar; por agora aceitamos reservas até { $last_day }.
nights_too_few = A estadia mínima é de uma noite.
check_out_too_early = A saída, { $day }, não seria depois da chegada.
stay_too_long = { $nights } noites são mais do que posso reservar aqui: eu trato de até { $limit }. Para uma estadia mais longa, ligue por favor para { $phone }.
no_guests = Para reservar preciso de pelo menos um hóspede.
too_many_guests = Para { $guests } pessoas, o hotel prepara com todo o gosto uma proposta de grupo: { $phone }. Aqui posso reservar para um máximo de { $limit }.
adult_needed = Tem de haver pelo menos um adulto no grupo.
party = { $adults ->
    [one] { $adults } adulto
   *[other] { $adults } adultos
}{ $children ->
    [0] {""}
    [one] {" "}e { $children } criança
   *[other] {" "}e { $children } crianças
}

## Quartos

rooms_header = De { $check_in } a { $check_out } ({ $nights ->
    [one] { $nights } noite
   *[other] { $nights } noites
}), { $party }. Estes quartos estão livres:
rooms_together = Nenhum quarto livre acomoda { $guests } pessoas, por isso combinei vários.
room_offer = *{ $number }. { $name }* – para { $sleeps ->
    [one] { $sleeps } pessoa
   *[other] { $sleeps } pessoas
}
    { $special }
    {""}*{ $total }* no total com impostos ({ $per_night } por noite)
room_offer_plain = *{ $number }. { $name }* – para { $sleeps ->
    [one] { $sleeps } pessoa
   *[other] { $sleeps } pessoas
}
    {""}*{ $total }* no total com impostos ({ $per_night } por noite)
room_combination = *{ $number }. { $name }* – para todo o grupo
    {""}*{ $total }* no total com impostos ({ $per_night } por noite)
rooms_of_a_kind = { $count } × { $name }
name_only = { $name }
room_entry = { $number }. { $name }
room_entry_price = { $total } no total, até { $sleeps } pessoas
ask_room = { $count ->
    [one] Gostaria deste quarto? Responda sim, ou _fotos 1_ para ver o quarto.
   *[other] Que quarto prefere? Responda com o número ou o nome, ou por exemplo _fotos 2_ para ver um deles.
}
choose = Escolher
take_room = Quero este
more_rooms = Mais quartos
more_word = mais
ask_more_rooms = { $count ->
    [one] Há mais um quarto: responda _{ $word }_ para o ver.
   *[other] Há mais { $count } quartos: responda _{ $word }_ para os ver.
}
no_such_room = Não há nenhum número { $number } na lista.
wanted_room_gone = O quarto escolhido não está livre para estas datas e pessoas.
what_instead = Está bem. Pode indicar outras datas ou outro número de pessoas, ou escolher um dos quartos.
sold_out = Lamento, para { $party } estamos lotados de { $check_in } a { $check_out }.
min_stay = Para estes dias a estadia mínima é de { $least ->
    [one] { $least } noite
   *[other] { $least } noites
}.
max_stay = Para estes dias a estadia máxima é de { $most ->
    [one] { $most } noite
   *[other] { $most } noites
}.
party_too_large = O nosso maior quarto é para { $largest ->
    [one] { $largest } pessoa
   *[other] { $largest } pessoas
}, e nestes dias não há quartos livres ao mesmo tempo que cheguem para { $guests }.
other_stays = Estas datas seriam possíveis. Responda com o número, ou indique outras datas:
ask_other_dates = Outras datas seriam possíveis? Também pode ligar para { $phone }.
photos_follow = { $count ->
    [one] Aqui está uma foto.
   *[other] Aqui estão { $count } fotos.
}
photo_caption = *{ $name }* – para { $sleeps ->
    [one] { $sleeps } pessoa
   *[other] { $sleeps } pessoas
}
no_photos = Lamento, não tenho fotos para mostrar aqui.

## Hóspede

ask_name = Em nome de quem faço a reserva? Nome e sobrenome, por favor.
ask_name_offered = Faço a reserva em nome de *{ $name }*? Responda sim, ou escreva o nome certo.
ask_email = Para que e-mail pode o hotel escrever? Se não tiver, responda _nenhum_.
email_unreadable = Não consigo ler isto como um endereço de e-mail. Seria algo como _nome@example.com_; se não tiver, responda _nenhum_.
check_email = Queria dizer *{ $meant }*? Recebi { $typed }. Responda sim, ou não para deixar como está.
ask_phone = Para que número de telefone pode o hotel ligar? Com o código do país, por favor; por exemplo, _+34 600 123 456_.

## Resumo e reserva

summary = *Por favor, confira a sua reserva no { $hotel }:*
    Chegada: { $check_in }
    Saída: { $check_out } ({ $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    })
    Hóspedes: { $party }
    Quarto: { $room }
    Nome: { $name }
    E-mail: { $email }
    Telefone: { $phone }
    {""}*Total: { $total }*, impostos incluídos, a pagar no hotel
summary_wishes = Os seus pedidos, que passamos ao hotel: { $wishes }
no_email = nenhum
yes = Sim, reservar
answer_yes = Sim
answer_no = Não
change = Alterar algo
ask_confirm = Faço esta reserva? Responda *sim*, ou diga o que deseja alterar.
what_to_change = Nada foi reservado. O que deseja alterar: datas, hóspedes, quarto, nome, e-mail ou telefone?
summary_again = Entretanto algo mudou; por favor, confira de novo o resumo.
earlier_offer_moved = Essa oferta é de { $day }, quando eram { $said }. Hoje são *{ $now }*.
earlier_offer_stands = Essa oferta é de { $day }; o quarto ainda custa o mesmo.
offer_of_today_moved = Essa é uma oferta minha de há pouco, quando eram { $said }. Agora são *{ $now }*.
offer_of_today_stands = Essa é uma oferta minha de há pouco; o quarto ainda custa o mesmo.
booked_already = O que aceitou aí já está reservado: reserva *{ $reference }*. Nada foi reservado uma segunda vez.
question_over = Essa pergunta já não está em aberto, por isso nada foi feito.
price_moved = O preço mudou desde que o indiquei: de { $said } para *{ $now }*. Nada foi reservado.
price_differed = O sistema de reservas teria cobrado um valor diferente do que indiquei, por isso desfiz a reserva. Por favor, confira de novo.
price_differed_again = O sistema de reservas teria cobrado outra vez um valor diferente do que indiquei, e desfiz a reserva. O hotel vai tratar do assunto: { $phone }, { $email }.
room_gone = Lamento, outra pessoa acabou de reservar este quarto. Nada foi reservado em seu nome.
too_many_bookings = Já fez { $number } reservas numa hora, o máximo que aceito de um mesmo hóspede. Desta vez nada foi reservado; para mais quartos, o hotel ajuda com todo o gosto.
booking_refused = O sistema de reservas não aceitou a reserva, e nada foi reservado. Por favor, ligue para { $phone }.
booking_pending = A sua reserva aguarda confirmação. Demora um pouco mais do que o habitual; escrevo aqui assim que houver resposta. Por favor, não envie outra vez.
booking_pending_still = A sua reserva ainda aguarda confirmação. Escrevo aqui assim que houver resposta.
pending_not_booked = A reserva que aguardava confirmação não foi possível. Nada foi reservado.
confirmed = ✅ *O seu quarto está reservado!*
booking = Reserva *{ $reference }* no { $hotel }
    Chegada: { $check_in }
    Saída: { $check_out } ({ $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    })
    Hóspedes: { $party }
    Quarto: { $room }
    Total: *{ $total }*, impostos incluídos
arrival = O check-in é a partir das { $check_in_time }. Endereço: { $address }. Telefone: { $phone }. Será um prazer receber a sua visita!
map_link = No mapa: { $url }
calendar_link = Para pôr a estadia no seu calendário: { $url }
document_caption = A sua confirmação de reserva *{ $reference }*
what_next = Quando quiser: _minhas reservas_, _como chegar_ ou _alterar a minha reserva_.
anything_else = A sua reserva *{ $reference }* está confirmada. Posso ajudar em mais alguma coisa? Com _ajuda_ mostro o que sei fazer.
reminder_tomorrow = A sua estadia começa amanhã, { $day }: { $hotel }. A sua reserva: *{ $reference }*.
reminder_today = Hoje é o dia da sua chegada: { $hotel }. A sua reserva: *{ $reference }*.
reminder_answer = Se algo mudou, basta responder aqui.

## A confirmação como página e como entrada do calendário

page_title = Confirmação de reserva
page_reference = Reserva { $reference }
page_arrival = Chegada
page_departure = Saída
page_from = a partir das { $time }
page_until = até às { $time }
page_nights = { $nights ->
    [one] { $nights } noite
   *[other] { $nights } noites
}
page_guest = Nome
page_party = Hóspedes
page_room = Quarto
page_total = Total, impostos incluídos
page_cancellation = Cancelamento
page_address = Como chegar
page_questions = Perguntas
page_contact = { $phone }
    { $email }
page_map = Ver no mapa
page_foot = Será um prazer receber a sua visita!
calendar_title = Estadia no { $hotel }
calendar_note = Reserva { $reference }
    { $room }, { $party }
    Total: { $total }, impostos incluídos
    Telefone do hotel: { $phone }

## Reservas em vigor

own_bookings = As suas reservas no hotel:
own_booking = Reserva *{ $reference }*
    Chegada: { $check_in }
    Saída: { $check_out } ({ $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    })
    Quarto: { $room }
    Total: *{ $total }*, impostos incluídos
numbered_booking = *{ $number }. { $reference }* – { $room }
    De { $check_in } a { $check_out } ({ $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    })
    Total: { $total }
booking_entry = { $number }. { $reference }
booking_entry_about = { $check_in }: { $room }
rooms_unnamed = { $count ->
    [one] { $count } quarto
   *[other] { $count } quartos
}
no_bookings = Não encontro nenhuma reserva sua em vigor. Só vejo o que foi reservado comigo a partir deste número; para tudo o resto, ligue para { $hotel }: { $phone }.
bookings_away = Neste momento o nosso sistema de reservas não responde e não consigo ver as suas reservas. Por favor, pergunte de novo daqui a alguns minutos.
bookings_remembered = Neste momento o nosso sistema de reservas não responde. Isto é o que guardo da nossa conversa:
booking_stands_no_more = A sua reserva *{ $reference }* já não está em vigor no nosso sistema de reservas. Se isso for uma surpresa, ligue por favor para { $phone }.

## Cancelar

which_to_cancel = Qual delas deseja cancelar? Responda com o número, ou _nenhuma_, por favor.
no_such_booking = Não há nenhuma reserva com o número { $number } na lista.
cancel_check = *Por favor, confira o que seria cancelado:*
cancel_free = Cancelar hoje não custa nada.
cancel_free_until = Cancelar hoje não custa nada; é grátis até { $day }, { $time }, hora do hotel.
cancel_costs = Se cancelar agora, o hotel cobra *{ $fee }*.
cancel_cost_unknown = Não sei dizer quanto custa cancelar; o hotel sabe: { $phone }.
cancel_cost_moved = O custo de cancelar mudou desde que o indiquei, por isso ainda nada foi cancelado.
ask_cancel = Cancelo esta reserva? Responda *sim*, ou *não* para ficar com ela.
cancelled = ✅ A sua reserva *{ $reference }* está cancelada.
cancelled_free = Nada é cobrado. Espero que possamos receber a sua visita noutra ocasião!
cancelled_for = O hotel cobra { $fee }. Eu não posso receber nem devolver pagamentos; para qualquer dúvida, ligue por favor para { $phone }.
cancelled_cost_unknown = O hotel dirá se cobra alguma coisa: { $phone }. Eu não posso receber nem devolver pagamentos.
cancelled_already = A sua reserva *{ $reference }* já estava cancelada.
nothing_cancelled = Está bem, deixo tudo como está. Nada foi cancelado.
cancel_away = De momento não consigo contactar o nosso sistema de reservas, por isso nada foi cancelado. Responda *sim* outra vez daqui a alguns minutos, por favor. Se tiver pressa, ligue para { $phone }.
cancel_pending = O seu cancelamento está em curso, mas o nosso sistema de reservas ainda não o confirmou; por favor, não conte ainda com ele. Continuo a verificar e escrevo aqui assim que souber; não precisa de fazer nada. Se tiver pressa, ligue para { $phone }.
cancel_lapsed = A reserva *{ $reference }* não foi cancelada: entretanto mudou o que isso custa. Escreva _cancelar a minha reserva_ e eu digo como está agora.
cancel_refused = O sistema de reservas não deixou cancelar a reserva *{ $reference }*. O hotel trata disso.
stay_has_begun = A estadia da reserva *{ $reference }* já começou, por isso é o hotel que trata dela.

## Alterar

what_to_change_booked = O que deseja alterar na reserva *{ $reference }*? Por exemplo: _mais uma noite_, _de 3 a 6 de maio_ ou _agora somos três_.
other_rooms = Ou outro quarto para as mesmas noites? Responda com o número ou o nome:
change_unclear = Não sei bem de que datas se trata. Indique o novo dia de chegada e de saída, por exemplo _alterar a minha reserva: chegada a 12 e saída a 15 de dezembro_.
change_needs_ages = Para escolher bem o quarto preciso da idade de cada criança. Diga tudo junto, por favor, por exemplo _2 adultos e uma criança de 6 anos_.
booking_unchanged = A sua reserva *{ $reference }* continua como estava.
nothing_to_change = A reserva *{ $reference }* já está assim.
change_summary = *Por favor, confira como ficaria a reserva { $reference }:*
    Chegada: { $check_in }
    Saída: { $check_out } ({ $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    })
    Hóspedes: { $party }
    Quarto: { $room }
    {""}*Novo total: { $total }*, impostos incluídos, a pagar no hotel
change_more = São { $difference } a mais do que os { $before } de antes.
change_less = São { $difference } a menos do que os { $before } de antes.
change_same = O total não muda.
change_was = Até agora o total é de { $before }.
ask_change = Altero a reserva? Responda *sim*, ou *não* para a deixar como está.
changed = ✅ *A sua reserva está alterada.*
nothing_changed = Está bem, a sua reserva fica como está. Nada foi alterado.
change_moved = Algo mudou desde que o indiquei, por isso ainda nada foi feito. Agora ficaria assim:
change_not_free = Lamento, não é possível: o hotel está cheio demais para essa alteração. A sua reserva *{ $reference }* continua como estava, e já pedi ao hotel que veja o que pode fazer.
change_refused = O sistema de reservas não deixou alterar a reserva *{ $reference }*, que continua como estava. Já pedi ao hotel que o faça.
change_away = De momento não consigo contactar o nosso sistema de reservas, por isso nada foi alterado. Responda *sim* outra vez daqui a alguns minutos, por favor. Se tiver pressa, ligue para { $phone }.
change_pending = A sua alteração está em curso, mas o nosso sistema de reservas ainda não a confirmou; por favor, não conte ainda com ela. Continuo a verificar e escrevo aqui assim que souber; não precisa de fazer nada. Se tiver pressa, ligue para { $phone }.
change_lapsed = A reserva *{ $reference }* não foi alterada: a reserva ou o preço já não são os que eu tinha dito. Diga-me outra vez o que deseja e eu vejo como está agora.
change_undone = O nosso sistema de reservas cobrou um valor diferente do que eu tinha dito, por isso repus tudo: a reserva *{ $reference }* está como estava. Já avisei o hotel.
change_differs = O sistema de reservas mostra um total de { $now }, e eu tinha dito { $said }. Já pedi ao hotel que corrija.

## A qualquer momento

help = Reservo quartos no { $hotel }. Escreva com as suas palavras: datas, quantas pessoas, que quarto. A qualquer momento também pode escrever:
    _menu_ – o que sei fazer
    _estado_ – onde estamos
    _reiniciar_ – começar de novo
    ou perguntar pelo check-in, estacionamento, animais, café da manhã (pequeno-almoço), Wi-Fi ou como chegar.
menu = *{ $hotel }* – em que posso ajudar?
    • Reservar um quarto: indique as datas e quantas pessoas são
    • Ver quartos: _fotos_
    • As suas reservas: _minhas reservas_
    • Cancelar uma: _cancelar a minha reserva_
    • Perguntas: estacionamento, animais, café da manhã (pequeno-almoço), Wi-Fi, check-in, localização
    • Falar com uma pessoa: _pessoa_
    • Começar de novo: _reiniciar_
step_book = Reservar quarto
step_bookings = As minhas reservas
step_person = Falar com alguém
step_way = Como chegar
step_change = Alterar a reserva
human = O pessoal de { $hotel } ajuda com todo o gosto: { $phone } ou { $email }.
changes_by_people = Desta alteração trata o hotel.
trip_dropped = Está bem, nada foi reservado. Quando quiser, indique novas datas.
you_are_welcome = Por nada, foi um prazer!
not_understood = Desculpe, não entendi.
not_understood_again = Lamento, continuo sem entender.
confirmation_again = A sua reserva em { $hotel } está confirmada. O seu código é { $reference }. Escreva-nos por aqui sempre que precisar.
end_what = O que devo terminar? Escreva, por favor,
    _cancelar a minha reserva_ – para cancelar uma reserva
    _reiniciar_ – para começar de novo
    _sair da lista_ – para não receber mais nada além de respostas
quiet = Está bem. Só escrevo em resposta, ou para dizer como terminou uma reserva sua.
    Quando quiser continuar, basta escrever; o hotel atende no { $phone }.
ask_erase = Apago tudo o que guardo a seu respeito: a nossa conversa, nome, e-mail e telefone, documentos e arquivos?
    As reservas ficam no sistema do hotel, que precisa delas para a sua estadia e a contabilidade; sobre elas, fale com o hotel: { $phone }.
    Responda *sim* para apagar, ou *não* para manter. Não é possível desfazer.
erased = Pronto: apaguei o que guardava a seu respeito. Durante um dia fica só uma marca de que esta mensagem foi respondida, e o desejo de não receber mensagens, se o disse.
    As reservas continuam no sistema do hotel: { $phone }.
erase_kept = Está bem, não apago nada.
erase_later = Agora não posso apagar nada: algo de uma reserva sua ainda está em aberto. Escrevo quando se souber; peça outra vez então, por favor.
here_again = Aqui estou de novo.
unreadable_kind = Consigo ler textos, botões, listas e localizações, mas ainda não este tipo de mensagem.
heard_you_say = Ouvi: “{ $words }”
voice_unread = Não consigo ouvir mensagens de voz. Por favor, escreva.
voice_too_long = A sua mensagem de voz é longa demais para mim; consigo ouvir cerca de três minutos. Por favor, mande uma mais curta ou escreva.
voice_failed = Lamento, não consegui entender a sua mensagem de voz. Por favor, escreva.
yes_in_writing = Para que nada aconteça por engano, escreva, por favor: *sim* ou *não*.
file_handed_on = { $count ->
    [one] Obrigado. Não consigo ver imagens nem documentos, por isso passei o seu ao pessoal do hotel.
   *[other] Obrigado. Não consigo ver imagens nem documentos, por isso passei os seus ao pessoal do hotel.
}
sticker_seen = Que figurinha simpática! Mas entendo melhor as palavras.
contact_unread = Não consigo ler cartões de visita. Por favor, escreva o que devo saber, por exemplo o nome ou o número.
reset_done = Está bem, começamos de novo.
status_nothing = Ainda nada foi escolhido.
status_known = *O que sei até agora:*
status_missing = Ainda falta saber: { $missing }.
known_stay = • De { $check_in } a { $check_out } ({ $nights ->
    [one] { $nights } noite
   *[other] { $nights } noites
})
known_check_in = • Chegada: { $check_in }
known_party = • { $party }
known_room = • { $room }, { $total }
known_name = • Nome: { $name }
missing_dates = as datas
missing_party = os hóspedes
missing_room = o quarto
missing_name = o seu nome
missing_email = o seu e-mail
hotel_says = { $text }
ask_colleague = Não sei com certeza; prefiro perguntar a um colega: { $phone }. Ou escreva _pessoa_ e aviso o hotel de que tem uma pergunta.
hotel_tells = Do que o hotel diz de si:
ask_colleague_more = Se ficar alguma dúvida, a nossa equipa ajuda com todo o gosto: { $phone }.
price_chosen = { $room }: *{ $total }* no total por { $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    }, impostos incluídos ({ $per_night } por noite).
prices_listed = Os totais acima são por { $nights ->
        [one] { $nights } noite
       *[other] { $nights } noites
    } e para todo o grupo, impostos incluídos; ao lado está o preço por noite.
prices_depend = Os preços dependem das datas e do quarto; diga quando gostaria de vir e quantas pessoas são, e eu verifico.
check_in_time = O check-in é a partir das { $time }.
check_out_time = O check-out é até às { $time }, o mais tardar.
location = O hotel fica aqui: { $address }.
how_far = De onde está até nós são cerca de *{ $distance }* em linha reta.
share_place = Envie aqui a sua localização e digo a que distância está.

## Quando algo não responde

pms_away = Neste momento o nosso sistema de reservas não responde. Guardei o que já sei; por favor, tente de novo daqui a alguns minutos.
pms_away_at_yes = Neste momento o nosso sistema de reservas não responde, por isso nada foi reservado. Guardei tudo; por favor, responda *sim* outra vez daqui a alguns minutos.
poisoned = Lamento, não consegui tratar a sua última mensagem. O hotel já foi avisado. Por favor, diga por outras palavras, ou escreva _pessoa_.
rate_limited = Foram muitas mensagens de uma vez. Por favor, espere um minuto.
store_away = Lamento, neste momento não consigo receber mensagens. Por favor, envie a sua mensagem outra vez daqui a alguns minutos.
was_away = Peço desculpa pelo silêncio: eu estava fora de serviço quando escreveu. Continuamos? Por favor, diga-me outra vez o que deseja.

## Para o pessoal do hotel

alert_human = Um hóspede quer falar com uma pessoa: { $guest }
alert_human_booking = Um hóspede precisa de uma pessoa por causa da reserva { $booking }: { $guest }
alert_shared_room = A reserva { $booking } usa o mesmo quarto que uma reserva feita por outra via. Por favor, verifiquem as duas.
alert_difference = A reserva { $booking } foi desfeita, porque o sistema de reservas cobrou um valor diferente do que tinha indicado.
alert_cancelled = Um hóspede cancelou a reserva { $booking } no chat; foi dito que o hotel indica o custo.
alert_cancelled_for = Um hóspede cancelou a reserva { $booking } no chat; foi dito que o hotel cobra { $fee }.
alert_unconfirmed = A confirmação da reserva { $booking } não chegou a { $guest }. Por favor, avisem este hóspede.
alert_set_aside = Não foi possível tratar uma mensagem de { $guest }. Por favor, escrevam a este hóspede.
alert_file = Um hóspede enviou uma imagem ou um documento: { $guest }
    { $url }
