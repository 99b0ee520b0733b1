"""Italian."""

from __future__ import annotations

from reservations.understanding.lexicon.model import Lexicon, Numbers

_KIN = "moglie|marito|compagna|compagno|fidanzata|fidanzato|ragazza|ragazzo|partner|sposa|sposo|dolce meta"
_ELDERS = "madre|mamma|padre|papa|fratello|sorella|nonna|nonno|zia|zio|cugina|cugino|suocera|suocero|cognato|cognata"
_CHILD = "figlio|figlia|bambino|bambina|bimbo|bimba|neonato|neonata|ragazzino|ragazzina|nipote|nipotino|nipotina|piccolo|piccola|bebe"
_MY = "mia|mio|nostra|nostro|la mia|il mio|la nostra|il nostro|sua|suo"

LEXICON = Lexicon(
    code="it",
    rank=5,
    months=(
        "gennaio, gen, genn", "febbraio, feb, febb", "marzo, mar", "aprile, apr", "maggio, mag, magg", "giugno, giu",
        "luglio, lug", "agosto, ago", "settembre, set, sett", "ottobre, ott", "novembre, nov", "dicembre, dic",
    ),
    weekdays=(
        "lunedi, lun",
        "martedi, mart, mar",
        "mercoledi, merc, mer",
        "giovedi, gio, giov",
        "venerdi, ven",
        "sabato, sab",
        "domenica, dom",
    ),
    numbers=Numbers(
        ones="zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici"
        " sedici diciassette diciotto diciannove",
        tens="venti trenta quaranta cinquanta sessanta settanta ottanta novanta",
        compound=("{ten}{one}", "{ten} {one}"),
        special={24: "due_dozzine",
            2: "un_paio_di/paio_di/un_paio", 100: "cento",
            6: "mezza_dozzina",
            10: "decina/una_decina", 15: "quindicina/una_quindicina", 20: "ventina/una_ventina", 30: "trentina/una_trentina", 12: "dozzina/una_dozzina",
            21: "ventuno/ventun",
            28: "ventotto",
            31: "trentuno/trentun", 38: "trentotto", 41: "quarantuno", 48: "quarantotto", 23: "ventitre",
        },
        years=("duemila{rest}", "duemila {rest}"),
    ),
    ordinals={
        1: "prim(o|a)",
        2: "second(o|a)",
        3: "terz(o|a)",
        4: "quart(o|a)",
        5: "quint(o|a)",
        6: "sest(o|a)",
        7: "settim(o|a)",
        8: "ottav(o|a)",
        9: "non(o|a)",
        10: "decim(o|a)",
        11: "undicesim(o|a)",
        12: "dodicesim(o|a)",
        13: "tredicesim(o|a)",
        14: "quattordicesim(o|a)",
        15: "quindicesim(o|a)",
        16: "sedicesim(o|a)",
        17: "diciassettesim(o|a)",
        18: "diciottesim(o|a)",
        19: "diciannovesim(o|a)",
        20: "ventesim(o|a)",
        21: "ventunesim(o|a)",
        22: "ventiduesim(o|a)",
        23: "ventitreesim(o|a)",
        24: "ventiquattresim(o|a)", 25: "venticinquesim(o|a)", 26: "ventiseiesim(o|a)", 27: "ventisettesim(o|a)",
        28: "ventottesim(o|a)", 29: "ventinovesim(o|a)", 30: "trentesim(o|a)", 31: "trentunesim(o|a)",
    },
    ordinal_endings="o, a, °, mo, ma, esimo, esima",
    relative_days={
        -2: "l altro ieri, avantieri, ieri l altro", -1: "ieri", 0: "oggi, oggi stesso, in giornata",
        1: "domani, domani stesso", 2: "dopodomani, dopo domani, il giorno dopo domani",
    },
    holidays={
        "12-24": "vigilia di natale, la vigilia di natale, vigilia", "12-25": "(giorno di |il giorno di |a |per |)natale",
        "12-26": "santo stefano",
        "12-31": "(la |)vigilia di capodanno, a san silvestro, san silvestro, (la |)notte di capodanno, ultimo dell anno",
        "01-01": "(a |)capodanno, primo dell anno",
        "01-06": "epifania, befana",
        "02-14": "san valentino",
        "08-15": "(a |)ferragosto",
        "11-01": "ognissanti", "04-25": "festa della liberazione",
    },
    groups={
        1: "da solo, da sola, singola persona, una sola, viaggio solo, viaggio sola",
        2: "noi due, in due, tutti e due, entrambi",
        3: "noi tre, in tre",
        4: "noi quattro, in quattro",
        5: "in cinque", 6: "in sei",
    },
    slots={
        "weekend": "(il |)fine settimana, finesettimana, weekend, week end, we",
        "day": "giorni, giorno, gg",
        "week": "settimana, settimane",
        "fortnight": "quindicina",
        "month_unit": "mese, mesi",
        "year_unit": "anno",
        "night": "notte, notti, pernottament(o|i)", "tonight": "stasera, stanotte, questa sera, questa notte",
        "part_of_day": "(prima di|dopo) (pranzo|cena|colazione|mezzogiorno), (di|della|del|in|la|alla|nel) (mattina|mattino|pomeriggio|sera|notte|mattinata), mezzogiorno, mezzanotte, "
        "mattina, pomeriggio, sera, a mezzogiorno",
        "next_day": "il giorno (dopo|seguente|successivo), giorno (seguente|successivo), (l |)indomani",
        "next": "prossim(o|a|i|e), che viene, entrante, seguente, successiv(o|a)",
        "this": "questo, questa, quest, di questo, di questa, corrente",
        "last": "scors(o|a), passat(o|a), ultim(o|a|i|e)", "ago": "fa", "later": "dopo, piu tardi", "earlier": "prima",
        "after": "dopo (il|la|le|l)",
        "before": "prima (del|della|delle|di)",
        "from_now": "da (adesso|ora), a partire da (adesso|ora)",
        "range_from": "dal, da, dall( '| ’|), a partire dall( '| ’), a partire dal, partendo dal, dal giorno, a partire da, dalla",
        "until": "al, all( '| ’|), fino all( '| ’), fino (a|al|all|alla)( giorno|), sino al, sino a, al giorno, a, fin al",
        "between": "(tra|fra)( il| l| l '| l ’|)",
        "and": "e, ed, &",
        "in_": "in, tra, fra, entro, nel, nella, a",
        "with_": "con, piu, +, insieme a, oltre a, e con",
        "check_in": "arrivo, arriv(iamo|are|erei|eremmo|ero|eremo|ando|ano|a), check in, checkin, entrata, data di arrivo, "
        "ingresso, veniamo, vengo, verremo, verro,"
        " andiamo, saremo li, essere li",
        "check_out": "(ce ne|me ne|ve ne|se ne) (andiamo|vado|andremo|andro|andate|va|vanno), andar(cene|mene|e via), "
        "partenza, part(iamo|ire|iremo|iro|o|endo|irei), check out, checkout, uscita, data di partenza, "
        "ripart(iamo|o|ire|iremo), andare via, vado via, andiamo via,"
        " lascia(re|mo) la (camera|stanza), rientro, torniamo, torno, ritorno, lasciamo, lascio",
        "stay": "soggiorn(o|are|iamo|eremo|ero), restare, resto, restiamo, rimanere, rimaniamo, rimango, stare, staremo, "
        "staro, stiamo, pernottare, fermarci, fermarmi, ci fermiamo, mi fermo, permanenza, alloggiare",
        "at": "(tra|fra|e) le, alle( ore|), verso le, intorno alle, circa alle, all una, prima delle, dopo le, dalle, ore, per le, "
        "attorno alle, @",
        "oclock": "h, ore, in punto, am, pm",
        "fraction": "e mezza, e mezzo, e un quarto, meno un quarto",
        "adults": "uomo, donna, adult(o|a|i|e), persone adulte, grandi, uomini, donne, anziani, signori, signore",
        "children": "gemelli, gemelle, gemellini, gemelline, bambin(o|a|i|e), bimb(o|a|i|e), figli, figlie, ragazzin(i|e), minor(e|i), minorenni, minorenne, "
        "adolescent(e|i), nipoti, nipotini, piccoli",
        "infants": "neonat(o|a|i|e), bebe, lattant(e|i), infant(e|i)",
        "people": "person(a|e), ospit(e|i), pax, viaggiatori, invitati, di noi, gente, in totale, occupanti, coperti",
        "party_of": "siamo( in|), saremo( in|), saremmo( in|), gruppo di, famiglia di, tavolo per, un gruppo di, totale di, "
        "viaggiamo in, solo, soltanto, sono, saranno, veniamo in",
        "self": "io, me, noi, me stesso",
        "self_alone": "per me, solo per me, solo io, soltanto io, solo me, io solo, io sola, solamente io",
        "couple": "(una |siamo una |)coppia, coppie",
        "parents": "(i miei|i nostri|miei|suoi) (genitori|nonni|suoceri)",
        "partner": f"({_MY}) ({_KIN}|{_ELDERS})",
        "friend": "(un|una|il mio|la mia|mio|mia) (amico|amica|migliore amico|migliore amica|collega|capo)",
        "others": "fratelli, sorelle, cugin(i|e), zii, zie, cognat(i|e), amic(i|he), colleghi, altri, altre, altre persone, parenti, familiari",
        "child_of": "e (il|la) piccol(o|a), e (il|la) bimb(o|a), (piu|+|e|con) (neonato|bebe), "
        "(il|la) (bambino|bambina|bimbo|bimba|neonato|neonata|figlio|figlia), "
        f"({_MY}|un|una) ({_CHILD})( piccolo| piccola|)",
        "room": "camer(a|e), stanz(a|e), suite, suites, matrimonial(e|i), doppi(a|e), singol(a|e), tripl(a|e), quadrupl(a|e)",
        "per": "ogni, ciascuno, a notte, per notte, al giorno, a persona, cadauno",
        "more": "in piu, di piu, altr(a|o|e|i), aggiuntiv(o|a|e|i), extra, ulterior(e|i), prolungare( di|), "
        "estendere( di|), allungare( di|)",
        "less": "in meno, di meno, meno, accorciare( di|)",
        "without": "senza, nessun(o|a|), zero, niente, no", "negation": "non, non il, non e, no il, no al",
        "year_old": "anni, annetti, anni di eta, anno di eta",
        "aged": "di eta, eta( di|), hanno, ha, con eta di, di anni",
        "article": "il, i, l( '| ’|), lo, il giorno, giorno, la data, per il, per il giorno, del, il di, nel giorno, "
        "il prossimo giorno, la notte del",
        "indefinite": "un, una",
        "for_": "per, x",
        "which": "di cui, dei quali, delle quali, inclus(i|o|a|e), compres(i|o|a|e), tra cui",
        "correction": "scusa, scusi, anzi, volevo dire, cioe, meglio, in realta, piuttosto, mi correggo, mi sono sbagliat(o|a), "
        "bensi, ma",
        "counted": "stell(a|e), lett(o|i), can(e|i), gatt(o|i), auto, macchin(a|e), minut(o|i), min, euro, €, eur, "
        "dollar(o|i), $, %, per cento, bagn(o|i), piano, volt(a|e), km, valigi(a|e), chilometri, gradi, "
        "asciuga mani",
        "counted_before": "camera numero, numero (di|della) camera, €, $, eur, codice, volo, riferimento, piano, opzione, "
        "numero di prenotazione, numero, almeno, minimo, l opzione",
        "filler": "un second(o|ino), (nel|del|di questo) mese di, miei, i miei, mie, le mie, nostri, per favore, perfavore, per piacere, pf, e', è, era, sarebbe, voglio, vorrei, vorremmo, volevo, mi, ti, "
        "si, ci, vi, le, gli, che, come, quale, mio, mia, tuo, suo, sua, nostro, nostra, nostri, nostre, molto, "
        "ciao, salve, buongiorno, buonasera, grazie, prenotare, prenotazione,"
        " una prenotazione, fare, avere, avete, abbiamo, ho, ha disponibilita, puo, potrebbe, potete, ho bisogno, "
        "abbiamo bisogno, cerco, cerchiamo, cercando, anche, oppure, o, allora, ok, bene, hotel, albergo, "
        "in viaggio, un momento, una volta, un altra prenotazione, una domanda,"
        " un informazione, questo hotel, questa camera, questa prenotazione, va bene, circa, data, date, gia, li, "
        "la, qui, adesso, ora, credo, penso, tutto, tutta, di, dei, delle, della, dello, degli, a nome di, a nome, "
        "piu informazioni, piu o meno, prima volta, uno dei, una delle, quanto, costa,"
        " il prezzo, l indirizzo, a che ora, piu economica, piu economico, piu cara, piu caro, piu grande, "
        "piu piccola, di nuovo, su, al momento, all hotel, in albergo, in hotel, a presto, che ora, "
        "prima di tutto, ancora, dovrei, dobbiamo, abbia, sul, sulla, nell, dell, ai, agli, dai, sui, nei, negli, alcuni",
    },
    cues={
        "yes": "ma certo, ma sì, sisi, ma certamente, ma sicuro, si, sì, certo, certo che si, certamente, sicuro, sicuramente, ovvio, ovviamente, naturalmente, ok, okay, "
        "okey, va bene, d accordo, esatto, esattamente, corretto, giusto, confermo, confermato, conferma, "
        "confermare, perfetto cosi, volentieri, assolutamente si, assolutamente, proprio cosi,"
        " accetto, procedi, proceda, proceda pure, affermativo, yes, come no, senz altro, senzaltro, senza (alcun |)dubbio, eccome, procediamo, perche no, aggiudicato, come no, ma certo, ma si, 👍, 👌, ✅, ✔, "
        "☑, 🆗, 💯, 🙌, 👏, ✓, 🤝",
        "hedges": "ok, okay, bene, capito, d accordo",
        "conditions": "si (puo|potrebbe|cambia|paga|deve), car(o|a|issimo|issima), (conferma|confermi|confermare) (il|che|se|i), altr(o|a) (data|giorno|camera|stanza|hotel), ma, pero, se, a condizione, purche, a meno che, tranne",
        "seems": "va, e, sembra, mi sembra, suona, tutto, sarebbe, mi pare, andrebbe, credo vada",
        "quality": "in ordine, buon(o|a), bene, perfett(o|a), ottim(o|a), corretto, giusto, ok, benissimo, bello, ideale, a posto, eccellente",
        "fine": "buona idea, ottima idea, e vero, credo di si, penso di si, (la|lo) prendo, prendo (questa|questo|quella|la), prendiamo (questa|quella|la), "
        "mi piace,"
        " ci piace, nessun problema, non c e problema, senza problemi, puo andare, ha ragione, prenotala, "
        "prenoti( pure|), vada avanti, facciamolo, facciamo cosi, fai pure, faccia pure, funziona, per me va bene, "
        "andiamo con (questa|quella), benissimo",
        "weak_yes": "perfetto, ottimo, bene, benissimo, fantastico, eccellente, bello, magnifico, meraviglioso, capito, "
        "ho capito, bravo, super, splendido, grande, ottima",
        "no": "in nessun caso, per niente, nient affatto, no, nono, no no, nope, assolutamente no, per niente, niente affatto, mai, nemmeno, neanche, nessuno, "
        "nessuna, nessuno dei due, nessuna delle due, negativo, certo che no, in nessun modo, niente di (tutto cio|questo), giammai, ne dubito, non se ne parla, non esiste, col cavolo, macche, ma va, figurati, ma no, neanche per sogno, mica, ❌, 👎, 🚫, ✖, 🙅",
        "not_so": "(per (ora|adesso|il momento)|al momento|stavolta|questa volta) (no|passo), "
        "(cosi |questo |)non (va|andrebbe|funziona|funzionerebbe|mi va|ci va), non (e|era) quello che, non (ho|abbiamo) (chiesto|detto|ordinato), non (mi sembra|mi serve|ci serve|mi convince|ci convince|e quello che|voglio|vogliamo|va bene|e corretto|e giusto|e quello|per ora|adesso|ora|ancora|mi piace|mi interessa|mi va|serve|desidero|confermo|accetto|sono d accordo|e cosi|funziona|credo|penso), "
        "credo di no, penso di no, preferisco di no, preferirei di no, meglio di no, ora no, non ancora, "
        "per ora no,"
        " sbagliato, scorretto, errato, c e un errore, mi sono sbagliat(o|a), nient altro, niente altro, "
        "lascia (stare|perdere), lasci (stare|perdere), forse piu tardi, un altra volta, ho cambiato idea, "
        "rifiuto, no grazie",
        "refuses": "non (ce l|ne) ho, preferisco non (dirlo|darlo|dire|dare), preferisco di no, "
        "non (ho|uso|voglio dare|voglio dire)( un| una| la| l|)( email| mail| e mail| telefono| numero| cellulare|), "
        "senza (email|mail|telefono), salta, saltare, e privato",
        "fine_alone": "definitivamente, con (molto |)piacere, vai, vai pure, ci sta, andata, fatto, e cosi, lo voglio, la voglio",
        "not_alone": "non voglio",
        "negates": "non, mai, nemmeno, neanche",
        "hesitates": "beh, bene, ah, oh, ehm, mah, allora, dunque, scusi, scusa, hm, eh",
        "greet": "ciao, salve, buongiorno, buon giorno, buonasera, buona sera, buon pomeriggio, buonanotte, hey, ehi, "
        "hello, hi, saluti, 👋",
        "thanks": "grazie, grazie mille, molte grazie, tante grazie, mille grazie, la ringrazio, ti ringrazio, ringrazio, "
        "thanks, 🙏",
        "bye": "arrivederci, addio, a presto, a dopo, a domani, buona giornata, buona serata, ci vediamo, bye",
        "done": "e tutto, questo e tutto, basta cosi, nient altro, niente altro, a posto cosi, tutto qui, per ora e tutto",
        "talks": "parlare, parlo, parlarne, conversare, contattare, chiamare, mettermi, passare, passi, passatemi, "
        "comunicare, chattare",
        "staff": "persona, umano, umana, qualcuno, operatore, operatrice, reception, receptionist, responsabile, direttore, "
        "direttrice, addetto, agente, supervisore, personale, impiegato, consulente",
        "human": "(persona|essere umano) (vera|reale|in carne e ossa|vero), "
        "(mi |)(pass|mett)(i|a|ate|e|ete)(mi|) (la reception|la ricezione|in contatto|qualcuno|un operatore|un collega), "
        "parlare con (un robot|una macchina|un bot), persona (reale|vera|umana|in carne e ossa), operatore( umano|), operatrice, essere umano, umano, "
        "assistenza clienti, servizio clienti, chiamatemi, mi chiami, mi chiamate, potete chiamarmi, reclamo, "
        "lamentela, lamentarmi, parlare con qualcuno",
        "help_alone": "aiuto, help, info, soccorso",
        "help": "(mi |)(puoi|puo|potete|potrebbe) aiutar(mi|e), mi (puoi|puo|potete|potrebbe) aiutare, "
        "ho bisogno di aiuto, aiutami, mi aiuti, come funziona, cosa (puoi|sai) fare, istruzioni, opzioni, comandi",
        "menu": "menu, menu principale",
        "status": "stato, status",
        "reset": "ricomincia(re|mo|), riavvia(re|), reset, da capo, comincia(re|mo) da capo, inizia(re|mo) da capo, "
        "riparti(amo|re|) da (zero|capo), cancella tutto, dall inizio, ricominciamo da capo",
        "erase_data": "(cancella(re|te|)|cancelli|elimina(re|te|)|elimini) (tutti |)(i |)miei dati( personali|), "
        "diritto all oblio, dimentica(re|ti|te|) di me",
        "stop": "stop, ferma, basta messaggi, disiscrivi(mi|), cancellami, annulla iscrizione",
        "start": "start, inizia, attiva messaggi",
        "photos": "foto, fotografi(a|e), immagin(e|i), vedere la (camera|stanza)",
        "reserve": "prenotare, prenotazione per, fare (una|la|un altra) (nuova |)prenotazione, (una|la) prenotazione per, "
        "prenoto, prenota, prenotiamo, prenotami, vorrei prenotare, nuova prenotazione, "
        "ho bisogno di una prenotazione, booking, riservare, prenoterei",
        "fetch": "cerco, cerchiamo, trovami, cercando",
        "seek": "gradirei, gradiremmo, mi (piacerebbe|servirebbe), ci (piacerebbe|servirebbe), avrest(e|i), avrebbe, cerco, cerchiamo, cercando, cercare, ho bisogno, abbiamo bisogno, voglio, vogliamo, vorrei, vorremmo, "
        "volevo, volevamo, desidero, avete, avreste, c e, ci sono, disponibil(e|i), disponibilita, trovare, trova, "
        "trovami, liber(a|e), mi serve, ci serve, servirebbe, affittare",
        "lodging": "camer(a|e), stanz(a|e), hotel, albergo, alberghi, alloggio, alloggi, suite, dormire, notte, notti, casa, "
        "appartamento, doppi(a|e), singol(a|e), matrimonial(e|i), tripl(a|e), quadrupl(a|e), pernottamento, soggiorno, disponibilita, posto, "
        "soggiornare, sistemazione",
        "lodging_noun": "(una|un altra|due|tre|2|3|la) (doppia|doppie|singola|singole|matrimoniale|matrimoniali|tripla|triple|quadrupla|quadruple), camer(a|e), stanz(a|e), hotel, albergo, alberghi, alloggio, suite, appartamento, appartamenti",
        "available": "(c e|avete|avreste|ci sarebbe|resta|rimane) (ancora |)(un |)posto, "
        "(avete|avreste|vi (resta|rimane)|c e|e rimasto) ancora (qualcosa|posto|qualche), "
        "(avete|avreste|c e|ci sono|e|sarebbe) (qualcosa di |)liber(o|a|e|i), disponibilita, disponibil(e|i), camere (libere|disponibili), camera (libera|disponibile), posti liberi, "
        "c e posto, avete posto",
        "existing": "le date, date, il nome, la camera, (mia|nostra|la mia|la nostra|una|la) prenotazione( esistente| fatta|), mie prenotazioni, "
        "ho (una|la) prenotazione, ho prenotato, abbiamo prenotato, la mia camera, le date, "
        "il numero (di|delle) (notti|persone|adulti), questa prenotazione, mio soggiorno",
        "modify": "(un giorno|una notte|due giorni|due notti) (prima|dopo|piu tardi) d(el|ella|i), "
        "modifica, modifiche, aggiunga, aggiungete, cambi(are|a|o|ate|amo|arla|arlo), cambi, sposti, spostate, modificare, modifica, modifichi, spostare, sposta, aggiornare, "
        "estendere, prolungare, accorciare, correggere, aggiungere, aggiungi, posticipare, anticipare, rimandare, "
        "variare",
        "other_room": "invece, camera (superiore|migliore), altra camera, preferisco (la|il)",
        "modify_strong": "(la|lo) (sposti|cambi|anticipi|posticipi|rimandi), (spost|cambi|anticip|posticip|rimand|mut)(ala|alo|ila|atela|iamola|arla|arlo|armela), modificare (la|mia|la mia) prenotazione, (modificare|cambiare) qualcosa",
        "cancel": "cancellare, cancella, cancelli, annullare, annulla, annulli, disdire, disdici, disdetta, cancellazione, "
        "annullamento, cancellarla, annullarla, disdirla",
        "own_booking": "(la |)mia prenotazione( per favore|)",
        "asks_booking": "(vedere|controllare|sapere|verificare|avere) i (dati|dettagli), "
        "non (mi |ci |)(e |)(arrivata|arrivato|ho ricevuto|abbiamo ricevuto|ricevuto) (la|il|nessuna|alcuna|l) (mail|email|e mail|messaggio|conferma), "
        ""
        "(la |)(mia|nostra) prenotazione (sia|e|risulta|resta) (ancora |)(a posto|valida|confermata|attiva|registrata|in ordine|andata a buon fine), "
        "(volevo|vorrei|era per|scrivo per) confermare (la |)(mia|nostra) prenotazione, stato della (mia |nostra |)prenotazione, "
        "(vedere|controllare|verificare|trovare|cercare) (la |le |)(mia|mie|nostra) prenotazion(e|i), "
        "(la |)mia prenotazione e (confermata|a posto|ok), e confermata la (mia |)prenotazione, mie prenotazioni, "
        "dettagli della (mia |)prenotazione, numero di conferma, (cosa|quale camera) (ho|abbiamo) prenotato, "
        "(qual|quando|dove) e la (mia|nostra) prenotazione, (mi mostri|mostrami) (la mia|le mie|la nostra) prenotazion(e|i)",
        "how_to": "come (posso|faccio|si|cancello|annullo|modifico|fare), rimborso, politica di cancellazione, "
        "cancellazione gratuita, perche, posso (cancellare|annullare|disdire), penale, "
        "se (cancello|annullo|disdico), cancellare gratis",
        "another_booking": "(un altra|nuova|una nuova|seconda|altra) prenotazione, prenotare (un altra|di nuovo|ancora), "
        "altro soggiorno",
        "another_hotel": "altro hotel, un altra camera, altra stanza",
        "either": "forse, magari, o, oppure",
        "occasion": "si spos(a|ano), ci sposiamo, mi sposo, compleanno, matrimonio, anniversario, compie, volo, concerto, congresso, conferenza, esame, riunione, appuntamento",
        "asks_time": "a che ora, che ora, da che ora, entro che ora, fino a che ora, orari(o|), quando, entro quando",
        "arriving": "check in, checkin, entrare, arrivare, arrivo, ingresso, camera pronta, fare il check in, stanza pronta",
        "leaving": "(rilasci|lasci|liber|tener|consegn)(are|e|iamo|o) la (camera|stanza), "
        "(tenere|avere|occupare|rilasciare) la (camera|stanza), check out, checkout, uscire, partire, partenza, lasciare la (camera|stanza), liberare la (camera|stanza), "
        "andare via",
        "faq:check_in": "check in (anticipato|prima|tardi|tardivo|in anticipo), entrare prima, arrivare prima, early check in, "
        "late check in, camera pronta, e il check in, orario del check in, orario di check in",
        "faq:check_out": "late check out, check out (tardi|tardivo|posticipato|piu tardi), partire piu tardi, e il check out, "
        "orario del check out, orario di check out, lasciare la camera piu tardi",
        "faq:parking": "parcheggi(o|are|amo|), garage, parking, posto auto, posti auto, lasciare (la macchina|l auto), "
        "autorimessa, colonnina, ricarica elettrica, auto elettrica",
        "faq:pets": "animal(e|i), can(e|i), gatt(o|i), cagnolin(o|a|i), gattin(o|i), pet friendly, animali domestici, "
        "cucciol(o|i), cane guida, pet",
        "faq:restaurant": "ristorant(e|i), colazione, cena, cenare, pranzo, pranzare, mangiare, mezza pensione, pensione completa, "
        "buffet, bar, vegan(o|a|i), vegetarian(o|a|i), celiac(o|i), senza glutine, cibo, all inclusive, pasti, "
        "bevande",
        "faq:wifi": "wifi, wi fi, internet, wlan, password del wifi, connessione",
        "faq:leisure": "piscin(a|e), spa, palestra, sauna, idromassaggio, jacuzzi, massaggi(o|), nuotare, benessere, "
        "centro benessere, trattament(o|i), tennis, golf, yoga, mini club, miniclub, parco giochi, bagno turco, "
        "terme, fitness, servizi",
        "faq:price": "prezz(o|i), quanto (costa|costano|viene|vengono|e|sarebbe|costerebbe|fa), costo, costi, tariff(a|e), "
        "quanto, gratis, gratuit(o|a), scont(o|i), offert(a|e), prezzo totale, pagare, incluso nel prezzo, "
        "inclusa nel prezzo, tasse, tassa di soggiorno, caro, economico, caparra, deposito, promozione",
        "faq:location": "indirizzo, posizione, dove (si trova|e|siete|sta|vi trovate|e situato|siete situati), "
        "come (arrivo|arrivare|arriviamo|si arriva|raggiungere|ci arrivo|raggiungo), mappa, "
        "vicino (a|al|alla|all), lontano da(l|lla|ll|), distanza, dall aeroporto, dalla stazione, centro, "
        "spiaggia, zona, cap, quanto dista, quanto e lontano",
        "faq:accessibility": "sedia a rotelle, sedie a rotelle, carrozzina, accessibil(e|i), accessibilita, disabil(e|i), disabilita, "
        "mobilita ridotta, ascensore, ascensori, rampa, portatori di handicap",
        "service": "tavolo, ristorante, cena, pranzo, colazione, massaggio, spa, sauna, palestra, trattamento, appuntamento, "
        "servizio in camera, taxi, transfer, navetta, escursione, tour, sala riunioni, piscina",
        "problem": "lamentati, lamentano, lamentato, "
        "rumore, rumoros(o|a|i|e), chiasso, "
        "rott(o|a), non funziona, guast(o|a), sporc(o|a), intasat(o|a), ho perso, pers(o|a), rubat(o|a), "
        "ho dimenticato, dimenticat(o|a), problem(a|i), rumore, acqua fredda, senza acqua, pulire, pulizia, "
        "riparare, aggiustare, lasciato",
        "question": "?, che, quale, quando, dove, come, quanto, quanti, chi, c e, ci sono, avete, posso, si puo, accettate, "
        "ammettete, offrite, e possibile, vorrei sapere, volevo sapere, informazioni",
        "elsewhere": "lavor(iamo|are) (da|dal), "
        "(gioca|giocano) (la|il|l|i|le|contro|oggi|domani), partita di, abitanti, "
        "piove, piovera, piovere, nevica, nevicare, nevichera, "
        "che tempo (fa|fara|c e), com e il tempo, come sara il tempo, film, canzon(e|i), quanti soldi, bigliett(o|i), cinema, (blocc|sblocc|attiv)(o|are) (la mia|la|mia) carta( di credito|), musica, meteo, previsioni, pioggia, banca, prestito, mutuo, saldo, bancomat, bonifico, "
        "conto corrente, carta di debito, concerto, notizie, lavoro, calcio, dentista, medico",
        "room_kind": "doppi(a|e), singol(a|e), tripl(a|e), quadrupl(a|e), matrimonial(e|i), familiar(e|i), twin",
        "every": "ogni, tutti i, tutte le",
        "returns": "part(iamo|o|iremo) per (le vacanze|la vacanza|le ferie), rientr(o|iamo|are|ero|eremo), torn(o|iamo|are|ero|eremo), ritorn(o|iamo|are|ero|eremo), di ritorno",
        "removes": "(togli|rimuovi|elimina|leva)(re|mi|ci|ete|te|), togliere, tolga, rimuovere, rimuova",
        "plus": "piu, +, oltre a",
        "anything": "qualcosa, qualche cosa",
        "moves_later": "posticip(are|arla|arlo|o|a|i|iamo|ate), rimand(are|arla|arlo|o|a|i|iamo|ate), ritard(are|arla|arlo|o|a|i), spost(are|arla|arlo|o|a|i|iamo|ate)",
        "moves_sooner": "anticip(are|arla|arlo|o|a|i|iamo|ate)",
        "adds": "aggiungere, aggiungi, aggiunga, aggiungete",
        "has_booking": "(ho|abbiamo) (gia |)(una|qualche) prenotazione",
        "faq:payment": "pagare (con|in|al|alla|adesso|ora|prima|dopo|per|sul posto|all arrivo), (come|quando|dove) "
        "(si paga|pago|posso pagare|paghiamo|devo pagare), (posso|possiamo|devo|dobbiamo|si puo) pagare, "
        "(accettate|prendete) (carta|carte|visa|mastercard|contanti|paypal|bancomat|amex)( di credito|), metod(o|"
        "i) di pagamento, modalita di pagamento, carta di credito, con (la |)carta, in contanti, contanti, paypal, "
        "caparra, deposito, acconto, pagamento anticipato, fattura",
        "faq:cancellation": "(politica|condizioni|penale|penali|termini|costi) di (cancellazione|annullamento|"
        "disdetta), cancellazione (gratuita|gratis|senza penale), (cancellare|annullare|disdire) (gratis|"
        "gratuitamente|senza penale|senza costi|fino), se (cancello|annullo|disdico|devo cancellare|devo annullare|"
        "dobbiamo cancellare), (posso|possiamo|si puo|come|come posso|fino a quando posso) (cancellare|annullare|"
        "disdire), rimbors(o|abile|ano), non rimborsabile, penale",
        "faq:about": " "
        "(parli|mi parli|parlami|parlaci|parlatemi|raccontami|raccontaci|raccontatemi|dimmi|piu|qualcosa|po|sapere|conoscere|informazioni|info) "
        "(del|dell|sul|sull|sulla|sul vostro|sul suo|del vostro|riguardo al) (hotel|albergo|struttura), com e (l |il "
        "vostro |questo |)(hotel|albergo), che tipo di (hotel|albergo), quante stelle, descrizione (dell hotel|dell "
        "albergo)",
        "faq:rules": "(regole|regolamento|norme|politiche) (della casa|dell hotel|dell albergo|della struttura|interno), le "
        "vostre (regole|politiche|norme)",
        "faq:children": "(accettate|ammettete) (i |)(bambini|neonati), (i |)bambini (pagano|gratis|ammessi|"
        "benvenuti), solo adulti, lett(o|i) (aggiuntiv|supplementar|extra)(o|i|e|), culla, culle, lettino, "
        "seggiolone, baby sitter, fino a che eta, da che eta",
        "shows": "mostra(mi|ci), mi mostr(i|a), fa(mmi|mi) vedere, fateci vedere, mi fa vedere, (vorrei|voglio|"
        "posso|potrei) vedere, vedere la, vedere il",
        "by_night": "stanotte, questa notte, notte, questa sera, stasera",
        "view": "vista (sul|sulla|sui|mare|lago|piscina|giardino) (mare|lago|piscina|spiaggia|giardino|citta|monti|"
        "centro), vista (mare|lago|piscina|giardino), con vista",
        "another_kind": "(qualcosa|una|uno|altro) (con|che abbia|di meglio|di diverso), qualcosa di (piu|meno) "
        "(economico|grande|piccolo|tranquillo|caro)",
        "book_alone": "prenotazione, prenota, prenotare, prenoto, prenoti",
        "defers": "(devo|fammi|mi faccia|lasciami|vado a|ci) (pensare|pensarci|chiedere|vedere|controllare|"
        "parlarne|penso|sentire), (ti|le|vi) (dico|faccio sapere|confermo|so dire), aspett(a|i|ate), un (momento|"
        "attimo|secondo|minuto), non sono sicur(o|a)",
        "cheap": "economic(o|a|i|he), non (troppo |molto |)car(o|a|i|e), a buon mercato, a buon prezzo, convenient(e|i)",
        "formerly": "l ultima volta, la volta scorsa, l altra volta",
        "cheapest": "piu economic(a|o), meno car(a|o), meno costos(a|o), prezzo piu basso, piu convenient(e|i), economica",
        "dearest": "piu car(a|o), miglior(e|i|), piu lussuos(a|o), piu bell(a|o)",
        "biggest": "piu grand(e|i), piu spazios(a|o), piu ampi(a|o)",
        "smallest": "piu piccol(a|o)",
        "last_one": "l ultim(a|o)",
        "option": "opzione, numero, nº, #, scelgo, preferisco, camera, la, il, prendo",
        "arrives": "arriv(o|iamo|are|ero|eremo|ando), volo, atterr(o|iamo), check in",
        "wish": "culla, culle, lettino, piano alto, piani alti, piano basso, piano terra, tranquill(a|o), silenzios(a|o), "
        "arrivo tardi, arrivo in tarda, arriviamo tardi, arriveremo tardi, anniversario, luna di miele, "
        "viaggio di nozze, compleanno, allergi(a|e|co|ca), letto (aggiunto|extra|matrimoniale|king), "
        "letti (separati|singoli|uniti),"
        " vista (sul|sulla|al|mare|lago|citta|montagna|giardino|piscina)( mare| lago|), balcone, terrazza, "
        "terrazzo, non fumatori, fumatori, comunicanti, vegan(o|a), vegetarian(o|a), celiac(o|a), senza glutine, "
        "sedia a rotelle, seggiolone, vasca, cuscin(o|i), fiori, sorpresa, richiesta speciale, incinta, "
        "festeggia(re|mo), late check out, early check in,"
        " lontano dall ascensore, vicino all ascensore, frigo, aria condizionata",
        "soon": "presto, al piu presto, quanto prima, prima o poi, in (estate|inverno|autunno|primavera), "
        "d (estate|inverno), quest (estate|inverno|autunno), in vacanza, le vacanze, pasqua, carnevale, "
        "settimana santa, ponte, il ponte, qualche giorno, alcuni giorni, piu avanti",
        "edge": "inizio, all inizio di, a inizio, fine, a fine, alla fine di, meta, a meta, la settimana del, durante, "
        "prima settimana di",
        "language:en": "(in |)inglese( per favore|)",
        "language:es": "(in |)spagnolo( per favore|)",
        "language:pt": "(in |)portoghese( per favore|)",
        "language:fr": "(in |)francese( per favore|)",
        "language:de": "(in |)tedesco( per favore|)",
        "language:it": "(in |)italiano( per favore|), parla italiano, parlate italiano",
        "name_is": "chiamarmi, mi chiamano, mi chiamo, il mio nome e, nome, il nome e, a nome di, a nome, mio nome e, chiamami, mi chiami, "
        "il mio cognome e, cognome, l intestatario e, nome completo, il nome completo e, a nome del signor, "
        "a nome d(ella|el|i) (signora|signor|signorina|), (mett|scriv)(i|ila|a|ete|etela|erla|ere) a nome d(i|el|ella)",
        "given_name": "(il mio |)nome( è|)",
        "family_name": "(il mio |)cognome( è|)",
        "name_here": "sono, qui e, parla, sono la, sono il",
        "name_its": "scriva, scrivi, segni, segna, metta, e, con",
        "name_for": "per, di, da",
        "name_after": "e il mio nome, e il nome",
        "name_stop": "solo, soltanto, semplicemente, e, possiamo, parlare, ma, perche, per, con, da, per favore, grazie, mio, mia, il, la, in, di mattina, a, dal, sono, un, una, "
        "che, o, se, si, no, non, voglio, vorrei, ciao, prenotazione, prenotare, questo, questa, domani, oggi, al, "
        "fino, come, ho, abbiamo, mi, siamo, lo, le",
        "spoken_at": "chiocciola, at",
        "spoken_dot": "punto",
        "spoken_dash": "trattino, meno",
        "spoken_underscore": "underscore, trattino basso",
    },
    telling="ciao, salve, buongiorno, buonasera, il, lo, gli, le, per, con, una, un, di, del, della, che, e, io, mio, mia, vorrei, voglio, camera, camere, notte, notti, grazie, siamo, persone, adulti, bambini, si, dal, al, fino, tra, prenotazione, prenotare, ci, avete, quanto, costa, dove, domani, oggi, gennaio, febbraio,"
    " aprile, maggio, giugno, luglio, settembre, ottobre, dicembre, lunedi, martedi, mercoledi, giovedi, venerdi, "
    "sabato, domenica, aiuto, stato, ricominciare, foto, sono, chiamo, nome, piu, economica, certo, perfetto, "
    "italiano, per favore, due, tre, quattro, cinque, sei, sette, otto, arriviamo, arrivo, molto, bene, non, "
    "animali,"
    " settimana, giorni, moglie, marito, figli, figlio, come, adesso, altra, colazione, è, in, nel, ho, abbiamo, "
    "prossima, prossimo, culla, parcheggio, alle, ore, va, d accordo, ragazzi, mese, giorno",
    names="signor, signore, signora, signorina, sig, sigra, dott, dottor, dottoressa, dottore, avv, ing",
)
