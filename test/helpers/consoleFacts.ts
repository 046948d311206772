import type { MeAnswer } from '../../bot/console/contract/answers.ts';
import type { Role } from '../../domain/console/roles.ts';
import { LOCALES, type Locale } from '../../domain/people/locale.ts';

/** One who uses the console. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Who may be chosen. */
export const PEOPLE: readonly Who[] = [
  { id: 'author', name: 'Hana (author, administrator)', roles: ['author', 'administrator'] },
  { id: 'approver', name: 'Ravi (approver)', roles: ['approver'] },
  { id: 'employee', name: 'Employee without a role', roles: [] },
  { id: 'expert', name: 'Ines (expert)', roles: ['expert'] },
  { id: 'support-lead', name: 'Lead (expert, support lead)', roles: ['expert', 'support-lead'] },
];
const TEXT = {
  title: 'Microsoft 365 at home',
  body: 'You may buy it **at a discount**.',
  buttons: [{ title: 'Enroll', action: { kind: 'enroll' as const } }],
};
/** Nobody anywhere. */
export const NO_COUNTS = {
  waiting: 0,
  sending: 0,
  sent: 0,
  unreachable: 0,
  rejected: 0,
  unconfirmed: 0,
  skipped: 0,
  recalled: 0,
};
/** The people whom every audience of the stand-in has. */
export const REACHABLE = 1_240;
/** Whom it leaves out. */
export const SKIPPED = { 'opted-out': 7, guest: 12, 'frequency-cap': 3 };

/** What `GET me` says to everyone. */
export const FACTS: Omit<MeAnswer, 'person' | 'roles' | 'settings'> = {
  people: [{ id: 'kim', name: 'Kim Otto' }],
  teams: [
    { id: 'team-sales', name: 'Sales' },
    { id: 'team-lab', name: 'Laboratory' },
  ],
  entries: [
    { id: 'what-is-hup', question: 'What is the Home Use Program?' },
    { id: 'beyond/tax', question: 'Is there a tax?' },
    { id: 'own/chairs', question: 'Who brings the chairs?' },
  ],
  links: [{ id: 'hup-page', url: 'https://www.microsoft.com/home-use-program' }],
  markets: [
    { code: 'DE', name: 'Germany' },
    { code: 'FR', name: 'France' },
    { code: 'JP', name: 'Japan' },
  ],
  promotions: [
    {
      id: 'start',
      texts: Object.fromEntries(LOCALES.map((locale) => [locale, TEXT])) as Record<Locale, typeof TEXT>,
    },
  ],
};
