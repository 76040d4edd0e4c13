// SPDX-License-Identifier: EUPL-1.2
// The conversations of a counsellor, each with the client whom it is about: that stands in what was sent, so only this computer knows it.
import { alinea, link, tabel } from "./dom.js";
import { datum } from "./formulier.js";
import { dossier } from "./overzicht.js";
import { leesAfschrift } from "./verzenden.js";
import * as kast from "./kast.js";
import { tekst } from "./teksten.js";

export async function begin(werkplek, { ik, basis, gesprekken, soorten }) {
  if (gesprekken.length === 0) {
    werkplek.replaceChildren(alinea(tekst("schulden.leeg")));
    return;
  }
  const namen = await namenVan(ik, soorten, new Set(gesprekken.map((een) => een.conversatie)));
  const kolommen = ["klant", "begonnen", "gevraagd", "beantwoord"].map((naam) => tekst(`schulden.${naam}`));
  const regels = gesprekken.map((een) => [
    link(`${basis}/schulden/${een.conversatie}`, namen.get(een.conversatie) ?? tekst("schulden.onbekend")),
    datum(een.begonnen), String(een.gevraagd), String(een.beantwoord),
  ]);
  werkplek.replaceChildren(tabel("skp-gesprekken", tekst("schulden.titel"), kolommen, regels));
}

/** By conversation, from one copy of each. */
async function namenVan(ik, soorten, gesprekken) {
  const namen = new Map();
  for (const { metadata } of await kast.afschriften.alle(ik.id)) {
    const conversatie = metadata.conversatieReferentienummer;
    const soort = soorten.find((een) => een.code === metadata.berichttype && een.versie === metadata.versie);
    if (!gesprekken.has(conversatie) || namen.has(conversatie) || !soort) continue;
    const gelezen = await leesAfschrift(ik, metadata.referentienummer, soort.schema).catch(() => undefined);
    if (gelezen) namen.set(conversatie, dossier(soort.schema, gelezen.bericht));
  }
  return namen;
}
