"use strict";
(() => {
  const make = (name, fields, ...children) => {
    const element = Object.assign(document.createElement(name), fields);
    element.append(...children);
    return element;
  };

  /* Evidence opens beside the page; without this script the link goes to the same words at its foot. */
  const title = make("h2", { id: "drawer-h" });
  const body = make("div", { className: "sheet", tabIndex: 0 });
  const whole = make("a", { textContent: "Open in the article" });
  const shut = make("button", { type: "button", textContent: "Close" });
  const drawer = make("dialog", { className: "drawer", id: "drawer" }, make("header", {}, title, whole, shut), body);
  drawer.setAttribute("aria-labelledby", "drawer-h");
  document.body.append(drawer);
  let opener = null;

  const pieces = (key, root) =>
    [...root.querySelectorAll(".cited")].filter((e) => e.id === key || e.dataset.more === key);

  const show = (key, link) => {
    const target = document.getElementById(key);
    const source = target && target.closest("article.source");
    if (!source) return false;
    const copy = source.querySelector(".text").cloneNode(true);
    const hits = pieces(key, copy);
    copy.querySelectorAll("[id]").forEach((e) => e.removeAttribute("id"));
    hits.forEach((e) => e.classList.add("hit"));
    title.textContent = source.querySelector("h3").textContent;
    whole.href = "#" + key;
    body.replaceChildren(copy);
    if (!drawer.contains(link)) opener = link;
    if (!drawer.open) drawer.show();
    hits[0].scrollIntoView({ block: "center" });
    hits[0].focus({ preventScroll: true });
    return true;
  };

  const close = () => {
    if (drawer.open) drawer.close();
    if (opener) opener.focus({ preventScroll: true });
    opener = null;
  };

  shut.addEventListener("click", close);
  whole.addEventListener("click", () => drawer.close());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.open) close();
  });
  /* After the words come the drawer's own link and button, not the page behind it. */
  body.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || event.shiftKey) return;
    event.preventDefault();
    whole.focus();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest('a[href^="#a-"]');
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (link && plain && link !== whole && show(link.hash.slice(1), link)) event.preventDefault();
  });

  /* What stands behind the # need not be well written: a bare % is itself. */
  const named = (hash) => {
    try {
      return decodeURIComponent(hash);
    } catch {
      return hash;
    }
  };

  /* A target may lie in something folded, and overlapping spans are written in several pieces. */
  const arrive = () => {
    document.querySelectorAll("main .hit").forEach((e) => e.classList.remove("hit"));
    const key = named(location.hash.slice(1));
    const target = key && document.getElementById(key);
    if (!target) return;
    for (let e = target.parentElement; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    pieces(key, document).forEach((e) => e.classList.add("hit"));
    target.scrollIntoView({ block: target.classList.contains("cited") ? "center" : "start" });
  };
  addEventListener("hashchange", arrive);
  arrive();

  /* Filter by word and by account. */
  const items = [...document.querySelectorAll("main .item")];
  const query = make("input", { type: "search", id: "filter-word", autocomplete: "off" });
  const account = make("select", { id: "filter-account" }, make("option", { value: "", textContent: "all accounts" }));
  document.querySelectorAll("article.source").forEach((e) => {
    const name = e.querySelector("h3").textContent.trim();
    account.append(make("option", { value: e.id.replace("article-", ""), textContent: name }));
  });
  const told = make("p", { className: "number", role: "status" });
  const cites = (item, siglum) =>
    item.querySelector(`a[href^="#a-${siglum}-"], a[href="#article-${siglum}"]`) ||
    item.closest("details.group")?.querySelector(`summary .siglum`)?.textContent === siglum;
  const filter = () => {
    const word = query.value.trim().toLocaleLowerCase();
    const on = Boolean(word || account.value);
    let shown = 0;
    items.forEach((item) => {
      const near = item.textContent + " " + (item.matches(".utterance") ? item.dataset.speaker : "");
      const fits = near.toLocaleLowerCase().includes(word) && (!account.value || cites(item, account.value));
      item.hidden = !fits;
      shown += fits;
    });
    document.querySelectorAll("main .group").forEach((group) => {
      group.hidden = on && !group.querySelector(".item:not([hidden])");
      if (on && group.tagName === "DETAILS") group.open = true;
    });
    document.querySelectorAll("main .speaker").forEach((head) => {
      let next = head.nextElementSibling;
      while (next && next.matches(".utterance[hidden]")) next = next.nextElementSibling;
      head.hidden = on && !(next && next.matches(".utterance"));
    });
    told.textContent = on ? `${shown} of ${items.length} lines shown` : "";
  };
  if (items.length) {
    const form = make(
      "div",
      { className: "filter", role: "search" },
      make("label", { htmlFor: "filter-word", textContent: "Show only lines with" }), query,
      make("label", { htmlFor: "filter-account", textContent: "from" }), account, told,
    );
    form.setAttribute("aria-label", "Filter the report");
    document.querySelector(".contents").append(form);
    query.addEventListener("input", filter);
    account.addEventListener("change", filter);
  }

  /* Paper has no folds. */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach((e) => (e.open = true));
  });
  addEventListener("afterprint", () => folded.forEach((e) => (e.open = false)));
})();
