import { z } from 'zod';

const entry = z.looseObject({ time: z.string(), level: z.string(), msg: z.string().default('') });

/** Turns one JSON log line into a line to read: time, level, message, and what else it holds. */
export function readableLine(line: string): string {
  const parsed = entry.safeParse(JSON.parse(line));
  if (!parsed.success) return line;
  const { time, level, msg, ...rest } = parsed.data;
  const details = Object.entries(rest).map(([name, value]) => `${name}=${detail(value)}`);
  return `${[time.slice(11, 19), level.toUpperCase().padEnd(5), msg, ...details].join(' ')}\n`;
}

function detail(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value).replaceAll('\\n', '\n  ');
}
