// SPDX-License-Identifier: EUPL-1.2
// One message that came in: opened here, confirmed, and answered.
import { alinea, bewaarBestand, el, knop, knoppen, kop, link, melding, toonFouten, veld, voortgang } from "./dom.js";
import { brief, eigenTekensleutel, open, portaal, versleutelsleutel } from "./dienst.js";
import { keur, maakFormulier, toonBericht } from "./formulier.js";
import { maakBijlage, toonBijlagen } from "./bijlagen.js";
import { bied, versleutelBrieven } from "./verzenden.js";
import * as kast from "./kast.js";
import { taal, tekst, weigering } from "./teksten.js";

export const naamVan = (soort) => (taal === "en" ? soort.naamEn : soort.naamNl);

export async function begin(werkplek, gegevens) {
  const { ik, bericht, soort, afzender } = gegevens;
  const dienst = portaal(gegevens);
  const bewaard = await kast.berichten.een(ik.id, bericht.referentienummer);
  let jwe = bewaard?.jwe;
  if (!jwe) {
    if (!["aangeboden", "opgehaald"].includes(bericht.stand)) {
      werkplek.replaceChildren(melding("info", tekst(bericht.stand === "bevestigd" ? "bericht.niet-hier" : `bericht.weg.${bericht.stand}`)));
      return;
    }
    // who fetched it would have it, and the sender could not take it back any more
    if (gegevens.ingetrokken && !(await kast.sleutels.een(ik.id, gegevens.ingetrokken))) {
      werkplek.replaceChildren(melding("warning", tekst("bericht.ingetrokken"), tekst("bericht.ingetrokken.uitleg"), el("p", {}, link("/schuldenknooppunt/sleutels", tekst("sleutels.geen.link")))));
      return;
    }
    if ((await kast.sleutels.alle(ik.id)).length === 0) {
      werkplek.replaceChildren(geenSleutels());
      return;
    }
    const gehaald = await dienst.haal(bericht.referentienummer);
    if (gehaald.weg) {
      werkplek.replaceChildren(melding("info", tekst(`bericht.weg.${gehaald.weg}`)));
      return;
    }
    jwe = gehaald.jwe;
  }
  const gelezen = await open(ik, afzender, bericht, jwe, soort.schema);
  toon(werkplek, { ...gegevens, dienst, jwe, gelezen, bevestigd: bericht.bevestigd });
}

export function geenSleutels() {
  return melding("warning", tekst("sleutels.geen"), tekst("sleutels.geen.uitleg"), el("p", {}, link("/schuldenknooppunt/sleutels", tekst("sleutels.geen.link"))));
}

function toon(werkplek, zaak) {
  const { bericht, soort, gelezen } = zaak;
  const bewaar = knop(tekst("bericht.bewaar"), { soort: "secondary", bij: () => {
    bewaarBestand(`${soort.code}-${bericht.referentienummer}.json`, JSON.stringify({ ...bericht, ...gelezen }, null, 2), "application/json");
  } });
  const bevestiging = el("div", { class: "bidn-stack" });
  werkplek.replaceChildren(
    kop(3, tekst("bericht.inhoud")),
    toonBericht(soort.schema, gelezen.bericht),
    ...[toonBijlagen(gelezen.bijlagen)].filter(Boolean),
    knoppen(bewaar),
    bevestiging,
    el("div", { class: "bidn-stack", id: "skp-antwoord" }),
  );
  toonBevestiging(bevestiging, zaak);
  toonAntwoord(werkplek.querySelector("#skp-antwoord"), bevestiging, zaak);
}

function toonBevestiging(bak, zaak) {
  if (zaak.bevestigd) {
    bak.replaceChildren(melding("success", tekst("bericht.bevestigd")));
    return;
  }
  const doe = knop(tekst("bericht.bevestig"), { soort: zaak.soort.vraag ? "secondary" : "primary", bij: async () => {
    doe.disabled = true;
    await bevestig(bak, zaak).catch((fout) => bak.append(melding("error", weigering(fout.reden))));
    bak.firstElementChild?.focus();
  } });
  bak.replaceChildren(alinea(tekst("bericht.bevestig.uitleg")), knoppen(doe));
}

/** Whether the node says that it is confirmed. */
async function bevestig(bak, zaak) {
  if (zaak.bevestigd) return true;
  const uitkomst = await zaak.dienst.bevestig(zaak.ik.id, zaak.bericht, zaak.jwe);
  if (uitkomst.weg) {
    bak.replaceChildren(melding("error", tekst(`bericht.weg.${uitkomst.weg}`)));
    return false;
  }
  zaak.bevestigd = true;
  toonBevestiging(bak, zaak);
  return true;
}

function toonAntwoord(bak, bevestiging, zaak) {
  const { soort, bericht, antwoorden } = zaak;
  if (!soort.vraag) return;
  if (bericht.beantwoord) {
    bak.replaceChildren(melding("success", tekst("antwoord.al")));
    return;
  }
  const keuzes = antwoorden.map((een) => el("option", { class: "ams-select__option", value: een.code }, naamVan(een)));
  // nobody sends an answer because it happened to stand first
  if (keuzes.length > 1) keuzes.unshift(el("option", { class: "ams-select__option", value: "" }, tekst("kies")));
  const kies = el("select", { class: "ams-select" }, keuzes);
  const plaats = el("div", { class: "bidn-stack" });
  const verloop = voortgang(tekst("antwoord.verstuur"));
  const formulier = el("form", { class: "bidn-stack", novalidate: true, autocomplete: "off" },
    alinea(tekst("antwoord.uitleg")), veld("skp-antwoordsoort", tekst("antwoord.soort"), kies), plaats,
    knoppen(knop(tekst("antwoord.verstuur"), { type: "submit" })), verloop.element);
  let velden;
  let bijlage;
  const wissel = () => {
    const gekozen = antwoorden.find((een) => een.code === kies.value);
    if (!gekozen) {
      plaats.replaceChildren();
      return;
    }
    velden = maakFormulier(gekozen.schema, "antwoord");
    bijlage = gekozen.bijlage ? maakBijlage(gekozen.bijlage) : null;
    plaats.replaceChildren(velden.element, ...[bijlage?.element].filter(Boolean));
  };
  kies.addEventListener("change", wissel);
  wissel();
  let onderweg = false;
  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (onderweg) return;
    onderweg = true;
    try {
      const gekozen = antwoorden.find((een) => een.code === kies.value);
      if (gekozen) await verstuur(bak, bevestiging, zaak, gekozen, { formulier, velden, bijlage, verloop });
      else toonFouten(formulier, [{ id: "skp-antwoordsoort", woorden: tekst("antwoord.kies") }]);
    } catch (fout) {
      verloop.zeg("");
      toonFouten(formulier, [{ woorden: weigering(fout.reden) }]);
    }
    onderweg = false;
  });
  bak.replaceChildren(kop(3, tekst("antwoord.kop")), formulier);
}

async function verstuur(bak, bevestiging, zaak, soort, { formulier, velden, bijlage, verloop }) {
  const waarde = velden.lees();
  const fouten = keur(soort.schema, waarde, (plek) => velden.plekken.get(plek));
  const erbij = bijlage ? await bijlage.lees() : { bijlagen: [] };
  if (erbij.fout) fouten.push(erbij.fout);
  const teken = await eigenTekensleutel(zaak.ik, zaak.nu);
  if (!teken) fouten.push({ woorden: tekst("sleutels.geen.uitleg") });
  if (!versleutelsleutel(zaak.afzender, zaak.nu)) fouten.push({ woorden: `${zaak.afzender.naam}: ${tekst("nieuw.geen-sleutel")}` });
  if (fouten.length > 0) {
    toonFouten(formulier, fouten);
    return;
  }
  verloop.zeg(tekst("bezig"));
  const een = brief(zaak.ik, zaak.afzender, soort, waarde, { vraag: zaak.bericht, bijlagen: erbij.bijlagen, nu: zaak.nu });
  const [stuk] = await versleutelBrieven({ ...zaak, teken }, [een]);
  if (!(await bevestig(bevestiging, zaak))) return;
  const uitkomst = await bied(zaak, stuk);
  verloop.zeg("");
  if (uitkomst.geweigerd) {
    toonFouten(formulier, uitkomst.geweigerd.map(({ tekst: woorden }) => ({ woorden })));
    return;
  }
  bak.replaceChildren(melding("success", tekst("antwoord.verstuurd"), el("p", {}, link("/schuldenknooppunt/verzonden", tekst("nieuw.verzonden")))));
  bak.firstElementChild.focus();
}
