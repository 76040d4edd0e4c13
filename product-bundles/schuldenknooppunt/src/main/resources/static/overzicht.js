// SPDX-License-Identifier: EUPL-1.2
// What is owed to whom, of one conversation: what the node says of its messages, and what the answers say that were opened here.
import { bedragTekst, datumTekst, tabel, veilig } from "./csv.js";

const LEEFT = new Set(["aangeboden", "opgehaald", "bevestigd"]);
const DAG = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Amsterdam", dateStyle: "short" });

/** The day here on which that moment falls: jjjj-mm-dd. */
export const dag = (moment) => DAG.format(new Date(moment));

/**
 * A row for each question that we sent and that still counts, oldest first: {vraag, antwoord, stand, tot, over}: when its term
 * ends, and how many working days are left by what the node says (0: today is the last, -1: it is over). Of a question that lapsed or was
 * withdrawn, and that was sent again to the same receiver, the newer one counts.
 */
export function rijen(ik, berichten, isVraag) {
  const vragen = berichten.filter((een) => een.afzender === ik && isVraag(een)).sort((een, ander) => een.datum.localeCompare(ander.datum));
  return vragen.filter((vraag, i) => LEEFT.has(vraag.stand)
    || !vragen.slice(i + 1).some((later) => later.ontvanger === vraag.ontvanger && later.berichttype === vraag.berichttype)).map((vraag) => {
    const antwoord = berichten.find((een) => een.crossReferentienummer === vraag.referentienummer && een.afzender === vraag.ontvanger && LEEFT.has(een.stand));
    return { vraag, antwoord, ...standVan(vraag, antwoord) };
  });
}

const bevestigen = ({ vervalt, vervaltOver }) => ({ tot: vervalt, over: vervaltOver });

function standVan(vraag, antwoord) {
  if (antwoord) return { stand: "beantwoord", ...(antwoord.stand === "bevestigd" ? {} : bevestigen(antwoord)) };
  if (vraag.stand === "bevestigd") return { stand: "wacht", tot: vraag.antwoordVoor, over: vraag.antwoordOver };
  return { stand: vraag.stand, ...(LEEFT.has(vraag.stand) ? bevestigen(vraag) : {}) };
}

/** Whether this kind of answer says how much is owed. */
export const noemtSchuld = (schema) => velden(schema).some(([, deel]) => deel["x-schuld"] === "totaal" || deel["x-schuld"] === "deel");

function velden(schema) {
  return Object.entries(schema.properties).flatMap(([naam, deel]) => (deel.type === "array" ? velden(deel.items) : [[naam, deel]]));
}

/** How much is owed, in euro, as an answer says; undefined: it says none. The total comes before the parts. */
export function bedrag(schema, bericht) {
  const eigen = Object.entries(schema.properties);
  const totaal = eigen.find(([naam, deel]) => deel["x-schuld"] === "totaal" && bericht[naam] !== undefined);
  if (totaal) return bericht[totaal[0]];
  const lijsten = eigen.filter(([naam, deel]) => deel.type === "array" && noemtSchuld(deel.items) && bericht[naam] !== undefined);
  if (lijsten.length === 0) return undefined;
  return tel(lijsten.flatMap(([naam, deel]) => bericht[naam].map((item) => deelbedrag(deel.items, item))));
}

/** Of one debt; none if it is of a kind that is not owed to who answers. */
function deelbedrag(schema, item) {
  const alle = Object.entries(schema.properties);
  if (alle.some(([naam, deel]) => Array.isArray(deel["x-schuld"]) && !deel["x-schuld"].includes(item[naam]))) return 0;
  const [naam] = alle.find(([, deel]) => deel["x-schuld"] === "deel");
  return item[naam];
}

/** In cents, as parts of euros do not add up. */
export const tel = (bedragen) => bedragen.reduce((som, een) => som + Math.round(een * 100), 0) / 100;

/** How a counsellor knows whose conversation it is: the fields of a question that say so, in their order. */
export function dossier(schema, bericht) {
  return Object.entries(schema.properties).flatMap(([naam, deel]) => {
    if (bericht[naam] === undefined) return [];
    if (deel.type === "object") return dossier(deel, bericht[naam]) || [];
    return deel["x-dossier"] ? [bericht[naam]] : [];
  }).join(" ");
}

/**
 * The overview as a file.
 *
 * @param kop the names of the columns
 * @param regels [{schuldeiser, soort, gevraagd, stand, antwoord, beantwoord, bedrag, tot, referentienummer}]
 */
export function overzichtCsv(kop, regels) {
  const datum = (moment) => (moment ? datumTekst(dag(moment)) : "");
  return tabel([kop, ...regels.map((een) => [
    veilig(een.schuldeiser), veilig(een.soort), datum(een.gevraagd), een.stand, veilig(een.antwoord ?? ""), datum(een.beantwoord),
    een.bedrag === undefined ? "" : bedragTekst(een.bedrag.toFixed(2)), een.tot ? datumTekst(dag(new Date(een.tot).getTime() - 1)) : "", een.referentienummer,
  ])]);
}
