// What can be pressed on a message made from a template: buttons under it, or a list that opens.
export function pressables(message, onPress) {
  const { type, button, pressables: entries } = message.content;
  if (!entries.length) return [];
  return [type === "list-picker" ? list(button, entries, onPress) : buttons(entries, onPress)];
}

function buttons(entries, onPress) {
  const row = element("div", "pressables");
  row.append(...entries.map((entry) => pressable(entry, () => onPress({ ...entry, kind: "button" }))));
  return row;
}

function list(label, entries, onPress) {
  const sheet = element("details", "pressables");
  const opener = element("summary");
  opener.textContent = label;
  opener.dataset.testid = "open-list";
  const choose = (entry) => {
    sheet.open = false;
    onPress({ ...entry, kind: "list" });
  };
  sheet.addEventListener("toggle", () => sheet.open && sheet.scrollIntoView({ block: "nearest" }));
  sheet.append(opener, ...entries.map((entry) => pressable(entry, () => choose(entry))));
  return sheet;
}

function pressable({ title, description }, onClick) {
  const button = element("button");
  button.type = "button";
  button.dataset.testid = "press";
  button.append(title);
  if (description) {
    const about = element("span");
    about.textContent = description;
    button.append(about);
  }
  button.addEventListener("click", onClick);
  return button;
}

function element(tag, className = "") {
  const node = document.createElement(tag);
  node.className = className;
  return node;
}
