// The list of what is wrong takes the focus; each line leads into its field.
function toField(event) {
  const id = decodeURIComponent(event.currentTarget.hash.slice(1));
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const label = field.closest("fieldset")?.querySelector("legend") ?? field.labels?.[0] ?? field;
  label.scrollIntoView();
  field.focus({ preventScroll: true });
}

export function errorSummary(part) {
  const summary = part.querySelector("[data-error-summary]");
  if (!summary) return;
  for (const link of summary.querySelectorAll("a")) link.addEventListener("click", toField);
  if (!location.hash) summary.focus();
}
