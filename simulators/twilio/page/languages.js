// What a guest of each language brings along: country, usual name, where they are, and how they would begin.
export const LANGUAGES = {
  en: {
    label: "English", name: "Emma Clarke", number: "+44 7700 900123", placeholder: "Type a message",
    first: "Hi! Do you have a room from 15 to 20 December for 2?",
    place: { latitude: 51.5074, longitude: -0.1278, label: "London" },
  },
  es: {
    label: "Español", name: "Ana Díaz", number: "+34 600 111 222", placeholder: "Escribe un mensaje",
    first: "Hola, ¿tienen habitación del 5 al 9 de enero para dos?",
    place: { latitude: 40.4168, longitude: -3.7038, label: "Madrid" },
  },
  de: {
    label: "Deutsch", name: "Jonas Weber", number: "+49 151 23456789", placeholder: "Nachricht schreiben",
    first: "Hallo, haben Sie vom 15. bis 20. Dezember ein Zimmer für zwei?",
    place: { latitude: 52.52, longitude: 13.405, label: "Berlin" },
  },
  fr: {
    label: "Français", name: "Chloé Martin", number: "+33 6 12 34 56 78", placeholder: "Écrire un message",
    first: "Bonjour, avez-vous une chambre du 15 au 20 décembre pour deux ?",
    place: { latitude: 48.8566, longitude: 2.3522, label: "Paris" },
  },
  it: {
    label: "Italiano", name: "Luca Ferrari", number: "+39 312 345 6789", placeholder: "Scrivi un messaggio",
    first: "Ciao, avete una camera dal 15 al 20 dicembre per due?",
    place: { latitude: 41.9028, longitude: 12.4964, label: "Roma" },
  },
  pt: {
    label: "Português", name: "Beatriz Sousa", number: "+351 912 345 678", placeholder: "Escreva uma mensagem",
    first: "Olá, têm quarto de 15 a 20 de dezembro para dois?",
    place: { latitude: 38.7223, longitude: -9.1393, label: "Lisboa" },
  },
};

export function languageOf(guest) {
  return LANGUAGES[guest.language] ?? LANGUAGES.en;
}
