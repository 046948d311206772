import type { CardMessage } from '../cards/adaptiveCard.ts';
import { confirmationSentCard } from '../cards/confirmationSentCard.ts';
import { enrollmentClosedCard } from '../cards/enrollmentClosedCard.ts';
import { enrollmentFormCard, type FormView } from '../cards/enrollmentFormCard.ts';
import { nextStepsCard } from '../cards/nextStepsCard.ts';
import type { Clock, NewId } from '../domain/clock.ts';
import { purchaseToken } from '../domain/enrollment/confirmation.ts';
import { hasPlans } from '../domain/enrollment/eligibility.ts';
import type { Enrollment } from '../domain/enrollment/enrollment.ts';
import type { EnrollmentStore } from '../domain/enrollment/enrollmentStore.ts';
import type { FormErrors, TypedForm } from '../domain/enrollment/form.ts';
import type { Organization } from '../domain/enrollment/organization.ts';
import { changedLine } from '../domain/faq/composeAnswer.ts';
import { sourceDate } from '../domain/faq/sourceDate.ts';
import { listOfMarkets, marketChoices, marketName } from '../domain/marketNames.ts';
import type { Locale } from '../domain/people/locale.ts';
import { type MarketCode, PRODUCTS, type Program } from '../domain/program.ts';
import type { Signer } from '../domain/signer.ts';
import type { Say } from '../domain/strings.ts';

/** What the cards of an enrollment are made from. */
interface EnrollmentCardParts {
  readonly store: Pick<EnrollmentStore, 'latestMail'>;
  readonly program: Program;
  readonly markets: ReadonlySet<MarketCode>;
  readonly organization: Organization;
  readonly sayIn: (locale: Locale) => Say;
  readonly signer: Signer;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The base of links to this bot's own pages. */
  readonly publicUrl: string;
  readonly retentionDays: number;
}

/** What a form shows beyond the saved record. */
export interface FormFill {
  /** A line about where the enrollment stands. */
  readonly standing?: string | undefined;
  readonly typed?: Partial<TypedForm>;
  readonly errors?: FormErrors;
  /** A line under the address, where the rules accepted it but no mail may go out. */
  readonly emailNote?: string | undefined;
  /** A market to propose where none was chosen. */
  readonly guess?: MarketCode | undefined;
  /** An address to propose where none was typed. */
  readonly proposedEmail?: string | undefined;
}

/** Shows an enrollment in its present state. Each state has one card; a card with buttons for this enrollment alone carries its flow id. */
export class EnrollmentCards {
  readonly #parts: EnrollmentCardParts;

  constructor(parts: EnrollmentCardParts) {
    this.#parts = parts;
  }

  /** The card of the present state. `note` is one line about what just happened. */
  async present(enrollment: Enrollment, locale: Locale, note?: string, fill: FormFill = {}): Promise<CardMessage> {
    switch (enrollment.state) {
      case 'started':
        return this.form(enrollment, locale, { ...fill, standing: note });
      case 'confirmation-sent':
        return this.#confirmationSent(enrollment, locale, note);
      case 'confirmed':
      case 'link-opened':
        return this.#nextSteps(enrollment, locale);
      case 'purchased':
      case 'withdrawn':
      case 'expired':
        return this.#closed(enrollment.state, locale);
    }
  }

  /** The form, with everything typed kept and the reason beside each field. */
  form(
    enrollment: Enrollment,
    locale: Locale,
    { standing, typed = {}, errors = {}, emailNote, guess, proposedEmail }: FormFill = {},
  ): CardMessage {
    const say = this.#parts.sayIn(locale);
    const chosen = typed.market || enrollment.market;
    const market = chosen ?? guess;
    const view = {
      flowId: enrollment.flowId,
      nonce: this.#parts.newId(),
      markets: marketChoices(this.#parts.markets, locale),
      market,
      marketGuessed: chosen === undefined && guess !== undefined,
      product: PRODUCTS.find((product) => product === (typed.product ?? enrollment.product)),
      email: typed.email ?? enrollment.email ?? proposedEmail,
      errors: { ...this.#errorTexts(errors, market, say), ...(emailNote && { email: emailNote }) },
      marketNote: market && this.#parts.markets.has(market) ? this.#laterChange(market, say) : undefined,
      standing,
      ownStore: this.#isOwnStore(market),
      ownStoreNames: this.#ownStoreNames(locale),
      programName: this.#parts.program.name[locale],
      retentionDays: this.#parts.retentionDays,
    };
    return enrollmentFormCard(view, say);
  }

  async #confirmationSent(enrollment: Enrollment, locale: Locale, note: string | undefined): Promise<CardMessage> {
    const mail = await this.#parts.store.latestMail(enrollment.id);
    if (!mail) throw new Error('An enrollment whose confirmation was sent has no mail');
    const { flowId, email = mail.address } = enrollment;
    const expired = mail.expiresAt <= this.#parts.clock();
    const view = {
      flowId,
      nonce: this.#parts.newId(),
      email,
      expiresAt: mail.expiresAt,
      outcome: mail.outcome,
      note,
      expired,
      ownStore: this.#isOwnStore(enrollment.market),
    };
    return confirmationSentCard(view, this.#parts.sayIn(locale));
  }

  #nextSteps(enrollment: Enrollment, locale: Locale): CardMessage {
    const { market, product, email, flowId } = enrollment;
    if (!market || !email) throw new Error('A confirmed enrollment lacks its answers');
    const { program, publicUrl, signer, sayIn } = this.#parts;
    const say = sayIn(locale);
    const view = {
      flowId,
      nonce: this.#parts.newId(),
      email,
      marketName: marketName(market, locale),
      product,
      programName: program.name[locale],
      purchaseUrl: `${publicUrl}/purchase/${purchaseToken(signer, enrollment.id)}`,
      ownStore: this.#isOwnStore(market),
      changedLater: this.#laterChange(market, say),
      organizationNote: this.#organizationNote(say),
      opened: enrollment.state === 'link-opened',
    };
    return nextStepsCard(view, say);
  }

  #closed(state: 'purchased' | 'withdrawn' | 'expired', locale: Locale): CardMessage {
    const { newId, retentionDays, sayIn } = this.#parts;
    return enrollmentClosedCard({ nonce: newId(), state, retentionDays }, sayIn(locale));
  }

  /** Whether the market's own store sells, and no products are named. */
  #isOwnStore(market: MarketCode | undefined): boolean {
    return market !== undefined && !hasPlans(this.#parts.program, market);
  }

  #ownStoreNames(locale: Locale): string {
    const markets = Object.keys(this.#parts.program.exceptions).filter((market) => this.#isOwnStore(market));
    return listOfMarkets(markets, locale);
  }

  /** What Microsoft changed about a market after this edition, in one line. */
  #laterChange(market: MarketCode, say: Say): string | undefined {
    return changedLine(this.#parts.program.changedMarkets[market], say);
  }

  #organizationNote(say: Say): string | undefined {
    const { name, criterion, confirmedBy, confirmedOn } = this.#parts.organization;
    if (criterion === 'unknown' || criterion === 'not-eligible' || !confirmedBy || !confirmedOn) return undefined;
    const values = { organization: name, person: confirmedBy, date: sourceDate(confirmedOn, say.locale) };
    return say('nextSteps.organization', { ...values, criterion: say(`criterion.${criterion}`) });
  }

  /** The reasons beside the fields, ready to read. */
  #errorTexts({ market, product, email }: FormErrors, chosen: string | undefined, say: Say): FormView['errors'] {
    const isKnown = chosen !== undefined && this.#parts.markets.has(chosen);
    const values = { market: isKnown ? marketName(chosen, say.locale) : (chosen ?? '') };
    return {
      ...(market && { market: say(`form.error.market.${market}`, values) }),
      ...(product && { product: say(`form.error.product.${product}`, values) }),
      ...(email && { email: say(`form.error.email.${email}`) }),
    };
  }
}
