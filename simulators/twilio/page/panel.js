// Behind the scenes: the session the bot keeps of a guest, and the bookings the hotel has.
import { bookings, session } from "./server.js";

const TTL = ["ttl_seconds", "ttl", "expires_in"];

export async function showSession(guest) {
  const answer = await session(guest.key);
  const { ttl, state } = read(answer.found);
  write("session-guest", guest.name || guest.key);
  write("ttl", ttl === undefined ? "–" : duration(ttl));
  write("state", answer.found ? JSON.stringify(state, null, 2) : `No session (${answer.error}).`);
}

export async function showBookings() {
  const answer = await bookings();
  const list = Array.isArray(answer.found) ? answer.found : (answer.found?.bookings ?? []);
  const items = list.length ? list.map(card) : [note(answer.error ?? "None yet.")];
  write("booking-count", list.length || "");
  const shown = document.getElementById("bookings");
  const text = items.map((item) => item.textContent).join("\n");
  if (shown.dataset.text === text) return;
  shown.dataset.text = text;
  shown.replaceChildren(...items);
}

// The management API wraps the state with its time to live; the names may differ between versions.
function read(found) {
  if (!found || typeof found !== "object") return { state: found };
  const name = TTL.find((key) => typeof found[key] === "number");
  const { [name]: ttl, ...rest } = found;
  return { ttl, state: rest.state ?? rest.session ?? rest };
}

// Writing only what changed keeps a selection in the panel alive.
function write(id, text) {
  const node = document.getElementById(id);
  if (node.textContent !== String(text)) node.textContent = text;
}

function duration(seconds) {
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
}

function card(booking) {
  const item = document.createElement("li");
  item.dataset.testid = "booking";
  const facts = document.createElement("dl");
  for (const [name, value] of Object.entries(booking ?? {})) {
    if (value === null || value === "") continue;
    facts.append(entry("dt", name.replaceAll("_", " ")), entry("dd", readable(value)));
  }
  item.append(facts);
  return item;
}

function readable(value) {
  if (Array.isArray(value)) return value.map(readable).join("\n");
  if (value && typeof value === "object") {
    return Object.entries(value).map(([name, part]) => `${name.replaceAll("_", " ")}: ${readable(part)}`).join(", ");
  }
  return String(value);
}

function entry(tag, text) {
  const node = document.createElement(tag);
  node.textContent = text;
  return node;
}

function note(text) {
  const item = entry("li", text);
  item.className = "note";
  return item;
}
