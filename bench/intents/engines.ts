import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leastInScope } from '../../domain/faq/classifier.ts';
import { trainRecognizer } from '../../domain/faq/recognizer.ts';
import type { Utterance } from '../../domain/faq/understanding.ts';

/** The best label of a text, and how sure it is. */
export type Answer = { readonly label: string; readonly score: number };

/** Something that learns from examples and then labels texts. */
export interface Engine {
  readonly name: string;
  train(examples: readonly Utterance[]): Promise<(text: string) => Promise<Answer>>;
  /** Below this score it holds a text to be out of scope. */
  ownThreshold(examples: readonly Utterance[]): number;
}

/** Without the abbreviations of the content: what is measured is the engine alone. */
export const ENGLISH_TEXTS = { locale: 'en', abbreviations: new Map(), synonyms: [] } as const;

/** The engine of this project. */
export const OURS: Engine = {
  name: 'this engine',
  train: async (examples) => {
    const recognize = trainRecognizer(examples, ENGLISH_TEXTS);
    return async (text) => {
      const [[label, score] = ['', 0]] = recognize(text).ranked;
      return { label, score };
    };
  },
  ownThreshold: (examples) => leastInScope(examples.length, new Set(examples.map(({ label }) => label)).size),
};

const NLP_JS = '@nlpjs/basic@4.27.0';

/** nlp.js with its own settings; installed into a temporary folder, since only this benchmark wants it. */
export const NLPJS: Engine = {
  name: 'nlp.js 4.27',
  train: async (examples) => {
    const manager = await createNlpJs();
    for (const { text, label } of examples) manager.addDocument('en', text, label);
    await manager.train();
    return async (text) => {
      const { classifications } = await manager.process('en', text);
      const best = classifications.find(({ intent }) => intent !== 'None');
      return { label: best?.intent ?? '', score: best?.score ?? 0 };
    };
  },
  ownThreshold: () => 0.5,
};

/** The few calls of nlp.js that are made here. */
interface NlpJs {
  addLanguage(locale: string): void;
  addDocument(locale: string, text: string, label: string): void;
  train(): Promise<void>;
  process(locale: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
}

async function createNlpJs(): Promise<NlpJs> {
  const folder = join(tmpdir(), 'hup-bench-nlpjs');
  if (!existsSync(join(folder, 'node_modules'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', NLP_JS], { stdio: 'ignore' });
  }
  const { containerBootstrap, LangEn, Nlp } = createRequire(join(folder, 'index.js'))('@nlpjs/basic');
  const container = await containerBootstrap();
  container.use(LangEn);
  const nlp = new Nlp({ container, autoSave: false, log: false, nlu: { log: false } });
  nlp.addLanguage('en');
  return nlp;
}
