// What the tests share: a report of the sample letters, and pages of a browser that note what goes wrong.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

const checkout = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const program = process.env.LETTERLENS_PROGRAM ?? join(checkout, 'build/release/pipeline/letterlens');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const letters = join(checkout, 'tests/letters');

// What a letter must not be able to do: run, load or break out of an attribute.
export const hostile = '<script>window.ran = true</script><img src=x onerror="window.ran = true">"\'>';

// The samples' corpus and its report in a folder of their own.
export function makeReport({ attack: withAttack = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'letterlens-browser-'));
  const sample = readFileSync(join(letters, 'northbridge-focused-2018.txt'), 'utf8');
  const attack = join(folder, 'attack.txt');
  // Another visit, so that it is a letter of its own; the attack stands in an improvement.
  writeFileSync(attack, sample.replaceAll('2018', '2017').replace('The use of family history', `The use ${hostile} of family history`));
  const corpus = join(folder, 'letters.corpus');
  const pdfs = readdirSync(letters).filter(name => name.endsWith('.pdf')).map(name => join(letters, name));
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
  execFileSync(program, ['add', '--corpus', corpus, '--register', join(letters, 'authorities.csv'), ...(withAttack ? [attack] : []), ...pdfs], quiet);
  const site = join(folder, 'report');
  execFileSync(program, ['report', '--corpus', corpus, '--out', site], quiet);
  // Few enough authorities for their items to stand side by side.
  execFileSync(program, ['report', '--corpus', corpus, '--authority', 'Northbridge', '--authority', 'Eastmere',
                         '--out', join(folder, 'few')], quiet);
  // Comparisons that stand alone, of letters whose addresses on the web are known.
  const published = join(folder, 'published.corpus');
  const manifest = join(folder, 'manifest.csv');
  const chosen = pdfs.filter(path => /(northbridge|eastmere|kingsmoor)-(focused|monitoring|ilacs)/.test(path));
  writeFileSync(manifest, 'path,source_url,publication_date\n' +
      chosen.map(path => `${path},https://files.example/${basename(path)},2024-01-01\n`).join(''));
  execFileSync(program, ['add', '--corpus', published, '--register', join(letters, 'authorities.csv'),
                         '--manifest', manifest, ...(withAttack ? [attack] : [])], quiet);
  const compare = (name, ...whom) => execFileSync(program, ['compare', '--corpus', published, ...whom, '--html',
                                                            '--out', join(folder, name)], quiet);
  compare('over-time.html', '--authority', 'Northbridge');
  // The attack is in an older letter, which the latest of each area would leave out.
  compare('side-by-side.html', '--all-letters', '--authority', 'Northbridge', '--authority', 'Eastmere', '--authority', 'Kingsmoor');
  return { site, address: name => pathToFileURL(join(site, name)).href.replaceAll('%23', '#'),
           remove: () => rmSync(folder, { recursive: true }) };
}

export function launch() {
  return puppeteer.launch({ executablePath: chromium, headless: true,
                            args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

// A page that collects what a visitor should never cause.
export async function watchedPage(browser, { width = 1280, scripts = true } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(scripts);
  const faults = [];
  page.on('console', message => faults.push(`console: ${message.text()}`));
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('requestfailed', request => faults.push(`failed: ${request.url()}`));
  page.on('request', request => {
    if (!request.isNavigationRequest()) faults.push(`loads: ${request.url()}`);
    if (!request.url().startsWith('file:')) faults.push(`network: ${request.url()}`);
  });
  return { page, faults };
}
