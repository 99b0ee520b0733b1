// One guest's phone: the chat with the hotel, and what can be sent in it.
import { bubble, refresh } from "./bubbles.js";
import { languageOf } from "./languages.js";
import { Quoting } from "./quoting.js";
import { send, setCircumstances } from "./server.js";

const TYPING = { base: 250, perCharacter: 3, most: 1200 };
// Who asked the system for less motion gets the reply at once.
const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;

export class Phone {
  constructor(guest, { onUse, onSent }) {
    this.guest = guest;
    this.onSent = onSent;
    this.bubbles = new Map();
    this.order = [];
    this.typingUntil = 0;
    this.isFirstLook = true;
    this.node = document.getElementById("phone-template").content.firstElementChild.cloneNode(true);
    this.node.dataset.guest = guest.key;
    this.node.addEventListener("focusin", () => onUse(guest));
    this.node.addEventListener("click", () => onUse(guest));
    this.messages = new Map();
    this.quoting = new Quoting(this.#find(".quoting"));
    this.#writeNames();
    this.#wireComposer();
    const circumstances = this.#find(".circumstances");
    circumstances.addEventListener("change", () => setCircumstances(guest, circumstances));
  }

  // Only what another page or a test has switched is written: a switch just pressed is on its way to the double.
  showCircumstances(now) {
    const text = JSON.stringify(now);
    if (text === this.circumstances) return;
    this.circumstances = text;
    for (const [name, isOn] of Object.entries(now)) this.#find(`[name="${name}"]`).checked = isOn;
  }

  show(hotel, messages) {
    this.#find(".hotel").textContent = hotel;
    this.order = messages.map((message) => message.sid);
    for (const message of messages) this.#showMessage(message);
    const isWaiting = messages.some((message) => message.status === "receiving" && isRecent(message));
    this.#showTyping(isWaiting || Date.now() < this.typingUntil);
    this.#find(".suggestion").hidden = messages.some((message) => message.inbound);
    this.isFirstLook = false;
  }

  #showMessage(message) {
    const known = this.bubbles.get(message.sid);
    if (known) {
      refresh(known, message);
      return;
    }
    this.messages.set(message.sid, message);
    const item = bubble(message, {
      quoted: this.messages.get(message.replyTo),
      onPress: ({ title, id, kind }) => this.#send({ text: title, press: id, kind, replyTo: message.sid }),
      onReply: () => this.#reply(message),
    });
    this.bubbles.set(message.sid, item);
    if (message.inbound || this.isFirstLook) this.#place(item);
    else this.#placeAfterTyping(item, message);
  }

  #placeAfterTyping(item, message) {
    const pause = isCalm ? 0 : Math.min(TYPING.most, TYPING.base + TYPING.perCharacter * message.body.length);
    this.typingUntil = Math.max(this.typingUntil, Date.now()) + pause;
    setTimeout(() => this.#place(item), this.typingUntil - Date.now());
  }

  // A reply that was still being typed may come after the guest's next message; it keeps its place.
  #place(item) {
    const list = this.#find(".messages");
    const later = this.order.slice(this.order.indexOf(item.dataset.sid) + 1);
    const next = later.map((sid) => this.bubbles.get(sid)).find((other) => other?.isConnected);
    list.insertBefore(item, next ?? list.querySelector(".typing"));
    this.#scrollDown();
    for (const image of item.querySelectorAll("img")) image.addEventListener("load", () => this.#scrollDown());
  }

  #showTyping(isTyping) {
    const list = this.#find(".messages");
    const shown = list.querySelector(".typing");
    this.#find(".presence").textContent = isTyping ? "typing…" : "online";
    if (isTyping && !shown) {
      list.append(typingDots());
      this.#scrollDown();
    }
    if (!isTyping) shown?.remove();
  }

  #scrollDown() {
    const list = this.#find(".messages");
    list.scrollTop = list.scrollHeight;
  }

  #writeNames() {
    const language = languageOf(this.guest);
    this.#find(".guest-name").textContent = this.guest.name || "Somebody";
    this.#find(".guest-number").textContent = `${this.guest.key} · ${language.label}`;
    this.#find(".suggestion").textContent = language.first;
    this.#find("textarea").placeholder = language.placeholder;
    this.node.lang = this.guest.language;
  }

  #wireComposer() {
    const text = this.#find("textarea");
    const file = this.#find(".file");
    this.#find(".composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#sendText({ deliveries: 1 });
    });
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#sendText({ deliveries: 1 });
    });
    this.#find(".suggestion").addEventListener("click", () => this.#send({ text: languageOf(this.guest).first }));
    this.#find(".twice").addEventListener("click", () => this.#sendText({ deliveries: 2 }));
    this.#find(".attach").addEventListener("click", () => choose(file, "image/*,application/pdf"));
    this.#find(".speak").addEventListener("click", () => choose(file, "audio/*"));
    file.addEventListener("change", () => this.#sendFile(file));
    this.#find(".locate").addEventListener("click", () => this.#send(languageOf(this.guest).place));
  }

  #reply(message) {
    this.quoting.start(message);
    this.#find("textarea").focus();
  }

  #sendText(options) {
    const field = this.#find("textarea");
    const suggestion = this.#find(".suggestion");
    const text = field.value.trim() || (options.deliveries > 1 && !suggestion.hidden ? suggestion.textContent : "");
    if (!text) {
      field.focus();
      return;
    }
    field.value = "";
    this.#send({ text, ...options, ...this.quoting.take() });
  }

  #sendFile(input) {
    const [file] = input.files;
    if (!file) return;
    const text = this.#find("textarea").value.trim();
    this.#find("textarea").value = "";
    this.#send({ text, file });
    input.value = "";
  }

  async #send(fields) {
    await send(this.guest, fields);
    this.onSent();
  }

  #find(selector) {
    return this.node.querySelector(selector);
  }
}

function choose(input, kinds) {
  input.accept = kinds;
  input.click();
}

function isRecent(message) {
  return Date.now() - new Date(message.at) < 20_000;
}

function typingDots() {
  const item = document.createElement("li");
  item.className = "typing";
  item.dataset.testid = "typing";
  item.setAttribute("aria-label", "The hotel is typing");
  item.append(...[1, 2, 3].map(() => document.createElement("i")));
  return item;
}
