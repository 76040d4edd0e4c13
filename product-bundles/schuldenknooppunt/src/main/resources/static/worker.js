// SPDX-License-Identifier: EUPL-1.2
// Does the heavy work beside the page: keys, signing, encrypting, opening. Private keys never leave it.
import { controlesleutel, versleutel, versleutelsleutel } from "./jose.js";
import { leesBericht, tekenBericht } from "./bericht.js";
import { maakPaar, maakReserve, openReserve } from "./sleutels.js";
import * as kast from "./kast.js";

const openbaarVan = (sleutel) => ({ kid: sleutel.kid, gebruik: sleutel.gebruik, jwk: sleutel.jwk, gemaakt: sleutel.gemaakt });

/** Keeps them so that they can be used and not be read. */
async function bewaar(organisatie, paar, gemaakt) {
  for (const { kid, gebruik, jwk, prive } of paar) {
    await kast.sleutels.bewaar({ organisatie, kid, gebruik, jwk, prive, gemaakt });
  }
  return paar.map((een) => openbaarVan({ ...een, gemaakt }));
}

const taken = {
  /** New keys and their backup; kept by way of that backup, so that it is sure to open. */
  async maakSleutels({ organisatie, wachtzin, nu }) {
    const reserve = await maakReserve(await maakPaar(), organisatie, wachtzin, nu);
    const sleutels = await bewaar(organisatie, await openReserve(reserve, organisatie, wachtzin), nu);
    return { reserve, sleutels };
  },
  async herstel({ organisatie, wachtzin, reserve, nu }) {
    return bewaar(organisatie, await openReserve(reserve, organisatie, wachtzin), nu);
  },
  /** Each letter for its receiver, one by one, and a copy for ourselves if zelf is our key: {jwe, afschrift}. */
  async maak({ organisatie, kid, zelf, brieven }, meld) {
    const eigen = await kast.sleutels.een(organisatie, kid);
    if (!eigen) throw Object.assign(new Error("geen sleutel"), { reden: "sleutel", plek: "eigen" });
    const voor = async (sleutel) => ({ kid: sleutel.kid, sleutel: await versleutelsleutel(sleutel.jwk, sleutel.kid) });
    const onszelf = zelf && (await voor(zelf));
    const gemaakt = [];
    for (const { brief, ontvanger } of brieven) {
      const jws = await tekenBericht(brief, { kid, sleutel: eigen.prive });
      const jwe = await versleutel(jws, await voor(ontvanger));
      gemaakt.push({ jwe, afschrift: onszelf && (await versleutel(jws, onszelf)) });
      meld(gemaakt.length);
    }
    return gemaakt;
  },
  async lees({ organisatie, jwe, metadata, tekensleutels, schema }) {
    const geheim = async (kid) => (await kast.sleutels.een(organisatie, kid))?.prive;
    const vanAfzender = (kid) => {
      const sleutel = tekensleutels.find((een) => een.kid === kid);
      return sleutel && controlesleutel(sleutel.jwk, kid);
    };
    return leesBericht(jwe, metadata, geheim, vanAfzender, schema);
  },
};

globalThis.onmessage = async ({ data: { nummer, taak, gegevens } }) => {
  try {
    const uitkomst = await taken[taak](gegevens, (voortgang) => globalThis.postMessage({ nummer, voortgang }));
    globalThis.postMessage({ nummer, uitkomst });
  } catch (fout) {
    globalThis.postMessage({ nummer, fout: { reden: fout.reden ?? "onverwacht", plek: fout.plek ?? "" } });
  }
};
