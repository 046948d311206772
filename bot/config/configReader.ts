/** Variables as the process was given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One thing that is wrong with the configuration. Never holds a variable's value, which may be a secret. */
export interface ConfigProblem {
  readonly variable: string;
  readonly problem: string;
  readonly remedy: string;
}

/** Reads single variables and collects what is wrong with them; a wrong one gives its default, so that reading goes on. */
export class ConfigReader {
  readonly problems: ConfigProblem[] = [];
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  report(variable: string, problem: string, remedy: string): void {
    this.problems.push({ variable, problem, remedy });
  }

  /** The trimmed value; undefined where it is missing or blank. */
  text(variable: string): string | undefined {
    return this.#env[variable]?.trim() || undefined;
  }

  /** The value of a variable that has to be there; empty, with a problem, where it is not. */
  required(variable: string, remedy: string): string {
    const value = this.text(variable);
    if (value === undefined) this.report(variable, 'It is not set.', remedy);
    return value ?? '';
  }

  /** The parts of a comma-separated value, without blanks. */
  list(variable: string): readonly string[] {
    const parts = this.text(variable)?.split(',') ?? [];
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }

  /** One of the given words, in whatever case it was written. */
  oneOf<T extends string>(variable: string, words: readonly T[], otherwise: T): T {
    const value = this.text(variable);
    if (value === undefined) return otherwise;
    const word = words.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
    if (word === undefined) {
      this.report(variable, 'It is not one of the known values.', `Use one of: ${words.join(', ')}.`);
    }
    return word ?? otherwise;
  }

  /** A whole number within its bounds. */
  integer(variable: string, bounds: { readonly min: number; readonly max: number }, otherwise: number): number {
    const value = this.text(variable);
    if (value === undefined) return otherwise;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= bounds.min && number <= bounds.max) return number;
    this.report(variable, 'It is not a number that fits.', `Use a whole number from ${bounds.min} to ${bounds.max}.`);
    return otherwise;
  }

  /** An address with one of the given schemes (`https:`); undefined where it is missing, or wrong and reported. */
  url(variable: string, schemes: readonly string[]): URL | undefined {
    const value = this.text(variable);
    if (value === undefined) return undefined;
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (url !== undefined && schemes.includes(url.protocol)) return url;
    this.report(
      variable,
      'It is not an address that can be used.',
      `Use one that begins with ${schemes.map((s) => `${s}//`).join(' or ')}.`,
    );
    return undefined;
  }
}
