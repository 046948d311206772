import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { EnrollmentConversation } from './enrollmentConversation.ts';
import { readEnrollmentInput } from './enrollmentInput.ts';
import { turnFacts } from './turnFacts.ts';

/** The id under which the dialog stands on the stack. Stored with conversations: it must not change. */
export const ENROLLMENT_DIALOG = 'enrollment';

/**
 * The enrollment as a dialog: while it is on the stack, a bare code or address is understood as an answer, and anything else interrupts it for one turn.
 * The stack holds no more than that it goes on; where it stands is in the saved enrollment, so nothing is lost with the stack.
 */
export class EnrollmentDialog extends Dialog {
  readonly #conversation: EnrollmentConversation;

  constructor(conversation: EnrollmentConversation) {
    super(ENROLLMENT_DIALOG);
    this.#conversation = conversation;
  }

  override async beginDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    return this.#turn(dialogContext);
  }

  override async continueDialog(dialogContext: DialogContext): Promise<DialogTurnResult> {
    return this.#turn(dialogContext);
  }

  async #turn(dialogContext: DialogContext): Promise<DialogTurnResult> {
    const { context } = dialogContext;
    const input = readEnrollmentInput(turnFacts(context), context.activity.id ?? '');
    const goesOn = input
      ? await this.#conversation.handle(context, input)
      : await this.#conversation.interrupt(context);
    return goesOn ? Dialog.EndOfTurn : dialogContext.endDialog();
  }
}
