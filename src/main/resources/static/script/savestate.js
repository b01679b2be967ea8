// The line that says whether what was typed is safe.
const icons = document.querySelector("svg.icon use")?.getAttribute("href")?.split("#")[0];

// The time of the hall, wherever the browser thinks it is.
const clock = new Intl.DateTimeFormat("zh-CN", { timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

const looks = {
  saving: ["sync", ""],
  saved: ["check-circle", ""],
  offline: ["offline", "is-kept"],
  refused: ["alert", "is-refused"],
  elsewhere: ["alert", "is-refused"],
};

export function icon(name) {
  if (!icons) return null;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${icons}#${name}`);
  svg.append(use);
  return svg;
}

export function show(line, state) {
  if (!line || line.dataset.state === state) return;
  const [name, look] = looks[state];
  const words = document.createElement("span");
  words.textContent = state === "saved" ? `${line.dataset.saved} ${clock.format()}` : line.dataset[state];
  line.classList.remove("is-kept", "is-refused");
  if (look) line.classList.add(look);
  line.dataset.state = state;
  line.replaceChildren(...[icon(name)].filter(Boolean), words);
}
