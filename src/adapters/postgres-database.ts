import pg from 'pg';

/** The part of a pool that the stores use; node-postgres and Netlify Database's pool both have it. */
export type Pool = {
  connect(): Promise<Client>;
  query(text: string, values?: unknown[]): Promise<Rows>;
};
export type Client = {
  query(text: string, values?: unknown[]): Promise<Rows>;
  /** With true the connection is thrown away instead of being used again. */
  release(destroy?: boolean): void;
};
// biome-ignore lint/suspicious/noExplicitAny: a row's shape is known only where its query stands.
type Rows = { rows: any[]; rowCount: number | null; command?: string };

/** A family on a phone waits no longer than this before it is told that nothing was stored. */
const transactionDeadlineMs = 8_000;

/** Connections to any Postgres, by connection string. */
export const postgresPool = (connectionString: string): Pool =>
  surviving(
    new pg.Pool({
      connectionString,
      max: 10,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
      allowExitOnIdle: true,
    }),
  );

/**
 * A pool whose broken connections do not end the process. Node ends it when a connection, idle or between two
 * statements, breaks and nobody listens; the next statement tells the caller anyway.
 */
export const surviving = (
  pool: Pool & { on(event: 'error' | 'connect', listener: (client: pg.PoolClient) => void): unknown },
): Pool => {
  const ignore = () => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
};

/**
 * Runs `work` in one transaction and resolves after the commit. Throws when the work throws, when the commit
 * did not happen, and when it is not known within the deadline whether it did.
 */
export const transaction = async <Result>(
  pool: Pool,
  work: (client: Client) => Promise<Result>,
  deadlineMs = transactionDeadlineMs,
): Promise<Result> => {
  const client = await within(deadlineMs, pool.connect(), (late) => late.release(true));
  let healthy = false;
  try {
    const result = await within(deadlineMs, committed(client, work));
    healthy = true;
    return result;
  } finally {
    client.release(!healthy);
  }
};

const committed = async <Result>(
  client: Client,
  work: (client: Client) => Promise<Result>,
): Promise<Result> => {
  await client.query('begin');
  const result = await work(client);
  // Postgres answers the commit of a failed transaction with ROLLBACK and no error.
  const { command } = await client.query('commit');
  if (command !== undefined && command !== 'COMMIT') throw new Error(`The commit became a ${command}.`);
  return result;
};

/** Rejects after `deadlineMs`; what comes later is handed to `discard`. */
const within = async <Value>(
  deadlineMs: number,
  promise: Promise<Value>,
  discard: (late: Value) => void = () => undefined,
): Promise<Value> => {
  let timer: NodeJS.Timeout | undefined;
  let expired = false;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      expired = true;
      reject(new Error(`The database did not answer within ${deadlineMs} ms.`));
    }, deadlineMs);
  });
  promise.then(
    (value) => expired && discard(value),
    () => undefined,
  );
  return Promise.race([promise, deadline]).finally(() => clearTimeout(timer));
};
