import { ConnectorFactory, type ConnectorClient as SdkConnectorClient } from 'botframework-connector';
import type { ConnectorClient } from './connectorClient.ts';

/** More service urls than Teams has regions; beyond it the kept clients are dropped. */
const MOST_CLIENTS = 100;

/**
 * Gives the SDK our connector client wherever it asks for one, and the same one each time for a service url. The audience that the SDK
 * names is always Teams' own, since calls from other bots are refused.
 */
export class TeamsConnectorFactory extends ConnectorFactory {
  readonly #clients = new Map<string, ConnectorClient>();
  readonly #createClient: (serviceUrl: string) => ConnectorClient;

  /** `createClient` throws where a service url must not be talked to. */
  constructor(createClient: (serviceUrl: string) => ConnectorClient) {
    super();
    this.#createClient = createClient;
  }

  override async create(serviceUrl: string): Promise<SdkConnectorClient> {
    const client = this.#clients.get(serviceUrl) ?? this.#createClient(serviceUrl);
    if (this.#clients.size >= MOST_CLIENTS) this.#clients.clear();
    this.#clients.set(serviceUrl, client);
    // The SDK's type is a class with private parts; it uses the methods that our client has (cloudAdapterBase.ts, teamsInfo.ts of 4.23).
    return client as unknown as SdkConnectorClient;
  }
}
