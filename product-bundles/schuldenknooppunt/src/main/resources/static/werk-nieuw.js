// SPDX-License-Identifier: EUPL-1.2
// A new message to one or several participants at once: what is the same for all is filled in once.
import { el, knop, knoppen, kop, link, melding, toonFouten, veld, voortgang } from "./dom.js";
import { brief, eigenTekensleutel, portaal } from "./dienst.js";
import { controleerSchema } from "./schema.js";
import { foutzin, maakFormulier } from "./formulier.js";
import { maakBijlage } from "./bijlagen.js";
import { maakOntvangers } from "./ontvangers.js";
import { biedAlle, leesAfschrift, versleutelBrieven } from "./verzenden.js";
import { geenSleutels, naamVan } from "./werk-bericht.js";
import * as kast from "./kast.js";
import { tekst, weigering } from "./teksten.js";

const perOntvanger = (naam, schema) => schema["x-per-ontvanger"] === true;
const niets = () => {};

export async function begin(werkplek, gegevens) {
  const teken = await eigenTekensleutel(gegevens.ik, gegevens.nu);
  if (!teken) {
    werkplek.replaceChildren(geenSleutels());
    return;
  }
  // all that goes in one go is one conversation
  const conversatie = gegevens.conversatie ?? crypto.randomUUID();
  const eerder = gegevens.conversatie ? await vorige(gegevens) : undefined;
  toon(werkplek, { ...gegevens, conversatie, eerder, teken, dienst: portaal(gegevens), ontvangers: new Map() });
}

/** What was sent last in this conversation, so that nobody types it again; undefined: it is not on this computer. */
async function vorige({ ik, conversatie, soorten }) {
  const alle = await kast.afschriften.alle(ik.id);
  const hier = alle.filter((een) => een.metadata.conversatieReferentienummer === conversatie)
    .sort((een, ander) => ander.metadata.datum.localeCompare(een.metadata.datum));
  for (const { metadata } of hier) {
    const soort = soorten.find((een) => een.code === metadata.berichttype && een.versie === metadata.versie);
    if (soort) return (await leesAfschrift(ik, metadata.referentienummer, soort.schema).catch(niets))?.bericht;
  }
  return undefined;
}

function toon(werkplek, zaak) {
  const kies = el("select", { class: "ams-select" }, el("option", { class: "ams-select__option", value: "" }, tekst("kies")),
    zaak.soorten.map((soort, i) => el("option", { class: "ams-select__option", value: i }, naamVan(soort))));
  const bericht = el("div", { class: "bidn-stack" });
  const verloop = voortgang(tekst("nieuw.verstuur"));
  const stuur = knop(tekst("nieuw.verstuur"), { type: "submit" });
  const formulier = el("form", { class: "bidn-stack", novalidate: true, autocomplete: "off" },
    veld("skp-soort", tekst("nieuw.soort"), kies), bericht);
  let delen;
  kies.addEventListener("change", () => {
    zaak.ontvangers.clear();
    bericht.replaceChildren();
    delen = kies.value === "" ? undefined : toonSoort(bericht, zaak, zaak.soorten[Number(kies.value)]);
    if (delen) bericht.append(knoppen(stuur), verloop.element);
  });
  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!delen || stuur.disabled) return;
    stuur.disabled = true;
    await verstuur(werkplek, formulier, zaak, delen, verloop).catch((fout) => {
      verloop.zeg("");
      toonFouten(formulier, [{ woorden: weigering(fout.reden) }]);
    });
    stuur.disabled = false;
  });
  werkplek.replaceChildren(formulier);
}

function toonSoort(bak, zaak, soort) {
  const eigen = el("div", { class: "bidn-stack" });
  const velden = maakFormulier(soort.schema, "bericht", (naam, schema) => !perOntvanger(naam, schema));
  if (zaak.eerder) velden.vul(zaak.eerder);
  const bijlage = soort.bijlage ? maakBijlage(soort.bijlage) : null;
  const heeftEigen = Object.entries(soort.schema.properties).some(([naam, schema]) => perOntvanger(naam, schema));
  const wissel = (adres, erbij) => {
    if (!erbij) {
      zaak.ontvangers.get(adres.id)?.groep?.remove();
      zaak.ontvangers.delete(adres.id);
      return;
    }
    const formulier = heeftEigen ? maakFormulier(soort.schema, "eigen", perOntvanger) : null;
    const groep = formulier && el("fieldset", { class: "skp-groep" }, el("legend", { class: "ams-label" }, tekst("nieuw.voor", { "": adres.naam })), formulier.element);
    if (groep) eigen.append(groep);
    zaak.ontvangers.set(adres.id, { adres, formulier, groep });
  };
  bak.append(maakOntvangers(zaak, soort, wissel), kop(3, tekst("nieuw.bericht")), velden.element, ...[bijlage?.element].filter(Boolean), eigen);
  return { soort, velden, bijlage };
}

/** The letters, or what is wrong: each field that is for all once, and those of each receiver. */
function maakBrieven(zaak, { soort, velden }, bijlagen) {
  const fouten = [];
  const brieven = [];
  const allen = velden.lees();
  for (const { adres, formulier } of zaak.ontvangers.values()) {
    const bericht = { ...allen, ...formulier?.lees() };
    for (const fout of controleerSchema(soort.schema, bericht)) {
      const eigen = formulier?.plekken.get(fout.plek);
      const id = eigen ?? velden.plekken.get(fout.plek);
      if (eigen || !fouten.some((een) => een.id === id)) {
        fouten.push({ id, woorden: (eigen ? `${adres.naam}: ` : "") + foutzin(soort.schema, fout) });
      }
    }
    brieven.push(brief(zaak.ik, adres, soort, bericht, { conversatie: zaak.conversatie, bijlagen, nu: zaak.nu }));
  }
  return { fouten, brieven };
}

async function verstuur(werkplek, formulier, zaak, delen, verloop) {
  const erbij = delen.bijlage ? await delen.bijlage.lees() : { bijlagen: [] };
  const { fouten, brieven } = maakBrieven(zaak, delen, erbij.bijlagen ?? []);
  if (zaak.ontvangers.size === 0) fouten.unshift({ id: "skp-zoek", woorden: tekst("nieuw.kies-ontvanger") });
  if (erbij.fout) fouten.push(erbij.fout);
  if (fouten.length > 0) {
    toonFouten(formulier, fouten);
    return;
  }
  const meld = (sleutel) => (nu) => verloop.zet(nu, brieven.length, tekst(sleutel, { "": nu, totaal: brieven.length }));
  meld("nieuw.versleutelen")(0);
  // all are encrypted before the first one goes: a fault there and nothing was sent
  const stukken = await versleutelBrieven(zaak, brieven, meld("nieuw.versleutelen"));
  const niet = await biedAlle(zaak, stukken, meld("nieuw.versturen"));
  toonUitkomst(werkplek, zaak, stukken.length, niet);
}

/** Who got it and who did not; what did not go can be tried again as it is, so that nobody gets it twice. */
function toonUitkomst(werkplek, zaak, totaal, niet) {
  const namen = (stukken) => stukken.map(({ stuk, reden }) => tekst("nieuw.niet", { "": zaak.ontvangers.get(stuk.brief.kop.ontvanger).adres.naam }) + reden);
  const klaar = melding(niet.length === 0 ? "success" : "warning", tekst("nieuw.klaar", { "": totaal - niet.length, totaal }), ...namen(niet),
    el("p", {}, link("/schuldenknooppunt/verzonden", tekst("nieuw.verzonden"))),
    zaak.schulden ? el("p", {}, link(`${zaak.basis}/schulden/${zaak.conversatie}`, tekst("nieuw.overzicht"))) : null);
  const verloop = voortgang(tekst("nieuw.verstuur"));
  const nog = knop(tekst("nieuw.nog-eens"), { bij: async () => {
    nog.disabled = true;
    const over = await biedAlle(zaak, niet.map(({ stuk }) => stuk), (nu) => verloop.zet(nu, niet.length, tekst("nieuw.versturen", { "": nu, totaal: niet.length })));
    toonUitkomst(werkplek, zaak, totaal, over);
  } });
  werkplek.replaceChildren(klaar, ...(niet.length > 0 ? [knoppen(nog), verloop.element] : []));
  klaar.focus();
}
