// SPDX-License-Identifier: EUPL-1.2
// Begins the work of the page, if it has any.
import { melding } from "./dom.js";
import { weigering } from "./teksten.js";

const werkplek = document.querySelector("[data-skp]");
const delen = {
  bericht: () => import("./werk-bericht.js"),
  nieuw: () => import("./werk-nieuw.js"),
  lijst: () => import("./werk-lijst.js"),
  verzonden: () => import("./werk-verzonden.js"),
  gesprekken: () => import("./werk-gesprekken.js"),
  schulden: () => import("./werk-schulden.js"),
  sleutels: () => import("./werk-sleutels.js"),
};

if (werkplek) {
  const gegevens = JSON.parse(werkplek.dataset.gegevens);
  delen[werkplek.dataset.skp]()
    .then((deel) => deel.begin(werkplek, gegevens))
    .catch((fout) => werkplek.replaceChildren(melding("error", weigering(fout.reden ?? "sessie"))));
}
