import { expect } from 'chai';
import { createSay } from '../../domain/strings.ts';

describe('say', () => {
  const say = createSay('fr', {
    plain: 'Bonjour',
    'with.values': '{name} a {count} courriels, {name} !',
    braces: 'Écrivez {{DATE(x)}} ou {}',
  });

  it('gives the text of a key, and knows its language', () => {
    expect(say('plain')).to.equal('Bonjour');
    expect(say.locale).to.equal('fr');
  });

  it('fills in each value wherever it is named, numbers and nothing included', () => {
    expect(say('with.values', { name: 'Dana', count: 0 })).to.equal('Dana a 0 courriels, Dana !');
    expect(say('with.values', { name: '', count: 2 })).to.equal(' a 2 courriels,  !');
  });

  it('does not read placeholders or patterns in what is filled in', () => {
    expect(say('with.values', { name: '{count} $& $1', count: 1 })).to.equal(
      '{count} $& $1 a 1 courriels, {count} $& $1 !',
    );
  });

  it('leaves braces alone that hold no name', () => {
    expect(say('braces')).to.equal('Écrivez {{DATE(x)}} ou {}');
  });

  it('throws for a key that does not exist, and names it', () => {
    expect(() => say('nothing')).to.throw(RangeError, 'No fr text for "nothing"');
  });

  it('throws for a value that was not given, and names it', () => {
    expect(() => say('with.values', { name: 'Dana' })).to.throw(RangeError, '{count}');
  });
});
