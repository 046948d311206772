import { expect } from 'chai';
import { expertName } from '../../../bot/support/expertName.ts';
import { sayIn } from '../../helpers/strings.ts';

const SOMEBODY = 'An expert of your organization';
const named = (name: unknown) => expertName(name, 'Contoso HUP', sayIn('en'));

describe('expertName', () => {
  for (const name of ['Ada', 'Ada Bot', 'Renée Systemsson', '山田 太郎', 'Tom Teams-Müller', 'Kim Lee (Support)'])
    it(`leaves ${name} their name`, () => expect(named(name)).to.equal(name));

  for (const name of [undefined, 5, '', ' \u200b\u202e ', '...'])
    it(`names who is called ${JSON.stringify(name)} after what they are`, () => expect(named(name)).to.equal(SOMEBODY));

  for (const name of [
    'HUP Assistant',
    'hup-assistant ',
    'HUP\u200b Assistant (official)',
    'Contoso HUP',
    'ＨＵＰ Assistant',
  ])
    it(`lets nobody be taken for the bot as ${name}`, () => expect(named(name)).to.equal(SOMEBODY));

  for (const name of ['Microsoft', 'Microsoft Support', 'System', 'IT Support', 'Teams', 'System Administrator'])
    it(`lets nobody be taken for a company or a machine as ${name}`, () => expect(named(name)).to.equal(SOMEBODY));

  it('keeps a name in one line that disturbs nothing', () => expect(named('Ada\u202e\n Doe')).to.match(/^Ada +Doe$/));
});
