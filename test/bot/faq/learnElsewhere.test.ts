import { expect } from 'chai';
import { type LearnerElsewhere, learnElsewhere } from '../../../bot/faq/learnElsewhere.ts';
import { createLearnerHere } from '../../../domain/faq/editing/learnHere.ts';
import { loadContent } from '../../../store/content/loadContent.ts';
import { editionIn } from '../../helpers/editionIn.ts';
import { FIXTURE_CONTENT } from '../../helpers/fixtureContent.ts';

describe('learnElsewhere', function () {
  this.timeout(60_000);
  const content = loadContent(FIXTURE_CONTENT);
  const parts = { ...content, program: editionIn(content.editions, 'first') };
  const language = { locale: 'en', examples: content.utterances.en } as const;
  let learner: LearnerElsewhere;
  beforeEach(() => {
    learner = learnElsewhere(parts);
  });
  afterEach(() => learner.end());

  it('learns, asks and compares as it is done here', async () => {
    const here = createLearnerHere(parts);
    const texts = ['what is an apple', 'hello', 'something else'];
    const [first] = language.examples;
    expect(await learner.learn(language)).to.deep.equal(await here.learn(language));
    expect(await learner.ask(language, texts)).to.deep.equal(await here.ask(language, texts));
    expect(await learner.alike(language, first ? [first] : [])).to.deep.equal([]);
  });

  it('tells what went wrong, and goes on', async () => {
    const unknown = { ...language, locale: 'xx' } as unknown as typeof language;
    const failed = await learner.learn(unknown).then(
      () => 'learned',
      (error: unknown) => String(error),
    );
    expect(failed).to.match(/Error/);
    expect(await learner.learn(language)).to.have.property('labels');
  });

  it('fails what was in hand when its thread ends, and begins another for what comes next', async () => {
    const inHand = learner.learn(language).then(
      () => 'learned',
      (error: unknown) => String(error),
    );
    await learner.end();
    expect(await inHand).to.include('has ended');
    expect(await learner.learn(language)).to.have.property('labels');
  });
});
