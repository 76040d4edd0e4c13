// SPDX-License-Identifier: EUPL-1.2
// Signs (JWS, RFC 7515) and encrypts (JWE, RFC 7516) by WebCrypto alone. The same in a page, in a worker and in Node.

const subtle = globalThis.crypto.subtle;
const utf8 = new TextEncoder();
const strict = new TextDecoder("utf-8", { fatal: true });

/** Lengths that what is encrypted may have, so that its size tells next to nothing. */
export const BUCKETS = [1024, 4096, 16384, 65536, 262144, 1048576, 4194304];

/** How the key of the content is encrypted, by its name in the header. Others follow by a line each. */
export const VERSLEUTELING = {
  "RSA-OAEP": { name: "RSA-OAEP", hash: "SHA-1" },
};

export const ONDERTEKENING = {
  PS256: { name: "RSA-PSS", hash: "SHA-256", saltLength: 32 },
};

const JWE_KOP = { alg: null, enc: "A256GCM", kid: null, typ: "JWE", cty: "JOSE" };
const JWS_KOP = { alg: "PS256", kid: null, typ: "JOSE", cty: "json" };
const IV = 12;
const TAG = 16;
const SPATIE = 0x20;

/** Why a message is refused: a code, and where; never what was in it. */
export class Weigering extends Error {
  constructor(reden, plek = "") {
    super(plek ? `${reden}: ${plek}` : reden);
    this.name = "Weigering";
    this.reden = reden;
    this.plek = plek;
  }
}

export function naarBase64url(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The one right way to write these bytes is taken, and no other. */
export function vanBase64url(text, reden = "vorm", plek = "") {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) throw new Weigering(reden, plek);
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt(0));
  // the bits that are left over at the end must be none
  const rest = bytes.length % 3;
  if (rest !== 0 && naarBase64url(bytes.subarray(bytes.length - rest)) !== text.slice(-(rest + 1))) throw new Weigering(reden, plek);
  return bytes;
}

/** RFC 7638. */
export async function duimafdruk(jwk) {
  const text = JSON.stringify({ e: jwk.e, kty: jwk.kty, n: jwk.n });
  return naarBase64url(new Uint8Array(await subtle.digest("SHA-256", utf8.encode(text))));
}

/** Only what is public of an RSA key. */
export function openbaar(jwk) {
  return { kty: jwk.kty, n: jwk.n, e: jwk.e };
}

/** A public key of the address book, to encrypt with; it must be what its name says. */
export async function versleutelsleutel(jwk, kid, alg = "RSA-OAEP") {
  await klopt(jwk, kid);
  return subtle.importKey("jwk", openbaar(jwk), VERSLEUTELING[alg], false, ["encrypt"]);
}

/** A public key of the address book, to verify by; it must be what its name says. */
export async function controlesleutel(jwk, kid) {
  await klopt(jwk, kid);
  return subtle.importKey("jwk", openbaar(jwk), ONDERTEKENING.PS256, false, ["verify"]);
}

async function klopt(jwk, kid) {
  if (jwk.kty !== "RSA" || jwk.e !== "AQAB" || (await duimafdruk(jwk)) !== kid) throw new Weigering("sleutel", "kid");
}

/** Signs: {kid, sleutel} is the private key of the sender. */
export async function onderteken(inhoud, { kid, sleutel }) {
  const kop = kopTekst({ alg: "PS256", kid, typ: "JOSE", cty: "json" });
  const getekend = `${kop}.${naarBase64url(inhoud)}`;
  const handtekening = await subtle.sign(ONDERTEKENING.PS256, sleutel, utf8.encode(getekend));
  return `${getekend}.${naarBase64url(new Uint8Array(handtekening))}`;
}

/** Encrypts a JWS for {kid, sleutel}, the public key of the receiver. */
export async function versleutel(jws, { kid, sleutel, alg = "RSA-OAEP" }) {
  const klaar = vulOp(utf8.encode(jws));
  const kop = kopTekst({ alg, enc: "A256GCM", kid, typ: "JWE", cty: "JOSE" });
  const cek = globalThis.crypto.getRandomValues(new Uint8Array(32));
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(IV));
  const inhoudsleutel = await subtle.importKey("raw", cek, "AES-GCM", false, ["encrypt"]);
  const verpakt = new Uint8Array(await subtle.encrypt({ name: VERSLEUTELING[alg].name }, sleutel, cek));
  cek.fill(0);
  const sealed = new Uint8Array(await subtle.encrypt(gcm(iv, kop), inhoudsleutel, klaar));
  klaar.fill(0);
  const eind = sealed.length - TAG;
  return [kop, naarBase64url(verpakt), naarBase64url(iv), naarBase64url(sealed.subarray(0, eind)), naarBase64url(sealed.subarray(eind))].join(".");
}

/**
 * Opens a JWE and gives the JWS in it.
 *
 * @param geheim finds the private key of a kid; nothing if it is not ours
 */
export async function ontsleutel(jwe, geheim) {
  const delen = String(jwe).split(".");
  if (delen.length !== 5) throw new Weigering("vorm", "jwe");
  const kop = leesKop(delen[0], JWE_KOP, "jwe");
  const soort = VERSLEUTELING[kop.alg];
  if (!Object.hasOwn(VERSLEUTELING, kop.alg)) throw new Weigering("kop", "alg");
  const [verpakt, iv, inhoud, tag] = delen.slice(1).map((deel) => vanBase64url(deel, "vorm", "jwe"));
  const sleutel = await geheim(kop.kid);
  if (!sleutel) throw new Weigering("sleutel", "kid");
  if (verpakt.length * 8 !== sleutel.algorithm.modulusLength) throw new Weigering("vorm", "sleutel");
  if (iv.length !== IV || tag.length !== TAG) throw new Weigering("vorm", "jwe");
  if (!BUCKETS.includes(inhoud.length)) throw new Weigering("opvulling", "lengte");
  const sealed = new Uint8Array(inhoud.length + TAG);
  sealed.set(inhoud);
  sealed.set(tag, inhoud.length);
  let open;
  try {
    const cek = await subtle.unwrapKey("raw", verpakt, sleutel, { name: soort.name }, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
    open = new Uint8Array(await subtle.decrypt(gcm(iv, delen[0]), cek, sealed));
  } catch {
    throw new Weigering("gewijzigd", "jwe");
  }
  return zonderOpvulling(open);
}

/**
 * Verifies a JWS and gives its content.
 *
 * @param openbaar finds the public key of a kid among those of the sender; nothing if it is not his
 */
export async function controleer(jws, vind) {
  const delen = String(jws).split(".");
  if (delen.length !== 3) throw new Weigering("vorm", "jws");
  const kop = leesKop(delen[0], JWS_KOP, "jws");
  const inhoud = vanBase64url(delen[1], "vorm", "jws");
  const handtekening = vanBase64url(delen[2], "vorm", "jws");
  const sleutel = await vind(kop.kid);
  if (!sleutel) throw new Weigering("afzender", "kid");
  const goed = await subtle.verify(ONDERTEKENING.PS256, sleutel, handtekening, utf8.encode(`${delen[0]}.${delen[1]}`));
  if (!goed) throw new Weigering("handtekening", "jws");
  return inhoud;
}

function gcm(iv, kop) {
  return { name: "AES-GCM", iv, additionalData: utf8.encode(kop), tagLength: TAG * 8 };
}

function kopTekst(kop) {
  return naarBase64url(utf8.encode(JSON.stringify(kop)));
}

/** Exactly these names, with these values; null: any text. */
function leesKop(deel, verwacht, plek) {
  const kop = leesJson(vanBase64url(deel, "vorm", plek), "kop", plek);
  const namen = Object.keys(verwacht);
  if (kop === null || typeof kop !== "object" || Object.keys(kop).length !== namen.length) throw new Weigering("kop", plek);
  for (const naam of namen) {
    const waarde = Object.hasOwn(kop, naam) ? kop[naam] : undefined;
    if (typeof waarde !== "string" || (verwacht[naam] !== null && waarde !== verwacht[naam])) throw new Weigering("kop", naam);
  }
  return kop;
}

/** JSON in right UTF-8. */
export function leesJson(bytes, reden, plek) {
  try {
    return JSON.parse(strict.decode(bytes));
  } catch {
    throw new Weigering(reden, plek);
  }
}

export function vulOp(bytes) {
  const lengte = BUCKETS.find((bucket) => bucket >= bytes.length);
  if (lengte === undefined) throw new Weigering("te-groot", "");
  const vol = new Uint8Array(lengte).fill(SPATIE);
  vol.set(bytes);
  return vol;
}

/** What stands before the spaces; among and behind it nothing else is taken. */
function zonderOpvulling(bytes) {
  let eind = bytes.length;
  while (eind > 0 && bytes[eind - 1] === SPATIE) eind -= 1;
  const text = new TextDecoder("latin1").decode(bytes.subarray(0, eind));
  if (!/^[A-Za-z0-9_.-]+$/.test(text)) throw new Weigering("opvulling", "tekens");
  return text;
}
