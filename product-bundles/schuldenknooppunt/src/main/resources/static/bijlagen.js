// SPDX-License-Identifier: EUPL-1.2
// The attachment that goes along with some messages, and those that came.
import { bewaarBestand, el, knop, kop, nieuwId, veld } from "./dom.js";
import { naarBase64url, vanBase64url } from "./jose.js";
import { tekst } from "./teksten.js";

const GROOTSTE = 2 * 1024 * 1024;

/** @return {element, lees()}: lees gives {bijlagen} or {fout: {id, woorden}} */
export function maakBijlage(soort) {
  const invoer = el("input", { type: "file", accept: ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png" });
  const id = nieuwId("bijlage");
  return {
    element: veld(id, tekst(`bijlage.${soort}`), invoer, { hint: tekst("bijlage.hint") }),
    async lees() {
      const bestand = invoer.files[0];
      if (!bestand) return { fout: { id, woorden: tekst("bijlage.mist") } };
      if (bestand.size > GROOTSTE) return { fout: { id, woorden: tekst("bijlage.groot") } };
      const inhoud = naarBase64url(new Uint8Array(await bestand.arrayBuffer()));
      return { bijlagen: [{ soort, naam: bestand.name, mediatype: bestand.type || "application/octet-stream", inhoud }] };
    },
  };
}

/** Attachments that came, each to be saved; never shown in the page, since the sender made them. */
export function toonBijlagen(bijlagen) {
  if (bijlagen.length === 0) return null;
  return el("div", {}, kop(3, tekst("bericht.bijlagen")), el("ul", { class: "bidn-plain-list" }, bijlagen.map((bijlage) => el("li", {},
    knop(bijlage.naam, { soort: "tertiary", bij: () => bewaarBestand(bijlage.naam, vanBase64url(bijlage.inhoud), "application/octet-stream") })))));
}
