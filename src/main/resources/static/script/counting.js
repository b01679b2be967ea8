// Says how many characters are left.
export function counting(part) {
  for (const area of part.querySelectorAll("textarea[data-count]")) {
    const line = document.createElement("p");
    line.className = "hint";
    const count = () => {
      line.textContent = area.dataset.count.replace("{0}", area.maxLength - area.value.length);
    };
    area.after(line);
    area.addEventListener("input", count);
    count();
  }
}
