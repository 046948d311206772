import { domainToASCII } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { judgeMarket } from '../domain/enrollment/eligibility.ts';
import { type AddressRules, readWorkAddress } from '../domain/enrollment/workAddress.ts';
import { ISO_MARKETS } from '../domain/isoMarkets.ts';
import { PRODUCTS, type Program } from '../domain/program.ts';
import { loadContent } from '../store/content/loadContent.ts';
import { personalProviders } from '../store/personalProviders.ts';
import { answerJsonLines } from './answerJsonLines.ts';
import { MEASURED_EDITION } from './measuredEdition.ts';

/** `npm run -s eligibility`: judges markets and addresses given as JSON lines. Options: `-- --domains contoso.com --edition hup-2020-08`. */

const LINE = z.union([
  z.object({ email: z.string() }),
  z.object({
    market: z
      .string()
      .toUpperCase()
      .refine((code) => ISO_MARKETS.includes(code), 'is no ISO 3166-1 alpha-2 code'),
    product: z.enum(PRODUCTS).optional(),
  }),
]);

const { values } = parseArgs({
  options: { domains: { type: 'string', default: '' }, edition: { type: 'string', default: MEASURED_EDITION } },
});
const { editions } = loadContent(new URL('../content/', import.meta.url));
const edition = editions.get(values.edition);

if (edition === undefined) {
  process.stderr.write(`There is no edition "${values.edition}". Choose one of: ${[...editions.keys()].join(', ')}.\n`);
  process.exitCode = 1;
} else {
  const rules = addressRules(values.domains);
  const refused = await answerJsonLines((line) => judge(line, edition, rules));
  if (refused > 0) process.exitCode = 1;
}

function judge(line: unknown, program: Program, rules: AddressRules): object {
  const parsed = LINE.safeParse(line);
  if (!parsed.success) throw new RangeError('Give {"market": "JP", "product": "family"} or {"email": "..."}.');
  if ('market' in parsed.data) return judgeMarket(program, parsed.data.market, parsed.data.product);
  const { verdict, address } = readWorkAddress(parsed.data.email, rules);
  return { email: parsed.data.email, verdict, address };
}

function addressRules(domains: string): AddressRules {
  const list = domains.split(',').map((domain) => domainToASCII(domain.trim().toLowerCase()));
  return { eligibleDomains: list.filter((domain) => domain !== ''), personalProviders };
}
