// The sheet of all keys of this page, and the switch for those who press keys by accident.
const OFF = "yichuang-keys-off";

export function keysAreOn() {
  return localStorage.getItem(OFF) === null;
}

function row(element) {
  const line = document.createElement("div");
  const key = document.createElement("dt");
  const words = document.createElement("dd");
  const cap = document.createElement("kbd");
  cap.textContent = element.dataset.key;
  key.append(cap);
  const copy = element.cloneNode(true);
  copy.querySelectorAll("kbd, svg").forEach(part => part.remove());
  words.textContent = copy.textContent.trim();
  line.append(key, words);
  line.dataset.act = "";
  return line;
}

export function keySheet() {
  const sheet = document.getElementById("key-sheet");
  if (!sheet || sheet.open) return false;
  const list = sheet.querySelector("[data-keys]");
  list.querySelectorAll("[data-act]").forEach(line => line.remove());
  list.append(...[...document.querySelectorAll("[data-key]")].map(row));
  const single = sheet.querySelector("[data-single-keys]");
  single.checked = keysAreOn();
  single.onchange = () => (single.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1"));
  sheet.showModal();
  return true;
}
