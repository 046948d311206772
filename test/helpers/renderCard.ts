import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { AdaptiveCard } from '../../cards/adaptiveCard.ts';
import { PALETTES, type Theme, teamsHostConfig } from '../../tab/preview/teamsHostConfig.ts';

const { resolve } = createRequire(import.meta.url);

const SCRIPTS = [
  resolve('adaptivecards/dist/adaptivecards.min.js'),
  resolve('markdown-it/dist/markdown-it.min.js'),
  resolve('axe-core/axe.min.js'),
  fileURLToPath(new URL('./cardPage.js', import.meta.url)),
];

/** A card and the name by which a defect of it is reported. */
interface NamedCard {
  readonly name: string;
  readonly card: AdaptiveCard;
}

/** Draws cards below each other with Microsoft's renderer, as wide as a phone (360) or a desktop's chat (800). The page is the caller's to close. */
export async function renderCards(
  browser: Browser,
  cards: readonly NamedCard[],
  theme: Theme,
  width: number,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: theme === 'light' ? 'light' : 'dark',
  });
  await page.setContent(emptyPage(theme));
  for (const path of SCRIPTS) await page.addScriptTag({ path });
  await page.evaluate(`drawCards(${JSON.stringify(cards)}, ${JSON.stringify(teamsHostConfig(theme))})`);
  return page;
}

/** What is wrong with the cards on a page, one line a defect that begins with the card's name. */
export async function renderedDefects(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>('cardDefects()');
}

function emptyPage(theme: Theme): string {
  const { page, text, accent } = PALETTES[theme];
  return `<!doctype html><html lang="en"><head><title>Cards</title><style>
    :root { color-scheme: ${theme === 'light' ? 'light' : 'dark'} }
    * { box-sizing: border-box }
    body { margin: 0; background: ${page}; color: ${text}; font: 14px 'Segoe UI', system-ui, sans-serif }
    section { margin: 8px; border: 1px solid ${text}; border-radius: 4px; overflow-wrap: anywhere }
    a { color: ${accent} }
    p, ul, ol { margin: 0 0 4px } ul, ol { padding-left: 20px }
    button { min-height: 32px; padding: 4px 12px; font: 600 14px 'Segoe UI', system-ui, sans-serif; color: ${text};
      background: ${page}; border: 1px solid ${text}; border-radius: 4px }
    input, select { max-width: 100%; min-height: 32px; font: inherit }
  </style></head><body><main></main></body></html>`;
}
