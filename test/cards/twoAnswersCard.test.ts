import { expect } from 'chai';
import { twoAnswersCard } from '../../cards/twoAnswersCard.ts';
import { clickOf } from '../helpers/cardButtons.ts';
import { buttonTitles, shownTexts } from '../helpers/cardContents.ts';
import * as views from '../helpers/cardViews.ts';
import { sayIn } from '../helpers/strings.ts';

const say = sayIn('en');
const view = views.twoAnswers(say);
const [first, second] = view.answers;

describe('twoAnswersCard', () => {
  it('shows both questions, answers and sources, and what changed later', () => {
    const texts = shownTexts(twoAnswersCard(view, say));
    expect(texts).to.include.members([first.question, first.text, second.question, second.text]);
    expect(texts.filter((text) => text.startsWith('Source: '))).to.have.length(2);
    expect(texts.join()).to.include(second.changedLater ?? expect.fail());
  });

  it('leads to the enrollment and to a person', () => {
    const message = twoAnswersCard(view, say);
    expect(buttonTitles(message)).to.deep.equal(['Start enrollment', 'Ask a person']);
    expect(clickOf(message, 'Ask a person')).to.deep.include({ kind: 'person', entryId: first.entryId });
  });

  it('offers no enrollment where others read along, or where no answer offers it', () => {
    for (const change of [{ scope: 'group' as const }, { enroll: false }])
      expect(buttonTitles(twoAnswersCard({ ...view, ...change }, say))).to.not.include('Start enrollment');
  });
});
