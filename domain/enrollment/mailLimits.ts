/** How many mails may be asked for within `windowHours`. */
export interface MailLimits {
  readonly windowHours: number;
  readonly perPerson: number;
  readonly perAddress: number;
  readonly perOrganization: number;
}
