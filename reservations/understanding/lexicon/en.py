"""English."""

from __future__ import annotations

from reservations.understanding.lexicon.model import Lexicon, Numbers

_KIN = "wife|husband|partner|girlfriend|boyfriend|spouse|fiance|fiancee|hubby|gf|bf|missus|other half|significant other"
_ELDERS = "mother|mum|mom|father|dad|brother|sister|grandmother|grandma|grandfather|grandpa|aunt|uncle|cousin|mother in law"
_CHILD = "son|daughter|kid|child|baby|boy|girl|grandson|granddaughter|little one|toddler|teenager|infant|nephew|niece"
_MY = "my|our|his|her|the|their"

LEXICON = Lexicon(
    code="en",
    rank=0,
    month_first=None,  # 03/04 is April in London and March in New York
    next_skips_this_week=True,
    months=(
        "january, jan", "february, feb, febuary", "march, mar", "april, apr", "may", "june, jun", "july, jul",
        "august, aug", "september, sept, sep", "october, oct", "november, nov", "december, dec",
    ),
    weekdays=(
        "monday(s|), mon",
        "tuesday(s|), tue, tues",
        "wednesday(s|), wed, weds, wendesday",
        "thursday(s|), thu, thur, thurs",
        "friday(s|), fri", "saturday(s|), sat", "sunday(s|), sun",
    ),
    numbers=Numbers(
        ones="zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen",
        tens="twenty thirty forty/fourty fifty sixty seventy eighty ninety",
        special={24: "two_dozen", 100: "hundred/a_hundred/one_hundred", 2: "a_couple_of/couple_of/a_pair_of/pair_of", 6: "half_a_dozen/half_dozen", 12: "dozen/a_dozen"},
        years=("two thousand {rest}", "two thousand and {rest}", "twenty {rest}"),
    ),
    ordinals={
        1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth",
        9: "ninth", 10: "tenth", 11: "eleventh", 12: "twelfth", 13: "thirteenth", 14: "fourteenth", 15: "fifteenth",
        16: "sixteenth", 17: "seventeenth", 18: "eighteenth", 19: "nineteenth", 20: "twentieth",
        21: "twenty first", 22: "twenty second", 23: "twenty third", 24: "twenty fourth", 25: "twenty fifth",
        26: "twenty sixth", 27: "twenty seventh", 28: "twenty eighth", 29: "twenty ninth", 30: "thirtieth",
        31: "thirty first",
    },
    ordinal_endings="st, nd, rd, th",
    relative_days={
        -2: "(the |)day before yesterday", -1: "yesterday, last night",
        0: "today, todays, 2day",
        1: "tomorrow, tmrw, tomorow, tommorow, tommorrow, tomorrows, 2moro, 2morrow, 2mrw, 2mro, 2moz, tmr, tmw, tmoro, tomoro, tomorro",
        2: "(the |)day after (tomorrow|tmr|tmrw|tomorow|tommorow|tommorrow), overmorrow",
    },
    holidays={
        "12-24": "christmas eve, xmas eve", "12-25": "christmas( day|), xmas( day|)", "12-26": "boxing day",
        "12-31": "new years eve, new year eve, nye", "01-01": "new years day, new year day, new years, new year",
        "02-14": "valentines( day|), valentine day", "10-31": "halloween",
    },
    groups={
        1: "solo, flying solo, just the one, only the one, alone, on my own, by myself, single person, solo traveller, solo traveler, single occupancy, "
        "travelling solo",
        2: "a pair, (a |the |)pair of us, (the |)two of us, both of us, us two, us both",
        3: "(the |)three of us", 4: "(the |)four of us",
    },
    slots={
        "weekend": "weekend",
        "day": "day, days", "week": "week, weeks", "fortnight": "fortnight(s|)", "month_unit": "month, months",
        "year_unit": "year, years",
        "night": "nts, "
        "night, nights, nite, nites, nigth, nigths, overnight stay(s|)",
        "tonight": "tonight, 2nite, tonght, tnite, this evening, this night, tonite",
        "part_of_day": "morning, afternoon, evening, noon, midday, midnight, lunchtime, in the (morning|afternoon|evening)",
        "next_day": "(the |)(next|following) day",
        "next": "next, following, (the |)week after", "this": "this, this coming, coming, upcoming, current",
        "last": "last, past, previous", "ago": "ago", "later": "later", "earlier": "earlier, sooner",
        "after": "after", "before": "before", "from_now": "from now, hence",
        "range_from": "from, starting( on| from|), beginning, commencing, as of, start( on| from|), starts, effective",
        "until": "ending( on|), to, till, til, until, untill, through, thru, up to, and (leaving|leave|checking out|check out|departing)"
        " (on|)",
        "between": "between, betwen", "and": "and, n, &", "in_": "in, within", "dash": "-",
 "with_": "with, plus, +, along with, together with, accompanied by",
        "check_in": "arr., arr, chek(ing|) in, chekin, check(ing|ed|s|) in( date|), checkin( date|), checking date, "
        "arriv(e|es|ing|al)( date|), land(s|ing), come, coming,"
        " get(ting|) there, be there( on|), go there, start date, arival",
        "check_out": "out, "
        "fly(ing|) (home|back|out), (going|go|head|heading|travel|travelling|traveling|drive|driving) back, dep., dep, chek(ing|) out, chekout, check(ing|ed|s|) out( date|), checkout( date|), leav(e|es|ing), "
        "depart(s|ing|ure|)( date|), departure"
        " date, and out( on|), end date, go home, going home, head(ing|) home, vacat(e|ing)",
        "stay": "stay(s|ing|ed|)",
        "at": "under, at, around, about, approx, approximately, by, not later than, no later than, later than, earlier than, @",
        "oclock": "oclock, o clock, am, pm, a m, p m, hrs, hours, h, a.m., p.m.",
        "fraction": "half past, quarter past, quarter to, half",
        "adults": "man, woman, lady, gentleman, adult(s|), grown up(s|), grownup(s|), men, women, ladies, gentlemen, seniors, pensioners, parents",
        "children": "twins, triplets, quadruplets, child, children, childs, childrens, kid(s|), kiddo(s|), kiddies, minor(s|), teenager(s|), teen(s|),"
        " little (people|humans|ones|kids), sons, daughters, boys, girls, youngsters, grandchildren, grandkids, "
        "nephews,"
        " nieces, minor child(ren|)",
        "infants": "baby, babies, infant(s|), toddler(s|), newborn(s|)",
        "people": "people, peoples, persons, person, guest(s|), pax, ppl, peole, poeple, of us, travell(er|ers), "
        "traveler(s|),"
        " occupants, individuals, heads, souls, folks, humans, visitors, attendees, top, personas",
        "party_of": "just, only, we have, we got, number of (people|guests|persons) (to stay |staying |)(is|will be), "
        "part(y|ies) of, group(s|) of, family of, we are, were, we re, we will be, well be, there (are|is|will be),"
        " there s, theres, therell be, there(s| is| are) going to be, theres gonna be, table for, table of, "
        "make it( a| an|),"
        " it(s| is| will be) for, itll be, it will be, it would be, its going to be, total of, how about( a|),"
        " i am only, only for, number of (guests|people) is, our party is, headcount is",
        "self_alone": "(just |only |)me myself and i, "
        "(just|only) (me|myself|for me|for myself|i)( alone|), (me|myself) (only|alone), "
        "(its|it is) (just|only) (me|myself)"
        "( alone|)",
        "self": "me, myself, i, us, my self",
        "couple": "(a |)(married |young |elderly |)couple, couples, honeymooners, newlyweds",
        "parents": f"({_MY}) (elderly |old |)(parents|grandparents|in laws|folks)",
        "partner": f"({_MY}) (teenage |old |elderly |)({_KIN}|{_ELDERS}), mum, mom, dad, wifey, wife, husband, hubby",
        "friend": f"({_MY}|a) (best |good |)(friend|colleague|coworker|co worker|mate|buddy|boss)",
        "others": "other(s|), friend(s|), colleague(s|), coworkers, mates, buddies, relatives, of my friends, others,"
        " of my (colleagues|mates|relatives|family), other people",
        "child_of": "(plus|+|and|n|&) (baby|infant|toddler|newborn|bub), "
        f"({_MY}|a|one) (teenage |small |little |young |newborn |older |younger |baby |)({_CHILD}),"
        " son, daughter",
        "room": "doubles, singles, triples, "
        "room(s|), bedroom(s|), suite(s|), rom(s|), rm(s|)",
        "per": "per, each, every, a night( |)cost",
        "more": "more, another, extra, additional, longer, further, extend( it| my stay| our stay| the stay|)( by| for|)",
        "less": "less, fewer, shorter, shorten( it| my stay| our stay| the stay|)( by|)",
        "without": "no, without, zero, w o, not any",
        "negation": "instead of, rather than, in place of, not, isnt, dont, wont, cant, doesnt, aint, never, not on, wasnt",
        "year_old": "year(s|) old(s|), yr(s|) old(s|), yo, y o, year olds, yrs, years of age",
        "aged": "age(s|d|), age of", "article": "the, the date, the day, on the, date of",
        "indefinite": "a, an", "for_": "for",
        "which": "of which, of whom, of them, including, incl, included, which",
        "correction": "i mean(t|), i meant to say, sorry, make that, rather, instead, actually, no wait, wait, scratch that,"
        " my mistake, correction",
        "counted": "star(s|), beds, bed, dog(s|), cat(s|), car(s|), minute(s|), min, mins, hour, percent, %, pound(s|),"
        " euro(s|), dollar(s|), usd, eur, gbp, €, $, £, time(s|), toilet(s|), bathroom(s|), point(s|), rating, rated,"
        " or higher, km, miles, towel(s|), bag(s|), floor(s|), degrees, nd floor, th floor, star hotel(s|)",
        "counted_before": "room number, room no, room nr, number, rating of, rated, ratings of, rating, at least, minimum,"
        " €, $, £, eur, usd, code, pin, flight, reference, ref, booking no, floor, gate, option, top",
        "filler": "a few, and last, the sun, sun (deck|terrace|bed|beds|lounger|loungers|rise|rises|set|sets|bathing|shade|cream), now, altogether, overall, i guess, for us, guys, please book, maybe, of, on, be, is, are, was, am, it, its, that, thats, will, would, id, ill, im, ive, we, well, weve, we'd,"
        " you, your, he, she, they, my, our, his, her, their, please, pls, plz, ish, in total, will last, lasts, "
        "to last, would last, also, but, or, so, then, if,"
        " do, does, did, have, has, had, having, can, could, should, may i, may we, might, shall, must, need, "
        "needs, want, wants,"
        " wanna, like, prefer, make, let, lets, get, got, go, going, gonna, be staying, book, booking, reserve, "
        "reservation,"
        " visit, visiting, travel, travelling, traveling, as, by then, up, down, there, here, ok, okay, yes, yeah, "
        "yep, hi,"
        " hello, hey, thanks, thank, actual, maybe, probably, think, believe, plan, planning, planned, intend, looking,"
        " date, dates, some, any, all, very, too, really, this one, that one, another one, a new one, new one, the one,"
        " one of, any one, no one, someone, at first, first name, last name, at all, at last, first of all, at least,"
        " at the moment, at the hotel, at your hotel, at this hotel, at your place, this hotel, this house, this room,"
        " this booking, this reservation, this place, at this time, this time, this moment, this at, days of week, "
        "one more time,"
        " second time, one thing, last minute, our last day, my last day, first time, each other, one another, every day, "
        "which one, short, long,"
        " quick, total, sleeping, book for, booked, made, what, whats, when, where, how, who, why, because, "
        "myself as well,"
        " around there, both, either, than, too much, until then, mid week, about it, about that, about the, about my,"
        " about your, about this, due",
    },
    cues={
        "yes": "but of course, lgtm, alrighty, 100 %, hundred percent, "
        "yass, yeppers, mhm, uh huh, mm hmm, yessir, yh, yus, ye, righto, roger( that|), okie dokie, "
        "okey dokey, aight, deal, make it so, very much so, by all means, without a doubt, you bet, sold, "
        "surely, i guess( so|), i think so, i suppose( so|), i believe so, yes, y, yeah, yea, yep, yup, ya, yah, "
        "yess, yeh, aye, si, sure, sure thing, of course, certainly, definitely,"
        " absolutely, indeed, ok, okay, okey, okie, k, kk, oki, alright, all right, right, correct, exactly, "
        "agree(d|), i agree,"
        " confirm(ed|), i confirm, i do, yes please, ja, oui, affirmative, totally, naturally, for sure, why not, "
        "👍, 👌, ✅, ✔,"
        " ☑, 🆗, 💯, 🙌, 👏, ✓, 🤝",
        "hedges": "ok, okay, okey, oki, okie, k, kk, right, alright, all right, i see, got it",
        "conditions": "but, if (it|there|the|you|we|i|that|they), unless, as long as, provided, except, only if",
        "seems": "ones, sound(s|), look(s|), seem(s|), is, be, thats, sounds like",
        "quality": "good, great, fine, perfect, nice, wonderful, excellent, ok, okay, right, correct, exact, awesome, "
        "amazing, cool, lovely, fantastic, brilliant, ideal, alright, accurate, interesting, suitable, "
        "what i want, a plan",
        "fine": "(fine|good|ok|okay|happy|cool|great) with (that|it|me|this|us|everything), (that|it|this)(ll| will| "
        "would) (do|work|be fine|be good|be great|be ok|be okay|be perfect), (that|it|this) (suits|fits) (me|us), "
        "count me in, lets (book|do|reserve) (it|this|that), (exactly|just|precisely) what i,  (that|this|it|which) "
        "(works|work|suits|will do|would do|could work|would work|should work)( for me|), works( great|) for me, go "
        "ahead, please do( so| it| that|), do it, do that, go for it, lets do (it|that|this), lets go, ill take it, "
        "i(ll| will| would) take (it|that|this|the), you got it, thats the one, like (it|that one), love it, id love "
        "to, please proceed, proceed, (choose|take|pick) that one, that one is fine, may do, could do, youre right, "
        "you are right, you are correct, that will do, no problem, no worries, sounds like a plan, im happy with "
        "(that|it), happy with that, id like that, i like (it|that|this|them), id be happy to, thad sounds good, "
        "(a|the) (great|good|nice|lovely|perfect) (house|room|hotel|place|price|choice|option|one), (it|that) would "
        "be (good|great|nice|fine|lovely|helpful), book it, reserve it",
        "fine_alone": "sure do, sure would, sure will, certainly do, i would, i will, i do, it is, it does, we will, we would, we do, it surely is",
        "not_alone": "please dont, dont, do not, please do not, i do not, i dont, i would not, i wouldnt, it is not, it isnt, we dont, cancel that, i will not",
        "hesitates": "oh, ah, um, uh, hmm, well, heck, hell, sorry, please, er, so, hm, and, but, mm, mmm",
        "weak_yes": "great, good, perfect, cool, awesome, fine, excellent, nice, wonderful, lovely, super, fantastic, amazing,"
        " brilliant, got it, understood, i see, very good, very well, hmm, oh, wow",
        "no": "nuh uh, nopes, no sir, no mam, not a chance, no chance, nada, "
        "no, nope, nah, na, noo, nay, no no, no way, not really, never, neither, none, none of (them|these|those), "
        "heck no,"
        " hell no, negative, nein, ❌, 👎, 🚫, ✖, 🙅, not at all, absolutely not, certainly not, of course not, "
        "definitely not",
        "not_so": "not (going to|gonna) (work|do|fit), would(nt| not) (work|do), wont (work|do), doesnt (work|suit), ill pass, i will pass, well pass, pass on (it|that|this), never mind, nevermind, "
        "afraid not, "
        "not what (i|we), lets not, disagree, i dont (think|thing) so, not (now|yet|today|interested|necessary|needed|at the moment|right now|"
        "correct|right|ok|okay|good|really|at this (time|moment|point)|for now|quite|for me|exactly|sure|that), maybe later,"
        " some other time, another time, wrong, incorrect, that is wrong, thats wrong, "
        "i (do not|dont|wont|will not) (want|need|"
        "like|agree|wish|require), dont (want|book|do it|reserve|like|need|bother), do not (book|do|reserve|want), rather not,"
        " its not (that|right|correct|ok), isnt (right|correct|ok|what), nothing (else|more), out of the question, "
        "made a"
        " mistake, forget it, i said no, changed my mind, leave it, doesnt (seem|sound|look|work|suit), "
        "that doesnt, not that,"
        " not this one, hold off, no more, thats not it, not it, refuse, decline, no need, i need to think, "
        "need to think about it",
        "refuses": "i (do not|dont) (have|want) (one|any|it), (id |i would |)(rather|prefer) not( to|)( say| give| tell| share|), "
        "i (do not|dont) (have|want to give|want to"
        " share|have an|have any|use) (a |an |)(e mail|email|mail|phone|number), no (e mail|email|mail|phone|number), not"
        " telling( you|), none of your business, skip, skip (it|this), private",
        "negates": "not, isnt, doesnt, dont, wasnt, didnt, hardly, never",
        "greet": "sup, wassup, whats up, hiya there, heya, hullo, ello, evening all, gday, good day, "
        "hi, hello, hey, hiya, hi there, hello there, good (morning|afternoon|evening|day), greetings, howdy, "
        "hallo,"
        " helo, hii, hey there, yo, morning, good evening, 👋",
        "thanks": "tysm, tyvm, thanx, thankz, tnx, (you|u) rock, "
        "youre (the best|a star|a legend|amazing|awesome|great|a lifesaver|very kind|so kind), "
        "ta, (very|so|really|most|super) helpful, (a|such a|of) (great|big|huge|lot of|much) help, thank you, thanks, thank u, thx, thnx, thankyou, ty, tks, cheers, much appreciated, appreciate(d|), "
        "many thanks, thanks a lot, 🙏, grateful",
        "bye": "bye, goodbye, good bye, bye bye, see you( later| soon| then|), talk later, see ya, laters, take care, "
        "have a (nice|good|great)"
        " (day|evening|one|night), good night",
        "done": "(be|is|thats|that is) all for (today|now|tonight), (dont|do not) need (anything else|any(thing| more| further| other) (help|assistance|more|else)), "
        "thats it( for now|), thats (all|everything|it)( i need| for now| i needed|), "
        "that is (all|everything)( i need| for now| the help|),"
        " (that|this|it|which) will be all, thatll be all, thatd be all, all (is |)set, im (all set|done|good), "
        "nothing else,"
        " i have it all, that would be all, no more questions, that s all, thats all",
        "talks": "ring, phone, get hold of, get a hold of, get through to, message, "
        "speak, talk, chat, connect me, transfer me, put me (through|on), get me, contact, reach, speak directly, "
        "talk directly,"
        " hand me over, call, pass me",
        "staff": "anyone, anybody, guest services, management, clerk, host, owner, boss, "
        "human, person, agent, someone, somebody, representative, rep, operator, manager, receptionist, staff, "
        "reception, colleague,"
        " employee, front desk, team, advisor, assistant, concierge, supervisor, people, restaurant, spa, "
        "in charge, human being, specialist",
        "human": "who can i call, "
        "number (for|of) (the |)(reception|front desk), "
        "(any|actual|proper|living) human(s|), (actual|proper|living) person, "
        ""
        "(anyone|anybody|someone|somebody) (i|we) can (ring|call|phone|speak|talk|reach|contact), "
        "(call|ring|phone) me, give me a (call|ring|bell), "
        "can (i|we) (ring|phone|call) (you|someone|somebody|reception|the hotel|the front desk), "
        "(anyone|anybody|someone|somebody) real, "
        "is (anyone|anybody|someone|somebody) (there|around|at the desk), "
        "not (a|the) (bot|robot|machine|computer), "
        "(talking to|talk to) (a|this) (bot|robot|machine|computer), "
        "stop the bot, someone (from|at) (the |)(hotel|reception|front desk|team|staff), "
        "human( please| agent| assistance|), real person, live agent, (human|real|live) (agent|being|person), "
        "customer (service|support|"
        "care), call me( back|), call cent(er|re), operator( please|), representative( please|), agent please, handoff, can someone call me,"
        " front desk please, complaint, complain, put me through, frustrat(ed|ing), useless, ridiculous, "
        "(with|to) a (machine|bot|robot|computer)",
        "help": "not sure how, dont know how, no clue how, no idea how, "
        "(im|i am|am|we re) (lost|confused), "
        "i dont (understand|get it|get this|get how|know what to do|know how), i do not understand, "
        "what (do|should) (i|we) do (now|next|here), what now, how do i use (this|it), guide me, "
        "walk me through, what else can you do, give me a hand, could use (some |a |)(help|hand), "
        "who are you, what are you, "
        "help (please|me out), need help, help me, what can you do, how does (this|it) work, commands, "
        "instructions, what can i (say|ask"
        "|do),  assist me, i need (some |)help, can you help( me|), could you help( me|), options",
        "help_alone": "help, sos, info, hilfe",
        "menu": "menu, main menu, show (me |)the menu, start menu",
        "status": "status",
        "reset": "reset, restart, start (over|again|anew|from scratch), begin again, clear everything,"
        " start a new chat, from the beginning, startover",
        "erase_data": "(delete|erase|remove|wipe) (all |)(of |)my (personal |)(data|information|info|details), forget (all |everything )about me, "
        "(delete|erase|remove) (everything|all) (you (know|have|keep) |)(about|of|on) me, right to be forgotten, gdpr request",
        "stop": "stop, unsubscribe, opt out, cancel messages, stop messages, stopall, stop all, optout, revoke",
        "start": "start, unstop,"
        " opt in, subscribe",
        "photos": "photo(s|), picture(s|), pic(s|), image(s|), pix, see (it|them|the room)",
        "reserve": "get (me|us|it|that|this) booked, (booking|reservation) request, "
        "pencil (me|us|it) in, put (me|us) (down|in) for, (hook|set|fix) (me|us) up with, "
        "(save|hold|grab|snag|secure|keep) (me|us) (a|one|two), "
        "(grab|snag|secure) (a|one) (room|double|single|suite|spot), "
        "(schedule|arrange|organise|organize) (a|my|our) (stay|reservation|booking|room), "
        "do the booking, bok, "
        "help (me |)with (the|a|my|this) (reservation|booking), book, booking (a|for), book a, reserve, "
        "make (a|the|me a|my|another|one|this|us a) (hotel |room |new |)(reservation|booking),"
        " (a |)(reservation|booking) for, have a (booking|reservation) for, get a (booking|reservation), "
        "like a (reservation|"
        "booking), like to have a (booking|reservation), reservation please, wan(t|na) (to |)(book|reserve), (open|create|do|"
        "need|want|place|put in) (a|another|one|the|new) (new |hotel |room |)(reservation|booking|stay), reserving, boking,"
        " rebook it, make (the |a |it |this |me |us |)(reservation|booking), need (a |)(reservation|booking)",
        "fetch": "find (me|a|an|some|the|any|two), look up, get me, search(ing|) for, looking for, locate, pull up",
        "seek": "im after, i am after, were after, we are after, "
        "we'd love, "
        "spend, (thinking|think) (of|about) (coming|staying|visiting|a stay|a trip), "
        "(planning|plan) (a|to|on|our|my) (trip|stay|visit|staying|come|coming), "
        "(hoping|hope|looking|like|love) to (stay|come|visit|sleep|spend), (fit|squeeze) (us|me) in, "
        "can you (do|accommodate|host|take|sleep), accommodate, in need of, on the lookout for, "
        "any chance, "
        "we'd like, we would like, would love, i'd love, find( me|), search(ing|) for, locate, pull up, search, look(ing|) for, look(ing|) up, looking at, need, "
        "needs, want, would like, id like, available,"
        " availability, do you have, have you got, is there, are there, get me, can i (get|have), "
        "could i (get|have), seeking,"
        " show me, provide, give me, vacanc(y|ies), interested in, hunting for, want to stay, like to stay, "
        "require, how about,"
        " got any, rent, search for, help me with",
        "lodging": "somewhere to (sleep|crash), crash, bed for the night, staying, sleep, us in, me in, "
        "at your place, "
        "to come, come on, come for, come over, hotel(s|), hotel room(s|), room(s|), suite(s|), house(s|), accommodation(s|), place to stay, "
        "places to stay,"
        " stay, apartment(s|), bedroom(s|), lodging(s|), inn, somewhere to stay, double, twin, single, night(s|), "
        "place to sleep,"
        " place, places, to stay, availability, vacanc(y|ies), villa, flat, home",
        "lodging_noun": "hotel(s|), room(s|), hotel room(s|), suite(s|), house(s|), accommodation(s|), place to stay, "
        "apartment(s|), bedroom(s|)",
        "available": "have (space|room), "
        "(space|room|spot|place) (for (us|me|two|three|four|five|six)|left), (anything|rooms|room) going, "
        "openings, an opening, (fully|all) booked, full up, sold out, booked (out|up|solid), "
        "can you (fit|squeeze|take|accommodate|host|sleep), "
        "anything (from|on|between|this|next), something (from|on|between|this|next), anything (free|left|open), something free, (have|got) anything, any space, any room left, rooms left, availability, available, vacanc(y|ies), any rooms (free|left), free rooms, rooms free, "
        "have (a |any |)room(s|),"
        " got (a |any |)room(s|)",
        "existing": "(my|our) (arrival|departure|check in|check out|checkin|checkout)( date|), the date(s|), my date(s|), dates, the name, the room, my name, my (current |existing |hotel |room |next |upcoming |)(booking|reservation|stay)(s|), "
        "our (current |existing |"
        "hotel |room |)(booking|reservation|stay), (have|got|had|made|has) (a|an|one|my|the) (hotel |room |existing |large |)"
        "(booking|reservation), existing (booking|reservation|one), the (booking|reservation), "
        "that (booking|reservation),"
        " (i|we|ive|weve) (already |have |)(booked|reserved), this (booking|reservation), "
        "current (booking|reservation),"
        " already booked, a (booking|reservation) (i|we) made, (hotel|room) (booking|reservation)(s|), my room,"
        " under the (reservation|booking), (to|of|from) (the|my|our) (booking|reservation), booking, reservation,"
        " number of (nights|adults|guests|people|rooms|children)",
        "other_room": "instead, (another|a different|the other) room, prefer the",
        "modify_strong": "(swap|switch|trade) (my|our) (room|twin|double|single|suite), (like|want|love) to upgrade, can (i|we) upgrade, "
        "than (planned|i booked|we booked|originally planned), "
        ""
        "(push|shift|bring|pull) (my|our|the) (booking|reservation|stay|dates|arrival|trip), "
        "(swap|switch) (my|our) (room|booking|reservation|dates), (my|our) (dates|plans) (have |)changed, "
        "changes to (my|our|the) (booking|reservation|stay), change of (dates|plans), "
        "rebook, reschedule, amend (my|our|the), modify (my|our|the), (move|change|shift|postpone) it (to|by),"
        " upgrade (me |us |)to, change something",
        "modify": "swap(s|ping), make (my|our) (booking|reservation) for, (day|days|night) (earlier|early), "
        "(one|an|a|1|two|2|another) (extra|additional) (night|day), another (night|day), "
        "cut (my|our|the) (stay|trip) short, than (planned|booked|i booked|we booked|originally planned), "
        "swap, tweak, push back, delay, move back, put back, put off, "
        "change(s|), modify, amend, alter, edit, update, move, rebook, reschedule, extend, shorten, switch, "
        "adjust, add,"
        " put more, upgrade, downgrade, changing, modifying, amending, revise, correct my, prolong, postpone, "
        "bring forward",
        "cancel": "(no longer|dont) need (my|our|the|that) room, undo (it|that|this), "
        ""
        "(scrap|void|annul|ditch|delete|undo|get rid of|withdraw) (my|our|the|this) (booking|reservation|stay|trip), "
        "call (it|this|everything|our trip|my trip|the trip|our stay|my stay|the booking) off, "
        "(cant|can not|cannot|wont|will not) (make it|come|be coming) (anymore|any more|after all), "
        "(im|were|am|are|we re) not coming( anymore| after all|), not going to make it, "
        "(no longer|dont) need (my|our|the|that) (booking|reservation|stay), "
        "no longer (coming|need the room), (fell|fallen) through, "
        "(trip|holiday|vacation) (is|was|got|has been) (off|called off), "
        "cancel, cancell, canceling, cancelling, cancellation, call off, cancelation, drop my, cancle",
        "own_booking": "my (booking|reservation)( please|)",
        "asks_booking": "(see|check|view|have|get) the details, "
        "(never|havent|didnt|not) (got|received|get|receive) (the|a|any) confirmation, no confirmation yet, "
        "(booking|reservation) (still |)(stands|went through|goes through), "
        "(booking|reservation) is (still (confirmed|valid|active|in place|good|on)|active|in order|good|all set|fine), "
        "(is|are) (everything|it|we) (all |)(confirmed|booked), what (i|we) (booked|reserved), "
        "(check|checking|news|word|look) on (my|our) (booking|reservation), "
        "(happening|going on|up|deal) with (my|our) (booking|reservation|room), "
        "is (my|our|the) room (still |)(confirmed|booked|reserved), "
        ""
        "(booking|reservation) (is|was|has been|got) (confirmed|booked|made|valid|there|in place|in the system|on file|ok|okay|secured), "
        "(check|know|sure|verify|confirm) (if |whether |that |)(my|our) (booking|reservation), "
        "(got|received|had) (my|our|a|the|any) (booking |)confirmation, "
        "(no|any) confirmation (yet|email|mail), where is my confirmation, wheres my confirmation, "
        "(resend|send me|forward) (the|my|a) confirmation, "
        "(booking|confirmation) (number|code|reference|ref), reference number, "
        "(am|are) (i|we) (all set|booked in|set) (for|from|on), "
        "(am|are) (i|we) (still |)(booked|confirmed), according to (my|our|the) (booking|reservation), "
        "(ok|okay|fine|in order|set|alright|good|confirmed) with (my|our) (booking|reservation|stay), "
        "(pull|bring) up (my|our) (booking|reservation), "
        "(it|everything|payment|booking|reservation) (go|gone|went) through, "
        "(dates|days|nights) (have|did|am|are) (i|we) (book|booked|reserve|reserved|down for), "
        "have (my|our) (booking|reservation), my stays, update on (my|our) (booking|reservation), "
        "(did|have|do) you (get|got|received|receive|have|find|see) (my|our) (booking|reservation)(s|), (when|what|where|how long) (is|s|are) (my|our) stay, (whens|whats|wheres) (my|our) stay, status of (my|our|the) (booking|reservation), is (my|our) (booking|reservation), (my|our) "
        "(booking|reservation) status, booking status, reservation status, (find|check|see|show|look up|confirm) "
        "(me |)(my|our) (booking|reservation)(s|), do (i|we) have a (booking|reservation), (did|has) (my|our) "
        "(booking|reservation) (go|gone|been), my booking details, details of my (booking|reservation), (my|our) "
        "bookings, what (did|have) (i|we) (book|booked|reserve|reserved), (which|what) room (did|have) (i|we) "
        "(book|booked|reserve|reserved), (what|which|where|how|when) (is|s|are) (my|our) (booking|reservation)(s|"
        "), (whats|wheres|whens|hows) (my|our) (booking|reservation), have (i|we) (got |)(a|any) (booking|"
        "reservation), do (i|we) have (any|our|my) (booking|reservation)(s|), am i booked, are we booked, my "
        "reservations, confirmation number, is there a (booking|reservation) under, look up (my|our|a) (booking|"
        "reservation)",
        "how_to": "how (do|can|to|would|should|could) (i|we|you|one|)( make| cancel| change| do|), how to, refund, why, "
        "cancellation"
        " (policy|fee|fees|terms), can i (still |)cancel for free, free cancellation, cancel for free, "
        "charge(d|s|) for cancel,"
        " who cancelled, was cancelled, i cancelled, cancelled, if i cancel, after cancelling, cancel without",
        "another_booking": "(another|new|second|one more|different|additional|further) (booking|reservation|stay), book (another|"
        "again), book one more, make another",
        "either": "maybe, perhaps, possibly, or, or maybe, or perhaps",
        "occasion": "(gets|getting|get|is getting|got) married, marr(ies|ying), train, ferry, coach leaves, plane, "
        "birthday, bday, anniversary, wedding, turn(s|ing), flight, fly, concert, conference, exam, funeral, marathon, graduation, appointment, born, meeting",
        "asks_time": "by when, what hour, how soon, from when, till when, til when, "
        "when, what time(s|), how early, how late, hour(s|), time(s|), earliest, latest, whats the time, "
        "what is the time, until when",
        "arriving": "get in, come in, show up, turn up, have (the|our|my) room, "
        "get (the|our|my|into our|into my) (room|rooms|key|keys), pick up the key(s|), "
        "drop( off|) (our|my|the) (bags|luggage), check us in, "
        "check in, checkin, checking in, arrive, arrival, room be ready, room is ready, room ready, rooms ready, "
        "get into (the|my|our)"
        " room, access (the|my|our) room, enter (the|my|our) room, move in",
        "leaving": "stay in (the|our|my) room, "
        "be gone, (have|need) to (leave|vacate), clear out, return the key(s|), check us out, out by, "
        "out of the room, "
        "be out, get out of the room, keep (the|our|my) room(s|), have (the|our) room until, hand back the key, check out, checkout, checking out, leave (my|our|the) room(s|), vacate, be out of the room, departure, "
        "leave the hotel",
        "faq:check_in": "too early to (check in|arrive|come), "
        "(arrive|arriving|come|get in|get there) (after midnight|at night|very late|late|past midnight), "
        "(check in|come|arrive|get in) (a bit |a little |an hour |)(early|earlier), "
        "early (arrival|checkin), (arrive|get in|come) (really |very |)late, is (the |)check in, "
        "(check in|checkin) time(s|), "
        "early check in, late check in, "
        "check in (already|early|earlier|late|hours|start|from when|before|finish|begin|process|desk|at),"
        " room(s|) (be |is |are |)ready, late arrival, arriving earlier than check in, checking in early, "
        "check in earlier",
        "faq:check_out": "too late to (check out|leave), "
        "(leave|check out|checkout) (a bit |a little |an hour |slightly |)(late|later), "
        "(a |)later (check out|checkout), stay (a bit |a little |)longer on the last day, "
        "is (the |)(check out|checkout), (check out|checkout) time(s|), extended checkout, "
        "late check out, late checkout, check out (late|later|by when|hours|process), "
        "leave (my |our |the |)room(s|) later",
        "faq:parking": "charge (my|our|the|an) (ev|car|electric car|tesla|electric vehicle), ev( charger|), electric (car|vehicle), parking, park, car park, garage, parking (lot|space|spot|place)(s|), park(ed|) my car, leave my car, leave"
        " (the|our) car, valet, ev charg(er|ing), charging station, parkinglot, motorcycle(s|), motorbike(s|), carpark",
        "faq:pets": "pet(s|), dog(s|), cat(s|), puppy, puppies, animal(s|), pet friendly, dog friendly, "
        "bring (a|my|our|the) (dog|"
        "cat|snake|pet|parrot|bird|rabbit|hamster|horse|animal|puppy|kitten), snake, kitten, parrot, hamster, rabbit, guide dog,"
        " service animal",
        "faq:restaurant": "kitchen, room service, canteen, eatery, coffee shop, "
        "brekkie, brekky, breakie, supper, snacks, kitchen hours, restaurant(s|), breakfast, dinner, lunch, brunch, meal(s|), food, buffet, half board, full board, dining"
        " hours, bar, vegan, vegetarian, gluten, bistro, cafe, eat, serve, serving, cuisine, menu options, "
        "all inclusive, onsite"
        " dining, dine, drinks",
        "faq:wifi": "wifi, wi fi, internet, wlan, wireless, wifi password, broadband, internet access",
        "faq:leisure": "pool(s|), swimming pool, swim, swimming, spa, gym, fitness( centre| center| room| facilities|), sauna,"
        " jacuzzi, hot tub, massage(s|), treatment(s|), wellness, workout, work out, exercise, jogging, tennis, "
        "golf, facilities,"
        " amenities, leisure, yoga, treadmill, steam room, hammam, facial(s|), manicure, pedicure, skincare, "
        "hairdresser,"
        " acupuncture, weights, trail, kids club, playground, beauty, body treatment(s|), foot bath, makeup, "
        "turkish bath",
        "faq:price": "set (me|us) back, the damage, run (me|us), what do you (charge|want|ask) for, "
        "(it|that|this|all) (come|comes|work out|works out) (to|at), rack rate, pricey, afford, cheaper, "
        "nightly rate, how many (pounds|dollars|euros|bucks|quid), "
        "is it cheaper, any cheaper, get cheaper, be cheaper, (the |)total (for|of|is), price(s|), pricing, cost(s|), how much, rate(s|), fee(s|), charge(s|), total price, the total, "
        "total (cost|amount), tariff(s|),"
        " expensive, cheap, discount(s|), deal(s|), offer(s|), pay, per night, free of charge, limits, extra cost, "
        "in total,"
        " is it is it free, for free, complimentary, included in the price, do you charge, taxes, quote, totals,"
        " free parking, free breakfast, free wifi, any charge, promo code",
        "faq:location": "where exactly, "
        "part of (the |)(city|town), (send|drop|share) (me |us |)(a|the|your) (pin|location), "
        "closest, near (you|here|the hotel|your hotel), nearby, close by, around the hotel, find (you|the hotel|your place|your hotel), address, location, located, directions, where (is|are|s) (it|the hotel|you|this|your hotel|the house|the"
        " place|that), where (is|are) (you|the hotel) (located|), how (do|can) (i|we) get (there|to you|to the hotel), far from,"
        " distance (from|to), how far, "
        "(from|to) the (airport|station|city|centre|center|beach|train station|metro), nearest,"
        " close to the, map, airport shuttle, which (area|district|street|part of town), whereabouts, "
        "where (are|r) (you|u|ya), how to get"
        " there, neighbourhood, neighborhood, transfer from the airport, near the, street name, zip code, postcode,"
        " where is this",
        "faq:accessibility": "wheelchair(s|), accessible, accessibility, disabled, disability, disabilities, handicap(ped|), step"
        " free, reduced mobility, elevator, lift, lifts, elevators, ramp, impaired, mobility, blind",
        "service": "brekkie, supper, table, restaurant, dinner, lunch, brunch, breakfast, massage, spa, sauna, gym, treatment(s|), manicure, "
        "pedicure,"
        " facial, room service, appointment, session, acupuncture, dinning, dining, bar, pool, hairdresser, golf, "
        "tennis, yoga,"
        " makeup, treadmill, foot bath, taxi, transfer, shuttle, tour, excursion, meal, food, skincare, "
        "body treatment, party room,"
        " conference room, meeting room",
        "problem": "complained, complaining, have complained, "
        "(making|make|makes) (a lot of |so much |too much |)noise, "
        "not cleaned, not been cleaned, wasnt cleaned, hasnt been cleaned, uncleaned, broken, not working, doesnt work, isnt working, stuck, wrong with, out of order, dirty, leaking, "
        "noisy neighbours,"
        " lost, stolen, forgot, forgotten, left my, missing, slow, fix, repair, issue(s|), problem(s|), "
        "no hot water, cold water,"
        " works fine, not showing, not clean, clean my room, housekeeping, dropped, i left, left one of, "
        "might have left, down,"
        " dont have internet, dont have wifi, charged me, waiting for, deliver(ed|), order, send",
        "elsewhere": "(i|we) work, office hours, "
        "(play|plays|playing) (on|against|tonight|tomorrow|this|next), football match, "
        "(a|any|the|good) show, rent (me|us) a car, (dollars|euros|pounds|bucks) to, (one way|round trip|return) (bus|train|flight|ticket), going to be (cold|hot|warm|nice|cloudy|wet|chilly), (what|any|which|some|the|interesting) event(s|), event(s|) (in|happening|near), (a|any|the) "
        "(bus|train|flight|plane|cab|ride) (to|from|ticket|tickets), (buses|trains|flights) (to|from), "
        "(bus|train|plane|flight|movie|concert|event|game)( |)ticket(s|), rent(ing|) a car, rental car(s|), car "
        "rental(s|), hire a car, car hire, (thriller|comedy|documentary|sitcom|episode|tv show|tv "
        "series|subtitles|horror)(s|), (listen|listening) to, (a|the|my|some|that) "
        "(band|singer|artist|track|tune)(s|), alarm(s|), reminder(s|), my calendar, my schedule, snow(ing|), windy, "
        "sunny, humid(ity|), temperature, therapist, psychologist, psychiatrist, (hair |)salon, stylist, "
        "dermatologist, gynecologist, tourist attraction(s|), museum(s|), "
        "(savings|checking|bank|business|joint|my|new|the|another|your) account(s|), standing order(s|), "
        "transaction(s|), (debit|bank|prepaid|virtual) card(s|), my card(s|), card (limit|number|pin), "
        "(send|transfer|borrow|owe|withdraw|deposit) (some |the |)(money|cash|funds|dollars|pounds|euros), "
        "transfer(s|) (to|from), make a payment, make a transfer, payee, refund, exchange rate, currency, stocks, "
        "salary, play (some|a|me|the|that|this), homes for (sale|rent), property to rent, apartment to rent, watch "
        "tonight, to watch, something to see, weather like, movie(s|), film(s|), song(s|), music, weather, forecast, "
        "rain, bank( account|), loan(s|), mortgage(s|), savings, debit, account balance, balance, atm, withdraw(al|), "
        "contactless, card payment, overdraft, cheque(s|), transfer money, interest rate(s|), insurance, concert(s|), "
        "lyrics, play the, bus ticket(s|), stock(s|), football, news, job(s|), loans, current account, credit "
        "card(s|), direct debit, an account, new card, my card, bank statement, dentist, doctor, haircut, watch a, "
        "spend, earn, bills, playlist, album, actor, director, cinema, theater, theatre, pin, money",
        "another_hotel": "another (hotel|room), different (hotel|room)",
        "question": "could we, "
        "whos, ?, what, whats, when, where, wheres, how, which, who, is there, are there, do you, does it, does the, "
        "can i, can"
        " we, could i, is it, are, may i, do they, is the, tell me, let me know, know about, want to know, "
        "would like to know,"
        " info, information, any, do u, have you, inform me, find out, heard, can you check, allowed, allow, "
        "permitted, ask about",
        "room_kind": "double(s|), twin(s|), single(s|), triple(s|), quad(s|), family, king, queen, dbl, sgl",
        "every": "every, each",
        "returns": "leav(e|ing) (on|for) (vacation|holiday(s|)|our holidays), back, back again, return(s|ing|), going back, go back, come back, coming back, be back, head(ing|) back",
        "removes": "remove, take (off|out|away), drop, delete, cancel",
        "plus": "plus, +, and also, as well as",
        "anything": "free, vacant, "
        "anything, something",
        "moves_later": "postpone, postponing, push (it|this|everything|my booking|our booking|my stay|our stay|my reservation|the booking|the stay|) back, push back, delay (it|my|our|the), delay, put (it|my booking|our stay|the booking) back, move (it|this|everything|my booking|our booking|my stay|our stay|my reservation|our reservation|the booking|the stay|the whole stay|the whole thing|the dates|my dates)( back|)( by|)",
        "moves_sooner": "bring (it|this|everything|my booking|our booking|my stay|our stay|my reservation|the booking|the stay|) forward, bring forward",
        "adds": "add, adding",
        "has_booking": "(i|we|ive|weve) (already |)(have|got) (a|my|our) (booking|reservation)(s|), (i|we) have "
        "(already |)booked, (is|are) there (a|any) (booking|reservation)(s|)",
        "faq:payment": "(pay|paying|payment) (by|with|using|via|through|in|at|on|upon|now|later|when|before|after|"
        "upfront|up front|online|there|here), (accept|take) (any |)(credit |debit |)(card(s|)|visa|mastercard|amex|"
        "american express|cash|paypal|apple pay|google pay|cheques|dollars|euros|bitcoin|crypto), (visa|mastercard|"
        "amex|american express|paypal|apple pay|google pay|cash) (accepted|ok|okay), (can|could|do|should|must|may|"
        "how|when|where) (i|we) (pay|prepay), do (i|we) (have|need) to (pay|prepay), (payment|pay) (method|"
        "option|type)(s|), (prepay|prepayment|pre payment|deposit), (pay|need|require|leave|put down) a deposit, "
        "cards accepted, accept cards, which cards, what cards, bank transfer, pay in (advance|cash|installments), "
        "credit card (needed|required|details), need (a |my |)credit card, card or cash, cash or card, invoice, "
        "receipt",
        "faq:cancellation": "cancel(l|)ation (policy|policies|fee(s|)|term(s|)|condition(s|)|charge(s|)|rule(s|)|"
        "cost(s|)|deadline|penalty), (cancel|cancellation) (for |)free( of charge|), free (cancellation|to "
        "cancel), if (i|we) (have to |need to |want to |must |)cancel, cancel without, refund(s|able|), non "
        "refundable, cancel( it|) (later|anytime|any time|until|up to|last minute), how (late|long|far) can (i|we) "
        "cancel, (how|when) (do|can|to|would|should|could) (i|we|one|) cancel, charge(d|s|) (for|if) (i |we |"
        ")cancel(ling|)",
        "faq:about": "(me|us|more|something|bit|little|all|know|info|information|details|hear|learn|read) about "
        "(the|your|this) (hotel|house|place|property|guest house|guesthouse), describe (the|your) "
        "(hotel|house|place), what (is|s) (the|your|this) (hotel|house|place) like, what (kind|sort) of "
        "(hotel|house|place), how many stars, star rating, (hotel|house) description",
        "faq:rules": "(house|hotel) (rules|polic(y|ies)|regulations), (rules|polic(y|ies)|regulations) of (the|your) "
        "(hotel|house), your (rules|policies|house rules)",
        "faq:children": "(kid(s|)|children|child|baby|babies|infant(s|)|toddler(s|)) (allowed|welcome|stay free|"
        "stay for free|free|friendly|pay|cost|price|rate|discount|policy), (allow|accept|admit|take|welcome) "
        "(small |young |)(kids|children|babies|infants), (child|kid|family|baby) friendly, adults only, extra "
        "bed(s|), rollaway(s|), cot(s|), crib(s|), baby bed(s|), high chair(s|), babysit(ter|ting), good for (kids|"
        "children|families), suitable for (kids|children|families), from what age, up to what age",
        "shows": "show (me|us), let me see, can i see, could i see, see the, look at the, have a look at",
        "by_night": "night, nite, tonight, tonite, overnight",
        "view": "(sea|ocean|lake|pool|garden|city|mountain|river|park|beach|harbour|harbor|street|courtyard) (view|"
        "views|front|side), view(s|) (of|over|on|to) the (sea|ocean|lake|pool|garden|city|mountain|river|park|"
        "beach|harbour), with (a |)view(s|)",
        "another_kind": "(anything|something|one|any|ones|option(s|)) (with|that has|having|overlooking|near|under|"
        "below|cheaper|bigger|larger|smaller|better|nicer|quieter|less expensive|more affordable|different), "
        "(anything|something) (a bit|a little|much|less|for less) (cheaper|bigger|larger|smaller|better|nicer|"
        "quieter|expensive)",
        "book_alone": "book, book now, booking, reserve, reserve now",
        "defers": "let me (check|ask|think|see|talk|speak|confirm|get back|know first), get back to you, (ill|i "
        "will|need to|have to|must|gotta|let us) (think|ask|confirm with|talk|sleep on|let you know), (need|have|"
        "want) to check, ask my, check with, hold on, wait, one (sec|second|moment|minute), give me a (sec|second|"
        "minute|moment), (ok|okay|maybe|talk) later, not sure, still thinking, what do you mean",
        "cheap": "cheap, inexpensive, affordable, low cost, (not |in)(too |so |)expensive, reasonable, reasonably priced",
        "formerly": "last time, previous time, last visit",
        "cheapest": "cheap(est|er|), least expensive, lowest price(d|), most affordable, affordable, budget (room|option|one), inexpensive, "
        "low cost,"
        " economical",
        "dearest": "most expensive, dearest, priciest, the best, (best|top) (room|one|option), most luxurious, fanciest, luxury",
        "biggest": "bigg(est|er), largest, larger, most spacious, roomiest, big one, large one",
        "smallest": "smallest, smaller one",
        "last_one": "last one, the last, bottom one",
        "option": "option, number, no, nr, choice, room, rooms, #, nº, pick, choose, take",
        "arrives": "arriv(e|ing|al), get(ting|) (in|there), land(ing|s|), coming, check(ing|)"
        " in, flight, reach, late",
        "wish": "cot, crib, high floor, higher floor, low floor, lower floor, ground floor, top floor, quiet( room|), "
        "late arrival,"
        " early arrival, anniversary, honeymoon, birthday, allerg(y|ic|ies), extra bed, rollaway( bed|), sofa bed, "
        "early check in,"
        " late check out, late checkout, sea view, ocean view, city view, mountain view, garden view, view of the, "
        "view on the,"
        " balcony, non smoking, smoking room, twin beds, double bed, king( size|) bed, queen bed, "
        "connecting rooms, adjoining rooms,"
        " interconnecting, vegan, vegetarian, gluten free, wheelchair, baby bed, high chair, highchair, bathtub, "
        "pillow(s|), feather,"
        " away from the (lift|elevator), near the (lift|elevator), airport pick up, pick up from, "
        "next to each other, champagne,"
        " flowers, surprise, special request, arrive late, arriving late, check in late, proposal, kosher, halal, "
        "feather free,"
        " pregnant, celebrating, air conditioning, with a view, separate beds, corner room, late night, fridge, kettle",
        "soon": "soon, asap, as soon as possible, sometime, some time, some day, in a few (days|weeks|months), "
        "one of these days,"
        " in the (summer|winter|spring|autumn|fall), (this|next) (summer|winter|spring|autumn|fall), "
        "around easter, easter,"
        " over the holidays, the holidays, later this (month|year|week), bank holiday, thanksgiving, a few days, "
        "flexible",
        "edge": "end of, start of, beginning of, early, mid, middle of, late, week of, half of, first half of, last week of",
        "language:en": "english( please|), in english, speak english", "language:es": "spanish, in spanish",
        "language:pt": "portuguese, in portuguese",
        "language:fr": "french, in french",
        "language:de": "german, in german",
        "language:it": "italian, in italian",
        "name_is": "(my|the) (last|family|second) name( is|), names, (the |my |)name to, my name is, my names, my name s, my name, name is, the name is, the name, "
        "the name of, under the name( of|),"
        " under name( of|), under, name, name of, i am called, im called, called, call me, you can call me, "
        "call call me, call be,"
        " i go by, go by the name( of|), named me, use the name, on behalf of, in the name of, for the name( of|), "
        "on name,"
        " under the (reservation|booking)( of|), the guests name is, guest name, surname is, last name is, "
        "first name is,"
        " full name is, put it under, put me down as, booked by, reservation is by, signed, listed under, "
        "registered under,"
        " name should be, name will be",
        "given_name": "(first|given|christian) name(s|)( is|), firstname( is|), forename( is|)",
        "family_name": "(last|family|second) name( is|), surname( is|), lastname( is|)",
        "name_here": "this is, i am, im, speaking is, here is, i m",
        "name_its": "put (it |me |)down as, write (it |)down as, make it, guest is, lead guest is, main guest is, booker is, guest will be, lead guest, main guest, "
        "it is, its, that would be, thatd be, im with",
        "name_for": "(booking|reservation|table) of, as, for",
        "name_after": "is my name, is the name, s my name, is what im called, speaking, here, is my full name, is our name",
        "name_stop": "just, only, simply, twice, once, again, yesterday, accident, mistake, phone, email, card, crazy, weird, private, personal, confidential, secret, wrong, complicated, fine, okay, ok, easy, hard, difficult, nice, cool, great, funny, silly, stupid, ridiculous, annoying, strange, urgent, important, necessary, possible, impossible, true, obvious, done, gone, enough, too, already, still, all, nothing, none, hard, same, as before, as, and, but, because, at, for, on, with, please, thanks, thank, i, my, we, the, in, to, from, is, are, a, "
        "an, as,"
        " so, or, if, that, this, it, its, name, said, here, you, your, have, has, would, will, can, could, need, "
        "want, do, dont,"
        " not, was, were, until, till, by, of which, today, tomorrow, tonight",
        "spoken_at": "at, at sign", "spoken_dot": "dot, point, period", "spoken_dash": "dash, hyphen, minus",
        "spoken_underscore": "underscore",
    },
    telling="photos, photo, status, menu, the, and, is, are, you, for, with, what, would, like, my, we, room, night, nights, please, hello, hi, thanks, yes,"
    " book, need, want, from, to, of, this, have, can, do, your, how, there, people, arriving, english, help, i, "
    "me, it,"
    " tomorrow, of course, okay, sounds, good, that, will, at, on, in, guests, adults, kids, children, hey, sure, "
    "just, when,"
    " where, status, booking, days, next, until, tonight, wife, husband, who, why, am, be, not, another, friday, "
    "monday,"
    " tuesday, wednesday, thursday, saturday, sunday, january, february, march, june, july, august, october, "
    "the cheapest,"
    " cheapest, deluxe room, parking, breakfast, check, english please, week, weekend, two, three, five, six, "
    "seven, eight",
    names="rev, reverend, professor, captain, capt, mx, mr, mrs, ms, miss, mister, dr, prof, sir, madam",
)
