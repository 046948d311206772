import { expect } from 'chai';
import { ConfigReader } from '../../../bot/config/configReader.ts';
import { readSupport } from '../../../bot/config/support.ts';

function read(env: Record<string, string>) {
  const reader = new ConfigReader(env);
  return { support: readSupport(reader), problems: reader.problems };
}

describe('configuration of support', () => {
  it('reads when experts are at work, and where questions go that no channel takes', () => {
    const { support, problems } = read({
      ...{ EXPERTS_TIME_ZONE: 'Asia/Tokyo', EXPERTS_WORKING_DAYS: '6, 1,1', EXPERTS_WORKING_HOURS: '00:30-24:00' },
      ...{ EXPERTS_ANSWER_WITHIN_HOURS: '2', HELP_DESK_MAIL: 'desk@contoso.com', FAQ_APPROVAL: 'required' },
      EXPERTS_LANGUAGE: 'zh-hans',
    });
    expect(problems).to.deep.equal([]);
    expect(support).to.deep.equal({
      workingHours: { timeZone: 'Asia/Tokyo', days: [1, 6], from: 30, to: 1_440 },
      ...{ answerWithinMinutes: 120, helpDesk: 'desk@contoso.com', faqApproval: true },
      expertsLocale: 'zh-Hans',
    });
  });

  const refused: readonly [title: string, variable: string, value: string][] = [
    ['a time zone by another name', 'EXPERTS_TIME_ZONE', 'Berlin time'],
    ['an eighth day', 'EXPERTS_WORKING_DAYS', '1,8'],
    ['days by name', 'EXPERTS_WORKING_DAYS', 'Mon'],
    ['hours over midnight', 'EXPERTS_WORKING_HOURS', '22:00-06:00'],
    ['hours after the day’s end', 'EXPERTS_WORKING_HOURS', '09:00-24:30'],
    ['hours without an end', 'EXPERTS_WORKING_HOURS', '9-17'],
    ['a language that the bot does not speak', 'EXPERTS_LANGUAGE', 'pl'],
    ['an answer at once', 'EXPERTS_ANSWER_WITHIN_HOURS', '0'],
    ['a help desk without an address', 'HELP_DESK_MAIL', 'the help desk'],
  ];
  for (const [title, variable, value] of refused) {
    it(`refuses ${title}, with a remedy`, () => {
      const { problems } = read({ [variable]: value });
      expect(problems.map((problem) => problem.variable)).to.deep.equal([variable]);
      expect(problems[0]?.remedy).to.match(/^Use /);
    });
  }
});
