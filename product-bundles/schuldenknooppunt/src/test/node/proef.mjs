// SPDX-License-Identifier: EUPL-1.2
// Does with the scripts of the pages what a test asks: a list of {doe, ...} comes in as JSON, a list of outcomes goes out.
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const haal = (naam) => import(pathToFileURL(join(process.argv[2], naam)));
const jose = await haal("jose.js");
const { leesBericht, maakBericht } = await haal("bericht.js");
const { controleerSchema } = await haal("schema.js");
const optioneel = (naam) => haal(naam).catch((fout) => { if (fout.code !== "ERR_MODULE_NOT_FOUND") throw fout; return {}; });
const csv = await optioneel("csv.js");
const overzicht = await optioneel("overzicht.js");
const teksten = await optioneel("teksten.js");
const sleutels = await optioneel("sleutels.js");

const { subtle } = globalThis.crypto;
const prive = (jwk, algoritme, gebruik) => subtle.importKey("jwk", { ...jwk, alg: undefined, use: undefined, key_ops: undefined }, algoritme, false, [gebruik]);

const daden = {
  async maak({ brief, tekenen, ontvanger }) {
    const eigen = { kid: tekenen.kid, sleutel: await prive(tekenen, jose.ONDERTEKENING.PS256, "sign") };
    const voor = { kid: ontvanger.kid, sleutel: await jose.versleutelsleutel(ontvanger, ontvanger.kid) };
    return maakBericht(brief, eigen, voor);
  },
  async lees({ jwe, metadata, geheim, afzender, schema }) {
    const eigen = await prive(geheim, jose.VERSLEUTELING["RSA-OAEP"], "unwrapKey");
    return leesBericht(
      jwe,
      metadata,
      (kid) => (kid === geheim.kid ? eigen : undefined),
      (kid) => (kid === afzender.kid ? jose.controlesleutel(afzender, kid) : undefined),
      schema,
    );
  },
  woorden: () => teksten.WOORDEN,
  duimafdruk: ({ jwk }) => jose.duimafdruk(jwk),
  lengte: ({ bytes }) => jose.vulOp(new Uint8Array(bytes)).length,
  schema: ({ schema, waarde }) => controleerSchema(schema, waarde),
  rijen: ({ ik, berichten, vragen }) => overzicht.rijen(ik, berichten, (een) => vragen.includes(een.berichttype)),
  bedrag: ({ schema, bericht }) => overzicht.bedrag(schema, bericht),
  dossier: ({ schema, bericht }) => overzicht.dossier(schema, bericht),
  overzichtCsv: ({ kop, regels }) => overzicht.overzichtCsv(kop, regels),
  csvMaak: ({ soort, vragen }) => csv.maakCsv(soort, vragen),
  csvLees: ({ soort, tekst, vragen }) => csv.leesCsv(soort, tekst, vragen),
  async sleutelpaar({ wachtzin, organisatie }) {
    const gemaakt = await sleutels.maakPaar();
    const bestand = await sleutels.maakReserve(gemaakt, organisatie, wachtzin, "2026-11-26T12:00:00Z");
    return bestand;
  },
  async herstel({ bestand, wachtzin, organisatie }) {
    const paar = await sleutels.openReserve(bestand, organisatie, wachtzin);
    return paar.map(({ kid, gebruik, prive: sleutel }) => ({ kid, gebruik, uitvoerbaar: sleutel.extractable, lengte: sleutel.algorithm.modulusLength }));
  },
};

let tekst = "";
for await (const stuk of process.stdin) tekst += stuk;
const uitkomsten = [];
for (const opdracht of JSON.parse(tekst)) {
  try {
    uitkomsten.push({ goed: (await daden[opdracht.doe](opdracht)) ?? null });
  } catch (fout) {
    if (fout.name !== "Weigering") throw fout;
    uitkomsten.push({ reden: fout.reden, plek: fout.plek });
  }
}
process.stdout.write(JSON.stringify(uitkomsten));
