// SPDX-License-Identifier: EUPL-1.2
// Questions of one kind as a table, and their answers back from it: a row for each list item of a question or answer.
import { controleerSchema } from "./schema.js";
import { Weigering } from "./jose.js";

export const GROOTSTE = 4 * 1024 * 1024;
const VAST = ["conversatieReferentienummer", "referentienummer", "afzenderNaam"];
const VRAAG = "vraag.";
const ANTWOORD = "antwoord.";
/** What a spreadsheet would run as a formula. */
const FORMULE = /^[=+\-@\t\r]/;

/** The fields of a schema as paths, in order: {pad, schema, lijst} where lijst is the list that it stands in, if any. */
export function kolommen(schema, pad = "", lijst = null) {
  return Object.entries(schema.properties).flatMap(([naam, deel]) => {
    const hier = pad ? `${pad}.${naam}` : naam;
    if (deel.type === "object") return kolommen(deel, hier, lijst);
    if (deel.type === "array") return lijst ? [] : kolommen(deel.items, hier, hier);
    return [{ pad: hier, schema: deel, lijst }];
  });
}

const haal = (van, pad) => pad.split(".").reduce((deel, naam) => deel?.[naam], van);

/**
 * @param soort {code, vraag: schema, antwoord: schema, antwoordcode}
 * @param vragen [{metadata, afzenderNaam, bericht}]
 */
export function maakCsv(soort, vragen) {
  const vraag = kolommen(soort.vraag);
  const antwoord = kolommen(soort.antwoord);
  const kop = [...VAST, ...vraag.map((k) => VRAAG + k.pad), ...antwoord.map((k) => ANTWOORD + k.pad)];
  const regels = [kop];
  for (const { metadata, afzenderNaam, bericht } of vragen) {
    const lijsten = vraag.filter((k) => k.lijst).map((k) => haal(bericht, k.lijst)?.length ?? 0);
    for (let i = 0; i < Math.max(1, ...lijsten); i += 1) {
      const vast = [metadata.conversatieReferentienummer, metadata.referentienummer, veilig(afzenderNaam)];
      const waarden = vraag.map((k) => schrijf(waardeVan(bericht, k, i), k.schema));
      regels.push([...vast, ...waarden, ...antwoord.map(() => "")]);
    }
  }
  return tabel(regels);
}

/** Rows of text as a file that a spreadsheet opens. */
export const tabel = (regels) => "\ufeff" + regels.map((regel) => regel.map(cel).join(";")).join("\r\n") + "\r\n";

/** So that no spreadsheet takes it for a formula. */
export const veilig = (tekst) => (FORMULE.test(tekst) ? `'${tekst}` : String(tekst));

export const bedragTekst = (waarde) => String(waarde).replace(".", ",");
export const datumTekst = (dag) => dag.split("-").reverse().join("-");

function waardeVan(bericht, kolom, i) {
  if (!kolom.lijst) return i === 0 ? haal(bericht, kolom.pad) : undefined;
  const item = haal(bericht, kolom.lijst)?.[i];
  return item === undefined ? undefined : haal(item, kolom.pad.slice(kolom.lijst.length + 1));
}

function schrijf(waarde, schema) {
  if (waarde === undefined || waarde === null) return "";
  if (schema.type === "boolean") return waarde ? "Ja" : "Nee";
  if (schema.type === "number") return bedragTekst(waarde);
  if (schema.format === "date") return datumTekst(waarde);
  return veilig(waarde);
}

function cel(tekst) {
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll("\"", "\"\"")}"` : tekst;
}

/** The rows of a text, with the number of the line that each begins on. */
export function ontleed(tekst) {
  const bron = tekst.replace(/^\ufeff/, "");
  const rijen = [];
  let rij = { regel: 1, cellen: [""] };
  let regel = 1;
  let binnen = false;
  for (let i = 0; i < bron.length; i += 1) {
    const c = bron[i];
    const laatste = rij.cellen.length - 1;
    if (c === "\n") regel += 1;
    if (binnen) {
      if (c !== "\"") rij.cellen[laatste] += c;
      else if (bron[i + 1] === "\"") { rij.cellen[laatste] += c; i += 1; } else binnen = false;
    } else if (c === "\"" && rij.cellen[laatste] === "") binnen = true;
    else if (c === ";") rij.cellen.push("");
    else if (c === "\n") { rijen.push(rij); rij = { regel, cellen: [""] }; } else if (c !== "\r") rij.cellen[laatste] += c;
  }
  if (binnen) throw new Weigering("csv-aanhaling", String(rij.regel));
  if (rij.cellen.length > 1 || rij.cellen[0] !== "") rijen.push(rij);
  return rijen.filter((een) => een.cellen.some((waarde) => waarde.trim() !== ""));
}

/**
 * Answers from a table: {fouten: [{regel, kolom, code, grens}], antwoorden: [{referentienummer, bericht}]}; if there is one fault,
 * there are no answers. A question without any answer filled in is left for another time.
 *
 * @param vragen as for maakCsv: only those may be answered
 */
export function leesCsv(soort, tekst, vragen) {
  const rijen = ontleed(tekst);
  const antwoord = kolommen(soort.antwoord);
  const kop = (rijen.shift()?.cellen ?? []).map((naam) => naam.trim());
  const fouten = [...VAST.slice(0, 2), ...antwoord.map((k) => ANTWOORD + k.pad)]
    .filter((naam) => !kop.includes(naam))
    .map((naam) => ({ regel: 1, kolom: naam, code: "kolom-mist" }));
  if (fouten.length > 0) return { fouten, antwoorden: [] };
  const perVraag = new Map();
  for (const rij of rijen) {
    const waarde = (naam) => (rij.cellen[kop.indexOf(naam)] ?? "").trim();
    const referentie = waarde("referentienummer");
    const vraag = vragen.find((een) => een.metadata.referentienummer === referentie);
    if (rij.cellen.length !== kop.length) fouten.push({ regel: rij.regel, kolom: "", code: "kolommen" });
    else if (!vraag || vraag.metadata.conversatieReferentienummer !== waarde("conversatieReferentienummer")) {
      fouten.push({ regel: rij.regel, kolom: "referentienummer", code: "onbekende-vraag" });
    } else {
      const gevuld = antwoord.filter((k) => waarde(ANTWOORD + k.pad) !== "");
      if (gevuld.length === 0) continue;
      const bouw = perVraag.get(referentie) ?? { bericht: {}, regel: rij.regel };
      perVraag.set(referentie, bouw);
      vul(bouw.bericht, gevuld, (k) => waarde(ANTWOORD + k.pad), rij.regel, fouten);
    }
  }
  for (const { bericht, regel } of perVraag.values()) {
    for (const { plek, code, grens } of controleerSchema(soort.antwoord, bericht)) {
      fouten.push({ regel, kolom: ANTWOORD + plek.replace(/\/\d+/g, "").replaceAll("/", "."), code, grens });
    }
  }
  const antwoorden = Array.from(perVraag, ([referentienummer, { bericht }]) => ({ referentienummer, bericht }));
  fouten.sort((een, ander) => een.regel - ander.regel);
  return { fouten, antwoorden: fouten.length > 0 ? [] : antwoorden };
}

function vul(bericht, gevuld, waarde, regel, fouten) {
  const items = new Map();
  for (const kolom of gevuld) {
    const gelezen = lees(waarde(kolom), kolom.schema);
    if (gelezen === undefined) {
      fouten.push({ regel, kolom: ANTWOORD + kolom.pad, code: kolom.schema.format === "date" ? "datum" : "soort", grens: kolom.schema.type });
    } else if (kolom.lijst) {
      if (!items.has(kolom.lijst)) items.set(kolom.lijst, {});
      zet(items.get(kolom.lijst), kolom.pad.slice(kolom.lijst.length + 1), gelezen);
    } else if (haal(bericht, kolom.pad) !== undefined && haal(bericht, kolom.pad) !== gelezen) {
      fouten.push({ regel, kolom: ANTWOORD + kolom.pad, code: "twee-waarden" });
    } else zet(bericht, kolom.pad, gelezen);
  }
  for (const [lijst, item] of items) {
    if (haal(bericht, lijst) === undefined) zet(bericht, lijst, []);
    haal(bericht, lijst).push(item);
  }
}

function zet(van, pad, waarde) {
  const namen = pad.split(".");
  const laatste = namen.pop();
  let deel = van;
  for (const naam of namen) deel = deel[naam] ??= {};
  deel[laatste] = waarde;
}

function lees(tekst, schema) {
  const waarde = tekst.startsWith("'") && FORMULE.test(tekst.slice(1)) ? tekst.slice(1) : tekst;
  switch (schema.type) {
    case "boolean": return { ja: true, nee: false }[waarde.toLowerCase()];
    case "integer": return /^-?\d{1,15}$/.test(waarde) ? Number(waarde) : undefined;
    case "number": return leesGetal(waarde);
    default: return schema.format === "date" ? leesDatum(waarde) : waarde;
  }
}

/** As people write it here: 1.234,50; also 1234.5. */
export function leesGetal(tekst) {
  const kaal = tekst.replace(/[€\s]/g, "");
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(kaal)) return Number(kaal.replaceAll(".", "").replace(",", "."));
  return /^-?\d+([.,]\d+)?$/.test(kaal) ? Number(kaal.replace(",", ".")) : undefined;
}

/** dd-mm-jjjj, or as a form of a browser says: jjjj-mm-dd. */
export function leesDatum(tekst) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return tekst;
  const delen = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(tekst);
  return delen ? `${delen[3]}-${delen[2].padStart(2, "0")}-${delen[1].padStart(2, "0")}` : undefined;
}
