import type { Locale } from './people/locale.ts';

/** Interface texts of one locale: a flat table from key (`form.title`) to text with `{placeholders}`. */
export type StringTable = Readonly<Record<string, string>>;

/** The text for a key in one language, its placeholders filled in. An unknown key or a missing value is a programmer's error and throws. */
export interface Say {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  readonly locale: Locale;
}

/** Binds the interface texts of one locale. */
export function createSay(locale: Locale, table: StringTable): Say {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const template = table[key];
    if (template === undefined) throw new RangeError(`No ${locale} text for "${key}"`);
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`The text "${key}" needs a value for {${name}}`);
      return String(value);
    });
  };
  return Object.assign(say, { locale });
}
