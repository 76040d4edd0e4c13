// SPDX-License-Identifier: EUPL-1.2
// Makes the static files of the portal of the npm packages and the sources beside this file.
// Called by Maven: node build.mjs <folder of classes>. Fetches the packages only when the lock file changed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const target = process.argv[2];

/** The components of the design system that the pages use. */
const COMPONENTS = [
  "body", "page", "visually-hidden", "skip-link", "heading", "paragraph", "link", "unordered-list", "breadcrumb", "button",
  "action-group", "alert", "invalid-form-alert", "field", "label", "hint", "error-message", "text-input", "text-area", "select",
  "table", "pagination", "tab-navigation", "switch",
];

/** The icons of Tabler that pages may use by name. */
const ICONS = [
  "alert-octagon", "alert-triangle", "arrow-left", "arrow-right", "arrows-sort", "ban", "bell", "book", "briefcase", "building",
  "building-community", "calendar", "check", "chevron-left", "chevron-right", "circle-check", "circle-x", "clock", "coin-euro",
  "copy", "device-mobile", "download", "external-link", "eye", "file-spreadsheet", "file-text", "file-zip", "filter",
  "help-circle", "history", "home", "inbox", "info-circle", "key", "layout-dashboard", "list-check", "lock", "login", "logout",
  "mail", "pencil", "phone", "plug-connected-x", "plus", "printer", "refresh", "report", "scale", "search", "send", "settings",
  "shield-lock", "sort-ascending", "sort-descending", "stethoscope", "tools", "trash", "upload", "user", "users", "world", "x",
];

function fetchPackages() {
  const stamp = join(modules, ".package-lock.json");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(here, "package-lock.json")).mtimeMs) {
    return;
  }
  const npm = spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: here, stdio: "inherit" });
  if (npm.status !== 0) {
    console.error("npm ci failed: the portal needs Node.js 20 or later with npm to build its pages");
    process.exit(1);
  }
}

const read = (...path) => readFileSync(join(...path), "utf8");

function styles() {
  const ams = COMPONENTS.map((c) => read(modules, "@amsterdam/design-system-css/dist", c, c + ".css"));
  const own = ["bidn-tokens.css", "bidn-base.css", "bidn-frame.css", "bidn-parts.css", "bidn-print.css"].map((f) => read(here, "css", f));
  const notice = "/*! Parts (c) Gemeente Amsterdam, EUPL-1.2 (@amsterdam/design-system-css); values and the rest (c) BIDN, EUPL-1.2 */\n";
  return notice + [own[0], ...ams, ...own.slice(1)].join("\n").replace(/\/\*(?!!)[\s\S]*?\*\//g, "").replace(/\n\s*/g, "\n").replace(/\n+/g, "\n");
}

function sprite() {
  const symbols = ICONS.map((name) => {
    const svg = read(modules, "@tabler/icons/icons/outline", name + ".svg");
    const shapes = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"))
      .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, "").replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${shapes}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg"><!-- Tabler Icons, MIT -->${symbols.join("")}</svg>`;
}

function notices() {
  const packages = Object.keys(JSON.parse(read(here, "package.json")).devDependencies);
  return packages.map((name) => {
    const about = JSON.parse(read(modules, name, "package.json"));
    return `${name} ${about.version}, ${about.license}`;
  }).join("\n") + "\n";
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

fetchPackages();
const font = readFileSync(join(modules, "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2"));
const hashed = new Map([
  ["bidn.css", styles()],
  ["bidn.js", read(here, "js/bidn.js")],
  ["htmx.js", read(modules, "htmx.org/dist/htmx.min.js")],
  ["source-sans-3.woff2", font],
  ...readdirSync(join(here, "img")).map((f) => [f, read(here, "img", f)]),
]);
const sum = createHash("sha256");
hashed.forEach((content, name) => sum.update(name).update(content));
const hash = sum.digest("hex").slice(0, 12);

rmSync(join(target, "static"), { recursive: true, force: true });
hashed.forEach((content, name) => write(join(target, "static/portal", hash, name), content));
write(join(target, "static/icons.svg"), sprite());
write(join(target, "static/favicon.svg"), read(here, "img/mark.svg"));
const files = [...[...hashed.keys()].map((n) => `portal/${hash}/${n}`), "icons.svg", "favicon.svg"];
writeFileSync(join(target, "static/files.txt"), [hash, ...files].join("\n") + "\n");
writeFileSync(join(target, "static/NOTICE.txt"), notices());
