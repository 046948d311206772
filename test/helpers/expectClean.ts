import { expect } from 'chai';
import type { OpenConsole } from './consolePage.ts';
import { shownDefects } from './pageDefects.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const WIDTHS = [320, 1280];

/** Expects that nothing is wrong with what the console shows, in every theme, on a phone and a desktop. */
export async function expectClean({ page }: OpenConsole, place: string): Promise<void> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.getByLabel('Theme').selectOption(theme);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const defects = await shownDefects(page);
      found.push(...defects.map((defect) => `${place}, ${theme}, ${width}: ${defect}`));
    }
  }
  expect(found.join('\n')).to.equal('');
}
