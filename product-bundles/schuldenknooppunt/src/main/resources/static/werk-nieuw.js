// SPDX-License-Identifier: EUPL-1.2
// A new message to one or several participants at once: what is the same for all is filled in once.
import { alinea, el, knop, knoppen, kop, link, melding, nieuwId, toonFouten, veld, voortgang } from "./dom.js";
import { brief, eigenTekensleutel, portaal, versleutelsleutel, werk } from "./dienst.js";
import { controleerSchema } from "./schema.js";
import { foutzin, maakFormulier } from "./formulier.js";
import { maakBijlage } from "./bijlagen.js";
import { geenSleutels, naamVan } from "./werk-bericht.js";
import { tekst, weigering } from "./teksten.js";

const perOntvanger = (naam, schema) => schema["x-per-ontvanger"] === true;

export async function begin(werkplek, gegevens) {
  const teken = await eigenTekensleutel(gegevens.ik, gegevens.nu);
  if (!teken) {
    werkplek.replaceChildren(geenSleutels());
    return;
  }
  toon(werkplek, { ...gegevens, teken, dienst: portaal(gegevens), ontvangers: new Map() });
}

function toon(werkplek, zaak) {
  const kies = el("select", { class: "ams-select" }, el("option", { class: "ams-select__option", value: "" }, tekst("kies")),
    zaak.soorten.map((soort, i) => el("option", { class: "ams-select__option", value: i }, naamVan(soort))));
  const bericht = el("div", { class: "bidn-stack" });
  const verloop = voortgang(tekst("nieuw.verstuur"));
  const stuur = knop(tekst("nieuw.verstuur"), { type: "submit" });
  const formulier = el("form", { class: "bidn-stack", novalidate: true, autocomplete: "off" },
    veld("skp-soort", tekst("nieuw.soort"), kies), bericht);
  let delen;
  kies.addEventListener("change", () => {
    zaak.ontvangers.clear();
    bericht.replaceChildren();
    delen = kies.value === "" ? undefined : toonSoort(bericht, zaak, zaak.soorten[Number(kies.value)]);
    if (delen) bericht.append(knoppen(stuur), verloop.element);
  });
  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (!delen || stuur.disabled) return;
    stuur.disabled = true;
    await verstuur(werkplek, formulier, zaak, delen, verloop).catch((fout) => {
      verloop.zeg("");
      toonFouten(formulier, [{ woorden: weigering(fout.reden) }]);
    });
    stuur.disabled = false;
  });
  werkplek.replaceChildren(formulier);
}

function toonSoort(bak, zaak, soort) {
  const eigen = el("div", { class: "bidn-stack" });
  const velden = maakFormulier(soort.schema, "bericht", (naam, schema) => !perOntvanger(naam, schema));
  const bijlage = soort.bijlage ? maakBijlage(soort.bijlage) : null;
  const heeftEigen = Object.entries(soort.schema.properties).some(([naam, schema]) => perOntvanger(naam, schema));
  const wissel = (adres, erbij) => {
    if (!erbij) {
      zaak.ontvangers.get(adres.id)?.groep?.remove();
      zaak.ontvangers.delete(adres.id);
      return;
    }
    const formulier = heeftEigen ? maakFormulier(soort.schema, "eigen", perOntvanger) : null;
    const groep = formulier && el("fieldset", { class: "skp-groep" }, el("legend", { class: "ams-label" }, tekst("nieuw.voor", { "": adres.naam })), formulier.element);
    if (groep) eigen.append(groep);
    zaak.ontvangers.set(adres.id, { adres, formulier, groep });
  };
  bak.append(maakZoeker(zaak, wissel), kop(3, tekst("nieuw.bericht")), velden.element, ...[bijlage?.element].filter(Boolean), eigen);
  return { soort, velden, bijlage };
}

function maakZoeker(zaak, wissel) {
  const invoer = el("input", { class: "ams-text-input", type: "search", maxlength: "100", autocomplete: "off" });
  const lijst = el("div", { class: "skp-keuze" });
  const stand = el("p", { role: "status", class: "ams-hint" });
  const tel = () => { stand.textContent = tekst("nieuw.gekozen", { "": zaak.ontvangers.size }); };
  const zoek = async () => {
    const { adressen } = await zaak.dienst.lees(`adressen?naam=${encodeURIComponent(invoer.value)}`);
    const gekozen = Array.from(zaak.ontvangers.values(), ({ adres }) => adres);
    const anderen = adressen.filter((adres) => adres.id !== zaak.ik.id && !zaak.ontvangers.has(adres.id));
    lijst.replaceChildren(...[...gekozen, ...anderen].map((adres) => vakje(adres)));
    stand.textContent = tekst("nieuw.gevonden", { "": anderen.length });
  };
  const vakje = (adres) => {
    const id = nieuwId("ontvanger");
    const kan = versleutelsleutel(adres, zaak.nu) !== undefined;
    const doos = el("input", { type: "checkbox", id, value: adres.id, disabled: !kan, onchange: () => { wissel(adres, doos.checked); tel(); } });
    doos.checked = zaak.ontvangers.has(adres.id);
    return el("span", { class: "bidn-checkbox" }, doos, el("label", { for: id }, adres.naam, kan ? "" : ` (${tekst("nieuw.geen-sleutel")})`));
  };
  invoer.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    zoek().catch(() => { stand.textContent = weigering("sessie"); });
  });
  const groep = el("fieldset", { class: "skp-groep", id: "skp-ontvangers", tabindex: "-1" }, el("legend", { class: "ams-label" }, tekst("nieuw.ontvangers")),
    el("div", { class: "skp-zoek" }, veld("skp-zoek", tekst("nieuw.zoek"), invoer),
      knop(tekst("nieuw.zoek.knop"), { soort: "secondary", bij: () => zoek().catch(() => { stand.textContent = weigering("sessie"); }) })), stand, lijst);
  zoek().catch(() => { stand.textContent = weigering("sessie"); });
  return groep;
}

/** The letters, or what is wrong: each field that is for all once, and those of each receiver. */
function maakBrieven(zaak, { soort, velden }, bijlagen) {
  const fouten = [];
  const brieven = [];
  const allen = velden.lees();
  for (const { adres, formulier } of zaak.ontvangers.values()) {
    const bericht = { ...allen, ...formulier?.lees() };
    for (const fout of controleerSchema(soort.schema, bericht)) {
      const eigen = formulier?.plekken.get(fout.plek);
      const id = eigen ?? velden.plekken.get(fout.plek);
      if (eigen || !fouten.some((een) => een.id === id)) {
        fouten.push({ id, woorden: (eigen ? `${adres.naam}: ` : "") + foutzin(soort.schema, fout) });
      }
    }
    brieven.push(brief(zaak.ik, adres, soort, bericht, { bijlagen, nu: zaak.nu }));
  }
  return { fouten, brieven };
}

async function verstuur(werkplek, formulier, zaak, delen, verloop) {
  const erbij = delen.bijlage ? await delen.bijlage.lees() : { bijlagen: [] };
  const { fouten, brieven } = maakBrieven(zaak, delen, erbij.bijlagen ?? []);
  if (zaak.ontvangers.size === 0) fouten.unshift({ id: "skp-zoek", woorden: tekst("nieuw.kies-ontvanger") });
  if (erbij.fout) fouten.push(erbij.fout);
  if (fouten.length > 0) {
    toonFouten(formulier, fouten);
    return;
  }
  const totaal = brieven.length;
  const meld = (sleutel) => (nu) => verloop.zet(nu, totaal, tekst(sleutel, { "": nu, totaal }));
  meld("nieuw.versleutelen")(0);
  const jwes = await werk("maak", { organisatie: zaak.ik.id, kid: zaak.teken.kid, brieven }, meld("nieuw.versleutelen"));
  const niet = [];
  for (let i = 0; i < totaal; i += 1) {
    const uitkomst = await zaak.dienst.bied(brieven[i].brief.kop, erbij.bijlagen.map((deel) => deel.soort), jwes[i])
      .catch((fout) => ({ geweigerd: [{ tekst: weigering(fout.reden) }] }));
    if (uitkomst.geweigerd) {
      const { adres } = zaak.ontvangers.get(brieven[i].brief.kop.ontvanger);
      niet.push(tekst("nieuw.niet", { "": adres.naam }) + uitkomst.geweigerd.map((een) => een.tekst).join(" "));
    }
    meld("nieuw.versturen")(i + 1);
  }
  const klaar = melding(niet.length === 0 ? "success" : "warning", tekst("nieuw.klaar", { "": totaal - niet.length, totaal }),
    ...niet, el("p", {}, link("/schuldenknooppunt/verzonden", tekst("nieuw.verzonden"))));
  werkplek.replaceChildren(klaar);
  klaar.focus();
}
