import { expect } from 'chai';
import { createCommandReading } from '../../../../domain/faq/editing/commandReading.ts';
import { UNDERSTAND } from '../../../helpers/enrollmentTalk.ts';

describe('commandReading', () => {
  const isCommand = createCommandReading({
    labelsOf: (text) => (text === 'enroll' ? ['intent:enroll'] : []),
    understandIn: (locale) => (text) => UNDERSTAND(text, { locale }),
  });

  it('knows a command in whatever words it is understood, so that no entry takes it away', () => {
    expect(isCommand('please wipe all my data', 'en')).to.equal(true);
    expect(isCommand('bitte alle meine Daten löschen', 'de')).to.equal(true);
  });

  it('knows the words of a command in the chat of another language', () => {
    expect(isCommand('enroll', 'fr')).to.equal(true);
  });

  it('leaves questions, and what is only said, to the FAQ', () => {
    expect(isCommand('where does the paper bin stand?', 'en')).to.equal(false);
    expect(isCommand('hello', 'en')).to.equal(false);
  });
});
