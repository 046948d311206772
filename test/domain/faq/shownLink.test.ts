import { expect } from 'chai';
import { linkUrl, shownLink } from '../../../domain/faq/shownLink.ts';
import type { ProgramLink } from '../../../domain/program.ts';

describe('shownLink', () => {
  const link = (id: string, rest: Pick<ProgramLink, 'state' | 'replacedBy'>): [string, ProgramLink] => [
    id,
    { id, url: `https://example.com/${id}`, ...rest },
  ];
  const links = Object.fromEntries([
    link('current', { state: 'current' }),
    link('unverified', { state: 'unverified' }),
    link('dead', { state: 'dead' }),
    link('moved', { state: 'replaced', replacedBy: 'current' }),
    link('moved-twice', { state: 'replaced', replacedBy: 'moved' }),
    link('moved-to-unverified', { state: 'replaced', replacedBy: 'unverified' }),
    link('moved-to-dead', { state: 'replaced', replacedBy: 'dead' }),
    link('circle', { state: 'replaced', replacedBy: 'circle' }),
  ]);

  const cases: [string, string | undefined][] = [
    ['current', 'current'],
    ['unverified', 'unverified'],
    ['moved', 'current'],
    ['moved-twice', 'current'],
    ['moved-to-unverified', 'unverified'],
    ['dead', undefined],
    ['moved-to-dead', undefined],
    ['circle', undefined],
    ['unknown', undefined],
  ];
  for (const [id, shown] of cases)
    it(`shows ${shown ?? 'nothing'} for ${id}`, () => {
      expect(shownLink(links, id)?.id).to.equal(shown);
    });

  for (const [id, shown] of cases)
    it(`gives ${shown ? `the address of ${shown}` : 'an error'} for ${id}`, () => {
      if (shown) expect(linkUrl({ links }, id)).to.equal(`https://example.com/${shown}`);
      else expect(() => linkUrl({ links }, id)).to.throw(RangeError);
    });

  it('gives an error where no link is named', () => {
    expect(() => linkUrl({ links }, undefined)).to.throw(RangeError);
  });
});
