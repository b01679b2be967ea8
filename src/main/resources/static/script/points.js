// Check points by key: judge the one in focus, else the first open one, and go on to the next.
const points = () => [...document.querySelectorAll("[data-point]")];
const isOpen = point => !point.querySelector("input:checked");

function go(point) {
  const input = point?.querySelector("input:checked") ?? point?.querySelector("input");
  input?.focus();
  return Boolean(input);
}

export function nextOpenPoint() {
  const all = points();
  const here = all.findIndex(point => point.contains(document.activeElement));
  return go(all.slice(here + 1).find(isOpen) ?? all.find(isOpen));
}

export function judge(verdict) {
  const point = points().find(each => each.contains(document.activeElement)) ?? points().find(isOpen);
  const input = point?.querySelector(`input[value="${verdict}"]`);
  if (!input) return false;
  input.checked = true;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  if (!nextOpenPoint()) input.focus();
  return true;
}

// Says beside the acts how many required points are still open, as they are judged.
export function countPoints(part) {
  const line = part.querySelector("[data-points-state]");
  if (!line) return;
  const rest = () => points().filter(point => point.hasAttribute("data-mandatory") && (isOpen(point) || (line.hasAttribute("data-all-pass") && !point.querySelector("input[value=PASS]").checked))).length;
  document.addEventListener("change", event => {
    if (!event.target.closest?.("[data-point]")) return;
    const open = rest();
    line.textContent = open ? line.dataset.open.replace("#", open) : line.dataset.done;
    line.classList.toggle("finding-fine", !open);
    line.classList.toggle("finding-warning", Boolean(open));
  });
}
