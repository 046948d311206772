import { expect } from 'chai';
import { textParts } from '../../domain/textParts.ts';

describe('textParts', () => {
  it('leaves a text that fits as it is', () => {
    expect(textParts('one\ntwo', 7)).to.deep.equal(['one\ntwo']);
    expect(textParts('', 7)).to.deep.equal(['']);
  });

  it('cuts between lines, and within one that is too long', () => {
    expect(textParts('one\ntwo\nthree', 7)).to.deep.equal(['one\ntwo', 'three']);
    expect(textParts('abcdefgh\ni', 3)).to.deep.equal(['abc', 'def', 'gh', 'i']);
  });

  it('cuts no character in two', () => {
    const parts = textParts('😀'.repeat(5), 3);
    expect(parts.join('')).to.equal('😀'.repeat(5));
    for (const part of parts) expect(Buffer.from(part).toString()).to.equal(part);
  });

  it('loses nothing but the line breaks between two parts', () => {
    const text = Array.from({ length: 300 }, (_, number) => 'x'.repeat(number % 17)).join('\n');
    const parts = textParts(text, 40);
    expect(parts.join('').replaceAll('\n', '')).to.equal(text.replaceAll('\n', ''));
    for (const part of parts) expect(part.length).to.be.at.most(40);
  });
});
