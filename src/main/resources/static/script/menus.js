// Closes an open account menu when the reader turns to something else.
export function menus() {
  const close = except => {
    for (const menu of document.querySelectorAll("details.account[open]")) {
      if (!menu.contains(except)) menu.open = false;
    }
  };
  document.addEventListener("click", event => close(event.target));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    document.querySelector("details.account[open] > summary")?.focus();
    close(null);
  });
}
