import { createDataKeys } from '../../store/dataKeys.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/store.ts';
import { mailFor, newEnrollment, requested, WIDE } from './storedEnrollments.ts';
import type { StoreProgram } from './storeProcess.ts';
import { TEST_DATA_KEY } from './testDataKey.ts';

const PROGRAMS: Readonly<Record<StoreProgram, (store: Store) => Promise<void>>> = {
  hold: async () => print('open'),
  'handle-job': async (store) => {
    const next = requested(await store.enrollments.start(newEnrollment()));
    await store.enrollments.requestConfirmation(next, mailFor(next), 'click', WIDE);
    await store.work('confirmation-mail', ({ mailId }) => {
      print(mailId);
      return new Promise(() => {});
    });
  },
  'start-enrollments': async (store) => {
    for (let i = 0; ; i += 1) {
      const { id } = await store.enrollments.start(
        newEnrollment({ person: { tenantId: 'tenant-1', personId: `${i}` } }),
      );
      print(id);
    }
  },
};

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [program, dataDir = ''] = process.argv.slice(2);
const log = { warn: () => {}, error: () => {} };
const retention = { openEnrollments: 90, closedEnrollments: 180, questions: 60, dialogStates: 30 };
try {
  const keys = createDataKeys(TEST_DATA_KEY);
  const store = await openStore({ dataDir, keys, clock: () => new Date(), retention, log });
  await PROGRAMS[program as StoreProgram](store);
} catch (error) {
  print(String(error));
}
