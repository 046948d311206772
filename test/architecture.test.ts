import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from 'chai';
import { namesIn, PROJECT_ROOT, readSourceTree, type SourceFileShape } from './helpers/sourceTree.ts';

/** Which folder may import which; docs/ARCHITECTURE.md says what each is for. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  cards: ['cards', 'domain'],
  dialogs: ['dialogs', 'cards', 'domain'],
  store: ['store', 'domain'],
  bot: ['bot', 'dialogs', 'cards', 'store', 'domain'],
  tab: ['tab', 'domain', 'bot/console/contract'],
  scripts: ['scripts', 'bot', 'dialogs', 'cards', 'store', 'domain', 'test'],
  bench: ['bench', 'scripts', 'bot', 'dialogs', 'cards', 'store', 'domain', 'test'],
  test: ['test', 'scripts', 'tab', 'bot', 'dialogs', 'cards', 'store', 'domain', 'bench'],
};

const CODE_FOLDERS = ['bot', 'cards', 'dialogs', 'domain', 'store', 'scripts', 'bench', 'tab'];

/** More lines than this are seldom one idea. */
const FITTING_LINES = 120;
/** Code that is longer, and why it stays together. */
const LONGER: Readonly<Record<string, string>> = {
  'bot/app.ts': 'joins all parts, in the one place where that is done',
  'bot/console/contract/answers.ts': 'all answers of one interface, to be read side by side',
  'bot/announcements/slottedRun.ts': 'one loop: claiming, carrying out and reporting are right only together',
  'dialogs/enrollmentCards.ts': 'what every card of the enrollment needs is one and the same',
  'dialogs/enrollmentCommands.ts': 'a method for each command, over the same parts',
  'dialogs/enrollmentConversation.ts': 'what a turn of the enrollment does, whichever way it is entered',
  'domain/enrollment/enrollmentService.ts': 'all decisions about an enrollment, each of them one transaction',
  'scripts/dev.ts': 'a program that starts and stops others, from top to bottom',
  'store/folderLock.ts': 'taking, holding and clearing a lock are right only together',
  'store/jobQueue.ts': 'the settings and the life of the one queue',
};

const TOP_FOLDERS = [
  ...[
    '.ci',
    'bench',
    'bot',
    'cards',
    'content',
    'deploy',
    'dialogs',
    'docs',
    'domain',
    'manifest',
    'scripts',
    'store',
    'tab',
    'test',
  ],
];
const TOP_FILES = [
  ...['.env.example', '.gitignore', '.mocharc.json', '.npmrc', 'README.md', 'biome.json'],
  ...['LICENSE', 'package-lock.json', 'package.json', 'tsconfig.json'],
];
/** What tools leave behind and `.gitignore` names. */
const NOT_KEPT = ['.cache', '.git', '.data', '.env', 'coverage', 'dist', 'node_modules'];

describe('architecture', () => {
  let files: readonly SourceFileShape[] = [];
  let code: readonly SourceFileShape[] = [];

  before(function () {
    this.timeout(30_000);
    files = readSourceTree();
    code = files.filter((file) => CODE_FOLDERS.includes(file.folder));
  });

  /** Expects a rule of every file, and names the files that break it. */
  function expectNone(broken: readonly string[]): void {
    expect(broken.join('\n')).to.equal('');
  }

  function inFolder(folder: string): readonly SourceFileShape[] {
    return files.filter((file) => file.folder === folder);
  }

  it('reads the project', () => {
    expect(inFolder('domain')).to.not.have.length(0);
    expect(inFolder('bot')).to.not.have.length(0);
  });

  it('keeps the names at the top', () => {
    const unknown = namesIn('.').filter((name) => ![...TOP_FOLDERS, ...TOP_FILES, ...NOT_KEPT].includes(name));
    expectNone(unknown.filter((name) => !name.endsWith('.log')));
    const fixed = ['bot', 'cards', 'dialogs', 'manifest', 'test', '.env.example', 'package.json', 'tsconfig.json'];
    expectNone(fixed.filter((name) => !namesIn('.').includes(name)));
  });

  it('lets each folder import only those below it', () => {
    expectNone(
      files.flatMap((file) => {
        // What builds the page runs in Node, and reads texts as the bot does.
        const allowed = MAY_IMPORT[file.path === 'tab/vite.config.ts' ? 'scripts' : file.folder] ?? [];
        const others = file.imports.filter((path) => !allowed.some((folder) => path.startsWith(`${folder}/`)));
        return others.map((path) => `${file.path} imports ${path}`);
      }),
    );
  });

  it('composes the bot in one place: only bot/main.ts, scripts and tests import bot/app.ts', () => {
    const importers = files.filter((file) => file.imports.includes('bot/app.ts') && file.folder === 'bot');
    expectNone(importers.map((file) => file.path).filter((path) => path !== 'bot/main.ts'));
    const composers = inFolder('bot').filter((file) =>
      file.imports.some((path) => path.startsWith('bot/composition/')),
    );
    const others = composers.map((file) => file.path).filter((path) => !path.startsWith('bot/composition/'));
    expectNone(others.filter((path) => path !== 'bot/app.ts'));
  });

  it('lets only bot and dialogs know the Bot Framework, and the benchmark that is compared with it', () => {
    const known = ['bench/announcements/bare.ts'];
    const others = code.filter((file) => !['bot', 'dialogs'].includes(file.folder) && !known.includes(file.path));
    expectNone(
      others
        .filter((file) => file.packages.some((name) => /^(botbuilder|botframework)/.test(name)))
        .map((file) => file.path),
    );
  });

  it('lets only store know the database', () => {
    const others = code.filter((file) => file.folder !== 'store');
    const database = /^(kysely|pg|pg-boss|@electric-sql\/pglite)(\/|$)/;
    expectNone(others.filter((file) => file.packages.some((name) => database.test(name))).map((file) => file.path));
  });

  it('lets domain import nothing but itself and, to understand language, two language libraries', () => {
    expectNone(
      inFolder('domain').flatMap((file) => {
        const allowed = file.path.startsWith('domain/faq/') ? ['eld', 'snowball-stemmers'] : [];
        const others = file.packages.filter((name) => !allowed.includes(name.split('/')[0] ?? ''));
        return others.map((name) => `${file.path} imports ${name}`);
      }),
    );
  });

  it('lets cards import nothing from npm but zod', () => {
    const others = inFolder('cards').filter((file) => file.packages.some((name) => name !== 'zod'));
    expectNone(others.map((file) => file.path));
  });

  it('gives domain and cards their time, ids, randomness and I/O as arguments', () => {
    const impure =
      /^(new Date(\(\))?|Date\(\)|Date\.now|Math\.random|crypto|performance|fetch|process|console\.\w+|setTimeout|setInterval)$/;
    const pure = [...inFolder('domain'), ...inFolder('cards')];
    expectNone(
      pure.flatMap((file) =>
        [...file.expressions].filter((text) => impure.test(text)).map((text) => `${file.path} uses ${text}`),
      ),
    );
  });

  it('reads the environment in bot/config.ts only; the programs pass it on', () => {
    const readers = code.filter((file) => file.expressions.has('process.env') && file.folder !== 'scripts');
    expectNone(readers.map((file) => file.path).filter((path) => !['bot/config.ts', 'bot/main.ts'].includes(path)));
  });

  it('names a file with one export after it', () => {
    const single = code.filter((file) => file.exports.length === 1);
    expectNone(single.filter((file) => !isNamedAfterItsExport(file)).map((file) => `${file.path}: ${file.exports[0]}`));
  });

  it('documents every exported function and class', () => {
    expectNone(code.flatMap((file) => file.undocumented.map((name) => `${file.path}: ${name}`)));
  });

  it('keeps files under 300 lines', () => {
    expectNone(files.filter((file) => file.lineCount > 300).map((file) => `${file.path}: ${file.lineCount}`));
  });

  it(`keeps code within ${FITTING_LINES} lines a file, but for those that are named here`, () => {
    const long = code.filter((file) => file.lineCount > FITTING_LINES);
    expectNone(long.filter(({ path }) => !(path in LONGER)).map(({ path, lineCount }) => `${path}: ${lineCount}`));
    const paths = long.map(({ path }) => path);
    expectNone(Object.keys(LONGER).filter((path) => !paths.includes(path)));
  });

  it('keeps every function body within 40 lines, and nine in ten within 25', () => {
    const functions = code.flatMap((file) => file.functions);
    expectNone(functions.filter(({ lines }) => lines > 40).map(({ at, lines }) => `${at}: ${lines} lines`));
    expect(functions.filter(({ lines }) => lines > 25).length / functions.length).to.be.at.most(0.1);
  });

  it('mirrors the folders in test', () => {
    const tests = files.filter((file) => file.path.endsWith('.test.ts') && file.path !== 'test/architecture.test.ts');
    const mirrored = tests.filter((file) => !file.path.startsWith('test/e2e/'));
    expectNone(
      mirrored
        .map((file) => dirname(file.path))
        .filter((folder) => !existsSync(join(PROJECT_ROOT, folder.slice('test/'.length)))),
    );
    const tested = new Set(mirrored.map((file) => file.path.split('/')[1]));
    expectNone(CODE_FOLDERS.filter((folder) => !tested.has(folder)));
  });

  it('leaves no test out in silence', () => {
    const silent = /^(it|describe|context)\.(skip|only)$|^(xit|xdescribe|this\.skip)$/;
    expectNone(
      inFolder('test').flatMap((file) =>
        [...file.expressions].filter((text) => silent.test(text)).map((text) => `${file.path}: ${text}`),
      ),
    );
  });

  it('leaves nothing undone and no check switched off', () => {
    const marks = ['TO' + 'DO', 'FIX' + 'ME', '@ts-' + 'ignore', '@ts-' + 'nocheck', '@ts-' + 'expect-error'];
    expectNone(
      files.flatMap((file) => marks.filter((mark) => file.text.includes(mark)).map((mark) => `${file.path}: ${mark}`)),
    );
  });
});

/** Whether a file's name and its only export share a word: `locale.ts` and `readLocale`, `stems.ts` and `createStemmer`. */
function isNamedAfterItsExport(file: SourceFileShape): boolean {
  const exported = wordsOf(file.exports[0] ?? '');
  return wordsOf(basename(file.path, '.ts')).some((word) =>
    exported.some((other) => other.startsWith(word) || word.startsWith(other)),
  );
}

function wordsOf(name: string): readonly string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.-]/);
  return words.map((word) => word.replace(/s$/, ''));
}
