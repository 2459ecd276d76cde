// One library of node, kept warm: a line with the number of a record in, milliseconds out: of the clock, of the processor.
// node batch_worker.js <docxtemplater|carbone> <folder of modules> <template> <values.json> <level>
const { createRequire } = require('module')
const fs = require('fs')
const readline = require('readline')
const zlib = require('zlib')

const [library, folder, template, values, level] = process.argv.slice(2)
const load = createRequire(folder + '/')
const records = JSON.parse(fs.readFileSync(values, 'utf8'))
const content = fs.readFileSync(template)

function docxtemplater () {
  const PizZip = load('pizzip')
  const Docxtemplater = load('docxtemplater')
  return async record => {
    const page = new Docxtemplater(new PizZip(content), { paragraphLoop: true, linebreaks: true })
    page.render(record)
    return page.toBuffer({ compression: 'DEFLATE', compressionOptions: { level: Number(level) } })
  }
}

function carbone () {
  // yazl, which Carbone packs with, has no setting for the level
  const deflate = zlib.deflateRaw
  zlib.deflateRaw = (data, done) => deflate(data, { level: Number(level) }, done)
  const library = load('carbone')
  return record => new Promise((resolve, reject) =>
    library.render(template, record, (error, page) => error ? reject(error) : resolve(page)))
}

const make = { docxtemplater, carbone }[library]()

async function serve () {
  console.log('ready')
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [number, file] = line.split(' ')
    const start = process.hrtime.bigint()
    const busy = process.cpuUsage()
    const page = await make(records[Number(number)])
    const taken = Number(process.hrtime.bigint() - start) / 1e6
    const { user, system } = process.cpuUsage(busy)
    const processor = (user + system) / 1e3
    if (file) fs.writeFileSync(file, page)
    console.log(taken, processor)
  }
}

serve()
