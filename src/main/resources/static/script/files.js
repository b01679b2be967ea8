// The documents of a file: the list follows the document that is shown, pictures grow and turn.
const TURNS = ["", "turn-1", "turn-2", "turn-3"];

function follow(shown) {
  for (const list of document.querySelectorAll("[data-files]")) {
    for (const link of list.querySelectorAll("a")) link.removeAttribute("aria-current");
    const rows = [...list.querySelectorAll("li")];
    const row = rows.find(each => each.dataset.place === shown.dataset.shows) ?? (rows.some(each => each.dataset.place) ? null : rows[Number(shown.dataset.shows)]);
    row?.querySelector("a")?.setAttribute("aria-current", "true");
    for (const each of rows) {
      const tick = each.querySelector("input[type=checkbox]");
      if (tick && each === row) tick.dataset.key = "B";
      else if (tick) delete tick.dataset.key;
    }
  }
}

function pictures(part) {
  const picture = part.querySelector("[data-picture]");
  for (const button of part.querySelectorAll("[data-zoom], [data-turn]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      if ("zoom" in button.dataset) button.setAttribute("aria-pressed", String(picture.classList.toggle("is-large")));
      else {
        const now = TURNS.findIndex(each => each && picture.classList.contains(each));
        const next = TURNS[(Math.max(0, now) + 1) % TURNS.length];
        picture.classList.remove(...TURNS.filter(Boolean));
        if (next) picture.classList.add(next);
      }
    });
  }
}

export function files(part) {
  const shown = part.matches?.("[data-shows]") ? part : part.querySelector("[data-shows]");
  if (!shown) return;
  pictures(shown);
  if (shown === part) follow(shown);
}
