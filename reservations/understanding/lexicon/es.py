"""Spanish."""

from __future__ import annotations

from reservations.understanding.lexicon.model import Lexicon, Numbers

_KIN = "mujer|esposa|marido|esposo|pareja|novia|novio|compañera|compañero|prometida|prometido|senora|chica|chico"
_ELDERS = "madre|mama|padre|papa|hermano|hermana|abuela|abuelo|tia|tio|prima|primo|suegra|suegro|cuñado|cuñada|vieja|viejo|abuelita|abuelito|mami|papi|madrina|padrino"
_CHILD = "hijo|hija|niño|niña|bebe|nieto|nieta|peque|pequeño|pequeña|sobrino|sobrina|hijito|hijita|nene|nena"
_MY = "mi|nuestro|nuestra|su|el|la"

LEXICON = Lexicon(
    code="es",
    rank=1,
    months=(
        "enero, ene", "febrero, feb", "marzo, mar, mzo", "abril, abr", "mayo, may", "junio, jun", "julio, jul",
        "agosto, ago, agto",
        "septiembre, setiembre, sept, sep, set",
        "octubre, oct",
        "noviembre, nov",
        "diciembre, dic",
    ),
    weekdays=(
        "lunes, lun", "martes, mart, mar", "miercoles, mie, mier", "jueves, jue", "viernes, vie, biernes", "sabado(s|), sab",
        "domingo(s|), dom",
    ),
    numbers=Numbers(
        ones="cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis"
        " diecisiete dieciocho diecinueve",
        tens="veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        compound=("{ten} y {one}",),
        special={
            2: "un_par_de/par_de/un_par", 100: "cien/ciento", 6: "media_docena", 10: "decena/una_decena", 12: "docena/una_docena", 16: "diez_y_seis", 17: "diez_y_siete",
            18: "diez_y_ocho", 19: "diez_y_nueve", 21: "veintiuno/veintiun/veintiuna", 22: "veintidos",
            23: "veintitres", 24: "veinticuatro/dos_docenas", 25: "veinticinco", 26: "veintiseis", 27: "veintisiete",
            28: "veintiocho", 29: "veintinueve", 31: "treinta_y_un/treinta_y_una/treintiuno",
        },
        years=("dos mil {rest}",),
    ),
    ordinals={
        1: "primer(o|a|)", 2: "segund(o|a)", 3: "tercer(o|a|)", 4: "cuart(o|a)", 5: "quint(o|a)", 6: "sext(o|a)",
        7: "septim(o|a), setim(o|a)",
        8: "octav(o|a)",
        9: "noven(o|a)",
        10: "decim(o|a)",
        11: "undecim(o|a), decim(o|a) primer(o|a|), decimoprimer(o|a|)",
        12: "duodecim(o|a), decim(o|a) segund(o|a), decimosegund(o|a)",
        13: "decim(o|a) tercer(o|a|), decimotercer(o|a|)",
        14: "decim(o|a) cuart(o|a), decimocuart(o|a)",
        15: "decim(o|a) quint(o|a), decimoquint(o|a)", 16: "decim(o|a) sext(o|a), decimosext(o|a)",
        17: "decim(o|a) septim(o|a), decimoseptim(o|a)",
        18: "decim(o|a) octav(o|a), decimoctav(o|a)", 19: "decim(o|a) noven(o|a), decimonoven(o|a)",
        20: "vigesim(o|a)",
        21: "vigesim(o|a) primer(o|a|), vigesimoprimer(o|a|)", 22: "vigesim(o|a) segund(o|a), vigesimosegund(o|a)",
        23: "vigesimo tercer(o|), vigesimotercer(o|)", 24: "vigesimo cuarto, vigesimocuarto",
        25: "vigesimo quinto, vigesimoquinto", 26: "vigesimo sexto, vigesimosexto",
        27: "vigesimo septimo, vigesimoseptimo", 28: "vigesimo octavo, vigesimoctavo",
        29: "vigesimo noveno, vigesimonoveno", 30: "trigesimo", 31: "trigesimo primer(o|)",
    },
    ordinal_endings="°, o, a, er, ro, ra, do, da, to, ta, mo, ma, vo, va, no, na, ero, era, ndo, nda",
    relative_days={
        -2: "anteayer, antier", -1: "ayer, anoche", 0: "hoy, hoy mismo, el dia de hoy",
        1: "mañana, mañana mismo, el dia de mañana, mñn",
        2: "pasado mañana, (el |)dia despues de mañana",
        3: "dentro de tres dias",
    },
    holidays={
        "12-24": "nochebuena, noche buena, (la |)vispera(s|) de navidad", "12-25": "(dia de |)navidad, el dia de navidad",
        "12-31": "nochevieja, noche vieja, fin de año, vispera de año nuevo, noche de fin de año",
        "01-01": "(dia de |el dia de |)año nuevo",
        "01-06": "(dia de |)reyes, epifania",
        "02-14": "(dia de |)san valentin,"
        " dia de los enamorados", "11-01": "(dia de |)todos los santos",
    },
    groups={
        1: "sola, yo sola, viajo sol(o|a), voy sol(o|a), yo sol(o|a), sol(o|a) para mi, para mi sol(o|a), "
        " una sola",
        2: "nosotros dos, nosotras dos, ambos",
        3: "nosotros tres, los tres", 4: "nosotros cuatro, los cuatro",
    },
    slots={
        "weekend": "(el |)fin de semana, finde, el fin, este fin, findesemana, fines de semana",
        "day": "dias, dia", "week": "semana(s|), semanita(s|)", "fortnight": "quincena", "month_unit": "mes(es|)",
        "year_unit": "año", "night": "noche(s|), nochecita(s|), pernoctacion(es|)",
        "tonight": "esta noche, esta tarde, esta mañana",
        "part_of_day": "(antes|despues) de (comer|cenar|desayunar|almorzar), por la (mañana|tarde|noche), de la (mañana|tarde|noche|madrugada), mediodia, medianoche, al mediodia,"
        " de la mañana, en la (tarde|noche|mañana), tarde, madrugada",
        "next_day": "(al|el) dia (siguiente|despues), dia siguiente",
        "next": "proxim(o|a|os|as), siguiente, que viene, que sigue, que entra, entrante",
        "this": "este, esta, del presente, presente",
        "last": "pasado, pasada, ultimo, ultima, anterior", "ago": "hace", "later": "mas tarde, despues",
        "earlier": "antes, mas temprano",
        "after": "despues de(l|), a partir de las, tras, pasadas las", "before": "antes de(l| las| la|)",
        "from_now": "a partir de ahora, desde ahora, de ahora",
        "range_from": "del, desde( el|), a partir de(l|), desde el dia, del dia, empezando (el|), comenzando (el|), desde la",
        "until": "(terminando|acabando|finalizando)( el|), al, a, hasta( el| la|), hasta el dia, al dia, hta, ata, asta( el|)",
        "between": "entre( el|)", "and": "y, e, &", "in_": "en, dentro de, de aqui a",
        "with_": "con, mas, +, junto con, ademas de, y con",
        "check_in": "llegada(s|), llegar, lleg(o|amos|aria|ariamos|are|aremos|ando|an|a), entrada, entr(o|amos|ar|ando), "
        "check in,"
        " fecha de (entrada|llegada|ingreso), ingreso, ingresar, ingresamos, checkin, vamos, venimos, iremos, ire, "
        "voy, viniendo",
        "check_out": "salida(s|), sal(ir|imos|go|iendo|dria|dremos|dre), marcha(r|rme|rnos), me marcho, nos marchamos, me voy,"
        " nos vamos, check out, checkout, fecha de (salida|partida), partida, regreso, regresamos, vuelta, "
        "dejar la habitacion,"
        " dejo la habitacion, irme, irnos, me ire, nos iremos, me iria, volvemos, vuelvo",
        "stay": "estancia, estadia, quedar(me|nos), me quedo, nos quedamos, nos quedaremos, me quedare, alojar(me|nos), "
        "alojamiento"
        " por, estar, estaremos, estare, estaria, hospedar(me|nos), alojamos, alojo, pasar",
        "at": "a las, a la, sobre las, hacia las, alrededor de las, tipo, a eso de las, como a las, antes de las, "
        "despues de las,"
        " las, a partir de las, @", "oclock": "h, hrs, horas, hs, am, pm, a m, p m, en punto",
        "fraction": "y media, y cuarto, menos cuarto",
        "adults": "hombre, adult(o|a|os|as), mayores, personas (mayores|adultas), persona (mayor|adulta), señor(es|as), hombres, mujeres",
        "children": "mellizos, mellizas, gemelos, gemelas, trillizos, trillizas, niñ(o|a|os|as), menor(es|), hij(os|as), peques, pequeñ(os|as), chic(os|as), crio(s|), chaval(es|),"
        " adolescente(s|), menores de edad, niñit(os|as), nen(es|as), chamac(os|as), nietos, nietas, sobrinos, "
        "infante(s|)",
        "infants": "bebe(s|), bebé(s|), recien nacido(s|)",
        "people": "persona(s|), huesped(es|), viajeros, pax, pers, invitados, comensales, gente, personitas, ocupantes, "
        "de nosotros,"
        " en total, en el grupo",
        "party_of": "somos, seremos, seriamos, vamos a ser, grupo de, familia de, vamos, iremos, mesa para, que sean, hay, son,"
        " un grupo de, un total de, total de, seran, serian, es para, viajamos, viajaremos, estamos, para nosotros",
        "self": "yo, mi mismo, conmigo, nosotros", "self_alone": "para mi, soy solo yo, solo yo, solamente yo, unicamente yo, nada mas yo",
        "couple": "(una |somos |)pareja, parejas, matrimonio, un matrimonio",
        "parents": "(para |)(mis|nuestros|sus) (padres|papas|abuelos|suegros|viejos|papis|abuelitos|tios|padrinos)",
        "partner": f"(para |)({_MY}) ({_KIN}|{_ELDERS}), mi media naranja",
        "friend": "(para |)(mi|un|una) (mejor |)(amigo|amiga|colega|compañero de trabajo|jefe|jefa)",
        "others": "herman(os|as), prim(os|as), ti(os|as), cuñad(os|as), suegr(os|as), amig(os|as), colegas, otros, otras, otras personas, personas mas, compañeros, familiares, parientes",
        "child_of": "(mas|+|y|con) bebe, "
        f"(para |)({_MY}|un|una) ({_CHILD})( pequeño| pequeña| mayor|)",
        "room": "habitacion(es|) (de matrimonio|matrimonial(es|)), (doble|triple|cuadruple|matrimonial|sencilla)(s|), individual(es|), habitacion(es|), hab, habs, cuarto(s|), dormitorio(s|), recamara(s|), pieza(s|), suite(s|), abitacion(es|)",
        "per": "por, cada, la noche",
        "more": "mas, otra, otro, adicional(es|), extra, extender, alargar, prolongar, ampliar",
        "less": "menos, acortar, reducir", "without": "sin, no, ningun, ninguna, cero, ni",
        "negation": "no, no es, no el, no para el, tampoco, no el dia",
        "year_old": "años, año de edad, años de edad, añitos, anos",
        "aged": "de edad, edades( de|), con edades de, edad, tienen, tendran",
        "article": "el, la, los, el dia, dia, la fecha, la noche del, lo, el dia de, para el, para el dia, el proximo dia",
        "indefinite": "un, una", "for_": "para, pa, por",
        "which": "de los cuales, de las cuales, de ellos, incluyendo, incluidos, incluido, incluyendo a",
        "correction": "perdon, mejor, digo, quise decir, quiero decir, mejor dicho, en realidad, corrijo, disculpa, sino, "
        "me equivoque",
        "counted": "estrella(s|), cama(s|)( de matrimonio| matrimonial(es|)|),  perr(o|os|a), gat(o|os), coche(s|), carro(s|), auto(s|), minuto(s|), min, "
        "euro(s|), €,"
        " eur, dolar(es|), $, peso(s|), usd, %, por ciento, baño(s|), piso, planta, veces, vez, km, maleta(s|), "
        "hora(s|), toalla(s|),"
        " kilometros, grados, libras",
        "counted_before": "habitacion numero, numero de habitacion, €, $, eur, usd, codigo, vuelo, referencia, piso, planta, opcion,"
        " numero de reserva, numero, la opcion, al menos, minimo, puntuacion de, numero de vuelo",
        "filler": "cuanto (me |nos |le |te |)(sale|saldria|saldra|saldrian), "
        "inclusive, d, un segund(o|ito), (el|al|del) mar, (en el|del|de el|en este) mes de, a primeros de, a ultimos de, por favor, porfa, porfavor, es, era, seria, quiero, queria, quisiera, quisieramos, queremos, me, nos, te, "
        "se, lo, le,"
        " les, que, como, cual, mi, mis, tu, sus, su, nuestro, nuestra, nuestros, nuestras, muy, si, hola, "
        "buenos dias, buenas,"
        " gracias, reservar, reserva, una reserva, hacer, tener, tiene, tienen, tenemos, tengo, teneis, hay, "
        "puede, podria, podrian,"
        " necesito, necesitamos, busco, buscamos, buscando, solo, solamente, tambien, pero, o, u, entonces, ok, "
        "vale, bueno, pues,"
        " me gustaria, nos gustaria, hotel, de viaje, viaje, un momento, una vez, una reserva, otra reserva, "
        "una consulta,"
        " una pregunta, este hotel, esta habitacion, esta reserva, esta bien, esta perfecto, esta todo, "
        "y luego,"
        " unos, unas, aproximadamente, fecha, fechas, mejor, ya, ahi, alli, aqui, ahora, creo, pienso, "
        "seguro, todo, toda,"
        " de, por, a nombre de, por la, de la, del hotel, al hotel, a la, a el, mas informacion, mas o menos, "
        "primera vez,"
        " primero que nada, segundo nombre, (uno|una) de (los|las|nosotros|ellos|estos|estas|esos|esas|tus|sus|mis|nuestros), cuanto, cuesta, buenas tardes, buenas noches, "
        "buen dia, a ver,"
        " el precio, la direccion, el hotel, la habitacion, a que hora, de las, para las, para los, para la, "
        "para un, en que, que dia,"
        " mas barata, mas barato, mas cara, mas caro, mas grande, mas economica, mas pequeña, mas economico, "
        "otra vez, a traves,"
        " entrada libre, en efectivo",
    },
    cues={
        "yes": "si, sí, sip, sii, siii, claro, claro que si, por supuesto, desde luego, vale, ok, okay, okey, oki, "
        "de acuerdo,"
        " correcto, exacto, exactamente, efectivamente, afirmativo, confirmo, confirmado, confirmar, confirma, "
        "confirmalo, eso es,"
        " eso mismo, asi es, dale, venga, listo, hecho, como no, obvio, obviamente, seguro, cierto, es correcto, "
        "(sin|no cabe) ninguna duda, simon, vale va, hecho, de acuerdo si, dalee, listo si, perfecto si, yes,"
        " sí por favor, orale, va que va, sin duda, por favor si, si si, adelante, acepto, claro si, bueno, okis, yes please, por que no, 👍, 👌, ✅, ✔, ☑, 🆗, 💯, 🙌, "
        "👏, ✓, 🤝",
        "hedges": "ok, okay, okey, oki, vale, bueno, bien, entendido",
        "conditions": "si (hay|habra|hubiera|cancelo|cancelamos|anulo|anulamos|pudiera|pudieran|puedo|podemos|pueden|fuera|fuese|tiene|tienen|tuviera|tuvieran|cambio|cambiamos|llego|llegamos|viajo|no|sale|baja|bajan|es posible), si (me|nos) (dan|hacen|cobran|rebajan|pueden), (muy |)car(o|a|isimo|isima), (confirma|confirme|confirmar|confirmame) (el|que|si|los|las), otra (fecha|habitacion|opcion), otro (dia|cuarto|hotel), pero, siempre que, siempre y cuando, a menos que, salvo que, aunque, excepto",
        "seems": "me parece, suena, esta, va, queda, seria, es, se ve, parece, estaria, todo",
        "quality": "chido, padre, bien, perfect(o|a), genial, estupendo, fantastico, correcto, ok, excelente, fenomenal, lo que quiero, "
        "ideal, bueno, en orden",
        "fine": "buena idea, es verdad, (reserva|reserve|resérvame|reservame|reserveme|reservanos|resérvanos)(la|lo|las|los), me (vale|"
        "sirve|va bien|encaja|convence|encanta|gusta), nos (vale|sirve|va bien|encaja|gusta), la quiero, lo "
        "quiero, la tomo, me la quedo, me quedo con (esa|esta|la|el), hazlo, hagalo, resérvala, resérvalo, "
        "reservala, reservalo, reservela, reservelo, funcionaria, lo hare, si lo hare, no hay problema, sin "
        "problema, ningun problema, no hay inconveniente, tiene razon, proceda, procede, hagamoslo, vamos con (eso|"
        "esa), eso estaria bien, por mi bien, haz la reserva, haga la reserva, muy bien",
        "weak_yes": "genial, perfecto, perfecta, estupendo, fantastico, excelente, bien, muy bien, maravilloso, super, guay, "
        "entendido,"
        " entiendo, ya veo, fenomenal, buenisimo, que bien, ideal, barbaro, chevere, padre, de lujo",
        "no": "no, nop, nope, nanai, que va, para nada, en absoluto, de ninguna manera, ni hablar, nunca, jamas, "
        "tampoco, de ningun modo, de ninguna forma, de ningun modo, nada de eso, lo dudo, ni de coña, nel, nel pastel, ni (de broma|loco|loca|modo|en sueños|hablar), no manches, ninguno,"
        " ninguna, ninguno de los dos, ninguna de las dos, negativo, claro que no, por supuesto que no, no no, ❌, "
        "👎, 🚫, ✖, 🙅",
        "not_so": "(por (ahora|el momento|hoy)|esta vez) (paso|no), "
        "no (fue|era) lo que, no (pedi|pedimos|dije|dijimos), no (me convence|nos convence|es lo que|quiero|queremos|gracias|esta bien|es correcto|es eso|por ahora|de momento|ahora|todavia|aun|me gusta|me interesa|"
        "me sirve|me vale|hace falta|necesito|deseo|confirmo|acepto|es asi|me parece|lo quiero|la quiero|es lo que|hoy|reserves|"
        "estoy de acuerdo|funciona|creo), mejor no, ahora no, creo que no, prefiero no, todavia no, aun no, de momento no,"
        " por ahora no, esta mal, incorrecto, mal, equivocado, hay un error, es un error, me equivoque, nada mas, "
        "dejalo, dejemoslo,"
        " olvidalo, quizas mas tarde, tal vez luego, en otro momento, luego tal vez, cambie de opinion, "
        "cancela eso, me niego, rechazo",
        "refuses": "no tengo( ninguno|), no uso, prefiero no( decirlo| darlo| decir| dar|), "
        "no (tengo|uso|quiero dar|doy|quiero decir)( correo| email| mail| telefono|"
        " movil| e mail|), sin (correo|email|telefono), no te lo digo, no te importa, paso, saltar, omitir, es privado",
        "negates": "no, tampoco, nunca, ni",
        "greet": "hola, holaa, holi, ola, buenas, buenos dias, buen dia, buenas tardes, buenas noches, saludos, que tal, "
        "hey, hello, hi,"
        " muy buenas, 👋", "hesitates": "bueno, pues, eh, mmm, a ver, ah, oh, uy, perdon",
        "thanks": "gracias, muchas gracias, mil gracias, muchisimas gracias, te lo agradezco, se lo agradezco, agradecido, "
        "agradecida,"
        " grax, thanks, 🙏",
        "bye": "adios, hasta luego, hasta pronto, hasta mañana, chao, chau, nos vemos, bye, que tenga buen dia, hasta"
        " la vista",
        "done": "eso es todo, nada mas, es todo, eso seria todo, ya esta, ya es todo, con eso es suficiente, todo por ahora",
        "talks": "(me |)(pasas|pasan|pasais|pasa|comunicas|comunica|comunican) con, hablar, hablo, hable, chatear, comunicarme, comunicar, contactar, ponme, ponerme, paseme, pasame, "
        "comuniqueme,"
        " comunicame, conectame, conversar, atienda, atender, atiendan, contactarme, contacto",
        "staff": "persona, humano, humana, agente, alguien, operador, operadora, recepcion, recepcionista, encargad(o|a), "
        "responsable,"
        " gerente, asesor(a|), ser humano, empleado, personal, director(a|), supervisor(a|), conserje, "
        "una compañera, un compañero",
        "human": "(persona|gente|alguien) (real|de verdad|de carne y hueso), "
        "(pas|comunic|conect|pong)(a|e|ame|eme|ar)(me|) con (recepcion|la recepcion|alguien|una persona|un agente), "
        "(hablar|tratar) con (una maquina|un robot|un bot|maquinas|robots), (me|nos) atiend(e|a|en|an) (alguien|una persona), alguien (que |)me atienda, persona (real|de verdad|humana), agente humano, humano, un agente, atencion al cliente, "
        "servicio al cliente, que me"
        " llam(e|en)( alguien|), llameme, llamame, llamenme, (pueden|puede|podeis) llamarme, queja, quejarme, "
        "reclamacion,"
        " hoja de reclamaciones, ser humano, operador(a|)",
        "help_alone": "ayuda, help, socorro, info",
        "help": "ayudame, ayudeme, necesito ayuda, me (puedes|puede|podrias|podria) ayudar, puedes ayudarme, "
        "como funciona, que"
        " puedes hacer, instrucciones, opciones, socorro, help, comandos, que puedo hacer, podria ayudarme",
        "menu": "menu, menu principal, ver menu, el menu", "status": "estado, estatus, status, mi estado",
        "reset": "reiniciar, reinicia, empezar (de nuevo|otra vez|de cero|desde cero), "
        "empecemos (de nuevo|de cero|otra vez), volver a empezar,"
        " comenzar (de nuevo|de cero), borrar todo, reset, reinicio, desde el principio, volvamos a empezar, "
        "borra todo",
        "erase_data": "(borra(r|d|)|borre(n|)|elimina(r|)|elimine(n|)|suprimir|suprima(n|)) (todos |)mis datos( personales|), "
        "derecho (al olvido|de supresion), borrar mi informacion, elimina(r|) mi informacion",
        "stop": "stop, baja, parar, alto, darme de baja, cancelar mensajes, no mas mensajes, dar de baja, "
        "dejar de recibir mensajes",
        "start": "start, alta, activar mensajes, darme de alta, iniciar",
        "photos": "foto(s|), imagen(es|), fotografia(s|), ver (la|las|el) (habitacion|habitaciones|cuarto)",
        "reserve": "reservar, reserva para, reservo, reserve, reserva una, reservame, resérvame, "
        "hacer (una|la|otra) (nueva |)reserva(cion|),"
        " (una|la) (reserva|reservacion) para, quiero (una |hacer |)(reserva|reservacion|reservar), "
        "reservacion para, haz una reserva,"
        " hacer una reservacion, apartar, necesito una reserva, nueva reserva, reservaria, reservaremos, "
        "reservemos, booking",
        "fetch": "buscame, encuentrame, busco, buscamos, buscando",
        "seek": "kiero, qiero, kisiera, busco, buscamos, buscando, buscar, necesito, necesitamos, quiero, queremos, quisiera, quisieramos, "
        "queria, queriamos,"
        " me gustaria, nos gustaria, deseo, tienen, tiene, teneis, tienes, hay, disponible(s|), disponibilidad, "
        "desearia, encuentra,"
        " encontrar, encuentrame, libre(s|), algo, alguna, ofrecen, querria, querriamos, consultar, precisamos, "
        "preciso",
        "lodging": "habitacion(es|), hotel(es|), cuarto(s|), alojamiento(s|), suite(s|), dormir, hospedaje, alojar(me|nos), "
        "noche(s|),"
        " doble(s|), individual(es|), sencilla(s|), triple(s|), cuadruple(s|), matrimonial(es|), quintuple, casa, apartamento, hospedar(me|nos), quedar(me|nos), pernoctar, estancia, estadia, "
        "disponibilidad,"
        " donde dormir, hab",
        "lodging_noun": "(una|otra|dos|tres|2|3|la) (doble|dobles|individual|individuales|sencilla|sencillas|triple|triples|cuadruple|cuadruples|matrimonial|matrimoniales), habitacion(es|), hotel(es|), alojamiento(s|), suite(s|), hospedaje, hab, apartamento(s|)",
        "available": "(hay|tienen|teneis|tiene|tienes|habria|habra|quedan|queda) (algun |)(sitio|hueco|lugar), "
        "(hay|tienen|teneis|tiene|tienes|tendrian|quedan|queda) (algun |)(sitio|lugar|plaza)(s|) para, "
        "(os|les|le|te) (queda|quedan|quedaria) (algo|alguna|sitio|hueco), quede algo, queda algo, "
        "(tienen|teneis|tiene|tienes|tendrian|tendriais|hay|queda|quedan|esta|estaria) (algo |)libre(s|), (hay|tienen|teneis|queda) (algun |)(cupo|hueco|espacio|campo), cupo(s|), disponibilidad, disponible(s|), habitaciones (libres|disponibles), habitacion (libre|"
        "disponible), hay habitaciones, tienen habitacion(es|), queda(n|) (alguna |)habitacion(es|), hay sitio, hay lugar, plazas",
        "existing": "las fechas, fechas, el nombre, la habitacion, mi (reserva|reservacion|habitacion|estancia|estadia|booking), nuestra (reserva|reservacion|habitacion), "
        "mis reservas,"
        " la (reserva|reservacion) (que|a nombre|hecha|de), tengo (una|la) (reserva|reservacion), "
        "hice una (reserva|reservacion),"
        " he (reservado|hecho una reserva), la (reserva|reservacion), una reserva (hecha|que hice), "
        "tenemos una (reserva|reservacion),"
        " reserve una, reserva existente, las fechas, el numero de (noches|personas|adultos), esta reserva",
        "modify": "(un dia|una noche|dos dias|dos noches) (antes|mas tarde|despues) de (lo|la|l), "
        "(pon|ponga|anade|añade)(me|nos|mela|) (una|un|otra|otro|dos) (noche|dia)(s|) mas, "
        "estirar, estire, acortar, "
        "cambiar, cambio, cambia(s|n|me|rme|rnos|ros|ria|rian), cambie(n|s|me), mueve(s|n|me), mueva(n|s|me), muevan, modifica(r|s|n|me), cambie, modificar, modifica, modifique, modificacion, alterar, editar, "
        "actualizar, mover, ampliar,"
        " extender, alargar, acortar, ajustar, corregir, (añad|agreg|sum)(ir|e|ar|a|ue|an|en|eme|ame), posponer, retrasar, atrasar, aplazar, adelantar, prolongar, "
        "reprogramar, mejorar",
        "cancel": "cancelar, cancela, cancele, cancelen, anular, anula, anule, cancelacion, anulacion, cancelarla, anularla, "
        "cancelo,"
        " dar de baja la reserva, cancelame, anulame",
        "own_booking": "mi (reserva|reservacion)( por favor|)",
        "asks_booking": "(ver|consultar|saber|revisar|mirar|conocer) (los (datos|detalles)|el estado), "
        "no (me |nos |)(ha llegado|llego|llega|he recibido|recibi|hemos recibido) (el|la|ningun|ninguna) (correo|email|mail|mensaje|confirmacion), "
        ""
        "(mi|la|nuestra) (reserva|reservacion) (sigue|esta|continua|quedo|ha quedado) (en pie|vigente|activa|registrada|confirmada|correcta|bien|hecha|en orden|apuntada), "
        "(queria|quisiera|era para|llamo para|escribo para) confirmar (mi|la|nuestra) (reserva|reservacion), estado de (mi|la|nuestra) (reserva|reservacion), (ver|consultar|comprobar|revisar|buscar|"
        "encontrar) (mi|mis|nuestra) (reserva|reservas|reservacion), mi reserva esta (confirmada|hecha|bien), esta "
        "confirmada mi reserva, esta (hecha|confirmada) (mi|la|nuestra) reserva, tengo (alguna|una) reserva hecha, "
        "mis reservas, (cual|cuando|como|que|donde) (es|esta) (mi|nuestra) (reserva|reservacion), tengo (alguna|"
        "ya) (una |)(reserva|reservacion), (que|cual) (habitacion |)(tengo|tenemos|he|hemos) reservad(o|a), "
        "(mostrar|muestrame|enseñame|dime) (mi|mis|nuestra) (reserva|reservas|reservacion), que reserve, detalles "
        "de mi (reserva|reservacion), datos de mi reserva, numero de confirmacion, se (hizo|ha hecho|confirmo) mi "
        "reserva, como va mi reserva",
        "how_to": "como (puedo|podria|se puede|hago|hacer|cancelo|anulo|modifico|se), reembolso, devolucion, "
        "politica de cancelacion,"
        " cancelacion gratuita, cancelacion gratis, por que, gastos de cancelacion, puedo cancelar, "
        "se puede cancelar, si cancelo,"
        " que pasa si cancelo, condiciones de cancelacion, cancelar gratis, ya (la |lo |)cancele, cancele (ayer|hace)",
        "another_booking": "(otra|nueva|una nueva|segunda|otra nueva) (reserva|reservacion|estancia), reservar (otra|de nuevo), "
        "otra habitacion"
        " para otra fecha, hacer otra, una reserva mas, una reserva nueva",
        "either": "quizas, quiza, tal vez, a lo mejor, igual, o, u",
        "occasion": "se casa(n|), nos casamos, me caso, cumpleaños, boda, aniversario, cumple, vuelo, concierto, congreso, conferencia, examen, reunion, cita",
        "asks_time": "a que hora(s|), desde que hora, a partir de que hora, que hora, hora(s|), horario(s|), cuando, "
        "hasta que hora, antes de"
        " que hora, como de temprano, que tan temprano, que tan tarde",
        "arriving": "check in, checkin, entrar, llegar, entrada, llegada, ingresar, ingreso, registrarme, registro, "
        "lista la habitacion,"
        " habitacion lista, hacer el check in",
        "leaving": "(dejar|entregar|desalojar|liberar|ocupar|tener) (la|el|nuestra|mi) (habitacion|cuarto), "
        "check out, checkout, salir, salida, dejar la habitacion, irme, irnos, abandonar, desocupar, marcharnos, "
        "marcharme, dejar libre",
        "faq:check_in": "check in (temprano|anticipado|tarde|tardio|antes), entrar antes, llegar antes, entrada anticipada, "
        "early check in,"
        " late check in, habitacion lista, lista la habitacion, es el check in",
        "faq:check_out": "late check out, check out (tarde|tardio|mas tarde), salir mas tarde, salida tardia, es el check out,"
        " dejar la habitacion (mas tarde|tarde)",
        "faq:parking": "parking, aparcamiento, aparcar, estacionamiento, estacionar, garaje, cochera, "
        "dejar el (coche|carro|auto), parqueo,"
        " parqueadero, plaza de garaje, aparco, cargador electrico, coche electrico, cargar el coche, valet, "
        "parquear, aparca",
        "faq:pets": "mascota(s|), perr(o|os|a|as|ito|ita), gat(o|os|a|as|ito), animal(es|), pet friendly, cachorro, perro guia",
        "faq:restaurant": "restaurante(s|), desayuno(s|), desayunar, cena(s|), cenar, comida(s|), almuerzo, almorzar, comer, buffet, "
        "bufe, media"
        " pension, pension completa, bar, cafeteria, vegano(s|), vegetarian(o|os|a|as), celiac(o|os), sin gluten, "
        "todo incluido, gastronomia,"
        " carta, bebidas",
        "faq:wifi": "wifi, wi fi, internet, wlan, contraseña del wifi, clave del wifi, conexion a internet",
        "faq:leisure": "piscina(s|), alberca, pileta, nadar, spa, gimnasio, gym, sauna, jacuzzi, masaje(s|), bienestar, wellness, "
        "tratamiento(s|),"
        " instalaciones, servicios, tenis, golf, yoga, animacion, club infantil, parque infantil, balneario, "
        "baño turco, peluqueria, hidromasaje,"
        " actividades",
        "faq:price": "precio(s|), presio(s|), cuanto (cuesta|vale|es|sale|seria|costaria|cuestan|cobran|saldria|me sale|nos sale), "
        "coste(s|),"
        " costo(s|), tarifa(s|), cuanto, gratis, gratuito, gratuita, descuento(s|), oferta(s|), precio total, "
        "pagar, incluido en el precio,"
        " esta incluido, impuestos, tasa(s|), caro, barato, promocion, cobran",
        "faq:location": "a cuanto (queda|esta|estan|quedan), "
        "direccion, ubicacion, ubicado, ubicados, ubicada, "
        "donde (esta|estan|queda|quedan|se encuentra|se ubica|estais|se situa),"
        " como (llegar|llego|llegamos|se llega|voy), mapa, cerca de, lejos de, distancia, a cuanto esta(n|), "
        "que lejos, del aeropuerto,"
        " desde el aeropuerto, de la estacion, zona, centro, playa, localizacion, codigo postal, queda lejos, "
        "en que (calle|zona|barrio)",
        "faq:accessibility": "silla(s|) de ruedas, accesible(s|), accesibilidad, discapacidad, discapacitad(o|os|a|as), "
        "movilidad reducida, adaptado(s|),"
        " ascensor, elevador, rampa, minusvalid(o|os|a|as), adaptada, adaptadas, invidente",
        "service": "mesa, cenar, almorzar, restaurante, cena, almuerzo, comida, desayuno, masaje, spa, sauna, gimnasio, tratamiento, cita, "
        "servicio de"
        " habitaciones, taxi, traslado, excursion, tour, sala de reuniones, piscina, peluqueria, bar",
        "problem": "quejaron, quejado, quejan, "
        "(haciendo|hacen|hace) (mucho |)ruido, "
        "roto, rota, no funciona, no va, averiado, averiada, sucio, sucia, atascado, perdi, he perdido, perdido, "
        "robado, olvide, he olvidado,"
        " me deje, averia, problema(s|), ruido, ruidosa, agua fria, sin agua, limpiar, limpieza, arreglar, "
        "reparar, estropeado",
        "elsewhere": "(la|una) peli, pelis, "
        "cuantos habitantes, "
        "(juega|juegan) (el|la|los|las), partido(s|) de, habitantes, "
        "llueve, llovera, lloviendo, nevar, nevara, nieva, "
        "(tipo de cambio|cotizacion), el dolar, (que|como) (tiempo|clima) (hace|hara|va a hacer|hay|habra|estara), como (esta|estara|va a estar) el (tiempo|clima), pelicula(s|), cancion(es|), musica, (cuanto|el|mi) dinero, entradas (de|para) (cine|teatro|concierto|el|la|los|un|una), (el|al|de) cine, (bloque|activ|desbloque)(o|ar|en|e) (mi|la) tarjeta( de credito| de debito|), el tiempo que hara, pronostico, lluvia, llover, banco, prestamo(s|), "
        "hipoteca(s|), saldo, cajero,"
        " transferencia, cuenta corriente, tarjeta de debito, concierto(s|), noticias, trabajo, futbol, dentista, "
        "medico, seguro de",
        "another_hotel": "otro hotel, otra habitacion, habitacion diferente",
        "other_room": "en su lugar, en lugar de esa, en vez de (esa|eso), otra habitacion, otro cuarto, prefiero (la|el), mejor (la|el)",
        "modify_strong": "reprogramar, modificar (mi|la|nuestra) (reserva|reservacion), (cambiar|mover|pasar|correr|posponer|aplazar|adelantar|atrasar|retrasar)(la|lo|nosla|mela), "
        "(mueve|mueva|pasa|pase|cambia|cambie|corre|corra|pospon|posponga|aplaza|aplace|adelanta|adelante|atrasa|atrase|retrasa|retrase)(la|lo|mela|nosla),"
        " cambiar de (habitacion|fecha|fechas), (mueva|mueve|cambie|cambia|pase|pasa|adelanta|adelante|atrasa|atrase|retrasa|retrase|mover|adelantar|atrasar|retrasar|posponer|aplazar) (mi|la|nuestra) (reserva|reservacion|llegada|entrada|salida|estancia|estadia|fecha), cambiar algo",
        "fine_alone": "que si, que si hombre, que si claro, pues claro, "
        "totalmente, absolutamente, definitivamente, eso creo, ya lo creo, tal cual, me late, con (mucho |)gusto, encantad(o|a), sale, va, haga(le|lo), hazle, de una, jalo, si me gustaria, lo haria, si quiero, lo hare", "not_alone": "no quiero, cancela eso",
        "question": "?, que, cual, cuando, donde, como, cuanto, cuantos, quien, hay, tienen, tiene, puedo,"
        " se puede, aceptan, admiten, permiten, ofrecen, es posible, me puede decir, quiero saber, quisiera saber, "
        "informacion",
        "room_kind": "doble(s|), individual(es|), sencilla(s|), triple(s|), cuadruple(s|), matrimonial(es|), familiar(es|), twin(s|), simple(s|)",
        "every": "cada, todos los, todas las",
        "returns": "(sal(imos|go)|nos vamos|me voy) de (vacaciones|viaje), regres(o|amos|are|aremos|ar), vuelta, de vuelta, volv(emos|er|ere|eremos), vuelvo, de regreso, retorno",
        "removes": "(quit|elimin|borr|sac)(a|ar|e|en|ame|eme), (quita|elimina)(d|me|le|nos)",
        "plus": "mas, +, ademas de",
        "anything": "algo, alguna cosa",
        "moves_later": "pospon(er|ga|go|emos|erla|erlo), aplaz(ar|arla|arlo|o|a|e), retras(ar|arla|arlo|o|a|e), atras(ar|arla|arlo|o|a|e), posterg(ar|arla|arlo|o|a), mov(er|erla|erlo|emos|ed), mueva, mueve, corr(er|erla|erlo)",
        "moves_sooner": "adelant(ar|arla|arlo|o|a|e|en|amos)",
        "adds": "(añad|agreg|sum)(ir|e|a|id|ar|ue|an|en), añade(me|le|nos), agrega(me|le|nos), suma(me|le|nos)",
        "has_booking": "(ya |)(tengo|tenemos|hay) (hecha |)(una|la|alguna) (reserva|reservacion)( hecha|)",
        "faq:payment": "pagar (con|en|al|por|ahora|antes|despues|alli|alla|ahi|online|a la|a plazos|mañana), (se|"
        "puedo|podemos|puede|podria|como|cuando|donde) (puede |puedo |podemos |tengo que |hay que |)(paga|pago|"
        "pagamos|pagar), (hay que|tengo que|tenemos que) pagar, (aceptan|acepta|aceptais|cogen|toman|admiten) "
        "(tarjeta(s|)|visa|mastercard|amex|american express|efectivo|paypal|bizum|dolares|euros|transferencia)( de "
        "credito| de debito|), tarjeta(s|) de (credito|debito), con tarjeta, en efectivo, por adelantado, por "
        "transferencia, forma(s|) de pago, metodo(s|) de pago, medio(s|) de pago, modo de pago, paypal, bizum, "
        "deposito, anticipo, fianza, pago anticipado, prepago, factura, pago con, se paga",
        "faq:cancellation": "(politica|condiciones|gastos|coste|cargos|plazo|norma|normas) de (cancelacion|"
        "anulacion), (cancelacion|anulacion) (gratuita|gratis|sin coste|sin costo), (cancelar|anular) (gratis|sin "
        "coste|sin costo|sin gastos|hasta), si (cancelo|anulo|cancelamos|anulamos|tengo que cancelar|tengo que "
        "anular|quiero cancelar|hay que cancelar), (puedo|se puede|podemos|podria|como|como puedo|como se puede|"
        "como podria|hasta cuando puedo) (cancelar|anular|cancelo|anulo), reembols(o|an|able|ables|ar), no "
        "reembolsable, devolucion, devuelven (el dinero|algo)",
        "faq:about": " "
        "(hableme|cuenteme|digame|informeme|hablame|cuentame|cuentanos|hablenos|mas|algo|poco|saber|conocer|informacion|info) "
        "(del|sobre el|sobre su|sobre este|acerca del|de su) (hotel|alojamiento|casa), como es (el|su|este|vuestro) "
        "(hotel|alojamiento), que tipo de hotel, cuantas estrellas, descripcion del hotel",
        "faq:rules": "(normas|reglas|politicas|reglamento) (de la casa|del hotel|del alojamiento|de la propiedad), (sus|"
        "vuestras) (normas|politicas|reglas)",
        "faq:children": "(admiten|aceptan|permiten|admitis|aceptais|se admiten|se aceptan|pueden ir|pagan) (niñ(o|"
        "a)s|bebes|menores|los niños|los bebes), (niños|menores|bebes) (gratis|pagan|permitidos|bienvenidos), (los "
        "niños|los bebes|los menores) pagan, solo adultos, cama(s|) (supletoria|extra|adicional)(s|), cuna(s|), "
        "trona(s|), canguro, niñera, apto para (niños|familias), desde que edad, hasta que edad",
        "shows": "enseñame, enseñanos, muestrame, muestranos, mostrame, muestre(me|nos|), enseñe(me|nos|), a ver, "
        "quiero ver, puedo ver, ver la, ver el, puedes enseñarme, me (enseñas|muestras|puedes enseñar|puedes "
        "mostrar|podrias enseñar), mirar la",
        "by_night": "esta noche, noche, por la noche, de noche, la noche",
        "view": "vista(s|) (al|a la|del|de la|a|hacia el) (mar|lago|piscina|playa|jardin|ciudad|montaña|rio|parque|"
        "puerto|centro|calle), con vista(s|), frente al mar",
        "another_kind": "(algo|alguna|alguno|una|otra|otro|opcion|opciones) (con|que tenga|que de|mejor|distint(o|"
        "a)|diferente|por menos), (algo|alguna|una|otra) (un poco |)(mas|menos) (barat(o|a)|economic(o|a)|grande|"
        "ampli(o|a)|pequeñ(o|a)|tranquil(o|a)|car(o|a)), hay (otra|alguna) (habitacion|opcion)",
        "book_alone": "reserva, reservar, reserve, reservo, reserva ya",
        "defers": "(lo|dejame|dejeme|tengo que|voy a|debo|dejanos|me lo) (pienso|pensar|pensarlo|consultar|"
        "consultarlo|preguntar|preguntarle|ver|mirar|mirarlo|hablar|hablarlo|comentarlo|consulto|pensare|miro|"
        "hablo), te (digo|aviso|confirmo|cuento), le (digo|aviso|confirmo|pregunto|consulto), os (digo|aviso), "
        "espera, espere, un (momento|segundo|minuto|seg), (ok|vale|quizas|quiza) (luego|mas tarde|despues), no "
        "estoy segur(o|a), aun no se, todavia no se",
        "cheap": "barat(o|a|os|as|ito|ita), economic(o|a|os|as), asequible(s|), (no|que no sea) (muy |tan |)car(o|a|os|as)",
        "formerly": "la ultima vez, la otra vez, la vez pasada",
        "cheapest": "mas barat(o|a), mas economic(o|a), menos car(o|a), menor precio, mas asequible, economic(o|a), "
        "barat(o|a), precio mas bajo",
        "dearest": "mas car(o|a), (la|el) mejor, mejor (habitacion|opcion|cuarto), mas lujos(o|a), de lujo",
        "biggest": "mas grande, mas amplia, mas espaciosa, la grande, mayor",
        "smallest": "mas pequeña, mas chica, la pequeña", "last_one": "la ultima, el ultimo, la de abajo",
        "option": "opcion, numero, num, nº, #, elijo, escojo, prefiero, la, habitacion, me quedo con, quiero la, quiero el, "
        "el",
        "arrives": "lleg(o|amos|ar|are|aremos|ada|aria|ariamos|ando), entramos, aterriz(o|amos|ar), vuelo, check in",
        "wish": "cuna(s|), piso alto, planta alta, piso bajo, planta baja, tranquil(a|o), silencios(a|o), llegada tardia, "
        "llegaremos tarde, llegare tarde,"
        " llegamos tarde, llego tarde, aniversario, luna de miel, cumpleaños, alergi(a|co|ca|as), alergic(o|a), "
        "cama (extra|supletoria|adicional|doble|"
        "matrimonial|de matrimonio|king|grande), camas (separadas|individuales|juntas), vistas? al mar, vista(s|) (al|a|del) (mar|la playa|la ciudad|"
        "la montaña|jardin|la piscina), balcon, terraza, no fumador(es|), de fumadores, comunicadas, contiguas, vegan(o|a), vegetarian(o|a),"
        " celiac(o|a), sin gluten, silla de ruedas, trona, bañera, almohada(s|), champan, flores, sorpresa, "
        "peticion especial, embarazada,"
        " celebr(amos|ar|ando), late check out, early check in, salida tardia, lejos del ascensor, "
        "cerca del ascensor, recogida en el aeropuerto,"
        " nevera, aire acondicionado, bebe cuna, con vistas",
        "soon": "pronto, cuanto antes, lo antes posible, un dia de estos, algun dia, en (verano|invierno|otoño|primavera), "
        "este (verano|invierno|otoño),"
        " (el |)puente( de mayo| de diciembre| de la constitucion| del pilar| de todos los santos|), semana santa, "
        "en vacaciones, las vacaciones, unos dias,"
        " fin de mes, mas adelante, carnaval(es|), las fiestas, fiestas patrias, vacaciones de verano",
        "edge": "a primeros de, a principios de, principios de, a finales de, finales de, a mediados de, mediados de, fin de, final de, "
        "la semana del,"
        " durante, todo, primera quincena de, segunda quincena de, finales, principios",
        "language:en": "en ingles( por favor|), ingles( por favor|)",
        "language:es": "en español( por favor|), en castellano, español( por favor|),"
        " castellano, habla español, hablan español",
        "language:pt": "en portugues, portugues",
        "language:fr": "en frances, frances",
        "language:de": "en aleman, aleman", "language:it": "en italiano, italiano",
        "name_is": "llamarme, me llaman, todos me llaman, pon, ponga, pongame, nombre (a|por), me llamo, mi nombre es, mi nombre completo es, nombre, el nombre es, a nombre de, "
        "al nombre de, a mi nombre, a nombre, bajo el nombre( de|),"
        " nombre completo, llamame, puedes llamarme, me dicen, mi apellido es, apellido, en nombre de, "
        "el titular es, titular, de nombre, mi nombre, se llama,"
        " a nombre del señor, a nombre de la señora, (pon|ponga|poner|deja|haz|haga|apunta)(la|lo|) a nombre de",
        "given_name": "(mi |)nombre( es| de pila|)",
        "family_name": "(mi(s|) |)apellido(s|)( es| son|)",
        "name_here": "soy, aqui, habla, le habla", "name_its": "(apunt|anot|registr|escrib)(a|e)(lo|la|me|nos|) (como|a), es, con, somos, seria", "name_for": "para, por, de",
        "name_after": "es mi nombre, es el nombre, me llamo, a sus ordenes, para servirle",
        "name_stop": "solo, solamente, simplemente, y, e, pero, porque, para, con, por, por favor, gracias, mi, el, la, en, de parte, a, desde, es, son, un, "
        "una, que, o, si, no, quiero, quisiera,"
        " hola, necesito, reserva, reservar, esta, este, mañana, hoy, al, del, hasta, como, tengo, tenemos, me, "
        "somos, soy",
        "spoken_at": "arroba",
        "spoken_dot": "punto",
        "spoken_dash": "guion, guión, menos",
        "spoken_underscore": "subrayado, guion bajo, barra baja",
    },
    telling="hola, el, los, las, para, con, por, una, un, de, del, que, es, en, y, me, mi, quiero, quisiera, habitacion, habitaciones, noche, noches, gracias, buenas,"
    " buenos dias, somos, personas, adultos, niños, si, desde, hasta, entre, reserva, reservar, al, nos, hay, "
    "tienen, tiene, cuanto, cuesta, donde, esta,"
    " mañana, hoy, enero, febrero, marzo, junio, julio, agosto, octubre, noviembre, diciembre, septiembre, lunes, "
    "martes, miercoles, jueves, viernes,"
    " sabado, domingo, ayuda, estado, reiniciar, menu, fotos, soy, llamo, nombre, mas, barata, vale, claro, "
    "perfecto, español, por favor, dos, tres, cuatro, cinco,"
    " seis, siete, ocho, llegamos, llego, muy, bien, desayuno, mascotas, semana, dias, mujer, hijos, hijo, como, "
    "ahora, a, no, otra, empezar, nuevo, la, dia, hijas, cuna",
    names="señor, señora, señorita, sr, sra, srta, don, doña, dr, dra, doctor, doctora",
)
