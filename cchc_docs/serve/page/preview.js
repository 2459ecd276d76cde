// The page of the preview: asks for a document when it has changed, and leads from findings to text.
import { paginated } from "./paginate.js";

const MM = 96 / 25.4;
const byId = (id) => document.getElementById(id);
const name = document.body.dataset.notice;
const texts = byId("texts").dataset;
const paper = byId("paper");
const pages = byId("sheets").attachShadow({ mode: "open" });
const room = document.createElement("div");
const stage = document.createElement("div");
let session = null; // of the program that counts the editions
let edition = 0; // what is shown
let newest = 0; // what there is
let html = null;
let known = null;
let asking = false;

room.className = "room";
stage.className = "stage";
for (const file of ["paper.css", "leaves.css"]) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = file;
  pages.append(link);
}
pages.append(stage, room);
const styled = Promise.all(
  [...pages.querySelectorAll("link")].map((link) => new Promise((done) => (link.onload = done))),
);

const even = (text) => text.replace(/\s+/g, " ").trim();
const textOf = (element) => even([...texted(element)].join(""));

function* texted(node) {
  for (const child of node.childNodes) {
    if (child.nodeName === "BR") yield " ";
    else if (child.nodeType === Node.TEXT_NODE) yield child.data;
    else yield* texted(child);
  }
}

async function ask(path) {
  const answer = await fetch(`${path}?notice=${encodeURIComponent(name)}`);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

async function update(wanted) {
  newest = wanted;
  if (asking) return;
  asking = true;
  try {
    while (edition < newest) {
      const view = await ask("view");
      await styled;
      edition = view.edition;
      show(view);
    }
  } finally {
    asking = false;
  }
}

function show(view) {
  byId("title").textContent = view.title;
  document.title = view.title;
  byId("old").textContent = view.old;
  byId("old").hidden = !view.old;
  paper.classList.toggle("old", Boolean(view.old));
  byId("state").textContent = view.sheets ? "" : texts.noSheets;
  byId("said").textContent = view.said;
  showFindings(view.findings);
  if (view.sheets === html) return;
  html = view.sheets;
  stage.replaceChildren(...paginated(html, room, byId("sheets").dataset.page));
  fit();
  markChanges();
  if (isPdf()) showPdf();
}

function showFindings(markup) {
  const list = byId("findings");
  const open = new Set([...list.querySelectorAll("li:has(details[open])")].map((one) => one.dataset.key));
  list.innerHTML = markup;
  for (const one of list.querySelectorAll("li")) {
    const details = one.querySelector("details");
    if (details && open.has(one.dataset.key)) details.open = true;
    const lead = () => point(JSON.parse(one.dataset.passages));
    one.querySelector("summary")?.addEventListener("click", lead);
    one.querySelector(".lead")?.addEventListener("click", lead);
  }
}

const paragraphs = () => stage.querySelectorAll("p:not(.page-number), h1, h2, h3, h4, h5, h6, th, td");

function point(passages) {
  for (const one of stage.querySelectorAll(".pointed")) one.classList.remove("pointed");
  if (!passages.length) return;
  const wholes = new Map();
  for (const one of paragraphs()) {
    const key = one.dataset.part ?? one;
    wholes.set(key, [...(wholes.get(key) ?? []), one]);
  }
  let first = null;
  for (const parts of wholes.values()) {
    const text = even(parts.map(textOf).join(" "));
    if (!passages.some((words) => text.includes(words))) continue;
    for (const part of parts) part.classList.add("pointed");
    first ??= parts[0];
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  first?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function markChanges() {
  const now = new Set([...paragraphs()].map(textOf));
  if (known) for (const one of paragraphs()) one.classList.toggle("changed", !known.has(textOf(one)));
  known = now;
}

function fit() {
  const space = paper.clientWidth - 2 * parseFloat(getComputedStyle(paper).paddingLeft);
  for (const frame of stage.children) {
    const width = (frame.classList.contains("landscape") ? 297 : 210) * MM;
    frame.style.setProperty("--scale", Math.min(1, space / width));
  }
}

const isPdf = () => byId("as-pdf").getAttribute("aria-pressed") === "true";

function choose(pdf) {
  byId("as-pdf").setAttribute("aria-pressed", pdf);
  byId("as-sheets").setAttribute("aria-pressed", !pdf);
  byId("sheets").hidden = pdf;
  byId("pdf").hidden = !pdf;
  if (pdf) showPdf();
  else fit();
}

async function showPdf() {
  sayOfPdf(texts.printing);
  try {
    byId("pdf").innerHTML = (await ask("printed")).html;
  } catch {
    sayOfPdf(texts.lost);
  }
}

function sayOfPdf(textContent) {
  byId("pdf").replaceChildren(Object.assign(document.createElement("p"), { className: "state", textContent }));
}

function mark(list) {
  byId("notices").innerHTML = list;
  for (const link of byId("notices").querySelectorAll("a")) {
    if (link.dataset.name === name) link.setAttribute("aria-current", "page");
  }
}

function listen() {
  const source = new EventSource(`events?notice=${encodeURIComponent(name)}`);
  source.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    const focused = document.activeElement?.dataset?.name;
    mark(news.list);
    if (focused) byId("notices").querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
    byId("lost").textContent = news.here ? "" : texts.gone;
    if (news.session !== session) edition = 0;
    session = news.session;
    if (news.edition) update(news.edition).catch(() => {});
  };
  source.onerror = () => (byId("lost").textContent = texts.lost);
}

byId("as-sheets").onclick = () => choose(false);
byId("as-pdf").onclick = () => choose(true);
byId("print").onclick = () => print();
new ResizeObserver(fit).observe(paper);
if (name) listen();
