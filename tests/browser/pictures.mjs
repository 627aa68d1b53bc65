// Makes the pictures of corpus/guide.md anew from the sample letters: node pictures.mjs FOLDER
import { join } from 'node:path';
import { launch, makeReport, watchedPage } from './report.mjs';

const folder = process.argv[2];
const pictures = [
  { name: 'overview', page: 'index.html', width: 1000, height: 760 },
  { name: 'authority', page: 'authorities/harrowdene.html#compared', width: 1000, height: 800 },
  { name: 'letter', page: 'letters/kingsmoor-focused-visit-2024-03-12.html#priority-action-1', width: 1000, height: 700 },
  { name: 'theme', page: 'themes/planning.html', width: 1000, height: 760, filter: 'kingsmoor' },
  { name: 'letters', page: 'letters/index.html', width: 1000, height: 700, filter: 'front door' },
  { name: 'comparison', page: 'comparison.html', width: 1000, height: 760 },
  { name: 'method', page: 'method.html', width: 1000, height: 700 },
  { name: 'phone', page: 'authorities/northbridge.html', width: 360, height: 720 },
];

const report = makeReport({ attack: false });
const browser = await launch();
for (const { name, page: address, width, height, filter } of pictures) {
  const { page } = await watchedPage(browser, { width });
  await page.setViewport({ width, height });
  await page.goto(report.address(address));
  if (filter) await page.type('#filter', filter);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}
await browser.close();
report.remove();
