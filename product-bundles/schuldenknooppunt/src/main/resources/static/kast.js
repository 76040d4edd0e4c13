// SPDX-License-Identifier: EUPL-1.2
// What this browser keeps, in IndexedDB, apart for each organisation: keys that can be used and not be read, messages that the
// node no longer has, as they came, and copies of what was sent: all encrypted.

const NAAM = "schuldenknooppunt";
const VERSIE = 2;
/** Of messages, by what they are under in the node. */
const OP_REFERENTIE = ["berichten", "afschriften"];

function open() {
  return new Promise((klaar, mis) => {
    const vraag = indexedDB.open(NAAM, VERSIE);
    vraag.onupgradeneeded = () => {
      const db = vraag.result;
      const maak = (naam, keyPath) => db.objectStoreNames.contains(naam) || db.createObjectStore(naam, { keyPath });
      maak("sleutels", ["organisatie", "kid"]);
      OP_REFERENTIE.forEach((naam) => maak(naam, ["organisatie", "referentienummer"]));
    };
    vraag.onsuccess = () => klaar(vraag.result);
    vraag.onerror = () => mis(vraag.error);
  });
}

async function doe(winkel, wijze, werk) {
  const db = await open();
  try {
    return await new Promise((klaar, mis) => {
      const transactie = db.transaction(winkel, wijze);
      const vraag = werk(transactie.objectStore(winkel));
      transactie.oncomplete = () => klaar(vraag?.result);
      transactie.onerror = () => mis(transactie.error);
      transactie.onabort = () => mis(transactie.error);
    });
  } finally {
    db.close();
  }
}

const van = (organisatie) => IDBKeyRange.bound([organisatie], [organisatie, []]);

export const sleutels = {
  alle: (organisatie) => doe("sleutels", "readonly", (winkel) => winkel.getAll(van(organisatie))),
  een: (organisatie, kid) => doe("sleutels", "readonly", (winkel) => winkel.get([organisatie, kid])),
  bewaar: (sleutel) => doe("sleutels", "readwrite", (winkel) => winkel.put(sleutel)),
  weg: (organisatie, kid) => doe("sleutels", "readwrite", (winkel) => winkel.delete([organisatie, kid])),
};

/** Asks the browser not to clean up what is here when it needs room. */
export const blijf = () => globalThis.navigator.storage?.persist?.().catch(() => false);

const opReferentie = (naam) => ({
  alle: (organisatie) => doe(naam, "readonly", (winkel) => winkel.getAll(van(organisatie))),
  een: (organisatie, referentie) => doe(naam, "readonly", (winkel) => winkel.get([organisatie, referentie])),
  bewaar: (bericht) => doe(naam, "readwrite", (winkel) => winkel.put(bericht)),
  weg: (organisatie, referentie) => doe(naam, "readwrite", (winkel) => winkel.delete([organisatie, referentie])),
});

export const berichten = opReferentie("berichten");
/** Of what was sent from here: the same letter, encrypted for ourselves. */
export const afschriften = opReferentie("afschriften");
