// SPDX-License-Identifier: EUPL-1.2
// What a page asks of the worker, which does the secret work, and of the portal, which sees only what was encrypted.
import { Weigering } from "./jose.js";
import * as kast from "./kast.js";

let worker;
let nummer = 0;
const wachtend = new Map();

/** Has the worker do something; meld hears how far it is. */
export function werk(taak, gegevens, meld = () => {}) {
  if (!worker) {
    worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => {
      const vraag = wachtend.get(data.nummer);
      if (data.voortgang !== undefined) return vraag.meld(data.voortgang);
      wachtend.delete(data.nummer);
      return data.fout ? vraag.mis(new Weigering(data.fout.reden, data.fout.plek)) : vraag.klaar(data.uitkomst);
    };
    worker.onerror = () => {
      wachtend.forEach((vraag) => vraag.mis(new Weigering("sessie")));
      wachtend.clear();
      worker = undefined;
    };
  }
  nummer += 1;
  return new Promise((klaar, mis) => {
    wachtend.set(nummer, { klaar, mis, meld });
    worker.postMessage({ nummer, taak, gegevens });
  });
}

async function antwoord(adres, opties, soort) {
  const antwoordVan = await fetch(adres, { redirect: "error", ...opties }).catch(() => null);
  if (antwoordVan?.status === 404) throw new Weigering("onverwacht");
  if (!antwoordVan?.ok || !soort.some((een) => antwoordVan.headers.get("Content-Type")?.startsWith(een))) throw new Weigering("sessie");
  return antwoordVan;
}

/** The portal, for one page: where its tab is, and the token of its forms. */
export function portaal({ basis, formulier }) {
  const post = (pad, velden, soorten = ["application/json"]) => {
    // a form with files is taken only by tabs that say so
    const body = Object.values(velden).some((waarde) => waarde instanceof Blob) ? new FormData() : new URLSearchParams();
    body.append("_form", formulier);
    for (const [naam, waarden] of Object.entries(velden)) {
      for (const waarde of [waarden].flat()) if (waarde !== null && waarde !== undefined) body.append(naam, waarde);
    }
    return antwoord(`${basis}/${pad}`, { method: "POST", body }, soorten);
  };
  return {
    lees: async (pad) => (await antwoord(`${basis}/${pad}`, {}, ["application/json"])).json(),
    doe: async (pad, velden) => (await post(pad, velden)).json(),
    /** {jwe} or {weg}. */
    async haal(referentienummer) {
      const gekregen = await post("haal", { referentienummer }, ["application/json", "application/jose"]);
      return gekregen.headers.get("Content-Type").startsWith("application/jose") ? { jwe: await gekregen.text() } : gekregen.json();
    },
    /** {bericht} or {geweigerd}; the content stands behind all other fields. */
    bied: async (kop, bijlagen, jwe) => (await post("bied", { ...kop, bijlage: bijlagen, inhoud: new File([jwe], "inhoud") })).json(),
    /** Kept here first, so that it is never nowhere. {bericht} or {weg}. */
    async bevestig(organisatie, metadata, jwe) {
      await kast.berichten.bewaar({ organisatie, referentienummer: metadata.referentienummer, metadata, jwe });
      const uitkomst = await (await post("bevestig", { referentienummer: metadata.referentienummer })).json();
      if (uitkomst.weg) await kast.berichten.weg(organisatie, metadata.referentienummer);
      return uitkomst;
    },
  };
}

/** Signing keys of a participant that counted at that moment. */
export const tekensleutels = (adres, moment) => geldig(adres, "ONDERTEKENEN", moment);

/** The newest key by which something new is encrypted for a participant; undefined: it has none. */
export const versleutelsleutel = (adres, nu) => nieuwste(geldig(adres, "VERSLEUTELEN", nu));

function geldig(adres, gebruik, moment) {
  const op = new Date(moment);
  return (adres?.sleutels ?? []).filter((sleutel) => sleutel.gebruik === gebruik && new Date(sleutel.geldigVan) <= op && op < new Date(sleutel.geldigTot)
    && !(sleutel.ingetrokken && new Date(sleutel.ingetrokken) <= op));
}

const nieuwste = (sleutels) => sleutels.reduce((beste, een) => (beste && beste.geldigVan >= een.geldigVan ? beste : een), undefined);

/** Our newest signing key that counts now and is on this computer; undefined: there is none. */
export const eigenTekensleutel = (ik, nu) => eigenSleutel(ik, "ONDERTEKENEN", nu);

/** The same to encrypt something for ourselves. */
export const eigenVersleutelsleutel = (ik, nu) => eigenSleutel(ik, "VERSLEUTELEN", nu);

async function eigenSleutel(ik, gebruik, nu) {
  const hier = new Set((await kast.sleutels.alle(ik.id)).map((sleutel) => sleutel.kid));
  return nieuwste(geldig(ik, gebruik, nu).filter((sleutel) => hier.has(sleutel.kid)));
}

/** Opens a message: {opgesteld, bericht, bijlagen}, or throws a Weigering. */
export const open = (ik, afzender, metadata, jwe, schema) => werk("lees", {
  organisatie: ik.id, jwe, metadata, schema, tekensleutels: tekensleutels(afzender, metadata.datum),
});

/** A letter as the worker takes it; references are made here, unless it answers a question or goes on with a conversation. */
export function brief(ik, ontvanger, soort, bericht, { vraag, conversatie, bijlagen = [], nu }) {
  return {
    ontvanger: versleutelsleutel(ontvanger, nu),
    brief: {
      kop: {
        referentienummer: crypto.randomUUID(),
        conversatieReferentienummer: vraag?.conversatieReferentienummer ?? conversatie ?? crypto.randomUUID(),
        crossReferentienummer: vraag?.referentienummer ?? null,
        afzender: ik.id,
        ontvanger: ontvanger.id,
        berichttype: soort.code,
        versie: soort.versie,
      },
      bericht,
      bijlagen,
      opgesteld: nu,
    },
  };
}
