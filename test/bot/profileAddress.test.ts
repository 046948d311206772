import { expect } from 'chai';
import { inputOf } from '../helpers/cardContents.ts';
import type { Member } from '../helpers/connectorStandIn.ts';
import { runningApp } from '../helpers/runningApp.ts';
import type { TeamsChat } from '../helpers/teamsChat.ts';

const isProfile = ({ path }: { readonly path: string }) => path.includes('/members/');

describe('profileAddress', () => {
  const app = runningApp();

  /** A person whose profile says this, and the address that their form begins with. */
  async function proposedTo(profile: Partial<Member>, chat = app().chat()): Promise<unknown> {
    const { personId, conversationId, name } = chat.sender;
    app().teams.setMembers(conversationId, [{ id: `29:${personId}`, aadObjectId: personId, name, ...profile }]);
    return proposed(chat);
  }

  async function proposed(chat: TeamsChat): Promise<unknown> {
    const [form, ...others] = await chat.do('enroll');
    expect(others).to.deep.equal([]);
    expect(form?.summary).to.equal('Your enrollment');
    return form && inputOf(form, 'email')?.value;
  }

  const cases: [title: string, profile: Partial<Member>, proposed: string | undefined][] = [
    [
      'the mail address',
      { email: 'Dana.Doe@contoso.com', userPrincipalName: 'dd1@contoso.com' },
      'dana.doe@contoso.com',
    ],
    [
      'the user principal name where there is no mail address',
      { userPrincipalName: 'dd1@contoso.com' },
      'dd1@contoso.com',
    ],
    [
      'the user principal name where the mail address is none',
      { email: '-', userPrincipalName: 'dd1@contoso.com' },
      'dd1@contoso.com',
    ],
    ['nothing where neither is an address', { email: '', userPrincipalName: 'dd1' }, undefined],
    ['nothing where the profile has neither', {}, undefined],
  ];
  for (const [title, profile, address] of cases) {
    it(`puts into the form ${title}`, async () => expect(await proposedTo(profile)).to.equal(address));
  }

  for (const status of [403, 404, 500]) {
    it(`leaves the address to the person where Teams answers ${status}`, async () => {
      app().teams.fail({ kind: 'status', status }, isProfile);
      expect(await proposedTo({ email: 'dana.doe@contoso.com' })).to.equal(undefined);
    });
  }

  it('does not hold up the form where Teams never answers', async function () {
    this.timeout(30_000);
    app().teams.fail({ kind: 'hang' }, isProfile);
    expect(await proposedTo({ email: 'dana.doe@contoso.com' })).to.equal(undefined);
  });

  it('is asked for only where a form is shown', async () => {
    const chat = app().chat();
    await chat.do('enroll');
    const before = app().teams.requests.filter(isProfile).length;
    await chat.do('What is the weather in Paris today?');
    expect(app().teams.requests.filter(isProfile)).to.have.length(before);
  });
});
