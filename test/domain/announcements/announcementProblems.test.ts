import { expect } from 'chai';
import {
  type AnnouncementRules,
  announcementProblems,
  WHOLE_PROBLEMS,
} from '../../../domain/announcements/announcementProblems.ts';
import type { AnnouncementButton, AnnouncementText } from '../../../domain/announcements/announcementText.ts';
import { MOST_CARD_BYTES, TEXT_PROBLEMS, type TextProblem } from '../../../domain/announcements/textProblems.ts';
import { DRAFT, NOW, RULES, textOf } from '../../helpers/announcementHouse.ts';

type Subject = Parameters<typeof announcementProblems>[0];

function problemsOf(changes: Partial<Subject> = {}, rules: Partial<AnnouncementRules> = {}) {
  return announcementProblems({ ...DRAFT, ...changes }, { ...RULES, ...rules }, NOW);
}

const button = (title: string, action: AnnouncementButton['action'] = { kind: 'enroll' }) => ({ title, action });
const image = { url: 'https://contoso.com/a.png', alt: 'A house' };

describe('What keeps an announcement from being submitted', () => {
  it('is nothing, where all is well', () => {
    const buttons = [
      button('Start'),
      button('Ask', { kind: 'ask', entryId: 'what-is-hup' }),
      button('Open', { kind: 'link', linkId: 'sign-up' }),
    ];
    expect(problemsOf({ texts: { en: textOf({ image, buttons }) } })).to.deep.equal([]);
    expect(problemsOf({ texts: { en: textOf({ buttons: [button('Ask', { kind: 'ask' })] }) } })).to.deep.equal([]);
  });

  const texts: [what: string, changes: Partial<AnnouncementText>, name: TextProblem][] = [
    ['no title', { title: ' ' }, 'no-title'],
    ['a title that is too long', { title: 'x'.repeat(101) }, 'title-too-long'],
    ['Markdown in the title', { title: '[a](https://contoso.com "b")' }, 'title-not-plain'],
    ['two lines in the title', { title: 'a\nb' }, 'title-not-plain'],
    ['no body', { body: '\n ' }, 'no-body'],
    ['a body that is too long', { body: 'x'.repeat(4_001) }, 'body-too-long'],
    ['a body outside the subset', { body: '# Title' }, 'body-heading'],
    ['an image by http', { image: { ...image, url: 'http://contoso.com/a.png' } }, 'image-address'],
    ['an image at an IP address', { image: { ...image, url: 'https://10.0.0.1/a.png' } }, 'image-address'],
    ['an image without alt text', { image: { ...image, alt: ' ' } }, 'image-without-alt'],
    ['an alt text that is too long', { image: { ...image, alt: 'x'.repeat(301) } }, 'alt-too-long'],
    ['four buttons', { buttons: ['1', '2', '3', '4'].map((title) => button(title)) }, 'too-many-buttons'],
    ['a button that says nothing', { buttons: [button(' ')] }, 'button-without-title'],
    ['a button that says too much', { buttons: [button('x'.repeat(41))] }, 'button-too-long'],
    ['a button of letters that show nothing', { buttons: [button('\u3164\u2800')] }, 'button-without-title'],
    ['a button that reads backwards', { buttons: [button('\u202egnp.exe')] }, 'button-not-plain'],
    ['an alt text over two lines', { image: { ...image, alt: 'a\nb' } }, 'alt-not-plain'],
    ['two buttons alike', { buttons: [button('Start'), button(' start')] }, 'buttons-alike'],
    ['an unknown entry', { buttons: [button('Ask', { kind: 'ask', entryId: 'x' })] }, 'unknown-entry'],
    ['an unknown link', { buttons: [button('Open', { kind: 'link', linkId: 'x' })] }, 'unknown-link'],
    ['a dead link', { buttons: [button('Open', { kind: 'link', linkId: 'old-store' })] }, 'dead-link'],
  ];
  for (const [what, changes, name] of texts) {
    it(`is ${what}, in the language that has it`, () => {
      const problems = problemsOf({ texts: { ...DRAFT.texts, de: textOf(changes) } });
      expect(problems).to.deep.equal([{ key: `console.problem.${name}`, locale: 'de' }]);
    });
  }

  it('is a card that Teams would refuse, by the size that it is told', () => {
    const cardBytes: AnnouncementRules['cardBytes'] = (_, locale) =>
      locale === 'de' ? MOST_CARD_BYTES + 1 : MOST_CARD_BYTES;
    expect(problemsOf({}, { cardBytes })).to.deep.equal([{ key: 'console.problem.too-big', locale: 'de' }]);
  });

  it('is a fallback language without a text', () => {
    const problems = problemsOf({ fallbackLocale: 'fr' });
    expect(problems).to.deep.equal([{ key: 'console.problem.no-fallback', locale: 'fr' }]);
  });

  const whole: [changes: Partial<Subject>, name: (typeof WHOLE_PROBLEMS)[number]][] = [
    [{ audience: { kind: 'people', markets: ['DE', 'XX'], locales: [] } }, 'unknown-market'],
    [{ audience: { kind: 'channels', teamIds: ['team-1', 'team-2'] } }, 'unknown-team'],
    [{ audience: { kind: 'team-members', teamIds: [] } }, 'no-team'],
    [{ expiresAt: NOW }, 'expired'],
  ];
  for (const [changes, name] of whole) {
    it(`is ${name}, whatever the language`, () => {
      expect(problemsOf(changes)).to.deep.equal([{ key: `console.problem.${name}` }]);
    });
  }

  it('is named once for each language, all at once', () => {
    const twice = textOf({
      buttons: [button('a', { kind: 'ask', entryId: 'x' }), button('b', { kind: 'ask', entryId: 'y' })],
    });
    expect(problemsOf({ texts: { en: twice, fr: textOf({ title: '' }) } })).to.deep.equal([
      { key: 'console.problem.unknown-entry', locale: 'en' },
      { key: 'console.problem.no-title', locale: 'fr' },
    ]);
  });

  it('has names that may end a key', () => {
    for (const name of [...WHOLE_PROBLEMS, ...TEXT_PROBLEMS]) expect(name).to.match(/^[a-z]+(-[a-z]+)*$/);
  });
});
