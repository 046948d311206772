import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { filledText } from '../../../domain/announcements/promotion.ts';
import { inEachLocale } from '../../../domain/people/inEachLocale.ts';
import { LOCALES } from '../../../domain/people/locale.ts';
import { glossaryProblems } from '../../../store/content/checks/glossaryProblems.ts';
import { promotionProblems } from '../../../store/content/checks/promotionProblems.ts';
import type { Content } from '../../../store/content/content.ts';
import { createContentReader } from '../../../store/content/contentReader.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { problemLine } from '../../../store/content/problem.ts';
import { readGlossaries } from '../../../store/content/readGlossaries.ts';
import { readPromotions } from '../../../store/content/readPromotions.ts';

const OWN = fileURLToPath(new URL('../../../content/', import.meta.url));

describe('promotions', () => {
  const { promotions, editions } = loadContent(OWN);

  it('of the project are sound', () => {
    expect(problemsAfter('en', (text) => `${text}\n`, editions)).to.equal('');
  });

  it('are three, each in every language, and each lets people enroll and ask', () => {
    expect(promotions.map(({ id }) => id)).to.deep.equal(['launch', 'reminder', 'newcomers']);
    for (const { texts } of promotions) {
      expect(Object.keys(texts)).to.deep.equal([...LOCALES]);
      for (const locale of LOCALES) {
        const kinds = texts[locale].buttons.map(({ action }) => action.kind);
        expect(kinds).to.include('enroll').and.to.include('ask');
      }
    }
  });

  it('name the program of the edition in use, and no price or percentage', () => {
    for (const { texts } of promotions) {
      for (const locale of LOCALES) {
        for (const { name } of editions.values()) {
          const { title, body, buttons } = filledText(texts[locale], name[locale]);
          const words = [title, body, ...buttons.map((button) => button.title)].join('\n');
          expect(words).to.include(name[locale]);
          expect(words).to.not.match(/[{}%€$£¥]|\b\d{2,}\b/);
        }
      }
    }
  });

  it('tell of Microsoft’s own mail, and send nobody to a shop that their market does not have', () => {
    const launch = promotions.find(({ id }) => id === 'launch');
    const second =
      /second mail|zweite E-Mail|deuxième e-mail|segundo correo|segundo e-mail|seconda e-mail|tweede mail|2 通目|第二封/;
    for (const locale of LOCALES) {
      expect(launch?.texts[locale].body).to.match(second).and.to.not.include('Microsoft Store');
    }
  });

  const mistakes: readonly [title: string, file: string, edit: (text: string) => string, line: RegExp][] = [
    [
      'a promotion that a language lacks',
      'de',
      (text) => text.replace('newcomers:', 'others:'),
      /^promotions\/de\.yaml:newcomers: the translation of this promotion is missing$/m,
    ],
    [
      'a button that does something else in one language',
      'fr',
      (text) => text.replace('ask/purchase-steps:', 'ask/markets:'),
      /^promotions\/fr\.yaml:launch: the buttons are "enroll, ask\/markets, ask", in en "enroll, ask\/purchase-steps, ask"$/m,
    ],
    [
      'an entry that does not exist',
      'en',
      (text) => text.replace('ask/what-is-hup:', 'ask/what-is-hop:'),
      /^promotions\/en\.yaml:newcomers: it could not be sent: unknown-entry$/m,
    ],
    [
      'a title over the limit',
      'nl',
      (text) => text.replace('Voor je het vergeet', 'Voor je het vergeet, '.repeat(5)),
      /^promotions\/nl\.yaml:reminder: it could not be sent: title-too-long$/m,
    ],
    [
      'Markdown that not every program shows',
      'it',
      (text) => text.replace('    Ti servono:', '    # Ti servono'),
      /^promotions\/it\.yaml:newcomers: it could not be sent: body-heading$/m,
    ],
    [
      'a placeholder for which nothing is filled in',
      'ja',
      (text) => text.replace('ようこそ', 'ようこそ {name}'),
      /^promotions\/ja\.yaml:newcomers: nothing is filled in for \{name\}$/m,
    ],
    [
      'a wording that the glossary wants avoided',
      'es',
      (text) => text.replace('Te damos la bienvenida', 'Usted'),
      /^promotions\/es\.yaml:newcomers\.body: "usted" is not written here/m,
    ],
    [
      'a button of no known kind',
      'pt',
      (text) => text.replace('ask/purchase-steps:', 'call/somebody:'),
      /^promotions\/pt\.yaml:/m,
    ],
  ];
  for (const [title, locale, edit, line] of mistakes) {
    it(`are checked: ${title} is named`, () => {
      expect(problemsAfter(locale, edit, editions)).to.match(line);
    });
  }
});

/** What the checks say of the project's own promotions with one edited file. */
function problemsAfter(locale: string, edit: (text: string) => string, editions: Content['editions']): string {
  const folder = mkdtempSync(join(tmpdir(), 'hup-promotions-'));
  try {
    for (const part of ['promotions', 'glossaries']) cpSync(join(OWN, part), join(folder, part), { recursive: true });
    const file = join(folder, 'promotions', `${locale}.yaml`);
    const text = readFileSync(file, 'utf8');
    expect(edit(text)).to.not.equal(text);
    writeFileSync(file, edit(text));
    const reader = createContentReader(folder);
    const promotions = inEachLocale((each) => readPromotions(reader, each));
    const none = inEachLocale(() => ({}));
    const texts = { editions: [], strings: none, consoleStrings: none, promotions };
    const found = [...promotionProblems(promotions, editions), ...glossaryProblems(texts, readGlossaries(reader))];
    return [...reader.problems, ...found].map(problemLine).join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
