import { expect } from 'chai';
import { pino } from 'pino';
import { quietConsole } from '../../../bot/log/quietConsole.ts';

describe('quietConsole', () => {
  for (const [level, count] of [
    ['debug', 1],
    ['info', 0],
  ] as const) {
    it(`notes at the level debug that something was printed, and not what: ${level}`, () => {
      const printed: unknown[] = [];
      const lines: string[] = [];
      const console = { error: (...texts: unknown[]) => void printed.push(texts) };
      quietConsole(pino({ level }, { write: (line: string) => lines.push(line) }), console);
      console.error('jwt malformed', '-----BEGIN PUBLIC KEY-----');
      expect(printed).to.deep.equal([]);
      expect(lines).to.have.length(count);
      expect(lines.join()).to.not.include('KEY').and.not.include('jwt');
    });
  }
});
