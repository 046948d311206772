import { expect } from 'chai';
import { composeAnswer } from '../../../domain/faq/composeAnswer.ts';
import type { MarketCode } from '../../../domain/program.ts';
import { createSay } from '../../../domain/strings.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';

describe('composeAnswer', () => {
  const { editions, strings } = loadContent(new URL('../../../content/', import.meta.url));
  const english = createSay('en', strings.en);
  const french = createSay('fr', strings.fr);

  function compose(id: string, { market, say = english, edition = 'hup-2020-08', administrator }: Wish = {}) {
    const wanted = editionIn(editions, edition);
    const entry = wanted.entries.get(id);
    if (entry === undefined) throw new Error(`There is no entry "${id}".`);
    return composeAnswer(wanted, entry, { say, market, administrator });
  }
  interface Wish {
    readonly market?: MarketCode;
    readonly say?: typeof english;
    readonly edition?: string;
    readonly administrator?: string;
  }

  it("gives the entry's words in the reader's language, with source and date", () => {
    const answer = compose('what-is-hup', { say: french });
    expect(answer.question).to.equal(editionIn(editions, 'hup-2020-08').entries.get('what-is-hup')?.text.fr.question);
    expect(answer.text).to.include('Microsoft');
    expect(answer.sourceDate).to.equal('2020-08-28');
    expect(answer.sourceUrl).to.match(/^https:/);
  });

  it('shows links by their present address, and none by a name or a dead address', () => {
    for (const [id] of editionIn(editions, 'hup-2020-08').entries) {
      const { text } = compose(id);
      expect(text, id).to.not.include('(link:');
      expect(text, id).to.not.include('microsofteur.sharepoint.com');
      expect(text, id).to.not.include('microsoft.com/home-use-program');
    }
  });

  it('answers for the named market from the market data', () => {
    expect(compose('markets', { market: 'PT' }).text).to.match(
      /^\*\*Portugal:\*\* .*Family and .*Personal are offered/,
    );
    expect(compose('market-unavailable', { market: 'RU' }).text).to.match(/^\*\*Russia:\*\* HUP is not offered/);
    expect(compose('markets', { market: 'PT', say: french }).text).to.match(
      /^\*\*Portugal.:\*\* .*Famille et .*Personnel sont proposés/,
    );
    expect(compose('market-japan', { market: 'JP' }).text).to.match(/Japan.*Family is not available/);
    expect(compose('market-hong-kong', { market: 'HK' }).text).to.include('https://www.microsoftestore.com.hk/');
  });

  it('leaves an answer that is not about markets as it is, whatever market was named', () => {
    expect(compose('current-discounts', { market: 'PT' })).to.deep.equal(compose('current-discounts'));
  });

  it('tells what Microsoft changed later, as precisely as the source dates it', () => {
    expect(compose('what-is-hup').changedLater).to.match(/^Microsoft changed this later \(July 2022\): /);
    expect(compose('markets', { say: french }).changedLater).to.include('(juillet 2022)');
  });

  it('tells of a named market only what changed there', () => {
    expect(compose('market-japan', { market: 'JP' }).changedLater).to.match(/July 2022/);
    expect(compose('markets', { market: 'PT' }).changedLater).to.equal(undefined);
    expect(compose('market-unavailable', { market: 'RU' }).changedLater).to.equal(undefined);
  });

  it('does not repeat a change under an answer that is itself from after it', () => {
    expect(compose('market-unavailable/later-lebanon', { market: 'LB' }).changedLater).to.equal(undefined);
  });

  it("opens an administrator's answer with whose task it is, and their name where it is configured", () => {
    expect(compose('why-aad').text).to.match(/^\*\*This is done by your HUP administrator\.\*\*\n\n/);
    expect(compose('why-aad', { administrator: 'Licensing desk' }).text).to.match(/^\*\*.*: Licensing desk\.\*\*\n\n/);
    expect(compose('why-aad', { say: french }).text).to.match(/^\*\*C’est votre administrateur HUP/);
  });

  it('says under the later edition that Lebanon has no offer and that Japan has the general one', () => {
    const lebanon = compose('market-unavailable', { market: 'LB', edition: 'wdp-2025-10' });
    expect(lebanon.text).to.match(/^\*\*Lebanon:\*\* WDP is not offered/);
    const japan = compose('markets', { market: 'JP', edition: 'wdp-2025-10' });
    expect(japan.text).to.match(/^\*\*Japan:\*\* .*Family and .*Personal are offered/);
  });

  it('dates under the later edition what its own FAQ says again, by its own name and page', () => {
    for (const id of [
      'market-china',
      'employee-requirements',
      'sign-in-account/wrong-account',
      'subscription-impact',
    ]) {
      const answer = compose(id, { edition: 'wdp-2025-10' });
      expect(answer.sourceDate, id).to.equal('2025-10-03');
      expect(answer.text, id).to.not.match(/HUP (page|benefit)/);
    }
  });

  it('says of Japan under the later edition, in its own entry, what was removed from the FAQ', () => {
    const japan = compose('market-japan', { market: 'JP', edition: 'wdp-2025-10' });
    expect(japan.text).to.match(/no longer mentions Japan.*Family was not available there; the line was removed/);
    expect(japan.sourceDate).to.equal('2025-10-03');
  });
});
