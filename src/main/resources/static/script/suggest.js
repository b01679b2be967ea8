// Unfolds names of items below a search box while somebody types (the combobox of the ARIA patterns).
// Without it the box is a plain search form.
const WAIT = 120;

function listFor(form, input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `suggestions-${[...document.querySelectorAll("[data-suggest]")].indexOf(form)}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label") ?? document.getElementById(input.getAttribute("aria-labelledby"))?.textContent ?? "");
  list.hidden = true;
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  return list;
}

function unfold(form, input) {
  const list = listFor(form, input);
  let asked = 0;
  let chosen = -1;
  let timer;

  const options = () => [...list.querySelectorAll("[role=option]")];

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = index => {
    const all = options();
    if (all.length === 0) return;
    chosen = (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute("aria-selected", i === chosen));
    all[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[chosen].id);
  };

  const ask = async () => {
    const words = input.value.trim();
    const mine = ++asked;
    if (words === "") return close();
    try {
      const answer = await fetch(`${form.dataset.suggest}?q=${encodeURIComponent(words)}`);
      if (!answer.ok || mine !== asked) return;
      list.innerHTML = await answer.text();
      if (mine !== asked || document.activeElement !== input || options().length === 0) return close();
      options().forEach((option, i) => (option.id = `${list.id}-${i}`));
      chosen = -1;
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    } catch {
      close();
    }
  };

  input.addEventListener("input", event => {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("compositionend", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("keydown", event => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Escape") close();
    else if (event.key === "Enter" && chosen >= 0) location.assign(options()[chosen].dataset.path);
    else return;
    event.preventDefault();
  });
  form.addEventListener("focusout", event => {
    if (!form.contains(event.relatedTarget)) close();
  });
  form.addEventListener("submit", () => {
    asked++;
    close();
  });
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const path = event.target.closest("[data-path]")?.dataset.path;
    if (path) location.assign(path);
  });
}

export function suggest(part) {
  for (const form of part.querySelectorAll("form[data-suggest]")) {
    const input = form.querySelector("[data-search]");
    if (input && !input.hasAttribute("role")) unfold(form, input);
  }
}
