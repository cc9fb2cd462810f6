// The map of a case in a browser: folding, finding, moving about, and what is quoted beside it.
// Whatever a case says is text: it is read from JSON and set as textContent, never as markup.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const { boxes, frames, edges, claims } = JSON.parse(byId("case").textContent);
  const [svg, beside] = [byId("map"), byId("beside")];
  const GAPS = [24, 40]; // kept to the right of a box and below it
  const [LEAST, MOST, READABLE] = [0.05, 4, 0.62];
  const [body, root, signs] = [document.body, document.documentElement, document.querySelector(".signs")];
  let [selected, hits, view] = [0, [], { x: 0, y: 0, k: 1 }];

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
    const empty = []; // where it begins and ends, and how much was empty before it
    let [from, sum] = [-Infinity, 0];
    for (const [start, end] of [...spans(axis, false), [Infinity, Infinity]]) {
      for (const [first, last] of whole[axis]) {
        const [low, high] = [Math.max(first, from), Math.min(last, start)];
        if (low >= high) continue;
        empty.push([low, high, sum]);
        sum += high - low;
      }
      from = end;
    }
    return (value) => {
      let [low, high] = [-1, empty.length]; // of what begins before, the last
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        [low, high] = empty[middle][0] < value ? [middle, high] : [low, middle];
      }
      const [start, end, before] = empty[low] || [0, 0, 0];
      return low < 0 ? value : value - before - Math.min(value - start, end - start);
    };
  }

  function place() {
    for (const one of boxes) one.gone = !isSeen({ owner: one.parent });
    const [across, down] = [squeezed(0), squeezed(1)];
    const move = (element, x, y) =>
      element.setAttribute("transform", `translate(${across(x) - x} ${down(y) - y})`);
    for (const one of boxes) {
      const [x, y, width, height] = one.at;
      one.now = [across(x), down(y), width, height];
      one.box.classList.toggle("gone", one.gone);
      if (one.gone) continue;
      move(one.box, x, y);
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
      for (const part of [one.edge, one.sign]) part?.classList.toggle("gone", !isSeen(one));
      if (!isSeen(one)) continue;
      one.edge.setAttribute("points", one.points.map(([x, y]) => `${across(x)},${down(y)}`).join(" "));
      if (one.sign) move(one.sign, ...one.mark);
    }
  }

  function fold(at, folded = !boxes[at].folded) {
    const box = boxes[at];
    if (!box.children.length) return;
    const [x, y] = box.now;
    box.folded = folded;
    place();
    pan((x - box.now[0]) * view.k, (y - box.now[1]) * view.k); // what is pointed at stays in place
    byId("told").textContent = `${box.below} ${folded ? "folded away" : "shown"} below`;
  }

  function foldFrom(depth) {
    for (const one of boxes) one.folded = one.depth >= depth && one.children.length > 0;
    place();
    fit();
  }

  // Moving about.

  function look() {
    view.size = [svg.clientWidth / view.k, svg.clientHeight / view.k];
    svg.removeAttribute("viewBox");
    byId("view").setAttribute("transform", `scale(${view.k}) translate(${-view.x} ${-view.y})`);
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
    const by = 1 / before - 1 / view.k;
    Object.assign(view, { x: view.x + x * by, y: view.y + y * by });
    look();
  }

  function pan(x, y) {
    Object.assign(view, { x: view.x - x / view.k, y: view.y - y / view.k });
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
    if (boxes[at].gone) {
      for (let above = boxes[at].parent; above >= 0; above = boxes[above].parent) boxes[above].folded = false;
      place();
    }
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
    const none = make("p", "facts", "Nothing is quoted or cited for it.");
    return [
      make("p", "facts", make("b", "", claim.number), ` ${box.about}`),
      make("h2", "", claim.words),
      ...(claim.cites.length ? [make("h3", "", "Quotes and sources"), ...claim.cites.map(cited)] : [none]),
      ...list("Stands in full", box.home === at ? [] : [box.home]),
      ...list("Bears on", box.parent < 0 ? [] : [box.parent]),
      ...list("Below it", box.children),
      make("p", "facts", make("a", claim.entry, "Read it in the document")),
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
    hits = words.length ? boxes.flatMap((one, at) => (has(one, at) ? [at] : [])) : [];
    for (const one of boxes) one.box.classList.remove("hit");
    for (const at of hits) boxes[at].box.classList.add("hit");
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
    const row = parent < 0 ? boxes.flatMap((one, at) => (one.parent < 0 ? [at] : [])) : boxes[parent].children;
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
    (to >= 0 ? () => choose(to) : keys[event.key])?.();
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
    const [before, x, y] = [fingers.size === 2 ? apart() : 0, event.clientX - from.x, event.clientY - from.y];
    Object.assign(from, { x: event.clientX, y: event.clientY });
    moved += Math.hypot(x, y);
    if (before) zoom(apart() / before);
    else if (moved > 4) pan(x, y);
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, (event) => fingers.delete(event.pointerId));
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

  function turn(to, at = selected) {
    body.dataset.view = to;
    for (const one of document.querySelectorAll("[data-do=map], [data-do=paper]")) {
      one.setAttribute("aria-pressed", String(one.dataset.do === to));
    }
    if (to === "map") choose(at, false);
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
    if (entry) turn("map", boxes.findIndex((one) => claims[one.claim].entry === entry));
  });
  for (const { entry } of claims) byId(entry)?.append(make("button", "back", "Show on the map"));
  signs.open = false;
  window.addEventListener("beforeprint", () => {
    signs.open = true;
    svg.setAttribute("viewBox", bounds().join(" "));
    byId("view").removeAttribute("transform");
  });
  window.addEventListener("afterprint", () => look((signs.open = false)));
  window.addEventListener("resize", () => show(selected));
  body.classList.add("live");
  const deepest = boxes.reduce((most, one) => Math.max(most, one.depth), 1);
  let depth = 0;
  do foldFrom(++depth); while (depth < deepest && view.k >= READABLE);
  if (depth > 1 && view.k < READABLE) foldFrom(depth - 1);
  choose(0, false);
  turn(location.hash ? "paper" : "map");
})();
