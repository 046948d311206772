import type { IdentitiesAnswer } from '../../bot/console/contract/answers.ts';

/** The looks that Teams has. */
export const THEMES = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

export type Identity = IdentitiesAnswer['identities'][number];

/** Where the page runs, and who vouches for whoever sits before it. */
export type Host =
  | {
      readonly kind: 'teams';
      /** Asks Teams for a token; it is not kept. */
      readonly token: () => Promise<string>;
      readonly locale: string;
      readonly theme: ThemeName;
      readonly onTheme: (change: (theme: ThemeName) => void) => void;
    }
  /** A bot in local mode: who one is can be chosen. */
  | { readonly kind: 'local'; readonly identities: readonly Identity[] }
  /** Neither: there is nothing to sign in with. */
  | { readonly kind: 'outside' };
