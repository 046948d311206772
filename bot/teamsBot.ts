import { type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { ENROLLMENT_DIALOG } from '../dialogs/enrollmentDialog.ts';
import { readEnrollmentInput } from '../dialogs/enrollmentInput.ts';
import { turnFacts } from '../dialogs/turnFacts.ts';
import type { ConversationMemory } from './conversationMemory.ts';
import type { LiveFaq } from './faq/liveFaq.ts';
import { openAnnouncement } from './features/announcements.ts';
import type { ExpertParts } from './features/expertDeeds.ts';
import { followExpert } from './features/experts.ts';
import { relayFromThread } from './features/expertsThread.ts';
import type { FeatureParts } from './features/featureParts.ts';
import { respond } from './features/respond.ts';
import { asksForInsights, showInsights } from './features/showInsights.ts';
import { help } from './features/smallTalk.ts';
import { forgetTeam, rememberTeam } from './features/teams.ts';
import { welcome, welcomeGroup } from './features/welcome.ts';
import { answerInvoke } from './invokes.ts';
import { scopeOf } from './scopeOf.ts';
import { personOf, readTurn, type TurnReaderParts } from './turnReader.ts';

/** What the bot is made of. */
export interface TeamsBotParts {
  readonly turns: TurnReaderParts;
  readonly memory: ConversationMemory;
  readonly features: FeatureParts;
  readonly experts: ExpertParts;
  readonly faq: Pick<LiveFaq, 'refresh'>;
}

/** Gives each activity to the enrollment or to a feature. */
export class TeamsBot extends TeamsActivityHandler {
  readonly #parts: TeamsBotParts;

  constructor(parts: TeamsBotParts) {
    super();
    this.#parts = parts;
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const { turns, features, experts, faq } = this.#parts;
    await faq.refresh();
    const { facts } = await readTurn(context, turns);
    await rememberTeam(context, features);
    if (await relayFromThread(context, experts)) return;
    const { input } = facts;
    if (input.kind === 'click' && input.action.kind === 'expert') return followExpert(context, experts, input.action);
    // A picture, or a mention and no more: no words to go by, but somebody who waits.
    if (input.kind === 'nothing') return help(context, features);
    await openAnnouncement(context, features);
    if (scopeOf(context.activity) === 'group') return respond(context, features);
    if (await asksForInsights(context, features)) return showInsights(context, features);
    await this.#talk(context);
    await this.#parts.memory.save(context);
  }

  /** Teams and its emulator announce an installation more than once: only a person who was not known is welcomed. */
  protected override async onInstallationUpdateAddActivity(context: TurnContext): Promise<void> {
    const { isNewPerson } = await readTurn(context, this.#parts.turns);
    await rememberTeam(context, this.#parts.features);
    if (scopeOf(context.activity) === 'group') return welcomeGroup(context, this.#parts.features);
    if (isNewPerson) await this.#welcome(context);
  }

  protected override async onInstallationUpdateRemoveActivity(context: TurnContext): Promise<void> {
    const { activity } = context;
    if (scopeOf(activity) === 'personal') await this.#parts.turns.people.retire(personOf(activity), 'app-removed');
    await forgetTeam(context, this.#parts.features);
  }

  protected override async onTeamsTeamRenamed(context: TurnContext): Promise<void> {
    await rememberTeam(context, this.#parts.features);
  }

  protected override async onTeamsTeamDeleted(context: TurnContext): Promise<void> {
    await forgetTeam(context, this.#parts.features);
  }

  protected override async onTeamsTeamHardDeleted(context: TurnContext): Promise<void> {
    await forgetTeam(context, this.#parts.features);
  }

  /** A team that was deleted comes back with its apps. */
  protected override async onTeamsTeamRestored(context: TurnContext): Promise<void> {
    await rememberTeam(context, this.#parts.features);
  }

  /** The SDK's own answer to some invokes that are malformed is an error. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    return answerInvoke(context, this.#parts);
  }

  /** A person who could not be welcomed is not known yet, so that the next announcement, or this one delivered again, welcomes them. */
  async #welcome(context: TurnContext): Promise<void> {
    try {
      await welcome(context, this.#parts.features);
    } catch (error) {
      await this.#parts.turns.people.retire(turnFacts(context).person, 'not-welcomed');
      throw error;
    }
  }

  /** In the personal chat: an enrollment under way comes first, then what starts one, then everything else. */
  async #talk(context: TurnContext): Promise<void> {
    const dialogs = await this.#parts.memory.open(context);
    if (dialogs.activeDialog) {
      await dialogs.continueDialog();
    } else if (readEnrollmentInput(turnFacts(context), context.activity.id ?? '')) {
      await dialogs.beginDialog(ENROLLMENT_DIALOG);
    } else {
      await respond(context, this.#parts.features);
    }
  }
}
