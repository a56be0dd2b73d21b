import { parseDocument } from '/tmp/w/fam-s/node_modules/yaml/dist/index.js';
import fs from 'fs';
const r = process.argv[2];
const o = {};
for (const f of fs.readdirSync(r)) {
  o[f] = {};
  for (const t of fs.readdirSync(r + '/' + f)) {
    const d = parseDocument(fs.readFileSync(r + '/' + f + '/' + t, 'utf8'));
    if (d.errors.length) console.error(f, t, d.errors[0].message);
    o[f][t.slice(0, -5)] = d.toJS();
  }
}
console.log(JSON.stringify(o));
