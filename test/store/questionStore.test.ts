import { expect } from 'chai';
import { onEachDatabase } from '../helpers/database.ts';

onEachDatabase('question store', (database) => {
  it('keeps a text with its language and its day, also one with a character that PostgreSQL cannot hold', async () => {
    const { questions } = await database.openStore();
    await questions.keep('may i \u0000rent it?', 'en', database.now);
    const rows = await database.rows('select masked_text, locale, asked_at from unanswered_questions');
    expect(rows).to.deep.equal([{ masked_text: 'may i rent it?', locale: 'en', asked_at: database.now }]);
  });
});
