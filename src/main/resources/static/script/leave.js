// Asks before leaving, and only when something typed is nowhere else yet.
const unsaved = new Set();

addEventListener("beforeunload", event => {
  if (unsaved.size) event.preventDefault();
});

export function markUnsaved(form) {
  unsaved.add(form);
}

export function markSaved(form) {
  unsaved.delete(form);
}

export function warnBeforeLeaving(part) {
  for (const form of part.querySelectorAll("form[data-warn]")) {
    form.addEventListener("input", () => markUnsaved(form));
    form.addEventListener("submit", () => markSaved(form));
  }
}
