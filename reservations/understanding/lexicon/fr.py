"""French."""

from __future__ import annotations

from reservations.understanding.lexicon.model import Lexicon, Numbers

_KIN = "femme|mari|epouse|epoux|compagne|compagnon|copine|copain|conjoint|conjointe|fiancee|fiance|amoureux|amoureuse|cherie|cheri"
_ELDERS = "mere|maman|pere|papa|frere|soeur|grand mere|grand pere|tante|oncle|cousin|cousine|belle mere|beau pere"
_CHILD = "fils|fille|enfant|bebe|gamin|gamine|petit|petite|ado|petit fils|petite fille|neveu|niece|bout de chou|nourrisson"
_MY = "ma|mon|notre|sa|son"

_TEENS = ("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix_sept", "dix_huit", "dix_neuf")

LEXICON = Lexicon(
    code="fr",
    rank=3,
    months=(
        "janvier, janv, jan", "fevrier, fevr, fev", "mars", "avril, avr", "mai", "juin", "juillet, juil", "aout",
        "septembre, sept, sep", "octobre, oct", "novembre, nov", "decembre, dec",
    ),
    weekdays=(
        "lundi(s|), lun",
        "mardi(s|), mar",
        "mercredi(s|), mer",
        "jeudi(s|), jeu",
        "vendredi(s|), ven",
        "samedi(s|), sam",
        "dimanche(s|), dim",
    ),
    numbers=Numbers(
        ones="zero _ deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
        " dix-neuf",
        tens="vingt trente quarante cinquante soixante septante quatre-vingt nonante",
        compound=("{ten} {one}", "{ten} et {one}"),
        special={24: "deux_douzaines_de/deux_douzaines",
            1: "un_seul/une_seule", 100: "cent",
            2: "une_paire_de/une_paire",
            6: "demi_douzaine/une_demi_douzaine/six",
            8: "huitaine/une_huitaine_de",
            10: "dizaine/une_dizaine/une_dizaine_de/dizaine_de",
            12: "douzaine/une_douzaine/une_douzaine_de/douzaine_de",
            15: "quinzaine_de/une_quinzaine_de/quinzaine/une_quinzaine",
            20: "vingtaine/une_vingtaine/une_vingtaine_de",
            21: "vingt_et_un",
            31: "trente_et_un",
            41: "quarante_et_un", 51: "cinquante_et_un", 61: "soixante_et_un", 71: "soixante_et_onze",
            80: "quatre_vingts", 81: "quatre_vingt_un",
            **{70 + n: f"soixante_{teen}" for n, teen in enumerate(_TEENS) if n != 1},
            **{90 + n: f"quatre_vingt_{teen}" for n, teen in enumerate(_TEENS)},
        },
        years=("deux mille {rest}",),
    ),
    ordinals={
        1: "premi(er|ere), numero un(e|)",
        2: "deuxieme, second(e|), numero deux",
        3: "troisieme",
        4: "quatrieme",
        5: "cinquieme",
        6: "sixieme",
        7: "septieme",
        8: "huitieme", 9: "neuvieme", 10: "dixieme", 11: "onzieme", 12: "douzieme", 13: "treizieme", 14: "quatorzieme",
        15: "quinzieme", 16: "seizieme", 17: "dix septieme", 18: "dix huitieme", 19: "dix neuvieme", 20: "vingtieme",
        21: "vingt et unieme",
        22: "vingt deuxieme",
        23: "vingt troisieme",
        24: "vingt quatrieme",
        25: "vingt cinquieme",
        26: "vingt sixieme",
        27: "vingt septieme",
        28: "vingt huitieme",
        29: "vingt neuvieme",
        30: "trentieme",
        31: "trente et unieme",
    },
    ordinal_endings="er, ere, eme, e, ieme, nd, nde, re",
    relative_days={
        -2: "avant hier",
        -1: "hier",
        0: "aujourdhui, daujourdhui, aujourd hui, ce jour, auj",
        1: "demain, dmain",
        2: "apres demain, (le |)surlendemain",
    },
    holidays={
        "12-24": "(la |)veille de noel, reveillon de noel", "12-25": "(jour de |le jour de |)noel",
        "12-31": "(le |)reveillon( du| de|) nouvel an, (la |)veille du (nouvel an|jour de l an), (la |)saint sylvestre, "
        "(la |)veille de nouvel an",
        "01-01": "(le |)nouvel an, (le |)jour de l an, (le |)premier de l an", "02-14": "(la |)saint valentin",
        "07-14": "fete nationale, quatorze juillet",
        "11-01": "(la |)toussaint",
        "08-15": "assomption",
        "11-11": "armistice",
    },
    groups={
        1: "tout seul, toute seule, moi seul, moi seule, je suis seul, je suis seule, je voyage seul, "
        "je voyage seule, (juste|seulement|uniquement) pour moi, seul, seule, en solo",
        2: "nous deux, tous les deux, toutes les deux, a deux",
        3: "nous trois, a trois, tous les trois",
        4: "nous quatre, a quatre",
        5: "a cinq",
        6: "a six",
    },
    slots={
        "weekend": "(le |)week end, weekend, we, fin de semaine",
        "day": "jour(s|), journee(s|)",
        "week": "semaine(s|)",
        "fortnight": "quinzaine, quinze jours, 15 jours",
        "month_unit": "mois",
        "year_unit": "annee, annees, l an",
        "night": "nuit(s|), nuitee(s|)",
        "tonight": "ce soir, cette nuit, cet apres midi, cet aprem",
        "part_of_day": "tot le matin, tard le soir, (du|le|au) (matin|soir), (de |)l apres midi, apres midi, matin, soir, midi, minuit, a midi, a minuit, "
        "du matin, dans la (matinee|soiree|nuit), en soiree, en matinee",
        "next_day": "(le |)lendemain, (le |)jour (suivant|d apres)",
        "next": "prochain(e|s|es|), suivant(e|), qui vient, d apres, qui suit",
        "this": "ce, cet, cette, de ce, de cette, courant",
        "last": "dernier(e|s|), passe(e|), derniere",
        "ago": "il y a",
        "later": "plus tard, apres",
        "earlier": "plus tot, avant",
        "after": "apres (le|la)",
        "before": "avant (le|la)",
        "from_now": "a partir de maintenant",
        "range_from": "a partir, a compter, a partir d, a compter d, du, depuis( le|), a partir du, a compter du, des le, du jour, a partir de, de",
        "until": "au, jusqu au, jusqu a, jusqu, jusque, a, au jour, jusquau, jusqua, jusqu en, jusquà",
        "between": "entre( le| la|)",
        "and": "et, &",
        "in_": "en, dans, d ici, sous",
        "with_": "avec, plus, +, ainsi que, accompagne de",
        "check_in": "arr., arr, atterri(s|t|ssons|rons), arrivee(s|), arriv(e|ons|er|erai|erons|erais|erions|ant|ent), check in, checkin, entree, date d arrivee, "
        "enregistrement, venons, viens, viendrons, viendrai, on arrive, debut du sejour",
        "check_out": "dep., dep, depart(s|), part(ons|ir|irai|irons|irais|ant|ent), on part, check out, checkout, sortie, date de depart, "
        "repart(ons|ir|irai|irons|ant|), quitt(er|ons|erai|erons|e)( la chambre|), rentr(ons|er|erai|erons|e), "
        "fin du sejour, libere la chambre",
        "stay": "sejour, sejourner, rester, reste, restons, resterai, resterons, resterais, loger, logerons, rester pour, "
        "passer, dormir",
        "at": "vers, a (environ|peu pres), autour de, aux environs de, avant, apres, des, @, à",
        "oclock": "h, heure(s|), hrs, am, pm, pile",
        "fraction": "et demie, et quart, moins le quart, et demi",
        "adults": "adulte(s|), grandes personnes, hommes, femmes, seniors, personnes adultes, majeurs",
        "children": "fillette(s|), gamin(s|es|), mome(s|), loupiot(s|), "
        "jumeaux, jumelles, triplés, triplées, fils, enfant(s|), gamin(s|), gosse(s|), mineur(s|), ado(s|), adolescent(s|), petits, bambins, filles, garçons, "
        "petits enfants, neveux, nieces, enfans, mômes",
        "infants": "bebe(s|), nourrisson(s|), nouveau ne(s|), nouveaux nes",
        "people": "personne(s|), pers, voyageur(s|), hote(s|), invites, pax, convives, d entre nous, occupants, client(s|), "
        "au total",
        "party_of": "nous sommes, on est, nous serons, on sera, nous serions, groupe de, famille de, table pour, un groupe de, "
        "un total de, on sera a, seulement, juste, nous sommes a, uniquement, il y aura, ils sont, "
        "nous voyageons a, on vient a",
        "self": "moi, je, moi meme, nous",
        "self_alone": "pour moi, juste moi, seulement moi, moi uniquement, que moi, moi seulement, uniquement moi",
        "couple": "(un |en |)couple(s|)",
        "parents": "(mes|nos|ses|leurs) (parents|grands parents|beaux parents)",
        "partner": f"({_MY}) ({_KIN}|{_ELDERS})",
        "friend": "(un|une|mon|ma) (ami|amie|collegue|meilleur ami|meilleure amie|pote|patron)",
        "others": "cousins, cousines, cousin(s|), cousine(s|), freres, soeurs, beaux parents, "
        "amis, amies, collegues, autres, autres personnes, copains, copines, potes, proches",
        "child_of": "(plus|+|et|avec) bebe, "
        "(le|la|l) (bebe|enfant|nourrisson), "
        f"({_MY}|un|une) (petit |petite |jeune |)({_CHILD})",
        "room": "chambre(s|), suite(s|), piece(s|), chambr",
        "per": "par, chaque, la nuit, la nuitee, chacun",
        "more": "de plus, supplementaire(s|), autre(s|), encore, en plus, prolonger( de|), rallonger( de|), "
        "additionnel(le|s|)",
        "less": "de moins, en moins, moins, raccourcir( de|), ecourter( de|)",
        "without": "sans, aucun(e|), zero, pas d, pas de, ni, non",
        "negation": "au lieu (de|du|d)( l| la|), et non, plutot que, pas, pas le, non pas, non pas le, pas du, n, pas pour le",
        "year_old": "ans, an",
        "aged": "age(s|e|es|)( de|), d age, ont, a l age de, agees de",
        "article": "le, les, l, le jour, jour, la date, pour le, le jour du, la nuit du, celui du, ce sera le, pour la date du",
        "indefinite": "un, une",
        "for_": "pour, pr",
        "which": "dont, parmi lesquels, y compris, inclus, incluant, parmi eux",
        "correction": "pardon, plutot, je voulais dire, enfin, excusez moi, desole(e|), en fait, je veux dire, mais, au lieu, "
        "je me suis trompe(e|), rectification",
        "counted": "etoile(s|), lit(s|), chien(s|), chat(s|), voiture(s|), minute(s|), min, mn, euro(s|), €, eur, dollar(s|), "
        "$, %, pour cent, salle(s|) de bain(s|), etage(s|), fois, km, valise(s|), kilometres, degres, "
        "serviette(s|), francs",
        "counted_before": "chambre numero, numero de chambre, €, $, eur, code, vol, reference, etage, option, numero de reservation, "
        "numero, au moins, minimum, l option, no",
        "filler": "dos, vue( sur|) mer, (bord|front) de mer, fruits de mer, la mer, cote mer, s il vous plait, s il te plait, svp, stp, est, c est, ce sera, etait, serait, c, ca, je veux, "
        "je voudrais, nous voudrions, on voudrait, j aimerais, on aimerait, nous aimerions, me, te, se, vous, tu, "
        "il, elle, on, que, qui, comme, quel, quelle, quels, mes, ton, ta, votre, vos, nos, tres,"
        " oui, bonjour, bonsoir, salut, merci, reserver, reservation, une reservation, faire, avoir, avez, avons, "
        "ai, a t il, y a t il, pouvez, pourriez, besoin, j ai besoin, cherche, cherchons, aussi, ou, alors, ok, "
        "bien, hotel, en voyage, voyage, un moment, une fois, une autre reservation, une question,"
        " un renseignement, cet hotel, cette chambre, cette reservation, ca va, environ, date, dates, deja, la, "
        "ici, maintenant, crois, pense, tout, toute, tous, d, des, au nom de, plus d informations, plus ou moins, "
        "premiere fois, combien, coute, le prix, l adresse, a quelle heure, quelle heure, la moins chere,"
        " le moins cher, la plus grande, a nouveau, de nouveau, y, sur, chez, a l hotel, a l heure, j, "
        "m, t, s, ne, qu, si, serons, sommes, suis, es, sont, sera, etre, sera pour, de la, moins cher, "
        "moins chere, plus chere, un lit, bonne journee, dans l hotel, il y aurait, y a",
    },
    cues={
        "yes": "mais bien sur, mais certainement, mais volontiers, mais avec plaisir, ouep, banco, partant, partante, je suis (partant|partante|pour), yep, carrement, impec, vendu, oui, ouais, ouai, ouip, mais oui, oui oui, bien sur, bien entendu, evidemment, certainement, tout a fait, "
        "absolument, exact, exactement, exacte, c est exact, c est ca, correct, c est correct, d accord, dac, ok, "
        "okay, okey, entendu, volontiers, avec plaisir, je confirme, confirme, confirmez, confirmer,"
        " confirmé, parfaitement, affirmatif, allez y, vas y, allons y, j accepte, si, yes, pourquoi pas, "
        "c est bon, ça marche, ca marche, ca roule, c est parti, 👍, 👌, ✅, ✔, ☑, 🆗, 💯, 🙌, 👏, ✓, 🤝",
        "hedges": "ok, okay, d accord, dac, bon, bien, entendu",
        "conditions": "mais, si, a condition, sauf si, seulement si, sauf",
        "seems": "est, ca a l air, cela semble, ca semble, ca me semble, sera, serait, semble, parait, ca me va, cela me va",
        "quality": "bien, parfait(e|), bon, super, genial, correct, ok, excellent, ideal, nickel, top, exact, juste",
        "fine": "ca me (va|convient|plait), cela me (va|convient|plait), ca nous (va|convient|plait), "
        "(ca|cela) (marche|ira|fera l affaire|convient),"
        " je (la|le|les) prends, je prends (celle|la|le|cette|ca), on (la|le) prend, "
        "on prend (celle|la|le|cette|ca), pas de (probleme|souci), aucun (probleme|souci), "
        "reservez( la| le| moi|), faites( le| la|), faisons (ca|comme ca), vous avez raison, j aime( bien|), "
        "je suis d accord, je crois que oui, je pense que oui, ca me parait bien, poursuivez, continuez, tres bien",
        "weak_yes": "tip top, niquel, parfait, super, genial, excellent, bien, tres bien, formidable, magnifique, cool, nickel, top, "
        "merveilleux, compris, je vois, chouette, impeccable, bon, parfaite",
        "no": "non, nan, nn, non non, pas du tout, jamais, jamais de la vie, en aucun cas, aucun, aucune, "
        "aucun des deux, aucune des deux, ni l un ni l autre, bien sur que non, surtout pas, absolument pas, "
        "pas question, hors de question, negatif, ❌, 👎, 🚫, ✖, 🙅",
        "not_so": "(pour le moment|pour l instant|cette fois|cette fois ci) (non|pas|ca ira), "
        "ne (marche|marcherait|va|irait|convient|conviendrait|fonctionne|fonctionnerait)( |)pas, (ce n est |c est |)pas ce que, pas (demande|commande), (ce n est |c est |n est |est |)pas (ok|bon|bien|correct|exact|ca|celle|celui|maintenant|encore|interesse|interessee|d accord|aujourdhui|pour l instant|pour le moment|tout de suite|necessaire|juste|la bonne|comme ca|vraiment), "
        "je ne (veux|souhaite|confirme|prends|pense|crois|suis|desire|voudrais) pas, "
        "(veux|souhaite|pense|crois|confirme) pas,"
        " je pense que non, je crois que non, plutot non, peut etre plus tard, une autre fois, c est faux, faux, "
        "incorrect, errone, il y a une erreur, je me suis trompe(e|), rien d autre, laissez tomber, laisse tomber, "
        "oubliez, j ai change d avis, je refuse, ca ne (me |)(va|convient|marche|plait) pas, non merci",
        "refuses": "je n en ai pas, j en ai pas, j ai pas, je prefere ne pas( le dire| le donner| dire| donner|), "
        "je n (ai pas|utilise pas) (d |de |)(email|e mail|mail|telephone|numero|adresse), "
        "pas d (email|e mail|adresse), pas de (mail|telephone|numero), sans (email|mail|telephone), passer, "
        "passez, c est prive, ignorer",
        "fine_alone": "je veux bien, je le veux",
        "not_alone": "je ne veux pas, moi non",
        "negates": "pas, jamais, ne",
        "hesitates": "bon, ben, bah, euh, ah, oh, eh bien, alors, hum, pardon, excusez moi, hm, mais",
        "greet": "bonjour, bonsoir, salut, coucou, bjr, bsr, hello, hey, hi, rebonjour, bonne journee, 👋",
        "thanks": "merci, merci beaucoup, mille mercis, merci bien, mrc, je vous remercie, je te remercie, remercie, thanks, "
        "🙏",
        "bye": "au revoir, a bientot, a plus( tard|), a demain, bonne nuit, bonne soiree, adieu, ciao, bye",
        "done": "c est tout, ce sera tout, rien d autre, rien de plus, c est bon pour moi, ca suffit",
        "talks": "parler, parle, discuter, echanger, contacter, joindre, appeler, communiquer, passez moi, mettez moi, "
        "transferez moi, converser",
        "staff": "personne, humain, humaine, quelqu un, quelquun, conseiller, conseillere, agent, operateur, operatrice, "
        "reception, receptionniste, responsable, directeur, directrice, manager, employe, personnel, superviseur, "
        "concierge, etre humain",
        "human": "(passez|passe|transferez|mettez) moi (la reception|l accueil|quelqu un|un conseiller|avec), "
        "(vraie personne|vrai humain|etre humain|personne reelle), "
        "(pouvez vous|vous pouvez|pourriez vous|tu peux) m appeler, (vraie |)personne (reelle|humaine|physique), vraie personne, etre humain, humain, un conseiller, "
        "un agent, un operateur, service client(s|ele|), rappelez moi, appelez moi, pouvez vous m appeler, "
        "reclamation, plainte, me plaindre, parler a quelqu un",
        "help_alone": "aide, help, info, au secours",
        "help": "(tu peux|vous pouvez|sais tu|savez vous) faire quoi, que sais tu faire, que savez vous faire, (pouvez|pourriez|peux|pourrais) (vous |tu |)m aider, aidez moi, aide moi, j ai besoin d aide, "
        "besoin d aide, comment ca (marche|fonctionne), que (peux tu|pouvez vous) faire, instructions, options, "
        "commandes",
        "menu": "menu, menu principal",
        "status": "statut, status, etat",
        "reset": "recommencer, recommence(z|ons|), reinitialiser, reset, repartir (de zero|a zero), tout effacer, "
        "depuis le debut, du debut, reprendre (du|au) debut, redemarrer, on recommence, effacer tout",
        "erase_data": "(supprime(r|z)|efface(r|z)) (toutes |)mes (donnees|informations)( personnelles|), droit a l oubli, "
        "droit à l'oubli, oublie(r|z) tout de moi",
        "stop": "stop, arret, arreter, desinscrire, me desabonner, desabonner, desabonnement, plus de messages",
        "start": "start, demarrer, activer les messages, abonner",
        "photos": "photo(s|), image(s|), voir la chambre, photographie(s|)",
        "reserve": "resa, reserver, reservation pour, faire (une|la|une autre) (nouvelle |)reservation, (une|la) reservation pour, "
        "je reserve, reserve, reservez, reservons, nouvelle reservation, booker, besoin d une reservation, "
        "retenir une chambre, reserverais",
        "fetch": "cherche, cherchons, trouvez moi, recherche",
        "seek": "cherche, cherchons, recherche, recherchons, chercher, trouver, trouvez, besoin, veux, veut, voulons, "
        "voudrais, voudrait, voudrions, aimerais, aimerait, aimerions, souhaite, souhaitons, souhaiterais, desire, "
        "desirons, avez, auriez, y a t il, il y a, disponible(s|), disponibilite(s|), libre(s|), reste t il, "
        "louer, il me faut, il nous faut, faudrait",
        "lodging": "chambre(s|), hotel(s|), hebergement(s|), logement(s|), suite(s|), dormir, nuit(s|), nuitee(s|), maison, "
        "appartement, double, simple, sejour, disponibilite(s|), loger, sejourner, place, gite",
        "lodging_noun": "chambre(s|), hotel(s|), hebergement(s|), logement(s|), suite(s|), appartement(s|), gite",
        "available": ""
        "(il |)(vous |te |)reste(rait|) (t il |)(encore |)(quelque chose|de la place|des places|une chambre|une place), "
        "(de la|encore de la|assez de) place, (encore |)quelque chose (de |)(libre|disponible|dispo), "
        "disponibilite(s|), disponible(s|), chambre(s|) libre(s|), chambre(s|) disponible(s|), de la place, "
        "reste t il, des places",
        "existing": "la date, les dates, (mon|notre) (arrivee|depart|sejour), ma resa, notre resa, les dates, mes dates, dates, le nom, la chambre, (ma|notre|mes|une|la|cette) reservation(s|), j ai (une|fait une|deja une) reservation, j ai reserve, "
        "nous avons reserve, ma chambre, les dates, le nombre de (nuits|personnes|nuitees|adultes), mon sejour, "
        "notre sejour",
        "modify": "(un jour|une nuit|deux jours|deux nuits) (plus tot|plus tard|avant|apres) que, "
        "(mettez|mets|rajoutez|rajoute)( moi| nous|) (une|deux|un) (nuit|jour)(s|) de plus, "
        "repousser, repousse, avancer, retarder, retarde, changer, change(z|r|), modifier, modifie(z|), modification, changement, deplacer, decaler, mettre a jour, "
        "prolonger, raccourcir, rallonger, ajouter, ajoutez, corriger, reporter, avancer, echanger, rectifier",
        "other_room": "a la place, autre chambre, plutot (la|le|une)",
        "modify_strong": "(deplace|deplacez|decale|decalez|avance|avancez|repousse|repoussez|reporte|reportez) (la|le), surclasser, surclassement, (rester|reste|restons) (une|deux|encore une) (nuit|jour|nuits) de plus, modifier ma resa, modifier (ma|notre|la) reservation, (modifier|changer) (un detail|quelque chose)",
        "cancel": "supprime(z|r) (ma|la|notre) reservation, annulez, jannule, j annule, annulez tout, annuler, annule(z|), annulation, supprimer (ma|la) reservation, resilier, annulons, l annuler",
        "own_booking": "ma (reservation|resa)( s il (vous|te) plait|)",
        "asks_booking": "(voir|consulter|verifier|connaitre|avoir) les (details|donnees|informations), "
        "(pas|rien) (encore |)(reçu|recu|eu) (le|la|de|l|mon|votre) (mail|e mail|email|message|confirmation|courriel), "
        ""
        "(ma|notre) reservation (est|tient|soit|reste|a ete) (bien |toujours |)(confirmee|valable|enregistree|valide|bonne|ok|en ordre|prise en compte), "
        "(ma|notre) reservation tient, "
        "(recu|trouve|retrouve|bien recu) (ma|notre) reservation, ou en est (ma|notre) reservation, (quand|ou) est mon sejour, (etat|statut) de (ma|notre|la) reservation, "
        "(voir|consulter|verifier|retrouver|trouver|chercher) (ma|mes|notre) reservation(s|), "
        "ma reservation est (elle |)(confirmee|bien|ok|faite), est ce que ma reservation, mes reservations, "
        "details de (ma|la) reservation, numero de confirmation, qu est ce que j ai reserve, "
        "(quelle|ou|quand) est (ma|notre) reservation, (qu|quelle chambre) (ai je|avons nous) reserve(e|), ai je une reservation, "
        "(montrez|montre) moi (ma|mes|notre|nos) reservation(s|)",
        "how_to": "comment (je peux|puis je|faire|annuler|modifier|on|je|puis), remboursement, rembourser, "
        "conditions d annulation, politique d annulation, annulation gratuite, pourquoi, puis je annuler, "
        "peut on annuler, frais d annulation, si j annule, annuler gratuitement, annulee",
        "another_booking": "(une autre|nouvelle|une nouvelle|deuxieme|autre) (reservation), "
        "reserver (une autre|encore|a nouveau|de nouveau), un autre sejour",
        "another_hotel": "autre hotel, autre chambre, chambre differente",
        "either": "peut etre, voire, ou",
        "occasion": "se marie(nt|), nous marions, me marie, anniversaire, mariage, aura, vol, concert, conference, examen, enterrement, rendez vous, nee, reunion",
        "asks_time": "a quelle heure, quelle heure, a partir de quelle heure, des quelle heure, jusqu a quelle heure, "
        "avant quelle heure, quand, horaire(s|), quelles heures, heures",
        "arriving": "avoir la chambre, recuperer la chambre, prendre la chambre, check in, checkin, arriver, arrivee, entrer, enregistrement, chambre prete, faire le check in, "
        "acces a la chambre, prendre possession",
        "leaving": "(liber|quitt|rend|gard|occup)(er|re|ons) (la|notre|ma) chambre, "
        "(garder|avoir|rendre|occuper) la chambre, check out, checkout, partir, depart, quitter la chambre, liberer la chambre, rendre la chambre, sortir, "
        "rendre les cles",
        "faq:check_in": "check in (anticipe|tot|tardif|plus tot|avant), arrivee (anticipee|tardive), arriver (plus tot|avant), "
        "early check in, late check in, chambre prete, heure d arrivee, heures d arrivee, est le check in",
        "faq:check_out": "late check out, check out (tardif|plus tard|tard), depart tardif, partir plus tard, heure de depart, "
        "heures de depart, quitter la chambre plus tard, est le check out",
        "faq:parking": "parking, stationnement, stationner, se garer, garer, garage, place de parking, laisser la voiture, "
        "voiturier, borne de recharge, voiture electrique, parc auto",
        "faq:pets": "animal, animaux, chien(s|ne|), chat(s|te|), toutou, animal de compagnie, animaux de compagnie, chiot, "
        "pet friendly, chien guide, chaton",
        "faq:restaurant": "restaurant(s|), petit dejeuner, petit dej, petits dejeuners, dejeuner, diner, repas, manger, "
        "demi pension, pension complete, buffet, bar, vegan, vegetarien(s|ne|nes|), sans gluten, nourriture, "
        "tout compris, boissons, restauration, brunch",
        "faq:wifi": "wifi, wi fi, internet, wlan, mot de passe wifi, code wifi, connexion",
        "faq:leisure": "piscine(s|), spa, salle de sport, gym, fitness, sauna, jacuzzi, massage(s|), nager, bien etre, hammam, "
        "soin(s|), tennis, golf, yoga, club enfant(s|), aire de jeux, salle de gym, thalasso, musculation, "
        "bain a remous, equipements, loisirs",
        "faq:price": "prix, combien (coute|ca coute|coutent|est ce|c est|ca fait|cela coute|pour), tarif(s|), cout(s|), "
        "combien, gratuit(e|s|), gratuitement, reduction(s|), remise, offre(s|), prix total, payer, "
        "compris dans le prix, inclus dans le prix, taxe(s|), taxe de sejour, cher, chere, caution, acompte, "
        "promotion, promo",
        "faq:location": "(du|au|le|jusqu au) centre, (vous etes|etes vous|vous vous trouvez|c est) (situes|situe|ou), adresse, ou (est|etes|se trouve|se situe|est situe|etes vous|est ce que), situe(e|), situation, "
        "emplacement, comment (venir|y aller|aller|arriver|vous rejoindre|on vient|s y rendre), plan, carte, "
        "pres de, pres du, loin d(e|u), distance, de l aeroport, depuis l aeroport, de la gare, centre ville, "
        "plage, quartier, code postal, itineraire, a quelle distance, proche de, proche du",
        "faq:accessibility": "fauteuil(s|) roulant(s|), accessible(s|), accessibilite, handicap(e|ee|es|ees|), pmr, mobilite reduite, "
        "ascenseur(s|), rampe, malvoyant",
        "service": "table, restaurant, diner, dejeuner, petit dejeuner, massage, spa, sauna, gym, soin, rendez vous, "
        "room service, service en chambre, taxi, navette, transfert, excursion, visite, salle de reunion, piscine",
        "problem": "plaints, plaignent, plaintes, "
        "(font|fait|faire) (du|trop de|beaucoup de) bruit, bruyant(s|e|es|), "
        "casse(e|), ne (marche|fonctionne) pas, en panne, panne, sale, bouche(e|), perdu(e|), vole(e|), "
        "oublie(e|), j ai laisse, probleme(s|), bruit, bruyant(e|), eau froide, pas d eau, nettoyer, menage, "
        "reparer, fuite, abime(e|)",
        "question": "?, quel, quelle, quand, ou est, comment, combien, qui, est ce que, est ce, avez vous, y a t il, puis je, "
        "peut on, acceptez vous, acceptez, proposez vous, est il possible, je voudrais savoir, j aimerais savoir, "
        "informations, renseignements",
        "elsewhere": "(je|nous|on) travaill(e|ons), "
        "(joue|jouent) (dimanche|samedi|lundi|mardi|mercredi|jeudi|vendredi|contre|demain|ce soir), "
        "match de, habitants, "
        "pleut, pleuvra, neigera, il neige, "
        "pleuvoir, va t il pleuvoir, neiger, musique de, mets du, compte epargne, decouvert, prelevement, virements, quel temps, temps (fera|fait) il, chanson(s|), serie, cinema, alarme, reveil, billet(s|) de train, location de voiture, coiffeur, virement, solde de, mon compte, film(s|), chanson(s|), musique, meteo, previsions, pluie, banque, pret, hypotheque, solde, distributeur, "
        "virement, compte courant, carte de debit, concert, actualites, emploi, football, dentiste, medecin",
        "room_kind": "double(s|), simple(s|), individuelle(s|), triple(s|), twin(s|), familiale(s|), quadruple(s|)",
        "every": "chaque, tous les, toutes les",
        "returns": "part(ons|irons|irai) en (vacances|voyage|week end), rentr(ons|er|erai|erons|e), de retour, retour, revien(s|drai|drons), reven(ir|ons)",
        "removes": "(enleve|retire|supprime)(z|r|), enlever, supprimer",
        "plus": "plus, +, en plus",
        "anything": "quelque chose",
        "moves_later": "repouss(er|e|ez|ons), report(er|e|ez|ons), retard(er|e|ez|ons), decal(er|e|ez|ons), deplac(er|e|ez), recul(er|e|ez|ons)",
        "moves_sooner": "avanc(er|e|ez), anticip(er|e|ez)",
        "adds": "ajouter, ajoutez, ajoute, rajouter, rajoutez",
        "has_booking": "j ai bien (une|ma) reservation, (j ai|nous avons|on a) (deja |)une reservation, ai je (une|deja une) reservation",
        "faq:payment": "payer (par|avec|en|a|sur place|maintenant|avant|apres|d avance), (comment|quand|ou) (payer|"
        "on paie|je paie|dois je payer|puis je payer|peut on payer), (peut on|puis je|peux|faut il|dois je|doit "
        "on) payer, (acceptez|prenez) vous (la |les |)(carte|cartes|visa|mastercard|especes|cheques|cheque|"
        "paypal)( bancaires| bleue| de credit|), moyen(s|) de paiement, mode(s|) de paiement, carte (bancaire|"
        "bleue|de credit), par carte, en especes, en liquide, acompte, caution, arrhes, paypal, prepaiement, "
        "facture",
        "faq:cancellation": "(politique|conditions|frais|delai) d annulation, annulation (gratuite|sans frais), "
        "annuler (gratuitement|sans frais|jusqu), si (j annule|on annule|nous annulons|je dois annuler|je veux "
        "annuler), (comment|puis je|peut on|peux|jusqu a quand puis je|comment puis je) annuler, remboursement, "
        "remboursable(s|), rembourse(r|z|), non remboursable",
        "faq:about": "(moi|nous|plus|peu|savoir|connaitre|informations|infos|renseignements) (de|sur) (l |votre |cet "
        "|)(hotel|etablissement|maison), a propos de (l |votre |cet |)(hotel|etablissement), (comment est|decrivez) "
        "(l |votre |cet |)(hotel|etablissement|maison), quel (genre|type) d hotel, combien d etoiles, description de "
        "l hotel",
        "faq:rules": "(reglement|regles|consignes|politiques) (interieur|interieures|de la maison|de l hotel|de "
        "l etablissement), reglement interieur, vos (regles|politiques)",
        "faq:children": "(acceptez vous|accueillez vous) (les |)(enfants|bebes), (enfants|bebes) (acceptes|"
        "gratuits|admis|bienvenus|paient), les enfants (paient|sont acceptes|sont admis), lit(s|) (bebe|"
        "supplementaire|d appoint|parapluie)(s|), berceau(x|), chaise(s|) haute(s|), baby sitting, jusqu a quel "
        "age, a partir de quel age",
        "shows": "montre(z|) (moi|nous), fais moi voir, faites moi voir, (je veux|puis je|je peux|peux je|je "
        "voudrais|j aimerais) voir, voir la, voir le",
        "by_night": "cette nuit, ce soir, soir, nuit",
        "view": "vue (sur la|sur le|sur|du|de la) (mer|lac|piscine|plage|jardin|ville|montagne|port|centre), avec "
        "vue",
        "another_kind": "(quelque chose|une|un|autre chose) (avec|qui a|de mieux|de different), quelque chose de "
        "(plus|moins) (grand|petit|calme|cher)",
        "book_alone": "reserve, reservez, reserver, je reserve",
        "defers": "(je|je vais|laissez moi|laisse moi|il faut que je|je dois) (y |en |lui |)(reflechir|reflechis|"
        "demander|demande|verifier|verifie|voir|parler|parle), je (vous|te) (redis|dis|confirme|tiens au courant), "
        "attend(s|ez), un (moment|instant), une (minute|seconde), pas sur",
        "cheap": "pas (trop |tres |)cher(e|s|es|), peu cher(e|s|es|), bon marche, economique(s|), abordable(s|)",
        "formerly": "la derniere fois, l autre fois",
        "cheapest": "(la |le |)moins cher(e|), plus economique, plus abordable, prix le plus bas, meilleur marche, economique",
        "dearest": "plus cher(e|), meilleur(e|), plus luxueu(x|se), plus belle",
        "biggest": "plus grand(e|), plus spacieu(x|se), plus large",
        "smallest": "plus petit(e|)",
        "last_one": "la derniere, le dernier",
        "option": "option, numero, nº, #, choisis, prefere, chambre, la, le, prends, n",
        "arrives": "arriv(e|ons|er|erai|erons|ee|ant), vol, atterriss(ons|age), check in, atterris",
        "wish": "lit(s|) bebe, lit parapluie, berceau, etage (eleve|haut|superieur|bas), rez de chaussee, calme, "
        "tranquille, silencieu(x|se), arrivee tardive, arriverons tard, arriverai tard, arrive tard, "
        "arrivons tard, anniversaire, lune de miel, voyage de noces, allergi(e|es|que|ques), "
        "lit(s|) (supplementaire|d appoint|double|king|jumeaux|separes|simples),"
        " vue (sur |)(la |le |l |)(mer|ocean|ville|montagne|jardin|piscine|lac), balcon, terrasse, non fumeur(s|), "
        "fumeur(s|), communicantes, vegan, vegetarien(ne|), sans gluten, fauteuil roulant, chaise haute, "
        "baignoire, oreiller(s|), fleurs, surprise, demande speciale, enceinte, fetons, feter, celebrer, "
        "depart tardif, late check out, early check in, loin de l ascenseur, pres de l ascenseur, champagne, "
        "frigo, climatisation, arrivee anticipee",
        "soon": "bientot, des que possible, au plus vite, un de ces jours, en (ete|hiver|automne), au printemps, "
        "cet (ete|hiver|automne), ce printemps, pendant les vacances, les vacances, paques, pont, "
        "le pont( de l ascension| du 8 mai|), l ascension, pentecote, quelques jours, plus tard dans l annee, "
        "vacances scolaires",
        "edge": "debut, au debut de, fin, a la fin de, mi, a la mi, milieu, la semaine du, courant, pendant, "
        "premiere semaine de, durant",
        "language:en": "(en |)anglais( svp| s il vous plait|)",
        "language:es": "(en |)espagnol( svp| s il vous plait|)",
        "language:pt": "(en |)portugais( svp| s il vous plait|)",
        "language:fr": "(en |)francais( svp| s il vous plait|), parlez vous francais, vous parlez francais",
        "language:de": "(en |)allemand( svp| s il vous plait|)",
        "language:it": "(en |)italien( svp| s il vous plait|)",
        "name_is": "m appeler, je m appelle, mon nom est, nom, le nom est, au nom de, au nom d, mon nom c est, appelez moi, "
        "mon nom de famille est, nom de famille, mon nom, nom complet, mon nom complet est, prenom, "
        "sous le nom de, sous le nom, au nom de monsieur, au nom de madame, mon prenom est",
        "given_name": "(mon |)prenom( est| c est|)",
        "family_name": "(mon |)nom( de famille|)( est| c est|)",
        "name_here": "je suis, ici, c est moi, moi c est",
        "name_its": "notez, inscrivez, ecrivez, mettez, c est, avec, ce sera",
        "name_for": "pour, de, par",
        "name_after": "est mon nom, c est mon nom, est le nom",
        "name_stop": "juste, seulement, simplement, et, mais, parce, pour, avec, par, s il, svp, merci, mon, ma, le, la, en, a, depuis, sont, un, une, que, "
        "ou, si, oui, non, je, nous, bonjour, reservation, reserver, ce, cette, demain, aujourdhui, au, jusqu, "
        "comme, ai, avons, me, sommes, les, du, est, j, vous",
        "spoken_at": "arobase, arrobase, at",
        "spoken_dot": "point",
        "spoken_dash": "tiret, moins",
        "spoken_underscore": "underscore, tiret bas",
    },
    telling="bonjour, bonsoir, salut, le, les, pour, avec, une, un, de, du, des, que, et, je, mon, ma, voudrais, chambre, chambres, nuit, nuits, merci, nous, sommes, personnes, adultes, enfants, oui, jusqu, entre, reservation, reserver, au, avez, vous, combien, coute, ou, est, demain, aujourdhui, janvier, fevrier, mars, avril, mai, juin, juillet,"
    " aout, septembre, octobre, novembre, decembre, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, "
    "aide, statut, recommencer, photos, suis, appelle, nom, plus, moins, chere, parfait, francais, s il, plait, "
    "svp, deux, trois, quatre, cinq, huit, arrivons, arrive, tres, bien, pas, animaux, semaine, jours, femme, "
    "mari, fils, fille, comment,"
    " maintenant, autre, petit, dejeuner, c est, la, dans, en, j ai, ai, prochain, prochaine, a partir, lit, bebe, "
    "ce, cette, vers, d accord, accord, non, mois, jour, premier, veille, crois, ça, n",
    names="monsieur, madame, mademoiselle, m, mr, mme, mlle, dr, docteur, maitre",
)
