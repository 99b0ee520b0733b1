"""Portuguese, of Brazil and of Portugal."""

from __future__ import annotations

from reservations.understanding.lexicon.model import Lexicon, Numbers

_KIN = "mulher|esposa|marido|esposo|parceira|parceiro|namorada|namorado|noiva|noivo|companheira|companheiro"
_ELDERS = "mae|pai|irmao|irma|avo|tia|tio|prima|primo|sogra|sogro|cunhado|cunhada"
_CHILD = "filho|filha|criança|bebe|menino|menina|neto|neta|garoto|garota|filhinho|filhinha|sobrinho|sobrinha|miudo|miuda"
_MY = "minha|meu|nossa|nosso|a minha|o meu|a nossa|o nosso|sua|seu"

LEXICON = Lexicon(
    code="pt",
    rank=2,
    months=(
        "janeiro, jan", "fevereiro, fev", "março, mar", "abril, abr", "maio, mai", "junho, jun", "julho, jul",
        "agosto, ago", "setembro, set", "outubro, out", "novembro, nov", "dezembro, dez",
    ),
    weekdays=(
        "segunda( feira|), seg, 2 a feira", "terça( feira|), ter, 3 a feira", "quarta( feira|), qua, 4 a feira", "quinta( feira|), qui, 5 a feira",
        "sexta( feira|), sex, 6 a feira", "sabado(s|), sab", "domingo(s|), dom",
    ),
    numbers=Numbers(
        ones="zero um dois tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze"
        " dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove",
        tens="vinte trinta quarenta cinquenta/cinqüenta sessenta setenta oitenta noventa",
        compound=("{ten} e {one}",),
        special={24: "duas_duzias", 100: "cem/cento", 2: "duas/um_par_de/um_par", 6: "meia_duzia/meia", 10: "dezena/uma_dezena", 12: "duzia/uma_duzia", 22: "vinte_e_duas", 31: "trinta_e_uma", 32: "trinta_e_duas"},
        years=("dois mil e {rest}", "dois mil {rest}"),
    ),
    ordinals={
        1: "primeir(o|a)", 2: "segund(o|a)", 3: "terceir(o|a)", 4: "quarta, quarto dia", 5: "quint(o|a)", 6: "sext(o|a)", 7: "setim(o|a)",
        8: "oitav(o|a)",
        9: "non(o|a)",
        10: "decim(o|a)",
        11: "decim(o|a) primeir(o|a)",
        12: "decim(o|a) segund(o|a)",
        13: "decim(o|a) terceir(o|a)",
        14: "decim(o|a) quart(o|a)", 15: "decim(o|a) quint(o|a)", 16: "decim(o|a) sext(o|a)", 17: "decim(o|a) setim(o|a)",
        18: "decim(o|a) oitav(o|a)",
        19: "decim(o|a) non(o|a)", 20: "vigesim(o|a)", 21: "vigesim(o|a) primeir(o|a)", 22: "vigesim(o|a) segund(o|a)",
        23: "vigesim(o|a) terceir(o|a)",
        24: "vigesimo quarto",
        25: "vigesimo quinto",
        26: "vigesimo sexto",
        27: "vigesimo setimo",
        28: "vigesimo oitavo",
        29: "vigesimo nono", 30: "trigesimo", 31: "trigesimo primeiro",
    },
    ordinal_endings="°, o, a, er, ro, ra, do, da",
    relative_days={
        -2: "anteontem", -1: "ontem", 0: "hoje, hoje mesmo, o dia de hoje, hj, agora mesmo",
        1: "amanha, amanhã, amanha mesmo, amnh", 2: "depois de amanha, (o |)dia (depois de|seguinte a) amanha",
    },
    holidays={
        "12-24": "vespera de natal, noite de natal", "12-25": "(dia de |o dia de |)natal",
        "12-31": "vespera de ano novo, reveillon, passagem de ano, fim de ano, vespera do ano novo",
        "01-01": "(dia de |)ano novo, ano bom", "02-14": "dia de sao valentim, dia dos namorados em portugal",
        "06-12": "dia dos namorados", "11-01": "(dia de |)todos os santos",
    },
    groups={
        1: "sozinho, sozinha, apenas eu sozinho, so para mim, so pra mim, so uma",
        2: "nos dois, nos duas, ambos",
        3: "nos tres, os tres", 4: "nos quatro, os quatro",
    },
    slots={
        "weekend": "(o |)fim de semana, final de semana, fds, fins de semana",
        "day": "dias, dia, diaria(s|)", "week": "semana(s|)", "fortnight": "quinzena", "month_unit": "mes, meses",
        "year_unit": "ano", "night": "noite(s|), pernoite(s|), pernoita(s|)",
        "tonight": "esta noite, hoje a noite, hoje de noite, essa noite, hoje a tarde",
        "part_of_day": "(antes|depois) d(o|e) (almoço|jantar|cafe|almoçar|jantar), (de|da|pela|a|na) (manha|tarde|noite|madrugada), meio dia, ao meio dia, meia noite, tarde, madrugada",
        "next_day": "(no|ao|o) dia (seguinte|depois), dia seguinte",
        "next": "proxim(o|a|os|as), que vem, seguinte, que entra",
        "this": "este, esta, esse, essa, neste, nesta, nesse, nessa, deste, desta, desse, dessa, corrente",
        "last": "passad(o|a), ultim(o|a)",
        "ago": "atras, ha",
        "later": "depois, mais tarde",
        "earlier": "antes, mais cedo",
        "after": "depois d(e|o|a), apos", "before": "antes d(e|o|a|as)",
        "from_now": "a partir de agora, a contar de agora, de agora",
        "range_from": "do, desde( o| a|), a partir d(e|o|a), a contar d(e|o), do dia, de dia, desde o dia, começando (em|no|a|dia|), "
        "iniciando (em|no|)",
        "until": "(terminando|acabando)( em| no| no dia|), ao, a, ate( o| a| ao|), ate o dia, ao dia, ate dia, até ao dia, a dia",
        "between": "entre( o| os|)", "and": "e, &", "in_": "em, daqui a, daqui, dentro de, no, na, nos, nas",
        "with_": "com, mais, +, junto com, alem de, e com",
        "check_in": "chegada(s|), chegar, cheg(o|amos|aria|ariamos|arei|aremos|ando|am|a), entrada, entr(o|amos|ar|ando), "
        "check in, checkin,"
        " data de (entrada|chegada), vamos, irei, iremos, vou, venho, vimos",
        "check_out": "saida(s|), sair, sai(o|mos|rei|remos|ndo|ria|riamos), check out, checkout, partida, partir em, partimos, "
        "parto,"
        " data de (saida|partida), volto, voltamos, regresso, regressamos, ir embora, vou embora, vamos embora, "
        "deixar o quarto",
        "stay": "estadia, estada, ficar, fico, ficamos, ficaremos, ficarei, hospedar, hospedagem por, ficando, ficaria, "
        "ficariamos, estaremos,"
        " estarei, passar, permanecer",
        "at": "as, ás, à, pelas, por volta das, la pelas, cerca das, antes das, depois das, a partir das, às, "
        "a uma hora, @",
        "oclock": "h, hs, hrs, horas, hora, am, pm, em ponto", "fraction": "e meia, e um quarto, menos um quarto",
        "adults": "homem, adult(o|a|os|as), pessoas adultas, maiores, homens, mulheres, senhor(es|as), idosos",
        "children": "gêmeos, gêmeas, gémeos, gémeas, trigêmeos, trigémeos, criança(s|), filh(os|as), menor(es|), menin(os|as), miud(o|a|os|as), garot(os|as), adolescente(s|), "
        "crianca(s|), net(os|as),"
        " pequen(os|as), criancinha(s|), menores de idade, sobrinh(os|as), infantis",
        "infants": "bebe(s|), bebé(s|), nenem, nenens, recem nascido(s|)",
        "people": "pessoa(s|), hospede(s|), pax, viajantes, convidados, gente, ocupantes, de nos, ao todo, no total",
        "party_of": "somos, seremos, seriamos, grupo de, familia de, mesa para, sao, serao, um grupo de, total de, viajamos, "
        "estamos em,"
        " vamos ser, apenas, so, somente, a gente e, vamos em, estaremos em, somos em, seremos em",
        "self": "eu, mim, comigo, nos", "self_alone": "para mim, pra mim, so eu, somente eu, apenas eu, eu so, so mesmo eu",
        "couple": "(um |somos um |)casal, casais",
        "parents": "(meus|nossos|seus|os meus) (pais|avos|sogros)",
        "partner": "(a |o |)(mae|pai|irma|irmao|avo|tia|tio|sogra|filha|mulher|esposa|namorada|namorado) del(a|e), "
        f"(para |pra |)({_MY}) ({_KIN}|{_ELDERS}), minha cara metade",
        "friend": "(meu|minha|um|uma) (melhor |)(amigo|amiga|colega|chefe)",
        "others": "irmaos, irmas, prim(os|as), ti(os|as), cunhad(os|as), amig(os|as), colegas, outros, outras, outras pessoas, pessoas mais, familiares, parentes",
        "child_of": "(mais|+|e|com) bebe, "
        "(o|a|um) (bebe|criança|filho|filha|menino|menina|neto|neta), "
        f"({_MY}|um|uma) ({_CHILD})( pequeno| pequena|)",
        "room": "(um |)quarto( de casal| casal|), quartos( de casal|), duplo, triplo, quadruplo, duplos, triplos, suite(s|), dormitorio(s|), apartamento(s|), apto, aptos, acomodaç(ão|ões)",
        "per": "por, cada, a diaria, a noite",
        "more": "mais, outra, outro, adicional, adicionais, extra, estender, prolongar, ampliar",
        "less": "menos, encurtar, reduzir", "without": "sem, nenhum, nenhuma, zero, nao, não, nem",
        "negation": "nao, nao e, nao o, nao no, nao dia, nao em",
        "year_old": "anos, aninhos, anos de idade, ano de idade, anitos",
        "aged": "de idade, idades( de|), com idades de, com idade(s|) de, idade(s|), tem, têm",
        "article": "na noite d(o|o dia|e), "
        "a noite d(o|o dia), noite d(o|o dia), o, os, o dia, dia, a data, no dia, em o, para o, para o dia, para dia, pro dia, na data, o dia de",
        "indefinite": "uma, um so", "for_": "para, pra, pro, p, por",
        "which": "dos quais, das quais, incluindo, inclusive, sendo, entre eles, deles",
        "correction": "desculpe, desculpa, melhor, quero dizer, quis dizer, digo, alias, na verdade, ou melhor, corrigindo, "
        "errei, perdao, e sim, mas sim",
        "counted": "estrela(s|), cama(s|)( de casal| casal| de solteiro|), cao, caes, cachorr(o|os|a), gat(o|os), carro(s|), minuto(s|), min, euro(s|), €, "
        "eur, rea(l|is), reais, $, dolar(es|), %,"
        " por cento, banheiro(s|), casa de banho, andar, vez, vezes, km, mala(s|), quilometros, graus, toalha(s|)",
        "counted_before": "quarto numero, numero do quarto, €, $, r$, eur, codigo, voo, referencia, andar, opçao, numero da reserva, "
        "numero, a opçao,"
        " pelo menos, no minimo, piso",
        "filler": "quanto (me |nos |)(sai|sairia|sairá), "
        "inclusive, um segund(o|inho), (o|ao|do|no|pro|beira) mar, (no|do|neste) mes de, meus, os meus, minhas, as minhas, nossos, por favor, pf, pfv, por gentileza, e, é, era, seria, quero, queria, gostaria, queriamos, gostariamos, me, "
        "te, se, lhe, que, como, qual, meu, minha,"
        " teu, sua, seu, nosso, nossa, nossos, nossas, muito, sim, ola, oi, bom dia, boa tarde, boa noite, "
        "obrigado, obrigada, reservar, reserva, uma reserva,"
        " fazer, ter, tem, temos, tenho, ha vagas, pode, poderia, preciso, precisamos, procuro, procuramos, "
        "procurando, tambem, mas, ou, entao, ok, bem, hotel,"
        " de viagem, viagem, um momento, uma vez, outra reserva, uma pergunta, uma duvida, este hotel, "
        "este quarto, esta reserva, esta bem, esta otimo, uns,"
        " umas, aproximadamente, data, datas, ja, ai, la, ali, aqui, agora, acho, penso, creio, todo, toda, tudo, "
        "de, da, das, dos, em nome de, mais informaçoes,"
        " mais ou menos, primeira vez, um dos, uma das, quanto, custa, o preço, o endereço, a que horas, "
        "que horas, mais barato, mais barata, mais caro, mais"
        " cara, mais economico, mais economica, maior, outra vez, gostava, para as, para os, ate logo, ate mais, "
        "ate breve, la em, uma suite, por mim,"
        " por mim tudo bem, nao ha problema, sei",
    },
    cues={
        "yes": "perfeitamente, pode (fechar|prosseguir|seguir|fechar a reserva), sim, s, ss, sim sim, claro, claro que sim, com certeza, certamente, certo, certinho, ok, okay, okey, "
        "de acordo, concordo, correto, exato, exatamente,"
        " isso, isso mismo, isso mesmo, confirmo, confirmado, confirma, confirmar, pode ser, pode reservar, "
        "pode confirmar, beleza, blz, combinado, fechado, positivo,"
        " tudo bem, esta bem, ta bom, ta bem, ta, aceito, afirmativo, sem duvida, yes, logico, obvio, ta certo, "
        "uhum, aham, pode sim, quero sim, por que nao, e isso ai, isso ai, pode crer, show de bola, com toda certeza, 👍, 👌, ✅, ✔, ☑, 🆗, 💯, 🙌, 👏, ✓, 🤝",
        "hedges": "ok, okay, okey, ta, certo, bom, bem, entendi",
        "conditions": "se (eu|nos|tiver|houver|puder|for|der|cancelar), caro, carissimo, (muito|mais|tao|bem) cara, (confirma|confirme|confirmar) (o|se|que|os), pode ser (mais|outro|outra|em|no|na|dia), outr(o|a) (dia|data|quarto|opçao|hotel), do que, mas, desde que, a menos que, so se, exceto, porem",
        "seems": "parece, esta, tudo, fica, seria, soa, ta, me parece, parece me, e, está",
        "quality": "bem, bom, otim(o|a), perfeit(o|a), certo, correto, ok, excelente, ideal, maravilhoso, legal, fixe, optimo",
        "fine": "boa ideia, otima ideia, e verdade,"
        " acho que sim, creio que sim, penso que sim, (serve|funciona|da certo|da bem)( para mim|), "
        "quero (esse|essa|este|esta), vou querer, vou ficar com (esse|essa|este|esta|o|a|ele|ela), pode ser (esse|essa|este|esta), fico com (esse|essa|este|esta|o|a), pode fazer, faça isso,"
        " vamos la, por mim tudo bem, sem problema(s|), nao ha problema, nao tem problema, tem razao, avance, "
        "pode avançar, prossiga, gostei, gosto, adorei, vamos nessa, muito bem",
        "weak_yes": "otimo, optimo, perfeito, perfeita, excelente, bom, boa, bem, maravilha, maravilhoso, legal, fixe, show, "
        "entendi, entendido, percebi, bacana, fantastico, que bom, genial, top",
        "no": "nao, n, nop, nunca, jamais, nem pensar, de jeito nenhum, de maneira nenhuma, de (modo|forma|maneira) (algum|alguma|nenhum|nenhuma), duvido, nem por isso, "
        "claro que nao, nenhum, nenhuma, nenhum dos dois, negativo, nada disso, nada a ver, nn, nem a pau, nem morto, que nada, nao nao, ❌, 👎, 🚫, ✖, 🙅",
        "not_so": "(por enquanto|por agora|por ora|no momento|de momento|desta vez|dessa vez) (nao|passo), "
        "nao (e|foi|era) (isso|o) que, nao (pedi|pedimos|disse|dissemos), nao (quero|queremos|obrigado|obrigada|esta bem|esta certo|esta correto|e isso|por agora|por enquanto|agora|ainda|gosto|gostei|me interessa|serve|preciso|desejo|confirmo|aceito|concordo|e assim|parece|"
        "hoje|funciona|acho), acho que nao, prefiro nao, melhor nao, agora nao, ainda nao, por enquanto nao, por agora nao, esta errado, errado, incorreto, ha um erro, enganei me, me enganei, nada mais, deixa pra la,"
        " deixe estar, esqueça, esquece, talvez mais tarde, outro momento, mudei de ideia, discordo, recuso",
        "refuses": "nao tenho( nenhum|), prefiro nao( dizer| dar| informar|), "
        "nao (tenho|uso|quero dar|quero dizer|quero informar)( e mail| email| mail| telefone| celular| telemovel|), "
        "sem (email|e mail|telefone), pular, passar, e privado",
        "fine_alone": "totalmente, absolutamente, efetivamente, definitivamente, com prazer, com (muito |)gosto, bora, manda ver, demorou, fechou, na boa, pode mandar, quero, eu quero, eu gostaria, gostaria sim", "not_alone": "eu nao, nao quero",
        "negates": "nao, nem, nunca", "hesitates": "bem, bom, ah, oh, hum, eh, olha, olhe, entao, pois, desculpe",
        "greet": "ola, oi, oie, oii, bom dia, boa tarde, boa noite, tudo bem, viva, hey, hello, hi, alo, saudaçoes, 👋",
        "thanks": "obrigad(o|a), muito obrigad(o|a), obrigadao, obg, vlw, valeu, agradeço, agradecid(o|a), grato, grata, "
        "thanks, 🙏",
        "bye": "adeus, tchau, ate logo, ate mais, ate breve, ate amanha, bye, tenha um bom dia",
        "done": "e so( isso|), e tudo, isso e tudo, mais nada, nada mais, era so isso, so isso, por enquanto e tudo",
        "talks": "(me |)(passa|passe|passas|transfere|transfira) (pra|para|com|pro), falar, falo, conversar, contatar, contactar, atendimento, ligar, passe, passar, transferir, comunicar",
        "staff": "pessoa, humano, humana, atendente, alguem, operador(a|), recepçao, recepcionista, responsavel, gerente, "
        "funcionari(o|a), agente, supervisor(a|), assistente humano",
        "human": "(pessoa|gente|alguem) (real|de verdade|de carne e osso), "
        "(passa|passe|liga|ligue|transfere|transfira|coloca|coloque)( me|) (com|para|pra) (a |)(recepçao|alguem|uma pessoa|um atendente), "
        "me (passa|passe|transfere|transfira|liga) (com|para|pra) (a |)(recepçao|alguem|uma pessoa), "
        "falar com (um |uma |)(robo|bot|maquina|robô), alguem (pode|para|pra) me atender, pessoa (real|de verdade|humana), atendente humano, atendente, ser humano, humano, "
        "atendimento (humano|ao cliente), me liguem, liguem me, podem me ligar, reclamaçao, reclamar, "
        "livro de reclamaçoes, operador(a|)",
        "help_alone": "ajuda, help, socorro, info",
        "help": "me (ajuda|ajude|ajudar), ajude me, preciso de ajuda, (pode|podes|poderia) (me |)ajudar( me|), "
        "como funciona, o que (voce pode|podes|pode) fazer, instruçoes, opçoes, comandos",
        "menu": "menu, menu principal, ver menu, cardapio de opçoes", "status": "status, estado, situaçao",
        "reset": "reiniciar, recomeçar, começar (de novo|novamente|do zero|outra vez), começar do inicio, reset, resetar, "
        "apagar tudo, do inicio, vamos começar de novo, voltar ao inicio",
        "erase_data": "(apaga(r|)|apague(m|)|exclui(r|)|exclua(m|)|elimina(r|)|elimine(m|)|deleta(r|)|delete) (todos |)(os |)meus dados( pessoais|), "
        "direito ao esquecimento",
        "stop": "parar, pare, stop, sair, sair da lista, cancelar mensagens, descadastrar, nao quero mensagens",
        "start": "start, iniciar, ativar mensagens, cadastrar",
        "photos": "foto(s|), imagem, imagens, fotografia(s|), ver o quarto",
        "reserve": "reservar, reserva para, fazer (uma|a|outra) (nova |)reserva, (uma|a) reserva para, "
        "quero (uma |fazer uma |)reserva(r|), reserve, reserva um, reservaria, nova reserva, "
        "preciso de uma reserva, booking, reservamos, marcar (um|uma|dois|duas|tres|2|3|o|a) (quarto|quartos|suite|noite|noites|estadia)",
        "fetch": "procuro, procuramos, encontre, busco, procurando",
        "seek": ""
        "(passar|passarmos|passaria|passaríamos) (uns|umas|alguns|algumas|um|uma|o|dois|duas|tres|quatro|cinco|2|3|4|5) (dias|noites|dia|noite|fim de semana|semana|feriado|tempo), "
        "a gente (quer|precisa|queria|gostaria), procuro, procuramos, procurando, buscando, preciso, precisamos, quero, queremos, gostaria, gostariamos, "
        "queria, queriamos, desejo, tem, teria, teriam, ha, existe, disponive(l|is), disponibilidade, encontrar, "
        "procurar, buscar, achar, livre(s|), alugar",
        "lodging": "quarto(s|), hotel, hoteis, suite(s|), acomodaç(ão|ões), hospedagem, alojamento, dormir, noite(s|), casa, "
        "apartamento, pousada, diaria(s|), vaga(s|), disponibilidade, dupl(o|os|a|as), individua(l|is), tripl(o|os|a|as), quadrupl(o|os|a|as), estadia, hospedar, ficar",
        "lodging_noun": "(um|outro|dois|tres|2|3|o) (duplo|duplos|triplo|triplos|individual|individuais|quadruplo|single|twin), quarto(s|), hotel, hoteis, suite(s|), acomodaç(ão|ões), hospedagem, alojamento, apartamento(s|), pousada",
        "available": ""
        "(ha|tem|têm|teem|teriam|teria|sobra|resta|restam) (ainda |)(lugar|espaço|alguma coisa|algo)( livre| disponivel| pra| para|), "
        "(tem|têm|teria|teriam|ha|esta) (algo |algum |alguma coisa |)livre(s|), disponibilidade, disponive(l|is), vaga(s|), quartos (livres|disponiveis|vagos), "
        "quarto (livre|disponivel|vago)",
        "existing": "as datas, datas, o nome, o quarto, (minha|nossa|a minha|a nossa|uma|a) reserva( existente| feita|), minhas reservas, tenho (uma|a) reserva, "
        "fiz uma reserva, meu quarto, as datas, o numero de (noites|pessoas|adultos|hospedes), esta reserva, "
        "essa reserva, minha estadia, reservei",
        "modify": "(um dia|uma noite|dois dias|duas noites) (antes|mais cedo|mais tarde|depois) d(o|a), "
        "(bota|coloca|põe|poe|mete|ponha|coloque) mais (uma|um|duas|dois) (noite|dia)(s|), "
        "esticar, estique, estica, encolher, "
        "adiantar, adiante, antecipe, mudar, muda, mude(m|), mudam, alter(ar|a|e|am|em), alteraçao, modificar, trocar, editar, atualizar, estender, "
        "prolongar, encurtar, ajustar, corrigir, (adicion|acrescent)(ar|a|e|em), inclu(ir|i|a), pass(ar|a|e|em) (a |minha |a minha |nossa |a nossa |o |)(reserva|estadia|chegada|saida|data|check in|check out), pass(ar|a|e|em) (de|do dia|pro|para|pra|para o|pra o|ao|o), adiar, antecipar, remarcar, mudança",
        "other_room": "em vez disso, em vez, outro quarto, prefiro (a|o)",
        "modify_strong": "(mude|muda|passe|passa|altere|altera|adie|antecipe) para (o |a |)(dia |), upgrade, remarcar, (muda|mude|altera|altere|troca|troque|passa|passe) (a |minha |a minha )(reserva|data|estadia), mud(a|á|e) la, mudar (a|minha|a minha) reserva, passa la, altera la, alterar (minha|a minha|a) reserva, (alterar|mudar) (algo|alguma coisa)",
        "cancel": "cancelar, cancela, cancele, cancelem, anular, anule, desmarcar, cancelamento, cancelá-la, cancelo, "
        "desmarque",
        "own_booking": "(a |)minha reserva( por favor|)",
        "asks_booking": "(ver|consultar|saber|conferir|olhar) (os (dados|detalhes)|o estado), "
        "nao (recebi|recebemos|chegou|me chegou) (o|a|nenhum|nenhuma) (e mail|email|mail|mensagem|confirmaçao|correio), "
        ""
        "(a |)(minha|nossa) reserva (esta|continua|segue|ficou) (de pe|confirmada|ativa|registada|registrada|valida|certa|feita|em ordem|ok|garantida), "
        "(queria|gostaria de|era para|era so para) confirmar (a |)(minha|nossa) reserva, (estado|status|situaçao) da (minha |nossa |)reserva, "
        "(ver|consultar|verificar|conferir|procurar|encontrar) (a |as |)(minha|minhas|nossa) reserva(s|), "
        "minha reserva (esta|foi) (confirmada|feita|ok),"
        " (esta|foi) confirmada a minha reserva, minhas reservas, detalhes da (minha |)reserva, "
        "numero de confirmaçao, dados da minha reserva, (o que|que quarto|qual quarto) (reservei|reservamos), "
        "(qual|quando|onde) (e|esta) a (minha|nossa) reserva, (mostre|mostra)( me|) (a minha|as minhas|minha|minhas) reserva(s|)",
        "how_to": "como (posso|eu|faço|fazer|se|cancelo|cancelar|alterar|altero), reembolso, devoluçao, "
        "politica de cancelamento, cancelamento (gratuito|gratis), por que, posso cancelar, taxa de cancelamento, "
        "se eu cancelar, cancelar gratis, cancelei",
        "another_booking": "(outra|nova|uma nova|segunda|mais uma) (reserva|estadia), reservar (outro|outra|de novo), "
        "mais uma reserva, uma reserva nova",
        "another_hotel": "outro hotel, outro quarto",
        "either": "talvez, quem sabe, ou",
        "occasion": ""
        "(filho|filha|neto|neta|bebe|marido|esposa|mulher|namorada|namorado|mae|pai) (faz|vai fazer|fara|completa), "
        "se casa(m|), casa (dia|no dia|em), casam (dia|no dia|em), nos casamos, me caso, aniversario, casamento, voo, concerto, show, congresso, conferencia, prova, reuniao, consulta",
        "asks_time": "(a|ate|desde|a partir de|de) que horas, que horas, horario(s|), quando, hora, qual o horario, quao cedo",
        "arriving": "check in, checkin, entrar, chegar, entrada, chegada, dar entrada, quarto pronto, fazer o check in",
        "leaving": "(sair|deixar|liberar|desocupar|entregar|ficar) (do|o|no|com o) quarto, "
        "check out, checkout, sair, saida, deixar o quarto, desocupar, liberar o quarto, ir embora",
        "faq:check_in": "check in (antecipado|cedo|tarde|tardio|mais cedo|antes), entrar antes, chegar antes, early check in, "
        "late check in, quarto pronto, e o check in, horario do check in",
        "faq:check_out": "late check out, check out (tarde|tardio|mais tarde), sair mais tarde, saida tardia, e o check out, "
        "horario do check out",
        "faq:parking": "estacionamento, estacionar, garagem, parking, parque de estacionamento, deixar o carro, manobrista, "
        "vaga para carro, vaga de garagem, carregador eletrico, carro eletrico, aparcamento",
        "faq:pets": "animal, animais, pet(s|), cachorr(o|os|a|as|inho|inha), cao, caes, gat(o|os|a|as|inho), "
        "animais de estimaçao, pet friendly, bicho(s|), cao guia",
        "faq:restaurant": "restaurante(s|), cafe da manha, pequeno almoço, almoço, almoçar, jantar, comida, refeiç(ão|ões), "
        "meia pensao, pensao completa, buffet, bar, vegan(o|a|os), vegetarian(o|a|os), sem gluten, comer, "
        "tudo incluido, bebidas",
        "faq:wifi": "wifi, wi fi, internet, wlan, senha do wifi, palavra passe do wifi, rede sem fio",
        "faq:leisure": "piscina(s|), spa, academia, ginasio, sauna, jacuzzi, massagem, massagens, nadar, hidromassagem, "
        "tratamento(s|), bem estar, tenis, golfe, yoga, ioga, parque infantil, clube infantil, "
        "banheira de hidromassagem, banho turco, lazer, musculaçao",
        "faq:price": "preço(s|), quanto (custa|e|fica|sai|custam|seria|vai custar|cobram), valor(es|), tarifa(s|), custo(s|), "
        "quanto, gratis, gratuito, gratuita, desconto(s|), oferta(s|), promoçao, preço total, pagar, "
        "incluido no preço, impostos, taxa(s|), caro, barato, caução, deposito, diaria",
        "faq:location": "endereço, morada, localizaçao, localizado, localizada, "
        "onde (fica|esta|estao|se localiza|e o hotel|e que fica), como (chegar|chego|chegamos|se chega|vou), mapa, "
        "perto d(o|a|e), longe d(o|a|e), distancia, do aeroporto, da estaçao, centro, praia, bairro, "
        "codigo postal, cep, fica longe",
        "faq:accessibility": "cadeira(s|) de rodas, cadeirante(s|), acessive(l|is), acessibilidade, deficiencia, deficiente(s|), "
        "mobilidade reduzida, elevador(es|), rampa, adaptado(s|)",
        "service": "mesa, restaurante, jantar, almoço, cafe da manha, massagem, spa, sauna, academia, tratamento, consulta, "
        "serviço de quarto, taxi, transfer, passeio, excursao, sala de reuniao, piscina",
        "problem": "reclamaram, queixaram, reclamando, "
        "fazendo barulho, a fazer barulho, barulho, "
        "quebrad(o|a), nao funciona, nao esta funcionando, avariad(o|a), suj(o|a), entupid(o|a), perdi, "
        "perdid(o|a), roubad(o|a), esqueci, problema, barulho, agua fria, sem agua, limpar, limpeza, consertar, "
        "arrumar, estragad(o|a), deixei",
        "question": "?, que, qual, quando, onde, como, quanto, quantos, quem, ha, tem, posso, pode, aceitam, permitem, "
        "oferecem, e possivel, gostaria de saber, quero saber, informaçao, informações",
        "elsewhere": "(eu |)trabalho (de|das|na|no), "
        "(joga|jogam) (no|na|em|hoje|amanhã|contra), jogo de futebol, habitantes, "
        "chover, chove, chovera, chovendo, nevar, neva, nevara, "
        "como (esta|fica|vai (estar|ficar|ser)) o tempo, que tempo (faz|vai fazer|esta), (previsao|condiçoes) do tempo, filme(s|), quanto dinheiro, ingresso(s|), cinema, (bloque|desbloque|ativ)(io|ar|ei|eio) (meu|o) cartao( de credito|), musica(s|), cançao, previsao do tempo, clima, chuva, banco, emprestimo, hipoteca, saldo, "
        "caixa eletronico, transferencia, conta corrente, cartao de debito, show, concerto, noticias, emprego, "
        "futebol, dentista, medico",
        "room_kind": "dupl(o|os|a|as), individua(l|is), tripl(o|os|a|as), quadruplo(s|), single(s|), twin(s|), simples, familiar(es|), casal, solteiro",
        "every": "cada, toda, todo, todas as, todos os",
        "returns": "(sa(imos|io)|partimos) (de|em) (ferias|viagem), volt(o|amos|ar|arei|aremos), de volta, regress(o|amos|ar|arei|aremos), retorn(o|amos|ar|arei|aremos)",
        "removes": "(tir|elimin|retir)(a|ar|e|em), remov(a|e|er)",
        "plus": "mais, +, alem de",
        "anything": "algo, alguma coisa, alguma opçao",
        "moves_later": "adi(ar|a|e|o|amos|em|a la|ar a), posterg(ar|a|ue|o), atrasar, atrase, atrasa, remarcar",
        "moves_sooner": "adiant(ar|a|e|o|amos|em), antecip(ar|a|e|o|amos|em)",
        "adds": "(adicion|acrescent|junt)(ar|a|e|em), somar, soma, inclu(ir|i|a)",
        "has_booking": "(eu |)(ja |)(tenho|temos) (uma|alguma) reserva, tem alguma reserva",
        "faq:payment": "pagar (com|em|no|na|ao|agora|antes|depois|por), (como|quando|onde) (pago|se paga|posso "
        "pagar|pagar), (posso|podemos|preciso|tenho que) pagar, (aceitam|aceita) (cartao|cartoes|visa|mastercard|"
        "dinheiro|pix|paypal|multibanco), (forma|formas|meio|meios|metodo|metodos) de pagamento, cartao de "
        "credito, com cartao, em dinheiro, pix, multibanco, mb way, paypal, caução, deposito, pagamento "
        "antecipado, fatura",
        "faq:cancellation": "(politica|condiçoes|taxa|taxas|prazo|regras) de cancelamento, cancelamento (gratuito|"
        "gratis), cancelar (gratis|sem custo|sem custos|ate), se (eu |nos |)(cancelar|tiver que cancelar|precisar "
        "cancelar|cancelarmos), (posso|podemos|como|como posso|como faço para|ate quando posso) cancelar, "
        "reembols(o|avel|am), nao reembolsavel, devoluçao",
        "faq:about": "(fale|conte|diga|fala|conta|informe)( me| nos|) (mais |algo |um pouco |)(do|sobre o|sobre este|acerca "
        "do|sobre seu|sobre o seu) (hotel|alojamento), (saber|conhecer|informaçoes|informaçao) (mais |)(do|sobre o|sobre "
        "este|acerca do|sobre seu|sobre o seu) (hotel|alojamento), como e o (seu |vosso |)hotel, que tipo de hotel, "
        "quantas estrelas, descriçao do hotel",
        "faq:rules": "(regras|normas|politicas|regulamento) (da casa|do hotel|do alojamento|da propriedade), (suas|vossas) "
        "(regras|politicas|normas)",
        "faq:children": "(aceitam|permitem) (crianças|bebes|menores), (crianças|bebes) (pagam|gratis|sao bem "
        "vindas|sao permitidas), so adultos, cama(s|) (extra|adicional)(s|), berço(s|), cadeira(s|) (de bebe|"
        "alta), baba, ate que idade, a partir de que idade",
        "shows": "mostr(a|e|ar)( me|), me mostr(a|e), quero ver, posso ver, ver o, ver a, deixa(| me) ver, deixe "
        "me ver",
        "by_night": "esta noite, hoje a noite, noite, a noite, de noite",
        "view": "vista (para o|para a|do|da|pro|pra) (mar|lago|piscina|praia|jardim|cidade|montanha|rio|centro), "
        "com vista",
        "another_kind": "(algo|alguma|algum|um|outro|outra|opçao|opçoes) (com|que tenha|melhor|diferente), (algo|"
        "um|outro) (mais|menos) (barato|economico|em conta|tranquilo|caro)",
        "book_alone": "reserva, reservar, reserve, reservo",
        "defers": "(vou|deixa|deixe|tenho que|preciso) (me |)(pensar|ver|perguntar|falar|consultar|confirmar), (te|"
        "lhe) (digo|aviso|confirmo), espera, espere, um (momento|segundo|minuto), nao tenho certeza",
        "cheap": "barat(o|a|os|as|inho|inha), economic(o|a|os|as), em conta, acessive(l|is), nao (muito |tao |)car(o|a|os|as)",
        "formerly": "da ultima vez, a ultima vez, da outra vez",
        "cheapest": "mais barat(o|a), mais economic(o|a), mais em conta, menor preço, menos car(o|a), barat(o|a)",
        "dearest": "mais car(o|a), melhor, mais luxuos(o|a)",
        "biggest": "maior, mais espaços(o|a), mais grande",
        "smallest": "menor, mais pequen(o|a)",
        "last_one": "o ultimo, a ultima",
        "option": "opçao, numero, nº, #, escolho, prefiro, quarto, o, a, fico com",        "arrives": "cheg(o|amos|ar|arei|aremos|ada|aria|ando), voo, check in, aterriss(o|amos)",
        "wish": "berço(s|), andar alto, andar baixo, andar terreo, res do chao, tranquil(o|a), silencios(o|a), "
        "chegada tardia, chegaremos tarde, chegarei tarde, chego tarde, chegamos tarde, aniversario, lua de mel, "
        "alergi(a|co|ca), cama (extra|de casal|king|adicional), camas (separadas|de solteiro|juntas),"
        " vista (para|pro|do|de|ao) (o |)(mar|cidade|montanha|jardim|piscina|praia), varanda, nao fumador(es|), "
        "nao fumante(s|), fumante(s|), comunicantes, vegan(o|a), vegetarian(o|a), sem gluten, cadeira de rodas, "
        "cadeira alta, cadeirao, banheira, travesseiro(s|), almofada(s|), flores, surpresa, pedido especial,"
        " gravida, comemora(r|ndo|mos|çao), late check out, early check in, longe do elevador, perto do elevador, "
        "frigobar, ar condicionado",
        "soon": "em breve, logo, o quanto antes, um dia desses, algum dia, no (verao|inverno|outono), na primavera, "
        "neste verao, nas ferias, ferias, carnaval, pascoa, semana santa, feriado, feriadao, uns dias, "
        "mais para frente, fim do ano",
        "edge": "no inicio de, inicio de, no final de, final de, fim de, em meados de, meados de, na semana de, semana de, "
        "durante, começo de",
        "language:en": "(em |)ingles( por favor|)",
        "language:es": "(em |)espanhol( por favor|)",
        "language:pt": "(em |)portugues( por favor|), fala portugues",
        "language:fr": "(em |)frances( por favor|)",
        "language:de": "(em |)alemao( por favor|)", "language:it": "(em |)italiano( por favor|)",
        "name_is": "chamar me( de|), me chamam( de|), meu nome e, o meu nome e, me chamo, chamo me, nome, o nome e, em nome de, no nome de, nome completo, "
        "pode me chamar de, chame me, meu sobrenome e, sobrenome, apelido, o titular e, titular, "
        "reserva em nome de, meu nome completo e, (em|no) nome d(o|a), (coloca|coloque|bota|bote|põe|ponha|mete|pode (por|colocar|botar)) (em|no) nome d(e|o|a)",
        "given_name": "(meu |o |)(primeiro |)nome( é|)",
        "family_name": "(meu |o |)(sobrenome|apelido|ultimo nome)( é|)",
        "name_here": "sou, sou o, sou a, aqui e, aqui e o, aqui e a, fala",
        "name_its": "(anot|registr|coloc)(a|e|ar) como, (escreva|escreve|põe|ponha) como, e, e o, e a, com",
        "name_for": "para, por, de, do, da",
        "name_after": "e meu nome, e o meu nome, e o nome",
        "name_stop": "so, apenas, somente, e, podemos, falar, mas, porque, para, com, por, por favor, obrigado, obrigada, meu, minha, o, a, em, de manha, no, na, "
        "desde, sao, um, uma, que, ou, se, sim, nao, quero, queria, gostaria, ola, oi, preciso, reserva, reservar, "
        "esta, este, amanha,"
        " hoje, ao, do dia, ate, como, tenho, temos, somos, sou, as, os, meu nome",
        "spoken_at": "arroba",
        "spoken_dot": "ponto",
        "spoken_dash": "hifen, traço",
        "spoken_underscore": "underline, underscore, traço baixo",
    },
    telling="ola, oi, bom dia, boa tarde, o, os, as, para, com, por, uma, um, de, do, da, que, e, eu, meu, minha, quero, gostaria, quarto, quartos, noite, noites, obrigado, obrigada, somos, pessoas, adultos, crianças, sim, desde, ate, entre, reserva, reservar, ao, nos, ha, tem, quanto, custa, onde, fica,"
    " amanha, hoje, janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, dezembro, segunda, terça, "
    "quarta, quinta, sexta, ajuda, reiniciar, fotos, sou, chamo, nome, mais, barato, claro, perfeito, portugues, "
    "por favor, dois, duas, tres, quatro, cinco, sete, oito, chegamos, chego, muito, bem, nao,"
    " animais, semana, dias, esposa, mulher, filhos, filho, como, agora, outra, cafe, manha, é, no, na, em, feira, "
    "preciso, voces, você, estacionamento, pequeno, almoço, cama, berço, dia, telefone, acho, depois, hospedes, agosto, novembro, sabado, domingo, seis, vinte, trinta",
    names="senhor, senhora, sr, sra, srta, dr, dra, dom, dona, doutor, doutora",
)
