import { type MarketCode, PRODUCTS, type Product, type Program } from '../program.ts';
import { hasPlans, judgeMarket } from './eligibility.ts';
import { type AddressRefusal, type AddressRules, readWorkAddress } from './workAddress.ts';

/** The form as it was typed. */
export interface TypedForm {
  readonly market: string;
  readonly product: string;
  readonly email: string;
}

/** What a complete form says; `email` is the normalized work address. */
export interface FormAnswers {
  readonly market: MarketCode;
  /** Undefined where the market has no plans to choose from. */
  readonly product?: Product | undefined;
  readonly email: string;
}

/** The reason beside each field that was not accepted. */
export interface FormErrors {
  readonly market?: 'missing' | 'unknown' | 'not-offered';
  readonly product?: 'missing' | 'family-not-offered';
  readonly email?: AddressRefusal;
}

type FormReading =
  | { readonly kind: 'accepted'; readonly answers: FormAnswers }
  | { readonly kind: 'refused'; readonly errors: FormErrors };

/** What a form is checked against. */
export interface FormRules {
  readonly program: Program;
  /** All ISO 3166-1 markets. */
  readonly markets: ReadonlySet<MarketCode>;
  readonly addresses: AddressRules;
}

/** Checks a whole form at once, so that a person sees every reason together. */
export function readForm(typed: TypedForm, rules: FormRules): FormReading {
  const plans = hasPlans(rules.program, typed.market);
  // One that was chosen before the market was changed says nothing there.
  const product = plans ? PRODUCTS.find((known) => known === typed.product) : undefined;
  const email = readWorkAddress(typed.email, rules.addresses);
  const marketError = marketErrorOf(typed.market, rules);
  const productError = plans ? productErrorOf(typed.market, product, rules) : undefined;
  if (email.verdict === 'ok' && !marketError && !productError) {
    return { kind: 'accepted', answers: { market: typed.market, product, email: email.address } };
  }
  return {
    kind: 'refused',
    errors: {
      ...(marketError && { market: marketError }),
      ...(productError && { product: productError }),
      ...(email.verdict !== 'ok' && { email: email.reason }),
    },
  };
}

function marketErrorOf(market: string, rules: FormRules): FormErrors['market'] {
  if (market === '') return 'missing';
  if (!rules.markets.has(market)) return 'unknown';
  return judgeMarket(rules.program, market).available ? undefined : 'not-offered';
}

function productErrorOf(market: string, product: Product | undefined, rules: FormRules): FormErrors['product'] {
  if (product === undefined) return 'missing';
  return judgeMarket(rules.program, market, product).reason === 'family-not-offered' ? 'family-not-offered' : undefined;
}
