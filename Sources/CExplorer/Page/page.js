// The explorer's script. Text of articles reaches the page through textContent and attributes of text only.
(() => {
  "use strict";

  const data = JSON.parse(document.getElementById("data").textContent);
  const { documents, tenures, meetings, statements, gatherings, links, costs, totals } = data;
  /** What is not drawn in a large network is a name and what the record holds of it, without the evidence. */
  const nameOnly = ([k, n, v, c, x, near]) => ({ i: null, k, n, v, t: null, d: false, c, p: [], w: null, e: [], x, near });
  const entities = data.entities.map((one) => Array.isArray(one) ? nameOnly(one) : one);
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const stage = byId("stage"), world = byId("world"), panel = byId("panel");
  const svg = world.querySelector("svg");

  const KINDS = [
    ["person", "people"], ["country", "countries"], ["organisation", "organisations"], ["place", "places"],
    ["agreement", "agreements"], ["source", "unnamed sources"],
  ];
  const SORTS = [
    ["met", "meetings and calls"], ["tenure", "offices"], ["criticises", "criticises"], ["supports", "supports"],
    ["speaks", "speaks of, or to"], ["party", "party to agreement"], ["part", "belongs to"],
  ];
  const STATUSES = ["held", "ongoing", "planned", "proposed", "refused", "cancelled", "postponed", "denied"];

  // MARK: Elements

  const element = (tag, attributes = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (name === "onclick") made.addEventListener("click", value);
      else made.setAttribute(name, value === true ? "" : String(value));
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  };
  const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;
  const say = (text) => { byId("status").textContent = text; };

  // MARK: Names

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/ß/g, "ss").replace(/[øö]/g, "o").replace(/ł/g, "l").replace(/đ/g, "d").replace(/['’.]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const names = entities.flatMap((entity, index) =>
    [entity.n, ...entity.v].map((text, rank) => ({ index, text, rank, folded: fold(text) })));

  const distance = (a, b, limit) => {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [], last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = last;
      last = row;
    }
    return last[b.length];
  };

  /** Entities by any of their names: whole, begun, inside, with slips; the better connected first. */
  const find = (query) => {
    const wanted = fold(query);
    if (!wanted) return [];
    const best = new Map();
    const offer = (name, score) => {
      const known = best.get(name.index);
      if (!known || score < known.score) best.set(name.index, { index: name.index, text: name.text, score });
    };
    for (const name of names) {
      const own = name.rank === 0 ? 0 : 0.5;
      if (name.folded === wanted) offer(name, own);
      else if (name.folded.startsWith(wanted)) offer(name, 2 + own);
      else if ((" " + name.folded).includes(" " + wanted)) offer(name, 3 + own);
      else if (name.folded.includes(wanted)) offer(name, 5 + own);
    }
    if (best.size === 0) {
      const limit = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : wanted.length < 13 ? 2 : 3;
      for (const name of names) {
        const readings = [name.folded, ...name.folded.split(" ")];
        const slips = Math.min(...readings.map((reading) => distance(wanted, reading, limit)));
        if (limit > 0 && slips <= limit) offer(name, 10 + slips);
      }
    }
    return [...best.values()].sort((a, b) =>
      a.score - b.score || degree(b.index) - degree(a.index) || a.index - b.index).slice(0, 12);
  };

  // MARK: Relations

  const NOBODY = new Map();
  /** The entities in a relation with one, in the whole record. */
  const degree = (index) => entities[index].x ? entities[index].x[0] : neighbours[index].size;
  /** What joins two entities, as `dossier path` counts it: target -> [{ cost, item, order }]. */
  const neighbours = entities.map((entity) => entity.near ? NOBODY : new Map());
  const join = (a, b, cost, kind, list, index, doubt, evidence) => {
    if (a === b || entities[a].near || entities[b].near) return;
    const sources = new Set(evidence.map((one) => one[0])).size;
    const relation = { cost, kind, list, index, doubt, sources };
    for (const [from, to] of [[a, b], [b, a]]) {
      if (!neighbours[from].has(to)) neighbours[from].set(to, []);
      neighbours[from].get(to).push(relation);
    }
  };
  const pairs = (list) => list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other]));
  const tookPlace = (meeting) => meeting.s === "held" || meeting.s === "ongoing";
  meetings.forEach((meeting, index) => {
    const cost = tookPlace(meeting) ? costs.meeting : costs.notHeld;
    for (const [one, other] of pairs(meeting.p)) join(one, other, cost, "meeting", "m", index, 1 - meeting.c, meeting.e);
    if (meeting.l === null || !tookPlace(meeting)) return;
    for (const one of meeting.p) join(one, meeting.l, costs.place, "place", "m", index, 1 - meeting.c, meeting.e);
  });
  tenures.forEach((tenure, index) => {
    if (tenure.f !== null) join(tenure.h, tenure.f, costs.tenure, "tenure", "t", index, 1 - tenure.c, tenure.e);
  });
  statements.forEach((statement, index) => {
    const { s, t, a, c, e } = statement;
    for (const [one, other] of pairs(s)) join(one, other, costs.with, "with", "s", index, 1 - c, e);
    for (const speaker of s) {
      for (const other of t) join(speaker, other, costs.to, "to", "s", index, 1 - c, e);
      for (const other of a) join(speaker, other, costs.about, "about", "s", index, 1 - c, e);
    }
  });
  entities.forEach((entity, index) => {
    for (const party of entity.p) join(index, party, costs.party, "party", "a", index, 0.5, entity.e);
    if (entity.w !== null) join(index, entity.w, costs.part, "part", "p", index, 0.5, entity.e);
  });
  for (const targets of neighbours) {
    for (const list of targets.values()) {
      list.sort((a, b) => a.cost - b.cost || (a.kind === "meeting" ? 0 : 1) - (b.kind === "meeting" ? 0 : 1) || a.doubt - b.doubt || b.sources - a.sources || a.index - b.index);
    }
  }
  const through = entities.map((entity) =>
    entity.k === "country" || entity.k === "place" ? costs.country : entity.k === "organisation" ? costs.organisation : 0);
  const manner = (relation) => relation.kind === "meeting" ? 1 : relation.kind === "tenure" ? 2 : 0;
  /** What it costs to come to a node in one manner and to leave it in another. */
  const passage = (node, arrival, departure) =>
    arrival + departure === 3 && arrival * departure === 2 ? Math.min(through[node], costs.government) : through[node];
  /** The relation between two entities that says most: of the cheapest that whose words name both. */
  const named = (one, from, to) => [from, to].filter((index) => formsOf(entities[index]).some((form) => one[2].includes(form))).length;
  const formsOf = ({ n, v, k }) => [n, ...v, ...(k === "person" ? n.split(" ").slice(-1) : [])].filter((form) => form !== "");
  const telling = (from, to) => {
    const list = neighbours[from].get(to);
    const value = (relation) => Math.max(0, ...sourceOf(relation).e.map((one) => named(one, from, to)));
    return list.filter((relation) => relation.cost === list[0].cost)
      .reduce((best, relation) => value(relation) > value(best) ? relation : best);
  };
  const fitting = (relation, from, to) => {
    const list = sourceOf(relation).e;
    const first = list.reduce((best, one) => named(one, from, to) > named(best, from, to) ? one : best, list[0]);
    return list.length === 0 ? [] : [first, ...list.filter((one) => one !== first)];
  };

  /** The cheapest way between two entities by Dijkstra's algorithm, as a list of entities, or nothing.
   *  A node is one thing for each manner of coming to it. */
  const route = (start, end) => {
    const first = { cost: 0, steps: 0, node: start, manner: 0, slot: start * 3, from: null };
    const best = new Map([[first.slot, first]]), open = new Set([first]), done = new Set();
    const before = (a, b) => a.cost - b.cost || a.steps - b.steps || a.slot - b.slot;
    while (open.size > 0) {
      const label = [...open].reduce((least, one) => before(one, least) < 0 ? one : least);
      open.delete(label);
      done.add(label.slot);
      const nodes = [];
      for (let at = label; at; at = at.from) nodes.unshift(at.node);
      if (label.node === end) return nodes;
      for (const [target, relations] of neighbours[label.node]) {
        const by = manner(relations[0]), slot = target * 3 + by;
        if (done.has(slot) || nodes.includes(target)) continue;
        const passed = label.node === start ? 0 : passage(label.node, label.manner, by);
        const next = { cost: label.cost + passed + relations[0].cost, steps: label.steps + 1, node: target, manner: by, slot, from: label };
        const known = best.get(slot);
        if (known && (next.cost - known.cost || next.steps - known.steps || label.slot - (known.from?.slot ?? 0)) >= 0) continue;
        open.delete(known);
        best.set(slot, next);
        open.add(next);
      }
    }
    return null;
  };

  // MARK: The drawing

  const nodes = new Map();   // id -> { id, element, x, y, w, h, links }
  const lines = links.map((link, index) => ({ ...link, id: "e" + index, element: byId("e" + index) }));
  const nodeName = (id) => {
    const index = Number(id.slice(1));
    if (id[0] === "n") return entities[index].n;
    const meeting = meetings[index];
    return meeting.k + " of " + meeting.p.map((one) => entities[one].n).join(", ");
  };
  const box = svg.viewBox.baseVal;
  const size = { w: box.width, h: box.height };
  svg.setAttribute("width", size.w);
  svg.setAttribute("height", size.h);
  svg.classList.toggle("many", links.length > 300);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Network of people, countries, organisations, agreements and meetings");

  const setUpDrawing = () => {
    const inverse = svg.getScreenCTM().inverse();
    for (const id of [...entities.keys()].filter((index) => !entities[index].near).map((index) => "n" + index).concat(gatherings.map((index) => "m" + index))) {
      const node = byId(id);
      if (!node) continue;
      const inner = node.getBBox();
      const matrix = inverse.multiply(node.getScreenCTM());
      nodes.set(id, {
        id, element: node, links: [], w: inner.width, h: inner.height,
        x: inner.x + inner.width / 2 + matrix.e, y: inner.y + inner.height / 2 + matrix.f,
      });
      const entity = id[0] === "n" ? entities[Number(id.slice(1))] : null;
      const others = entity ? degree(Number(id.slice(1))) : 0;
      node.setAttribute("role", "button");
      node.setAttribute("tabindex", "-1");
      node.setAttribute("aria-label", entity
        ? [entity.n, entity.k, entity.t, counted(others, "connection", "connections")].filter(Boolean).join(", ")
        : nodeName(id));
    }
    for (const line of lines) {
      nodes.get(line.a)?.links.push(line);
      nodes.get(line.b)?.links.push(line);
      const path = line.element?.querySelector("path");
      if (!path) continue;
      const hit = path.cloneNode();
      hit.setAttribute("class", "hit");
      line.element.append(hit);
      line.element.setAttribute("aria-hidden", "true");
    }
  };

  // MARK: View

  const view = { x: 0, y: 0, k: 1 };
  let settle = 0, isWaiting = false;
  const draw = () => {
    isWaiting = false;
    world.style.transform = `translate(${view.x}px,${view.y}px) scale(${view.k})`;
  };
  const move = () => {
    world.classList.add("moving");
    if (!isWaiting) { isWaiting = true; requestAnimationFrame(draw); }
    clearTimeout(settle);
    settle = setTimeout(() => { world.classList.remove("moving"); remember(); }, 160);
  };
  const zoomAt = (px, py, factor) => {
    const k = Math.min(6, Math.max(0.05, view.k * factor));
    view.x = px - (px - view.x) * (k / view.k);
    view.y = py - (py - view.y) * (k / view.k);
    view.k = k;
    move();
  };
  const zoom = (factor) => zoomAt(stage.clientWidth / 2, stage.clientHeight / 2, factor);
  const fit = (ids) => {
    let [left, top, right, bottom] = [0, 0, size.w, size.h];
    const shown = (ids ?? []).map((id) => nodes.get(id)).filter(Boolean);
    if (shown.length > 0) {
      left = Math.min(...shown.map((n) => n.x - n.w / 2)) - 60;
      right = Math.max(...shown.map((n) => n.x + n.w / 2)) + 60;
      top = Math.min(...shown.map((n) => n.y - n.h / 2)) - 60;
      bottom = Math.max(...shown.map((n) => n.y + n.h / 2)) + 60;
    }
    const k = Math.min(stage.clientWidth / (right - left), stage.clientHeight / (bottom - top), ids ? 1.5 : 1.2) * 0.97;
    view.k = k;
    view.x = stage.clientWidth / 2 - ((left + right) / 2) * k;
    view.y = stage.clientHeight / 2 - ((top + bottom) / 2) * k;
    move();
  };
  /** Shows what has two lines or more: the rest lies far out. Where that would be too small to read, shows the surroundings
   *  of the best connected. */
  const fitMiddle = () => {
    const all = [...nodes.values()];
    const inner = all.filter((node) => node.links.length > 1).map((node) => node.id);
    fit(inner.length > 8 ? inner : undefined);
    if (view.k >= 0.45 || all.length === 0) return;
    const hub = all.reduce((best, node) => node.links.length > best.links.length ? node : best);
    view.k = 0.75;
    view.x = stage.clientWidth / 2 - hub.x * view.k;
    view.y = stage.clientHeight / 2 - hub.y * view.k;
    move();
  };
  const reveal = (id) => {
    const node = nodes.get(id);
    if (!node) return;
    const [px, py] = [node.x * view.k + view.x, node.y * view.k + view.y];
    const margin = 60;
    if (px > margin && py > margin && px < stage.clientWidth - margin && py < stage.clientHeight - margin) return;
    view.x += stage.clientWidth / 2 - px;
    view.y += stage.clientHeight / 2 - py;
    move();
  };

  // MARK: State

  const everyStatus = STATUSES.filter((status) => meetings.some((meeting) => meeting.s === status));
  const fresh = () => ({
    kinds: new Set(KINDS.map(([kind]) => kind)), sorts: new Set(SORTS.map(([sort]) => sort)),
    statuses: new Set(everyStatus), since: "", until: "",
  });
  let filter = fresh();
  let chosen = null;          // "n3", "m2" or "e7"
  const ends = { from: null, to: null };
  let way = null;             // the entities of the connection shown

  const isWithin = (date) => {
    if (!filter.since && !filter.until) return true;
    if (!date) return false;
    const [begin, end] = date;
    if (filter.since && end < filter.since && !filter.since.startsWith(end)) return false;
    return !(filter.until && begin > filter.until && !begin.startsWith(filter.until));
  };
  const tenureDate = (tenure) => {
    const begin = tenure.b ?? tenure.a, end = tenure.x ?? tenure.a;
    return begin || end ? [begin ?? end, end ?? begin] : null;
  };
  const passes = ([list, index]) => {
    if (list === "m") return filter.statuses.has(meetings[index].s) && isWithin(meetings[index].d);
    if (list === "s") return isWithin(statements[index].d);
    if (list === "t") return isWithin(tenureDate(tenures[index]));
    return !filter.since && !filter.until;
  };
  const isFiltered = () => filter.since !== "" || filter.until !== "" || filter.statuses.size < everyStatus.length
    || filter.sorts.size < SORTS.length;

  const refresh = () => {
    const visible = new Map();
    for (const [id] of nodes) {
      const index = Number(id.slice(1));
      visible.set(id, id[0] === "n"
        ? filter.kinds.has(entities[index].k) : filter.sorts.has("met") && passes(["m", index]));
    }
    const linked = new Set();
    for (const line of lines) {
      const on = filter.sorts.has(line.s) && visible.get(line.a) && visible.get(line.b) && line.r.some(passes);
      line.on = Boolean(on);
      line.element?.classList.toggle("off", !on);
      if (on) { linked.add(line.a); linked.add(line.b); }
    }
    let count = 0;
    for (const [id, node] of nodes) {
      node.on = visible.get(id) && (!isFiltered() || linked.has(id) || id === chosen);
      node.element.classList.toggle("off", !node.on);
      if (node.on && id[0] === "n") count++;
    }
    const drawn = [...nodes.keys()].filter((id) => id[0] === "n").length;
    const hidden = entities.length - drawn;
    const undrawn = hidden > 0 ? `; ${hidden} more by search` : "";
    const left = totals.lines > 0 ? `; the ${lines.length} strongest lines of ${lines.length + totals.lines}` : "";
    byId("count").textContent = `${count} of ${drawn} drawn are shown${left}${undrawn}`;
    drawBars();
    highlight(null);
  };

  // MARK: Highlight

  let hot = [];
  const highlight = (id) => {
    for (const one of hot) one.classList.remove("hot");
    hot = [];
    const mark = (one) => { if (one) { one.classList.add("hot"); hot.push(one); } };
    const around = (node, isFirst = true) => {
      mark(nodes.get(node)?.element);
      for (const line of nodes.get(node)?.links ?? []) {
        if (!line.on) continue;
        mark(line.element);
        mark(nodes.get(line.a)?.element);
        mark(nodes.get(line.b)?.element);
        // Those who met in a gathering are neighbours.
        if (isFirst && node[0] === "n" && line.b[0] === "m") around(line.b, false);
      }
    };
    if (id && id[0] !== "e") around(id);
    else if (way) {
      for (const node of way) mark(nodes.get("n" + node)?.element);
      for (const line of wayLines()) {
        mark(line.element);
        mark(nodes.get(line.a)?.element);
        mark(nodes.get(line.b)?.element);
      }
    } else if (chosen && chosen[0] === "e") {
      const line = lines[Number(chosen.slice(1))];
      mark(line.element);
      mark(nodes.get(line.a)?.element);
      mark(nodes.get(line.b)?.element);
    } else if (chosen) around(chosen);
    svg.classList.toggle("focus", hot.length > 0);
  };
  /** The lines that show the relations of the connection; gatherings stand between those who met in them. */
  const wayLines = () => way.slice(1).flatMap((to, at) => {
    const from = way[at], relation = telling(from, to);
    const direct = lines.filter((line) => (line.a === "n" + from && line.b === "n" + to) || (line.b === "n" + from && line.a === "n" + to));
    const own = direct.filter((line) => line.r.some(([list, index]) => list === relation.list && index === relation.index));
    if (own.length > 0) return own;
    const hub = "m" + relation.index;
    const through = relation.list === "m" ? lines.filter((line) => line.b === hub && (line.a === "n" + from || line.a === "n" + to)) : [];
    return through.length > 0 ? through : direct;
  });

  // MARK: Panel

  const dateText = (date) => date === null ? "undated" : (date[0] === date[1] ? date[0] : `${date[0]} to ${date[1]}`)
    + (date[2] ? " (article)" : "");
  const nameButton = (index) => {
    const made = element("button", { type: "button", class: "name", onclick: () => choose("n" + index, true) });
    made.textContent = entities[index].n;
    return made;
  };
  const nameList = (list) => list.flatMap((index, at) => at === 0 ? [nameButton(index)] : [", ", nameButton(index)]);
  const quote = ([document_, sentence, text]) => {
    const source = documents[document_];
    const place = [source.publisher, source.title ?? source.id, source.date, sentence === null ? null : `sentence ${sentence + 1}`]
      .filter(Boolean).join(", ");
    const footer = element("footer");
    if (source.url && /^https?:\/\//i.test(source.url)) {
      const link = element("a", { href: source.url, rel: "noopener noreferrer", target: "_blank" });
      link.textContent = place;
      footer.append(link);
    } else footer.textContent = place;
    const made = element("blockquote");
    const words = element("p");
    words.textContent = text;
    made.append(words, footer);
    return made;
  };
  const evidence = (list, isOpen, all = list.length) => {
    if (list.length === 0) return null;
    const count = all > list.length ? `${list.length} of ${all} passages` : counted(list.length, "passage", "passages");
    const made = element("details", { open: isOpen }, element("summary", {}, count));
    made.append(...list.map(quote));
    return made;
  };
  const at = (kind) => kind === "visit" ? " to " : " in ";
  const items = {
    m: (index, self, isOpen) => {
      const meeting = meetings[index];
      const others = meeting.p.filter((one) => one !== self);
      const place = meeting.l === null ? [] : [at(meeting.k), nameButton(meeting.l)];
      const head = element("div", {}, (meeting.s === "held" ? "" : meeting.s + " ") + meeting.k, ...place);
      if (others.length > 0) head.append(self === null ? ": " : " with ", ...nameList(others));
      return element("li", {}, element("div", { class: "when" }, dateText(meeting.d)), head, evidence(meeting.e, isOpen, meeting.q));
    },
    s: (index, self, isOpen) => {
      const statement = statements[index];
      const head = element("div");
      if (statement.s.length === 0) head.append("(nobody named)");
      head.append(...nameList(statement.s));
      if (statement.a.length > 0) head.append(" on ", ...nameList(statement.a));
      if (statement.o !== "neutral") head.append(" ", element("span", { class: "tag " + statement.o }, statement.o));
      const words = element("div", { class: "words" });
      words.textContent = statement.f === "direct" ? `“${statement.w}”` : statement.w;
      return element("li", {}, element("div", { class: "when" }, dateText(statement.d)), head, words, evidence(statement.e, isOpen, statement.q));
    },
    t: (index, self, isOpen) => {
      const tenure = tenures[index];
      const when = [tenure.s, tenure.b || tenure.x ? `${tenure.b ?? "…"} to ${tenure.x ?? "…"}` : tenure.a && `as of ${tenure.a}`];
      const head = element("div", {}, ...(tenure.h === self ? [] : [nameButton(tenure.h), ": "]), tenure.o);
      return element("li", {}, element("div", { class: "when" }, when.filter(Boolean).join(", ")), head, evidence(tenure.e, isOpen, tenure.q));
    },
    a: (index, self, isOpen) => element("li", {},
      element("div", {}, ...nameList(entities[index].p), " ", entities[index].p.length === 1 ? "is a party to " : "are parties to ", nameButton(index)),
      evidence(entities[index].e, isOpen)),
    p: (index) => element("li", {}, element("div", {}, nameButton(index), " belongs to ", nameButton(entities[index].w))),
  };
  /** `all` is the number in the record, of which the page may hold but a part. */
  const section = (title, refs, self, isOpen = false, all = refs.length) => {
    if (refs.length === 0 && !all) return [];
    const shown = refs.filter(passes);
    const count = shown.length < Math.max(refs.length, all) ? `${shown.length} of ${Math.max(refs.length, all)}` : `${refs.length}`;
    const made = element("ul", { class: "items" });
    const add = (from, to) => made.append(...shown.slice(from, to).map(([list_, index]) => items[list_](index, self, isOpen)));
    add(0, 40);
    const more = shown.length > 40 ? [element("button", { type: "button", onclick: (event) => { event.target.remove(); add(40); } }, "Show all")] : [];
    return [element("h3", {}, title, element("span", {}, count)), made, ...more];
  };
  const byDate = (list, source) => list.sort((a, b) =>
    ((source[a].d ?? ["~"])[0] < (source[b].d ?? ["~"])[0] ? -1 : (source[a].d ?? ["~"])[0] > (source[b].d ?? ["~"])[0] ? 1 : a - b));
  const indicesOf = (list, test) => list.flatMap((item, index) => test(item) ? [index] : []);
  const refs = (letter, list) => list.map((index) => [letter, index]);

  /** What the page knows of a name that is not drawn: how much the record holds, and who stands next to it. */
  const namePanel = (entity) => {
    const [others, met, said, about] = entity.x;
    const rows = [[others, "connection", "connections"], [met, "meeting", "meetings"], [said, "statement by", "statements by"],
      [about, "statement about or to", "statements about or to"], [entity.c, "mention", "mentions"]];
    const out = [element("ul", { class: "items" }, ...rows.filter(([count]) => count > 0)
      .map(([count, one, many]) => element("li", {}, counted(count, one, many))))];
    if (entity.near.length > 0) {
      out.push(element("h3", {}, "Connected with"),
        element("ul", { class: "items" }, ...entity.near.map((one) => element("li", {}, nameButton(one), element("small", {}, entities[one].t ?? entities[one].k)))));
    }
    return out.concat(wholeRecord(`dossier who "${entity.n}"`));
  };
  /** Where the page ends and the program goes on. */
  const wholeRecord = (command) => {
    const text = element("p", { class: "also" }, "The whole record: ");
    text.append(element("code", {}, command));
    return [text];
  };

  const entityPanel = (index) => {
    const entity = entities[index];
    const title = element("h2");
    title.textContent = entity.n;
    const kind = element("p", { class: "kind" }, element("span", { class: "swatch " + entity.k, "aria-hidden": "true" }),
      [entity.k, entity.t].filter(Boolean).join(", "));
    const out = [title, kind];
    if (entity.v.length > 0) {
      const also = element("p", { class: "also" });
      also.textContent = "Also " + entity.v.join(", ");
      out.push(also);
    }
    if (entity.w !== null) out.push(element("p", { class: "also" }, "Belongs to ", nameButton(entity.w)));
    if (!nodes.has("n" + index)) out.push(element("p", { class: "also" }, degree(index) === 0
      ? "Not drawn: no relation to others was found." : "Not drawn: only the best connected are."));
    if (entity.near) return out.concat(namePanel(entity));
    out.push(element("div", { class: "row" },
      element("button", { type: "button", onclick: () => setEnd("from", index) }, "Connection from here"),
      element("button", { type: "button", onclick: () => setEnd("to", index) }, "to here")));
    const own = indicesOf(tenures, (tenure) => tenure.h === index || tenure.f === index);
    const met = byDate(indicesOf(meetings, (meeting) => meeting.p.includes(index) || meeting.l === index), meetings);
    const said = byDate(indicesOf(statements, (statement) => statement.s.includes(index)), statements);
    const about = byDate(indicesOf(statements, (statement) => statement.a.includes(index) || statement.t.includes(index)), statements);
    const deals = indicesOf(entities, (one) => one.p.includes(index)).concat(entity.p.length > 0 ? [index] : []);
    const [, meetings_, said_, about_] = entity.x ?? [];
    out.push(...section("Offices", refs("t", own), index), ...section("Meetings", refs("m", met), index, false, meetings_),
      ...section("Statements by", refs("s", said), index, false, said_),
      ...section("Statements about", refs("s", about), index, false, about_),
      ...section("Agreements", refs("a", deals), index));
    if (own.length + met.length + said.length + about.length + deals.length === 0) {
      out.push(element("h3", {}, "Mentions", element("span", {}, String(entity.c))), ...entity.e.map(quote));
    }
    return totals.isWhole ? out : out.concat(wholeRecord(`dossier who "${entity.n}"`));
  };
  const linePanel = (line) => {
    const word = Object.fromEntries(SORTS)[line.s];
    const title = element("h2");
    title.textContent = `${nodeName(line.a)} and ${nodeName(line.b)}`;
    return [title, element("p", { class: "kind" }, element("span", { class: "swatch line " + line.s, "aria-hidden": "true" }), word),
      ...section("Evidence", line.r, null, true, line.q)];
  };
  const meetingPanel = (index) => {
    const title = element("h2");
    title.textContent = meetings[index].k;
    return [title, ...section("Meeting", [["m", index]], null, true)];
  };
  const stepText = (from, to, relation) => {
    const [a, b] = [entities[from].n, entities[to].n];
    if (relation.kind === "meeting") {
      const { s, k, l } = meetings[relation.index];
      return `${a} and ${b}: ${s === "held" ? "" : s + " "}${k}${l === null ? "" : at(k) + entities[l].n}`;
    }
    if (relation.kind === "place") return `${meetings[relation.index].l === to ? a : b}: ${meetings[relation.index].k}${at(meetings[relation.index].k)}${entities[meetings[relation.index].l].n}`;
    if (relation.kind === "tenure") return `${entities[tenures[relation.index].h].n}: ${tenures[relation.index].l}`;
    if (relation.kind === "party") return `${relation.index === from ? b : a} is a party to ${entities[relation.index].n}`;
    if (relation.kind === "part") return `${entities[relation.index].n} belongs to ${relation.index === from ? b : a}`;
    const { s, o } = statements[relation.index];
    if (relation.kind === "with") return `${a} and ${b} say the same`;
    const verb = relation.kind === "to" ? "speaks to" : o === "neutral" ? "speaks of" : o;
    return s.includes(from) ? `${a} ${verb} ${b}` : `${b} ${verb} ${a}`;
  };
  const sourceOf = ({ list, index }) => list === "m" ? meetings[index] : list === "s" ? statements[index] : list === "t" ? tenures[index]
    : list === "a" ? entities[index] : { e: [] };
  const wayPanel = () => {
    const title = element("h2");
    title.textContent = `${entities[ends.from].n} to ${entities[ends.to].n}`;
    const command = totals.isWhole ? [] : wholeRecord(`dossier path "${entities[ends.from].n}" "${entities[ends.to].n}"`);
    if (!way) return [title, element("p", { class: "also" }, totals.isWhole ? "The articles do not connect them."
      : "Nothing that this page holds connects them."), ...command];
    const steps = element("ol", { class: "steps" });
    way.slice(1).forEach((to, at) => {
      const from = way[at], relations = neighbours[from].get(to), relation = telling(from, to), source = sourceOf(relation);
      const passages = fitting(relation, from, to);
      const head = element("div");
      head.textContent = stepText(from, to, relation);
      const when = relation.list === "t" ? tenureDate(source) : source.d ?? null;
      const more = relations.length > 1 ? `, and ${relations.length - 1} more between them` : "";
      const step = element("li", {}, head, element("div", { class: "when" }, (when ? dateText(when) : "") + more));
      step.append(...passages.slice(0, 1).map(quote));
      if (passages.length > 1) step.append(evidence(passages.slice(1), false));
      steps.append(step);
    });
    return [title, element("p", { class: "kind" }, counted(way.length - 1, "step", "steps")),
      element("div", {}, ...nameList(way)), steps, ...command];
  };
  const startPanel = () => {
    const title = element("h2");
    title.textContent = "Who stands in the middle";
    const top = [...entities.keys()].filter((index) => entities[index].k === "person" && !entities[index].near)
      .sort((a, b) => degree(b) - degree(a) || a - b).slice(0, 12);
    const list = element("ul", { class: "items" }, ...top.map((index) => element("li", {}, nameButton(index),
      element("small", {}, [entities[index].t, counted(degree(index), "connection", "connections")].filter(Boolean).join(", ")))));
    const held = totals.isWhole ? [] : [element("p", { class: "also" },
      `Too much for one page: it holds ${meetings.length} of the meetings and ${statements.length} of the statements, those that most articles report.`)];
    return [title, element("p", { class: "kind" },
      [counted(totals.names, "name", "names"), counted(totals.meetings, "meeting", "meetings"),
        counted(totals.statements, "statement", "statements")].join(", ")), ...held, list];
  };
  const fillPanel = () => {
    let content;
    if (ends.from !== null && ends.to !== null && !chosen) content = wayPanel();
    else if (!chosen) content = startPanel();
    else if (chosen[0] === "n") content = entityPanel(Number(chosen.slice(1)));
    else if (chosen[0] === "m") content = meetingPanel(Number(chosen.slice(1)));
    else content = linePanel(lines[Number(chosen.slice(1))]);
    if (chosen && way) content.unshift(element("div", { class: "row" },
      element("button", { type: "button", onclick: () => choose(null) }, "Back to the connection")));
    panel.replaceChildren(...content);
    panel.scrollTop = 0;
  };

  // MARK: Choosing

  const setTabStop = (id) => {
    const present = [...nodes.values()].find((node) => node.element.getAttribute("tabindex") === "0");
    present?.element.setAttribute("tabindex", "-1");
    const next = nodes.get(id) ?? best();
    next?.element.setAttribute("tabindex", "0");
  };
  const best = () => [...nodes.values()].filter((node) => node.on).sort((a, b) => b.links.length - a.links.length)[0];
  const choose = (id, shouldReveal = false) => {
    for (const one of svg.querySelectorAll(".chosen")) { one.classList.remove("chosen"); one.removeAttribute("aria-pressed"); }
    const before = chosen;
    chosen = id;
    const target = id && (id[0] === "e" ? lines[Number(id.slice(1))].element : nodes.get(id)?.element);
    target?.classList.add("chosen");
    if (id && id[0] !== "e") { target?.setAttribute("aria-pressed", "true"); setTabStop(id); }
    if (before !== id && isFiltered()) refresh();
    highlight(null);
    fillPanel();
    if (shouldReveal && view.k < 0.6 && nodes.has(id)) fit([id, ...nodes.get(id).links.flatMap((line) => line.on ? [line.a, line.b] : [])]);
    else if (shouldReveal) reveal(id);
    if (id) say(`${id[0] === "e" ? "Line" : nodeName(id)}: details shown`);
    remember();
  };
  const setEnd = (side, index) => {
    ends[side] = index;
    byId("path-" + side).value = index === null ? "" : entities[index].n;
    way = ends.from !== null && ends.to !== null && ends.from !== ends.to ? route(ends.from, ends.to) : null;
    if (ends.from !== null && ends.to !== null) {
      choose(null);
      if (way) { fit(way.map((node) => "n" + node)); say(`Connected in ${counted(way.length - 1, "step", "steps")}`); }
      else say("Not connected");
    } else { highlight(null); fillPanel(); remember(); }
  };

  // MARK: Search boxes

  const combobox = (input, list, pick, keeps) => {
    let found = [], at = -1;
    const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); at = -1; };
    const mark = (next) => {
      at = next;
      [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === at)));
      if (at >= 0) { input.setAttribute("aria-activedescendant", list.children[at].id); list.children[at].scrollIntoView({ block: "nearest" }); }
    };
    const take = (index) => { const one = found[index]; close(); if (one) { input.value = keeps ? entities[one.index].n : ""; pick(one.index); } };
    const open = () => {
      found = find(input.value);
      list.replaceChildren(...found.map((one, index) => {
        const entity = entities[one.index];
        const item = element("li", { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" });
        const note = [entity.t ?? entity.k, one.text === entity.n ? null : `as “${one.text}”`].filter(Boolean).join(", ");
        item.append(entity.n, element("small", {}, note));
        item.addEventListener("pointerdown", (event) => { event.preventDefault(); take(index); });
        return item;
      }));
      list.hidden = found.length === 0;
      input.setAttribute("aria-expanded", String(found.length > 0));
      if (found.length > 0) mark(0);
      if (input.value) say(found.length > 0 ? counted(found.length, "name found", "names found") : "No such name");
    };
    input.addEventListener("input", open);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" && list.hidden) open();
      else if (event.key === "ArrowDown" && found.length > 0) mark((at + 1) % found.length);
      else if (event.key === "ArrowUp" && found.length > 0) mark((at + found.length - 1) % found.length);
      else if (event.key === "Enter") { if (!list.hidden) take(at); }
      else if (event.key === "Escape") { if (list.hidden) input.blur(); close(); }
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  };

  // MARK: Filters

  const checks = (holder, set, entries) => {
    byId(holder).replaceChildren(...entries.map(([value, text, swatch, count]) => {
      const box_ = element("input", { type: "checkbox", name: holder, value });
      box_.checked = filter[set].has(value);
      box_.addEventListener("change", () => {
        if (box_.checked) filter[set].add(value); else filter[set].delete(value);
        refresh();
        fillPanel();
        remember();
      });
      const label = element("label", {}, box_, swatch ? element("span", { class: "swatch " + swatch, "aria-hidden": "true" }) : null,
        element("span", {}, text), count === undefined ? null : element("span", { class: "n" }, String(count)));
      return label;
    }));
  };
  const showFilters = () => {
    const present = KINDS.filter(([kind]) => entities.some((entity) => entity.k === kind));
    checks("kinds", "kinds", present.map(([kind, text]) => [kind, text, kind, entities.filter((entity) => entity.k === kind).length]));
    const drawn = SORTS.filter(([sort]) => links.some((link) => link.s === sort));
    checks("sorts", "sorts", drawn.map(([sort, text]) => [sort, text, "line " + sort]));
    checks("statuses", "statuses", everyStatus.map((status) => [status, status]));
    byId("since").value = filter.since;
    byId("until").value = filter.until;
  };
  const days = () => {
    const known = [...meetings, ...statements].map((one) => one.d).filter((date) => date && date[0].length === 10).map((date) => date[0]);
    return known.sort();
  };
  const allDays = days();
  const drawBars = () => {
    byId("bars").hidden = allDays.length === 0;
    if (allDays.length === 0) return;
    const time = (day) => Date.parse(day + "T00:00:00Z");
    // The middle nine tenths give the scale: a date of years ago would make one bar of all the others.
    const first = time(allDays[Math.floor(allDays.length * 0.05)]), last = time(allDays[Math.floor((allDays.length - 1) * 0.95)]);
    const step = Math.max(86400000, Math.ceil((last - first + 86400000) / 40 / 86400000) * 86400000);
    const count = Math.floor((last - first) / step) + 1;
    const bars = Array.from({ length: count }, () => 0);
    for (const day of allDays) {
      const at = Math.floor((time(day) - first) / step);
      if (at >= 0 && at < count) bars[at]++;
    }
    const most = Math.max(1, ...bars);
    byId("bars").replaceChildren(...bars.map((value, at) => {
      const day = new Date(first + at * step).toISOString().slice(0, 10);
      const bar = element("span", { class: isWithin([day, day]) ? "on" : "" });
      bar.style.height = `${Math.max(value > 0 ? 8 : 2, (100 * value) / most)}%`;
      return bar;
    }));
  };

  // MARK: Permalink

  let isRestoring = true;
  const address = (entity) => entity.i ?? `${entity.k}:${entity.n}`;
  const remember = () => {
    if (isRestoring) return;
    const parts = new URLSearchParams();
    const iri = (id) => id[0] === "n" ? address(entities[Number(id.slice(1))]) : id;
    if (chosen) parts.set("show", iri(chosen));
    if (ends.from !== null) parts.set("from", address(entities[ends.from]));
    if (ends.to !== null) parts.set("to", address(entities[ends.to]));
    if (filter.kinds.size < KINDS.length) parts.set("kinds", KINDS.map(([kind]) => kind).filter((kind) => filter.kinds.has(kind)).join(" "));
    if (filter.sorts.size < SORTS.length) parts.set("lines", SORTS.map(([sort]) => sort).filter((sort) => filter.sorts.has(sort)).join(" "));
    if (filter.statuses.size < everyStatus.length) parts.set("status", everyStatus.filter((status) => filter.statuses.has(status)).join(" "));
    if (filter.since) parts.set("since", filter.since);
    if (filter.until) parts.set("until", filter.until);
    parts.set("view", [(stage.clientWidth / 2 - view.x) / view.k, (stage.clientHeight / 2 - view.y) / view.k].map(Math.round).join(" ") + " " + view.k.toFixed(3));
    history.replaceState(null, "", "#" + parts);
  };
  const restore = () => {
    isRestoring = true;
    const parts = new URLSearchParams(location.hash.slice(1));
    filter = fresh();
    const subset = (key, set) => {
      const wanted = (parts.get(key) ?? "").split(" ").filter((value) => filter[set].has(value));
      if (parts.get(key) === "" || wanted.length > 0) filter[set] = new Set(wanted);
    };
    subset("kinds", "kinds");
    subset("lines", "sorts");
    subset("status", "statuses");
    const day = (key) => /^\d{4}-\d{2}-\d{2}$/.test(parts.get(key) ?? "") ? parts.get(key) : "";
    filter.since = day("since");
    filter.until = day("until");
    showFilters();
    refresh();
    const index = (iri) => entities.findIndex((entity) => address(entity) === iri);
    for (const side of ["from", "to"]) {
      const found = parts.has(side) ? index(parts.get(side)) : -1;
      ends[side] = null;
      if (found >= 0) setEnd(side, found); else byId("path-" + side).value = "";
    }
    if (ends.from === null || ends.to === null) way = null;
    const wanted = parts.get("show") ?? "";
    const node = index(wanted);
    if (node >= 0) choose("n" + node);
    else if (nodes.has(wanted) || /^e\d+$/.test(wanted) && Number(wanted.slice(1)) < lines.length) choose(wanted);
    else choose(null);
    const [x, y, k] = (parts.get("view") ?? "").split(" ").map(Number);
    if (k > 0 && Number.isFinite(x) && Number.isFinite(y)) {
      view.k = Math.min(6, Math.max(0.05, k));
      view.x = stage.clientWidth / 2 - x * view.k;
      view.y = stage.clientHeight / 2 - y * view.k;
      draw();
    } else if (!way) { fitMiddle(); draw(); }
    setTabStop(chosen);
    isRestoring = false;
  };

  // MARK: Theme and saving

  const dark = matchMedia("(prefers-color-scheme: dark)");
  let theme = null;
  try { theme = localStorage.getItem("dossier-theme"); } catch { theme = null; }
  const showTheme = () => {
    const now = theme ?? (dark.matches ? "dark" : "light");
    root.dataset.theme = now;
    const other = now === "dark" ? "light" : "dark";
    byId("theme").textContent = other === "dark" ? "Dark" : "Light";
    byId("theme").setAttribute("aria-label", `Change to the ${other} theme`);
  };
  const changeTheme = () => {
    theme = root.dataset.theme === "dark" ? "light" : "dark";
    try { localStorage.setItem("dossier-theme", theme); } catch { /* A page opened from a file may have no storage. */ }
    showTheme();
  };
  /** The network as it is shown, with the colours written out, so that the file stands alone. */
  const saved = () => {
    const copy = svg.cloneNode(true);
    const originals = [...svg.querySelectorAll("*")], copies = [...copy.querySelectorAll("*")];
    copies.forEach((one, at) => {
      if (!/^(path|polygon|ellipse|polyline|text)$/.test(one.tagName)) return;
      const style = getComputedStyle(originals[at]);
      for (const name of ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width"]) one.setAttribute(name, style.getPropertyValue(name));
    });
    for (const one of copy.querySelectorAll(".hit, .off")) one.remove();
    for (const one of copy.querySelectorAll("[tabindex]")) { one.removeAttribute("tabindex"); one.removeAttribute("role"); }
    const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    for (const [name, value] of Object.entries({ x: box.x, y: box.y, width: size.w, height: size.h, fill: getComputedStyle(stage).backgroundColor })) ground.setAttribute(name, value);
    copy.prepend(ground);
    return new XMLSerializer().serializeToString(copy);
  };
  const save = () => {
    const address = URL.createObjectURL(new Blob([saved()], { type: "image/svg+xml" }));
    const link = element("a", { href: address, download: "dossier-network.svg" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    say("Saved as SVG");
  };

  // MARK: Events

  const nodeAt = (target) => target instanceof Element ? target.closest(".node") : null;
  const lineAt = (target) => target instanceof Element ? target.closest(".edge") : null;
  svg.addEventListener("pointerover", (event) => {
    if (drag) return;
    const node = nodeAt(event.target);
    highlight(node ? node.id : null);
  });
  svg.addEventListener("pointerleave", () => { if (!drag) highlight(null); });
  let drag = null;
  const fingers = new Map();
  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.target.closest(".zoom")) return;
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
    drag = { x: event.clientX, y: event.clientY, moved: false, target: event.target };
  });
  stage.addEventListener("pointermove", (event) => {
    if (!drag || !fingers.has(event.pointerId)) return;
    const old = fingers.get(event.pointerId);
    if (fingers.size === 2) {
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const spread = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]);
      const frame = stage.getBoundingClientRect();
      zoomAt((event.clientX + other[0]) / 2 - frame.left, (event.clientY + other[1]) / 2 - frame.top, spread([event.clientX, event.clientY]) / Math.max(1, spread(old)));
      drag.moved = true;
    } else {
      if (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 4) return;
      if (!drag.moved) { drag.moved = true; stage.setPointerCapture(event.pointerId); stage.classList.add("dragging"); }
      view.x += event.clientX - old[0];
      view.y += event.clientY - old[1];
      move();
    }
    fingers.set(event.pointerId, [event.clientX, event.clientY]);
  });
  const release = (event) => {
    fingers.delete(event.pointerId);
    if (!drag || fingers.size > 0) return;
    const { moved, target } = drag;
    drag = null;
    stage.classList.remove("dragging");
    if (moved || event.type === "pointercancel") return;
    const node = nodeAt(target), line = lineAt(target);
    if (node) choose(node.id);
    else if (line) choose(line.id);
    else if (svg.contains(target) || target === stage || target === world) { if (chosen) choose(null); }
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);
  stage.addEventListener("wheel", (event) => {
    event.preventDefault();
    const frame = stage.getBoundingClientRect();
    const amount = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
    zoomAt(event.clientX - frame.left, event.clientY - frame.top, Math.exp(-Math.max(-120, Math.min(120, amount)) * 0.0022));
  }, { passive: false });
  svg.addEventListener("focusin", (event) => {
    const node = nodeAt(event.target);
    if (!node) return;
    highlight(node.id);
    if (node.matches(":focus-visible")) reveal(node.id);
  });
  svg.addEventListener("focusout", () => highlight(null));

  const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const step = (from, [dx, dy]) => {
    let best_ = null, least = Infinity;
    for (const node of nodes.values()) {
      const [x, y] = [node.x - from.x, node.y - from.y];
      const along = x * dx + y * dy, across = Math.abs(x * dy) + Math.abs(y * dx);
      if (node === from || !node.on || along <= 0 || across > along * 1.5) continue;
      const cost = along + across * 2;
      if (cost < least) { least = cost; best_ = node; }
    }
    return best_;
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
    const isTyping = event.target instanceof Element && event.target.matches("input");
    if (event.key === "Escape" && !isTyping) { if (chosen) choose(null); else if (way) clearWay(); return; }
    if (isTyping) return;
    const focused = nodeAt(event.target);
    const present = focused ? nodes.get(focused.id) : null;
    const direction = directions[event.key];
    if (event.key === "/") byId("search").focus();
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else if (event.key === "?") byId("keys").showModal();
    else if (present && (event.key === "Enter" || event.key === " ")) choose(present.id);
    else if (present && present.id[0] === "n" && event.key.toLowerCase() === "f") setEnd("from", Number(present.id.slice(1)));
    else if (present && present.id[0] === "n" && event.key.toLowerCase() === "t") setEnd("to", Number(present.id.slice(1)));
    else if (direction && present) {
      const next = step(present, direction);
      if (next) { setTabStop(next.id); next.element.focus(); reveal(next.id); }
    } else if (direction && (event.target === document.body || event.target === stage)) {
      view.x -= direction[0] * 60;
      view.y -= direction[1] * 60;
      move();
    } else return;
    event.preventDefault();
  });

  const clearWay = () => {
    ends.from = ends.to = null;
    way = null;
    byId("path-from").value = byId("path-to").value = "";
    choose(null);
  };
  combobox(byId("search"), byId("search-list"), (index) => choose("n" + index, true), false);
  for (const side of ["from", "to"]) {
    combobox(byId("path-" + side), byId(side + "-list"), (index) => setEnd(side, index), true);
    byId("path-" + side).addEventListener("change", (event) => { if (!event.target.value.trim()) setEnd(side, null); });
  }
  byId("path-swap").addEventListener("click", () => {
    const { from, to } = ends;
    ends.from = ends.to = null;
    setEnd("from", to);
    setEnd("to", from);
  });
  byId("path-clear").addEventListener("click", clearWay);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const side of ["since", "until"]) {
    byId(side).addEventListener("change", (event) => { filter[side] = event.target.value; refresh(); fillPanel(); remember(); });
  }
  byId("reset").addEventListener("click", () => { filter = fresh(); showFilters(); refresh(); fillPanel(); remember(); say("All shown"); });
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("zoom-fit").addEventListener("click", () => fit());
  byId("theme").addEventListener("click", changeTheme);
  byId("save").addEventListener("click", save);
  byId("help").addEventListener("click", () => byId("keys").showModal());
  dark.addEventListener("change", showTheme);
  window.addEventListener("hashchange", restore);

  showTheme();
  setUpDrawing();
  restore();
})();
