// SPDX-License-Identifier: EUPL-1.2
// Elements of a page in the classes of the house. Text is always text, never HTML.
import { tekst } from "./teksten.js";

/** An element; attributes that are null, undefined or false are left out. */
export function el(naam, attributen = {}, ...kinderen) {
  const element = document.createElement(naam);
  for (const [attribuut, waarde] of Object.entries(attributen)) {
    if (waarde === null || waarde === undefined || waarde === false) continue;
    if (attribuut.startsWith("on")) element.addEventListener(attribuut.slice(2), waarde);
    else element.setAttribute(attribuut, waarde === true ? "" : String(waarde));
  }
  element.append(...kinderen.flat().filter((kind) => kind !== null && kind !== undefined));
  return element;
}

export const kop = (niveau, woorden) => el(`h${niveau}`, { class: `ams-heading ams-heading--${niveau}` }, woorden);
export const alinea = (...inhoud) => el("p", { class: "ams-paragraph" }, ...inhoud);
export const link = (href, woorden) => el("a", { class: "ams-link", href }, woorden);

export function knop(woorden, { soort = "primary", bij, type = "button", voluit } = {}) {
  const verborgen = voluit ? el("span", { class: "ams-visually-hidden" }, ` ${voluit}`) : null;
  return el("button", { class: `ams-button ams-button--${soort}`, type, onclick: bij ?? (() => {}) }, el("span", {}, woorden), verborgen);
}

export const knoppen = (...alle) => el("div", { class: "ams-action-group bidn-actions" }, ...alle);

export function icoon(naam) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "bidn-icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/static/icons.svg#${naam}`);
  svg.append(use);
  return svg;
}

const TEKENS = { info: "info-circle", success: "circle-check", warning: "alert-triangle", error: "alert-octagon" };

/** A message in the page. */
export function melding(soort, titel, ...inhoud) {
  return el("section", { class: `ams-alert ams-alert--${soort} bidn-alert`, "aria-label": titel, tabindex: "-1" },
    el("div", { class: "ams-alert__severity-indicator" }, icoon(TEKENS[soort])),
    el("div", { class: "ams-alert__content" }, kop2(titel), ...inhoud.map((deel) => (typeof deel === "string" ? el("p", {}, deel) : deel))));
}

const kop2 = (woorden) => el("h3", { class: "ams-heading ams-heading--4" }, woorden);

export function foutregel(id, woorden) {
  return el("p", { class: "ams-error-message", id }, icoon("alert-octagon"),
    el("span", {}, el("span", { class: "ams-visually-hidden" }, `${tekst("fout.prefix")} `), woorden));
}

/** What must be mended, above a form: [{id, woorden}]. */
export function foutlijst(fouten) {
  const regels = fouten.map(({ id, woorden }) => el("li", {}, id ? link(`#${id}`, woorden) : woorden));
  return el("section", { class: "ams-alert ams-alert--error ams-invalid-form-alert bidn-alert", tabindex: "-1", "aria-label": tekst("fout.kop") },
    el("div", { class: "ams-alert__severity-indicator" }, icoon("alert-octagon")),
    el("div", { class: "ams-alert__content", role: "alert" }, kop2(tekst("fout.kop")), el("ul", { class: "ams-link-list bidn-plain-list" }, regels)));
}

/** A field with label, hint and place for what is wrong with it. */
export function veld(id, label, invoer, { hint, optioneel = false } = {}) {
  invoer.id = id;
  if (hint) invoer.setAttribute("aria-describedby", `${id}-hint`);
  return el("div", { class: "ams-field" },
    el("label", { class: "ams-label", for: id }, label, optioneel ? el("span", { class: "bidn-optional" }, ` ${tekst("optioneel")}`) : null),
    hint ? el("p", { class: "ams-hint", id: `${id}-hint` }, hint) : null,
    invoer);
}

export function zonderFouten(vanaf) {
  vanaf.querySelectorAll(".ams-error-message, .ams-invalid-form-alert").forEach((oud) => oud.remove());
  vanaf.querySelectorAll(".ams-field--invalid").forEach((oud) => oud.classList.remove("ams-field--invalid"));
  vanaf.querySelectorAll("[aria-invalid]").forEach((oud) => {
    oud.removeAttribute("aria-invalid");
    const hint = document.getElementById(`${oud.id}-hint`) ? `${oud.id}-hint` : null;
    if (hint) oud.setAttribute("aria-describedby", hint);
    else oud.removeAttribute("aria-describedby");
  });
}

/** Shows what is wrong, beside each field and above the form, and goes there. */
export function toonFouten(formulier, fouten) {
  zonderFouten(formulier);
  for (const { id, woorden } of fouten) {
    const invoer = id && document.getElementById(id);
    const doos = invoer?.closest(".ams-field");
    if (!doos || doos.classList.contains("ams-field--invalid")) continue;
    doos.classList.add("ams-field--invalid");
    const regel = foutregel(`${id}-error`, woorden);
    if (invoer.matches("input, select, textarea")) {
      invoer.before(regel);
      invoer.setAttribute("aria-invalid", "true");
      invoer.setAttribute("aria-describedby", [invoer.getAttribute("aria-describedby"), regel.id].filter(Boolean).join(" "));
    } else doos.prepend(regel);
  }
  const lijst = foutlijst(fouten);
  formulier.prepend(lijst);
  lijst.focus();
}

/** Progress that is seen and heard. */
export function voortgang(label) {
  const balk = el("progress", { max: "1", value: "0", "aria-label": label, hidden: true });
  const regel = el("p", { role: "status" });
  return {
    element: el("div", { class: "bidn-progress" }, balk, regel),
    zet(nu, totaal, woorden) {
      balk.hidden = nu >= totaal;
      balk.max = totaal;
      balk.value = nu;
      regel.textContent = woorden;
    },
    zeg(woorden) {
      balk.hidden = true;
      regel.textContent = woorden;
    },
  };
}

/** A table; the first cell of a row is its head. In a narrow screen each row is a card. */
export function tabel(id, titel, kolommen, regels) {
  const cel = (inhoud, i) => el(i === 0 ? "th" : "td", { scope: i === 0 ? "row" : null, class: "ams-table__cell", "data-label": kolommen[i] }, inhoud);
  return el("div", { class: "ams-table bidn-table", role: "group", tabindex: "0", "aria-labelledby": `${id}-caption` },
    el("table", { class: "ams-table__table", id },
      el("caption", { class: "ams-table__caption", id: `${id}-caption` }, titel),
      el("thead", { class: "ams-table__header" }, el("tr", {}, kolommen.map((naam) => el("th", { class: "ams-table__header-cell", scope: "col" }, naam)))),
      el("tbody", {}, regels.map((cellen) => el("tr", {}, cellen.map(cel))))));
}

export const vlag = (woorden, soort) => el("span", { class: `bidn-badge bidn-badge--${soort}` }, woorden);

/** Has the browser save a file that was made here. */
export function bewaarBestand(naam, inhoud, soort) {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: soort }));
  const anker = el("a", { href: adres, download: naam, hidden: true });
  document.body.append(anker);
  anker.click();
  anker.remove();
  setTimeout(() => URL.revokeObjectURL(adres), 10000);
}

let laatste = 0;
/** An id that no other element has. */
export const nieuwId = (begin) => `${begin}-${(laatste += 1)}`;
