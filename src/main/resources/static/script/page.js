// Everything here makes pages better; none of it is needed for them to work.
import { settings } from "./settings.js";
import { errorSummary } from "./errors.js";
import { autosave, forgetSubmitted } from "./autosave.js";
import { warnBeforeLeaving } from "./leave.js";
import { upload } from "./upload.js";
import { counting } from "./counting.js";
import { connection } from "./connection.js";
import { menus } from "./menus.js";
import { keyButton, keys } from "./keys.js";
import { files } from "./files.js";
import { countPoints } from "./points.js";
import { suggest } from "./suggest.js";
import { life } from "./life.js";

function start(part) {
  settings(part);
  autosave(part);
  warnBeforeLeaving(part);
  upload(part, start);
  counting(part);
  keyButton(part);
  errorSummary(part);
  files(part);
  countPoints(part);
  suggest(part);
  life(part);
}

forgetSubmitted();
connection();
menus();
keys();
start(document);
document.addEventListener("htmx:load", event => {
  if (event.target !== document.body) start(event.target);
});
