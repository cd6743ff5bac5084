"""Drives the explorer's page in a real browser: explorer_test.py PAGE [--chromium PATH] [--pictures FOLDER] [--cli DOSSIER --graph PATH]

Needs Playwright from PyPI and a Chromium (Debian's package `chromium`). Every check prints a line; the exit code is 1 where one fails.
The page may be of any graph with at least two people who are connected. With --cli, connections are compared with `dossier path`.
Frame times are printed, not judged: they depend on the machine.
"""

import argparse
import collections
import json
import pathlib
import subprocess
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

FAILURES = []


def check(name, condition, detail=""):
    print(("ok    " if condition else "FAIL  ") + name + (f": {detail}" if detail and not condition else ""))
    if not condition:
        FAILURES.append(name)


CONTRAST = """() => {
  const parse = (text) => { const n = text.match(/[\\d.]+/g).map(Number); return n.length > 3 ? n : [...n, 1]; };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = (c) => { const [r, g, b] = c.slice(0, 3).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const ground = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); layers.push(c); if (c[3] === 1) break; }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest("svg, script, style, dialog:not([open]), [hidden], noscript, .unseen, .skip") || element.tagName === "SPAN" && !element.textContent) continue;
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own) continue;
    const style = getComputedStyle(element), back = ground(element);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
    const value = ratio(over(parse(style.color), back), back);
    if (value < (large ? 3 : 4.5)) poor.push(`${element.tagName}.${element.className} ${value.toFixed(2)} ${element.textContent.slice(0, 30)}`);
  }
  for (const node of document.querySelectorAll("svg .node:not(.off)")) {
    const shape = node.querySelector("path, polygon, ellipse"), text = node.querySelector("text");
    if (!shape || !text) continue;
    const back = parse(getComputedStyle(shape).fill), value = ratio(parse(getComputedStyle(text).fill), back);
    if (value < 4.5) poor.push(`node ${node.id} ${value.toFixed(2)}`);
    const page = parse(getComputedStyle(document.getElementById("stage")).backgroundColor);
    const edge = ratio(parse(getComputedStyle(shape).stroke), page);
    if (edge < 3 && !node.matches(".dim")) poor.push(`border of ${node.id} ${edge.toFixed(2)}`);
  }
  return poor;
}"""

LABELS = """() => {
  const poor = [];
  const named = (e) => e.getAttribute("aria-label") || e.textContent.trim() || e.labels?.length > 0
    || document.getElementById(e.getAttribute("aria-labelledby") ?? "")?.textContent;
  for (const e of document.querySelectorAll("button, input, a[href], [role=button], [role=listbox], [role=group], main, aside, form, dialog"))
    if (!named(e)) poor.push(`no name: ${e.outerHTML.slice(0, 80)}`);
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) poor.push(`id twice: ${id}`);
  for (const name of ["aria-controls", "aria-labelledby", "aria-activedescendant"])
    for (const e of document.querySelectorAll(`[${name}]`))
      if (!document.getElementById(e.getAttribute(name))) poor.push(`${name} leads nowhere: ${e.id}`);
  for (const e of document.querySelectorAll("label[for]")) if (!document.getElementById(e.htmlFor)) poor.push(`label for nothing: ${e.htmlFor}`);
  if (document.querySelectorAll("main").length !== 1) poor.push("not one main");
  if (document.querySelectorAll("h1").length !== 1) poor.push("not one h1");
  if (!document.documentElement.lang) poor.push("no language");
  if (!document.title) poor.push("no title");
  if ([...document.querySelectorAll("[tabindex]")].some((e) => e.tabIndex > 0)) poor.push("positive tabindex");
  if (document.querySelectorAll("svg .node[tabindex='0']").length !== 1) poor.push("not one node in the order of tabs");
  return poor;
}"""


class Explorer:
    def __init__(self, page, address):
        self.page, self.address = page, address
        self.data = None

    def open(self, fragment=""):
        self.page.goto("about:blank")
        self.page.goto(self.address + fragment)
        self.page.wait_for_selector("svg .node")
        self.page.wait_for_timeout(300)
        self.data = json.loads(self.page.locator("#data").text_content())
        # Of what is not drawn a large page holds no more than a list.
        keys = ("k", "n", "v", "c", "x", "near")
        self.data["entities"] = [
            e if isinstance(e, dict) else {"d": False, "i": None, **dict(zip(keys, e))} for e in self.data["entities"]]

    def people(self):
        degrees = collections.Counter(end for link in self.data["links"] for end in (link["a"], link["b"]))
        drawn = set(self.page.evaluate("[...document.querySelectorAll('svg .node')].map((node) => node.id)"))
        people = [i for i, e in enumerate(self.data["entities"]) if e["k"] == "person" and e["d"] and f"n{i}" in drawn]
        return sorted(people, key=lambda i: -degrees[f"n{i}"])

    def heading(self):
        return self.page.locator("#panel h2").inner_text()

    def shown(self):
        return self.page.locator("svg .node:not(.off)").count()

    def wait(self):
        self.page.wait_for_timeout(350)

    def press_node(self, index):
        self.page.evaluate(f"document.getElementById('n{index}').focus()")


def search(explorer):
    page = explorer.page
    person = explorer.people()[0]
    entity = explorer.data["entities"][person]
    page.keyboard.press("/")
    check("the slash goes to search", page.evaluate("document.activeElement.id") == "search")
    page.keyboard.type(entity["n"][:5])
    page.wait_for_selector("#search-list li")
    check("search says that it is open", page.get_attribute("#search", "aria-expanded") == "true")
    page.fill("#search", entity["n"])
    page.keyboard.press("Enter")
    explorer.wait()
    check("search by name opens the node", explorer.heading() == entity["n"], explorer.heading())
    aliases = [(i, v) for i in explorer.people() for v in explorer.data["entities"][i]["v"] if " " in v]
    if aliases:
        index, alias = aliases[0]
        page.fill("#search", alias)
        page.locator("#search-list li").first.click()
        explorer.wait()
        check("search by another name opens the node", explorer.heading() == explorer.data["entities"][index]["n"], alias)
    word = max(entity["n"].split(), key=len)
    if len(word) > 5:
        page.fill("#search", word[:-2] + word[-1])
        check("search forgives a slip", entity["n"] in page.locator("#search-list").inner_text(), word)
    page.fill("#search", "zzqqxxyy")
    check("search finds nothing where there is nothing", page.locator("#search-list").is_hidden())
    page.keyboard.press("Escape")
    everything = explorer.data["entities"]
    names = [name.casefold() for e in everything for name in [e["n"], *e["v"]]]
    undrawn = [e for e in [e for e in everything if not e["d"]][:200] if sum(e["n"].casefold() in name for name in names) == 1]
    if undrawn:
        page.fill("#search", undrawn[0]["n"])
        page.keyboard.press("Enter")
        explorer.wait()
        check("search finds what is not drawn", "Not drawn" in page.locator("#panel").inner_text())


def names_only(explorer):
    """What is not drawn in a large network: a name, counts, and the way on."""
    page = explorer.page
    explorer.open()
    totals = explorer.data["totals"]
    if totals["isWhole"]:
        return
    everything = explorer.data["entities"]
    check("the drawn alone have evidence", all("e" not in e for e in everything if not e["d"]))
    check("a page in part says so", "Too much for one page" in page.locator("#panel").inner_text())
    names = [name.casefold() for e in everything for name in [e["n"], *e["v"]]]
    # Names that search can mean no other by; a few of them are enough.
    candidates = [e for e in everything if "near" in e and e["near"]][:200]
    alone = [e for e in candidates if sum(e["n"].casefold() in name for name in names) == 1]
    for entity in alone[:2]:
        page.fill("#search", entity["n"])
        page.keyboard.press("Enter")
        explorer.wait()
        text = page.locator("#panel").inner_text()
        check("search opens a name that is not drawn", explorer.heading() == entity["n"], explorer.heading())
        counted = all(str(count) in text for count in [entity["c"], *entity["x"]] if count)
        check("it tells how much there is, and the way on", counted and "Not drawn" in text and "dossier who" in text, text)
        address = page.url
        explorer.open("#" + address.split("#")[1])
        check("the address brings it back", explorer.heading() == entity["n"], address)
        near = everything[entity["near"][0]]["n"]
        page.locator("#panel .items .name", has_text=near).first.click()
        explorer.wait()
        check("it leads to a neighbour that is drawn", explorer.heading() == near and page.locator("svg .chosen").count() == 1)
        person = explorer.people()[0]
        iris = [everything[person]["i"], f"{entity['k']}:{entity['n']}"]
        explorer.open("#" + urllib.parse.urlencode({"from": iris[0], "to": iris[1]}))
        text = page.locator("#panel").inner_text()
        check("a connection that the page cannot know is asked of the program", "dossier path" in text, text)


def clicks(explorer):
    page = explorer.page
    explorer.open()
    page.click("#zoom-fit")
    explorer.wait()
    person = explorer.people()[0]
    page.locator(f"#n{person} text").first.click(force=True, position=None)
    box = page.locator(f"#n{person}").bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    explorer.wait()
    check("a click opens the node", explorer.heading() == explorer.data["entities"][person]["n"], explorer.heading())
    page.locator("#panel summary").first.click()
    text = page.locator("#panel blockquote").first.inner_text()
    words = {e[2] for list_ in ("meetings", "statements", "tenures") for item in explorer.data[list_] for e in item["e"]}
    check("evidence is the article's words", any(" ".join(w.split())[:40] in " ".join(text.split()) for w in words), text[:80])
    footer = page.locator("#panel blockquote footer").first.inner_text()
    document = [d for d in explorer.data["documents"] if (d["title"] or d["id"]) in footer]
    check("evidence names document and sentence", bool(document) and "sentence" in footer, footer)
    check("and its date", any(not d["date"] or d["date"] in footer for d in document), footer)
    around = page.locator("svg .node.hot").count()
    check("the neighbourhood is lit", around > 1 and page.locator("svg.focus").count() == 1, str(around))
    line = next(i for i, l in enumerate(explorer.data["links"]) if l["s"] == "met" or i == len(explorer.data["links"]) - 1)
    page.evaluate(
        f"""() => {{ const p = document.querySelector('#e{line} .hit'); const o = (type) => p.dispatchEvent(new PointerEvent(type,
        {{ bubbles: true, pointerId: 1, button: 0, clientX: 500, clientY: 500 }})); o('pointerdown'); o('pointerup'); }}""")
    explorer.wait()
    check("a click on a line opens its evidence", page.locator("#panel blockquote").count() > 0)
    page.keyboard.press("Escape")
    explorer.wait()
    check("escape closes it", page.locator("svg .chosen").count() == 0)
    other = explorer.people()[1]
    box = page.locator(f"#n{other}").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    explorer.wait()
    check("the neighbourhood is lit under the pointer", page.locator("svg.focus").count() == 1)
    page.mouse.move(5, 5)


def filters(explorer):
    page = explorer.page
    explorer.open()
    before = explorer.shown()
    kind = explorer.data["entities"][explorer.people()[-1]]["k"]
    page.uncheck(f"#kinds input[value={kind}]")
    explorer.wait()
    check("a type can be hidden", page.locator(f"svg .node.{kind}:not(.off)").count() == 0 and explorer.shown() < before)
    page.check(f"#kinds input[value={kind}]")
    statuses = page.locator("#statuses input")
    if statuses.count() > 1:
        edges = page.locator("svg .edge.met:not(.off)").count()
        page.uncheck("#statuses input[value=held]")
        explorer.wait()
        check("meetings can be filtered by status", page.locator("svg .edge.met:not(.off)").count() < edges)
        page.check("#statuses input[value=held]")
    days = sorted({item["d"][0] for l in ("meetings", "statements") for item in explorer.data[l] if item["d"] and len(item["d"][0]) == 10})
    if days:
        page.fill("#since", days[len(days) // 2])
        page.fill("#until", days[len(days) // 2])
        page.dispatch_event("#until", "change")
        explorer.wait()
        check("a range of dates hides the rest", 0 < explorer.shown() < before, str(explorer.shown()))
        check("the range is in the address", "since=" + days[len(days) // 2] in page.url)
    page.click("#reset")
    explorer.wait()
    check("reset shows all again", explorer.shown() == before, f"{explorer.shown()} of {before}")


def paths(explorer, cli, graph):
    page = explorer.page
    explorer.open()
    people = explorer.people()[:12]
    tried = 0
    for at, start in enumerate(people[:6]):
        end = people[-1 - at]
        if start == end:
            continue
        iris = [explorer.data["entities"][i]["i"] for i in (start, end)]
        explorer.open("#" + urllib.parse.urlencode({"from": iris[0], "to": iris[1]}))
        title = explorer.heading()
        names = [explorer.data["entities"][i]["n"] for i in (start, end)]
        check(f"a connection is shown: {names[0]}, {names[1]}", title == f"{names[0]} to {names[1]}", title)
        steps = page.locator("#panel ol.steps > li")
        if steps.count():
            check("each step has its sentence", page.locator("#panel ol.steps > li > blockquote").count() >= steps.count() - 1)
        if cli:
            answer = json.loads(subprocess.run([cli, "path", *iris, "--graph", graph, "--json"], capture_output=True, check=True).stdout)
            wanted = answer["paths"][0]["steps"] if answer["paths"] else []
            shown = page.locator("#panel ol.steps > li > div:first-child").all_inner_texts()
            check("it is that of dossier path", shown == [" ".join(step["sentence"].split()) for step in wanted], str(shown))
        tried += 1
    check("connections were tried", tried > 0)
    explorer.open()
    names = [explorer.data["entities"][i]["n"] for i in people[:2]]
    page.fill("#path-from", names[0])
    page.keyboard.press("Enter")
    page.fill("#path-to", names[1])
    page.keyboard.press("Enter")
    explorer.wait()
    check("a connection can be asked for by name", explorer.heading() == f"{names[0]} to {names[1]}", explorer.heading())
    check("and is lit", page.locator("svg .node.hot").count() >= 2)
    page.click("#path-swap")
    explorer.wait()
    check("ends can be swapped", explorer.heading() == f"{names[1]} to {names[0]}", explorer.heading())
    page.click("#path-clear")
    explorer.wait()
    check("and cleared", page.input_value("#path-from") == "" and "from=" not in page.url)


def permalink(explorer):
    page = explorer.page
    explorer.open()
    person = explorer.people()[0]
    explorer.press_node(person)
    page.keyboard.press("Enter")
    page.locator("#kinds input").last.uncheck()
    page.click("#zoom-in")
    explorer.wait()
    address, shown, transform = page.url, explorer.shown(), page.evaluate("document.getElementById('world').style.transform")
    check("the address tells what is shown", "show=" in address and "kinds=" in address and "view=" in address, address)
    explorer.open("#" + address.split("#")[1])
    check("the address brings it back", explorer.shown() == shown and explorer.heading() == explorer.data["entities"][person]["n"])
    numbers = lambda text: [float(n) for n in text.replace("px", "").replace("translate(", "").replace(") scale(", ",").rstrip(")").split(",")]
    close = all(abs(a - b) < 6 for a, b in zip(numbers(transform), numbers(page.evaluate("document.getElementById('world').style.transform"))))
    check("with the same view", close)
    explorer.open("#show=<script>alert(1)</script>&view=a+b+c&since=x&kinds=nobody&from=no&status=")
    check("an address of nonsense does no harm", page.locator("svg .node").count() > 0)


def keyboard(explorer):
    page = explorer.page
    explorer.open()
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.classList.contains('node')"):
            break
    check("tab leads into the network", page.evaluate("document.activeElement.classList.contains('node')"))
    first = page.evaluate("document.activeElement.id")
    moved = False
    for key in ("ArrowRight", "ArrowLeft", "ArrowDown", "ArrowUp"):
        page.keyboard.press(key)
        moved = moved or page.evaluate("document.activeElement.id") != first
    check("arrows lead to other nodes", moved)
    node = page.evaluate("document.activeElement.id")
    label = page.evaluate("document.activeElement.getAttribute('aria-label')")
    page.keyboard.press("Enter")
    explorer.wait()
    check("enter opens the node", page.locator(f"#{node}.chosen").count() == 1 and page.get_attribute(f"#{node}", "aria-pressed") == "true")
    check("a node has a spoken name", bool(label) and "," in label, label)
    check("the change is announced", "details shown" in page.locator("#status").inner_text())
    ring = page.evaluate("getComputedStyle(document.activeElement.querySelector('path, polygon, ellipse')).strokeWidth")
    check("the focus is seen", float(ring.replace("px", "")) >= 3, ring)
    page.keyboard.press("Tab")
    check("tab leads out again", not page.evaluate("document.activeElement.classList.contains('node')"))
    scale = page.evaluate("document.getElementById('world').style.transform")
    page.keyboard.press("+")
    explorer.wait()
    check("plus zooms", page.evaluate("document.getElementById('world').style.transform") != scale)
    page.keyboard.press("?")
    check("the question mark shows the keys", page.locator("#keys").is_visible())
    page.keyboard.press("Escape")
    check("escape hides them", page.locator("#keys").is_hidden())


def theme(explorer, browser):
    page = explorer.page
    explorer.open()
    start = page.get_attribute("html", "data-theme")
    page.click("#theme")
    check("the theme changes", page.get_attribute("html", "data-theme") != start)
    explorer.open()
    check("and stays", page.get_attribute("html", "data-theme") != start)
    page.click("#theme")
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        other = Explorer(context.new_page(), explorer.address)
        other.open()
        check(f"the system's theme is taken: {scheme}", other.page.get_attribute("html", "data-theme") == scheme)
        other.press_node(other.people()[0])
        other.page.keyboard.press("Enter")
        other.wait()
        other.page.evaluate("document.querySelector('svg').classList.remove('focus')")
        other.page.wait_for_timeout(200)
        poor = other.page.evaluate(CONTRAST)
        check(f"contrast of text and borders: {scheme}", not poor, "; ".join(poor[:8]))
        labels = other.page.evaluate(LABELS)
        check(f"names and labels: {scheme}", not labels, "; ".join(labels[:8]))
        context.close()


def saving(explorer):
    page = explorer.page
    explorer.open()
    with page.expect_download() as download:
        page.click("#save")
    text = pathlib.Path(download.value.path()).read_text(encoding="utf-8")
    import xml.dom.minidom

    picture = xml.dom.minidom.parseString(text)
    check("the saved picture is well-formed and whole", picture.documentElement.tagName == "svg" and text.count('class="node') >= explorer.shown() - 1)
    check("and stands alone", "var(--" not in text and 'class="hit"' not in text and "script" not in text)


def frames(explorer):
    page = explorer.page
    explorer.open()
    page.click("#zoom-fit")
    explorer.wait()
    page.evaluate("""() => { window.times = []; let last = performance.now(); window.running = true;
      const tick = (now) => { window.times.push(now - last); last = now; if (window.running) requestAnimationFrame(tick); };
      requestAnimationFrame(tick); }""")
    box = page.locator("#stage").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for step in range(60):
        page.mouse.wheel(0, -60 if step < 30 else 60)
        page.wait_for_timeout(16)
    times = sorted(page.evaluate("() => { window.running = false; return window.times; }")[2:])
    print(f"      zoom with {explorer.shown()} nodes: median {times[len(times) // 2]:.1f} ms, "
          f"95 % {times[int(len(times) * 0.95)]:.1f} ms a frame, {len(times)} frames")


def pictures(explorer, browser, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme, viewport={"width": 1600, "height": 1000})
        other = Explorer(context.new_page(), explorer.address)
        other.open()
        other.page.screenshot(path=folder / f"start-{scheme}.png")
        other.press_node(other.people()[0])
        other.page.keyboard.press("Enter")
        other.wait()
        other.page.screenshot(path=folder / f"node-{scheme}.png")
        context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--pictures", type=pathlib.Path)
    parser.add_argument("--cli")
    parser.add_argument("--graph")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=options.chromium, args=["--no-sandbox"])
        context = browser.new_context(viewport={"width": 1400, "height": 900}, accept_downloads=True)
        complaints = []
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: complaints.append("asked for " + request.url)
                if not request.url.startswith(("file:", "blob:", "about:", "data:")) else None)
        page.on("dialog", lambda dialog: (complaints.append("dialog"), dialog.dismiss()))
        explorer = Explorer(page, pathlib.Path(options.page).resolve().as_uri())
        explorer.open()
        search(explorer)
        names_only(explorer)
        clicks(explorer)
        filters(explorer)
        paths(explorer, options.cli, options.graph)
        permalink(explorer)
        keyboard(explorer)
        theme(explorer, browser)
        saving(explorer)
        frames(explorer)
        if options.pictures:
            pictures(explorer, browser, options.pictures)
        check("the console is silent and nothing is loaded", not complaints, "; ".join(complaints[:5]))
        browser.close()
    print(f"{len(FAILURES)} failed" if FAILURES else "all passed")
    return 1 if FAILURES else 0


if __name__ == "__main__":
    sys.exit(main())
