// Opens the pages that browser.sh made; see there.
'use strict';
const { chromium } = require('playwright-core');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');

let count = 0;
let failed = 0;
function ok(good, name, ...why) {
  count++;
  if (!good) failed++;
  console.log(`${good ? '' : 'not '}ok ${count} - ${name}`);
  if (!good) for (const line of why) console.log(`# ${String(line).slice(0, 400)}`);
}

const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = {
  light: { width: 1280 },
  dark: { width: 1280, colorScheme: 'dark' },
  'at 320 pixels': { width: 320 },
  'in print': { width: 794, media: 'print' },
};
const all = Object.keys(looks);
const pages = {
  reader: all, ar: all, zh: ['light', 'at 320 pixels'],
  de: ['light', 'at 320 pixels'], participant: all,
  'participant-ru': ['at 320 pixels'], trainer: ['dark', 'at 320 pixels'],
  both: ['light', 'at 320 pixels', 'in print'],
  large: ['light', 'at 320 pixels'], quiz: ['light'], answers: ['light'],
  certificate: ['light', 'dark', 'at 320 pixels', 'in print'],
};

const file = (name) => path.resolve('pages', name + '.html');

async function open(browser, name, look) {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme || 'light', bypassCSP: true,
  });
  const asked = [];
  page.on('request', (r) => asked.push(r.url()));
  await page.goto('file://' + file(name));
  if (look.media) await page.emulateMedia({ media: look.media });
  return { page, asked };
}

async function look(browser, name, how) {
  const { page, asked } = await open(browser, name, looks[how]);
  ok(asked.length === 1, `${name} ${how}: loads nothing`, asked.slice(0, 5));
  const over = await page.evaluate(() => {
    const e = document.documentElement;
    return e.scrollWidth - e.clientWidth;
  });
  ok(over <= 1, `${name} ${how}: nothing is wider than the window`, over);
  await page.evaluate(axe);
  const found = await page.evaluate((values) => axe.run(document, {
    runOnly: { type: 'tag', values },
  }), rules);
  ok(found.violations.length === 0, `${name} ${how}: axe finds nothing`,
    ...found.violations.map((v) => `${v.id}: ${v.nodes.length}, ${v.nodes[0].html}`));
  await page.close();
}

async function keyboard(browser) {
  const { page } = await open(browser, 'reader', looks.light);
  const seen = [];
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    seen.push(await page.evaluate(() => {
      const s = getComputedStyle(document.activeElement);
      return document.activeElement.tagName + ' ' + s.outlineStyle + ' ' +
        parseFloat(s.outlineWidth);
    }));
  }
  ok(seen.every((s) => /^(A|SUMMARY|DIV) (solid|auto) [2-9]/.test(s)),
    'the focus is seen wherever it is', ...seen);
  await page.focus('.tours summary');
  await page.keyboard.press('Enter');
  ok(await page.evaluate(() => document.querySelector('.tours details').open),
    'a tour opens with Enter');
  await page.click('.contents a[href="#share-now"]');
  ok(await page.evaluate(() => document.querySelector('#share-now')
    .getBoundingClientRect().top < 400), 'the contents lead to a panel');
  await page.close();
}

async function directions(browser) {
  let { page } = await open(browser, 'ar', looks.light);
  const x = (selector) => page.evaluate((s) => {
    const r = document.querySelector(s).getBoundingClientRect();
    return [r.left, r.right, innerWidth];
  }, selector);
  const [, right, width] = await x('#share-now h2');
  ok(width - right < 400, 'right to left: titles begin at the right', right);
  const squares = await page.evaluate(() => {
    const r = document.querySelector('#share-now .squares').getBoundingClientRect();
    const f = document.querySelector('#share-now .figure').getBoundingClientRect();
    return [r.left, f.right];
  });
  ok(squares[0] > squares[1], 'right to left: the picture stands before its figure', squares);
  await page.close();
  ({ page } = await open(browser, 'both', looks.light));
  const sides = await page.evaluate(() => [...document.querySelectorAll(
    '#share-now .langs > .in')].map((e) => e.getBoundingClientRect().left));
  ok(sides.length === 2 && sides[0] < sides[1], 'two languages stand side by side', sides);
  await page.close();
}

function pdf(name) {
  const out = path.resolve(name + '.pdf');
  return { out, info: execFileSync('pdfinfo', [out]).toString() };
}

async function paper(browser) {
  for (const format of ['A4', 'Letter'])
    for (const name of ['participant', 'participant-ru', 'trainer', 'large']) {
      const { page } = await open(browser, name, looks.light);
      await page.pdf({ path: name + '.pdf', format, preferCSSPageSize: true, tagged: true, outline: true });
      const { info } = pdf(name);
      const n = Number(/Pages:\s+(\d+)/.exec(info)[1]);
      console.log(`# ${name} on ${format}: ${n} pages`);
      if (name.startsWith('participant'))
        ok(n <= 24, `${name} on ${format}: a training is at most twelve sheets of two sides`, n);
      ok(/Tagged:\s+yes/.test(info), `${name} on ${format}: a tagged PDF`);
      await page.close();
    }
  let { page } = await open(browser, 'large', looks['in print']);
  const size = await page.evaluate(() => parseFloat(getComputedStyle(
    document.querySelector('.panel p')).fontSize));
  ok(size >= 24, 'large print is 18 point', size);
  await page.close();
  // Nothing breaks inside a figure: none is taller than a page, and the style
  // keeps each in one piece.
  ({ page } = await open(browser, 'participant', looks['in print']));
  const broken = await page.evaluate(() => [...document.querySelectorAll('figure')]
    .filter((f) => getComputedStyle(f).breakInside !== 'avoid' ||
      f.getBoundingClientRect().height > 900).length);
  ok(broken === 0, 'no figure breaks', broken);
  await page.close();
  ({ page } = await open(browser, 'ar', looks.light));
  await page.pdf({ path: 'ar.pdf', format: 'A4', tagged: true });
  await page.close();
  const words = execFileSync('pdftotext', ['ar.pdf', '-']).toString().normalize('NFKC');
  const title = /id="share-now\.h">([^<]*)</.exec(fs.readFileSync(file('ar'), 'utf8'))[1];
  ok(words.replace(/\s+/g, ' ').includes(title.normalize('NFKC')),
    'Arabic is in reading order in the PDF', title);
  ok(/\d+ \/ \d+/.test(words), 'pages have numbers');
  ok(words.includes('https://'), 'addresses of links are printed');
}

(async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  await keyboard(browser);
  await directions(browser);
  await paper(browser);
  for (const name of Object.keys(pages))
    for (const how of pages[name]) await look(browser, name, how);
  await browser.close();
  console.log(`1..${count}`);
  process.exit(failed > 0 ? 1 : 0);
})();
