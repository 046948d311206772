import { expect } from 'chai';
import { insightsCard } from '../../cards/insightsCard.ts';
import { LOCALES } from '../../domain/people/locale.ts';
import { checkCard, elementsIn } from '../helpers/checkCard.ts';
import { hiddenInsights, insights, noInsights } from '../helpers/insightViews.ts';
import { sayIn } from '../helpers/strings.ts';

const ENGLISH = sayIn('en');
const textOf = (view: typeof insights) => JSON.stringify(insightsCard(view, ENGLISH).card.body);
const typesOf = (view: typeof insights) => [...elementsIn(insightsCard(view, ENGLISH).card)].map(({ type }) => type);

describe('the card of insights', () => {
  for (const locale of LOCALES)
    it(`keeps the rules in each of its states (${locale})`, () => {
      for (const view of [insights, hiddenInsights, noInsights])
        expect(checkCard(insightsCard(view, sayIn(locale))).join('\n')).to.equal('');
    });

  it('shows the head figures, charts with lines in their place, and what the charts show in words', () => {
    const charts = [...elementsIn(insightsCard(insights, ENGLISH).card)].filter(({ type }) =>
      `${type}`.startsWith('Chart.'),
    );
    expect(charts.map(({ type }) => type)).to.deep.equal(['Chart.Donut', 'Chart.VerticalBar']);
    for (const { fallback } of charts) expect(fallback).to.include({ type: 'FactSet' });
    const text = textOf(insights);
    for (const words of ['1,284', '89%', '3.4 hours', 'Answers: 1,012. Said to be settled: 308. ', '(89)'])
      expect(text).to.include(words);
  });

  it('draws no chart of which a part is hidden, and says why figures are missing', () => {
    expect(typesOf(hiddenInsights)).to.not.include('Chart.Donut');
    expect(textOf(hiddenInsights)).to.include('fewer than 5');
    expect(textOf(insights)).to.not.include('fewer than');
  });

  it('draws no ring of a single part', () => {
    const ofOne = { ...insights, totals: { ...insights.totals, confirmed: 0, potential: 0, none: 1 } };
    expect(typesOf(ofOne)).to.not.include('Chart.Donut');
    expect(textOf(ofOne)).to.include('Perhaps settled: 0. Not settled: 1.');
  });

  it('says so where nobody asked anything', () => {
    expect(textOf(noInsights)).to.include(ENGLISH('insights.nothing'));
    expect(typesOf(noInsights).some((type) => `${type}`.startsWith('Chart.'))).to.equal(false);
  });
});
