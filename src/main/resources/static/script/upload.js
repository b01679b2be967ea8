// Shows how far an upload is. The answer replaces the page, as it would have without script.
function progressLine(form) {
  const line = document.createElement("div");
  line.setAttribute("role", "status");
  const words = document.createElement("p");
  words.className = "small";
  const bar = document.createElement("progress");
  bar.className = "progress";
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", form.dataset.upload);
  line.append(words, bar);
  form.append(line);
  return {
    at(percent) {
      words.textContent = `${form.dataset.upload} ${percent}%`;
      bar.value = percent;
    },
    remove: () => line.remove(),
  };
}

function show(request, start) {
  const next = new DOMParser().parseFromString(request.responseText, "text/html");
  document.title = next.title;
  document.body.replaceWith(next.body);
  history.pushState(null, "", request.responseURL);
  start(document);
  globalThis.htmx?.process(document.body);
  scrollTo(0, 0);
}

export function upload(part, start) {
  for (const form of part.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", event => {
      event.preventDefault();
      const line = progressLine(form);
      const request = new XMLHttpRequest();
      request.upload.addEventListener("progress", ({ loaded, total }) => line.at(Math.round((100 * loaded) / total)));
      request.addEventListener("load", () => show(request, start));
      request.addEventListener("error", () => {
        line.remove();
        document.dispatchEvent(new CustomEvent("yichuang:offline"));
      });
      request.open("POST", form.action);
      request.send(new FormData(form, event.submitter));
      line.at(0);
    });
  }
}
