import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { hostile, launch, makeReport, watchedPage } from './report.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// One of every kind of page, and of letters those that show something else.
const kinds = {
  'overview': 'index.html',
  'list of letters': 'letters/index.html',
  'list of authorities': 'authorities/index.html',
  'list of themes': 'themes/index.html',
  'comparison': 'comparison.html',
  'comparison of few': '../few/comparison.html',
  'method and limits': 'method.html',
  'authority with several visits': 'authorities/kingsmoor.html',
  'theme': 'themes/planning.html',
  'letter of a visit': 'letters/kingsmoor-monitoring-visit-2022-06-21.html',
  'letter with priority actions': 'letters/harrowdene-jtai-2023-09-11.html',
  'letter whose pages are pictures': 'letters/eastmere-focused-visit-2019-10-08.html',
  'inspection report': 'letters/eastmere-ilacs-inspection-2021-11-08.html',
  'letter with an attack in it': 'letters/northbridge-focused-visit-2017-06-26.html',
  'one authority over time': '../over-time.html',
  'authorities side by side': '../side-by-side.html',
};

let report;
let browser;
before(async () => {
  report = makeReport();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  report?.remove();
});

for (const [kind, name] of Object.entries(kinds))
  for (const width of [1280, 360])
    test(`${kind} at ${width} pixels: accessible, not wider than the screen, loads nothing`, async () => {
      const { page, faults } = await watchedPage(browser, { width });
      await page.goto(report.address(name));
      await page.evaluate(axe);
      const found = await page.evaluate(tags => axe.run({ runOnly: tags }), rules);
      const violations = found.violations.map(
          one => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
      assert.deepEqual(violations, []);
      assert.ok(found.passes.length > 10, 'axe has looked at the page');
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width, 'scrolls sideways');
      assert.deepEqual(faults, []);
      await page.close();
    });

const shownRows = page => page.$$eval('[data-row]', rows => rows.filter(row => row.checkVisibility()).length);
const count = page => page.$eval('[role=status]', status => status.textContent);

async function filterFor(page, words) {
  await page.$eval('#filter', input => { input.value = ''; });
  await page.type('#filter', words);
}

test('the filter shows the rows that hold all words, and says how many', async () => {
  const { page, faults } = await watchedPage(browser);
  await page.goto(report.address('letters/index.html'));
  const all = await shownRows(page);
  assert.equal(await count(page), `${all} letters`);
  await filterFor(page, 'Northbridge front');
  const expected = await page.$$eval('[data-row]', rows => rows.filter(
      row => /northbridge/i.test(row.textContent) && /front/i.test(row.textContent)).length);
  assert.ok(expected > 0 && expected < all);
  assert.equal(await shownRows(page), expected);
  assert.equal(await count(page), `${expected} letter${expected === 1 ? '' : 's'} of ${all}`);
  await filterFor(page, 'no such words');
  assert.equal(await shownRows(page), 0);
  assert.equal(await count(page), `0 letters of ${all}`);
  assert.deepEqual(faults, []);
  await page.close();
});

test('“or” between names shows both', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(report.address('comparison.html'));
  await filterFor(page, 'northbridge or eastmere');
  assert.equal(await shownRows(page), 2);
  await page.close();
});

test('items of a theme are filtered', async () => {
  const { page } = await watchedPage(browser, { width: 360 });
  await page.goto(report.address('themes/planning.html'));
  const all = await shownRows(page);
  await filterFor(page, 'kingsmoor');
  const shown = await shownRows(page);
  assert.ok(shown > 0 && shown < all);
  await page.close();
});

test('without scripts everything is shown and no filter is offered', async () => {
  const { page } = await watchedPage(browser, { scripts: false });
  await page.goto(report.address('letters/index.html'));
  assert.equal(await page.$eval('.filter', box => box.checkVisibility()), false);
  assert.equal(await shownRows(page), (await page.$$('[data-row]')).length);
  await page.close();
});

test('every quotation is one click from the quoted words', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(report.address('themes/planning.html'));
  const items = await page.$$eval('.item', all => all.map(
      item => ({ text: item.querySelector('q').textContent, address: item.querySelector('.item-meta a').href })));
  assert.ok(items.length > 3);
  for (const { text, address } of items) {
    await page.goto(address);
    const marked = await page.evaluate(() => {
      const at = document.querySelector(':target');
      // A page that ends in the middle of an item parts its mark.
      let words = at.textContent;
      for (let next = at.nextElementSibling; next !== null; next = next.nextElementSibling)
        if (next.matches('mark')) words += next.textContent;
      return words;
    });
    assert.equal(marked, text, address);
  }
  await page.close();
});

test('a copied stretch of a letter holds its own words alone', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(report.address(kinds['letter of a visit']));
  const [all, copied] = await page.evaluate(() => {
    const letter = document.querySelector('article.letter');
    getSelection().selectAllChildren(letter);
    return [letter.textContent, getSelection().toString()];
  });
  assert.match(all, /\bPage 2\b/);
  assert.match(all, /\bImprovement 1\b/);
  assert.doesNotMatch(copied, /\bPage 2\b/);
  assert.doesNotMatch(copied, /\bImprovement 1\b/);
  assert.ok(copied.length > 3000);
  await page.close();
});

test('only a table that is wider than a phone says that it scrolls sideways', async () => {
  const said = async (name, width) => {
    const { page } = await watchedPage(browser, { width });
    await page.goto(report.address(name));
    const all = await page.$$eval('.scroll', boxes => boxes.map(box => {
      const hint = getComputedStyle(box, '::before');
      return { wide: box.scrollWidth > box.clientWidth,
               said: hint.content.includes('Scroll sideways') && hint.visibility === 'visible' };
    }));
    await page.close();
    return all;
  };
  for (const name of ['index.html', 'letters/index.html', 'themes/index.html'])
    for (const width of [1280, 360])
      for (const box of await said(name, width)) assert.equal(box.said, box.wide && width === 360, `${name} at ${width}`);
  assert.ok((await said('letters/index.html', 360))[0].said);
});

test('all links of the site lead somewhere', async () => {
  const { page } = await watchedPage(browser);
  const seen = new Set();
  const queue = [report.address('index.html')];
  const ids = new Map();
  const targets = [];
  while (queue.length > 0) {
    const address = queue.pop();
    if (seen.has(address)) continue;
    seen.add(address);
    const path = fileURLToPath(address);
    assert.ok(existsSync(path), address);
    if (!path.endsWith('.html')) continue;
    await page.goto(address);
    ids.set(address, new Set(await page.$$eval('[id]', all => all.map(one => one.id))));
    for (const link of await page.$$eval('a[href]', all => all.map(one => one.href))) {
      assert.ok(link.startsWith('file:'), `${link} on ${address}`);
      const [place, anchor] = link.split('#');
      queue.push(place);
      if (anchor) targets.push({ place, anchor, address });
    }
  }
  assert.ok(seen.size > 60);
  for (const { place, anchor, address } of targets)
    assert.ok(ids.get(place).has(anchor), `${place}#${anchor} on ${address}`);
  await page.close();
});

test('what stands in a letter stays text', async () => {
  const { page, faults } = await watchedPage(browser);
  await page.goto(report.address(kinds['letter with an attack in it']));
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.ok((await page.$eval('article.letter', letter => letter.textContent)).includes(hostile));
  assert.deepEqual(faults, []);
  await page.close();
});

for (const kind of ['one authority over time', 'authorities side by side'])
  test(`${kind}: a page that stands alone, without scripts, whose links lead to letters or within it`, async () => {
    const { page, faults } = await watchedPage(browser, { scripts: true });
    await page.goto(report.address(kinds[kind]));
    assert.equal(await page.evaluate(() => window.ran), undefined);
    assert.equal((await page.$$('script')).length, 0);
    assert.ok((await page.$eval('main', main => main.textContent)).includes(hostile), 'the attack is text');
    const links = await page.$$eval('a[href]', all => all.map(one => one.getAttribute('href')));
    const inside = links.filter(link => link.startsWith('#'));
    for (const link of inside) assert.ok(await page.$(`[id="${link.slice(1)}"]`), link);
    assert.ok(inside.length > 3);
    const letters = links.filter(link => !link.startsWith('#'));
    for (const link of letters) assert.match(link, /^https:\/\/files\.example\/[a-z0-9-]+\.pdf(#page=\d+)?$/);
    assert.ok(letters.length > 10);
    assert.deepEqual(faults, []);
    await page.close();
  });

test('printed, a comparison shows what the screen folds away', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(report.address(kinds['one authority over time']));
  const shown = () => page.$$eval('details .item', all => all.filter(item => item.checkVisibility()).length);
  assert.equal(await shown(), 0);
  await page.emulateMediaType('print');
  assert.ok(await shown() > 0);
  await page.close();
});

test('the policy refuses what a page did not come with', async () => {
  const { page, faults } = await watchedPage(browser);
  await page.goto(report.address('index.html'));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const style = document.createElement('div');
    style.setAttribute('style', 'color: red');
    document.body.append(style);
  });
  assert.equal(await page.evaluate(() => window.ran), undefined);
  assert.equal(faults.filter(fault => fault.includes('Content Security Policy')).length, 2, faults.join('\n'));
  await page.close();
});

test('the first key press offers to skip to the content, and the focus is seen', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(report.address('index.html'));
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => {
    const box = document.activeElement.getBoundingClientRect();
    return { words: document.activeElement.textContent, left: box.left };
  });
  assert.deepEqual(skip, { words: 'Skip to main content', left: 0 });
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  await page.close();
});

test('printed, a letter has its text and no navigation', async () => {
  const { page } = await watchedPage(browser);
  await page.goto(report.address('letters/index.html'));
  await page.emulateMediaType('print');
  for (const part of ['.places', '.filter', '.crumbs'])
    assert.equal(await page.$eval(part, one => one.checkVisibility()), false, part);
  assert.equal(await page.$eval('#letters', table => table.checkVisibility()), true);
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 10000);
  await page.close();
});
