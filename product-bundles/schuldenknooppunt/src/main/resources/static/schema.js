// SPDX-License-Identifier: EUPL-1.2
// The part of JSON Schema (2020-12) that the sets of messages use; a keyword that it does not know is refused by a test of the set.

/** The words of JSON Schema that count here; all others only describe. */
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;

/** What is wrong, in order: {plek, code, grens}. plek is like "vorderingen/0/bedrag". */
export function controleerSchema(schema, waarde) {
  const fouten = [];
  controleer(schema, waarde, "", fouten);
  return fouten;
}

function controleer(schema, waarde, plek, fouten) {
  const fout = (code, grens) => fouten.push({ plek, code, grens });
  if (!isSoort(schema.type, waarde)) {
    fout("soort", schema.type);
    return;
  }
  if (schema.const !== undefined && waarde !== schema.const) fout("keuze");
  if (schema.enum && !schema.enum.includes(waarde)) fout("keuze");
  if (schema.type === "object") object(schema, waarde, plek, fouten);
  if (schema.type === "array") lijst(schema, waarde, plek, fouten);
  if (schema.type === "string") tekst(schema, waarde, fout);
  if (schema.type === "number" || schema.type === "integer") getal(schema, waarde, fout);
}

function isSoort(soort, waarde) {
  switch (soort) {
    case "object": return waarde !== null && typeof waarde === "object" && !Array.isArray(waarde);
    case "array": return Array.isArray(waarde);
    case "string": return typeof waarde === "string";
    case "number": return typeof waarde === "number" && Number.isFinite(waarde);
    case "integer": return Number.isSafeInteger(waarde);
    case "boolean": return typeof waarde === "boolean";
    default: return false;
  }
}

function object(schema, waarde, plek, fouten) {
  const onder = (naam) => (plek ? `${plek}/${naam}` : naam);
  for (const naam of schema.required ?? []) {
    if (!Object.hasOwn(waarde, naam)) fouten.push({ plek: onder(naam), code: "verplicht" });
  }
  for (const naam of Object.keys(waarde)) {
    if (Object.hasOwn(schema.properties, naam)) controleer(schema.properties[naam], waarde[naam], onder(naam), fouten);
    else fouten.push({ plek, code: "onbekend" });
  }
  if (schema.anyOf && !schema.anyOf.some((een) => een.required.every((naam) => Object.hasOwn(waarde, naam)))) {
    fouten.push({ plek, code: "een-van", grens: schema.anyOf.flatMap((een) => een.required) });
  }
}

function lijst(schema, waarde, plek, fouten) {
  if (waarde.length < (schema.minItems ?? 0)) fouten.push({ plek, code: "te-weinig", grens: schema.minItems });
  if (waarde.length > (schema.maxItems ?? Infinity)) fouten.push({ plek, code: "te-veel", grens: schema.maxItems });
  waarde.forEach((een, i) => controleer(schema.items, een, `${plek}/${i}`, fouten));
}

function tekst(schema, waarde, fout) {
  const lengte = Array.from(waarde).length;
  if (lengte < (schema.minLength ?? 0)) fout("te-kort", schema.minLength);
  if (lengte > (schema.maxLength ?? Infinity)) fout("te-lang", schema.maxLength);
  if (schema.pattern && !new RegExp(schema.pattern, "u").test(waarde)) fout("vorm");
  if (schema.format === "date" && !isDatum(waarde)) fout("datum");
  if (schema.format === "email" && !EMAIL.test(waarde)) fout("email");
}

function getal(schema, waarde, fout) {
  if (waarde < (schema.minimum ?? -Infinity)) fout("minstens", schema.minimum);
  if (waarde > (schema.maximum ?? Infinity)) fout("hoogstens", schema.maximum);
  // amounts in cents: what is written with two digits is whole in hundredths
  if (schema.multipleOf === 0.01 && Math.abs(waarde * 100 - Math.round(waarde * 100)) > 1e-6) fout("centen");
}

export function isDatum(text) {
  const delen = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!delen) return false;
  const dag = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(dag.getTime()) && dag.toISOString().startsWith(text);
}
