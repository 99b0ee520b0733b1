// The double's own JSON.
export async function chats() {
  return (await fetch("/chat/chats")).json();
}

export async function addGuest(guest) {
  const answer = await fetch("/chat/guests", { method: "POST", body: formOf(guest) });
  return answer.json();
}

export function send(guest, fields) {
  const address = `/chat/guests/${encodeURIComponent(guest.key)}/messages`;
  return fetch(address, { method: "POST", body: formOf(fields) });
}

export function setCircumstances(guest, form) {
  return fetch(`/chat/guests/${encodeURIComponent(guest.key)}/circumstances`, { method: "PUT", body: new FormData(form) });
}

export async function session(guestKey) {
  return (await fetch(`/backstage/sessions/${encodeURIComponent(guestKey)}`)).json();
}

export async function bookings() {
  return (await fetch("/backstage/bookings")).json();
}

function formOf(fields) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}
