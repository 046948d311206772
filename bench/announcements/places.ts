import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PostgresCluster, postgresPrograms, startPostgres } from '../../test/helpers/postgresCluster.ts';

export const DATABASES = ['embedded', 'server'] as const;
export type DatabaseKind = (typeof DATABASES)[number];

/** Where a sending process finds its database. */
export interface Place {
  readonly databaseUrl?: string;
  readonly dataDir: string;
}

/** Empty databases, each used once: embedded ones in folders of their own, and on one PostgreSQL server, where it is installed. */
export class Places {
  readonly #folders: string[] = [];
  readonly #programs = postgresPrograms();
  #cluster: Promise<PostgresCluster> | undefined;

  get hasServer(): boolean {
    return this.#programs !== undefined;
  }

  async next(kind: DatabaseKind): Promise<Place> {
    const dataDir = mkdtempSync(join(tmpdir(), 'hup-bench-'));
    this.#folders.push(dataDir);
    if (kind === 'embedded') return { dataDir };
    this.#cluster ??= startPostgres(this.#programs ?? '');
    return { dataDir, databaseUrl: await (await this.#cluster).createDatabase(`bench_${this.#folders.length}`) };
  }

  async clear(): Promise<void> {
    await (await this.#cluster)?.stop();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }
}
