// One message as a bubble.
import { formatted } from "./formatting.js";
import { pressables } from "./pressables.js";
import { quote } from "./quoting.js";

const DOCUMENT = /\.(pdf|docx|pptx|xlsx|vcf)$/i;
const TICKS = { receiving: "✓", received: "✓✓" };
const HOTELS_TICKS = { queued: "◷", sent: "✓", delivered: "✓✓", read: "✓✓ read" };

// `quoted` is the message that this one replies to; `onPress` and `onReply` are told what the guest does with it.
export function bubble(message, { quoted, onPress, onReply }) {
  const item = document.createElement("li");
  item.className = `bubble ${message.inbound ? "mine" : "theirs"}`;
  item.dataset.testid = "message";
  item.dataset.sid = message.sid;
  if (quoted) item.append(quote(quoted));
  if (message.content?.media_url) item.append(picture(message.content.media_url));
  if (message.content?.place) item.append(place(message.content.place));
  item.append(...message.media.map((url, place) => attachment(url, message.media_types[place])));
  if (message.place) item.append(place(message.place));
  if (message.body) item.append(words(message.body));
  item.append(foot());
  if (message.content) item.append(...pressables(message, onPress));
  if (!message.inbound) item.append(replyButton(onReply));
  refresh(item, message);
  return item;
}

// What changes after a message was first shown: whether it arrived, and how often it was delivered.
export function refresh(item, message) {
  item.dataset.status = message.status;
  const time = new Date(message.at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const repeated = message.deliveries > 1 ? `delivered ×${message.deliveries} · ` : "";
  const failure = message.error_code ? `⚠ not delivered (${message.error_code}) · ` : "";
  const tick = (message.inbound ? TICKS : HOTELS_TICKS)[message.status] ?? "";
  const text = `${failure}${repeated}${time} ${tick}`.trim();
  const small = item.querySelector("small");
  if (small.textContent !== text) small.textContent = text;
}

function words(body) {
  const paragraph = document.createElement("p");
  paragraph.dir = "auto";
  paragraph.append(formatted(body));
  return paragraph;
}

// The hotel's files have no type here, but a name; a guest's have a type and no name.
function attachment(url, type) {
  const { pathname } = new URL(url, location.href);
  if (type.startsWith("audio/")) return voice(url);
  if (DOCUMENT.test(pathname)) return file(url, pathname.split("/").pop());
  return !type || type.startsWith("image/") ? picture(url) : file(url, type);
}

function voice(url) {
  const player = document.createElement("audio");
  player.src = url;
  player.controls = true;
  player.preload = "none";
  player.setAttribute("aria-label", "Voice note");
  return player;
}

function file(url, name) {
  const chip = document.createElement("a");
  chip.className = "file";
  chip.href = url;
  chip.target = "_blank";
  chip.rel = "noopener noreferrer";
  chip.textContent = name;
  return chip;
}

function picture(url) {
  const image = document.createElement("img");
  image.src = url;
  image.alt = "Picture in the chat";
  image.addEventListener("error", () => image.replaceWith(missing(url)), { once: true });
  return image;
}

function missing(url) {
  const note = document.createElement("p");
  note.className = "missing";
  note.textContent = `No picture at ${url}`;
  return note;
}

function place({ latitude, longitude, label, address }) {
  const card = document.createElement("p");
  card.className = "place";
  const name = [label, address].filter(Boolean).join(", ");
  card.textContent = `${name} (${latitude.toFixed(4)}, ${longitude.toFixed(4)})`;
  return card;
}

function replyButton(onReply) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "reply";
  button.dataset.testid = "reply";
  button.title = "Reply to this message";
  button.setAttribute("aria-label", button.title);
  button.textContent = "↩";
  button.addEventListener("click", onReply);
  return button;
}

function foot() {
  return document.createElement("small");
}
