// Sends a form while it is being filled in. What was typed stays in this tab until the server has
// said that it has it, so neither a lost connection nor a reload loses a word.
import { markSaved, markUnsaved } from "./leave.js";
import { checked } from "./checks.js";
import { show } from "./savestate.js";

const DELAY = 800;
const FIRST_RETRY = 4000;
const LAST_RETRY = 60000;
const SUBMITTED = "yichuang:submitted";

const keyOf = form => `yichuang:typed:${location.pathname}#${form.id}`;

function typed(form) {
  const kept = [];
  for (const field of form.elements) {
    const plain = field.name && !["hidden", "file", "password", "submit"].includes(field.type);
    if (!plain || field.localName === "fieldset") continue;
    kept.push([field.name, field.value, "checked" in field ? field.checked : null]);
  }
  return kept;
}

function putBack(form, kept) {
  for (const [name, value, checked] of kept) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      const choice = field.type === "radio" || field.type === "checkbox";
      if (!choice) field.value = value;
      else if (field.value === value) field.checked = checked;
    }
  }
}

function keep(form) {
  const line = form.querySelector("[data-save-state]") ?? document.querySelector("[data-save-state]");
  const key = keyOf(form);
  let timer = 0;
  let wait = FIRST_RETRY;
  let version = 0;

  function later(delay) {
    clearTimeout(timer);
    timer = setTimeout(save, delay);
  }

  async function save() {
    const sent = version;
    show(line, "saving");
    let status = 0;
    let stored = null;
    try {
      const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
      const answer = await fetch(form.dataset.autosave || form.action, { method: "POST", body, headers: { "X-Quiet": "1" } });
      status = answer.redirected ? 401 : answer.status;
      if (answer.ok && answer.headers.get("Content-Type")?.includes("json")) stored = await answer.json();
    } catch {
      // The connection is gone; the retry below takes care of it.
    }
    if (status >= 200 && status < 300) acknowledged(sent, stored);
    else if (status === 409 && form.querySelector("[data-seen]")) show(line, "elsewhere");
    else if (status >= 400 && status < 500 && status !== 429) show(line, "refused");
    else {
      show(line, "offline");
      later(wait);
      wait = Math.min(wait * 2, LAST_RETRY);
    }
  }

  // The server names what it has now, so that a change elsewhere is noticed by the next save.
  function acknowledged(sent, stored) {
    wait = FIRST_RETRY;
    const seen = form.querySelector("[data-seen]");
    if (stored && seen) seen.value = stored.seen;
    if (stored?.wrong) checked(form, stored.wrong);
    if (sent !== version) return later(DELAY);
    sessionStorage.removeItem(key);
    markSaved(form);
    show(line, "saved");
  }

  function changed() {
    version++;
    sessionStorage.setItem(key, JSON.stringify(typed(form)));
    markUnsaved(form);
    later(DELAY);
  }

  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    markSaved(form);
    sessionStorage.setItem(SUBMITTED, key);
  });
  addEventListener("online", () => {
    if (sessionStorage.getItem(key)) later(0);
  });

  const kept = sessionStorage.getItem(key);
  if (kept) {
    putBack(form, JSON.parse(kept));
    changed();
  }
}

export function autosave(part) {
  part.querySelectorAll("form[data-autosave]").forEach(keep);
}

// A page that came after a submitted form proves that the server has it; going back does not.
export function forgetSubmitted() {
  const key = sessionStorage.getItem(SUBMITTED);
  if (!key) return;
  sessionStorage.removeItem(SUBMITTED);
  if (performance.getEntriesByType("navigation")[0]?.type === "navigate") sessionStorage.removeItem(key);
}
