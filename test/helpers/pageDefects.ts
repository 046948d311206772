import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, ConsoleMessage, Page, Route } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ADDRESS = 'http://page.test/';
const PHONE = { width: 360, height: 800 };

/** How a page comes to its reader. */
interface Served {
  /** The Content-Security-Policy that it is served with. */
  readonly policy?: string;
  /** Rules of axe that do not apply to it. */
  readonly except?: readonly string[];
}

/** What is wrong with a page on a phone, in light and in dark: what axe finds, what is wider than the window, and what its own policy refused. */
export async function pageDefects(browser: Browser, html: string, served: Served = {}): Promise<readonly string[]> {
  const phone = await phoneIn(browser);
  const { page } = phone;
  const refused: string[] = [];
  const hear = (message: ConsoleMessage) => message.type() === 'error' && refused.push(message.text());
  page.on('console', hear);
  const headers: Record<string, string> = served.policy ? { 'content-security-policy': served.policy } : {};
  phone.answer = { contentType: 'text/html; charset=utf-8', headers, body: html };
  await page.goto(ADDRESS);
  const light = await defectsIn(page, 'light', served.except ?? []);
  const dark = await defectsIn(page, 'dark', served.except ?? []);
  page.off('console', hear);
  return [...light, ...dark, ...refused];
}

/** A page on which one document after the other is looked at. */
interface Phone {
  readonly page: Page;
  /** What its address is answered with. */
  answer: NonNullable<Parameters<Route['fulfill']>[0]>;
}

// Half a second goes by until a browser has a new page; that is more than all that is looked at on one.
const phones = new WeakMap<Browser, Phone>();
async function phoneIn(browser: Browser): Promise<Phone> {
  const known = phones.get(browser);
  if (known && !known.page.isClosed()) return known;
  const phone: Phone = { page: await browser.newPage({ viewport: PHONE }), answer: {} };
  await phone.page.route(ADDRESS, (route) => route.fulfill(phone.answer));
  phones.set(browser, phone);
  return phone;
}

async function defectsIn(page: Page, colorScheme: 'light' | 'dark', except: readonly string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme });
  return (await shownDefects(page, except)).map((defect) => `${colorScheme}: ${defect}`);
}

/**
 * What is wrong with a page as it is shown now: what axe finds, and what is wider than the window. Fluent's stops that keep the focus within a
 * dialog are left out: they are hidden, and pass the focus on.
 */
export async function shownDefects(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const rules = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  const options = JSON.stringify({ runOnly: RULES, rules });
  const found = await page.evaluate<string[]>(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].failureSummary))`,
  );
  const root = 'document.documentElement';
  const overflow = await page.evaluate<number>(`${root}.scrollWidth - ${root}.clientWidth`);
  const tooWide = overflow > 0 ? [`is ${overflow} pixels wider than the window`] : [];
  return [...found, ...tooWide];
}
