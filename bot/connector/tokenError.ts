/** Entra gave the bot no token for Teams: nothing was sent. `cause` is what the credentials failed with. */
export class TokenError extends Error {
  constructor(cause: unknown) {
    super('The bot got no token from Entra', { cause });
    this.name = 'TokenError';
  }
}
