// Larger letters and dark display without a new page. The form still tells the server.
const root = document.documentElement;
const deviceIsDark = matchMedia("(prefers-color-scheme: dark)");

const switches = {
  mode: {
    on: () => root.dataset.mode === "elder",
    values: ["normal", "elder"],
    show(on) {
      if (on) root.dataset.mode = "elder";
      else delete root.dataset.mode;
    },
  },
  theme: {
    on: () => root.dataset.theme === "dark" || (!root.dataset.theme && deviceIsDark.matches),
    values: ["light", "dark"],
    show(on) {
      root.dataset.theme = on ? "dark" : "light";
    },
  },
};

function offer(button, setting) {
  const on = setting.on();
  button.value = setting.values[on ? 0 : 1];
  button.setAttribute("aria-pressed", String(on));
}

export function settings(part) {
  for (const form of part.querySelectorAll("form[data-setting]")) {
    const setting = switches[form.dataset.setting];
    const button = form.querySelector("button");
    offer(button, setting);
    form.addEventListener("submit", event => {
      event.preventDefault();
      const body = new URLSearchParams(new FormData(form, button));
      setting.show(!setting.on());
      offer(button, setting);
      fetch(form.action, { method: "POST", body, headers: { "X-Quiet": "1" } }).catch(() => {});
    });
  }
}
