import { API_ROOT, PATHS } from '../../bot/console/contract/paths.ts';
import type { EntraIssuer } from './entraIssuer.ts';

/** Who uses a console in these tests. */
export const HR = {
  author: 'aaaaaaaa-0000-4000-8000-000000000001',
  approver: 'aaaaaaaa-0000-4000-8000-000000000002',
  administrator: 'aaaaaaaa-0000-4000-8000-000000000003',
} as const;
export type HrName = keyof typeof HR;

/** What a call was answered with. */
export interface ConsoleReply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
}

/** People of HR who use the console of a running bot over HTTP, with tokens of Teams' single sign-on. */
export class ConsoleCaller {
  /** The bot that is called; tests change it. */
  url: string;
  readonly #entra: EntraIssuer;
  readonly #appId: string;

  constructor(url: string, entra: EntraIssuer, appId: string) {
    this.url = url;
    this.#entra = entra;
    this.#appId = appId;
  }

  async call(who: HrName, method: string, path: string, body?: unknown): Promise<ConsoleReply> {
    const headers = {
      Authorization: `Bearer ${await this.#entra.token(this.#appId, HR[who])}`,
      'Content-Type': 'application/json',
    };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${this.url}${API_ROOT}/${path}`, { method, headers, ...content });
    const text = await response.text();
    return { status: response.status, json: text === '' ? undefined : JSON.parse(text) };
  }

  /** The administrator, whom the configuration names, gives the two others their roles. */
  async giveRoles(): Promise<void> {
    for (const role of ['author', 'approver'] as const)
      await this.#must('administrator', 'PUT', PATHS.rolesOf(HR[role]), { roles: [role] });
  }

  /** Writes a draft and hands it in; its id. */
  async submit(draft: object): Promise<string> {
    const { id, version } = await this.#must('author', 'POST', PATHS.announcements, draft);
    await this.#must('author', 'POST', PATHS.steps(id), { step: 'submit', version });
    return id;
  }

  /** Writes a draft, has it approved by the second person, and sends it; its id. */
  async send(draft: object): Promise<string> {
    const id = await this.submit(draft);
    const { version } = await this.#must('approver', 'GET', PATHS.announcement(id));
    const approved = await this.#must('approver', 'POST', PATHS.steps(id), { step: 'approve', version });
    const { reachable: headCount } = await this.#must('author', 'POST', PATHS.audience, approved.draft.audience);
    const step = { step: 'schedule', version: approved.version, headCount };
    await this.#must('author', 'POST', PATHS.steps(id), step);
    return id;
  }

  /** An announcement as its page shows it. */
  async read(id: string): Promise<ConsoleReply['json']> {
    return await this.#must('author', 'GET', PATHS.announcement(id));
  }

  async #must(...call: Parameters<ConsoleCaller['call']>): Promise<ConsoleReply['json']> {
    const { status, json } = await this.call(...call);
    if (status >= 300) throw new Error(`${call[1]} ${call[2]}: ${status} ${JSON.stringify(json)}`);
    return json;
  }
}

/** What a bot in production needs for its console: where Entra's keys are, and who administers it at first. */
export function consoleSettings(entra: EntraIssuer): Readonly<Record<string, string>> {
  return { CONSOLE_TOKEN_KEYS_URL: entra.keysUrl, CONSOLE_ADMINISTRATORS: HR.administrator };
}
