// SPDX-License-Identifier: EUPL-1.2
// Choosing receivers: search the address book, tick one, several or all that were found.
import { el, knop, knoppen, nieuwId, veld } from "./dom.js";
import { versleutelsleutel } from "./dienst.js";
import { tekst, weigering } from "./teksten.js";

/**
 * @param zaak {ik, nu, dienst, ontvangers: Map by id}
 * @param soort of which they must take messages
 * @param wissel hears of each that is chosen or is no longer: (adres, erbij)
 */
export function maakOntvangers(zaak, soort, wissel) {
  const invoer = el("input", { class: "ams-text-input", type: "search", maxlength: "100", autocomplete: "off" });
  const lijst = el("div", { class: "skp-keuze" });
  const stand = el("p", { role: "status", class: "ams-hint" });
  const allen = knop(tekst("nieuw.kies-alle"), { soort: "tertiary", bij: () => lijst.querySelectorAll("input:enabled:not(:checked)").forEach((doos) => doos.click()) });
  const tel = () => { stand.textContent = tekst("nieuw.gekozen", { "": zaak.ontvangers.size }); };
  const zoek = async () => {
    const vraag = new URLSearchParams({ naam: invoer.value, code: soort.code, versie: soort.versie });
    const { adressen } = await zaak.dienst.lees(`adressen?${vraag}`);
    const gekozen = Array.from(zaak.ontvangers.values(), ({ adres }) => adres);
    const anderen = adressen.filter((adres) => adres.id !== zaak.ik.id && !zaak.ontvangers.has(adres.id));
    lijst.replaceChildren(...[...gekozen, ...anderen].map(vakje));
    stand.textContent = tekst("nieuw.gevonden", { "": anderen.length });
  };
  const vakje = (adres) => {
    const id = nieuwId("ontvanger");
    const kan = versleutelsleutel(adres, zaak.nu) !== undefined;
    const doos = el("input", { type: "checkbox", id, value: adres.id, disabled: !kan, onchange: () => { wissel(adres, doos.checked); tel(); } });
    doos.checked = zaak.ontvangers.has(adres.id);
    return el("span", { class: "bidn-checkbox" }, doos, el("label", { for: id }, adres.naam, kan ? "" : ` (${tekst("nieuw.geen-sleutel")})`));
  };
  const doe = () => zoek().catch(() => { stand.textContent = weigering("sessie"); });
  invoer.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    doe();
  });
  doe();
  return el("fieldset", { class: "skp-groep", id: "skp-ontvangers", tabindex: "-1" }, el("legend", { class: "ams-label" }, tekst("nieuw.ontvangers")),
    el("div", { class: "skp-zoek" }, veld("skp-zoek", tekst("nieuw.zoek"), invoer),
      knop(tekst("nieuw.zoek.knop"), { soort: "secondary", bij: doe })), stand, lijst, knoppen(allen));
}
