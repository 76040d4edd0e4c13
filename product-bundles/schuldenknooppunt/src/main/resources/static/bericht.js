// SPDX-License-Identifier: EUPL-1.2
// What is in a message, around its fields: who, to whom, which; and whether that is what the node says of it.
import { Weigering, controleer, leesJson, onderteken, ontsleutel, versleutel } from "./jose.js";
import { controleerSchema } from "./schema.js";

const NAMEN = ["referentienummer", "conversatieReferentienummer", "crossReferentienummer", "afzender", "ontvanger", "berichttype", "versie"];
const ALLES = new Set([...NAMEN, "opgesteld", "bericht", "bijlagen"]);
const OPGESTELD = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;

/**
 * Signs one message; what comes of it is encrypted for whoever may read it.
 *
 * @param kop the seven names by which the node knows it
 * @param eigen {kid, sleutel}: private, to sign with
 */
export async function tekenBericht({ kop, bericht, bijlagen = [], opgesteld }, eigen) {
  const inhoud = {};
  for (const naam of NAMEN) {
    if (kop[naam] !== undefined && kop[naam] !== null) inhoud[naam] = kop[naam];
  }
  Object.assign(inhoud, { opgesteld, bericht, bijlagen });
  return onderteken(new TextEncoder().encode(JSON.stringify(inhoud)), eigen);
}

/** Signs and encrypts one message; ontvanger is {kid, sleutel}: public, of the receiver. */
export const maakBericht = async (brief, eigen, ontvanger) => versleutel(await tekenBericht(brief, eigen), ontvanger);

/**
 * Opens one message and gives {opgesteld, bericht, bijlagen}, or throws a Weigering.
 *
 * @param metadata as the node gives it
 * @param geheim finds our private key of a kid
 * @param vanAfzender finds the public signing key of a kid among those of the sender
 * @param schema JSON Schema of (berichttype, versie)
 */
export async function leesBericht(jwe, metadata, geheim, vanAfzender, schema) {
  const jws = await ontsleutel(jwe, geheim);
  const inhoud = leesJson(await controleer(jws, vanAfzender), "inhoud", "json");
  if (inhoud === null || typeof inhoud !== "object" || Array.isArray(inhoud)) throw new Weigering("inhoud", "json");
  for (const naam of Object.keys(inhoud)) {
    if (!ALLES.has(naam)) throw new Weigering("inhoud", "naam");
  }
  for (const naam of NAMEN) {
    if ((inhoud[naam] ?? null) !== (metadata[naam] ?? null)) throw new Weigering("verwisseld", naam);
  }
  if (typeof inhoud.opgesteld !== "string" || !OPGESTELD.test(inhoud.opgesteld)) throw new Weigering("inhoud", "opgesteld");
  const fouten = controleerSchema(schema, inhoud.bericht);
  if (fouten.length > 0) throw new Weigering("schema", fouten[0].plek || "bericht");
  return { opgesteld: inhoud.opgesteld, bericht: inhoud.bericht, bijlagen: leesBijlagen(inhoud.bijlagen) };
}

function leesBijlagen(bijlagen) {
  if (!Array.isArray(bijlagen)) throw new Weigering("inhoud", "bijlagen");
  for (const bijlage of bijlagen) {
    const goed = bijlage !== null && typeof bijlage === "object"
      && ["soort", "naam", "mediatype", "inhoud"].every((naam) => typeof bijlage[naam] === "string");
    if (!goed) throw new Weigering("inhoud", "bijlagen");
  }
  return bijlagen;
}
