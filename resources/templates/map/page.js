// The map of a case in a browser: folding, finding, moving about, and what is quoted beside it.
// Whatever a case says is text: it is read from JSON and set as textContent, never as markup.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const { boxes, frames, edges, claims } = JSON.parse(byId("case").textContent);
  const [svg, beside] = [byId("map"), byId("beside")];
  const GAPS = [24, 40]; // kept to the right of a box and below it
  const [LEAST, MOST, READABLE] = [0.05, 4, 0.62];
  const view = { x: 0, y: 0, k: 1 };
  const [body, root] = [document.body, document.documentElement];
  let [selected, hits] = [0, []];

  for (const [name, held] of Object.entries({ box: boxes, frame: frames, edge: edges, sign: edges })) {
    for (const one of svg.querySelectorAll(`[data-${name}]`)) held[one.dataset[name]][name] = one;
  }

  // Folding: what is left moves together over columns and rows in which nothing stands any more.

  const isSeen = ({ owner }) => owner < 0 || !(boxes[owner].gone || boxes[owner].folded);

  function spans(axis, all) {
    const found = [];
    for (const { at, gone } of boxes) {
      if (all || !gone) found.push([at[axis], at[axis] + at[axis + 2] + GAPS[axis]]);
    }
    for (const frame of frames.filter((one) => all || isSeen(one))) {
      const [start, size] = [frame.at[axis], frame.at[axis + 2]];
      if (axis) found.push([start, start + size]);
      else found.push([start, start + Math.min(size, frame.title)], [start + size - 16, start + size]);
    }
    const merged = [];
    for (const [start, end] of found.sort((one, other) => one[0] - other[0])) {
      const last = merged.at(-1);
      if (last && start <= last[1]) last[1] = Math.max(last[1], end);
      else merged.push([start, end]);
    }
    return merged;
  }

  const whole = [spans(0, true), spans(1, true)];

  function squeezed(axis) {
    const empty = [];
    let from = -Infinity;
    for (const [start, end] of [...spans(axis, false), [Infinity, Infinity]]) {
      for (const [first, last] of whole[axis]) {
        const [low, high] = [Math.max(first, from), Math.min(last, start)];
        if (low < high) empty.push([low, high]);
      }
      from = end;
    }
    return (value) =>
      empty.reduce((sum, [low, high]) => sum - Math.min(Math.max(value - low, 0), high - low), value);
  }

  function place() {
    for (const one of boxes) one.gone = !isSeen({ owner: one.parent });
    const [across, down] = [squeezed(0), squeezed(1)];
    const move = (element, x, y) =>
      element.setAttribute("transform", `translate(${across(x) - x} ${down(y) - y})`);
    for (const one of boxes) {
      const [x, y, width, height] = one.at;
      one.now = [across(x), down(y), width, height];
      move(one.box, x, y);
      one.box.classList.toggle("gone", one.gone);
      if (!one.children.length) continue;
      one.box.setAttribute("aria-expanded", String(!one.folded));
      one.box.classList.toggle("folded", Boolean(one.folded));
      one.box.querySelector(".fold text").textContent = one.folded ? `+${one.below}` : "−";
    }
    for (const one of frames) {
      const [x, y, width, height] = one.at;
      one.now = [across(x), down(y), across(x + width) - across(x), down(y + height) - down(y)];
      const [rect, title] = one.frame.children;
      ["x", "y", "width", "height"].forEach((name, at) => rect.setAttribute(name, one.now[at]));
      if (title) move(title, x, y);
      one.frame.classList.toggle("gone", !isSeen(one));
    }
    for (const one of edges) {
      one.edge.setAttribute("points", one.points.map(([x, y]) => `${across(x)},${down(y)}`).join(" "));
      one.edge.classList.toggle("gone", !isSeen(one));
      if (!one.sign) continue;
      move(one.sign, ...one.mark);
      one.sign.classList.toggle("gone", !isSeen(one));
    }
  }

  function fold(at, folded = !boxes[at].folded) {
    const box = boxes[at];
    if (!box.children.length) return;
    const [x, y] = box.now;
    box.folded = folded;
    place();
    view.x += box.now[0] - x; // what is pointed at stays where it is
    view.y += box.now[1] - y;
    look();
    byId("told").textContent = `${box.below} ${folded ? "folded away" : "shown"} below`;
  }

  function foldFrom(depth) {
    for (const one of boxes) one.folded = one.depth >= depth && one.children.length > 0;
    place();
    fit();
  }

  // Moving about: the view box is what the window shows of the map.

  function look() {
    view.size = [svg.clientWidth / view.k, svg.clientHeight / view.k];
    svg.setAttribute("viewBox", [view.x, view.y, ...view.size].join(" "));
    byId("scale").textContent = `${Math.round(100 * view.k)} %`;
  }

  function bounds() {
    const seen = [...boxes.filter((box) => !box.gone), ...frames.filter(isSeen)].map((one) => one.now);
    const [x, y] = [0, 1].map((axis) => Math.min(...seen.map((one) => one[axis])) - 32);
    const ends = [0, 1].map((axis) => Math.max(...seen.map((one) => one[axis] + one[axis + 2])) + 32);
    return [x, y, ends[0] - x, ends[1] - y];
  }

  function fit() {
    const [x, y, width, height] = bounds();
    view.k = Math.max(LEAST, Math.min(svg.clientWidth / width, svg.clientHeight / height, 1.25));
    [view.x, view.y] = [x - (svg.clientWidth / view.k - width) / 2, y];
    look();
  }

  function middle() {
    const [x, y, width, height] = boxes[selected].now;
    const at = [(x + width / 2 - view.x) * view.k, (y + height / 2 - view.y) * view.k];
    const isInside = at.every((one, axis) => one > 0 && one < view.size[axis] * view.k);
    return isInside ? at : [svg.clientWidth / 2, svg.clientHeight / 2];
  }

  function zoom(factor, [x, y] = middle()) {
    const before = view.k;
    view.k = Math.min(MOST, Math.max(LEAST, before * factor));
    view.x += x / before - x / view.k;
    view.y += y / before - y / view.k;
    look();
  }

  function pan(x, y) {
    view.x -= x / view.k;
    view.y -= y / view.k;
    look();
  }

  function show(at) {
    look();
    ["x", "y"].forEach((name, axis) => {
      const [start, size] = [boxes[at].now[axis] - 24, boxes[at].now[axis + 2] + 48];
      view[name] = Math.min(start, Math.max(view[name], start + size - view.size[axis]));
    });
    look();
  }

  // The claim that is chosen, and what is quoted for it.

  function choose(at, focus = true) {
    for (let above = boxes[at].parent; above >= 0; above = boxes[above].parent) boxes[above].folded = false;
    place();
    for (const one of [selected, at]) {
      boxes[one].box.tabIndex = one === at ? 0 : -1;
      boxes[one].box.setAttribute("aria-selected", String(one === at));
    }
    selected = at;
    show(at);
    if (focus) boxes[at].box.focus({ preventScroll: true });
    beside.replaceChildren(...told(boxes[at], claims[boxes[at].claim], at));
    beside.scrollTop = 0;
  }

  function make(tag, kind, ...held) {
    const made = document.createElement(tag);
    made.className = kind;
    made.append(...held);
    if (tag === "a") made.href = `#${kind}`;
    if (tag === "h2" || tag === "blockquote") made.dir = "auto";
    return made;
  }

  const runs = (held) =>
    held.map(([text, style, to]) => (to ? make("a", to, text) : make("span", style, text)));

  function cited(one) {
    if (!one.quote) return make("p", "source", ...runs(one.runs));
    const whose = make("figcaption", "", ...runs(one.whose), one.state && ` · ${one.state}`);
    const warned = one.warnings.map((words) => make("p", "warning", `⚠ ${words}`));
    return make("figure", one.side, make("blockquote", "", ...runs(one.quote)), whose, ...warned);
  }

  function way(at) {
    const { number, short } = claims[boxes[at].claim];
    const button = make("button", "way", make("b", "", number), ` ${short}`);
    button.addEventListener("click", () => choose(at));
    return make("li", "", button);
  }

  function told(box, claim, at) {
    const list = (title, held) => (held.length ? [make("h3", "", title), make("ul", "plain", ...held.map(way))] : []);
    const entry = make("a", claim.entry, "Read it in the document");
    const none = make("p", "facts", "Nothing is quoted or cited for it.");
    return [
      make("p", "facts", make("b", "", claim.number), ` ${box.about}`),
      make("h2", "", claim.words),
      ...(claim.cites.length ? [make("h3", "", "Quotes and sources"), ...claim.cites.map(cited)] : [none]),
      ...list("Stands in full", box.home === at ? [] : [box.home]),
      ...list("Bears on", box.parent < 0 ? [] : [box.parent]),
      ...list("Below it", box.children),
      make("p", "facts", entry),
    ];
  }

  // Finding: every word has to be in a claim, or in what is quoted or cited for it.

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  for (const claim of claims) {
    const said = claim.cites.flatMap((one) => [...(one.quote || []), ...(one.whose || one.runs)]);
    claim.find = plain([claim.number, claim.words, ...said.map(([text]) => text)].join(" "));
  }

  function find() {
    const words = plain(byId("find").value).split(/\s+/).filter(Boolean);
    const has = ({ claim, home }, at) => home === at && words.every((word) => claims[claim].find.includes(word));
    hits = words.length ? boxes.flatMap((box, at) => (has(box, at) ? [at] : [])) : [];
    boxes.forEach(({ box }, at) => box.classList.toggle("hit", hits.includes(at)));
    byId("found").textContent = words.length ? `${hits.length || "No"} ${hits.length === 1 ? "claim" : "claims"}` : "";
  }

  function next(by) {
    if (!hits.length) return;
    const here = hits.indexOf(selected);
    const at = here < 0 ? (by > 0 ? 0 : hits.length - 1) : (here + by + hits.length) % hits.length;
    choose(hits[at], false);
    byId("found").textContent = `${at + 1} of ${hits.length}`;
  }

  // Hands: keys, pointer and wheel.

  function walk(key) {
    const { parent, children } = boxes[selected];
    const row = boxes.flatMap((one, at) => (one.parent === parent ? [at] : []));
    const at = row.indexOf(selected);
    const across = { ArrowLeft: row[at - 1], ArrowRight: row[at + 1], Home: row[0], End: row.at(-1) };
    return { ArrowUp: parent, ArrowDown: children[0], ...across }[key];
  }

  const keys = {
    " ": () => fold(selected), "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), 0: fit,
    Enter: () => beside.focus(), "/": () => byId("find").focus(),
  };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = walk(event.key);
    if (to >= 0) choose(to);
    else keys[event.key]?.();
    if (keys[event.key] || event.key.startsWith("Arrow")) event.preventDefault();
  });
  beside.addEventListener("keydown", (event) => event.key === "Escape" && choose(selected));
  byId("find").addEventListener("input", find);
  byId("find").addEventListener("keydown", (event) => {
    if (event.key === "Enter") next(event.shiftKey ? -1 : 1);
    if (event.key === "Escape") choose(selected);
  });

  const fingers = new Map();
  const apart = () => Math.hypot(...["x", "y"].map((name) => [...fingers.values()].reduce((a, b) => a[name] - b[name])));
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    if (!fingers.size) moved = 0;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  window.addEventListener("pointermove", (event) => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const before = fingers.size === 2 ? apart() : 0;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    Object.assign(from, { x: event.clientX, y: event.clientY });
    moved += Math.hypot(x, y);
    if (before) zoom(apart() / before);
    else if (moved > 4) pan(x, y);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    window.addEventListener(end, (event) => fingers.delete(event.pointerId));
  }
  svg.addEventListener("click", (event) => {
    const box = event.target.closest("[data-box]");
    if (!box || moved > 4) return;
    if (event.target.closest(".fold")) fold(Number(box.dataset.box));
    choose(Number(box.dataset.box));
  });
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY / 400), [event.offsetX, event.offsetY]);
    else pan(-event.deltaX, -event.deltaY);
  }, { passive: false });

  // The bar above, the document below the map, and the start.

  function turn(to) {
    body.dataset.view = to;
    for (const one of document.querySelectorAll("[data-do=map], [data-do=paper]")) {
      one.setAttribute("aria-pressed", String(one.dataset.do === to));
    }
    if (to === "map") choose(selected, false);
  }

  const isDark = () => getComputedStyle(root).colorScheme === "dark";
  const does = {
    map: () => turn("map"), paper: () => turn("paper"), fit, in: keys["+"], out: keys["-"],
    fold: () => foldFrom(0), unfold: () => foldFrom(Infinity), print: () => window.print(),
    theme: () => (root.dataset.theme = isDark() ? "light" : "dark"),
  };
  document.addEventListener("click", ({ target }) => {
    does[target.closest("[data-do]")?.dataset.do]?.();
    if (target.closest("a[href^='#']")) turn("paper");
    const entry = target.closest(".entry .back")?.parentElement.id;
    if (!entry) return;
    turn("map");
    choose(boxes.findIndex((one) => claims[one.claim].entry === entry));
  });
  for (const { entry } of claims) byId(entry)?.append(make("button", "back", "Show on the map"));
  const signs = document.querySelector(".signs");
  signs.open = false;
  window.addEventListener("beforeprint", () => {
    signs.open = true;
    svg.setAttribute("viewBox", bounds().join(" "));
  });
  window.addEventListener("afterprint", () => look((signs.open = false)));
  window.addEventListener("resize", () => show(selected));
  body.classList.add("live");
  turn(location.hash ? "paper" : "map");
  let depth = Math.max(...boxes.map((one) => one.depth));
  do foldFrom(depth--); while (depth > 0 && view.k < READABLE);
  choose(0, false);
})();
