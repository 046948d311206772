import type { FaqVersion } from '../../domain/faq/editing/faqEdit.ts';
import { withVersions } from '../../domain/faq/editing/withVersions.ts';
import type { Edition } from '../../domain/faq/entry.ts';
import type { Hints, Understanding } from '../../domain/faq/understanding.ts';
import type { Locale } from '../../domain/people/locale.ts';
import { EditedModels } from './editedModels.ts';
import type { FaqState, LiveFaqParts } from './liveFaqParts.ts';

/** So long turns wait for a change to be learned, ms, counted from the change. */
const PATIENCE_MS = 1_000;

/**
 * The FAQ as it is now: the edition's files with the published changes over them, and the understanding of both. Titles and variants that were added are known word for
 * word as soon as `refresh` finds them; the rest of their language a second or two later, when it was learned.
 */
export class LiveFaq {
  readonly #parts: LiveFaqParts;
  readonly #models: EditedModels;
  #state: FaqState;
  #refreshing: Promise<void> | undefined;

  constructor(parts: LiveFaqParts) {
    this.#parts = parts;
    this.#models = new EditedModels(parts);
    this.#state = this.#stateOf(0, []);
  }

  get edition(): Edition {
    return this.#state.edition;
  }

  /** All that holds at the moment: for who tries what another change would do. */
  get state(): FaqState {
    return this.#state;
  }

  /** Reads a text by what holds when it is called. */
  readonly understand = (text: string, hints?: Hints): Understanding => this.#state.reading.understand(text, hints);

  /** The number of the published version of an entry; 0 where it is as the edition's files say. */
  versionOf(entryId: string): number {
    return this.#state.versions.find((version) => version.entryId === entryId)?.number ?? 0;
  }

  /** Makes a language of the edition's files ready. */
  warmUp(locale: Locale): void {
    this.#parts.understanding.warmUp(locale);
  }

  /**
   * Takes over what was published meanwhile, by whichever instance: to be called when a turn begins. Without a change it asks one number of the database. While
   * languages are being learned it waits a little; whoever is too early for the end is answered from what was learned before.
   */
  async refresh(): Promise<void> {
    this.#refreshing ??= this.#takeOver().finally(() => {
      this.#refreshing = undefined;
    });
    await this.#refreshing;
    await this.#models.settled(this.#parts.patienceMs ?? PATIENCE_MS);
  }

  /** Takes over what was published, and waits until all of it is learned. */
  async settled(): Promise<void> {
    await this.refresh();
    await this.#models.settled(Number.POSITIVE_INFINITY);
  }

  async #takeOver(): Promise<void> {
    const { store, program, log } = this.#parts;
    try {
      const revision = await store.revision(program.edition);
      if (revision !== this.#state.revision)
        this.#state = this.#stateOf(revision, await store.published(program.edition));
      // What could not be learned is tried again.
      else this.#models.want(this.#state.changed);
    } catch (error) {
      log.warn(
        { err: error },
        'The changes of the FAQ cannot be read; it is answered from those that were read before',
      );
    }
  }

  #stateOf(revision: number, versions: readonly FaqVersion[]): FaqState {
    const { program, ownSource, understanding } = this.#parts;
    const faq = withVersions(program, versions, ownSource);
    const changed = understanding.changedIn(faq);
    this.#models.want(changed);
    return {
      revision,
      versions,
      edition: faq.edition,
      changed,
      reading: understanding.read(faq, changed, (locale) => this.#models.of(locale)),
    };
  }
}
