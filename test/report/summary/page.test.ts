import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from '../../../src/report/summary/page.ts';
import { CHROMIUM, openTab, type Tab } from './browser.ts';
import { inLongWords, model } from './page-model.ts';

const text = page(model);

describe('the page of a period', () => {
  it('is one file that can load and run nothing', () => {
    expect(text).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(text).not.toMatch(/<script|<link|<iframe|<object|@import|url\(|<[^>]*\s(on\w+|src|style)=/i);
  });

  it('gives the same bytes for the same figures', () => {
    expect(page(model)).toBe(text);
  });

  it('keeps a name that means harm a name', () => {
    expect(text).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&lt;img');
  });

  it('draws each bar as long as its number, filled as far as its part', () => {
    const widths = [...text.matchAll(/<svg class="bar".*?width="(\d+)".*?width="(\d+)"/g)].map((bar) =>
      bar.slice(1),
    );
    expect(widths).toEqual([
      ['1000', '1000'],
      ['750', '500'],
      ['250', '0'],
      ['0', '0'],
      ['250', '250'],
      ['1000', '1000'],
    ]);
  });

  it('says in words what an empty table would not', () => {
    expect(text).toContain('<p>本期没有重大隐患。</p>');
  });
});

if (!CHROMIUM)
  process.stderr.write(
    '\n!!! No Chromium here: THE PAGE WAS NOT LOOKED AT in a browser (install chromium, or set CHROMIUM).\n',
  );

describe.skipIf(!CHROMIUM)('the page in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xh-page-'));
  const pictures = process.env['XH_PAGE_PICTURES'];
  let tab: Tab;

  const keep = (name: string, bytes: Buffer) => {
    if (!pictures) return;
    mkdirSync(pictures, { recursive: true });
    writeFileSync(join(pictures, name), bytes);
  };

  const written = (name: string, html: string) => {
    const file = join(folder, name);
    writeFileSync(file, html);
    return pathToFileURL(file).href;
  };

  beforeAll(async () => {
    tab = await openTab();
    // As where scripts are forbidden altogether; what the test asks is run from outside.
    await tab.size(1280, 900);
    await tab.open(written('page.html', text));
  }, 60_000);

  afterAll(async () => {
    await tab.close();
    rmSync(folder, { recursive: true });
  });

  const overflow = () =>
    tab.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  it('asks nothing of the network, and breaks none of its own rules', () => {
    expect(tab.requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(tab.requests).toHaveLength(1);
    expect(tab.complaints).toEqual([]);
  });

  it.each([
    ['a desk', 1280, false],
    ['a tablet', 768, true],
    ['a phone', 390, true],
    ['a small phone', 320, true],
  ])('fits %s without scrolling sideways', async (name, width, isPhone) => {
    await tab.size(width, 900, isPhone);
    expect(await overflow()).toBe(0);
    const picture = await tab.picture();
    expect(picture.length).toBeGreaterThan(10_000);
    keep(`${name.replaceAll(' ', '-')}.png`, picture);
  });

  it('fits a phone also in words that are longer', async () => {
    await tab.size(360, 800, true);
    await tab.open(written('long.html', page(inLongWords(model))));
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(360);
    keep('long-words.png', await tab.picture());
    await tab.open(written('page.html', text));
  });

  it('fits in twice the size of type', async () => {
    await tab.size(640, 900);
    await tab.evaluate(`document.documentElement.style.fontSize = '32px'`);
    expect(await overflow()).toBe(0);
    await tab.evaluate(`document.documentElement.style.fontSize = ''`);
  });

  it('tells a screen reader its landmarks, headings, tables and what the picture shows', async () => {
    await tab.size(1280, 900);
    const { nodes } = (await tab.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    const named = (role: string) =>
      nodes.filter((one) => !one.ignored && one.role?.value === role).map((one) => one.name?.value ?? '');
    expect(named('main')).toHaveLength(1);
    expect(named('banner')).toHaveLength(1);
    expect(named('contentinfo')).toHaveLength(1);
    expect(named('navigation')).toEqual(['目录']);
    expect(named('heading')).toEqual([
      model.title,
      '主要数字',
      '分街道',
      '未销号隐患按发现时间',
      '近 24 个月发现与销号',
      '逾期未整改清单',
      '重大隐患和挂牌督办',
    ]);
    expect(named('table')).toEqual(['分街道', '未销号隐患按发现时间', '逾期未整改清单']);
    expect(named('rowheader')).toContain('桃源街道');
    expect(named('image')).toEqual(['每月发现和销号的隐患']);
    expect(named('region')).toEqual(expect.arrayContaining(['主要数字', '分街道', '逾期未整改清单']));
  });

  it('can be walked by keyboard: first past the contents, then everything that scrolls or opens', async () => {
    const press = async (key: string, code: number) => {
      for (const type of ['keyDown', 'keyUp'])
        await tab.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: code });
    };
    const focused = () =>
      tab.evaluate<string>(
        `(({ tagName, className, id, hash = '' }) => [tagName, className || id || hash].join(' ').trim())(document.activeElement)`,
      );
    await tab.evaluate(`document.activeElement.blur(); scrollTo(0, 0)`);
    const walked: string[] = [];
    for (let stop = 0; stop < 9; stop += 1) {
      await press('Tab', 9);
      walked.push(await focused());
    }
    expect(walked).toEqual([
      'A skip',
      'A #figures',
      'A #streets',
      'A #ages',
      'A #trend',
      'A #overdue',
      'A #majors',
      'SUMMARY',
      'DIV scroll wide',
    ]);
  });

  it('sets its words off from the ground: 4.5 to 1 and more', async () => {
    expect(await tab.evaluate<string[]>(FAINT)).toEqual([]);
  });

  it('prints on A4 with the months’ numbers, which the screen keeps folded', async () => {
    const pdf = await tab.pdf();
    keep('print.pdf', pdf);
    const raw = pdf.toString('latin1');
    expect(raw.startsWith('%PDF')).toBe(true);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(raw)!;
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
    await tab.send('Emulation.setEmulatedMedia', { media: 'print' });
    const shown = `document.querySelector('details table').checkVisibility({ contentVisibilityAuto: true }) && document.querySelector('details table').getBoundingClientRect().height > 200`;
    // The browser lays the page out anew for the other medium, when it comes to it.
    await expect.poll(() => tab.evaluate<boolean>(shown)).toBe(true);
    await tab.send('Emulation.setEmulatedMedia', { media: '' });
  });
});

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** Texts whose colour is too near to the colour behind them, computed in the page. */
const FAINT = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((one) => (one /= 255) <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
  return [...document.body.querySelectorAll('*')].filter(own).filter((element) => {
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
  }).map((element) => element.textContent);
})()`;
