import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FaqLearner } from '../../domain/faq/editing/faqLearner.ts';
import type { TrialParts } from '../../domain/faq/editing/languageTrial.ts';
import type { LearnerAnswer, LearnerCall } from './learnerMessages.ts';

/** The thread's program beside the bundle. */
const BUNDLED = new URL('learnerWorker.js', import.meta.url);
const isBundled = import.meta.url.endsWith('/dist/main.js');

/** Begins the thread's program under the sources: a thread reads TypeScript only once it was told how, by the half of tsx that is for modules. */
function underSources(): string {
  const forCommonJs = createRequire(import.meta.url).resolve('tsx/esm/api');
  const tsx = pathToFileURL(forCommonJs.replace(/\.cjs$/, '.mjs'));
  const program = new URL('learnerWorker.ts', import.meta.url);
  return `import('${tsx}').then(({ register }) => { register(); return import('${program}'); })`;
}

/** A learner in a thread of its own, which neither holds up turns nor keeps the process from ending. */
export interface LearnerElsewhere extends FaqLearner {
  /** Begins the thread, which else begins with the first call. */
  begin(): void;
  /** Ends the thread; what it had in hand fails. */
  end(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Learns in a thread of its own. Where the thread dies, what it had in hand fails, and the next call begins another. */
export function learnElsewhere(parts: TrialParts): LearnerElsewhere {
  const { synonyms, abbreviations, places, program } = parts;
  const { exceptions, changedMarkets } = program;
  const workerData: TrialParts = { synonyms, abbreviations, places, program: { exceptions, changedMarkets } };
  const thread = new LearnerThread(workerData);
  return {
    learn: (...given) => thread.call('learn', given),
    ask: (...given) => thread.call('ask', given),
    alike: (...given) => thread.call('alike', given),
    begin: () => thread.begin(),
    end: () => thread.end(),
  };
}

class LearnerThread {
  readonly #workerData: TrialParts;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #calls = 0;

  constructor(workerData: TrialParts) {
    this.#workerData = workerData;
  }

  call<K extends keyof FaqLearner>(call: K, given: Parameters<FaqLearner[K]>): ReturnType<FaqLearner[K]> {
    this.#calls += 1;
    const asked = { id: this.#calls, call, given } as LearnerCall;
    const result = new Promise((resolve, reject) => {
      this.#waiting.set(asked.id, { resolve, reject });
      this.begin().postMessage(asked);
    });
    // The thread carries out the call of this name, so that its result is of that type.
    return result as ReturnType<FaqLearner[K]>;
  }

  begin(): Worker {
    if (this.#worker) return this.#worker;
    const worker = isBundled
      ? new Worker(BUNDLED, { workerData: this.#workerData })
      : new Worker(underSources(), { workerData: this.#workerData, eval: true });
    worker.on('message', (answer: LearnerAnswer) => this.#take(answer));
    worker.on('error', (error) => this.#failAll(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => this.#failAll(worker, new Error('The thread that learns has ended')));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #take(answer: LearnerAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(new Error(answer.error));
    else waiting?.resolve(answer.result);
  }

  #failAll(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
