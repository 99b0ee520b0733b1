// WhatsApp's formatting as elements. Text only ever becomes text nodes, whatever it holds.
const TAGS = { "*": "strong", "_": "em", "~": "s", "`": "code" };

// A marker counts only beside something that is no letter or digit, and never beside a blank on its inner side.
const MARKED = /```([\s\S]+?)```|(?<![\p{L}\p{N}])([*_~`])(?=\S)([^\n]*?)(?<=\S)\2(?![\p{L}\p{N}])|(https?:\/\/\S+)/u;

export function formatted(text) {
  const fragment = document.createDocumentFragment();
  let rest = text;
  for (let found = MARKED.exec(rest); found; found = MARKED.exec(rest)) {
    fragment.append(rest.slice(0, found.index), element(found));
    rest = rest.slice(found.index + found[0].length);
  }
  fragment.append(rest);
  return fragment;
}

function element([whole, monospace, marker, inner, url]) {
  if (url) return link(url);
  if (monospace !== undefined) return wrapped("code", monospace);
  if (marker === "`") return wrapped("code", inner);
  return wrapped(TAGS[marker], formatted(inner));
}

function wrapped(tag, content) {
  const node = document.createElement(tag);
  node.append(content);
  return node;
}

function link(url) {
  const node = wrapped("a", url);
  node.href = url;
  node.target = "_blank";
  node.rel = "noopener noreferrer";
  return node;
}
