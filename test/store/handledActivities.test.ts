import { expect } from 'chai';
import { onEachDatabase, onEmbedded } from '../helpers/database.ts';

onEmbedded('handled activities of a process that ended', (database) => {
  it('are given to the next claim where they were not finished', async () => {
    const { handledActivities } = await database.openStore();
    for (const key of ['unfinished', 'finished']) await handledActivities.claim(key);
    await handledActivities.finish('finished');
    const next = await database.openStore();
    expect(await next.handledActivities.claim('unfinished')).to.equal('claimed');
    expect(await next.handledActivities.claim('finished')).to.equal('finished');
  });
});

onEachDatabase('handled activities', (database) => {
  it('gives an activity to one of 50 simultaneous claims on two instances', async () => {
    const instances = [await database.openStore(), await database.openStore()];
    const claims = Array.from({ length: 50 }, (_, i) => instances[i % 2]?.handledActivities.claim('activity'));
    expect((await Promise.all(claims)).filter((claim) => claim === 'claimed')).to.have.length(1);
  });

  it('refuses an activity that was handled, also long after', async () => {
    const { handledActivities } = await database.openStore();
    await handledActivities.claim('activity');
    await handledActivities.finish('activity');
    database.now = new Date(database.now.getTime() + 3_600_000);
    expect(await handledActivities.claim('activity')).to.equal('finished');
  });

  it('gives a released activity to the next claim, and a handled one to none', async () => {
    const { handledActivities } = await database.openStore();
    await handledActivities.claim('activity');
    await handledActivities.release('activity');
    expect(await handledActivities.claim('activity')).to.equal('claimed');
    await handledActivities.finish('activity');
    await handledActivities.release('activity');
    expect(await handledActivities.claim('activity')).to.equal('finished');
  });

  for (const [seconds, claimed] of [
    [59, 'unfinished'],
    [61, 'claimed'],
  ] as const) {
    it(`${claimed === 'claimed' ? 'gives' : 'does not give'} a claim away that was not finished after ${seconds} seconds`, async () => {
      const { handledActivities } = await database.openStore();
      await handledActivities.claim('activity');
      database.now = new Date(database.now.getTime() + seconds * 1000);
      expect(await handledActivities.claim('activity')).to.equal(claimed);
    });
  }

  it('keeps no key as it was named', async () => {
    const { handledActivities } = await database.openStore();
    await handledActivities.claim('conversation-of-someone');
    expect(JSON.stringify(await database.rows('select * from handled_activities'))).not.to.include('someone');
  });
});
