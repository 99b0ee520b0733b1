"""German."""

from __future__ import annotations

from reservations.understanding.lexicon.model import Lexicon, Numbers

_KIN = "frau|mann|partnerin|partner|freundin|freund|ehefrau|ehemann|verlobte|verlobter|gattin|gatte|lebensgefährtin|lebensgefährte"
_ELDERS = "mutter|mama|vater|papa|bruder|schwester|oma|opa|tante|onkel|cousin|cousine|schwiegermutter|schwiegervater|großmutter|großvater"
_CHILD = "sohn|tochter|kind|baby|enkel|enkelin|junge|mädchen|kleinkind|kleiner|kleine|säugling|neffe|nichte|teenager"
_MY = "meine|mein|unsere|unser|meiner|meinem|meinen|unserer|unserem|unseren|seine|ihr|ihre"

LEXICON = Lexicon(
    code="de",
    rank=4,
    dotted_dates=True,
    doubtful_weekdays="so",
    months=(
        "januar, jänner, jan",
        "februar, feber, feb",
        "märz, maerz, mär, mrz",
        "april, apr",
        "mai",
        "juni, jun, juno",
        "juli, jul",
        "august, aug",
        "september, sept, sep", "oktober, okt", "november, nov", "dezember, dez",
    ),
    weekdays=(
        "montag(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), mo",
        "dienstag(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), di",
        "mittwoch(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), mi",
        "donnerstag(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), do",
        "freitag(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), fr",
        "samstag(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), sonnabend(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), sa",
        "sonntag(s|abend|nacht|morgen|vormittag|mittag|nachmittag|früh|), so",
    ),
    numbers=Numbers(
        ones="null eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn"
        " sechzehn siebzehn achtzehn neunzehn",
        tens="zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig",
        compound=("{one}und{ten}", "{one} und {ten}"),
        special={24: "zwei_dutzend",
            2: "zweien/unseren_beiden/unsere_beiden/meine_beiden/meinen_beiden", 100: "hundert",
            6: "halbes_dutzend/ein_halbes_dutzend",
            12: "dutzend/ein_dutzend",
            21: "einundzwanzig",
            31: "einunddreißig/einunddreissig",
        },
        years=("zweitausend{rest}", "zweitausendund{rest}", "zweitausend {rest}"),
    ),
    ordinals={
        1: "erst(e|en|er|es|em)",
        2: "zweit(e|en|er|es|em)",
        3: "dritt(e|en|er|es|em)",
        4: "viert(e|en|er|es|em)",
        5: "fünft(e|en|er|es|em)",
        6: "sechst(e|en|er|es|em)",
        7: "siebt(e|en|er|es|em), siebent(e|en|er|es|em)",
        8: "acht(e|en|er|es|em)",
        9: "neunt(e|en|er|es|em)",
        10: "zehnt(e|en|er|es|em)",
        11: "elft(e|en|er|es|em)",
        12: "zwölft(e|en|er|es|em)",
        13: "dreizehnt(e|en|er|es|em)",
        14: "vierzehnt(e|en|er|es|em)",
        15: "fünfzehnt(e|en|er|es|em)",
        16: "sechzehnt(e|en|er|es|em)",
        17: "siebzehnt(e|en|er|es|em)",
        18: "achtzehnt(e|en|er|es|em)",
        19: "neunzehnt(e|en|er|es|em)",
        20: "zwanzigst(e|en|er|es|em)",
        21: "einundzwanzigst(e|en|er|es|em)",
        22: "zweiundzwanzigst(e|en|er|es|em)",
        23: "dreiundzwanzigst(e|en|er|es|em)",
        24: "vierundzwanzigst(e|en|er|es|em)",
        25: "fünfundzwanzigst(e|en|er|es|em)",
        26: "sechsundzwanzigst(e|en|er|es|em)",
        27: "siebenundzwanzigst(e|en|er|es|em)",
        28: "achtundzwanzigst(e|en|er|es|em)",
        29: "neunundzwanzigst(e|en|er|es|em)",
        30: "dreißigst(e|en|er|es|em), dreissigst(e|en|er|es|em)", 31: "einunddreißigst(e|en|er|es|em), einunddreissigst(e|en|er|es|em)",
    },
    ordinal_endings="., te, ten, ter, tes, er, ste, sten, ster",
    relative_days={
        -2: "vorgestern",
        -1: "gestern",
        0: "heute, heut, heutigen tag",
        1: "morgen, morgigen tag",
        2: "übermorgen, uebermorgen",
    },
    holidays={
        "12-24": "heiligabend, heilig abend, weihnachtsabend, heiliger abend",
        "12-25": "(erster |ersten |)weihnachts(|feier)tag, weihnachten, christtag",
        "12-26": "(zweiter|zweiten) weihnachts(|feier)tag, stephanstag, stefanitag",
        "12-31": "silvester, sylvester, silvesterabend, altjahrsabend",
        "01-01": "neujahr, neujahrstag",
        "01-06": "dreikönigstag, heilige drei könige",
        "02-14": "valentinstag",
        "10-31": "reformationstag, halloween",
        "10-03": "tag der deutschen einheit",
        "05-01": "tag der arbeit, maifeiertag",
        "11-01": "allerheiligen",
        "12-06": "nikolaus",
    },
    groups={
        1: "allein, alleine, nur für mich, für mich allein, einzelperson, alleinreisend(e|er|)",
        2: "zweiköpfige familie, zu zweit, (wir|uns) (beide(n|)|zwei), zweit",
        3: "dreiköpfige familie, (zu |)dritt, (wir|uns) drei",
        4: "vierköpfige familie, (zu |)viert, (wir|uns) vier",
        5: "fünfköpfige familie, (zu |)fünft, wir fünf",
        6: "(zu |)sechst",
        7: "(zu |)siebt",
        8: "zu acht",
    },
    slots={
        "weekend": "(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)wochenende(n|), wochenende(s|n|)",
        "day": "tag(e|en|es|)",
        "week": "(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)woche(n|), woche(n|)",
        "fortnight": "vierzehn tage, 14 tage",
        "month_unit": "monat(e|en|s|)",
        "year_unit": "jahr(es|)",
        "night": "nacht, nächte(n|), naechte(n|), übernachtung(en|)", "tonight": "heute (abend|nacht|nachmittag|morgen|vormittag|mittag)",
        "part_of_day": "früh, morgens, vormittag(s|), mittag(s|), nachmittag(s|), abend(s|), nachts, "
        "am (abend|nachmittag|vormittag|morgen|mittag), mitternacht, in der (nacht|früh)",
        "next_day": "(am|den) (nächsten|folgenden|naechsten) tag, tags darauf",
        "next": "darauffolgend(e|en|er|es), drauffolgend(e|en), nächst(e|en|er|es|em), naechst(e|en|er|es|em), kommend(e|en|er|es|em), folgend(e|en|er|es)",
        "this": "dies(e|en|er|es|em), laufenden",
        "last": "letzt(e|en|er|es|em), vergangen(e|en|er|es), vorig(e|en|er|es)",
        "ago": "vor",
        "later": "später, danach",
        "earlier": "früher, vorher, eher",
        "after": "nach( dem|)",
        "before": "vor( dem|)",
        "from_now": "ab sofort, von jetzt( an|), von heute an, "
        "ab jetzt",
        "range_from": "vom, von, ab( dem|), ab dem, beginnend( am|), startend, seit dem",
        "until": "endend( am|), auf, bis( zum| zu den| zu dem|), bis einschließlich, bis inkl, bis zum, zum, auf den",
        "between": "zwischen( dem| den|)",
        "and": "und, u, &",
        "in_": "in, im, ins, binnen",
        "with_": "mit, plus, +, sowie, samt, zusammen mit",
        "check_in": "an am, lande(n|t), anreise(n|datum|), ankunft, ankommen, komme(n|) an, an(zu|)reisen, reise(n|) an, check in, checkin, "
        "einchecken, checken ein, checke ein, eintreffen, treffen ein, kommen, komme, anreisetag, wir kommen",
        "check_out": "ab am, gehts heim, geht es (heim|nach hause|wieder), nach hause, fahren, fahre, abreise(n|datum|), abfahrt, abfahren, reise(n|) ab, check out, checkout, auschecken, checken aus, "
        "checke aus, abzureisen, fahren (ab|weg|zurück|heim), fahre (ab|weg|zurück|heim), verlassen, abreisetag, "
        "gehen wieder, heimreise",
        "stay": "aufenthalt(s|), bleiben, bleibe, übernachten, übernachte, verbringen, unterkunft für",
        "at": "um, gegen, ca, etwa um, ungefähr um, so um, vor, nach, ab, bis, spätestens( um|), frühestens( um|), @",
        "oclock": "uhr, h, pm",
        "fraction": "halb, viertel nach, viertel vor, dreiviertel, viertel",
        "adults": "erw, erws, erwachsen(e|en|er|), männer, frauen, senioren, große, personen erwachsen",
        "children": "mädchen, "
        "zwillinge(n|), drillinge(n|), kind(er|ern|es|), kid(s|), kleinkind(er|ern|), jugendlich(e|en|er), teenager(n|), minderjährig(e|en|er), "
        "söhne(n|), töchter(n|), jungs, jungen, mädchen, enkel, enkelkinder(n|), schulkind(er|)",
        "infants": "baby(s|), babies, säugling(e|), neugeboren(e|es|), kleinstkind",
        "people": "leut, person(en|), pers, gäste(n|), gast, leute(n|), pax, reisende(n|), teilnehmer, mann hoch, von uns, "
        "insgesamt, menschen",
        "party_of": "wir sind( zu|), wir werden( zu|), wir wären( zu|), gruppe von, familie mit, tisch für, eine gruppe von, "
        "insgesamt, nur, es sind, sind wir, wären wir, reisen zu, sind",
        "self": "ich, mich, mir, uns, wir",
        "self_alone": "für mich, nur ich, nur mich, bloß ich, ich allein(e|), nur für mich",
        "couple": "(ein |)(ehe|)paar, (ehe|)paare, (ein |)pärchen, eheleute, (ein |)ehepaar",
        "parents": f"({_MY}) (eltern|großeltern|schwiegereltern)",
        "partner": "mama, papa, mutti, vati, "
        f"({_MY}) ({_KIN}|{_ELDERS})",
        "friend": "(ein|eine|einem|einer|mein|meine) (kollege|kollegin|kumpel|bekannter|bekannte|kollegen|chef|chefin)",
        "others": "cousins, cousinen, cousin(s|), geschwister, brüder, schwestern, mädels, jungs, "
        "kumpel(s|n|), freund(en|innen|e), kollegen, kolleginnen, verwandte(n|), bekannte(n|), "
        "freunde(n|), freundinnen, kollegen, andere(n|), weitere, verwandte, bekannte",
        "child_of": "(plus|+|und|mit) (baby|kleinkind|säugling), "
        "(das|dem) (baby|kind|kleinkind), "
        f"(die|der|unsere|unser) (kleine|kleiner|große|großer), ({_MY}|ein|eine|einem|einer) (kleine |kleiner |kleinem |jährige |)({_CHILD})",
        "room": "zimmer(n|), suite(n|), raum, räume, schlafzimmer, doppelzimmer, einzelzimmer, dz, ez, familienzimmer, "
        "apartment(s|), appartement(s|)",
        "per": "jeder, jedem, von jedem, von beiden, jeweils, "
        "pro, je, jede, jeden, die nacht",
        "more": "dranhängen, mehr, länger, weitere(r|s|), zusätzlich(e|er|es|), extra, noch ein(e|en|), verlängern( um|)",
        "less": "weniger, kürzer, verkürzen( um|)",
        "without": "ohne, kein(e|en|er|), null, nein",
        "negation": "anstatt, statt, und nicht, an stelle von, nicht, nicht am, nicht den, nicht der, nicht vom, nicht ab",
        "year_old": "jahre( alt|), jährig(e|es|er|en|), jahren, j, jaehrig(e|es|er|en|), jahr alt",
        "aged": "alter(s|)( von|), im alter von, sind, ist, alt",
        "article": "der, den, dem, des, die, das, am, der tag, zum, für den, fuer den, an dem, den tag, auf den",
        "indefinite": "ne, nen, nem, ner, ein, eine, einen, einem, einer, eines",
        "for_": "für, fuer, fur",
        "which": "davon, darunter, inklusive, inkl, einschließlich",
        "correction": "entschuldigung, sorry, ich meine, ich meinte, besser gesagt, sondern, eigentlich, doch lieber, lieber, "
        "korrigiere, verzeihung, doch, vielmehr",
        "counted": "stern(e|en|), bett(en|), hund(e|en|), katze(n|), auto(s|), minute(n|), min, euro(s|), €, eur, dollar, $, "
        "%, prozent, bad, bäder, etage(n|), stock, mal, km, koffer, kilometer, grad, stunde(n|), std, franken, "
        "chf, handtücher, pkw",
        "counted_before": "zimmernummer, zimmer nummer, zimmer nr, €, $, eur, code, flug, referenz, etage, stock, option, "
        "buchungsnummer, nummer, nr, mindestens, minimum, variante",
        "filler": "groß, gross, sei, meine, meinen, unsere, unseren, bitte, ist, war, wäre, will, möchte, möchten, wollen, würde, würden, hätte, hätten, gern, gerne, "
        "mir bitte, mich bitte, sie, du, er, es, dass, wie, welche, welches, welcher, euch, euer, ihnen, ihr, "
        "sehr, ja, hallo, guten tag, guten morgen, guten abend, danke, buchen, buchung, reservieren, reservierung, "
        "eine buchung,"
        " eine reservierung, machen, haben, habt, hat, habe, können, könnte, könnten, kann, brauche, brauchen, "
        "benötige, benötigen, suche, suchen, auch, aber, oder, dann, ok, gut, hotel, auf reisen, reise, "
        "einen moment, einmal, ein mal, noch eine frage, eine frage, dieses hotel, dieses zimmer, diese buchung, "
        "etwa, circa, ungefähr, datum,"
        " schon, da, dort, hier, jetzt, glaube, denke, alle, alles, auf den namen, mehr informationen, "
        "mehr oder weniger, zum ersten mal, das erste mal, ein bisschen, wieviel, wie viel, kostet, der preis, "
        "die adresse, um wie viel uhr, günstigste, billigste, teuerste, größte, kleinste, noch einmal, nochmal, "
        "an, auf, bei, zu, zur, vom hotel, im hotel, ins hotel,"
        " sein, werden, wird, wurde, wären, so dass, also, mal, eben, halt, denn, ob, was, wo, wann, "
        "am besten, zum preis, das zimmer, die suite, vor allem, "
        "nach und nach, ab und zu, so, guten, schönen",
    },
    cues={
        "yes": "aber (gern|gerne|sicher|klar|natürlich|ja), (alles|ist) (richtig|korrekt|bestens), stimmt so, richtig so, passt alles, "
        "top, jawoll, jawohl, ist gut, is gut, so soll es sein, ja alles, jap, japp, von mir aus, so ist es, so seis, meinetwegen, passt schon, joa, na gut, na schön, ja, jaa, jo, jawohl, jep, jup, yep, klar, ja klar, na klar, aber klar, sicher, natürlich, "
        "selbstverständlich, gerne, gern, sehr gerne, ja gerne, ja bitte, genau, richtig, korrekt, stimmt, passt, "
        "einverstanden, ok, okay, okey, in ordnung, alles klar, bestätige, bestätigt, ich bestätige, bestätigen, "
        "auf jeden fall, unbedingt, freilich, absolut, definitiv,"
        " abgemacht, gebongt, zustimmung, ich stimme zu, stimme zu, yes, doch, warum nicht, 👍, 👌, ✅, ✔, ☑, 🆗, 💯, "
        "🙌, 👏, ✓, 🤝",
        "hedges": "ok, okay, okey, gut, alles klar, in ordnung, verstehe",
        "conditions": "aber, wenn, falls, sofern, nur wenn, außer, jedoch",
        "seems": "klingt, hört sich, sieht, ist, wäre, passt, scheint, finde ich",
        "quality": "gut, super, perfekt, toll, prima, ok, okay, richtig, korrekt, ausgezeichnet, ideal, in ordnung, schön, "
        "wunderbar, gut aus, gut an",
        "fine": "(ist|wäre|wär) (mir|uns) recht, (das |)passt( mir| uns| so| für mich|), nehme ich, ich nehme (das|es|die|den|dieses|diese), "
        "wir nehmen (das|es|die|den|dieses|diese), machen wir,"
        " mach das, machen sie das, so machen wir( das|s|), gefällt (mir|uns), kein problem, geht klar, das geht, "
        "sie haben recht, ich denke schon, ich glaube schon, glaube ja, das würde gehen, bitte buchen, "
        "buchen sie( das| es|), weiter so, funktioniert, sehr gut",
        "weak_yes": "top, mega, hammer, super, perfekt, toll, prima, gut, sehr gut, wunderbar, ausgezeichnet, klasse, großartig, spitze, "
        "verstanden, verstehe, aha, schön, hervorragend, fantastisch, cool, bestens, optimal",
        "no": "nein, nee, ne, nö, nein nein, auf keinen fall, keinesfalls, niemals, nie, überhaupt nicht, gar nicht, "
        "keins, keines, keine, keiner, keins von beiden, weder noch, weder das eine noch das andere, "
        "natürlich nicht, sicher nicht, bestimmt nicht, negativ, no, ❌, 👎, 🚫, ✖, 🙅",
        "not_so": ""
        "(im moment|momentan|derzeit|vorerst|gerade|diesmal|zurzeit|erst mal|erstmal) (lieber |eher |)nicht, "
        "(würde|wird|kann) (so |)nicht (funktionieren|gehen|passen|klappen), (klappt|funktioniert|ginge) (so |)nicht, (habe|hatte|wollte|hab) (ich|wir) (so |)nicht, nicht (bestellt|gewollt|gesagt|gemeint|gewünscht), kommt nicht in frage, kommt nicht infrage, nicht ganz, nicht wirklich, eher nicht, leider nicht, (das |)sag(e|) ich nicht, (stimmt|passt|geht|gefällt|will ich|möchte ich|brauche ich) (mir |uns |so |)nicht, "
        "nicht (jetzt|heute|nötig|richtig|korrekt|gut|ok|okay|interessiert|einverstanden|wirklich|das|dieses|diese|so), "
        "noch nicht, jetzt nicht, lieber nicht, besser nicht, "
        "ich (möchte|will|brauche|bestätige|nehme) (das |es |)(nicht|kein|keine|keinen),"
        " ich glaube nicht, ich denke nicht, glaube nicht, vielleicht später, ein andermal, falsch, "
        "das ist falsch, da ist ein fehler, fehler, nichts (weiter|anderes|mehr), sonst nichts, lass es, "
        "lassen sie es, vergiss es, vergessen sie es, habe mich geirrt, habe es mir anders überlegt, lehne ab, "
        "ablehnen, nein danke",
        "refuses": "habe ich nicht, hab ich nicht, (habe|hab) (keine|keinen|kein), (möchte|will|würde) ich (lieber |)nicht (sagen|angeben|geben|nennen), sage ich (lieber |)nicht, "
        "ich habe keine (email|e mail|mail|telefonnummer|adresse|nummer), ich habe kein (telefon|handy), "
        "keine (email|e mail|mail|telefonnummer), ohne (email|e mail|telefon), überspringen, weiter, ist privat",
        "fine_alone": "will ich, möchte ich, ich will",
        "not_alone": "bitte nicht, ich nicht, will ich nicht",
        "negates": "nicht, nie, kein, keine",
        "hesitates": "also, na ja, naja, ah, oh, äh, ähm, hm, tja, nun, gut, entschuldigung, ach, mhm, na",
        "greet": "hallo, hi, hey, guten (tag|morgen|abend), moin, moin moin, servus, grüß gott, grüezi, grüß dich, grüße, "
        "hallöchen, hello, morgen zusammen, 👋",
        "thanks": "vielen lieben dank, lieben dank, dank, danke, danke schön, dankeschön, vielen dank, herzlichen dank, besten dank, tausend dank, danke sehr, "
        "merci, thanks, ich danke, 🙏",
        "bye": "tschüss, tschüs, auf wiedersehen, bis (bald|dann|später|morgen), ciao, servus, "
        "schönen (tag|abend)( noch|), gute nacht, bye",
        "done": "das (ist|war|wäre) alles, das wars, das war s, mehr nicht, nichts weiter, sonst nichts, "
        "mehr brauche ich nicht, alles erledigt",
        "talks": "sprechen, reden, spreche, kontaktieren, erreichen, anrufen, telefonieren, verbinden, verbinde, chatten, "
        "durchstellen, unterhalten",
        "staff": "mensch, menschen, person, jemand(em|en|), mitarbeiter(in|n|), rezeption, rezeptionist(in|), empfang, "
        "manager, leiter(in|), berater(in|), agent, operator, personal, direktor(in|), chef, kollege(n|), "
        "kollegin, ansprechpartner, vorgesetzten",
        "human": "(zur|mit der|an die) rezeption (durch|verbinden), "
        "(verbinden|verbinde|stellen|stell) (sie |)mich (bitte |)(mit|zu|zur|zum|an|durch), "
        "(echter|echten|richtigen|wirklichen|echte|richtige|wirkliche) (mensch|menschen|person|mitarbeiter), "
        "mit einem menschen, "
        "(geben sie|gib|gebt) mir (bitte |mal |)(die |)rezeption, "
        "(gib|geben sie|hol|holen sie) mir (bitte |)(einen|eine|jemanden) (mitarbeiter|mitarbeiterin|menschen|kollegen), (echter |echten |richtigen |einem |)mensch(en|), echte(n|r|) person, kundendienst, kundenservice, "
        "mitarbeiter(in|) bitte, rückruf, rufen sie mich( bitte|) an, ruft mich an, können sie mich anrufen, "
        "beschwerde, beschweren, reklamation, ansprechpartner",
        "help_alone": "hilfe, help, info",
        "help": "komm(e|) (hier |damit |)nicht (klar|weiter|zurecht), verstehe (das|es|hier) nicht, "
        "check das nicht, weiß nicht wie, was muss ich (tun|machen), wie läuft das, "
        "(können|kannst|könnten|könntest) (sie |du |)mir (bitte |)helfen, helfen sie mir, hilf mir, "
        "ich brauche hilfe, brauche hilfe, wie (geht|funktioniert) das, was (kannst du|können sie), anleitung, "
        "optionen, befehle",
        "menu": "menü, menu, hauptmenü",
        "status": "status, stand",
        "reset": "neu (starten|anfangen|beginnen), neustart, zurücksetzen, reset, von (vorne|vorn)( anfangen| beginnen|), "
        "nochmal von vorne, noch einmal von vorne, alles löschen, von neuem, von anfang an, fangen wir von vorne an",
        "erase_data": "(lösche(n|)|lösch) (sie |)(bitte |)(alle |)meine (persönlichen |)(daten|informationen), "
        "meine (persönlichen |)daten (bitte |)(löschen|gelöscht), recht auf vergessenwerden, vergiss mich, vergessen sie mich",
        "stop": "stop, stopp, abmelden, abbestellen, keine nachrichten mehr, aufhören",
        "start": "start, anmelden, starten",
        "photos": "foto(s|), bild(er|), aufnahmen, zimmer sehen, fotos",
        "reserve": "buchen, buche, bucht, buchung für, (eine|die) (buchung|reservierung) (für|machen|vornehmen), reservieren, "
        "reserviere, reserviert, zimmer (buchen|reservieren), neue buchung, eine reservierung für, buchen sie, "
        "möchte buchen, buchung vornehmen, reservierung für",
        "fetch": "suche, suchen, finden sie",
        "seek": "suche, suchen, brauche, brauchen, benötige, benötigen, möchte, möchten, will, wollen, hätte(n|) gern(e|), "
        "würde(n|) gern(e|), haben sie, habt ihr, gibt es, verfügbar, verfügbarkeit, frei(e|es|), finden, finde, "
        "noch was frei, ist noch, mieten, wünsche(n|), bräuchte(n|), hätten sie",
        "lodging": "zimmer(n|), hotel(s|), unterkunft, unterkünfte, suite(n|), übernachtung(en|), übernachten, schlafen, "
        "nacht, nächte, doppelzimmer, einzelzimmer, familienzimmer, haus, wohnung, apartment, ferienwohnung, "
        "aufenthalt, verfügbarkeit, dz, ez, dreibettzimmer, herberge, pension",
        "lodging_noun": "zimmer(n|), hotel(s|), unterkunft, unterkünfte, suite(n|), doppelzimmer, einzelzimmer, familienzimmer, "
        "apartment, wohnung, ferienwohnung, dreibettzimmer",
        "available": "(noch |)platz für, (noch |)(was|etwas) frei(es|), "
        "verfügbarkeit(en|), verfügbar(e|), freie(s|) zimmer, zimmer frei, noch frei, was frei, etwas frei, "
        "zimmer verfügbar, noch plätze",
        "existing": "(die|meine|unsere) (ankunft|anreise|abreise|aufenthalt), die daten, daten, das datum, den namen, das zimmer, (meine|unsere|meiner|unserer|eine|die|diese) (buchung|reservierung)(en|), "
        "ich habe (eine|bereits|schon) (buchung|reservierung|gebucht|reserviert), "
        "(habe|haben) (bereits |schon |ein zimmer |)(gebucht|reserviert), mein zimmer, unser zimmer, die daten, "
        "die anzahl, anzahl der (nächte|personen|gäste), mein aufenthalt, bestehende buchung, termin",
        "modify": "dazubuchen, hinzubuchen, dranhängen, anhängen, "
        ""
        "(einen tag|eine nacht|zwei tage|zwei nächte) (früher|später|länger|kürzer) (als|abreisen|anreisen|kommen|gehen|fahren|bleiben), "
        "geändert, geaendert, verschoben, umgebucht, verlegt, verlegen, "
        "schieben, nach hinten, nach vorne, vorziehen, umlegen, rausschieben, früher anreisen, "
        "später anreisen, aufstocken, "
        "ändern, ändere, änderung, umbuchen, umbuchung, verschieben, verschiebe, verlängern, verlängerung, "
        "verkürzen, aktualisieren, anpassen, korrigieren, hinzufügen, ergänzen, vorverlegen, wechseln, tauschen, "
        "abändern",
        "other_room": "stattdessen, (billiger|günstiger|preiswerter|größer|besser)(e|es|en), (ein|das) ander(e|es) zimmer, lieber (die|das|ein|eine)",
        "modify_strong": "(verschieb|verschiebe|verschieben|verleg|verlege|verlegen) (sie |wir |)(es|sie|das|die buchung|den aufenthalt) auf, upgrade, verlängern, verschieben, (eine|noch eine|1|zwei) (nacht|tag|nächte) (länger|mehr|dranhängen), umbuchen, umbuchung, (meine |die |)buchung ändern, (etwas|was) ändern",
        "cancel": "(können|kann) (leider |doch |nun doch |)nicht (kommen|anreisen), "
        "(buchung|reservierung) (bitte |wieder |)(löschen|streichen|aufheben), "
        "stornieren, storniere, storno, stornierung, absagen, absage, abbestellen, kündigen, annullieren, canceln, "
        "buchung löschen",
        "own_booking": "meine (buchung|reservierung)( bitte|)",
        "asks_booking": "die (daten|details|angaben) (sehen|ansehen|prüfen|wissen|einsehen), "
        "(keine|nie eine|noch keine) (bestätigung|bestätigungsmail|buchungsbestätigung|e mail|email|mail|bestätigungs e mail) (bekommen|erhalten|gekriegt|da), "
        ""
        "(meine|unsere) (buchung|reservierung) (noch |)(steht|gilt|gültig ist|bestätigt ist|in ordnung ist|angekommen ist|geklappt hat|eingegangen ist), "
        "(steht|gilt|stimmt|klappt) (meine|unsere) (buchung|reservierung)( noch|), "
        "(bei euch|bei ihnen|hier) gebucht, "
        "läuft (meine|unsere) (buchung|reservierung), "
        ""
        "(buchung|reservierung|zimmer) (auch |schon |wirklich |noch |)(durchgegangen|angekommen|eingegangen|bestätigt|fix|sicher|drin|da), "
        "mit (der|meiner|unserer) (buchung|reservierung) (geklappt|alles (ok|klar|in ordnung|gut)), "
        "(keine|noch keine) bestätigung, (nach|zu) (meiner|unserer) (buchung|reservierung), "
        "(haben|habt) (sie|ihr) (meine|unsere) (buchung|reservierung) (erhalten|bekommen|gefunden|da), bestätigung (meiner|unserer|der) (buchung|reservierung), (hab|habe|haben) (ich|wir) (schon|bereits) (gebucht|reserviert), wann ist mein aufenthalt, (status|stand) (meiner|unserer|der) (buchung|reservierung), "
        "(meine|unsere) (buchung|reservierung)(en|) (ansehen|sehen|prüfen|finden|checken|überprüfen|anzeigen), "
        "ist (meine|unsere) (buchung|reservierung) (bestätigt|ok|angekommen|da), meine buchungen, "
        "details (meiner|zu meiner) buchung, bestätigungsnummer, was habe ich gebucht, "
        "(was|welches zimmer|welche zimmer) (habe ich|haben wir) (gebucht|reserviert), (wo|wie|wann) ist (meine|unsere) (buchung|reservierung), "
        "(zeigen sie|zeig|zeige) mir (meine|unsere) (buchung|reservierung)(en|), "
        "wurde meine (buchung|reservierung), habe ich (eine|schon) (buchung|reservierung)",
        "how_to": "wie (kann|storniere|ändere|mache|buche|geht|funktioniert|stornier)( ich| man|), rückerstattung, "
        "erstattung, stornobedingungen, stornierungsbedingungen, stornogebühr(en|), "
        "kostenlos(e|) stornier(en|ung|bar), kostenfrei stornier(en|bar), warum, wieso, kann ich stornieren, "
        "wenn ich storniere, storniert",
        "another_booking": "(andere|neue|weitere|noch eine|eine weitere|zweite) (buchung|reservierung), "
        "noch (ein zimmer|eins|einmal) buchen, nochmal buchen, erneut buchen, weiterer aufenthalt",
        "another_hotel": "anderes hotel, anderes zimmer",
        "either": "vielleicht, eventuell, evtl, oder",
        "occasion": "besprechung, sitzung, meeting, "
        "heirate(t|n|), hochzeitsfeier, zug, bahn, flieger, abflug, rückflug, "
        "geburtstag, hochzeit, hochzeitstag, jubiläum, wird, flug, fliege(n|), konzert, konferenz, prüfung, beerdigung, termin, geboren",
        "asks_time": "bis wieviel uhr, ab wieviel uhr, wann, um wie viel uhr, um wieviel uhr, ab wann, bis wann, wie spät, uhrzeit(en|), welche uhrzeit, "
        "ab wie viel uhr, bis wie viel uhr, wie früh, zeiten, bis um wie viel uhr",
        "arriving": "rein, ins haus, ins zimmer, "
        "check in, checkin, einchecken, anreise(n|), ankommen, ankunft, zimmer bezugsfertig, zimmer fertig, "
        "zimmer beziehen, aufs zimmer, ins zimmer",
        "leaving": "(im|in unserem|in meinem) zimmer bleiben, "
        "(das |unser |mein |)zimmer (behalten|nutzen|verlassen|räumen|freigeben), abreisetag, "
        "check out, checkout, auschecken, abreise(n|), zimmer (verlassen|räumen|abgeben), raus sein, ausziehen",
        "faq:check_in": "(in|ins|aufs) zimmer (können|dürfen|kommen), (schon|bereits) (um|ab) (neun|zehn|elf|zwölf|9|10|11|12|13|14)( uhr|) (ins|aufs|einchecken|ankommen|kommen|da sein), früh(er|es|er|zeitig|) (check in|einchecken|anreisen), late check in, early check in, "
        "spät(er|e|) (anreise|check in|einchecken|anreisen), frühe anreise, zimmer (bezugs|)fertig, "
        "vor (14|15) uhr einchecken, check in zeit(en|)",
        "faq:check_out": "late checkout, late check out, spät(er|es|) (check out|auschecken|abreisen), späte abreise, später auschecken, "
        "check out zeit(en|), länger im zimmer bleiben",
        "faq:parking": "auto (aufzuladen|aufladen|laden|parken|stehen lassen), (e auto|elektroauto|tesla) (laden|aufladen|aufzuladen), parken, parkplatz, parkplätze, parkhaus, tiefgarage, garage, stellplatz, parkmöglichkeit(en|), "
        "auto abstellen, parking, ladestation, wallbox, elektroauto, e auto laden, parkgebühr(en|)",
        "faq:pets": "haustier(e|en|), hund(e|en|), katze(n|), tier(e|en|), hündin, welpe(n|), haustierfreundlich, "
        "hundefreundlich, vierbeiner, assistenzhund, blindenhund",
        "faq:restaurant": "restaurant(s|), frühstück, frühstücken, abendessen, mittagessen, essen, speisen, halbpension, "
        "vollpension, buffet, büffet, bar, vegan(e|es|), vegetarisch(e|es|), glutenfrei, küche, all inclusive, "
        "getränke, mahlzeit(en|), frühstücksbuffet",
        "faq:wifi": "wlan, wifi, wi fi, internet, w lan, wlan passwort, wifi passwort, internetzugang",
        "faq:leisure": "pool(s|), schwimmbad, schwimmen, hallenbad, spa, fitness(raum|studio|center|), fitnessraum, gym, sauna, "
        "whirlpool, massage(n|), wellness(bereich|), wellness, behandlung(en|), tennis, golf, yoga, kinderclub, "
        "spielplatz, kinderbetreuung, dampfbad, therme, kosmetik, freizeitangebot(e|)",
        "faq:price": "was macht (das|es), was (würde|kommt) (das|es) (kosten|zusammen), preis(e|), was kostet, wie viel kostet, wieviel kostet, kostet, kosten, wie teuer, wie viel, wieviel, "
        "tarif(e|), rate(n|), gratis, kostenlos(e|), kostenfrei, umsonst, rabatt(e|), angebot(e|), gesamtpreis, "
        "zahlen, bezahlen, im preis (enthalten|inbegriffen|inklusive), steuer(n|), kurtaxe, teuer, billig, "
        "günstig, anzahlung, kaution, gebühr(en|), ermäßigung",
        "faq:location": "(liegt|ist) (das hotel|ihr hotel|es) (zentral|zentrumsnah|ruhig), zentral (gelegen|liegt|ist), karte vom, adresse, lage, wo (liegt|ist|befindet|sind|seid|finde|genau|befinden)( das hotel| sie| ihr| sich|), "
        "anfahrt, wegbeschreibung, wie (komme|kommen|gelange) (ich|wir)( zu|), landkarte, in der nähe, nähe, nahe, "
        "entfernt, entfernung, wie weit, vom flughafen, vom bahnhof, zentrum, innenstadt, strand, stadtteil, "
        "postleitzahl, plz, zum hotel, standort",
        "faq:accessibility": "rollstuhlgerecht(e|es|er|en), rollstuhl, rollstühle, rollstuhlgerecht, rollstuhlfahrer(in|), barrierefrei(e|es|), barrierefreiheit, "
        "behindert(e|en|), behindertengerecht(e|es|), behinderung, aufzug, aufzüge, lift, fahrstuhl, rampe, "
        "gehbehindert(e|), stufenlos",
        "service": "tisch, restaurant, abendessen, mittagessen, frühstück, massage, spa, sauna, fitnessstudio, behandlung, "
        "termin für, zimmerservice, taxi, transfer, shuttle, ausflug, tour, tagungsraum, besprechungsraum, pool",
        "problem": "beschwert, beschweren, beschwerten, "
        "(macht|machen) (krach|lärm|radau), lärm, krach, "
        "kaputt, defekt, funktioniert nicht, geht nicht, schmutzig, dreckig, verstopft, verloren, gestohlen, "
        "vergessen, liegen lassen, problem(e|), lärm, laut, kaltes wasser, kein wasser, putzen, reinigung, "
        "reparieren, reinigen, undicht, liegen gelassen",
        "question": "?, was, welche, wann, wo, wie, wie viel, wieviel, wer, gibt es, haben sie, habt ihr, kann man, kann ich, "
        "darf ich, darf man, ist es möglich, akzeptieren sie, bieten sie, erlaubt, möchte wissen, "
        "würde gerne wissen, information(en|), auskunft",
        "elsewhere": "(ich|wir) arbeite(n|), "
        "spielt (am|gegen|heute|morgen), fußballspiel, einwohner, "
        "regnet, regnen, schneit, schneien, wettervorhersage, "
        "karte sperren, (meine|die|neue|verlorene) (bankkarte|karte|debitkarte) (sperren|verloren|entsperren), sparkonto, konto, zinsen, dauerauftrag, lastschrift, pin, wie wird das wetter, kontostand, überweisen, song(s|), serie, kino, alarm, wecker, zugticket, bahnticket, mietwagen, autovermietung, friseur, film(e|), lied(er|), musik, wetter, vorhersage, regen, bank, kredit, darlehen, hypothek, kontostand, "
        "geldautomat, überweisung, girokonto, ec karte, konzert, nachrichten, job, fußball, zahnarzt, arzt, aktien",
        "room_kind": "doppel, einzel, dreibett, zweibett, familien, doppelzimmer(n|), einzelzimmer(n|), dreibettzimmer(n|), zweibettzimmer(n|), familienzimmer(n|), dz, ez",
        "every": "jede(n|r|s|m|)",
        "returns": "in (den urlaub|die ferien), zurück, wieder da, zurückkommen, zurückkehren, rückkehr, (fahre|fahren|komme|kommen) zurück",
        "removes": "(entferne|streiche|lösche)(n|), nimm, nehmen sie",
        "plus": "plus, +, zuzueglich, und dazu, und noch",
        "anything": "etwas, was frei",
        "moves_later": "verschieb(en|e|t|), verleg(en|e|t|), nach hinten, aufschieben, hinausschieben, rausschieben",
        "moves_sooner": "vorverleg(en|e|t|), vorzieh(en|e|t|), vor verlegen, nach vorne",
        "adds": "hinzufügen, dazu, füge, ergänzen",
        "has_booking": "(ich |wir |)(habe|haben) (ich |wir |)(schon |bereits |)eine (buchung|reservierung)",
        "faq:payment": "(mit|per) (karte|kreditkarte|paypal|überweisung|ec karte|visa) (zahlen|bezahlen|möglich), "
        "(bar|vor ort|bei ankunft|vorab|im voraus|online|später|jetzt) (zahlen|bezahlen), (wie|wann|wo) (kann|muss|"
        "soll|können|müssen) (ich|man|wir) (be|)zahlen, (kann|muss|können|müssen) (ich|man|wir) (be|)zahlen, "
        "(nehmen|akzeptieren) sie (karte|karten|kreditkarte|kreditkarten|visa|mastercard|bargeld|paypal), "
        "zahlungsart(en|), zahlungsmethode(n|), zahlungsmöglichkeiten, kreditkarte(n|), kartenzahlung, barzahlung, "
        "bargeld, paypal, anzahlung, kaution, vorauszahlung, rechnung",
        "faq:cancellation": "storno(bedingungen|gebühr|gebühren|frist|kosten), stornierungs(bedingungen|gebühr|"
        "gebühren|frist|kosten|bestimmungen), (kostenlos|kostenfrei|gratis) (stornieren|stornierbar), (kostenlose|"
        "kostenfreie) stornierung, wenn (ich|wir) (storniere|stornieren|absage|absagen), (kann|können) (ich|wir|"
        "man) (noch |auch |kostenlos |)stornieren, wie (kann ich |storniere|storniere ich|stornieren wir), bis "
        "wann kann (ich|man) stornieren, rückerstattung, erstattung, erstattbar, stornierbar",
        "faq:about": "(mehr|etwas|was|infos|informationen|bisschen|wenig|mir|uns) (über|zu|zum|vom) (das |dem |ihr "
        "|euer |)(hotel|haus|unterkunft|pension), (mir|uns|mehr|etwas|was) von (ihrem|eurem|dem) (hotel|haus), was "
        "für ein (hotel|haus), wie ist (das|ihr|euer) (hotel|haus), wie viele sterne, wieviele sterne, "
        "hotelbeschreibung",
        "faq:rules": "hausordnung, hausregeln, hotelregeln, regeln (des hauses|im haus|im hotel|des hotels|in ihrem "
        "haus), hotelrichtlinien",
        "faq:children": "(sind |)kinder (erlaubt|willkommen|gratis|kostenlos|frei|zahlen), nehmen sie kinder, nur "
        "erwachsene, (kinder|baby|zustell|beistell|gitter)bett(en|), zusatzbett(en|), extrabett, hochstuhl, "
        "babysitter, kinderfreundlich, familienfreundlich, bis zu welchem alter, ab welchem alter",
        "shows": "zeig(en|e|) (sie |)(mir|uns|mal), (ich |)(möchte|will|kann ich|darf ich) (mal |)(die |das |den |"
        ")(sehen|anschauen|ansehen), lass(en|) (sie |)mich (mal |)sehen",
        "by_night": "heute nacht, heute abend, nacht, diese nacht",
        "view": "(meer|see|garten|stadt|berg|pool|fluss)blick, blick auf (den|das|die) (see|meer|pool|garten|stadt|"
        "strand|berge), mit (aus|)blick",
        "another_kind": "(etwas|was|eins|eines) (mit|günstigeres|billigeres|größeres|kleineres|besseres|anderes|"
        "ruhigeres|unter), (das|es) (billiger|günstiger|preiswerter)",
        "book_alone": "buchen, buche, reservieren, jetzt buchen",
        "defers": "(muss|müssen|lass|lassen sie|ich) (ich |wir |mich |es mir |)(noch |erst |)(überlegen|fragen|"
        "nachsehen|prüfen|absprechen|überlege|frage), überlege es mir, sage (ihnen|dir) bescheid, melde mich, "
        "warte(n|) (sie|mal|kurz|), einen moment, moment, nicht sicher, mal (sehen|schauen), schön wär(s|e es|e)",
        "cheap": "günstig(e|es|er|en|), günstiges, billig(e|es|er|en|), preiswert(e|es|er|en|), nicht (zu |so |)teuer",
        "formerly": "letztes mal, beim letzten mal, das letzte mal",
        "cheapest": "günstigst(e|es|en|er), billigst(e|es|en|er), preiswertest(e|es|en), niedrigster preis, günstig(e|es|er|), "
        "billig(e|es|er|)",
        "dearest": "teuerst(e|es|en|er), best(e|es|en|er), luxuriösest(e|es|en), schönst(e|es|en)",
        "biggest": "größt(e|es|en|er), groesst(e|es|en|er), geräumigst(e|es|en), größere(s|)",
        "smallest": "kleinst(e|es|en|er)",
        "last_one": "das letzte, den letzten, letzt(e|es|en|er), das letzte, die letzte",
        "option": "option, nummer, nr, #, wähle, nehme, zimmer, variante, das, die, lieber",
        "arrives": "ankommen, komme(n|), ankunft, anreise(n|), flug, landen, landung, check in, einchecken, anreisen, reisen",
        "wish": "kinderbett, babybett, gitterbett, beistellbett, hohe(n|s|) (etage|stockwerk), hoher stock, hohen stock, "
        "obere(n|) (etage|stockwerk|etagen), untere(n|) etage, erdgeschoss, ruhig(e|es|en|), leise(s|), "
        "späte (anreise|ankunft), spät an, später an, jahrestag, hochzeitstag, hochzeitsreise, flitterwochen, "
        "geburtstag, allergi(e|en|ker|kerin), allergisch, zustellbett, zusatzbett, extrabett, doppelbett, "
        "getrennte(n|) betten, einzelbetten,"
        " meerblick, seeblick, stadtblick, bergblick, blick auf (das|die|den)( meer| see| berge|), gartenblick, "
        "balkon, terrasse, nichtraucher(zimmer|), raucher(zimmer|), verbindungstür, nebeneinander, vegan, "
        "vegetarisch, glutenfrei, rollstuhl, hochstuhl, badewanne, kissen, blumen, überraschung, sonderwunsch, "
        "schwanger, feiern, late check out, early check in, weit weg vom aufzug, in der nähe des aufzugs, "
        "kühlschrank, klimaanlage, mit aussicht, sekt, frühe anreise",
        "soon": "bald, so bald wie möglich, möglichst bald, demnächst, irgendwann, eines tages, "
        "im (sommer|winter|herbst|frühling|frühjahr), diesen (sommer|winter|herbst|frühling), in den ferien, "
        "ferien, sommerferien, ostern, pfingsten, fasching, karneval, brückentag, langes wochenende, "
        "ein paar tage, einige tage, über die feiertage, zwischen den jahren",
        "edge": "anfang, ende, mitte, in der woche (vom|ab), erste woche im, letzte woche im, während, gegen ende, "
        "gegen anfang",
        "language:en": "(auf |)englisch( bitte|)",
        "language:es": "(auf |)spanisch( bitte|)",
        "language:pt": "(auf |)portugiesisch( bitte|)",
        "language:fr": "(auf |)französisch( bitte|)",
        "language:de": "(auf |)deutsch( bitte|), sprechen sie deutsch",
        "language:it": "(auf |)italienisch( bitte|)",
        "name_is": "(können|dürfen) mich, (kannst|darfst) mich, auf (familie|frau|herrn|herr), mein name lautet, der name lautet, name lautet, läuft auf, lautet auf, geht auf, läuft unter, ich heiße, ich heisse, mein name ist, mein name, name, der name ist, auf den namen, auf namen, "
        "unter dem namen, name ist, nennen sie mich, mein nachname ist, nachname, voller name, "
        "mein voller name ist, auf den namen von, im namen von, heiße, vorname",
        "given_name": "(mein |)vorname( ist|)",
        "family_name": "(mein |)(nachname|familienname|zuname)( ist|)",
        "name_here": "ich bin, hier ist, hier spricht, bin, am apparat",
        "name_its": "schreiben sie, schreib, notieren sie, notiere, nehmen sie, das ist, mit, es ist",
        "name_for": "für, von",
        "name_after": "ist mein name, ist der name, heiße ich, mein name",
        "name_stop": "nur, bloß, einfach, und, aber, weil, für, mit, von, bitte, danke, mein, meine, der, die, das, in, im, am, zu, ab, sind, ein, "
        "eine, dass, oder, wenn, ja, nein, nicht, ich, wir, hallo, buchung, reservierung, buchen, dieser, diese, "
        "morgen, heute, bis, wie, habe, haben, mich, den, um, vom, ist, auf",
        "spoken_at": "at, ät, klammeraffe",
        "spoken_dot": "punkt",
        "spoken_dash": "minus, bindestrich, strich",
        "spoken_underscore": "unterstrich",
    },
    telling="hallo, guten, der, die, das, und, für, mit, ein, eine, einen, von, vom, zum, ich, mein, meine, möchte, möchten, zimmer, nacht, nächte, danke, wir, sind, personen, erwachsene, kinder, ja, bis, zwischen, buchung, reservieren, buchen, haben, sie, was, kostet, wo, ist, morgen, heute, januar, februar, märz, mai, juni, juli, oktober, dezember,"
    " montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, hilfe, fotos, bilder, bin, heiße, name, "
    "billigste, günstigste, perfekt, deutsch, bitte, zwei, drei, vier, fünf, sechs, sieben, acht, kommen, sehr, "
    "gut, nicht, nein, haustiere, woche, tage, frau, mann, sohn, tochter, wie, jetzt, andere, frühstück, es, im, "
    "am, den, dem, auf, nächste,"
    " nächsten, bett, parken, gibt, uhr, klar, kann, noch, auch, bleiben, anreise, abreise, wochen, gerne, ab, um, "
    "zu, erste, ersten, zweiter, kein, keine, parkplatz, september, november, august",
    names="herr, herrn, frau, fräulein, dr, prof, familie, doktor, professor",
)
