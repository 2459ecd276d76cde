// Sheets of a document as pages: what flows is cut where Word would cut it. A paragraph breaks between
// lines, two at least on either side; a table between rows, its header again; headings stay with what
// follows, the signature with the last paragraph.
const TOLERANCE = 0.6; // pixels: what browsers round

export function paginated(html, room, label) {
  room.innerHTML = html;
  const sheets = [...room.children];
  const frames = sheets.flatMap((sheet) => new Sheet(sheet, room, label).frames);
  room.replaceChildren();
  return frames;
}

class Sheet {
  constructor(article, room, label) {
    this.room = room;
    this.label = label;
    this.kind = article.classList.contains("landscape") ? "leaf landscape" : "leaf";
    this.frames = [];
    const contact = article.querySelector(":scope > .contact");
    contact?.remove();
    this.rest = units(article);
    article.remove();
    this.turn();
    if (contact) this.leaf.append(contact);
    while (this.rest.length) this.place(this.rest.shift());
    room.replaceChildren();
  }

  turn() {
    const frame = element("div", this.kind.replace("leaf", "frame"));
    this.leaf = element("div", this.kind);
    this.text = element("div", "text");
    const number = this.frames.length + 1;
    this.leaf.setAttribute("role", "group");
    this.leaf.setAttribute("aria-label", this.label.replace("{number}", number));
    if (number > 1) this.leaf.append(Object.assign(element("p", "page-number"), { textContent: number }));
    this.leaf.append(this.text);
    frame.append(this.leaf);
    this.frames.push(frame);
    this.room.replaceChildren(frame);
    this.limit = this.text.getBoundingClientRect().bottom + TOLERANCE;
  }

  place(unit) {
    this.text.append(unit);
    if (unit.getBoundingClientRect().bottom <= this.limit) return;
    const tails = this.cut(unit);
    if (tails) {
      this.rest.unshift(...tails);
    } else if (this.text.childElementCount > 1) {
      this.takeBack();
    } // else it is longer than a page and stands alone
    if (this.rest.length) this.turn();
  }

  // The last unit goes to the next page, with all before it that must not be parted from it.
  takeBack() {
    const last = this.text.lastElementChild;
    last.remove();
    this.rest.unshift(last);
    const before = this.text.lastElementChild;
    if (!before || !("keep" in before.dataset)) return;
    const rows = before.matches("table") ? [...before.tBodies[0].rows] : [];
    if (rows.length > 3) {
      this.rest.unshift(part(before, rows.slice(-2)));
    } else if (this.text.childElementCount > 1) {
      this.takeBack();
    }
  }

  cut(unit) {
    if (unit.matches("p:not(.authority)")) return cutParagraph(unit, this.limit);
    if (unit.matches("table")) return this.cutTable(unit);
    return null;
  }

  cutTable(table) {
    freeze(table);
    const rows = [...table.tBodies[0].rows];
    const bottoms = rows.map((row) => row.getBoundingClientRect().bottom);
    const head = table.tHead.getBoundingClientRect().height;
    const height = this.text.clientHeight;
    const parts = [[]];
    let limit = this.limit;
    for (const [index, row] of rows.entries()) {
      if (bottoms[index] > limit && (parts.at(-1).length || parts.length === 1)) {
        const carried = [];
        while (parts.at(-1).length && parts.at(-1).at(-1).cells.length === 1) carried.unshift(parts.at(-1).pop());
        const first = index - carried.length;
        parts.push(carried);
        limit = (first ? bottoms[first - 1] : bottoms[0] - rows[0].offsetHeight) + height - head + TOLERANCE;
      }
      parts.at(-1).push(row);
    }
    if (!parts[0].length) return null;
    return parts.slice(1).map((own) => part(table, own));
  }
}

function units(article) {
  const found = [];
  for (const child of [...article.children]) {
    if (child.matches("main, .text")) found.push(...child.children);
    else if (child.matches(".joint")) found.push(...signatureRows(child));
    else found.push(child);
  }
  found.forEach((unit, index) => {
    const next = found[index + 1];
    if (unit.matches("h1, h2, h3, h4, h5, h6, hgroup, .authority") || next?.matches(".closing")) unit.dataset.keep = "";
    if (unit.matches(".circulation")) found[index] = wrapped(unit);
    if (unit.matches("p, h2, h3, h4, h5, h6")) unit.dataset.part = index;
  });
  return found;
}

function signatureRows(closing) {
  const signatures = [...closing.querySelectorAll(".signature")];
  const rows = [];
  for (let start = 0; start < signatures.length; start += 2) {
    const row = element("div", "closing joint");
    const grid = element("div", "signatures");
    grid.append(...signatures.slice(start, start + 2));
    row.append(grid);
    rows.push(row);
  }
  return [...rows, closing.querySelector(".recipients")];
}

function wrapped(unit) {
  const around = element("div", "mark");
  around.append(unit);
  return around;
}

function cutParagraph(paragraph, limit) {
  const line = parseFloat(getComputedStyle(paragraph).lineHeight);
  const { top, height } = paragraph.getBoundingClientRect();
  const count = Math.round(height / line);
  const fitting = Math.min(Math.floor((limit - top) / line), count - 2);
  if (fitting < 2) return null;
  const range = document.createRange();
  const edge = top + fitting * line;
  const [node, offset] = firstBelow(paragraph, edge, range);
  if (!node) return null;
  range.setStart(node, offset);
  range.setEndAfter(paragraph.lastChild);
  const tail = paragraph.cloneNode(false);
  tail.append(range.extractContents());
  tail.classList.add("continued");
  paragraph.classList.add("broken");
  delete paragraph.dataset.keep;
  return [tail];
}

// The first character whose middle lies below an edge; characters stand in the order of their lines.
function firstBelow(paragraph, edge, range) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const below = (node, offset) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2 > edge;
  };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.length || !below(node, node.length - 1)) continue;
    let [low, high] = [0, node.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (below(node, middle)) high = middle;
      else low = middle + 1;
    }
    return [node, low];
  }
  return [null, 0];
}

// Columns keep their widths in every part.
function freeze(table) {
  const widths = [...table.tHead.rows[0].cells];
  if (table.querySelector("colgroup") || widths.some((cell) => cell.colSpan > 1)) return;
  const group = document.createElement("colgroup");
  for (const cell of widths) {
    const column = document.createElement("col");
    column.style.width = `${cell.getBoundingClientRect().width}px`;
    group.append(column);
  }
  table.prepend(group);
  table.style.tableLayout = "fixed";
}

function part(table, rows) {
  const own = table.cloneNode(false);
  for (const shared of table.querySelectorAll(":scope > colgroup, :scope > thead")) own.append(shared.cloneNode(true));
  const body = document.createElement("tbody");
  body.append(...rows);
  own.append(body);
  return own;
}

function element(tag, name) {
  return Object.assign(document.createElement(tag), { className: name });
}
