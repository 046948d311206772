import type { BrowserContext, Locator, Page } from 'playwright-core';

/** What fills the enrollment form, by the labels that a person reads. */
export interface FormAnswers {
  readonly choice: { readonly label: string; readonly search: string; readonly option: string };
  readonly radio: string;
  readonly text: { readonly label: string; readonly value: string };
}

/** A chat with the bot in the Agents Playground, used as a person would: by typing, reading and clicking. */
export interface Chat {
  readonly page: Page;
  say(text: string): Promise<void>;
  /** The newest card that shows a text, once it is there. */
  card(text: string): Promise<Locator>;
  /** How many cards the chat shows now. */
  cardCount(): Promise<number>;
  /** The card at a place in the chat, counted from 1, once it is there. */
  cardNumber(place: number): Promise<Locator>;
  /** Waits until no card shows a text. */
  cardGone(text: string): Promise<void>;
  fill(card: Locator, answers: FormAnswers): Promise<void>;
  /** The newest card and what was said before it, as a PNG file. */
  picture(card: Locator, path: string): Promise<void>;
}

const CARD = '.ac-adaptiveCard';
/** A busy machine takes its time for a turn. */
const WAIT_MS = 45_000;

/** Opens the Playground's page. The bot is told that it was installed, as each time the page is loaded. */
export async function openChat(context: BrowserContext, playgroundUrl: string): Promise<Chat> {
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  await page.goto(playgroundUrl);
  const box = page.locator('[data-lexical-editor=true]');
  await box.waitFor();
  await page.getByTitle('Hide log panel').click();
  const cards = page.locator(CARD);
  const card = async (text: string): Promise<Locator> => {
    const found = cards.filter({ hasText: text }).last();
    await found.waitFor();
    return found;
  };
  return {
    page,
    say: async (text) => {
      await page.bringToFront();
      await box.click();
      await page.keyboard.insertText(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    card,
    cardCount: () => cards.count(),
    cardNumber: async (place) => {
      await cards.nth(place - 1).waitFor();
      return cards.nth(place - 1);
    },
    cardGone: async (text) => {
      await cards.filter({ hasText: text }).first().waitFor({ state: 'detached' });
    },
    fill: (form, answers) => fill(page, form, answers),
    picture: (shown, path) => picture(page, shown, path),
  };
}

async function fill(page: Page, form: Locator, { choice, radio, text }: FormAnswers): Promise<void> {
  const list = form.getByRole('combobox', { name: choice.label });
  await list.click();
  await list.fill('');
  await list.pressSequentially(choice.search);
  await page.getByRole('option', { name: choice.option, exact: true }).click();
  await form.getByText(radio, { exact: true }).click();
  await form.getByLabel(text.label).fill(text.value);
}

/** From the header of the message before the card, or of its own where it is the first, to its lower edge. */
async function picture(page: Page, card: Locator, path: string): Promise<void> {
  await page.bringToFront();
  const headers = await page.locator('[aria-label="Message header"]').all();
  const top = (await headers.at(Math.max(-2, -headers.length))?.boundingBox())?.y ?? 0;
  const box = await card.boundingBox();
  const bottom = (box?.y ?? 0) + (box?.height ?? 0) + 24;
  const width = page.viewportSize()?.width ?? 0;
  await page.screenshot({ path, clip: { x: 0, y: top - 8, width, height: bottom - top + 8 }, animations: 'disabled' });
}
