/** Who somebody is at an organisation that vouches for them. */
interface ExternalIdentity {
  /** The ids that the organisation knows them by, the one that is stored first. */
  ids: readonly [string, ...string[]];
}

/**
 * An organisation whose logins are believed. Another one is a file beside `wechat.ts` and a line in `providers.ts`;
 * the procedure, the database and the answers stay as they are.
 */
export interface IdentityProvider {
  /** As it stands in `provider` and in the database. */
  readonly name: 'wechat' | 'alipay' | 'line';
  /**
   * Exchanges what the client was given for who it is.
   * @throws ApplicationError INVALID_CREDENTIALS for a credential that is wrong, used or expired, SERVICE_UNAVAILABLE
   *   where the organisation does not answer as it should
   */
  identify(credential: string): Promise<ExternalIdentity>;
}
