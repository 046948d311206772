import { expect } from 'chai';
import { withLine } from '../../../tab/editor/withLine.ts';

describe('console: the line of a problem', () => {
  const lineOf = (name: string, ...lines: string[]) =>
    withLine({ key: `body-${name}`, field: 'body', locale: 'en' }, lines.join('\n')).line;

  it('is the first that has it, read with those before it', () => {
    expect(lineOf('heading', 'Plain', '# Cheaper', '# Again')).to.equal('# Cheaper');
    expect(lineOf('code', '- a', '  - b', '    - c, quite in order', '', 'Use `x` here')).to.equal('Use `x` here');
    expect(lineOf('quote', 'Plain\r', '> Said\r', 'Plain')).to.equal('> Said');
  });

  it('is none where the text is in order by now, or the problem is no sign of a line', () => {
    expect(lineOf('heading', 'Plain')).to.equal(undefined);
    expect(lineOf('too-long', 'Plain')).to.equal(undefined);
  });

  it('is quoted in part, and so that signs which nobody sees are seen and turn nothing round', () => {
    expect(lineOf('invisible-signs', 'Fine', 'turned \u202e round')).to.equal('turned \u2423 round');
    expect(lineOf('heading', `# ${'x'.repeat(100)}`)).to.equal(`# ${'x'.repeat(38)}…`);
  });
});
