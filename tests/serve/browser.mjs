// Drives a headless Chromium for the tests: `node browser.mjs CHROMIUM < steps.json`, answers as JSON.
// A step is [verb, ...arguments]; what each verb gives stands in the answer, in order.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const [steps, errors, answers] = [JSON.parse(readFileSync(0, "utf8")), [], []];
const browser = await chromium.launch({ executablePath: process.argv[2], args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
page.on("pageerror", (error) => errors.push(String(error)));

const inPages = (read, argument) => page.locator("#sheets").evaluate(read, argument);
const { writeFileSync, renameSync } = await import("node:fs");
const verbs = {
  goto: async (address) => {
    await page.goto(address);
    await page.locator(".frame").first().waitFor({ state: "attached", timeout: 15000 });
  },
  open: (address) => page.goto(address).then(() => null),
  count: (selector) => page.locator(selector).count(),
  text: (selector) => page.locator(selector).first().innerText(),
  pages: () => inPages((host) => [...host.shadowRoot.querySelectorAll(".leaf")].map((leaf) => leaf.innerText)),
  click: (selector) => page.locator(selector).first().click().then(() => null),
  wait: (selector) => page.locator(selector).first().waitFor({ state: "attached" }).then(() => null),
  break: (addresses) => page.route(addresses, (route) => route.abort()).then(() => null),
  size: (width, height) => page.setViewportSize({ width, height }).then(() => null),
  shot: (path) => page.screenshot({ path }).then(() => null),
  pdf: (path) => page.pdf({ path, preferCSSPageSize: true, printBackground: true }).then(() => null),
  // Milliseconds from the end of writing a file until words stand on the page, or in what was found.
  edit: async (path, content, selector, words) => {
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
    const began = Date.now();
    await page.locator(selector, { hasText: words }).first().waitFor({ state: "attached", timeout: 10000 });
    return Date.now() - began;
  },
  axe: async () => {
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
    const { violations } = await page.evaluate(() => axe.run());
    return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  },
  errors: () => errors,
};
try {
  for (const [verb, ...given] of steps) answers.push(await verbs[verb](...given));
} finally {
  await browser.close();
}
console.log(JSON.stringify(answers));
