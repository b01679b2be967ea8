// The keyboard of the workbench. Keys do nothing while somebody types, and can be switched off.
import { judge, nextOpenPoint } from "./points.js";
import { keySheet, keysAreOn } from "./keysheet.js";

const visible = element => element.getClientRects().length > 0;
const typing = target => target.isContentEditable || (target.matches?.("input, select, textarea") && !["radio", "checkbox"].includes(target.type));

function search() {
  const field = [...document.querySelectorAll("[data-search]")].find(visible);
  field?.focus();
  field?.select();
  return Boolean(field);
}

function move(step) {
  const list = document.activeElement.closest?.("[data-move]") ?? document.querySelector("[data-move]");
  const links = [...(list?.querySelectorAll("a") ?? [])].filter(visible);
  if (!links.length) return false;
  const focused = links.indexOf(document.activeElement);
  const from = focused >= 0 ? focused : links.findIndex(link => link.hasAttribute("aria-current"));
  const link = links[Math.min(links.length - 1, Math.max(0, from + step))];
  link.focus();
  if (list.dataset.move === "open" && !link.hasAttribute("aria-current")) link.click();
  return true;
}

function act(key) {
  const element = [...document.querySelectorAll("[data-key]")].find(each => each.dataset.key.toUpperCase() === key && visible(each));
  if (!element || element.disabled || element.getAttribute("aria-disabled") === "true") return false;
  element.click();
  if (element.localName === "summary") intoDetails(element);
  return true;
}

// What was opened by key is filled in next.
function intoDetails(summary) {
  const details = summary.parentElement;
  const field = details.open ? details.querySelector("input, select, textarea") : null;
  (field ?? summary).focus();
}

function answer(key) {
  switch (key) {
    case "/": return search();
    case "?": return keySheet();
    case "1": return judge("PASS");
    case "2": return judge("FAIL");
  }
  const letter = key.toUpperCase();
  if (letter.length !== 1) return false;
  if (act(letter)) return true;
  switch (letter) {
    case "J": return move(1);
    case "K": return move(-1);
    case "G": return nextOpenPoint();
  }
  return false;
}

export function keyButton(part) {
  const button = part.querySelector("[data-key-sheet]");
  if (!button) return;
  button.hidden = false;
  button.addEventListener("click", keySheet);
}

export function keys() {
  document.addEventListener("keydown", event => {
    if (!document.querySelector("[data-key-sheet]")) return;
    if (event.key === "Escape" && typing(event.target)) return event.target.blur();
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target)) return;
    if (document.querySelector("dialog[open]") || !keysAreOn()) return;
    if (answer(event.key)) event.preventDefault();
  });
}
