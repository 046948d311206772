/** Why an address was not accepted. Each has a text beside the field. */
export type AddressRefusal =
  | 'empty'
  | 'several-addresses'
  | 'no-at-sign'
  | 'bad-local-part'
  | 'bad-domain'
  | 'too-long'
  | 'look-alike-letters'
  | 'personal-provider'
  | 'domain-not-eligible';

/** What was read from a text meant to be a work address. `verdict` is one of the measuring commands' fixed words. */
export type AddressReading =
  | { readonly verdict: 'ok'; readonly address: string }
  | { readonly verdict: 'malformed'; readonly address: null; readonly reason: AddressRefusal }
  | {
      readonly verdict: 'personal-provider' | 'domain-not-eligible';
      readonly address: string;
      readonly reason: AddressRefusal;
    };

/** What makes an address a work address here. */
export interface AddressRules {
  /** Domains of the organization, in ASCII form; sub-domains are not included. Empty: any that is not a personal provider's. */
  readonly eligibleDomains: readonly string[];
  /** Domains of providers of personal mailboxes. */
  readonly personalProviders: ReadonlySet<string>;
}

/** Lengths of RFC 5321, section 4.5.3.1, in octets (a path of 256 holds an address of 254). */
const MAX_LOCAL_PART = 64;
const MAX_DOMAIN = 253;
const MAX_LABEL = 63;
const MAX_ADDRESS = 254;
/** Beyond this a text is no pasted address, and is not worth looking at. */
const MAX_TYPED = 1_000;

/** Zero-width and direction marks, which copying from other programs leaves behind. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/**
 * Reads one work address from what a person typed or pasted: a bare address, `mailto:`, a Markdown or HTML link, or "Name <address>".
 * The address comes back in lower case, its domain in ASCII (IDNA) form.
 */
export function readWorkAddress(typed: string, rules: AddressRules): AddressReading {
  if (typed.length > MAX_TYPED) return malformed('too-long');
  const bare = unwrap(typed.replace(INVISIBLE, '').normalize('NFKC').trim());
  const parts = bare.toLowerCase().split('@');
  if (bare === '') return malformed('empty');
  if (parts.length > 2) return malformed('several-addresses');
  const [localPart, domain] = parts;
  if (localPart === undefined || domain === undefined) return malformed('no-at-sign');
  if (!LOCAL_PART.test(localPart)) return malformed('bad-local-part');
  const asciiDomain = toAscii(domain);
  if (asciiDomain === undefined) return malformed('bad-domain');
  const address = `${localPart}@${asciiDomain}`;
  if (localPart.length > MAX_LOCAL_PART || address.length > MAX_ADDRESS) return malformed('too-long');
  return judgeDomain(address, domain, asciiDomain, rules);
}

function malformed(reason: AddressRefusal): AddressReading {
  return { verdict: 'malformed', address: null, reason };
}

function judgeDomain(address: string, domain: string, asciiDomain: string, rules: AddressRules): AddressReading {
  if (rules.eligibleDomains.includes(asciiDomain)) return { verdict: 'ok', address };
  if (rules.personalProviders.has(asciiDomain)) {
    return { verdict: 'personal-provider', address, reason: 'personal-provider' };
  }
  if (mixesScripts(domain)) return { verdict: 'domain-not-eligible', address, reason: 'look-alike-letters' };
  if (rules.eligibleDomains.length === 0) return { verdict: 'ok', address };
  return { verdict: 'domain-not-eligible', address, reason: 'domain-not-eligible' };
}

/** Takes an address out of the wrappings in which Teams and mail programs paste it. Unequal halves of a link stay, and are refused. */
function unwrap(text: string): string {
  const markdown = /^\[([^\]]*)\]\(([^)]*)\)$/.exec(text);
  if (markdown) return sameOrBoth(markdown[1], markdown[2]);
  const html = /^<a\s[^>]*href="([^"]*)"[^>]*>([^<]*)<\/a>$/i.exec(text);
  if (html) return sameOrBoth(html[2], html[1]);
  const named = /^[^<>@]*<([^<>]*)>[;,]?$/.exec(text);
  return withoutMailto(named?.[1] ?? text)
    .replace(/[;,]$/, '')
    .trim();
}

function sameOrBoth(shown = '', target = ''): string {
  const [words, address] = [withoutMailto(shown.trim()), withoutMailto(target.trim())];
  return words.includes('@') && words.toLowerCase() !== address.toLowerCase() ? `${words} ${address}` : address;
}

function withoutMailto(text: string): string {
  return text.replace(/^mailto:([^?]*)(\?.*)?$/i, '$1');
}

/** The IDNA form of a host name of two labels or more, or undefined. Checked before `URL` sees it, which would also decode and repair. */
function toAscii(domain: string): string | undefined {
  if (!/^[\p{L}\p{M}\p{N}-]+(\.[\p{L}\p{M}\p{N}-]+)+$/u.test(domain) || !URL.canParse(`http://${domain}`))
    return undefined;
  const host = new URL(`http://${domain}`).hostname;
  const labels = host.split('.');
  const valid = labels.every((label) => LABEL.test(label) && label.length <= MAX_LABEL);
  return valid && host.length <= MAX_DOMAIN && !/^\d+$/.test(labels.at(-1) ?? '') ? host : undefined;
}

/** Whether one label mixes Latin with Cyrillic or Greek letters, as addresses made to be mistaken for another do. */
function mixesScripts(domain: string): boolean {
  return domain
    .split('.')
    .some((label) => /\p{Script=Latin}/u.test(label) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(label));
}
