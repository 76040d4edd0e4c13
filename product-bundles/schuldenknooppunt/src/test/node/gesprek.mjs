// SPDX-License-Identifier: EUPL-1.2
// A whole conversation by the scripts of the pages, against the tabs: keys, a question, its answer. What must stay secret is written to a
// file, so that whoever started this can look for it without having known it before.
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [scripts, stad, water, geheimen] = process.argv.slice(2);
const haal = (naam) => import(pathToFileURL(join(scripts, naam)));
const { controlesleutel, versleutelsleutel } = await haal("jose.js");
const { leesBericht, maakBericht } = await haal("bericht.js");
const { maakPaar, maakReserve, openReserve } = await haal("sleutels.js");
const { brief, portaal, tekensleutels } = await haal("dienst.js");

const WACHTZIN = "een wachtzin die niemand ziet";
const merk = (naam) => `${naam}-${globalThis.crypto.randomUUID()}`;
const geheim = { wachtzin: WACHTZIN, klant: merk("Geheimklant"), factuur: merk("F"), toelichting: merk("Toelichting") };

async function gegevens(huis, pad) {
  const html = await (await fetch(`${huis}/schuldenknooppunt/${pad}`)).text();
  const tekst = /data-gegevens="([^"]*)"/.exec(html)[1];
  const json = tekst.replaceAll("&#34;", "\"").replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
  const alles = JSON.parse(json);
  return { ...alles, html, dienst: portaal({ ...alles, basis: huis + alles.basis }) };
}

async function maakSleutels(huis, naam) {
  const { ik, dienst } = await gegevens(huis, "sleutels");
  const paar = await maakPaar();
  for (const { gebruik, prive } of paar) geheim[`${naam}-${gebruik}`] = (await globalThis.crypto.subtle.exportKey("jwk", prive)).d;
  const bewaard = await openReserve(await maakReserve(paar, ik.id, WACHTZIN, "2026-11-23T09:00:00Z"), ik.id, WACHTZIN);
  for (const { jwk, gebruik } of bewaard) {
    const uitkomst = await dienst.doe("meld", { jwk: JSON.stringify(jwk), gebruik });
    if (!uitkomst.ik) throw new Error(uitkomst.geweigerd);
  }
  return bewaard;
}

const van = (paar, gebruik) => paar.find((een) => een.gebruik === gebruik);

async function stuur(zaak, paar, een) {
  const teken = van(paar, "ONDERTEKENEN");
  const voor = een.ontvanger;
  const jwe = await maakBericht(een.brief, { kid: teken.kid, sleutel: teken.prive }, { kid: voor.kid, sleutel: await versleutelsleutel(voor.jwk, voor.kid) });
  const uitkomst = await zaak.dienst.bied(een.brief.kop, [], jwe);
  if (!uitkomst.bericht) throw new Error(JSON.stringify(uitkomst));
  return uitkomst.bericht;
}

async function lees(huis, paar) {
  const lijst = await (await fetch(`${huis}/schuldenknooppunt/berichten`)).text();
  const referentie = /berichten\/bericht\/([0-9a-f-]{36})/.exec(lijst)[1];
  const zaak = await gegevens(huis, `berichten/bericht/${referentie}`);
  const { jwe } = await zaak.dienst.haal(referentie);
  const gelezen = await leesBericht(jwe, zaak.bericht, (kid) => paar.find((een) => een.kid === kid)?.prive, (kid) => {
    const sleutel = tekensleutels(zaak.afzender, zaak.bericht.datum).find((een) => een.kid === kid);
    return sleutel && controlesleutel(sleutel.jwk, kid);
  }, zaak.soort.schema);
  // as Portaal.bevestig does, but for what a browser keeps
  const bevestigd = await zaak.dienst.doe("bevestig", { referentienummer: referentie });
  if (!bevestigd.bericht) throw new Error(JSON.stringify(bevestigd));
  return { zaak, gelezen };
}

const sleutelsStad = await maakSleutels(stad, "stad");
const sleutelsWater = await maakSleutels(water, "water");

const nieuw = await gegevens(stad, "berichten/nieuw");
const { adressen } = await nieuw.dienst.lees("adressen?naam=water");
const soort = nieuw.soorten.find((een) => een.code === "inv-saldoverzoek");
const vraag = {
  klantnummerSHV: "S-1",
  klant: { achternaam: geheim.klant, geboortedatum: "1980-02-03" },
  adres: { straat: "Kade", huisnummer: "1", postcode: "1234 AB", woonplaats: "Oost" },
  vorderingen: [{ factuurnummerSEVolgensSHV: geheim.factuur }],
};
await stuur(nieuw, sleutelsStad, brief(nieuw.ik, adressen[0], soort, vraag, { nu: nieuw.nu }));

const bijWater = await lees(water, sleutelsWater);
const { zaak } = bijWater;
const antwoord = zaak.antwoorden.find((een) => een.code === "inv-saldoverzoek-antwoord");
const inhoud = { datum: "2026-11-23", totaalvordering: 1234.5, toelichting: geheim.toelichting };
await stuur(zaak, sleutelsWater, brief(zaak.ik, zaak.afzender, antwoord, inhoud, { vraag: zaak.bericht, nu: zaak.nu }));

const bijStad = await lees(stad, sleutelsStad);
await writeFile(geheimen, JSON.stringify({
  geheim,
  referentie: bijStad.zaak.bericht.crossReferentienummer,
  gelezen: [bijWater.gelezen.bericht.klant.achternaam === geheim.klant, bijStad.gelezen.bericht.toelichting === geheim.toelichting],
}));
