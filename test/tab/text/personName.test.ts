import { expect } from 'chai';
import type { AppValue } from '../../../tab/app/appContext.ts';
import { personName } from '../../../tab/text/personName.ts';
import { personWithId } from '../../../tab/text/personWithId.ts';

const PEOPLE = [
  { id: 'kim', name: 'Kim Otto' },
  { id: 'alex-1', name: 'Alex' },
  { id: 'alex-2', name: 'Alex' },
  { id: 'mallory', name: 'the bot' },
  { id: 'eve', name: 'aaaaaaaa-0000-4000-8000-000000000001' },
];
const WORDS: Readonly<Record<string, string>> = { 'person.you': 'you', 'person.bot': 'the bot' };

describe('console: how people are called', () => {
  const me = { person: { id: 'me', name: 'Me' }, people: PEOPLE } as unknown as AppValue['me'];
  const app = { me, say: (key: string, values?: { id?: string }) => WORDS[key] ?? `nobody known (${values?.id})` };
  const named = (id: string) => personName(app as unknown as AppValue, id);

  it('is by their name, the reader and the bot by a word, and who is not known by the id', () => {
    expect(['kim', 'me', 'bot', 'lee'].map(named)).to.deep.equal(['Kim Otto', 'you', 'the bot', 'nobody known (lee)']);
  });

  it('says the id where another has the name as well, or it is none of a person', () => {
    expect(['alex-1', 'mallory', 'eve'].map(named)).to.deep.equal([
      'Alex (alex-1)',
      'the bot (mallory)',
      'aaaaaaaa-0000-4000-8000-000000000001 (eve)',
    ]);
  });

  it('says the id of everybody where it has to be certain', () => {
    const certain = ['kim', 'me', 'alex-1'].map((id) => personWithId(app as unknown as AppValue, id));
    expect(certain).to.deep.equal(['Kim Otto (kim)', 'you (me)', 'Alex (alex-1)']);
  });
});
