import { expect } from 'chai';
import type { CardMessage } from '../../cards/adaptiveCard.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';
import { THEMES } from '../../tab/preview/teamsHostConfig.ts';
import { cardGallery } from '../helpers/cardGallery.ts';
import { checkCard } from '../helpers/checkCard.ts';
import { describeInBrowser } from '../helpers/describeInBrowser.ts';
import { JOURNEY_LOCALES } from '../helpers/journeyWords.ts';
import { renderCards, renderedDefects } from '../helpers/renderCard.ts';
import { sayIn } from '../helpers/strings.ts';

/** Every theme on a phone, and the chat of a desktop in one of them: a theme changes colors alone. In pixels. */
const LOOKS = [...THEMES.map((theme) => ({ theme, width: 360 })), { theme: 'light', width: 800 }] as const;

function galleryIn(locale: Locale): [string, CardMessage][] {
  return Object.entries(cardGallery(sayIn(locale)));
}

for (const locale of LOCALES) {
  describe(`every card (${locale})`, () => {
    for (const [name, message] of galleryIn(locale)) {
      it(`keeps the rules: ${name}`, () => {
        expect(checkCard(message).join('\n')).to.equal('');
      });
    }
  });
}

for (const locale of JOURNEY_LOCALES) {
  describeInBrowser(`every card as it is seen (${locale})`, (browser) => {
    const named = galleryIn(locale).map(([name, { card }]) => ({ name, card }));
    for (const { theme, width } of LOOKS) {
      it(`fits, can be read and operated: ${theme}, ${width} pixels`, async () => {
        const page = await renderCards(browser(), named, theme, width);
        expect((await renderedDefects(page)).join('\n')).to.equal('');
        await page.close();
      });
    }
  });
}
