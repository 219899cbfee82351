"use strict";
/* The report reads in full without this script; it sorts, filters, unfolds and highlights. */
(() => {
  const make = (tag, text, attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = text;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const valueOf = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.sort ?? cell.textContent.trim().toLowerCase();
  };

  /*
   * A long table is laid out anew with every sorting. Its first rows are what is looked at: they are
   * there at once, and where all are asked for the others follow, so many at a time.
   */
  const MOST_ROWS = 100;

  const order = new Intl.Collator("en", { numeric: true });

  const sort = (table, column, header) => {
    const down = header.getAttribute("aria-sort") === "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    header.setAttribute("aria-sort", down ? "descending" : "ascending");
    const keyed = [...table.tBodies[0].rows].map((row) => [valueOf(row, column), row]);
    keyed.sort(([a], [b]) => (down ? -1 : 1) * order.compare(a, b));
    const sorted = document.createDocumentFragment();
    sorted.append(...keyed.map(([, row]) => row));
    table.tBodies[0].append(sorted);
  };

  const equip = (table) => {
    const rows = [...table.tBodies[0].rows];
    const tools = make("div", "", { class: "tools" });
    const label = make("label", "Show only articles with ");
    const input = make("input", "", { type: "search", autocomplete: "off" });
    const said = make("span", "", { role: "status" });
    const more = make("button", "Show all", { type: "button" });
    label.append(input);
    tools.append(label, said);
    table.parentElement.before(tools);
    table.parentElement.after(more);
    const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));
    let most = MOST_ROWS;
    let following = 0;
    const follow = (rows) => {
      for (const row of rows.splice(0, MOST_ROWS)) row.hidden = false;
      if (rows.length) following = setTimeout(follow, 50, rows);
    };
    const show = (now = MOST_ROWS) => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const fitting = [];
      clearTimeout(following);
      for (const row of table.tBodies[0].rows) {
        const fits = words.every((word) => texts.get(row).includes(word));
        if (fits) fitting.push(row);
        row.hidden = !fits || fitting.length > now;
      }
      const found = fitting.length;
      if (most > now) following = setTimeout(follow, 50, fitting.slice(now, most));
      more.hidden = found <= most;
      more.textContent = "Show all " + found + " articles";
      said.textContent = words.length ? found + " of " + rows.length : "";
    };
    const showAll = (now) => {
      most = rows.length;
      show(now);
    };
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const button = make("button", header.textContent, { type: "button" });
      button.addEventListener("click", () => {
        sort(table, column, header);
        show();
      });
      header.replaceChildren(button);
    });
    input.addEventListener("input", () => show());
    more.addEventListener("click", () => showAll());
    addEventListener("beforeprint", () => showAll(rows.length));
    show();
  };

  let hits = [];

  const reveal = () => {
    for (const old of hits) old.classList.remove("hit");
    hits = [];
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    const text = target.matches("article") && target.querySelector("details.text");
    if (text) text.open = true;
    const story = target.closest(".story");
    if (!story) return;
    hits = [...story.querySelectorAll(".rest")].filter((rest) => rest.dataset.of === id);
    for (const rest of hits) rest.classList.add("hit");
    target.scrollIntoView({ block: target === story ? "start" : "center" });
  };

  const unfoldToPrint = () => {
    let folded = [];
    addEventListener("beforeprint", () => {
      folded = [...document.querySelectorAll("details:not([open])")];
      for (const details of folded) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of folded) details.open = false;
    });
  };

  document.querySelectorAll("table.sortable").forEach(equip);
  addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) reveal();
  });
  unfoldToPrint();
  reveal();
})();
