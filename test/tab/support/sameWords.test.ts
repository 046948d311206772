import { expect } from 'chai';
import { LOCALES } from '../../../domain/people/locale.ts';
import { sayIn, sayOnConsoleIn } from '../../helpers/strings.ts';

/** A deed in the console, and the button of the experts' card for the same. */
const SAME = {
  'support.deed.claim': 'experts.button.claim',
  'support.deed.unassign': 'experts.button.unassign',
  'support.deed.close': 'experts.button.close',
  'support.deed.reopen': 'experts.button.reopen',
  'support.reply.send': 'experts.button.send',
  'support.addToFaq': 'experts.button.faq',
};

describe('console and experts’ card', () => {
  for (const locale of LOCALES) {
    const [console, card] = [sayOnConsoleIn(locale), sayIn(locale)];

    it(`call the same deed by the same words (${locale})`, () => {
      for (const [here, there] of Object.entries(SAME)) expect(console(here), here).to.equal(card(there));
    });

    it(`name in a hint the buttons as they are (${locale})`, () => {
      const held = console('support.held.lead', { name: 'Ana', moment: 'today' });
      expect(held).to.include(console('support.deed.unassign')).and.include(console('support.deed.claim'));
      expect(console('support.addToFaqHint')).to.include(console('support.addToFaq'));
    });
  }
});
