// SPDX-License-Identifier: EUPL-1.2
// A form made from the schema of a message, and the message that was filled in.
import { alinea, el, knop, knoppen, nieuwId, veld } from "./dom.js";
import { controleerSchema } from "./schema.js";
import { bedragTekst, leesGetal } from "./csv.js";
import { taal, tekst } from "./teksten.js";

export const label = (schema) => (taal === "en" && schema["x-title-en"]) || schema.title || "";
const hint = (schema) => (taal === "en" ? schema["x-description-en"] : undefined) ?? schema.description;
export const keuze = (schema, waarde) => (taal === "en" ? schema["x-enum-en"] : schema["x-enum"])?.[waarde] ?? waarde;

/**
 * @param schema of an object
 * @param alleen which of its fields, by (name, schema)
 * @return {element, lees(), vul(), plekken: Map of places to ids}; vul takes a message, of which it fills in what it has a field for
 */
export function maakFormulier(schema, begin, alleen = () => true) {
  const plekken = new Map();
  const delen = Object.entries(schema.properties)
    .filter(([naam, deel]) => alleen(naam, deel))
    .map(([naam, deel]) => [naam, maakDeel(deel, naam, begin, (schema.required ?? []).includes(naam), plekken)]);
  return { element: el("div", { class: "bidn-stack" }, delen.map(([, deel]) => deel.element)), lees: () => leesObject(delen), vul: (waarde) => vulObject(delen, waarde), plekken };
}

function vulObject(delen, waarde) {
  for (const [naam, deel] of delen) {
    if (Object.hasOwn(waarde, naam)) deel.vul(waarde[naam]);
  }
}

function leesObject(delen) {
  const waarde = {};
  for (const [naam, deel] of delen) {
    const gelezen = deel.lees();
    if (gelezen !== undefined) waarde[naam] = gelezen;
  }
  return waarde;
}

function maakDeel(schema, plek, begin, verplicht, plekken) {
  if (schema.type === "object") return maakObject(schema, plek, begin, verplicht, plekken);
  if (schema.type === "array") return maakLijst(schema, plek, begin, verplicht, plekken);
  const id = nieuwId(begin);
  plekken.set(plek, id);
  const invoer = maakInvoer(schema);
  return {
    element: veld(id, label(schema), invoer, { hint: hint(schema), optioneel: !verplicht }),
    lees: () => leesInvoer(schema, invoer.value.trim()),
    vul: (waarde) => { invoer.value = getypt(schema, waarde); },
  };
}

function maakInvoer(schema) {
  const opties = schema.enum?.map((waarde) => [waarde, keuze(schema, waarde)])
    ?? (schema.type === "boolean" ? [["ja", tekst("ja")], ["nee", tekst("nee")]] : null);
  if (opties) {
    return el("select", { class: "ams-select" }, [["", tekst("kies")], ...opties].map(([waarde, naam]) => el("option", { class: "ams-select__option", value: waarde }, naam)));
  }
  if (schema["x-regels"]) return el("textarea", { class: "ams-text-area", rows: schema["x-regels"], maxlength: schema.maxLength });
  const getal = schema.type === "number" || schema.type === "integer";
  const soort = { date: "date", email: "email" }[schema.format] ?? "text";
  return el("input", { class: "ams-text-input", type: soort, autocomplete: "off", inputmode: getal ? "decimal" : null, maxlength: schema.maxLength });
}

function leesInvoer(schema, getypt) {
  if (getypt === "") return undefined;
  if (schema.type === "boolean") return getypt === "ja";
  // what is no number stays as it is, and the schema says so
  if (schema.type === "number" || schema.type === "integer") return leesGetal(getypt) ?? getypt;
  return getypt;
}

/** As people would have typed it. */
function getypt(schema, waarde) {
  if (schema.type === "boolean") return waarde ? "ja" : "nee";
  return schema.type === "number" ? bedragTekst(waarde) : String(waarde);
}

function groep(titel, optioneel, ...inhoud) {
  return el("fieldset", { class: "skp-groep" },
    el("legend", { class: "ams-label" }, titel, optioneel ? el("span", { class: "bidn-optional" }, ` ${tekst("optioneel")}`) : null), ...inhoud);
}

function maakObject(schema, plek, begin, verplicht, plekken) {
  const delen = Object.entries(schema.properties).map(([naam, deel]) => [
    naam, maakDeel(deel, `${plek}/${naam}`, begin, (schema.required ?? []).includes(naam), plekken),
  ]);
  // a group of which one field is missing leads to its first field
  plekken.set(plek, plekken.get(`${plek}/${Object.keys(schema.properties)[0]}`));
  return {
    element: groep(label(schema), !verplicht, el("div", { class: "bidn-stack" }, delen.map(([, deel]) => deel.element))),
    lees() {
      const waarde = leesObject(delen);
      return Object.keys(waarde).length === 0 ? undefined : waarde;
    },
    vul: (waarde) => vulObject(delen, waarde),
  };
}

function maakLijst(schema, plek, begin, verplicht, plekken) {
  const regels = [];
  const bak = el("div", { class: "bidn-stack" });
  const hernoem = () => regels.forEach((regel, i) => {
    regel.titel.textContent = tekst("nummer", { "": i + 1 });
    for (const [naam, id] of regel.eigen) plekken.set(`${plek}/${i}/${naam}`, id);
  });
  const erbij = (ga) => {
    const form = maakFormulier(schema.items, begin);
    const titel = el("legend", { class: "ams-hint" });
    const regel = { form, titel, eigen: form.plekken };
    const weg = knop(tekst("weg"), { soort: "tertiary", voluit: label(schema), bij: () => {
      regels.splice(regels.indexOf(regel), 1);
      regel.element.remove();
      hernoem();
      bak.parentElement.querySelector("button:last-of-type")?.focus();
    } });
    regel.element = el("fieldset", { class: "skp-regel" }, titel, form.element, regels.length < (schema.minItems ?? 0) ? null : knoppen(weg));
    regels.push(regel);
    bak.append(regel.element);
    hernoem();
    if (ga) regel.element.querySelector("input, select, textarea")?.focus();
  };
  for (let i = 0; i < Math.max(1, schema.minItems ?? 0); i += 1) erbij(false);
  const knopErbij = knop(tekst("erbij"), { soort: "secondary", voluit: label(schema), bij: () => erbij(true) });
  knopErbij.id = nieuwId(begin);
  plekken.set(plek, regels[0]?.form.plekken.values().next().value ?? knopErbij.id);
  const uitleg = hint(schema);
  return {
    element: groep(label(schema), !verplicht, uitleg ? el("p", { class: "ams-hint" }, uitleg) : null, bak, knoppen(knopErbij)),
    lees() {
      const items = regels.map((regel) => regel.form.lees()).filter((item) => Object.keys(item).length > 0);
      return items.length === 0 ? undefined : items;
    },
    vul(items) {
      while (regels.length < items.length) erbij(false);
      items.forEach((item, i) => regels[i].form.vul(item));
    },
  };
}

/** What is wrong with a message that was filled in, as the page says it: [{id, woorden}]. */
export function keur(schema, waarde, vindId) {
  return controleerSchema(schema, waarde).map((fout) => ({ id: vindId(fout.plek), woorden: foutzin(schema, fout) }));
}

export function foutzin(schema, { plek, code, grens }) {
  const namen = Array.isArray(grens) ? grens.map((naam) => label(schema.properties[naam])).join(tekst("of")) : grens;
  const getallen = code === "soort" && !["number", "integer"].includes(grens) ? "verplicht" : code;
  return tekst(`fout.${getallen}`, { veld: plek ? label(vindSchema(schema, plek)) : "", grens: namen });
}

function vindSchema(schema, plek) {
  return plek.split("/").reduce((deel, naam) => (deel.type === "array" ? deel.items : deel.properties?.[naam] ?? deel), schema);
}

/** Shows a message: labels and values, by its schema. */
export function toonBericht(schema, waarde) {
  const rijen = Object.entries(schema.properties)
    .filter(([naam]) => Object.hasOwn(waarde, naam))
    .flatMap(([naam, deel]) => [el("dt", {}, label(deel)), el("dd", {}, toonWaarde(deel, waarde[naam]))]);
  return rijen.length === 0 ? alinea(tekst("bericht.geen")) : el("dl", { class: "bidn-definition" }, rijen);
}

function toonWaarde(schema, waarde) {
  if (schema.type === "object") return toonBericht(schema, waarde);
  if (schema.type === "array") return el("ol", { class: "skp-lijst" }, waarde.map((een) => el("li", {}, toonBericht(schema.items, een))));
  if (schema.type === "boolean") return tekst(waarde ? "ja" : "nee");
  if (schema.enum) return keuze(schema, waarde);
  if (schema["x-eenheid"] === "euro") return new Intl.NumberFormat(taal, { style: "currency", currency: "EUR" }).format(waarde);
  if (schema["x-eenheid"] === "procent") return `${new Intl.NumberFormat(taal).format(waarde)}%`;
  if (schema.format === "date") return datum(`${waarde}T12:00:00Z`);
  return String(waarde);
}

export const datum = (moment) => new Intl.DateTimeFormat(taal === "en" ? "en-GB" : "nl-NL", { dateStyle: "long", timeZone: "Europe/Amsterdam" }).format(new Date(moment));
