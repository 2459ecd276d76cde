// docxtemplater and Carbone, warm: seconds a document, the lower quartile of single documents.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { promisify } from "node:util";

const require = createRequire(import.meta.url);
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const carbone = require("carbone");

const values = JSON.parse(readFileSync("values.json", "utf8"));
const template = readFileSync("docxtemplater.docx");
const render = promisify(carbone.render);

function docxtemplater() {
  const page = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  page.render(values);
  return page.getZip().generate({
    type: "nodebuffer", compression: "DEFLATE", compressionOptions: { level: 6 },
  });
}

const jobs = { docxtemplater, carbone: () => render("./carbone.docx", values) };
const documents = Number(process.argv[2]);
const found = {};
for (const [name, job] of Object.entries(jobs)) {
  for (let n = 0; n < 20; n++) await job();
  const times = [];
  for (let n = 0; n < documents; n++) {
    const begun = process.hrtime.bigint();
    await job();
    times.push(Number(process.hrtime.bigint() - begun) / 1e9);
  }
  times.sort((a, b) => a - b);
  found[name] = times[Math.floor(times.length / 4)];
}
console.log(JSON.stringify(found));
