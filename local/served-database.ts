import type { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** A database by its connection string. */
export type LocalDatabase = { url: string; stop(): Promise<void> };

/** Lets clients of Postgres reach an embedded one on a free loopback port. */
export const served = async (database: PGlite): Promise<LocalDatabase> => {
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port: 0, maxConnections: 100 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    async stop() {
      await server.stop();
      await database.close();
    },
  };
};
