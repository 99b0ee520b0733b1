// The form that adds a guest.
import { LANGUAGES } from "./languages.js";
import { addGuest } from "./server.js";

const dialog = document.getElementById("guest-dialog");
const form = document.getElementById("guest-form");

export function wireGuestForm(onAdded) {
  for (const [code, language] of Object.entries(LANGUAGES)) form.language.append(new Option(language.label, code));
  form.language.addEventListener("change", suggest);
  document.getElementById("open-guest-form").addEventListener("click", openGuestForm);
  document.getElementById("close-guest-form").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    onAdded(await addGuest(Object.fromEntries(new FormData(form))));
    dialog.close();
  });
}

export function openGuestForm() {
  suggest();
  dialog.showModal();
}

// A second guest of the same language has the next number.
function suggest() {
  const language = LANGUAGES[form.language.value];
  let number = language.number;
  while (isTaken(number)) number = number.slice(0, -2) + String(Number(number.slice(-2)) + 1).padStart(2, "0");
  form.key.value = number;
  form.elements.name.value = language.name;
}

function isTaken(number) {
  return document.querySelector(`[data-guest="${CSS.escape(number.replaceAll(" ", ""))}"]`) !== null;
}
