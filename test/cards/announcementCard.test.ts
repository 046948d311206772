import { expect } from 'chai';
import { type AnnouncementView, announcementCard } from '../../cards/announcementCard.ts';
import { announcementWithdrawnCard } from '../../cards/announcementWithdrawnCard.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { addressOf, clickOf } from '../helpers/cardButtons.ts';
import { buttonTitles, shownTexts } from '../helpers/cardContents.ts';
import * as views from '../helpers/cardViews.ts';
import { elementsIn } from '../helpers/checkCard.ts';
import { EDITION } from '../helpers/enrollmentHouse.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');
const view = views.announcement(say);
const card = (changes: Partial<AnnouncementView> = {}, text: Partial<AnnouncementView['text']> = {}) =>
  announcementCard({ ...view, text: { ...view.text, ...text }, ...changes }, say);

describe('announcementCard', () => {
  it('has the title as its heading and as its notification', () => {
    expect(card().summary).to.equal(view.text.title);
    expect([...elementsIn(card().card)].find(({ style }) => style === 'heading')).to.include({ text: view.text.title });
  });

  it('shows the signs of a title as they were typed, and notifies of it without an escape', () => {
    const message = card({}, { title: '1. 50_000 *new* [seats]' });
    expect(shownTexts(message)[0]).to.equal('1\\. 50\\_000 \\*new\\* \\[seats\\]');
    expect(message.summary).to.equal('1. 50_000 *new* [seats]');
    expect(shownTexts(card({}, { title: '- 3.5 million' }))[0]).to.equal('\\- 3.5 million');
  });

  it('shows the picture with what it says in words', () => {
    const image = { url: 'https://contoso.com/a.png', alt: 'A laptop at home' };
    const pictures = [...elementsIn(card({}, { image }).card)].filter(({ type }) => type === 'Image');
    expect(pictures).to.have.length(1);
    expect(pictures[0]).to.include({ url: image.url, altText: image.alt, size: 'auto' });
  });

  it('says who sent it, and until when it is valid', () => {
    const origin = (message: ReturnType<typeof card>) => shownTexts(message).at(-1);
    expect(origin(card())).to.include('Contoso').and.include('{{DATE(2026-12-31T17:00:00Z,SHORT)}}');
    expect(origin(card({ expiresAt: undefined }))).to.equal('Sent by Contoso through HUP Assistant.');
  });

  it('has the buttons of its text, and the way out as the last', () => {
    expect(buttonTitles(card())).to.deep.equal([
      ...['Start enrollment', 'How do I buy?', 'Microsoft Support', 'No more announcements'],
    ]);
    const payload = { v: 1, kind: 'announcement', announcementId: 'a', nonce: 'a' };
    expect(clickOf(card(), 'Start enrollment')).to.deep.equal({ ...payload, action: { kind: 'enroll' } });
    expect(clickOf(card({ nonce: 'n' }), 'No more announcements')).to.deep.equal({
      ...{ ...payload, nonce: 'n' },
      action: { kind: 'opt-out' },
    });
    expect(clickOf(card(), 'How do I buy?')).to.deep.include({ action: { kind: 'ask', entryId: 'purchase-steps' } });
  });

  it('opens the address that replaced a link, and has no button where there is none to open', () => {
    const button = (linkId: string) => [{ title: 'Page', action: { kind: 'link', linkId } as const }];
    const [id, link] = Object.entries(EDITION.links).find(([, { state }]) => state === 'replaced') ?? expect.fail();
    const replacement = EDITION.links[link.replacedBy ?? '']?.url;
    expect(addressOf(card({}, { buttons: button(id) }), 'Page')).to.equal(replacement);
    expect(buttonTitles(card({}, { buttons: button('no-such-link') }))).to.deep.equal(['No more announcements']);
  });

  it('leads in a channel to the personal chat to enroll, and has no way out there', () => {
    const message = card({ to: 'channel' });
    expect(buttonTitles(message)).to.deep.equal(['Start enrollment', 'How do I buy?', 'Microsoft Support']);
    expect(addressOf(message, 'Start enrollment')).to.include(`28%3A${view.appId}`);
  });

  it('is the same for everybody who reads its language', () => {
    expect(card()).to.deep.equal(card());
  });
});

describe('announcementWithdrawnCard', () => {
  for (const locale of LOCALES) {
    it(`says that it is withdrawn, and holds no button (${locale})`, () => {
      const message = announcementWithdrawnCard({ organization: 'Contoso' }, sayIn(locale));
      expect(message.summary).to.equal(sayIn(locale)('announcement.withdrawn.title'));
      expect(shownTexts(message).join()).to.include('Contoso');
      expect(buttonTitles(message)).to.deep.equal([]);
    });
  }
});
