import { expect } from 'chai';
import { pino } from 'pino';
import { EditedModels } from '../../../bot/faq/editedModels.ts';
import type { ChangedLanguages } from '../../../domain/faq/editing/changedLanguages.ts';
import type { FaqLearner } from '../../../domain/faq/editing/faqLearner.ts';
import { liveFaqParts } from '../../helpers/liveFaqs.ts';

const NOTHING = { added: [], removed: [] };
const EXAMPLES = [
  { text: 'what are apples', label: 'apples' },
  { text: 'which markets are there', label: 'markets' },
];

describe('EditedModels', () => {
  const parts = liveFaqParts();
  const inEnglish = (examples = EXAMPLES): ChangedLanguages =>
    new Map([['en', { examples, typed: NOTHING, titles: NOTHING }]]);

  /** Models of which the first learnings fail, and how often something was learned. */
  function modelsThatFail(times: number, retryAfterMs?: number) {
    const tried = { times: 0 };
    const learn: FaqLearner['learn'] = (...given) => {
      tried.times += 1;
      return tried.times > times ? parts.learner.learn(...given) : Promise.reject(new Error('The thread has ended'));
    };
    const log = pino({ level: 'silent' });
    return { tried, models: new EditedModels({ ...parts, log, learner: { learn }, retryAfterMs }) };
  }
  const want = async (models: EditedModels, changed = inEnglish()): Promise<void> => {
    models.want(changed);
    await models.settled(Number.POSITIVE_INFINITY);
  };

  it('learns what could not be learned when it is wanted again, and then no more', async () => {
    const { models, tried } = modelsThatFail(1, 0);
    await want(models);
    expect(models.of('en')).to.equal(undefined);
    await want(models);
    expect(models.of('en')).to.be.a('function');
    await want(models);
    expect(tried.times).to.equal(2);
  });

  it('leaves a pause after a failure, but not before other examples', async () => {
    const { models, tried } = modelsThatFail(1);
    await want(models);
    await want(models);
    expect(tried.times).to.equal(1);
    await want(models, inEnglish([...EXAMPLES, { text: 'apples again', label: 'apples' }]));
    expect(tried.times).to.equal(2);
    expect(models.of('en')).to.be.a('function');
  });
});
