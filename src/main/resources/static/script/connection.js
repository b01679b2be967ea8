// Says when the connection is gone, and takes the words back when it returns.
export function connection() {
  const say = hidden => {
    const notice = document.querySelector("[data-offline-notice]");
    if (notice) notice.hidden = hidden;
  };
  addEventListener("offline", () => say(false));
  addEventListener("online", () => say(true));
  document.addEventListener("yichuang:offline", () => say(false));
  document.addEventListener("htmx:sendError", () => say(false));
  document.addEventListener("htmx:afterRequest", event => {
    if (event.detail.successful) say(true);
  });
}
