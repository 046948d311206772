import { ConversationState, TestAdapter, TurnContext } from 'botbuilder';
import { expect } from 'chai';
import { dialogStorage } from '../../bot/dialogStorage.ts';
import type { DialogStates } from '../../store/store.ts';
import { message, senderOf } from '../helpers/activities.ts';

describe('dialogStorage', () => {
  let kept: Record<string, unknown>;

  const states: DialogStates = {
    read: async (keys) => Object.fromEntries(keys.filter((key) => key in kept).map((key) => [key, kept[key]])),
    write: async (changes) => {
      kept = { ...kept, ...structuredClone(changes) };
    },
    delete: async (keys) => {
      kept = Object.fromEntries(Object.entries(kept).filter(([key]) => !keys.includes(key)));
    },
  };

  beforeEach(() => {
    kept = {};
  });

  /** A conversation's state as a turn sees it. */
  function turnState(): { state: ConversationState; context: TurnContext } {
    const context = new TurnContext(new TestAdapter(), message(senderOf('http://127.0.0.1/'), 'hello'));
    return { state: new ConversationState(dialogStorage(states)), context };
  }

  it("keeps a conversation's state from turn to turn, without the SDK's eTag", async () => {
    const first = turnState();
    await first.state.createProperty<number>('step').set(first.context, 2);
    await first.state.saveChanges(first.context);
    expect(Object.values(kept)).to.deep.equal([{ step: 2 }]);
    const second = turnState();
    expect(await second.state.createProperty<number>('step').get(second.context)).to.equal(2);
  });

  it('forgets it', async () => {
    const { state, context } = turnState();
    await state.createProperty<number>('step').set(context, 2);
    await state.saveChanges(context);
    await state.delete(context);
    expect(kept).to.deep.equal({});
  });

  it('begins anew where something else than a state was kept', async () => {
    const { state, context } = turnState();
    const key = state.getStorageKey(context) ?? '';
    kept = { [key]: null };
    expect(await state.createProperty<number>('step').get(context, 1)).to.equal(1);
  });
});
