// Replying to an earlier message: what is quoted above the composer, and in the reply itself.
const LONGEST = 90;

export class Quoting {
  constructor(bar) {
    this.bar = bar;
    this.sid = "";
    bar.querySelector("button").addEventListener("click", () => this.stop());
  }

  start(message) {
    this.sid = message.sid;
    this.bar.querySelector("span").textContent = excerpt(message.body);
    this.bar.hidden = false;
  }

  stop() {
    this.sid = "";
    this.bar.hidden = true;
  }

  // The fields of a message that is sent now; the next one is about nothing again.
  take() {
    const fields = this.sid ? { replyTo: this.sid } : {};
    this.stop();
    return fields;
  }
}

export function quote(message) {
  const block = document.createElement("blockquote");
  block.dir = "auto";
  block.textContent = excerpt(message.body);
  return block;
}

function excerpt(text) {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
