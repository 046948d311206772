import { expect } from 'chai';
import { ConfigReader } from '../../../bot/config/configReader.ts';
import type { ConsoleConfig } from '../../../bot/config/configTypes.ts';
import { readConsole } from '../../../bot/config/console.ts';

const ID = '0A8F7E0C-1111-4222-8333-444455556666';

function read(env: Record<string, string>): { readonly console: ConsoleConfig; readonly wrong: readonly string[] } {
  const reader = new ConfigReader(env);
  const console = readConsole(reader, 'production');
  return { console, wrong: reader.problems.map(({ variable }) => variable) };
}

describe('configuration of the console', () => {
  it('asks for a second person, a typed head-count and a minute, and sends 40 a second, unless told otherwise', () => {
    expect(read({})).to.deep.equal({
      wrong: [],
      console: {
        administrators: [],
        tokenKeysUrl: undefined,
        announcements: {
          ...{ approvalRequired: true, confirmAbove: 50, undoSeconds: 60, smallestGroup: 5, perSecond: 40 },
          limits: { mostPerPerson: 2, withinDays: 7 },
        },
      },
    });
  });

  it('reads what an organization decided', () => {
    const { console, wrong } = read({
      ...{ CONSOLE_ADMINISTRATORS: ` ${ID},`, CONSOLE_TOKEN_KEYS_URL: 'http://127.0.0.1:5000/keys' },
      ...{ ANNOUNCEMENT_APPROVAL: 'OFF', ANNOUNCEMENT_CONFIRM_ABOVE: '0', ANNOUNCEMENT_UNDO_SECONDS: '0' },
      ...{ SMALLEST_GROUP: '10', ANNOUNCEMENT_RATE: '50' },
      ...{ ANNOUNCEMENT_MOST_PER_PERSON: '1', ANNOUNCEMENT_WITHIN_DAYS: '30' },
    });
    expect(wrong).to.deep.equal([]);
    expect(console).to.deep.equal({
      administrators: [ID.toLowerCase()],
      tokenKeysUrl: 'http://127.0.0.1:5000/keys',
      announcements: {
        ...{ approvalRequired: false, confirmAbove: 0, undoSeconds: 0, smallestGroup: 10, perSecond: 50 },
        limits: { mostPerPerson: 1, withinDays: 30 },
      },
    });
  });

  const refused: readonly [title: string, variable: string, value: string][] = [
    ['more a second than Teams takes', 'ANNOUNCEMENT_RATE', '51'],
    ['a rate of nothing', 'ANNOUNCEMENT_RATE', '0'],
    ['an administrator by name', 'CONSOLE_ADMINISTRATORS', `${ID}, hr@contoso.com`],
    ['approval by a word of one’s own', 'ANNOUNCEMENT_APPROVAL', 'sometimes'],
    ['a negative head-count', 'ANNOUNCEMENT_CONFIRM_ABOVE', '-1'],
    ['an undo window of more than an hour', 'ANNOUNCEMENT_UNDO_SECONDS', '3601'],
    ['a smallest group of two, of which hiding one would tell', 'SMALLEST_GROUP', '2'],
    ['no announcement for anybody', 'ANNOUNCEMENT_MOST_PER_PERSON', '0'],
    ['no days to count within', 'ANNOUNCEMENT_WITHIN_DAYS', '0'],
    ['keys of tokens from elsewhere', 'CONSOLE_TOKEN_KEYS_URL', 'https://login.example/keys'],
  ];
  for (const [title, variable, value] of refused) {
    it(`refuses ${title}, with a remedy`, () => {
      const reader = new ConfigReader({ [variable]: value });
      readConsole(reader, 'production');
      expect(reader.problems.map((problem) => problem.variable)).to.deep.equal([variable]);
      expect(reader.problems[0]?.remedy).to.match(/^Use /);
    });
  }

  it('lets whoever tries it alone see every figure, in local mode', () => {
    const reader = new ConfigReader({ SMALLEST_GROUP: '1' });
    expect(readConsole(reader, 'local').announcements.smallestGroup).to.equal(1);
    expect(reader.problems).to.deep.equal([]);
  });
});
