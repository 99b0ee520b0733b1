// The chat page: one phone a guest, refreshed by asking the double again and again.
import { openGuestForm, wireGuestForm } from "./guests.js";
import { showBookings, showSession } from "./panel.js";
import { Phone } from "./phone.js";
import { chats } from "./server.js";

const CHAT_INTERVAL = 250;
const PANEL_INTERVAL = 1500;

const phones = new Map();
let selected = null;

async function refreshChats() {
  const { hotel, chats: known } = await chats();
  for (const { guest, circumstances, messages } of known) {
    phoneOf(guest).show(hotel, messages);
    phoneOf(guest).showCircumstances(circumstances);
  }
  return known.length;
}

async function refreshPanel() {
  await Promise.all([selected && showSession(selected), showBookings()]);
}

function phoneOf(guest) {
  if (!phones.has(guest.key)) {
    const phone = new Phone(guest, { onUse: select, onSent: refreshChats });
    phones.set(guest.key, phone);
    document.getElementById("phones").append(phone.node);
    if (!selected) select(guest);
  }
  return phones.get(guest.key);
}

function select(guest) {
  if (selected?.key === guest.key) return;
  selected = guest;
  for (const [key, phone] of phones) phone.node.classList.toggle("selected", key === guest.key);
  phones.get(guest.key).node.scrollIntoView({ block: "nearest", inline: "center" });
  refreshPanel();
}

// The next round begins when the last has ended: a slow answer must not pile rounds up.
async function forever(task, interval) {
  try {
    await task();
  } catch (error) {
    console.warn("the double gave no answer", error);
  }
  setTimeout(() => forever(task, interval), interval);
}

wireGuestForm(async (guest) => {
  await refreshChats();
  select(guest);
  phones.get(guest.key).node.querySelector("textarea").focus();
});

refreshChats().then((count) => {
  if (!count) openGuestForm();
  document.body.dataset.ready = "yes";
  forever(refreshChats, CHAT_INTERVAL);
});
forever(refreshPanel, PANEL_INTERVAL);
