// SPDX-License-Identifier: EUPL-1.2
// The keys of an organisation on this computer: made, backed up, put in the address book, restored, and taken away.
import { alinea, bewaarBestand, el, knop, knoppen, kop, melding, nieuwId, tabel, toonFouten, veld, voortgang } from "./dom.js";
import { portaal, werk } from "./dienst.js";
import { datum } from "./formulier.js";
import * as kast from "./kast.js";
import { tekst, weigering } from "./teksten.js";

const KORTSTE = 12;

export async function begin(werkplek, gegevens) {
  await toon(werkplek, { ...gegevens, dienst: portaal(gegevens) });
}

async function toon(werkplek, zaak, boven) {
  const hier = await kast.sleutels.alle(zaak.ik.id);
  const lijst = hier.length === 0
    ? melding("info", tekst("sleutels.geen"), tekst("sleutels.geen.uitleg"))
    : maakTabel(werkplek, zaak, hier);
  const nieuw = hier.filter((sleutel) => !zaak.ik.sleutels.some((een) => een.kid === sleutel.kid));
  werkplek.replaceChildren(
    ...[boven].filter(Boolean),
    lijst,
    ...(nieuw.length > 0 ? [knoppen(meldKnop(werkplek, zaak, nieuw))] : []),
    maakMaken(werkplek, zaak, hier.length > 0),
    maakHerstel(werkplek, zaak),
  );
  boven?.focus();
}

function maakTabel(werkplek, zaak, sleutels) {
  const koppen = ["sleutels.gebruik", "sleutels.naam", "sleutels.gemaakt", "sleutels.adresboek"].map((sleutel) => tekst(sleutel));
  return tabel(nieuwId("sleutels"), tekst("sleutels.hier"), koppen, sleutels.map((sleutel) => {
    const weg = knop(tekst("sleutels.opruimen"), { soort: "tertiary", voluit: sleutel.kid.slice(0, 8), bij: () => ruimOp(werkplek, zaak, sleutel) });
    const stand = standVan(zaak, sleutel);
    return [tekst(`sleutels.${sleutel.gebruik}`), el("span", { class: "skp-kenmerk" }, sleutel.kid.slice(0, 12)), datum(sleutel.gemaakt),
      [stand.woorden, stand.geldig ? null : weg]];
  }));
}

function standVan(zaak, { kid }) {
  const inBoek = zaak.ik.sleutels.find((een) => een.kid === kid);
  if (!inBoek) return { woorden: tekst("sleutels.stand.nieuw"), geldig: false };
  if (inBoek.ingetrokken) return { woorden: tekst("sleutels.stand.ingetrokken"), geldig: false };
  if (new Date(inBoek.geldigTot) <= new Date(zaak.nu)) return { woorden: tekst("sleutels.stand.oud"), geldig: false };
  return { woorden: tekst("sleutels.stand.geldig", { "": datum(inBoek.geldigTot) }), geldig: true };
}

/** Asks first: what was encrypted for this key opens no more. */
function ruimOp(werkplek, zaak, sleutel) {
  const dialoog = el("dialog", { class: "bidn-dialog", "aria-labelledby": "skp-opruimen" }, el("div", { class: "bidn-dialog__box" },
    el("h2", { class: "ams-heading ams-heading--3", id: "skp-opruimen" }, tekst("sleutels.opruimen")), alinea(tekst("sleutels.opruimen.uitleg")),
    knoppen(
      knop(tekst("sleutels.opruimen"), { soort: "danger", bij: async () => {
        await kast.sleutels.weg(zaak.ik.id, sleutel.kid);
        dialoog.close();
        await toon(werkplek, zaak);
      } }),
      knop(tekst("nee"), { soort: "tertiary", bij: () => dialoog.close() }))));
  dialoog.addEventListener("close", () => dialoog.remove());
  werkplek.append(dialoog);
  dialoog.showModal();
}

function wachtzin(id, sleutel, nieuw) {
  const invoer = el("input", { class: "ams-text-input", type: "password", autocomplete: nieuw ? "new-password" : "off", maxlength: "500" });
  return { invoer, element: veld(id, tekst(sleutel), invoer, { hint: sleutel === "sleutels.wachtzin" && nieuw ? tekst("sleutels.wachtzin.hint") : undefined }) };
}

/** One thing at a time; what goes wrong is said at the form. */
function bijVersturen(formulier, werkt) {
  let bezig = false;
  formulier.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (bezig) return;
    bezig = true;
    await werkt().catch((fout) => toonFouten(formulier, [{ woorden: weigering(fout.reden) }]));
    bezig = false;
  });
}

function maakMaken(werkplek, zaak, wissel) {
  const eerste = wachtzin("skp-wachtzin", "sleutels.wachtzin", true);
  const tweede = wachtzin("skp-wachtzin-nog", "sleutels.wachtzin.nog", true);
  const verloop = voortgang(tekst("sleutels.maak"));
  const formulier = el("form", { class: "bidn-stack", novalidate: true, autocomplete: "off" }, eerste.element, tweede.element,
    knoppen(knop(tekst("sleutels.maak.knop"), { type: "submit", soort: wissel ? "secondary" : "primary" })), verloop.element);
  bijVersturen(formulier, async () => {
    const zin = eerste.invoer.value;
    if (Array.from(zin).length < KORTSTE) {
      toonFouten(formulier, [{ id: "skp-wachtzin", woorden: tekst("sleutels.wachtzin.kort") }]);
    } else if (zin !== tweede.invoer.value) {
      toonFouten(formulier, [{ id: "skp-wachtzin-nog", woorden: tekst("sleutels.wachtzin.anders") }]);
    } else {
      verloop.zeg(tekst("bezig"));
      kast.blijf();
      const { reserve, sleutels } = await werk("maakSleutels", { organisatie: zaak.ik.id, wachtzin: zin, nu: zaak.nu });
      toonBestand(werkplek, zaak, reserve, sleutels);
    }
  });
  return el("section", { class: "bidn-stack" }, kop(3, tekst("sleutels.maak")), alinea(tekst("sleutels.maak.uitleg")),
    wissel ? alinea(tekst("sleutels.wissel.uitleg")) : null, formulier);
}

/** The backup goes to a file first; only then others may encrypt for these keys. */
function toonBestand(werkplek, zaak, reserve, sleutels) {
  const meld = meldKnop(werkplek, zaak, sleutels);
  meld.disabled = true;
  const vink = el("input", { type: "checkbox", id: "skp-bewaard", onchange: () => { meld.disabled = !vink.checked; } });
  const titel = kop(3, tekst("sleutels.bestand"));
  titel.tabIndex = -1;
  werkplek.replaceChildren(titel, alinea(tekst("sleutels.bestand.uitleg")),
    knoppen(knop(tekst("sleutels.bestand.knop"), { bij: () => bewaarBestand(`schuldenknooppunt-sleutels-${zaak.nu.slice(0, 10)}.json`, reserve, "application/json") })),
    el("p", {}, el("span", { class: "bidn-checkbox" }, vink, el("label", { for: "skp-bewaard" }, tekst("sleutels.bestand.ja")))),
    knoppen(meld));
  titel.focus();
}

function meldKnop(werkplek, zaak, sleutels) {
  const meld = knop(tekst("sleutels.meld"), { bij: async () => {
    meld.disabled = true;
    const geweigerd = [];
    try {
      for (const { jwk, gebruik } of sleutels) {
        const uitkomst = await zaak.dienst.doe("meld", { jwk: JSON.stringify(jwk), gebruik });
        if (uitkomst.ik) zaak.ik = uitkomst.ik;
        else geweigerd.push(uitkomst.geweigerd);
      }
    } catch (fout) {
      geweigerd.push(weigering(fout.reden));
    }
    const boven = geweigerd.length === 0
      ? melding("success", tekst("sleutels.gemeld"))
      : melding("error", tekst("sleutels.niet-gemeld") + geweigerd.join(" "));
    await toon(werkplek, zaak, boven);
  } });
  return meld;
}

function maakHerstel(werkplek, zaak) {
  const bestand = el("input", { type: "file", accept: ".json,application/json" });
  const zin = wachtzin("skp-herstel-wachtzin", "sleutels.wachtzin", false);
  const verloop = voortgang(tekst("sleutels.herstel"));
  const formulier = el("form", { class: "bidn-stack", novalidate: true, autocomplete: "off" },
    veld("skp-herstel", tekst("sleutels.herstel.bestand"), bestand), zin.element,
    knoppen(knop(tekst("sleutels.herstel.knop"), { type: "submit", soort: "secondary" })), verloop.element);
  bijVersturen(formulier, async () => {
    const gekozen = bestand.files[0];
    if (!gekozen || gekozen.size > 1024 * 1024) {
      toonFouten(formulier, [{ id: "skp-herstel", woorden: tekst("sleutels.reserve") }]);
      return;
    }
    verloop.zeg(tekst("bezig"));
    try {
      kast.blijf();
      await werk("herstel", { organisatie: zaak.ik.id, wachtzin: zin.invoer.value, reserve: await gekozen.text(), nu: zaak.nu });
    } catch (fout) {
      verloop.zeg("");
      toonFouten(formulier, [{ id: fout.reden === "wachtzin" ? "skp-herstel-wachtzin" : "skp-herstel", woorden: weigering(fout.reden) }]);
      return;
    }
    await toon(werkplek, zaak, melding("success", tekst("sleutels.hersteld")));
  });
  return el("section", { class: "bidn-stack" }, kop(3, tekst("sleutels.herstel")), alinea(tekst("sleutels.herstel.uitleg")), formulier);
}
