import { expect } from 'chai';
import { withSection } from '../../../scripts/evaluation/markedSections.ts';

describe('withSection', () => {
  const page =
    'before\n<!-- evaluate: one -->\nold\n<!-- evaluate: end -->\n<!-- evaluate: two -->\n<!-- evaluate: end -->\n';

  it('replaces one section and leaves everything else', () => {
    const expected =
      'before\n<!-- evaluate: one -->\n\nnew\n\n<!-- evaluate: end -->\n<!-- evaluate: two -->\n<!-- evaluate: end -->\n';
    expect(withSection(page, 'one', 'new')).to.equal(expected);
  });

  it('changes nothing when it writes the same again', () => {
    const once = withSection(page, 'two', '$& | $1');
    expect(once).to.contain('$& | $1');
    expect(withSection(once, 'two', '$& | $1')).to.equal(once);
  });

  it('refuses a page without the section', () => {
    expect(() => withSection(page, 'three', '')).to.throw(RangeError, 'evaluate: three');
    expect(() => withSection('<!-- evaluate: one -->', 'one', '')).to.throw(RangeError);
  });
});
