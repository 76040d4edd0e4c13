// SPDX-License-Identifier: EUPL-1.2
// One message that was sent: what was in it, if it was sent from this computer; and sent again where it never arrived.
import { alinea, knop, knoppen, kop, link, melding, el, voortgang } from "./dom.js";
import { eigenTekensleutel, portaal } from "./dienst.js";
import { toonBericht } from "./formulier.js";
import { toonBijlagen } from "./bijlagen.js";
import { leesAfschrift, stuurOpnieuw } from "./verzenden.js";
import { tekst, weigering } from "./teksten.js";

export async function begin(werkplek, gegevens) {
  const { ik, bericht, soort } = gegevens;
  const gelezen = await leesAfschrift(ik, bericht.referentienummer, soort.schema);
  if (!gelezen) {
    werkplek.replaceChildren(melding("info", tekst("verzonden.niet-hier"), tekst("verzonden.niet-hier.uitleg")));
    return;
  }
  const opnieuw = el("div", { class: "bidn-stack" });
  werkplek.replaceChildren(kop(3, tekst("bericht.inhoud")), toonBericht(soort.schema, gelezen.bericht), ...[toonBijlagen(gelezen.bijlagen)].filter(Boolean), opnieuw);
  if (gegevens.opnieuw) toonOpnieuw(opnieuw, { ...gegevens, dienst: portaal(gegevens) });
}

/** @param {Element[]} boven what came of it before */
function toonOpnieuw(bak, zaak, ...boven) {
  const verloop = voortgang(tekst("opnieuw.knop"));
  const doe = knop(tekst("opnieuw.knop"), { bij: async () => {
    doe.disabled = true;
    verloop.zeg(tekst("bezig"));
    const uitkomst = await opnieuw(zaak).catch((fout) => ({ geweigerd: [{ tekst: weigering(fout.reden) }] }));
    verloop.zeg("");
    const klaar = uitkomst.bericht
      ? melding("success", tekst("opnieuw.klaar"), el("p", {}, link("/schuldenknooppunt/verzonden", tekst("nieuw.verzonden"))))
      : melding("error", tekst("opnieuw.niet"), ...uitkomst.geweigerd.map((een) => een.tekst));
    if (uitkomst.bericht) bak.replaceChildren(klaar);
    else toonOpnieuw(bak, zaak, klaar);
    klaar.focus();
  } });
  bak.replaceChildren(...boven, alinea(tekst(`opnieuw.${zaak.opnieuw}`)), knoppen(doe), verloop.element);
}

/** What still waits for a key that is gone, is taken back first: the receiver has no use for it. */
async function opnieuw(zaak) {
  const teken = await eigenTekensleutel(zaak.ik, zaak.nu);
  if (!teken) return { geweigerd: [{ tekst: tekst("sleutels.geen.uitleg") }] };
  if (zaak.opnieuw === "sleutel") {
    const terug = await zaak.dienst.doe("intrekken", { referentienummer: zaak.bericht.referentienummer });
    if (terug.weg) return { geweigerd: [{ tekst: tekst("opnieuw.opgehaald") }] };
  }
  return stuurOpnieuw({ ...zaak, teken }, zaak);
}
