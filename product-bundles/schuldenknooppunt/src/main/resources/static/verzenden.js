// SPDX-License-Identifier: EUPL-1.2
// Sends letters: the worker encrypts them, they are offered one by one, and of what was taken a copy stays here.
import { brief, eigenVersleutelsleutel, open, werk } from "./dienst.js";
import { Weigering } from "./jose.js";
import * as kast from "./kast.js";
import { weigering } from "./teksten.js";

/** Letters that were offered without an outcome, by what they say: the node may have them. As long as the page is open. */
const onbeslist = new Map();

/**
 * Each letter ready to be offered: {brief, jwe, afschrift}. One that goes on in a conversation and was offered without an outcome is the
 * same as then, under the same reference, so that it is taken once.
 */
export async function versleutelBrieven(zaak, brieven, meld) {
  const zelf = await eigenVersleutelsleutel(zaak.ik, zaak.nu);
  const afdrukken = await Promise.all(brieven.map(afdruk));
  const nieuw = brieven.filter((_, i) => !onbeslist.has(afdrukken[i]));
  const gemaakt = nieuw.length > 0 ? await werk("maak", { organisatie: zaak.ik.id, kid: zaak.teken.kid, zelf, brieven: nieuw }, meld) : [];
  return brieven.map((een, i) => onbeslist.get(afdrukken[i]) ?? { brief: een.brief, afdruk: afdrukken[i], ...gemaakt[nieuw.indexOf(een)] });
}

/** Of what a letter says to whom for which key, whatever its own reference is. */
async function afdruk({ ontvanger, brief: { kop: { referentienummer, ...kop }, bericht, bijlagen } }) {
  const bytes = new TextEncoder().encode(JSON.stringify([ontvanger?.kid, kop, bericht, bijlagen]));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).join();
}

/** Offers one: {bericht} or {geweigerd}. The same again has the same outcome. */
export async function bied(zaak, stuk) {
  const { brief: een, jwe, afschrift } = stuk;
  onbeslist.set(stuk.afdruk, stuk);
  const uitkomst = await zaak.dienst.bied(een.kop, een.bijlagen.map((bijlage) => bijlage.soort), jwe);
  onbeslist.delete(stuk.afdruk);
  if (uitkomst.bericht && afschrift) {
    const { referentienummer } = een.kop;
    // it was sent, also if there is no room here for a copy
    await kast.afschriften.bewaar({ organisatie: zaak.ik.id, referentienummer, metadata: uitkomst.bericht, jwe: afschrift }).catch(() => {});
  }
  return uitkomst;
}

/** Offers all; gives those that did not go, each with why: [{stuk, reden}]. */
export async function biedAlle(zaak, stukken, meld) {
  const niet = [];
  for (const [i, stuk] of stukken.entries()) {
    const uitkomst = await bied(zaak, stuk).catch((fout) => ({ geweigerd: [{ tekst: weigering(fout.reden) }] }));
    if (uitkomst.geweigerd) niet.push({ stuk, reden: uitkomst.geweigerd.map((een) => een.tekst).join(" ") });
    meld(i + 1);
  }
  return niet;
}

/** What was sent, from the copy: {opgesteld, bericht, bijlagen}; undefined: there is none here. */
export async function leesAfschrift(ik, referentienummer, schema) {
  const bewaard = await kast.afschriften.een(ik.id, referentienummer);
  return bewaard && open(ik, ik, bewaard.metadata, bewaard.jwe, schema);
}

/** The same letter under a new reference, encrypted for the key that the receiver has now: {bericht} or {geweigerd}. */
export async function stuurOpnieuw(zaak, { bericht: oud, soort, ontvanger }) {
  const gelezen = await leesAfschrift(zaak.ik, oud.referentienummer, soort.schema);
  if (!gelezen) throw new Weigering("afschrift");
  const conversatie = oud.conversatieReferentienummer;
  const vraag = oud.crossReferentienummer ? { conversatieReferentienummer: conversatie, referentienummer: oud.crossReferentienummer } : undefined;
  const een = brief(zaak.ik, ontvanger, soort, gelezen.bericht, { vraag, conversatie, bijlagen: gelezen.bijlagen, nu: zaak.nu });
  if (!een.ontvanger) throw new Weigering("geen-sleutel");
  const [stuk] = await versleutelBrieven(zaak, [een]);
  return bied(zaak, stuk);
}
