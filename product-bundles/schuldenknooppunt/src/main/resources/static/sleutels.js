// SPDX-License-Identifier: EUPL-1.2
// The keys of an organisation: made here, kept here so that they can be used and never be read, and backed up under a
// passphrase. A private key can leave the browser only within that backup, encrypted.
import { ONDERTEKENING, VERSLEUTELING, Weigering, duimafdruk, leesJson, naarBase64url, openbaar, vanBase64url } from "./jose.js";

const subtle = globalThis.crypto.subtle;
const utf8 = new TextEncoder();
const BITS = 3072;
/** Of PBKDF2 with SHA-256 (OWASP, 2023). */
const RONDES = 600000;
const MEESTE_RONDES = 10000000;
export const KORTSTE_WACHTZIN = 12;
const SOORT = "schuldenknooppunt-sleutels";

const GEBRUIK = {
  VERSLEUTELEN: { algoritme: VERSLEUTELING["RSA-OAEP"], maak: ["encrypt", "unwrapKey"], gebruik: ["unwrapKey"] },
  ONDERTEKENEN: { algoritme: { name: "RSA-PSS", hash: "SHA-256" }, maak: ["sign", "verify"], gebruik: ["sign"] },
};

/** A key to encrypt for us and one to sign with. They can be taken out until the backup is made: then they are forgotten. */
export async function maakPaar() {
  const paar = [];
  for (const [gebruik, soort] of Object.entries(GEBRUIK)) {
    const algoritme = { ...soort.algoritme, modulusLength: BITS, publicExponent: new Uint8Array([1, 0, 1]) };
    const sleutel = await subtle.generateKey(algoritme, true, soort.maak);
    const jwk = openbaar(await subtle.exportKey("jwk", sleutel.publicKey));
    paar.push({ gebruik, kid: await duimafdruk(jwk), jwk, prive: sleutel.privateKey });
  }
  return paar;
}

/** The backup as text: each key wrapped by AES-GCM under a key made of the passphrase, bound to all that stands beside it. */
export async function maakReserve(paar, organisatie, wachtzin, gemaakt) {
  if (Array.from(wachtzin).length < KORTSTE_WACHTZIN) throw new Weigering("wachtzin", "kort");
  const zout = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const hoofd = {
    soort: SOORT,
    versie: 1,
    organisatie,
    gemaakt,
    kdf: { naam: "PBKDF2", hash: "SHA-256", rondes: RONDES, zout: naarBase64url(zout) },
  };
  const kluis = await kluissleutel(wachtzin, zout, RONDES);
  const sleutels = [];
  for (const { kid, gebruik, jwk, prive } of paar) {
    const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
    const erbij = { kid, gebruik, jwk: openbaar(jwk) };
    const verpakt = await subtle.wrapKey("pkcs8", prive, kluis, gcm(iv, hoofd, erbij));
    sleutels.push({ ...erbij, iv: naarBase64url(iv), sleutel: naarBase64url(new Uint8Array(verpakt)) });
  }
  return JSON.stringify({ ...hoofd, sleutels });
}

/** The keys of a backup, which from now on can be used and not be read. */
export async function openReserve(tekst, organisatie, wachtzin) {
  const bestand = leesJson(utf8.encode(tekst), "reserve", "json");
  if (bestand?.soort !== SOORT || bestand.versie !== 1 || !Array.isArray(bestand.sleutels)) throw new Weigering("reserve", "soort");
  if (bestand.organisatie !== organisatie) throw new Weigering("reserve", "organisatie");
  const { kdf } = bestand;
  const rondes = kdf?.rondes;
  if (kdf?.naam !== "PBKDF2" || kdf.hash !== "SHA-256" || !Number.isInteger(rondes) || rondes < RONDES || rondes > MEESTE_RONDES) {
    throw new Weigering("reserve", "kdf");
  }
  const hoofd = { soort: bestand.soort, versie: bestand.versie, organisatie: bestand.organisatie, gemaakt: bestand.gemaakt, kdf: { naam: kdf.naam, hash: kdf.hash, rondes, zout: kdf.zout } };
  const kluis = await kluissleutel(wachtzin, vanBase64url(kdf.zout, "reserve", "kdf"), rondes);
  const paar = [];
  for (const { kid, gebruik, jwk, iv, sleutel } of bestand.sleutels) {
    if (!Object.hasOwn(GEBRUIK, gebruik) || (await duimafdruk(jwk ?? {})) !== kid) throw new Weigering("reserve", "sleutel");
    const erbij = { kid, gebruik, jwk: openbaar(jwk) };
    const onthuld = gcm(vanBase64url(iv, "reserve", "iv"), hoofd, erbij);
    paar.push({ ...erbij, prive: await pakUit(vanBase64url(sleutel, "reserve", "sleutel"), kluis, onthuld, GEBRUIK[gebruik]) });
  }
  return paar;
}

async function pakUit(verpakt, kluis, gcmDeel, soort) {
  try {
    return await subtle.unwrapKey("pkcs8", verpakt, kluis, gcmDeel, soort.algoritme, false, soort.gebruik);
  } catch {
    throw new Weigering("wachtzin", "fout");
  }
}

async function kluissleutel(wachtzin, zout, rondes) {
  const van = await subtle.importKey("raw", utf8.encode(wachtzin.normalize("NFC")), "PBKDF2", false, ["deriveKey"]);
  return subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt: zout, iterations: rondes }, van, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}

function gcm(iv, hoofd, erbij) {
  return { name: "AES-GCM", iv, additionalData: utf8.encode(JSON.stringify([hoofd, erbij])), tagLength: 128 };
}

/** Signs with a key that was opened. */
export const tekenwijze = ONDERTEKENING.PS256;
