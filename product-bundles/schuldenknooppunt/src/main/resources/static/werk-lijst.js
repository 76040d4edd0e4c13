// SPDX-License-Identifier: EUPL-1.2
// Questions of one kind as a CSV file, and the answers back from it. The file is made and read here; the node sees neither.
import { alinea, bewaarBestand, el, knop, knoppen, kop, melding, toonFouten, veld, voortgang, zonderFouten } from "./dom.js";
import { brief, eigenTekensleutel, open, portaal, versleutelsleutel } from "./dienst.js";
import { GROOTSTE, leesCsv, maakCsv } from "./csv.js";
import { datum, label } from "./formulier.js";
import { geenSleutels, naamVan } from "./werk-bericht.js";
import { bied, versleutelBrieven } from "./verzenden.js";
import * as kast from "./kast.js";
import { tekst, weigering } from "./teksten.js";

export async function begin(werkplek, gegevens) {
  const zaak = { ...gegevens, dienst: portaal(gegevens), teken: await eigenTekensleutel(gegevens.ik, gegevens.nu), geopend: [] };
  if (!zaak.teken) werkplek.replaceChildren(geenSleutels());
  else if (zaak.soorten.length === 0) werkplek.replaceChildren(alinea(tekst("lijst.leeg")));
  else toon(werkplek, zaak);
}

const keuzelijst = (soorten) => el("select", { class: "ams-select" }, soorten.map((soort, i) => el("option", { class: "ams-select__option", value: i }, naamVan(soort))));

function toon(werkplek, zaak) {
  const soorten = keuzelijst(zaak.soorten);
  const plaats = el("div", { class: "bidn-stack" });
  const wissel = () => toonSoort(plaats, zaak, zaak.soorten[Number(soorten.value)]);
  soorten.addEventListener("change", wissel);
  werkplek.replaceChildren(el("div", { class: "bidn-stack" }, veld("skp-vraagsoort", tekst("lijst.soort"), soorten), plaats));
  wissel();
}

function toonSoort(bak, zaak, soort) {
  const antwoorden = keuzelijst(soort.antwoorden);
  const verloop = voortgang(tekst("lijst.haal"));
  const uitkomst = el("div", { class: "bidn-stack" });
  const gekozen = () => {
    const antwoord = soort.antwoorden[Number(antwoorden.value)];
    return { antwoord, vorm: { code: soort.code, vraag: soort.schema, antwoord: antwoord.schema } };
  };
  const haal = knop(tekst("lijst.haal"), { bij: async () => {
    haal.disabled = true;
    await haalVragen(uitkomst, zaak, soort, gekozen().vorm, verloop).catch((fout) => uitkomst.replaceChildren(melding("error", weigering(fout.reden))));
    haal.disabled = false;
  } });
  bak.replaceChildren(veld("skp-antwoordsoort", tekst("lijst.antwoord"), antwoorden), knoppen(haal), verloop.element, uitkomst,
    kop(3, tekst("lijst.terug")), maakTerug(zaak, soort, gekozen));
}

const vragenVan = (zaak, soort) => zaak.vragen.filter((vraag) => vraag.berichttype === soort.code && vraag.versie === soort.versie && !vraag.beantwoord);
const afzenderVan = (zaak, vraag) => zaak.afzenders.find((adres) => adres.id === vraag.afzender);

/** One question opened: from here if it is kept here, from the node otherwise. */
async function openVraag(zaak, soort, metadata) {
  const bewaard = await kast.berichten.een(zaak.ik.id, metadata.referentienummer);
  const gehaald = bewaard ?? (await zaak.dienst.haal(metadata.referentienummer));
  if (!gehaald.jwe) return { metadata, niet: tekst(`bericht.weg.${gehaald.weg}`) };
  try {
    const afzender = afzenderVan(zaak, metadata);
    const { bericht } = await open(zaak.ik, afzender, metadata, gehaald.jwe, soort.schema);
    return { metadata, bericht, jwe: gehaald.jwe, afzenderNaam: afzender.naam, bevestigd: metadata.bevestigd };
  } catch (fout) {
    return { metadata, niet: weigering(fout.reden) };
  }
}

async function openAlle(zaak, soort, verloop) {
  const vragen = vragenVan(zaak, soort);
  const geopend = [];
  for (const [i, metadata] of vragen.entries()) {
    verloop.zet(i, vragen.length, tekst("lijst.openen", { "": i + 1, totaal: vragen.length }));
    geopend.push(await openVraag(zaak, soort, metadata));
  }
  verloop.zeg("");
  return geopend;
}

async function haalVragen(bak, zaak, soort, vorm, verloop) {
  const alle = await openAlle(zaak, soort, verloop);
  const geopend = alle.filter((een) => een.bericht);
  const niet = alle.filter((een) => een.niet).map((een) => alinea(tekst("lijst.niet", { "": een.metadata.referentienummer }) + een.niet));
  zaak.geopend = geopend;
  const bewaar = knop(tekst("lijst.bewaar"), { bij: () => bewaarBestand(`${soort.code}-${zaak.nu.slice(0, 10)}.csv`, maakCsv(vorm, geopend), "text/csv;charset=utf-8") });
  const nog = geopend.filter((een) => !een.bevestigd);
  const titel = melding("success", tekst("lijst.gemaakt", { "": geopend.length }), ...niet);
  bak.replaceChildren(titel, knoppen(bewaar));
  titel.focus();
  if (nog.length === 0) return;
  const uiterlijk = nog.map((een) => een.metadata.vervalt).sort()[0];
  const bevestig = knop(tekst("lijst.bevestig"), { soort: "secondary", bij: async () => {
    bevestig.disabled = true;
    let klaar = 0;
    const fouten = [];
    for (const een of nog) {
      const uitkomst = await zaak.dienst.bevestig(zaak.ik.id, een.metadata, een.jwe).catch((fout) => ({ mis: weigering(fout.reden) }));
      if (uitkomst.bericht) klaar += 1;
      else fouten.push(alinea(uitkomst.mis ?? tekst(`bericht.weg.${uitkomst.weg}`)));
      een.bevestigd = uitkomst.bericht !== undefined;
    }
    const gedaan = melding(fouten.length === 0 ? "success" : "warning", tekst("lijst.bevestigd", { "": klaar }), ...fouten);
    bevestig.parentElement.replaceWith(gedaan);
    gedaan.focus();
  } });
  bak.append(alinea(tekst("lijst.bevestig.uitleg", { "": datum(new Date(new Date(uiterlijk).getTime() - 1)) })), knoppen(bevestig));
}

function maakTerug(zaak, soort, gekozen) {
  const invoer = el("input", { type: "file", accept: ".csv,text/csv", multiple: true });
  const verloop = voortgang(tekst("lijst.terug"));
  const uitkomst = el("div", { class: "bidn-stack" });
  const formulier = el("form", { class: "bidn-stack", novalidate: true },
    veld("skp-bestanden", tekst("lijst.bestanden"), invoer, { hint: tekst("lijst.bestanden.hint") }),
    knoppen(knop(tekst("lijst.controleer"), { type: "submit" })), verloop.element, uitkomst);
  let bezig = false;
  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (bezig) return;
    bezig = true;
    uitkomst.replaceChildren();
    await controleer(formulier, uitkomst, verloop, zaak, soort, gekozen(), Array.from(invoer.files))
      .catch((fout) => toonFouten(formulier, [{ id: "skp-bestanden", woorden: weigering(fout.reden) }]));
    bezig = false;
  });
  return formulier;
}

/** All files, all rows: one fault and there is nothing to send. */
async function controleer(formulier, bak, verloop, zaak, soort, { antwoord, vorm }, bestanden) {
  if (!zaak.geopend.some((een) => een.metadata.berichttype === soort.code)) {
    zaak.geopend = (await openAlle(zaak, soort, verloop)).filter((een) => een.bericht);
  }
  const fouten = [];
  const antwoorden = new Map();
  for (const bestand of bestanden) {
    const gelezen = await leesBestand(bestand, vorm, zaak.geopend);
    const waar = (regel) => tekst("lijst.regel", { bestand: bestand.name, regel });
    fouten.push(...gelezen.fouten.map((fout) => ({ id: "skp-bestanden", woorden: waar(fout.regel) + csvZin(vorm.antwoord, fout) })));
    for (const een of gelezen.antwoorden) {
      if (antwoorden.has(een.referentienummer)) fouten.push({ id: "skp-bestanden", woorden: `${bestand.name}: ${tekst("lijst.fout.dubbel")}` });
      antwoorden.set(een.referentienummer, een.bericht);
    }
  }
  if (fouten.length === 0 && antwoorden.size === 0) fouten.push({ id: "skp-bestanden", woorden: tekst("lijst.fout.leeg") });
  if (fouten.length > 0) {
    toonFouten(formulier, fouten.slice(0, 100));
    return;
  }
  zonderFouten(formulier);
  const stuur = knop(tekst("lijst.verstuur"), { bij: async () => {
    stuur.disabled = true;
    await verstuur(bak, verloop, zaak, antwoord, antwoorden).catch((fout) => bak.append(melding("error", weigering(fout.reden))));
  } });
  const goed = melding("success", tekst("lijst.goed", { "": antwoorden.size }));
  bak.replaceChildren(goed, knoppen(stuur));
  goed.focus();
}

async function leesBestand(bestand, vorm, vragen) {
  const fout = (code, regel = 1) => ({ fouten: [{ regel, kolom: "", code }], antwoorden: [] });
  if (bestand.size > GROOTSTE) return fout("groot");
  if (!bestand.name.toLowerCase().endsWith(".csv")) return fout("csv");
  let inhoud;
  try {
    inhoud = new TextDecoder("utf-8", { fatal: true }).decode(await bestand.arrayBuffer());
  } catch {
    return fout("csv");
  }
  try {
    return leesCsv(vorm, inhoud, vragen);
  } catch (mis) {
    return fout(mis.reden, Number(mis.plek) || 1);
  }
}

const EIGEN = new Set(["groot", "csv", "csv-aanhaling", "kolom-mist", "kolommen", "onbekende-vraag", "twee-waarden"]);

function csvZin(schema, { kolom, code, grens }) {
  if (EIGEN.has(code)) return tekst(`lijst.fout.${code}`, { kolom });
  const namen = Array.isArray(grens) ? grens.map((naam) => label(schema.properties[naam])).join(tekst("of")) : grens;
  const zin = code === "soort" && !["number", "integer"].includes(grens) ? "keuze" : code;
  return tekst(`fout.${zin}`, { veld: kolom, grens: namen });
}

async function verstuur(bak, verloop, zaak, antwoord, antwoorden) {
  const paren = Array.from(antwoorden, ([referentie, bericht]) => ({ bericht, vraag: zaak.geopend.find((een) => een.metadata.referentienummer === referentie) }));
  const mis = [];
  const kan = paren.filter(({ vraag }) => {
    const adres = afzenderVan(zaak, vraag.metadata);
    const sleutel = versleutelsleutel(adres, zaak.nu);
    if (!sleutel) mis.push(alinea(`${adres.naam}: ${tekst("nieuw.geen-sleutel")}`));
    return sleutel;
  });
  const brieven = kan.map(({ bericht, vraag }) => brief(zaak.ik, afzenderVan(zaak, vraag.metadata), antwoord, bericht, { vraag: vraag.metadata, nu: zaak.nu }));
  const totaal = paren.length;
  const meld = (sleutel) => (nu) => verloop.zet(nu, totaal, tekst(sleutel, { "": nu, totaal }));
  const stukken = await versleutelBrieven(zaak, brieven, meld("nieuw.versleutelen"));
  let klaar = 0;
  for (const [i, stuk] of stukken.entries()) {
    const uitkomst = await stuurEen(zaak, kan[i].vraag, stuk).catch((fout) => ({ mis: weigering(fout.reden) }));
    if (uitkomst.bericht) klaar += 1;
    else mis.push(alinea(`${kan[i].vraag.afzenderNaam}: ${uitkomst.mis ?? uitkomst.geweigerd.map((reden) => reden.tekst).join(" ")}`));
    meld("nieuw.versturen")(i + 1);
  }
  verloop.zeg("");
  const gedaan = melding(mis.length === 0 ? "success" : "warning", tekst("lijst.klaar", { "": klaar, totaal }), ...mis);
  bak.replaceChildren(gedaan);
  gedaan.focus();
}

/** A question is confirmed before it is answered. */
async function stuurEen(zaak, vraag, stuk) {
  if (!vraag.bevestigd) {
    const bevestigd = await zaak.dienst.bevestig(zaak.ik.id, vraag.metadata, vraag.jwe);
    if (bevestigd.weg) return { mis: tekst(`bericht.weg.${bevestigd.weg}`) };
    vraag.bevestigd = true;
  }
  return bied(zaak, stuk);
}
