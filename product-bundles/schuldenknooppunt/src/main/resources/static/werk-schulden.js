// SPDX-License-Identifier: EUPL-1.2
// The debts of a client: whom was asked, what came of it, and the sum. Amounts are in the answers, which only this browser opens.
import { bewaarBestand, el, knop, knoppen, kop, melding, tabel, vlag, voortgang } from "./dom.js";
import { eigenTekensleutel, open, portaal } from "./dienst.js";
import { datumTekst } from "./csv.js";
import { toonBericht } from "./formulier.js";
import { bedrag, dag, dossier, noemtSchuld, overzichtCsv, rijen, tel } from "./overzicht.js";
import { leesAfschrift, stuurOpnieuw } from "./verzenden.js";
import { naamVan } from "./werk-bericht.js";
import * as kast from "./kast.js";
import { taal, tekst, weigering } from "./teksten.js";

const KLEUR = { beantwoord: "success", wacht: "neutral", aangeboden: "info", opgehaald: "neutral", verlopen: "error", ingetrokken: "neutral" };
const euro = (waarde) => new Intl.NumberFormat(taal, { style: "currency", currency: "EUR" }).format(waarde);

export async function begin(werkplek, gegevens) {
  const zaak = { ...gegevens, dienst: portaal(gegevens), teken: await eigenTekensleutel(gegevens.ik, gegevens.nu) };
  const alle = rijen(zaak.ik.id, zaak.berichten, (een) => soortVan(zaak, een)?.vraag);
  const verloop = voortgang(tekst("schulden.titel"));
  werkplek.replaceChildren(verloop.element);
  for (const [i, rij] of alle.entries()) {
    verloop.zet(i, alle.length, tekst("schulden.openen", { "": i + 1, totaal: alle.length }));
    Object.assign(rij, await leesRij(zaak, rij));
  }
  await toon(werkplek, zaak, alle);
}

const soortVan = (zaak, { berichttype, versie }) => zaak.soorten.find((een) => een.code === berichttype && een.versie === versie);
const adresVan = (zaak, id) => zaak.adressen.find((een) => een.id === id);
const naamBij = (zaak, id) => adresVan(zaak, id)?.naam ?? tekst("schulden.onbekende-deelnemer");

/** What the answer says: {inhoud, jwe}, or {niet} if it does not open here. */
async function leesRij(zaak, { vraag, antwoord }) {
  if (!antwoord) return {};
  try {
    const bewaard = await kast.berichten.een(zaak.ik.id, antwoord.referentienummer);
    if (!bewaard && antwoord.stand === "bevestigd") return { niet: tekst("bericht.niet-hier") };
    const gehaald = bewaard ?? (await zaak.dienst.haal(antwoord.referentienummer));
    if (!gehaald.jwe) return { niet: tekst(`bericht.weg.${gehaald.weg}`) };
    const { bericht } = await open(zaak.ik, adresVan(zaak, vraag.ontvanger), antwoord, gehaald.jwe, soortVan(zaak, antwoord).schema);
    return { inhoud: bericht, jwe: gehaald.jwe };
  } catch (fout) {
    return { niet: weigering(fout.reden) };
  }
}

/** Whether an answer to this question may say how much is owed. */
const vraagtSchuld = (zaak, vraag) => soortVan(zaak, vraag).antwoorden
  .some((code) => zaak.soorten.some((een) => een.code === code && een.versie === vraag.versie && noemtSchuld(een.schema)));

async function toon(werkplek, zaak, alle) {
  const schulden = alle.filter((rij) => vraagtSchuld(zaak, rij.vraag));
  for (const rij of schulden) {
    rij.bedrag = rij.inhoud && bedrag(soortVan(zaak, rij.antwoord).schema, rij.inhoud);
  }
  const anders = alle.filter((rij) => !schulden.includes(rij));
  werkplek.replaceChildren(
    kop(3, tekst("schulden.van", { "": (await klant(zaak)) ?? tekst("schulden.onbekend") })),
    samenvatting(schulden),
    maakTabel(werkplek, zaak, "skp-schulden", tekst("schulden.tabel"), schulden),
    knoppen(
      knop(tekst("schulden.csv"), { soort: "secondary", bij: () => bewaarBestand(`schuldenoverzicht-${zaak.nu.slice(0, 10)}.csv`, csv(zaak, schulden), "text/csv;charset=utf-8") }),
      ...[bevestigAlle(werkplek, zaak, alle)].filter(Boolean),
      el("a", { class: "ams-button ams-button--secondary", href: `${zaak.basis}/nieuw?conversatie=${zaak.conversatie}` }, tekst("schulden.verder"))),
    ...(anders.length === 0 ? [] : [maakTabel(werkplek, zaak, "skp-anders", tekst("schulden.anders"), anders)]),
  );
}

/** Whom it is about, from the first copy in this conversation that opens. */
async function klant(zaak) {
  for (const een of zaak.berichten.filter((bericht) => bericht.afzender === zaak.ik.id)) {
    const schema = soortVan(zaak, een)?.schema;
    const gelezen = schema && (await leesAfschrift(zaak.ik, een.referentienummer, schema).catch(() => undefined));
    const naam = gelezen && dossier(schema, gelezen.bericht);
    if (naam) return naam;
  }
  return undefined;
}

function samenvatting(schulden) {
  const klaar = schulden.filter((rij) => rij.inhoud).length;
  const som = euro(tel(schulden.map((rij) => rij.bedrag ?? 0)));
  const compleet = klaar === schulden.length;
  return melding(compleet ? "success" : "info", tekst(compleet ? "schulden.compleet" : "schulden.open", { "": klaar, totaal: schulden.length }), tekst("schulden.som", { "": som }));
}

function maakTabel(werkplek, zaak, id, titel, alle) {
  const kolommen = ["schuldeiser", "vraag", "stand", "uiterlijk", "antwoord"].map((naam) => tekst(`schulden.${naam}`));
  return tabel(id, titel, kolommen, alle.map((rij) => [
    naamBij(zaak, rij.vraag.ontvanger), naamVan(soortVan(zaak, rij.vraag)), vlag(standTekst(rij), teLaat(rij) ? "warning" : KLEUR[rij.stand]),
    termijn(rij), [...antwoordCel(zaak, rij), opnieuwKnop(werkplek, zaak, rij)],
  ]));
}

const teLaat = ({ tot, over }) => Boolean(tot) && over < 0;
const standTekst = (rij) => tekst(`schulden.stand.${rij.stand === "wacht" && teLaat(rij) ? "te-laat" : rij.stand}`);

function termijn({ tot, over }) {
  if (!tot) return tekst("schulden.geen-termijn");
  const woorden = { 0: tekst("schulden.vandaag"), 1: tekst("schulden.een-dag") }[over] ?? (over < 0 ? tekst("schulden.voorbij") : tekst("schulden.dagen", { "": over }));
  return `${datumTekst(dag(new Date(tot).getTime() - 1))} (${woorden})`;
}

function antwoordCel(zaak, { antwoord, inhoud, niet, bedrag: hoeveel }) {
  if (!antwoord) return [tekst("schulden.geen-antwoord")];
  if (niet) return [niet];
  if (hoeveel !== undefined) return [el("span", { class: "skp-bedrag" }, euro(hoeveel))];
  const soort = soortVan(zaak, antwoord);
  return [el("details", {}, el("summary", {}, naamVan(soort)), toonBericht(soort.schema, inhoud))];
}

/** What lapsed or was withdrawn can go again, from the copy. */
function opnieuwKnop(werkplek, zaak, { vraag, stand }) {
  if (!["verlopen", "ingetrokken"].includes(stand)) return null;
  const ontvanger = adresVan(zaak, vraag.ontvanger);
  const doe = knop(tekst("opnieuw.knop"), { soort: "tertiary", voluit: ontvanger.naam, bij: async () => {
    doe.disabled = true;
    const gestuurd = zaak.teken
      ? await stuurOpnieuw(zaak, { bericht: vraag, soort: soortVan(zaak, vraag), ontvanger }).catch((fout) => ({ geweigerd: [{ tekst: weigering(fout.reden) }] }))
      : { geweigerd: [{ tekst: tekst("sleutels.geen.uitleg") }] };
    if (gestuurd.bericht) zaak.berichten.push(gestuurd.bericht);
    await begin(werkplek, zaak);
    zeg(werkplek, gestuurd.bericht ? melding("success", tekst("opnieuw.klaar")) : melding("error", tekst("opnieuw.niet"), ...gestuurd.geweigerd.map((een) => een.tekst)));
  } });
  return doe;
}

/** Says what came of it above the page that was made anew. */
function zeg(werkplek, woorden) {
  werkplek.prepend(woorden);
  woorden.focus();
}

/** All answers that were opened and that the node still has, in one go; undefined: there are none. */
function bevestigAlle(werkplek, zaak, alle) {
  const nog = alle.filter((rij) => rij.jwe && rij.antwoord.stand !== "bevestigd");
  if (nog.length === 0) return undefined;
  const doe = knop(tekst("schulden.bevestig", { "": nog.length }), { bij: async () => {
    doe.disabled = true;
    let klaar = 0;
    for (const rij of nog) {
      const uitkomst = await zaak.dienst.bevestig(zaak.ik.id, rij.antwoord, rij.jwe).catch(() => ({}));
      if (uitkomst.bericht) {
        klaar += 1;
        Object.assign(rij.antwoord, uitkomst.bericht);
      }
    }
    await begin(werkplek, zaak);
    zeg(werkplek, melding(klaar === nog.length ? "success" : "warning", tekst("schulden.bevestigd", { "": klaar, totaal: nog.length })));
  } });
  return doe;
}

function csv(zaak, schulden) {
  const kolommen = ["schuldeiser", "vraag", "gevraagd", "stand", "antwoord", "beantwoord-op", "bedrag", "uiterlijk", "referentie"].map((naam) => tekst(`schulden.kolom.${naam}`));
  return overzichtCsv(kolommen, schulden.map((rij) => ({
    schuldeiser: naamBij(zaak, rij.vraag.ontvanger), soort: naamVan(soortVan(zaak, rij.vraag)), gevraagd: rij.vraag.datum, stand: standTekst(rij),
    antwoord: rij.niet ?? (rij.antwoord && naamVan(soortVan(zaak, rij.antwoord))), beantwoord: rij.antwoord?.datum, bedrag: rij.bedrag, tot: rij.tot,
    referentienummer: rij.vraag.referentienummer,
  })));
}
