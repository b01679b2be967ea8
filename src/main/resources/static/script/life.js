// A life that is wider than its room begins at the present, or at what the address names. Its marks
// are one stop for the Tab key; the arrows go from one to the next.
function reveal(region) {
  const now = region.querySelector(".life-now");
  if (!now || location.hash.startsWith("#life-") || region.scrollWidth <= region.clientWidth) return;
  const at = now.getBoundingClientRect().left - region.getBoundingClientRect().left;
  region.scrollLeft = Math.max(0, at - region.clientWidth * 0.7);
}

function marks(region) {
  return [...region.querySelectorAll("[data-life-mark], .life-band")].filter(each => each.getClientRects().length);
}

function byPlace(one, other) {
  return one.getBoundingClientRect().left - other.getBoundingClientRect().left;
}

function goTo(all, mark) {
  for (const each of all) each.setAttribute("tabindex", each === mark ? "0" : "-1");
  mark.focus();
}

export function life(part) {
  for (const region of part.querySelectorAll("[data-life]")) {
    reveal(region);
    marks(region).sort(byPlace).forEach((each, index) => each.setAttribute("tabindex", index ? "-1" : "0"));
    region.addEventListener("keydown", event => {
      const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
      const all = marks(region).sort(byPlace);
      const here = all.indexOf(document.activeElement);
      if (!step || here < 0) return;
      event.preventDefault();
      goTo(all, all[Math.min(all.length - 1, Math.max(0, here + step))]);
    });
  }
}
