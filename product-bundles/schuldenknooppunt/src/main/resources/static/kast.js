// SPDX-License-Identifier: EUPL-1.2
// What this browser keeps, in IndexedDB, apart for each organisation: keys that can be used and not be read, and messages that
// the node no longer has, as they came: encrypted.

const NAAM = "schuldenknooppunt";
const VERSIE = 1;

function open() {
  return new Promise((klaar, mis) => {
    const vraag = indexedDB.open(NAAM, VERSIE);
    vraag.onupgradeneeded = () => {
      const db = vraag.result;
      db.createObjectStore("sleutels", { keyPath: ["organisatie", "kid"] });
      db.createObjectStore("berichten", { keyPath: ["organisatie", "referentienummer"] });
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

export const berichten = {
  alle: (organisatie) => doe("berichten", "readonly", (winkel) => winkel.getAll(van(organisatie))),
  een: (organisatie, referentie) => doe("berichten", "readonly", (winkel) => winkel.get([organisatie, referentie])),
  bewaar: (bericht) => doe("berichten", "readwrite", (winkel) => winkel.put(bericht)),
  weg: (organisatie, referentie) => doe("berichten", "readwrite", (winkel) => winkel.delete([organisatie, referentie])),
};
