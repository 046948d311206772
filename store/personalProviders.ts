import freeEmailDomains from 'free-email-domains';

/** Domains of providers of personal mailboxes, as the package `free-email-domains` lists them. */
export const personalProviders: ReadonlySet<string> = new Set(freeEmailDomains);
