// SPDX-License-Identifier: EUPL-1.2
// Makes pages handier; every page works without it.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("bidn-js");
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));

  // what must be mended comes first
  const summary = document.querySelector("[data-bidn-focus]");
  if (summary) summary.focus();

  // of a row of tabs that is wider than the screen, the one that is shown comes into sight
  const showTabs = () => all(".bidn-tabs [aria-current=page]").forEach((tab) => {
    for (const row of [tab.closest("ul"), tab.closest("nav")]) {
      row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - 16;
    }
  });
  showTabs();
  window.addEventListener("resize", showTabs);

  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-bidn-open],[data-bidn-close],[data-bidn-print],[data-bidn-download]");
    if (!target) return;
    if (target.dataset.bidnOpen) document.getElementById(target.dataset.bidnOpen)?.showModal();
    if ("bidnClose" in target.dataset) target.closest("dialog")?.close();
    if ("bidnPrint" in target.dataset) window.print();
    if ("bidnDownload" in target.dataset && target.tagName === "A") refreshSoon();
  });

  // tick all, and show when only some are ticked
  document.addEventListener("change", (event) => {
    const box = event.target;
    if (box.type !== "checkbox") return;
    const name = box.dataset.bidnSelectAll || box.name;
    const master = document.querySelector(`[data-bidn-select-all="${CSS.escape(name)}"]`);
    if (!master) return;
    const boxes = all(`input[type=checkbox][name="${CSS.escape(name)}"]`).filter((b) => b !== master);
    if (box === master) boxes.forEach((b) => { b.checked = master.checked; });
    const ticked = boxes.filter((b) => b.checked).length;
    master.checked = boxes.length > 0 && ticked === boxes.length;
    master.indeterminate = ticked > 0 && ticked < boxes.length;
  });

  // a form goes out once, also when somebody clicks twice
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // asks first, unless that box is ticked; the button in the dialog sends the form after all
    const ask = form.dataset.bidnAsk && document.getElementById(form.dataset.bidnAsk);
    if (ask && !ask.contains(event.submitter) && !document.getElementById(form.dataset.bidnUnless)?.checked) {
      event.preventDefault();
      ask.showModal();
      return;
    }
    if (form.dataset.bidnSent) { event.preventDefault(); return; }
    form.dataset.bidnSent = "1";
    setTimeout(() => { delete form.dataset.bidnSent; }, 2000);
    if ("bidnDownload" in form.dataset) refreshSoon();
  });

  // files may be dropped on their field; beside it they don't take the page away
  const dropZone = (event) => event.target.closest?.("[data-bidn-drop]");
  const carriesFiles = (event) => Array.from(event.dataTransfer?.types ?? []).includes("Files");
  all("[data-bidn-drop-hint]").forEach((hint) => { hint.hidden = false; });
  ["dragover", "dragleave", "drop"].forEach((kind) => document.addEventListener(kind, (event) => {
    if (!carriesFiles(event) || !document.querySelector("[data-bidn-drop]")) return;
    event.preventDefault();
    const zone = dropZone(event);
    all("[data-bidn-drop]").forEach((any) => any.classList.toggle("bidn-upload--over", kind === "dragover" && any === zone));
    const field = kind === "drop" && zone?.querySelector("input[type=file]");
    if (!field || event.dataTransfer.files.length === 0) return;
    field.files = event.dataTransfer.files;
    field.focus();
  }));

  // a form with files tells how far it is; what comes back is shown as the browser would
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const part = form.querySelector("[data-bidn-progress]");
    if (event.defaultPrevented || !("bidnUpload" in form.dataset) || !part) return;
    event.preventDefault();
    if (form.dataset.bidnBusy) return;
    form.dataset.bidnBusy = "1";
    sendFiles(form, part.querySelector("progress"), part.querySelector("[role=status]"), part.dataset);
  });

  function sendFiles(form, bar, line, texts) {
    const request = new XMLHttpRequest();
    const end = (text) => {
      delete form.dataset.bidnBusy;
      bar.hidden = true;
      line.textContent = text;
    };
    bar.hidden = false;
    bar.value = 0;
    request.upload.addEventListener("progress", (event) => {
      if (!event.lengthComputable) return;
      const percent = Math.floor((100 * event.loaded) / event.total);
      // a screen reader hears each tenth, not each step
      if (percent === 0 || Math.floor(percent / 10) > Math.floor(bar.value / 10)) line.textContent = texts.busy.replace("#", percent);
      bar.value = percent;
    });
    request.upload.addEventListener("load", () => { line.textContent = texts.checking; });
    request.addEventListener("load", () => {
      if (request.status < 400) { location.assign(request.responseURL); return; }
      const fresh = new DOMParser().parseFromString(request.responseText, "text/html");
      const main = fresh.querySelector("main");
      end(main ? "" : texts.failed);
      if (!main) return;
      document.title = fresh.title;
      document.querySelector("main").replaceWith(document.adoptNode(main));
      all("[data-bidn-drop-hint]").forEach((hint) => { hint.hidden = false; });
      (document.querySelector("[data-bidn-focus]") ?? document.querySelector("main")).focus();
    });
    ["error", "abort", "timeout"].forEach((kind) => request.addEventListener(kind, () => end(texts.failed)));
    request.open("POST", form.action);
    request.send(new FormData(form));
  }

  // a form on its way to another site goes on by itself
  document.querySelector("form[data-bidn-submit]")?.requestSubmit();

  // after a download the page shows what changed by it; a slow one is waited for a little longer
  function refreshSoon(waits = [1200, 3000, 8000]) {
    if (waits.length === 0) return;
    setTimeout(async () => {
      const answer = await fetch(location.href, { headers: { "X-Poll": "1" } }).catch(() => null);
      if (!answer || !answer.ok || answer.redirected) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const focused = document.activeElement?.id;
      let changed = false;
      all("[data-bidn-refresh][id]").forEach((part) => {
        const newer = fresh.getElementById(part.id);
        if (!newer || newer.isEqualNode(part)) return;
        part.replaceWith(document.adoptNode(newer));
        changed = true;
      });
      if (!changed) refreshSoon(waits.slice(1));
      else if (focused) document.getElementById(focused)?.focus();
    }, waits[0]);
  }

  // what a page asks for by itself is no sign that somebody is there
  document.addEventListener("htmx:configRequest", (event) => {
    if (!event.detail.triggeringEvent) event.detail.headers["X-Poll"] = "1";
  });

  // choosing an organisation with the mouse is enough; with the keyboard the button stays
  all("form[data-bidn-organisation]").forEach((form) => {
    const select = form.querySelector("select");
    let keys = false;
    select.addEventListener("keydown", (event) => {
      if (event.key === "Tab" || event.key === "Shift") return;
      keys = true;
      form.classList.add("bidn-organisation--keys");
    });
    select.addEventListener("pointerdown", () => { keys = false; });
    select.addEventListener("change", () => { if (!keys) form.requestSubmit(); });
  });

  // only a script can print
  all("[data-bidn-print]").forEach((button) => { button.hidden = false; });

  // the end of the session: told two minutes before, and put off by one click
  const dialog = document.getElementById("sessie");
  if (!dialog) return;
  const title = document.title;
  const line = dialog.querySelector("[data-bidn-left]");
  const warning = Number(dialog.dataset.warning);
  let end = Date.now() + Number(dialog.dataset.left) * 1000;
  let last = dialog.dataset.last === "true";
  let said = -1;
  const left = () => Math.ceil((end - Date.now()) / 1000);
  // what is of one person is off the screen when the time is up, and out of the page when the session is over
  const ofPeople = () => all("[data-bidn-private]");
  const cover = (over) => root.classList.toggle("bidn-over", over);
  const leave = () => {
    ofPeople().forEach((part) => part.replaceChildren());
    location.assign("/uitgelogd?terug=" + encodeURIComponent(location.pathname + location.search));
  };

  async function ask(method) {
    const answer = await fetch(method === "POST" ? "/session/keepalive" : "/session/status", { method, headers: { Accept: "application/json" } }).catch(() => null);
    if (!answer) return;
    if (!answer.ok) { leave(); return; }
    const told = await answer.json();
    end = Date.now() + told.seconds * 1000;
    last = told.last;
  }

  function show() {
    const minutes = Math.max(1, Math.ceil(left() / 60));
    if (minutes !== said) line.textContent = minutes === 1 ? line.dataset.one : line.dataset.more.replace("#", minutes);
    said = minutes;
    // the longest that a session may last is over soon, and then nothing puts it off
    dialog.querySelector("[data-bidn-idle]").hidden = last;
    dialog.querySelector("[data-bidn-last]").hidden = !last;
    dialog.querySelector("[data-bidn-stay]").hidden = last;
    if (!dialog.open) { dialog.showModal(); document.title = dialog.dataset.title + " – " + title; }
  }

  function hide() {
    said = -1;
    if (dialog.open) dialog.close();
    document.title = title;
  }

  dialog.querySelector("[data-bidn-stay]").addEventListener("submit", async (event) => {
    event.preventDefault();
    await ask("POST");
    if (left() > warning) hide();
  });
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  // a page that the browser kept, or one that stays open after signing out elsewhere
  window.addEventListener("pageshow", async (event) => {
    if (!event.persisted) return;
    cover(true);
    await ask("GET");
    cover(left() <= 0);
  });
  let rounds = 0;
  setInterval(async () => {
    cover(left() <= 0);
    rounds += 1;
    if (left() <= warning || (rounds % 6 === 0 && ofPeople().length > 0)) await ask("GET");
    cover(left() <= 0);
    if (left() <= 0) leave();
    else if (left() <= warning) show();
    else hide();
  }, 5000);
})();
