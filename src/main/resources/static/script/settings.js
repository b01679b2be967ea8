// Larger letters and dark display without a new page. The form still tells the server.
const root = document.documentElement;
const deviceIsDark = matchMedia("(prefers-color-scheme: dark)");

const switches = {
  mode: {
    values: ["normal", "elder"],
    on: () => root.dataset.mode === "elder",
    show(on) {
      if (on) root.dataset.mode = "elder";
      else delete root.dataset.mode;
    },
  },
  theme: {
    values: ["light", "dark"],
    on: () => root.dataset.theme === "dark" || (!root.dataset.theme && deviceIsDark.matches),
    show(on) {
      root.dataset.theme = on ? "dark" : "light";
    },
  },
};

// Every button offers what is not shown now; the same switch can stand in the header and the footer.
function offer() {
  for (const form of document.querySelectorAll("form[data-setting]")) {
    const setting = switches[form.dataset.setting];
    const on = setting.on();
    const button = form.querySelector("button");
    button.value = setting.values[on ? 0 : 1];
    button.setAttribute("aria-pressed", String(on));
  }
}

function choose(event) {
  event.preventDefault();
  const form = event.currentTarget;
  const setting = switches[form.dataset.setting];
  const body = new URLSearchParams(new FormData(form, form.querySelector("button")));
  setting.show(!setting.on());
  offer();
  fetch(form.action, { method: "POST", body, headers: { "X-Quiet": "1" } }).catch(() => {});
}

export function settings(part) {
  for (const form of part.querySelectorAll("form[data-setting]")) form.addEventListener("submit", choose);
  offer();
}
