// Says at a field what is wrong with it, as soon as the server has looked at what was typed. Only
// fields that somebody has left are judged; nobody is corrected in the middle of a word.
import { icon } from "./savestate.js";

const left = new WeakSet();

document.addEventListener("focusout", event => left.add(event.target));

function describe(input, id, on) {
  const ids = (input.getAttribute("aria-describedby") ?? "").split(" ").filter(each => each && each !== id);
  if (on) ids.unshift(id);
  if (ids.length) input.setAttribute("aria-describedby", ids.join(" "));
  else input.removeAttribute("aria-describedby");
}

function clear(input) {
  const id = `${input.id}-error`;
  document.getElementById(id)?.remove();
  describe(input, id, false);
  input.removeAttribute("aria-invalid");
  input.closest(".field")?.classList.remove("is-wrong");
}

function say(input, text, prefix) {
  const line = document.createElement("p");
  line.className = "wrong-text";
  line.id = `${input.id}-error`;
  const words = document.createElement("span");
  const hidden = document.createElement("span");
  hidden.className = "hidden-text";
  hidden.textContent = prefix;
  words.append(hidden, text);
  line.append(...[icon("alert")].filter(Boolean), words);
  (input.closest(".input-line") ?? input).before(line);
  describe(input, line.id, true);
  input.setAttribute("aria-invalid", "true");
  input.closest(".field")?.classList.add("is-wrong");
}

export function checked(form, wrong) {
  const texts = new Map(wrong.map(each => [each.field, each.text]));
  for (const input of form.querySelectorAll(".input, textarea")) {
    const text = texts.get(input.id);
    const said = document.getElementById(`${input.id}-error`);
    // What is still missing is no news to somebody who was told so.
    if (text === undefined && !input.value) continue;
    const judged = text !== undefined && left.has(input) && input !== document.activeElement;
    if (said && (text === undefined || judged)) clear(input);
    if (judged) say(input, text, form.dataset.check);
  }
}
