import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * `npm test`, after types, lint and content: runs the tests in two processes side by side, for one leaves half of a machine idle, and slows down as it grows. With
 * arguments, as in `npm test -- test/cards/checkCard.test.ts`, it is one run of mocha with these.
 */

const MOCHA = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
/** The folders of `test/` that take about half of the time; all others are the other half. */
const FIRST_HALF = /^test\/(bench|bot|dialogs|domain|store)\//;

const given = process.argv.slice(2);
process.exitCode = given.length > 0 ? await run(given, print) : await runHalves();

/** Runs both halves; what the second one prints comes after the first. */
async function runHalves(): Promise<number> {
  const files = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const tests = files.sort().map((file) => join('test', file).replaceAll('\\', '/'));
  const held: Buffer[] = [];
  let hear = (words: Buffer): unknown => held.push(words);
  const second = run(
    tests.filter((test) => !FIRST_HALF.test(test)),
    (words) => hear(words),
  );
  const first = await run(
    tests.filter((test) => FIRST_HALF.test(test)),
    print,
  );
  held.forEach(print);
  hear = print;
  return Math.max(first, await second);
}

/** Runs mocha and gives its exit status. */
function run(mochaArgs: readonly string[], hear: (words: Buffer) => unknown): Promise<number> {
  const child = spawn(process.execPath, [MOCHA, ...mochaArgs], { stdio: ['inherit', 'pipe', 'inherit'] });
  child.stdout.on('data', hear);
  return new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)));
}

function print(words: Buffer): void {
  process.stdout.write(words);
}
